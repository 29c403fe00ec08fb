"""One month, one outcome: the fixed point exists once, is found fast, and knows nobody but its own game."""

from dataclasses import replace

import numpy as np

from game.engine.market import buyers, flows, needs, sellers, settle, traffic
from game.engine.state.arrays import Array, take
from game.engine.state.numbers import Numbers
from tests.engine.market.scenes import promise, wild, wishes

Question = tuple[needs.Goods, buyers.Homes, sellers.Stands, Array, Array]


def question(numbers: Numbers, seed: int = 1, games: int = 16, seats: int = 4) -> Question:
    """What is certain before buyers and sellers look at each other; open need and last month's shops."""
    world = wild(numbers, seed, games, seats)
    orders = wishes(world, numbers, seed)
    world, ledger = promise(world, orders, numbers)
    flows.lure(world, numbers, ledger)
    traffic.send(world, orders, numbers, ledger)
    goods = needs.tempt(world, orders, numbers, ledger)
    homes, stands = buyers.weigh(world, numbers, ledger), sellers.weigh(world, numbers, ledger)
    return goods, homes, stands, world.people.need, world.sellers.shops


def bound(numbers: Numbers) -> float:
    """How far two guesses can stay apart in one pass, whatever the month: below 1, there is one outcome."""
    st = numbers.settle
    return st.entry * st.variety / 2 * (2 + 2 * st.basket / st.nest)


def found(numbers: Numbers, asked: Question, shops: Array | None = None) -> settle.Found:
    goods, homes, stands, need, last = asked
    return settle.find(last if shops is None else shops, need, goods, homes, stands, numbers)


def test_the_rules_allow_one_outcome_only(numbers: Numbers) -> None:
    assert bound(numbers) < 1


def test_a_pass_brings_any_two_guesses_together(numbers: Numbers) -> None:
    goods, homes, stands, need, _ = question(numbers)
    block = settle.Block(need, goods, homes, stands, numbers)
    rng = np.random.default_rng(5)
    for size in (0.01, 1.0, 8.0):
        one = np.asfortranarray(rng.uniform(-18, -2, stands.worth.shape))
        other = np.asfortranarray(one + rng.uniform(-size, size, one.shape))
        after_one, after_other = np.empty_like(one), np.empty_like(one)
        block.step(one, after_one)
        block.step(other, after_other)
        apart = np.abs(other - one).max(axis=(1, 2, 3))
        assert np.all(np.abs(after_other - after_one).max(axis=(1, 2, 3)) <= bound(numbers) * apart)


def test_wherever_one_starts_one_ends_at_the_same_month(numbers: Numbers) -> None:
    asked = question(numbers)
    rng = np.random.default_rng(9)
    ends = [found(numbers, asked, 10.0 ** rng.uniform(-9, 0, asked[-1].shape)).listings for _ in range(20)]
    assert all(np.allclose(np.log(end), np.log(ends[0]), rtol=0, atol=2e-9) for end in ends)


def test_no_game_needs_forty_passes(numbers: Numbers) -> None:
    for seed in range(4):
        month = found(numbers, question(numbers, seed, games=128)).settle
        assert month.converged.all()
        assert month.passes.max() <= 40
        assert np.all(month.residual <= numbers.settle.tolerance)


def test_a_month_that_is_cut_short_says_so(numbers: Numbers) -> None:
    hasty = replace(numbers, settle=numbers.settle.model_copy(update={"passes_most": 3}))
    month = found(hasty, question(numbers)).settle
    assert not month.converged.any()
    assert np.all(month.passes == 3)
    assert np.all(month.residual > numbers.settle.tolerance)


def test_homes_by_choices_written_out_give_the_same_users(numbers: Numbers) -> None:
    asked = question(numbers, seats=3)
    homes, month, nest = asked[1], found(numbers, asked), numbers.settle.nest
    with np.errstate(divide="ignore", invalid="ignore"):
        users = month.joined.copy()
        for q in range(3):
            for t in (0, 1):
                pull = month.pull.copy()
                pull[:, q] *= 1 + homes.habit[:, q, :, t]
                total = pull.sum(axis=1)[:, None]
                online = total**nest / (1 + total**nest)
                users += np.where(total > 0, homes.living[:, None, q, :, t] * online * pull / total, 0.0)
    assert np.allclose(month.users, users, rtol=1e-9, atol=1e-12)


def test_open_need_is_bought_somewhere_or_carried_on(numbers: Numbers) -> None:
    asked = question(numbers)
    asked[1].living[..., 1] = 0  # regulars buy more often than they need, which is left out here
    month, street = found(numbers, asked), numbers.categories.street
    bought = month.need * -np.expm1(-month.hazard)
    online = month.brand + month.small + month.own
    with np.errstate(invalid="ignore"):  # nothing over nothing where no line is open
        everywhere = online * month.hazard / (month.hazard - street)
    some = online > 1e-6
    assert np.allclose(everywhere[some], (bought * asked[0].wanted[:, None])[some], rtol=1e-9)

    left = needs.left_open(month.need, month.hazard, month.users, numbers)
    users = np.broadcast_to(month.users[..., None], left.shape)
    free = (users > 0) & (left < numbers.categories.patience)  # beyond their patience people forget
    assert np.allclose((left * users + bought)[free], (month.need + users)[free], rtol=1e-9)


def test_a_platform_beyond_compare_takes_everybody(numbers: Numbers) -> None:
    asked = question(numbers)
    homes = asked[1]
    homes.open[:], homes.habit[:] = True, 0.0
    homes.pull[:, 0], homes.pull[:, 1:] = 1e4, -1e4
    with np.errstate(all="raise", under="ignore"):
        month = found(numbers, asked)
    everybody = homes.living.sum(axis=(1, 3)) + homes.looking
    assert month.settle.converged.all()
    assert np.all(month.users[:, 0] >= everybody * (1 - 1e-9))
    assert np.all(month.users[:, 1:] < 1e-6)


def test_blocks_meet_without_a_seam(numbers: Numbers) -> None:
    games = settle.BLOCK + 3
    asked = question(numbers, games=games)
    whole = found(numbers, asked)
    goods, homes, stands, need, shops = asked
    last = slice(games - 5, games)
    tail = settle.find(
        shops[last], need[last], take(goods, last), take(homes, last), take(stands, last), numbers
    )
    assert np.array_equal(whole.listings[last], tail.listings)
    assert np.array_equal(whole.users[last], tail.users)

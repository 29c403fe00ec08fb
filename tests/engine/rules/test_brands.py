"""Names people look for: sealed bids, contracts, and what a brand thinks of you."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game import words
from game.engine.lenses.veil import veil
from game.engine.rules import brands
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play, with_standing

OPEN, PREFERRED, EXCLUSIVE = 1, 2, 3


def bolt(numbers: Numbers) -> int:
    return numbers.cast.brands.ids.index("bolt")


def sign(
    world: World, numbers: Numbers, *bids: tuple[int, float, int], seed: int = 1
) -> tuple[World, Ledger]:
    """Bids for Bolt & Sons: (seat, cr m a term, terms); all for six months."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    orders, brand = arrays.copy(world.standing), bolt(numbers)
    for seat, bid, terms in bids:
        orders.bid[:, seat, brand], orders.terms[:, seat, brand] = bid, terms
        orders.months[:, seat, brand] = 6
    brands.sign(world, orders, numbers, ledger, dice(seed, world.games))
    return world, ledger


def ask(world: World, numbers: Numbers, seat: int = 0) -> float:
    return float(world.brands.ask[0, seat, bolt(numbers)])


def asks(world: World, numbers: Numbers, fakes: float = 0.0) -> float:
    world = arrays.copy(world)
    brands.quote(world, numbers, np.full(world.seats.open.shape, fakes))
    return ask(world, numbers)


def test_a_bid_at_the_ask_wins_and_a_lower_one_does_not(numbers: Numbers) -> None:
    world = level(numbers)
    won, ledger = sign(world, numbers, (0, ask(world, numbers), OPEN))
    lost, _ = sign(world, numbers, (0, ask(world, numbers) - 0.1, OPEN))
    brand = bolt(numbers)
    assert ledger.brands.signed[0, 0, brand]
    assert won.brands.terms[0, 0, brand] == OPEN
    assert won.brands.left[0, 0, brand] == 6
    assert not lost.brands.terms[0, 0, brand]
    monthly = np.rint(ask(world, numbers) / numbers.brands.term * HUNDREDTHS)
    assert won.brands.guarantee[0, 0, brand] == monthly


def test_better_terms_ask_more(numbers: Numbers) -> None:
    world, n = level(numbers), numbers.brands
    for terms, times in ((PREFERRED, n.terms_ask.preferred), (EXCLUSIVE, n.terms_ask.exclusive)):
        enough, _ = sign(world, numbers, (0, ask(world, numbers) * times, terms))
        short, _ = sign(world, numbers, (0, ask(world, numbers) * times - 0.01, terms))
        assert enough.brands.terms[0, 0, bolt(numbers)] == terms
        assert not short.brands.terms[0, 0, bolt(numbers)]


@pytest.mark.parametrize(
    ("high", "low", "outcome"),
    [
        (EXCLUSIVE, OPEN, (EXCLUSIVE, 0)),
        (EXCLUSIVE, EXCLUSIVE, (EXCLUSIVE, 0)),
        (PREFERRED, PREFERRED, (PREFERRED, 0)),
        (PREFERRED, OPEN, (PREFERRED, OPEN)),
        (OPEN, PREFERRED, (OPEN, PREFERRED)),
        (OPEN, EXCLUSIVE, (OPEN, 0)),
        (OPEN, OPEN, (OPEN, OPEN)),
    ],
)
def test_the_highest_bid_is_opened_first(
    numbers: Numbers, high: int, low: int, outcome: tuple[int, int]
) -> None:
    for first in (0, 1):
        world, _ = sign(level(numbers), numbers, (first, 30.0, high), (1 - first, 20.0, low))
        found = world.brands.terms[0, :, bolt(numbers)]
        assert (found[first], found[1 - first]) == outcome


def test_equal_bids_go_to_the_poorer_then_to_luck_and_never_to_a_seat(numbers: Numbers) -> None:
    world = level(numbers, games=200)
    bids = ((0, 20.0, EXCLUSIVE), (1, 20.0, EXCLUSIVE))
    lucky, _ = sign(world, numbers, *bids)
    wins = (lucky.brands.terms[:, 0, bolt(numbers)] > 0).mean()
    assert 0.35 < wins < 0.65
    swapped = arrays.copy(world)
    swapped.seats.platform = swapped.seats.platform[:, ::-1]
    other, _ = sign(swapped, numbers, *bids)
    assert (other.brands.terms[:, ::-1] == lucky.brands.terms).all()
    world.verdict.valuation[:, 1] -= 1
    poorer, _ = sign(world, numbers, *bids)
    assert (poorer.brands.terms[:, 1, bolt(numbers)] == EXCLUSIVE).all()


def test_a_contract_runs_its_months_and_can_be_renewed_without_a_gap(numbers: Numbers) -> None:
    brand = bolt(numbers)
    world, _ = sign(level(numbers), numbers, (0, 20.0, OPEN))
    for left in range(6, 0, -1):
        assert world.brands.left[0, 0, brand] == left
        world, _ = play(world, numbers)
    over, ledger = sign(world, numbers)
    kept, _ = sign(world, numbers, (0, 20.0, PREFERRED))
    assert ledger.brands.lost[0, 0, brand]
    assert not over.brands.terms[0, 0, brand]
    assert kept.brands.terms[0, 0, brand] == PREFERRED
    assert kept.brands.left[0, 0, brand] == 6


def test_trust_relation_and_a_mall_lower_the_ask_and_fakes_raise_it(numbers: Numbers) -> None:
    world, brand = level(numbers), bolt(numbers)
    plain = asks(world, numbers)
    trusted, mall, friend = (arrays.copy(world) for _ in range(3))
    trusted.trust.fame[:], mall.labels.axis[:], friend.brands.relation[:, :, brand] = 0.7, 1.0, 80.0
    assert max(asks(other, numbers) for other in (trusted, mall, friend)) < plain
    assert asks(world, numbers, fakes=0.05) == plain < asks(world, numbers, fakes=0.20)


def test_each_contract_held_makes_the_next_one_dearer(numbers: Numbers) -> None:
    world = level(numbers)
    before = asks(world, numbers)
    world.brands.terms[:, 0, :3] = OPEN
    world.brands.terms[:, 0, bolt(numbers)] = 0
    held = int((world.brands.terms[0, 0] > 0).sum())
    slot = numbers.brands.ask_slot
    assert np.isclose(asks(world, numbers) / before, (1 + slot * held) / (1 + slot * 2))


def test_brands_ask_less_of_those_behind_a_leader(numbers: Numbers) -> None:
    world = level(numbers, seats=4)
    before = asks(world, numbers)
    world.people.users[:, 1] *= 6
    share = 6 / 9
    discount = 1 - numbers.brands.leader_discount * 100 * (share - numbers.brands.leader_share)
    assert np.isclose(asks(world, numbers) / before, discount)


def test_a_loyal_brand_asks_less_for_staying(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    temper = numbers.cast.brands.temper[bolt(numbers)]
    own = asks(world, numbers)
    world.brands.terms[:, 0, bolt(numbers)] = 0
    slots = (1 + 8 * numbers.brands.ask_slot) / (1 + 7 * numbers.brands.ask_slot)
    assert np.isclose(own / asks(world, numbers), temper[1] / temper[0] * slots)


def test_a_new_era_asks_more(numbers: Numbers) -> None:
    world = level(numbers)
    before = asks(world, numbers)
    world.eras.cost_index[:] = 1.6
    assert np.isclose(asks(world, numbers), 1.6 * before)


def test_contracts_bring_pull_and_guarantees_are_owed_every_month(numbers: Numbers) -> None:
    _, without = play(level(numbers), numbers)
    signed, ledger = sign(level(numbers), numbers, (0, 12.0, EXCLUSIVE))
    electronics, n = 0, numbers.brands
    assert np.isclose(ledger.brands.pull[0, 0, electronics], (0.8 * 1.4) + 0.35)
    assert ledger.money.lines["guarantees"][0, 0] == signed.brands.guarantee[0, 0].sum()
    _, later = play(signed, numbers)
    assert later.money.lines["guarantees"][0, 0] == ledger.money.lines["guarantees"][0, 0]
    assert later.trade.gmv[0, 0, electronics, 0] > without.trade.gmv[0, 0, electronics, 0]
    gmv = later.trade.gmv[0, 0, :, 0].sum() * HUNDREDTHS
    assert np.isclose(later.money.lines["brand_take"][0, 0], n.take * gmv)


def test_a_brand_sells_its_part_of_the_pull_in_its_aisle(numbers: Numbers) -> None:
    world, ledger = play(founders(numbers, "kite", "magpie"), numbers)
    electronics = ledger.trade.gmv[0, 0, 0, 0]
    pull = 1.2 * (0.5 + 0.8 + 0.9 + 0.35)
    part = 1.2 * 0.8 / (numbers.brands.pull_unnamed + pull)
    assert np.isclose(world.brands.sales[0, 0, bolt(numbers)], electronics * part)
    assert not world.brands.sales[0, 1].any()


def test_dropping_a_brand_costs_half_of_what_was_left(numbers: Numbers) -> None:
    world, brand = founders(numbers, "kite", "magpie"), bolt(numbers)
    left = world.brands.guarantee[0, 0, brand] * world.brands.left[0, 0, brand]
    drop = np.arange(len(numbers.cast.brands.ids)) == brand
    after, ledger = play(world, numbers, drop=drop)
    assert not after.brands.terms[0, 0, brand]
    assert ledger.money.lines["dropped_brands"][0, 0] == np.rint(numbers.brands.drop_cost * left)


def test_a_brand_that_sells_mostly_here_can_be_made_cheaper_once(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "magpie"), numbers)
    brand = bolt(numbers)
    wish = np.arange(len(numbers.cast.brands.ids)) == brand
    once, _ = play(world, numbers, cheaper=wish)
    twice, _ = play(once, numbers, cheaper=wish)
    paid = [page.brands.guarantee[0, 0, brand] for page in (world, once, twice)]
    assert paid[1] == np.rint(paid[0] * (1 - numbers.brands.renegotiate_cut)) == paid[2]
    assert once.brands.relation[0, 0, brand] < world.brands.relation[0, 0, brand]


def test_brands_like_to_sell_and_to_stand_in_front(numbers: Numbers) -> None:
    world, brand = founders(numbers, "kite", "magpie"), bolt(numbers)
    shown, _ = play(world, numbers)
    hidden, _ = play(world, numbers, front_brand=0.0, front_ordinary=np.array([0, 2, 2, 2, 2, 2.0]))
    places = world.standing.front_brand[0, 0, 0] * numbers.frontpage.relation
    rise = shown.brands.relation[0, 0, brand] - world.brands.relation[0, 0, brand]
    assert rise == places + numbers.brands.relation_sales
    assert hidden.brands.relation[0, 0, brand] == shown.brands.relation[0, 0, brand] - places


def among_fakes(world: World, numbers: Numbers, fakes: float) -> tuple[World, Ledger]:
    """A month's end at which buyers met this share of fakes."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    ledger.trust.met[:] = fakes
    brands.remember(world, world.standing, numbers, ledger)
    return world, ledger


def test_after_two_months_of_too_many_fakes_a_brand_leaves(numbers: Numbers) -> None:
    world, brand = founders(numbers, "kite", "magpie"), bolt(numbers)
    bears = numbers.cast.brands.bears[brand]
    one, _ = among_fakes(world, numbers, bears + 0.01)
    two, ledger = among_fakes(one, numbers, bears + 0.01)
    relief, _ = among_fakes(one, numbers, bears)
    assert one.brands.terms[0, 0, brand]
    assert not two.brands.terms[0, 0, brand]
    assert ledger.brands.lost[0, 0, brand]
    assert relief.brands.terms[0, 0, brand]
    assert not relief.brands.fakes_months[0, 0, brand]
    assert one.brands.relation[0, 0, brand] < world.brands.relation[0, 0, brand]


def test_brands_of_a_closed_platform_are_free_again(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie")
    world.seats = replace(world.seats, open=np.array([[False, True]]))
    brands.quote(world, numbers, np.zeros((1, 2)))
    assert not world.brands.terms.any()
    assert not world.brands.guarantee.any()


def test_a_name_tells_its_holder_how_much_it_sells_elsewhere(numbers: Numbers) -> None:
    """Or nobody could know when it must listen."""
    world = founders(numbers, "kite", "anchor", "magpie")
    world.brands.terms[0, :2, 0] = 1
    world.brands.sales[0, :, 0] = [5.0, 7.0, 0.0]
    assert veil(world, numbers, 0).brands.sales[0, :, 0] == pytest.approx([5.0, 7.0, 0.0])


def liked(world: World, numbers: Numbers, **orders: Any) -> dict[str, float]:
    """How each relation moves in a month in which nothing else does."""
    after, _ = play(world, numbers, **orders)
    moved = after.brands.relation[0, 0] - world.brands.relation[0, 0]
    return dict(zip(numbers.cast.brands.ids, moved.tolist(), strict=True))


def free(numbers: Numbers, **standing: Any) -> World:
    """Two of the same start without a contract."""
    world = level(numbers)
    world.brands.terms[:], world.brands.relation[:] = 0, numbers.brands.relation_start
    return with_standing(world, **standing)


def test_a_brand_warms_to_what_it_likes_and_cools_to_what_it_cannot_bear(numbers: Numbers) -> None:
    likes, hates = numbers.brands.relation_likes, -numbers.brands.relation_hates
    world, day = free(numbers), {"event_month": 1, "event_publicity": 4.0, "event_aisles": True}
    assert liked(world, numbers, policing=3)["little_otter"] == likes
    assert liked(world, numbers, policing=0)["little_otter"] == hates
    assert liked(world, numbers, policing=2)["little_otter"] == 0
    cut = liked(world, numbers, **day, event_depth=0.3)
    assert (cut["pattacake"], cut["wattle"]) == (likes, 0)
    assert cut["nimbus"] - liked(world, numbers, **day, event_depth=0.2)["nimbus"] == hates


def test_whom_a_brand_likes_it_asks_less_and_whom_it_dislikes_more_than_a_stranger(numbers: Numbers) -> None:
    world, start = free(numbers), numbers.brands.relation_start
    asked = []
    for relation in (start + 30, start, start - 30):
        world.brands.relation[:] = relation
        asked.append(asks(world, numbers))
    assert asked[0] < asked[1] < asked[2]
    assert asked[1] - asked[0] == pytest.approx(asked[2] - asked[1])


def test_every_taste_of_a_brand_has_its_words(numbers: Numbers) -> None:
    for tastes in (*numbers.cast.brands.likes, *numbers.cast.brands.hates):
        for sign, when in tastes.items():
            assert all(
                words.knows(f"brands.sign.{sign}.{side}") for side in when.model_dump(exclude_unset=True)
            )

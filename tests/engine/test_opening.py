"""Month 1 is what the balance says, before anybody has ordered."""

import numpy as np

from game.balance import load
from game.engine import opening
from game.engine.lenses import limits
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.arrays import Array
from game.engine.state.chance import dice
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIZZLE, SERVERS
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, level, play

CAST = ("kite", "lantern", "magpie", "anchor")


def row(numbers: Numbers, figure: Array) -> Array:
    return figure[[numbers.platforms.ids.index(name) for name in CAST]]


def test_every_founder_starts_as_the_balance_says(numbers: Numbers) -> None:
    world, start = founders(numbers, *CAST), numbers.platforms
    assert np.allclose(world.people.users[0] - world.people.deep[0], row(numbers, start.new))
    assert (world.trust.fame[0] == row(numbers, start.trust)).all()
    assert (world.goodwill.goodwill[0] == row(numbers, start.goodwill)).all()
    assert (world.books.cash[0] == row(numbers, start.cash) * HUNDREDTHS).all()
    assert (world.investors.founder[0] == row(numbers, start.founder_stake)).all()
    assert (world.brands.terms[0] == row(numbers, start.contracts)).all()
    assert (world.standing.policing[0] == row(numbers, start.policing)).all()
    assert np.allclose(
        world.sellers.shops[0, :, :, 1], row(numbers, start.stalls) * numbers.categories.pool_small
    )


def test_labels_and_pages_are_whole(numbers: Numbers) -> None:
    world = founders(numbers, *CAST)
    page = (world.standing.front_brand + world.standing.front_ordinary).sum(axis=2)
    assert np.allclose(world.labels.label.sum(axis=2), 1)
    assert np.allclose(page, numbers.frontpage.slots)
    assert (world.standing.front_brand[0, 2] == 0).all()  # a bazaar shows ordinary goods


def test_brands_bring_their_own_shops(numbers: Numbers) -> None:
    world, c = founders(numbers, "kite", "magpie"), numbers.categories
    always, pulled = numbers.platforms.brand_shops
    electronics = c.pool_brand[0] * (always + pulled * 1.2 * (0.5 + 0.8 + 0.9 + 0.35))
    assert np.isclose(world.sellers.shops[0, 0, 0, 0], electronics)
    assert np.allclose(world.sellers.shops[0, 1, :, 0], c.pool_brand * always)


def test_a_level_field_is_level(numbers: Numbers) -> None:
    world = level(numbers, seats=4)
    for figure in (
        world.people.users,
        world.books.cash,
        world.brands.guarantee,
        world.brands.ask,
        world.labels.label,
    ):
        assert (figure == figure[:, :1]).all()


def test_all_shares_of_a_company_belong_to_somebody(numbers: Numbers) -> None:
    deals = founders(numbers, *CAST).investors
    held = deals.founder + deals.stake.sum(axis=2)
    assert np.allclose(held, 1)


def test_tranches_still_to_come_wait_for_a_fair_goal(numbers: Numbers) -> None:
    deals = founders(numbers, "kite", "lantern").investors
    featherbed, rainforest = map(numbers.cast.investors.ids.index, ("featherbed", "rainforest"))
    assert deals.due[0, 0, featherbed].tolist() == [24 * HUNDREDTHS, 0, 0]
    assert deals.paid[0, 0, featherbed] == 36 * HUNDREDTHS
    assert deals.due[0, 1, rainforest].tolist() == [13.5 * HUNDREDTHS, 13.5 * HUNDREDTHS, 0]
    assert deals.growth[0, 0, featherbed] == numbers.investors.goal.fair
    assert 0 < deals.due_stake[0, 0, featherbed, 0] < 0.2


def test_the_opening_orders_are_legal_and_cost_nothing(numbers: Numbers) -> None:
    world = founders(numbers, *CAST)
    legal = limits.lawful(world, world.standing, numbers)
    assert all((getattr(legal, f) == getattr(world.standing, f)).all() for f in vars(legal))
    _, ledger = play(world, numbers)
    assert not ledger.attention.spent.any()


def test_an_empty_seat_has_nothing(numbers: Numbers) -> None:
    rows = np.array([[0, 1, -1]])
    world = opening.world(numbers, rows, rows, 24)
    assert world.seats.open.tolist() == [[True, True, False]]
    assert not world.people.users[0, 2].any()
    assert not world.sellers.shops[0, 2].any()
    assert world.books.cash[0, 2] == 0 == world.verdict.valuation[0, 2]


def test_a_story_gives_its_founders_what_came_before() -> None:
    n = pages.read(load.rules("nine-twenty-nine"))
    world = founders(n, "kite", "lantern", "anchor", length=14)
    assert world.publicity.adstock[0].tolist() == [8, 0, 8]
    assert world.tech.done[0, 0, SERVERS] == 2
    assert world.investors.test[0, 0, n.cast.investors.ids.index("featherbed")] == 8
    assert not world.people.users[0, 1].any()
    assert np.allclose(world.sellers.shops[0, 1, :, 1], 0.1 * n.categories.pool_small)

    war = pages.read(load.rules("bazaar-war"))
    fight = founders(war, "kite", "lantern", length=12)
    assert (fight.law.track[0], fight.law.dossier[0].tolist()) == (3, [0, 1])
    assert (fight.stand.left[0].tolist(), fight.stand.used[0].tolist()) == ([0, 4], [False, True])
    assert np.isclose(fight.stand.deep[0, 1], fight.people.deep[0, 1].sum())


def test_who_was_invited_comes_on_the_day_and_on_a_great_day_all_stalls_may_sell() -> None:
    n = pages.read(load.rules("nine-twenty-nine"))
    world = founders(n, "kite", "lantern", "anchor", length=14)
    world.promotions.month[0, 0] = 1
    orders = arrays.copy(world.standing)
    orders.go[0, 1] = True
    after, ledger = resolve(world, orders, n, dice(SEED, 1))
    assert ledger.launch.tier[0, 1] == FIZZLE
    assert np.isclose(
        ledger.flows.arriving[0, 1].sum(), n.platforms.new[n.platforms.ids.index("lantern")].sum()
    )
    assert after.launch.bazaar[0].tolist() == [1.0, 1.0, 0.05]
    usual = n.platforms.bazaar[n.platforms.ids.index("kite")]
    assert resolve(after, after.standing, n, dice(SEED, 1))[0].launch.bazaar[0, 0] == usual

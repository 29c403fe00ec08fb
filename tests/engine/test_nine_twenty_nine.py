"""The founding story of the great promotion, played on its own start: four months, the day, the bill."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.engine import opening
from game.engine.rules import eras
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.ledger import HISTORIC, Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import COUPON_STACK, FIZZLE, MALL
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, shipped

KITE, LANTERN, ANCHOR = 0, 1, 2
MAY, SEPTEMBER, HALF_A_YEAR = 15, 19, 6
STUDENTS_FIRST = np.array([0.16, 0.24, 0.25, 0.16, 0.12, 0.07])
HOUSEHOLDS_FIRST = np.array([0.14, 0.30, 0.30, 0.14, 0.07, 0.05])
ELECTRONICS_MONTHS = 13.0  # of open need in May
PAGE, NEW_PAGE = [6, 1, 1, 0.5, 1, 0.5], [0, 2, 2, 2, 2, 2]
FOUR = {"plumtone": 2, "bolt": 2, "nimbus": 2, "wattle": 2}  # terms
BEFORE = FOUR | {"pattacake": 1, "kettledrum": 2, "tinfoil": 1}
ON_THE_DAY = FOUR | {
    "sudsworth": 1, "pattacake": 1, "northstitch": 1, "ninepence": 1, "dewdrop": 3, "kettledrum": 2,
    "oakhouse": 1, "inkwell": 1,
}  # fmt: skip


@cache
def rules(bazaar: float = 0.35) -> Numbers:
    """The story plays in the third era from its first month on; on the day Kite lets all stalls in.

    Its couriers had the summer to get ready.
    """
    n = shipped()
    strength = n.platforms.bazaar.copy()
    strength[n.platforms.ids.index("kite")] = bazaar
    return replace(
        n,
        eras=n.eras.model_copy(update={"start": {36: (1, 2, 3, 27)}}),
        platforms=replace(n.platforms, bazaar=strength),
        delivery=n.delivery.model_copy(update={"rush_servers": (100.0, 0.0), "rush_couriers": 100.0}),
    )


def may() -> World:
    """Kite sells electronics to its regulars, Anchor sells trust; Lantern has not opened."""
    n = rules()
    rows = np.array([[n.platforms.ids.index(name) for name in ("kite", "lantern", "anchor")]])
    world = opening.world(n, rows, rows, 36)
    world.eras.month[:] = MAY
    eras.set_scene(world.eras, n)
    people, sellers = world.people, world.sellers
    people.users[0] = [5.729 * STUDENTS_FIRST, 0 * STUDENTS_FIRST, 5.0 * HOUSEHOLDS_FIRST]
    people.deep[0] = [0.42 * people.users[0, KITE], 0 * STUDENTS_FIRST, 2.2 * HOUSEHOLDS_FIRST]
    people.need[0, :, :, 0] = ELECTRONICS_MONTHS
    sellers.pool *= 1.6
    sellers.shops[0, KITE] *= 2.0
    world.labels.label[0, KITE] = [0.70, 0.06, 0.07, 0.08, 0.06, 0.03]
    world.goodwill.goodwill[0, KITE], world.trust.fame[0, ANCHOR] = 0.7, 0.75
    for page in (world.stock.depth, world.stock.coming, world.standing.stock):
        page[0, KITE] = [1, 0, 0, 0, 0.2, 0]
    world.standing.publicity[0], world.publicity.adstock[0] = [4, 0, 4], [8, 0, 8]
    world.seats.open[0, LANTERN] = False
    world.books.cash[:] = 10**13
    world.executives.sits[:] = 0  # the story knows no council
    dressed(world, PAGE, BEFORE)
    return world


def dressed(world: World, page: list[float], contracts: dict[str, int]) -> None:
    """Kite's front page and its brands."""
    names = rules().cast.brands.ids
    world.standing.front_brand[0, KITE] = page
    world.brands.terms[0, KITE] = [contracts.get(name, 0) for name in names]
    world.brands.left[0, KITE] = 12


def lantern_opens(world: World) -> None:
    world.seats.open[0, LANTERN] = True
    world.people.users[0, LANTERN] = 0.2196 * STUDENTS_FIRST
    world.sellers.shops[0, LANTERN, :, 1] = 0.12 * world.sellers.pool[0]
    for page in (world.stock.coming, world.standing.stock):
        page[0, LANTERN] = [0, 0.4, 0.2, 0.2, 0, 0.2]


def month(world: World, day: bool = False, launch: bool = False) -> tuple[World, Ledger]:
    orders = arrays.copy(world.standing)
    orders.go[0, LANTERN] = launch
    if day:
        orders.event_month[0, :2], orders.event_aisles[0, :2, 1:] = SEPTEMBER, True
        orders.event_publicity[0, :2], orders.event_stars[0, :2] = [51, 14], [18, 4]
        orders.star_bid[0, :2], orders.event_depth[0, :2] = 0.8, [0.4, 0.3]
        orders.mechanic[0, KITE] = COUPON_STACK
    return resolve(world, orders, rules(1.0 if day else 0.35), dice(SEED, 1))


def other_goods(world: World, ledger: Ledger) -> float:
    """cr a user of Kite in a month, electronics aside."""
    return float(ledger.trade.gmv[0, KITE, 1:].sum() / world.people.users[0, KITE].sum())


@cache
def story() -> tuple[World, Ledger, World, Ledger, list[tuple[World, Ledger]]]:
    """August, the day, and the half year after it."""
    world = may()
    for _ in range(SEPTEMBER - MAY):
        world, ledger = month(world)
    august = arrays.copy(world), ledger
    lantern_opens(world)
    dressed(world, NEW_PAGE, ON_THE_DAY)
    world, day = month(world, day=True)
    september = arrays.copy(world), day
    dressed(world, PAGE, BEFORE)
    later = []
    for _ in range(HALF_A_YEAR):
        world, ledger = month(world)
        later.append((world, ledger))
    return *august, *september, later


@pytest.mark.story("C1")
@pytest.mark.story("C8")
def test_eight_billion_in_a_day_from_ten_million_people_for_eight_hundred_each() -> None:
    _, _, _, ledger, _ = story()
    day = ledger.promotions
    assert day.stars[0, KITE] == 18
    sold = day.gmv[0, KITE].sum()
    assert sold == pytest.approx(8220, rel=0.05)
    assert day.buyers[0, KITE] > 10
    assert 800 < sold / day.buyers[0, KITE] < 880
    assert day.tier[0, KITE] == HISTORIC


@pytest.mark.story("C3")
def test_the_months_after_are_hollow_and_fill_slowly() -> None:
    august, before, _, _, later = story()
    usual = other_goods(august, before)
    dip = [other_goods(world, ledger) / usual for world, ledger in later]
    assert np.allclose(dip, [0.51, 0.62, 0.67, 0.77, 0.77, 0.89], atol=0.08)
    assert sum(month < 0.95 for month in dip) >= 4


@pytest.mark.story("C13")
def test_the_prize_is_people_and_more_of_them_stay() -> None:
    august, _, september, _, later = story()
    users = [world.people.users[0, KITE].sum() for world in (august, september)]
    assert users[1] / users[0] - 1 == pytest.approx(0.44, abs=0.08)
    deep = [world.people.deep[0, KITE].sum() for world in (august, september, later[-1][0])]
    assert deep == pytest.approx([2.46, 2.84, 3.20], rel=0.1)


def test_the_day_needs_a_war_chest() -> None:
    august, _, september, ledger, _ = story()
    spent = (august.books.cash - september.books.cash)[0, KITE] / HUNDREDTHS
    assert 200 < spent < 500
    assert ledger.promotions.noise[0, LANTERN] > 0.15


@pytest.mark.story("C14")
@pytest.mark.story("C16")
def test_the_rival_who_launches_on_the_same_day_is_not_heard() -> None:
    august = arrays.copy(story()[0])
    lantern_opens(august)
    ramp = august.launch
    ramp.wide[0, LANTERN] = ramp.opened[0, LANTERN] = 0
    ramp.preparing[0, LANTERN], ramp.readiness[0, LANTERN] = 1 + MALL, 100
    dressed(august, NEW_PAGE, ON_THE_DAY)
    after, ledger = month(august, day=True, launch=True)
    assert ledger.launch.tier[0, LANTERN] == FIZZLE
    spent = (august.books.cash - after.books.cash)[0, LANTERN] / HUNDREDTHS
    assert ledger.trade.gmv[0, LANTERN].sum() < 20 < spent
    assert after.people.users[0, LANTERN].sum() < 0.35
    waited = august.investors.due[0, LANTERN, :, 0] > 0
    assert waited.sum() == 2
    assert after.investors.frozen[0, LANTERN][waited].all()
    assert (after.investors.paid == august.investors.paid)[0, LANTERN].all()

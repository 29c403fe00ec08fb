"""What a seat may know, and that nothing else reaches it."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import numpy as np
import pytest

from game.ai import opponent
from game.engine import forecast
from game.engine.lenses import belief
from game.engine.lenses.figures import figures
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import seated
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, shipped

SEAT, RIVALS = 0, slice(1, None)

# What everybody can read of a platform, exactly or rounded. Every other field of the world is its own secret.
PUBLIC = {
    "seats.platform", "seats.start", "seats.open", "people.users", "sellers.shops",
    "launch.opened", "launch.soft", "launch.tier", "launch.maiden", "launch.wide", "launch.mall",
    "launch.bazaar", "launch.hype", "launch.promised",
    "trust.fame", "charter.charged", "labels.label", "labels.axis", "labels.blank",
    "ads.level", "ads.sold", "ads.lease", "ads.leases", "tech.done",
    "executives.sits",
    "executives.mood", "executives.free", "delivery.term", "delivery.leverage", "delivery.failed",
    "brands.terms", "brands.left", "stock.depth", "stock.coming",
    "partners.talks", "partners.begun", "partners.left", "partners.together",
    "social.app", "social.waves",
    "delivery.own", "delivery.galloway", "delivery.tortoise", "delivery.building", "delivery.ready",
    "pressure.quiet", "pressure.ever", "law.shut", "heat.heat", "heat.warned",
    "investors.stake", "investors.paid", "investors.founder", "books.gmv", "verdict.valuation",
    "verdict.legacy", "verdict.crown", "verdict.ascent", "standing.buyer_subsidy",
    "standing.match_clause", "standing.seller_subsidy", "standing.coupon", "standing.stock",
    "standing.visits", "standing.landing", "standing.resale", "standing.paid_places",
    "standing.front_brand", "standing.front_ordinary", "standing.policing", "standing.commission",
    "standing.ladder", "standing.publicity", "standing.reading", "standing.foe_rival",
    "promotions.used", "promotions.rest", "promotions.joint_rest",
    "promotions.brand_rest", "promotions.deep", "promotions.last", "promotions.last_gmv",
    "pivot.made", "pivot.cheap", "belt.size", "belt.rest", "belt.sore", "stand.left", "stand.used",
    "stand.survived", "comeback.wait", "comeback.second", "comeback.help", "comeback.heir", "comeback.angel",
    "sale.bid", "sale.left",  # by those they concern
    "promotions.last_buyers", "promotions.last_tier",
    "announcements.what", "announcements.month", "announcements.amount", "announcements.credibility",
    "pacts.offered", "pacts.left", "pacts.months", "pacts.bond", "pacts.cap", "pacts.aisle",  # by the two
    "pacts.kept", "pacts.broken",
    "nemesis.whom", "nemesis.left", "nemesis.behind",
    "publicity.said", "headlines.printed", "headlines.sales",
    "headlines.buyers", "headlines.need", "rumours.aired", "rumours.lost", "rumours.clicks",
    "rumours.unmasked",
}  # fmt: skip
COUNTRY = {
    "law.track",
    "law.era",
    "law.calm",
    "law.heard",
    "law.draft",
    "law.force",
    "rumours.about",
    "rumours.what",
    "rumours.whom",
    "rumours.strength",
    "rumours.month",
    "eras",
    "news",
    "goals",
    "sellers.pool",
    "labels.claimed",
    "promotions.novelty",
    "social.hired",
    "ads.sophistication",
    "verdict.winner",
    "verdict.victory",
}


@cache
def war() -> tuple[World, Ledger]:
    """Three founders after some months, one of whom does what is better kept quiet."""
    numbers = shipped()
    world = founders(numbers, "kite", "lantern", "magpie")
    for _ in range(3):
        orders = arrays.copy(world.standing)
        orders.policing[:, 2] = 0
        orders.buyer_subsidy[:, 1] = 0.02
        orders.publicity[:, 1] = 1.0
        orders.stock[:, 1, 2] = 0.2
        world, ledger = resolve(world, orders, numbers, dice(SEED, 1))
    return world, ledger


def paths(page: Any, start: str = "") -> list[str]:
    """`books.cash` and the like for every array of the world."""
    names = []
    for f in fields(page):
        value = getattr(page, f.name)
        names += paths(value, f"{f.name}.") if is_dataclass(value) else [start + f.name]
    return names


def array(world: World, path: str) -> Any:
    word, name = path.split(".")
    return getattr(getattr(world, word), name)


def changed(world: World, path: str, change: Callable[[Any], Any]) -> World:
    """A copy in which the rivals' rows of one array are others; of the country's accounts all."""
    copy = arrays.copy(world)
    value = array(copy, path)
    rows = value if path == "books.elsewhere" else value[:, RIVALS]
    rows[...] = change(rows.copy())
    return copy


def something_else(rows: Any) -> Any:
    return ~rows if rows.dtype == np.bool_ else rows + 1


def same(one: Any, other: Any) -> bool:
    return all(
        same(a, b) if is_dataclass(a) else np.array_equal(a, b)
        for f in fields(one)
        for a, b in ((getattr(one, f.name), getattr(other, f.name)),)
    )


SECRETS = [
    path
    for path in paths(founders(shipped(), "kite", "lantern"))
    if path not in PUBLIC | COUNTRY and path.split(".")[0] not in COUNTRY
]


@pytest.mark.parametrize("path", SECRETS)
def test_a_rivals_secret_changes_nothing_that_a_seat_sees(path: str, numbers: Numbers) -> None:
    world, ledger = war()
    other = changed(world, path, something_else)
    assert same(veil(other, numbers, SEAT), veil(world, numbers, SEAT))
    assert belief.briefing(other, ledger, numbers, SEAT) == belief.briefing(world, ledger, numbers, SEAT)


def test_all_secrets_together_change_no_guess_no_forecast_and_no_computers_sheet(numbers: Numbers) -> None:
    world, _ = war()
    other = world
    for path in SECRETS:
        other = changed(other, path, something_else)
    luck, plan = dice(SEED, 1), arrays.copy(world.standing)
    plan.buyer_subsidy[:, SEAT] = 0.02
    guesses = [belief.sample(w, numbers, SEAT, 4, luck) for w in (world, other)]
    fans = [
        forecast.fan(w, numbers, SEAT, plan, w.standing, 2, luck, futures=8, rivals="match")
        for w in (world, other)
    ]
    sheets = [opponent.decide(w, numbers, SEAT, "easy", luck) for w in (world, other)]
    assert same(*guesses)
    assert fans[0] == fans[1]
    assert all(
        np.array_equal(getattr(sheets[0], f.name)[:, SEAT], getattr(sheets[1], f.name)[:, SEAT])
        for f in fields(sheets[0])
    )


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("people.users", lambda users: np.rint(users / 0.1) * 0.1),
        ("books.gmv", lambda gmv: gmv * 1.0001),
        ("sellers.shops", lambda shops: shops * 1.0001),
        ("trust.fame", lambda fame: fame + 0.001),
        ("verdict.valuation", lambda valuation: valuation * 1.0001),
        ("standing.policing", lambda level: np.maximum(level, 1)),
        ("standing.stock", lambda depth: np.where(depth == 0.2, 0.4, depth)),
        ("standing.visits", lambda visits: visits + 1.0),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_the_public_sees_rounded_figures(path: str, change: Any, numbers: Numbers) -> None:
    world, ledger = war()
    other = changed(world, path, change)
    assert belief.briefing(other, ledger, numbers, SEAT) == belief.briefing(world, ledger, numbers, SEAT)


def test_what_is_public_is_seen(numbers: Numbers) -> None:
    world, ledger = war()
    other = changed(world, "standing.commission", lambda rate: rate + 0.01)
    assert belief.briefing(other, ledger, numbers, SEAT) != belief.briefing(world, ledger, numbers, SEAT)


def test_own_books_are_exact_in_every_guess(numbers: Numbers) -> None:
    world, _ = war()
    guesses = belief.sample(world, numbers, SEAT, 5, dice(SEED, 1))
    for path in paths(world):
        truth = array(world, path)
        if truth.ndim > 1 and truth.shape[1] == world.chairs and path != "books.elsewhere":
            rows = array(guesses, path)[:, SEAT]
            assert np.array_equal(rows, np.broadcast_to(truth[:, SEAT], rows.shape)), path


def test_guesses_fit_the_public_figures_and_differ_in_the_hidden_ones(numbers: Numbers) -> None:
    world, _ = war()
    seen = veil(world, numbers, SEAT)
    guesses = belief.sample(world, numbers, SEAT, 16, dice(SEED, 1))
    step = numbers.belief.users
    assert np.allclose(np.rint(guesses.people.users / step), np.rint(seen.people.users / step))
    assert np.all(
        np.rint(guesses.trust.fame * numbers.belief.stars)[:, RIVALS]
        == np.rint(seen.trust.fame * numbers.belief.stars)[:, RIVALS]
    )
    assert np.array_equal(guesses.standing.commission, np.repeat(seen.standing.commission, 16, axis=0))
    for hidden in (guesses.people.deep, guesses.books.cash, guesses.goodwill.goodwill):
        assert (hidden[:, RIVALS].std(axis=0) > 0).any()


def test_guesses_of_a_game_do_not_hear_of_other_games(numbers: Numbers) -> None:
    one, _ = war()
    crowd = belief.sample(arrays.repeat(one, 3), numbers, SEAT, 2, dice(SEED, 3))
    alone = belief.sample(one, numbers, SEAT, 2, dice(SEED, 1, first=1))
    assert same(arrays.take(crowd, [2, 3]), alone)


def test_a_guess_is_good_enough_to_plan_with(numbers: Numbers) -> None:
    """Cash and deep users of rivals are guessed within a third of what the platform is worth."""
    world, _ = war()
    guesses = figures(belief.sample(world, numbers, SEAT, 32, dice(SEED, 1)), numbers)
    truth = figures(world, numbers)
    for rival in (1, 2):
        near = truth["valuation"][0, rival] / 3
        assert abs(np.median(guesses["cash"][:, rival]) - truth["cash"][0, rival]) < near
        assert abs(np.median(guesses["deep"][:, rival]) - truth["deep"][0, rival]) < 0.5


def test_a_briefing_is_plain_data_all_through(numbers: Numbers) -> None:
    world, ledger = war()

    def plain(value: Any) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(part) for key, part in value.items())
        if isinstance(value, list):
            return all(map(plain, value))
        return value is None or type(value) in (bool, int, float, str)

    assert plain(belief.briefing(world, ledger, numbers, SEAT).plain())


def test_imagined_luck_is_not_the_luck_that_falls(numbers: Numbers) -> None:
    world, _ = war()
    luck = dice(SEED, 1)
    assert not np.isin(belief.imagined(world, numbers, SEAT, 8, luck).seed, luck.seed).any()


def test_a_letter_is_the_first_aim_and_without_dates_the_next_fortune_is(numbers: Numbers) -> None:
    world, ledger = war()
    letter = arrays.copy(world)
    letter.liquidation.letter[:, SEAT] = True
    assert belief.briefing(letter, ledger, numbers, SEAT).aim.kind == "letter"
    late = arrays.copy(world)
    late.eras.month[:], late.investors.test[:] = 23, 0
    aim = belief.briefing(late, ledger, numbers, SEAT).aim
    assert (aim.kind, aim.who) == ("fortune", "magpie") or (aim.kind, aim.who) == ("fortune", "lantern")
    assert aim.term in ("deep", "new", "gmv", "cash")


def test_the_truth_lies_mostly_within_the_guesses(numbers: Numbers) -> None:
    """Eight guesses in ten reach from here to there, in matches that computers play."""
    games, guesses = 3, 32
    world, luck = founders(numbers, "kite", "lantern", "magpie", games=games), dice(SEED, games)
    held: dict[str, list[Any]] = {name: [] for name in ("cash", "deep", "users", "trust", "goodwill")}
    for month in range(7):
        orders = world.standing
        for seat in range(world.chairs):
            orders = seated(orders, opponent.decide(world, numbers, seat, "easy", luck), seat)
        world, _ = resolve(world, orders, numbers, luck)
        if month % 2 == 0:
            cloud = figures(belief.sample(world, numbers, SEAT, guesses, luck), numbers)
            truth = figures(world, numbers)
            for name, hits in held.items():
                rows = cloud[name].reshape(games, guesses, -1)
                low, high = np.quantile(rows, 0.1, axis=1), np.quantile(rows, 0.9, axis=1)
                hits.append(((low <= truth[name]) & (truth[name] <= high))[:, RIVALS])
    for name, hits in held.items():
        assert np.mean(hits) > 0.4, name
    # Guesses that always hold would say nothing.
    assert np.mean([np.mean(hits) for hits in held.values()]) < 0.95

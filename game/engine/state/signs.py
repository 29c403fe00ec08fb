"""Signs of the times: the figures that event cards and goals look at, of every platform in every game."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from game.engine.maths.portable import exp, seqsum, share
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers, When
from game.engine.state.world import World

YOUNG = ("students", "fashion_youth")
FOR_EVER = 1e5  # months of runway of whoever loses nothing, times a rival who has nothing


def signs(world: World, numbers: Numbers, ledger: Ledger) -> dict[str, Array]:
    """(g, p) each, as the month left them; the names are those of the balance's `Sign`."""
    everybody = np.ones(world.seats.open.shape)
    return {
        **_people(world, numbers),
        **_money(world, numbers),
        **_name(world, numbers, ledger),
        **_traffic(world, numbers, ledger),
        "rocket": world.launch.tier.max(axis=2) * everybody,
        "day": world.promotions.last_tier * everybody,
        "open": world.seats.open * everybody,
        "month": world.eras.month[:, None] * everybody,
        **_affairs(world, ledger),
    }


def hold(when: Mapping[Any, When], seen: dict[str, Array]) -> Flags:
    """(g, p) where all of these signs are strictly between their bounds; of none, everywhere."""
    holds = np.ones(seen["open"].shape, dtype=np.bool_)
    for sign, bounds in when.items():
        holds &= (seen[sign] > bounds.above) & (seen[sign] < bounds.below)
    return holds


def _people(world: World, numbers: Numbers) -> dict[str, Array]:
    users, deep = seqsum(world.people.users, 2), seqsum(world.people.deep, 2)
    young = np.isin(numbers.segments.ids, YOUNG)
    return {
        "users": share(users, seqsum(users, 1)[:, None]),
        "users_m": users,
        "deep_m": deep,
        "loyal": share(deep, users),
        "young": share(seqsum(world.people.users * young, 2), users),
        "deep_lead": share(deep, _best_rival(deep), np.where(deep > 0, FOR_EVER, 0.0)),
    }


def _money(world: World, numbers: Numbers) -> dict[str, Array]:
    books, deals = world.books, world.investors
    runway = books.runway(numbers.books.runway_months)
    return {
        "gmv_m": books.gmv[:, :, 0],
        "net_m": books.net[:, :, 0] / HUNDREDTHS,
        "cash_m": books.cash / HUNDREDTHS,
        "runway": np.minimum(runway, FOR_EVER),
        "fortune_lead": world.verdict.fortune - _best_rival(world.verdict.fortune),
        "confidence": np.where(deals.stake > 0, deals.confidence, 100.0).min(axis=2),
        "frozen": deals.frozen.any(axis=2) * 1.0,
    }


def _name(world: World, numbers: Numbers, ledger: Ledger) -> dict[str, Array]:
    """What buyers, sellers and the law think of a platform."""
    sales = seqsum(ledger.trade.gmv, 3)
    each = np.ones(world.seats.open.shape)
    scale = numbers.publicity.buzz_scale * world.eras.cost_index[:, None]
    return {
        "trust": world.trust.fame,
        "goodwill": world.goodwill.goodwill,
        "focus": seqsum(world.goodwill.focus, 2) / world.goodwill.focus.shape[2],
        "credit": world.charter.credit,
        "fakes": ledger.trust.share,
        "beauty_fakes": _in_aisle("beauty_baby", ledger.trust.fakes, numbers),
        "apparel_share": share(_in_aisle("apparel", sales, numbers), seqsum(sales, 2)),
        "apparel_label": _in_aisle("apparel", world.labels.label, numbers),
        "daily_field": (_in_aisle("daily_necessities", world.labels.blank, numbers) > 0) * each,
        "axis": world.labels.axis,
        "dossier": world.law.dossier * each,
        "heat": world.heat.heat * each,
        "law": world.law.track[:, None] * each,
        "law_force": (world.law.force > 0)[:, None] * each,
        "coerced": world.pressure.ever * each,
        "buzz": 100 * (1 - exp(-world.publicity.adstock / scale)),
        "policing": world.standing.policing * each,
        "widest": share(sales.max(axis=2), seqsum(sales, 2)),
    }


def _traffic(world: World, numbers: Numbers, ledger: Ledger) -> dict[str, Array]:
    ads, works = ledger.ads, world.delivery
    each = np.ones(world.seats.open.shape)
    return {
        "alliance": world.ads.level * each,
        "visit_rate": np.where(world.standing.visits > 0, world.standing.rate, 0.0),
        "ad_margin": np.where(ads.sold > 0, share(ads.price, ads.paid) - 1, 0.0),
        "sophistication": world.ads.sophistication[:, None] * each,
        "carriers": (works.galloway + works.tortoise) * each,
        "own_delivery": works.own * each,
        "quality": ledger.delivery.quality * each,
    }


def _affairs(world: World, ledger: Ledger) -> dict[str, Array]:
    """What is under way: a day booked, a page leased, talks, an app, a law, a pact, a grudge."""
    each, bound = np.ones(world.seats.open.shape), world.pacts.left > 0
    return {
        "stars": np.where(world.promotions.month > 0, world.promotions.stars, 0) * each,
        "cut": np.where(ledger.promotions.running, ledger.promotions.depth, 0.0),
        "load": share(ledger.promotions.load, ledger.delivery.capacity),
        "lease": world.ads.lease * each,
        "snubbed": ((world.executives.sits > 0) & (world.executives.mood == 0)).any(axis=2) * each,
        "quiet": world.pressure.quiet * each,
        "draft": world.law.draft[:, None] * each,
        "talks": world.partners.talks.max(axis=2),
        "chat": world.social.app,
        "entrance": (ledger.social.entrance > 0) * each,
        "reading": world.standing.reading * each,
        "gala": ledger.social.hosts.any(axis=2) * each,
        "waves": seqsum(world.social.waves, 2) * each,
        "debt_m": world.loans.debt / HUNDREDTHS,
        "pacts": seqsum(seqsum(bound | np.swapaxes(bound, 1, 2), 3), 2) * each,
        "nemesis": (world.nemesis.whom > 0) * each,
    }


def _best_rival(row: Array) -> Array:
    """(g, p) the largest of the others."""
    others = np.where(np.eye(row.shape[1], dtype=np.bool_), -np.inf, row[:, None])
    best: Array = others.max(axis=2)
    return best


def _in_aisle(name: str, row: npt.NDArray[Any], numbers: Numbers) -> npt.NDArray[Any]:
    """The column of one category of (g, p, c); nothing where a mod has none of this name."""
    ids = numbers.categories.ids
    return row[:, :, ids.index(name)] if name in ids else np.zeros(row.shape[:2])

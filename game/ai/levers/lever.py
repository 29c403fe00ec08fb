"""What a founder can turn, and how far: each lever changes one line of a sheet, a little or at will.

Nothing here knows what is good. Bounds come from the rules; what is not lawful now is set right by `limits`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from game.engine.lenses.bounds import Bounds, bounds
from game.engine.maths import money
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import DEEP, FREE, GMV, NEW, ORDINARY, STAKE, Orders
from game.engine.state.world import World

FACES = 6  # dice that one change of one lever may use


@dataclass
class Sheets:
    """One seat's sheets, many at once, while they are being changed; `world` has a row for each."""

    world: World
    orders: Orders
    numbers: Numbers
    seat: int

    @cached_property
    def bounds(self) -> Bounds:
        return bounds(self.world, self.numbers)

    def may(self, line: str) -> Flags:
        """(lanes, targets) for whom or what the line is open."""
        return self.bounds.may(line)[:, self.seat]

    def row(self, field: str) -> Array:
        """(lanes, ...) this seat's part of an order, to be read and changed."""
        row: Array = getattr(self.orders, field)[:, self.seat]
        return row

    def put(self, field: str, on: Flags, value: Array | Count | Flags | float) -> None:
        """Set the order where `on` (lanes, or lanes and places) says so."""
        row = self.row(field)
        places = on if on.ndim == row.ndim else on[:, None]
        np.copyto(row, np.asarray(value).astype(row.dtype), where=places)


@dataclass(frozen=True)
class Dice:
    """How a change falls: `near` (lanes) a little or at will, `faces` (lanes, FACES) in [0, 1)."""

    near: Flags
    faces: Array
    little: float  # what a little is, as a share of a lever's range

    def pick(self, face: int, choices: int) -> Count:
        """One of so many choices."""
        return np.minimum((self.faces[:, face] * choices).astype(np.int64), choices - 1)

    def shift(self, now: Array, most: Array | float, step: Array | float, face: int = 4) -> Array:
        """Another value on the grid between 0 and `most`: near the present one, or anywhere."""
        one, other = self.faces[:, face], self.faces[:, face + 1]
        little = now + most * self.little * 2 * (one + other - 1)
        value = np.rint(np.where(self.near, little, most * one) / step) * step
        still = np.abs(value - now) < step / 2
        value = np.where(still, now + np.where(other < 1 / 2, -step, step), value)
        return np.clip(np.rint(value / step) * step, 0.0, most)

    def level(self, now: Count, levels: int, face: int = 4) -> Count:
        """Another of so many levels: the next one up or down, or any."""
        next_one = now + np.where(self.faces[:, face] < 1 / 2, -1, 1)
        return np.clip(np.where(self.near, next_one, self.pick(face + 1, levels)), 0, levels - 1)


Lever = Callable[[Sheets, Flags, Dice], None]


def buyer_subsidy(s: Sheets, on: Flags, d: Dice) -> None:
    """For everybody, or for one segment."""
    rates, u = s.row("buyer_subsidy"), s.numbers.subsidies
    segment = d.pick(0, rates.shape[1])[:, None]
    alone = (d.faces[:, 1] < 1 / 2)[:, None]
    rate = d.shift(np.take_along_axis(rates, segment, 1)[:, 0], u.most, u.step)
    s.put("buyer_subsidy", on[:, None] & (~alone | (np.arange(rates.shape[1]) == segment)), rate[:, None])


def match_clause(s: Sheets, on: Flags, d: Dice) -> None:
    s.put(
        "match_clause", on, d.shift(s.row("match_clause"), s.numbers.subsidies.most, s.numbers.subsidies.step)
    )


def seller_subsidy(s: Sheets, on: Flags, d: Dice) -> None:
    """For all aisles, or for one."""
    rates, u = s.row("seller_subsidy"), s.numbers.subsidies
    aisle = d.pick(0, rates.shape[1])[:, None]
    alone = (d.faces[:, 1] < 1 / 2)[:, None]
    rate = d.shift(np.take_along_axis(rates, aisle, 1)[:, 0], u.most, u.step)[:, None]
    here = ~alone | (np.arange(rates.shape[1]) == aisle)
    s.put("seller_subsidy", np.broadcast_to(on[:, None], rates.shape), np.where(here, rate, 0.0))


def coupon(s: Sheets, on: Flags, d: Dice) -> None:
    coupons = np.array(s.numbers.subsidies.coupons, dtype=float)
    now = np.abs(coupons - s.row("coupon")[:, None]).argmin(axis=1)
    s.put("coupon", on, coupons[d.level(now, len(coupons))])


def stock(s: Sheets, on: Flags, d: Dice) -> None:
    """One aisle or two: the price is the same."""
    depths, row = np.array(s.numbers.stock.depth), s.row("stock")
    for face in (0, 1):
        aisle = d.pick(face, row.shape[1])[:, None]
        now = np.abs(depths - np.take_along_axis(row, aisle, 1)).argmin(axis=1)
        depth = depths[d.level(now, len(depths))]
        s.put("stock", on[:, None] & (np.arange(row.shape[1]) == aisle), depth[:, None])


def traffic(s: Sheets, on: Flags, d: Dice) -> None:
    """As many visits as the country has at most; where nothing was bought yet, to any landing."""
    a, visits = s.numbers.ads, s.row("visits")
    fresh = (visits == 0) | ~d.near
    least, most = a.rate
    s.put("landing", on & fresh, np.where(d.faces[:, 1] < 1 / 2, ORDINARY, d.pick(2, ORDINARY + 1)))
    s.put("rate", on, least + d.shift(np.maximum(s.row("rate"), least) - least, most - least, a.rate_step, 2))
    crowd = np.minimum(s.world.eras.web_visits, a.visits_most)
    s.put("visits", on, d.shift(visits, crowd, a.visits_step))


def no_traffic(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("visits", on, 0.0)


def resale(s: Sheets, on: Flags, d: Dice) -> None:
    a = s.numbers.ads
    mode = d.level(s.row("resale").astype(np.int64), 3, 0)
    places = np.array(a.paid_places)
    now = np.abs(places - s.row("paid_places")[:, None]).argmin(axis=1)
    price = d.shift(s.row("reserve"), 1.0, a.rate_step)
    s.put("resale", on, mode)
    s.put("reserve", on, np.where(mode == FREE, 0.0, price))
    s.put("paid_places", on, np.where(mode == FREE, 0.0, places[d.level(now, len(places), 2)]))


def front_page(s: Sheets, on: Flags, d: Dice) -> None:
    """A few places, or half the page, for the goods of one kind in one aisle."""
    brand, ordinary = s.row("front_brand"), s.row("front_ordinary")
    aisles, slots = brand.shape[1], s.numbers.frontpage.slots
    wish = np.arange(2 * aisles) == d.pick(0, 2 * aisles)[:, None]
    weights = np.concatenate([brand, ordinary], axis=1) + wish * np.where(d.near, 2, slots)[:, None]
    page = money.shares(np.full(len(weights), slots), weights)
    everywhere = np.broadcast_to(on[:, None], brand.shape)
    s.put("front_brand", everywhere, page[:, :aisles])
    s.put("front_ordinary", everywhere, page[:, aisles:])


def policing(s: Sheets, on: Flags, d: Dice) -> None:
    levels = len(s.numbers.trust.fakes_by_level)
    s.put("policing", on, d.level(s.row("policing").astype(np.int64), levels))


def commission(s: Sheets, on: Flags, d: Dice) -> None:
    c = s.numbers.charter
    s.put("commission", on, d.shift(s.row("commission"), c.most, c.step))


def ladder(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("ladder", on, ~s.row("ladder").astype(np.bool_))


def publicity(s: Sheets, on: Flags, d: Dice) -> None:
    p, cost = s.numbers.publicity, s.world.eras.cost_index
    s.put("publicity", on, d.shift(s.row("publicity"), p.most * cost, p.step * cost))


def court(s: Sheets, on: Flags, d: Dice) -> None:
    """A bid somewhat above the guessed ask, for others may bid too."""
    b, asks = s.numbers.brands, s.world.brands.ask[:, s.seat]
    here = on[:, None] & _one(s.may("court_brand"), d.faces[:, 0])
    terms = np.minimum(1 + d.pick(1, 3)[:, None], s.bounds.terms[:, s.seat])
    dearer = np.array([1.0, b.terms_ask.open, b.terms_ask.preferred, b.terms_ask.exclusive])[terms]
    bid = asks * dearer * (1 + d.faces[:, 3:4] / 2)
    s.put("bid", here, np.ceil(bid / b.bid_step) * b.bid_step)
    s.put("terms", here, terms)
    s.put("months", here, np.array(b.months)[d.pick(2, len(b.months))][:, None])


def summit(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("summit", on, True)


def build(s: Sheets, on: Flags, d: Dice) -> None:
    kind = _one(s.may("logistics"), d.faces[:, 0])
    s.put("build", on & kind.any(axis=1), 1 + kind.argmax(axis=1))


def pitch(s: Sheets, on: Flags, d: Dice) -> None:
    """To somebody who would listen, the story it loves."""
    v, cast = s.numbers.investors, s.numbers.cast.investors
    here = on[:, None] & _one(s.may("pitch"), d.faces[:, 0])
    s.put("pitch", here, cast.story)
    s.put("goal", here, d.pick(1, 3)[:, None])
    s.put("ask", here, np.array(v.ask)[d.pick(2, len(v.ask))][:, None])
    s.put("dare", here, np.array([GMV, NEW, DEEP])[d.pick(3, 3)][:, None])


def call(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("call", on[:, None] & _one(s.may("update_call"), d.faces[:, 0]), True)


def renegotiate(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("renegotiate", on[:, None] & _one(s.may("renegotiate_deal"), d.faces[:, 0]), STAKE)


def tighten(s: Sheets, on: Flags) -> None:
    """Stop paying for growth."""
    for field in (
        "buyer_subsidy",
        "match_clause",
        "seller_subsidy",
        "coupon",
        "visits",
        "publicity",
        "stock",
    ):
        row = s.row(field)
        s.put(field, np.broadcast_to(on.reshape(-1, *(1,) * (row.ndim - 1)), row.shape), 0.0)


STANDING: tuple[Lever, ...] = (
    buyer_subsidy, match_clause, seller_subsidy, coupon, stock, traffic, no_traffic, resale, front_page,
    policing, commission, ladder, publicity,
)  # fmt: skip
ONCE: tuple[Lever, ...] = (court, court, court, summit, build, build, pitch, pitch, pitch, call, renegotiate)


def _one(able: Flags, face: Array) -> Flags:
    """(lanes, n) one of those that are able, none where nobody is."""
    count = np.add.reduce(able, axis=1, dtype=np.int64)
    place = np.minimum((face * count).astype(np.int64), count - 1)
    return np.asarray(able & (np.cumsum(able, axis=1) - 1 == place[:, None]))

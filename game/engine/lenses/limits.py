"""What may be ordered now, at what price, and why not: the facts behind every slider, computer and bot.

    offer(world, numbers, seat)["summit"]  ->  Offer(legal=False, why=Refusal("refusal.summit.era", ...), ...)

Names and units are those of the order sheet: rates are fractions, money is whole crowns, visits are people.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np

from game.engine.lenses.bounds import bounds
from game.engine.lenses.lawful import lawful as lawful
from game.engine.state import arrays, prices
from game.engine.state import orders as sheets
from game.engine.state.numbers import Numbers
from game.engine.state.orders import FIELDS, LINES, Orders
from game.engine.state.world import World

MILLION = 1_000_000
HUNDREDTHS = 100  # of a crown
ALL = "all"
# Lines with an entry for each name, and the fields that say a name was asked for.
BY_NAME = {
    "court_brand": ("bid",),
    "renegotiate_brand": ("cheaper", "drop"),
    "pitch": ("pitch",),
    "update_call": ("call",),
    "renegotiate_deal": ("renegotiate",),
}


@dataclass(frozen=True)
class Refusal:
    """A reason as data: `say(code, **values)` makes the sentence. `order` is the line that was refused."""

    code: str
    values: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def order(self) -> str:
        return self.code.split(".")[1]


@dataclass(frozen=True)
class Part:
    """What one part of a line may be: from `least` to `most` in steps, or one of `choices`."""

    least: float | None = None
    most: float | None = None
    step: float | None = None
    choices: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Offer:
    """A line of the sheet this month, or one name of it; `why` is None where it is legal."""

    field: str
    legal: bool
    why: Refusal | None
    attention: int  # points; for each entry where there may be several
    cost_cr: int = 0  # paid on the spot
    parts: dict[str, Part] = dataclasses.field(default_factory=dict)
    targets: dict[str, "Offer"] = dataclasses.field(default_factory=dict)
    entries: int | None = None  # so many can be named at most


def offer(world: World, numbers: Numbers, seat: int, game: int = 0) -> dict[str, Offer]:
    """Every line of the sheet for one seat, in the order of LINES."""
    desk = _Desk(arrays.take(world, [game]), numbers, seat)
    return {line: getattr(desk, line)() for line in LINES}


def refusals(
    asked: Orders, legal: Orders, world: World, numbers: Numbers, seat: int, game: int = 0
) -> tuple[Refusal, ...]:
    """Why the legal orders are not those asked for: a reason for each line, or for each name in it."""
    at, offers = (game, seat), offer(world, numbers, seat, game)
    return tuple(why for line in LINES for why in _reasons(offers[line], asked, legal, at))


def _reasons(line: Offer, asked: Orders, legal: Orders, at: tuple[int, int]) -> Iterator[Refusal]:
    changed = [_differs(asked, legal, part, at) for part in FIELDS[line.field]]
    outside, names = f"refusal.{line.field}.bounds", enumerate(line.targets.items())
    if line.field in BY_NAME:
        wanted = [getattr(asked, part)[at] != 0 for part in BY_NAME[line.field]]
        for place, (name, target) in names:
            if any(cells[place] for cells in changed) and any(cells[place] for cells in wanted):
                yield target.why or Refusal(outside, {"name": name})
    elif any(cells.any() for cells in changed):
        chosen = [target.why for place, (_, target) in names if asked.build[at] == place + 1]
        yield line.why or next(filter(None, chosen), Refusal(outside, room(line)))


def room(line: Offer) -> dict[str, Any]:
    """How far the line goes this month, and in which steps, for those lines that go somewhere."""
    parts = [part for part in line.parts.values() if part.most is not None]
    return {"most": parts[0].most, "step": parts[0].step} if parts else {}


def _differs(asked: Orders, legal: Orders, name: str, at: tuple[int, int]) -> Any:
    """Which cells of a field were changed by more than rounding."""
    return ~np.isclose(getattr(asked, name)[at], getattr(legal, name)[at], rtol=1e-9, atol=1e-12)


class _Desk:
    """One seat of a batch of one, its lines each a method of its name."""

    def __init__(self, world: World, numbers: Numbers, seat: int) -> None:
        self.world, self.numbers, self.at = world, numbers, (0, seat)
        self.bounds = bounds(world, numbers)
        self.segments, self.aisles = numbers.segments.ids, numbers.categories.ids
        self.brands, self.investors = numbers.cast.brands.ids, numbers.cast.investors.ids

    def buyer_subsidy(self) -> Offer:
        most = self.bounds.buyer_subsidy[self.at].tolist()
        step = self.numbers.subsidies.step
        rates = {name: Part(0.0, rate, step) for name, rate in zip(self.segments, most, strict=True)}
        return self._line("buyer_subsidy", parts={ALL: Part(0.0, min(most), step), **rates})

    def match_clause(self) -> Offer:
        return self._line("match_clause", parts={"match_clause": self._subsidy()})

    def seller_subsidy(self) -> Offer:
        parts = {name: self._subsidy() for name in (ALL, *self.aisles)}
        return self._line("seller_subsidy", parts=parts, entries=self.numbers.subsidies.aisles_most)

    def first_order_coupon(self) -> Offer:
        coupons = _one_of(self.numbers.subsidies.coupons)
        return self._line("first_order_coupon", parts={"first_order_coupon": coupons})

    def stock(self) -> Offer:
        levels = _one_of(range(len(self.numbers.stock.depth)))
        parts = {name: levels for name in self.aisles}
        return self._line("stock", parts=parts, entries=int(self.bounds.aisles[self.at]))

    def traffic(self) -> Offer:
        a = self.numbers.ads
        visits = Part(0.0, a.visits_most * MILLION, a.visits_step * MILLION)
        parts = {"visits": visits, "rate": Part(*a.rate, a.rate_step), "landing": _one_of(sheets.LANDINGS)}
        return self._line("traffic", parts=parts)

    def resale(self) -> Offer:
        a = self.numbers.ads
        reserve, places = Part(0.0, a.reserve_most), _one_of(a.paid_places)
        parts = {"mode": _one_of(sheets.SALES), "reserve": reserve, "paid_places": places}
        return self._line("resale", parts=parts)

    def front_page(self) -> Offer:
        places = Part(0.0, self.numbers.frontpage.slots, 1.0)
        return self._line(
            "front_page", parts={"brand": places, "ordinary": places}, entries=int(places.most or 0)
        )

    def policing(self) -> Offer:
        levels = range(int(self.bounds.policing[self.at]), len(self.numbers.trust.fakes_by_level))
        return self._line("policing", parts={"policing": _one_of(levels)})

    def charter(self) -> Offer:
        c = self.numbers.charter
        parts = {"commission": Part(0.0, c.most, c.step), "credit": _one_of((False, True))}
        return self._line("charter", parts=parts)

    def publicity_cr(self) -> Offer:
        most, step = self.bounds.publicity[0], self.bounds.publicity_step[0]
        return self._line("publicity_cr", parts={"publicity_cr": _crowns(0.0, most, step)})

    def court_brand(self) -> Offer:
        room = int(self.bounds.room[self.at])
        targets = {name: self._court(b) for b, name in enumerate(self.brands)}
        return self._list("court_brand", targets, entries=room)

    def renegotiate_brand(self) -> Offer:
        targets = {name: self._part_with(b) for b, name in enumerate(self.brands)}
        return self._list("renegotiate_brand", targets)

    def summit(self) -> Offer:
        return self._line("summit", cost=prices.summit(self.world, self.numbers)[self.at])

    def pitch(self) -> Offer:
        n = self.numbers.investors
        choices = {"story": sheets.STORIES, "goal": sheets.GOALS, "ask": n.ask, "metric": sheets.DARES}
        parts = {part: _one_of(values) for part, values in choices.items()}
        targets = {name: self._line("pitch", i, parts=parts) for i, name in enumerate(self.investors)}
        return self._list("pitch", targets)

    def update_call(self) -> Offer:
        targets = {name: self._line("update_call", i) for i, name in enumerate(self.investors)}
        return self._list("update_call", targets)

    def renegotiate_deal(self) -> Offer:
        parts = {"concession": _one_of(sheets.CONCESSIONS)}
        names = enumerate(self.investors)
        return self._list(
            "renegotiate_deal", {name: self._line("renegotiate_deal", i, parts=parts) for i, name in names}
        )

    def logistics(self) -> Offer:
        price = prices.buildings(self.world, self.numbers)[self.at]
        targets = {
            name: self._line("logistics", kind, cost=price[kind])
            for kind, name in enumerate(sheets.BUILDINGS)
        }
        return self._list("logistics", targets, entries=1)

    def _court(self, brand: int) -> Offer:
        """By terms, the guarantee begins at what the brand asks; a lower bid is legal, and lost."""
        n, cell = self.numbers.brands, (*self.at, brand)
        best, ask = int(self.bounds.terms[cell]), float(self.world.brands.ask[cell])
        by_terms = {}
        for code, terms in enumerate(sheets.TERMS, start=1):
            asked = ceil(ask * getattr(n.terms_ask, terms) / n.bid_step) * n.bid_step
            bid = _crowns(asked, self.bounds.bid[0], n.bid_step)
            parts = {"guarantee_cr": bid, "months": _one_of(n.months)}
            open_terms = self._line("court_brand", brand, parts=parts)
            taken = (
                Refusal("refusal.court_brand.terms") if code > best and open_terms.legal else open_terms.why
            )
            by_terms[terms] = replace(open_terms, legal=taken is None, why=taken)
        return self._list("court_brand", by_terms)

    def _part_with(self, brand: int) -> Offer:
        """Asking for less and dropping are two things; the name stands open if either does."""
        price = prices.partings(self.world, self.numbers)[(*self.at, brand)]
        ways = {
            "renegotiate": self._line("renegotiate_brand", brand),
            "drop": self._line("drop_brand", brand, field="renegotiate_brand", cost=price),
        }
        return self._list("renegotiate_brand", ways)

    def _subsidy(self) -> Part:
        return Part(0.0, self.numbers.subsidies.most, self.numbers.subsidies.step)

    def _line(
        self,
        line: str,
        target: int | None = None,
        *,
        field: str = "",
        cost: int = 0,
        parts: dict[str, Part] | None = None,
        entries: int | None = None,
    ) -> Offer:
        """A line or one name of it, with the first of its conditions that does not hold."""
        why, named = self._why(line, target, field or line), field or line
        return Offer(
            field=named,
            legal=why is None,
            why=why,
            attention=getattr(self.numbers.attention.cost, named),
            cost_cr=int(cost) // HUNDREDTHS,
            parts=parts or {},
            entries=entries,
        )

    def _list(self, line: str, targets: dict[str, Offer], entries: int | None = None) -> Offer:
        """A line that names things is open if one of them is."""
        whys = [target.why for target in targets.values()]
        legal = None in whys
        why = None if legal else max(whys, key=whys.count)
        attention = getattr(self.numbers.attention.cost, line)
        return Offer(line, legal, why, attention, targets=targets, entries=entries)

    def _why(self, line: str, target: int | None, field: str) -> Refusal | None:
        if not self.world.seats.open[self.at]:
            return Refusal(f"refusal.{field}.closed")
        place = self.at if target is None else (*self.at, target)
        for name, holds in self.bounds.conditions.get(line, {}).items():
            if not holds[place]:
                return Refusal(f"refusal.{field}.{name}", self._values(line, target))
        return None

    def _values(self, line: str, target: int | None) -> dict[str, Any]:
        """The figures that the sentences of a line's refusals show."""
        w, n, cell = self.world, self.numbers, (*self.at, target or 0)
        step = min(int(w.ads.level[self.at]), len(n.ads.summit_era) - 1)
        if line == "summit":
            users, shops = n.ads.summit_users[step], n.ads.summit_shops[step]
            return {"era": n.ads.summit_era[step], "users": users * MILLION, "shops": shops * MILLION}
        months = {
            "logistics": w.delivery.ready[self.at],
            "pitch": w.investors.rest[cell] if line == "pitch" else 0,
            "update_call": w.investors.called[cell] if line == "update_call" else 0,
        }
        points = n.investors.renegotiate_at
        return {"n": int(months.get(line, w.investors.no_subsidy[self.at])), "confidence": points}


def _one_of(choices: Iterable[Any]) -> Part:
    return Part(choices=tuple(choices))


def _crowns(least: float, most: float, step: float) -> Part:
    """Bounds in cr m as whole crowns."""
    return Part(round(least * MILLION), round(float(most) * MILLION), round(float(step) * MILLION))

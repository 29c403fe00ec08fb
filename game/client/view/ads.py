"""The market of visits in rows: what websites ask, what sellers offer, and what stays with whom."""

from dataclasses import dataclass
from itertools import pairwise

from game.client.view.table import Table
from game.session.sheet import Sheet
from game.session.trial import Outcome, Visits
from game.words import say

POINTS = 14  # of each curve
SPARE = 1.15  # the chart reaches so much further than all the visits there are
THOUSAND = 1000
LANDINGS, SALES = ("home", "brand", "ordinary"), ("free", "fixed", "auction")


@dataclass(frozen=True)
class Curves:
    """By m visits bought: cr a visit that websites ask, and that sellers would give at an auction."""

    visits: tuple[float, ...]
    asked: tuple[float, ...]
    offered: tuple[float, ...]
    all_m: float  # visits to be had at this rate


@dataclass(frozen=True)
class SellerSum:
    """One seller's sum for a thousand visits, in crowns."""

    category: str
    cost: float
    orders: float
    at_once: float
    later: float

    @property
    def left(self) -> float:
        return self.at_once + self.later - self.cost


class Market:
    """Curves are traced once for a rate, a landing and paid places; the rest is the trial of the draft."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._traced: tuple[tuple[object, ...], Curves | None] = ((), None)

    @property
    def now(self) -> Visits:
        return self.table.plan.visits

    @property
    def curves(self) -> Curves:
        plan = self.table.planned
        key = (plan.rate_cr, plan.landing, plan.paid_places, self.table.sheet.summit)
        if self._traced[0] != key or self._traced[1] is None:
            self._traced = (key, self._trace())
        found = self._traced[1]
        return found if found is not None else Curves((0.0, 1.0), (0.0, 0.0), (0.0, 0.0), 0.0)

    def _trace(self) -> Curves | None:
        most = self.table.limits["traffic"].parts["visits"].most or 0.0
        every = self._try([most])[0].visits.bought_m
        if every <= 0:
            return None
        reach = every * SPARE
        grid = [reach * at / POINTS for at in range(1, POINTS + 1)]
        found = [outcome.visits for outcome in self._try([visits * 1e6 for visits in grid])]
        inside = [(visits, one) for visits, one in zip(grid, found, strict=True) if visits <= every * 1.001]
        first, asked = inside[0][1], [one.paid_cr for _, one in inside]
        offered = [one.price_cr for one in found]
        rate = self.table.planned.rate_cr
        return Curves((0.0, *grid), (rate, *asked), (_extended(grid, offered, first), *offered), every)

    def _try(self, visits: list[float]) -> tuple[Outcome, ...]:
        """The draft with so many visits, sold without a reserve."""
        return self.table.match.trial(self.table.seat, [self._sheet(round(one)) for one in visits])

    def _sheet(self, visits: int) -> Sheet:
        plan = self.table.planned
        landing = "ordinary" if plan.landing == "home" else plan.landing
        lines = self.table.sheet.plain()
        lines["traffic"] = {"visits": visits, "rate": plan.rate_cr, "landing": landing}
        lines["resale"] = {"mode": "auction", "reserve": 0.0, "paid_places": plan.paid_places}
        return Sheet.model_validate(lines)

    # Sums

    @property
    def paid(self) -> float:
        """Crowns a month to websites."""
        return self.now.bought_m * self.now.paid_cr * 1e6

    @property
    def kept(self) -> float:
        """Crowns a month of what sellers pay that stays after the websites."""
        return self.now.sold_m * self.now.price_cr * 1e6 - self.paid

    @property
    def sellers_keep(self) -> float | None:
        """Crowns a month between what sellers would have given and what they pay; None if nothing is sold."""
        now, curves = self.now, self.curves
        if not now.sold_m:
            return None
        total = 0.0
        points = list(zip(curves.visits, curves.offered, strict=True))
        for (left, high), (right, low) in pairwise(points):
            width = min(right, now.sold_m) - left
            if width > 0:
                total += width * max(0.0, (high + low) / 2 - now.price_cr)
        return total * 1e6


def _extended(grid: list[float], offered: list[float], first: Visits) -> float:
    """The offer at the first visit: the curve goes on to the left as steeply as it begins."""
    if len(offered) < 2 or first.price_cr == 0:
        return offered[0]
    return offered[0] + (offered[0] - offered[1]) * grid[0] / (grid[1] - grid[0])


def finding(table: Table, market: Market) -> str:
    barred = table.barred("traffic")
    if barred:
        return say("ads.finding.barred")
    if not table.planned.visits_m:
        return say("ads.finding.none", paid=table.planned.rate_cr)
    now = market.now
    if table.planned.resale == "free" or not now.sold_m:
        return say("ads.finding.given", paid=now.paid_cr)
    return say("ads.finding.sold", paid=now.paid_cr, price=now.price_cr)


def seller(table: Table, market: Market) -> SellerSum | None:
    """The aisle that takes most of the visits sold, or could best use them; None without visits."""
    now = market.now
    if not now.bought_m:
        return None
    taken = now.taken_m if now.sold_m else now.orders
    category = max(taken, key=lambda name: taken[name])
    orders = now.orders[category] * THOUSAND
    at_once = orders * table.cast.ad_profit_cr[category]
    price = now.price_cr if now.sold_m else 0.0
    return SellerSum(category, price * THOUSAND, orders, at_once, at_once * table.cast.ad_repeat)


def warnings(table: Table) -> list[str]:
    """What selling visits does to sellers' hearts."""
    plan, was = table.planned, table.standing
    said = []
    if plan.paid_places > was.paid_places:
        said.append(say("ads.warn.places"))
    if plan.resale != "free" and was.resale == "free":
        said.append(say("ads.warn.first"))
    return said or [say("ads.note.learn")]


def bars(market: Market) -> list[tuple[str, float, str, str]]:
    """Where the visits that are bought go: name, part, figure, colour."""
    now = market.now
    if not now.bought_m:
        return []
    parts = (
        ("sold", now.sold_m, "acc"),
        ("given", max(0.0, now.served_m - now.sold_m), "ink3"),
        ("junk", now.bought_m - now.served_m, "neg"),
    )
    return [
        (say(f"ads.bar.{key}"), m / now.bought_m, say("ads.share", share=m / now.bought_m), tone)
        for key, m, tone in parts
    ]

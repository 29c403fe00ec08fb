"""The figures of one's own platform: the three of the top bar, and the card at the left of the desk."""

from dataclasses import dataclass

from game.client.view.table import Table
from game.words import say

MONTHS = 10  # of a spark line
AXIS = (-0.25, 0.25)  # below the first a bazaar, above the second a mall


@dataclass(frozen=True)
class Moved:
    """A change as it is written, and its direction; an empty text where there is none."""

    text: str = ""
    sign: float = 0.0


@dataclass(frozen=True)
class Headline:
    """One of the three figures that stand on every screen of a match."""

    icon: str
    title: str
    figure: str
    below: str
    moved: Moved
    help: str


@dataclass(frozen=True)
class Trend:
    """A figure with its last months."""

    name: str
    title: str
    figure: str
    moved: Moved
    months: tuple[float, ...]
    help: str


@dataclass(frozen=True)
class Presence:
    """Shops that stand here, beside the hours they give: the one is bought, the other earned."""

    shops: str
    shops_moved: Moved
    shops_part: float
    shops_line: str
    focus: str
    focus_moved: Moved
    focus_part: float
    line: str


@dataclass(frozen=True)
class Field:
    """What so many buyers think this platform sells."""

    title: str
    share: float


def headlines(table: Table) -> tuple[Headline, Headline, Headline]:
    """Runway, Deep buyers, Fortune."""
    own = table.briefing.own
    deep, users = sum(own.deep_m.values()), table.past("users")[-1]
    rank = next(row.rank for row in table.briefing.standings if row.seat == table.seat)
    runway = say("top.endless") if own.runway is None else say("top.months", months=own.runway)
    return (
        Headline(
            "clock",
            say("top.runway"),
            runway,
            say("top.cash", cash=own.cash_cr),
            _moved(table, "cash", "top.money", 1e6),
            say("top.runway_help"),
        ),
        Headline(
            "person",
            say("top.deep"),
            say("top.people", people=deep * 1e6),
            say("top.of_buyers", share=deep / users if users else 0.0),
            _moved(table, "deep", "top.people_moved", 1),
            say("top.deep_help"),
        ),
        Headline(
            "trophy",
            say("top.fortune"),
            say("top.money_figure", money=own.fortune_cr),
            say(f"top.rank.{rank}", seats=len(table.briefing.standings)),
            _moved(table, "fortune", "top.money", 1e6),
            say("top.fortune_help"),
        ),
    )


def trends(table: Table) -> tuple[Trend, Trend, Trend, Trend]:
    """Sales, buyers, goodwill, trust."""
    own = table.briefing.own
    users = table.past("users")[-1]
    return (
        Trend(
            "sales",
            say("own.sales"),
            _money(own.gmv_cr),
            _grown(table, "gmv"),
            table.past("gmv")[-MONTHS:],
            say("own.sales_help"),
        ),
        Trend(
            "buyers",
            say("own.buyers"),
            say("own.people", people=users * 1e6),
            _grown(table, "users"),
            table.past("users")[-MONTHS:],
            say("own.buyers_help"),
        ),
        Trend(
            "goodwill",
            say("own.goodwill"),
            say("own.points", points=own.goodwill * 100),
            _moved(table, "goodwill", "own.points_moved", 100),
            table.past("goodwill")[-MONTHS:],
            say("own.goodwill_help"),
        ),
        Trend(
            "trust",
            say("own.trust"),
            say("own.points", points=own.trust * 100),
            _moved(table, "trust", "own.points_moved", 100),
            table.past("trust")[-MONTHS:],
            say("own.trust_help"),
        ),
    )


def presence(table: Table) -> Presence:
    own, market = table.briefing.own, table.briefing.market
    shops, part = table.past("shops")[-1], sum(own.small_shops_k.values()) / sum(market.pool_k.values())
    return Presence(
        shops=say("own.shops", shops=shops * 1e6),
        shops_moved=_grown(table, "shops"),
        shops_part=part,
        shops_line=say("own.of_shops", share=part),
        focus=say("own.share", share=own.focus_mean),
        focus_moved=_moved(table, "focus", "own.share_moved", 1),
        focus_part=own.focus_mean,
        line=say("own.elsewhere", share=own.also_elsewhere),
    )


def label(table: Table) -> tuple[Field, ...]:
    """The two largest fields, and the rest together."""
    fields = sorted(table.briefing.own.label.items(), key=lambda field: -field[1])
    rest = sum(share for _, share in fields[2:])
    shown = [Field(table.cast.categories[name], share) for name, share in fields[:2]]
    return (*shown, Field(say("own.rest"), rest))


def kind(axis: float) -> str:
    """A mall, a bazaar, or a store in between."""
    return "bazaar" if axis < AXIS[0] else "mall" if axis > AXIS[1] else "store"


def _money(crowns: float) -> str:
    """Before the first month nothing was sold."""
    return say("own.money", money=crowns) if crowns else say("own.none")


def _moved(table: Table, figure: str, key: str, times: float) -> Moved:
    change = table.moved(figure)
    if change is None:
        return Moved()
    return _written(say(key, change=change * times), change)


def _grown(table: Table, figure: str) -> Moved:
    """The change as a part of what there was."""
    months = table.past(figure)
    if len(months) < 2 or months[-2] <= 0:
        return Moved()
    return _written(say("own.grown", change=months[-1] / months[-2] - 1), months[-1] - months[-2])


def _written(text: str, change: float) -> Moved:
    """No direction and no sign where what is written rounds to nothing."""
    moved = any(digit in text for digit in "123456789")
    return Moved(text, change) if moved else Moved(text.lstrip("+"), 0.0)


def share_moved(table: Table, seat: int) -> Moved:
    """The change of a seat's share of sales, in points; none from before anything was sold."""
    change, months = table.moved("share", seat), table.past("share", seat)
    if change is None or not months[-2]:
        return Moved()
    return _written(say("map.share_moved", change=change), change)

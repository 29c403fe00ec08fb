"""The orders of the month in groups of cards: how each stands, what it costs, and why it cannot be given."""

from collections.abc import Callable
from dataclasses import dataclass

from game.client.view import state
from game.client.view.table import Table
from game.words import say


@dataclass(frozen=True)
class Kind:
    """A card: its lines of the sheet, the panel that opens it, and the lines of the books it moves."""

    key: str
    panel: str
    lines: tuple[str, ...]
    books: tuple[str, ...]
    says: Callable[[Table], str]


@dataclass(frozen=True)
class Row:
    """A card as it is shown: `cost_cr` a month with the draft, `points` is what a change takes."""

    key: str
    panel: str
    title: str
    state: str
    cost_cr: float
    points: int
    changed: bool
    why: str


@dataclass(frozen=True)
class Group:
    key: str
    panel: str
    icon: str
    cap: str  # its key on the keyboard
    title: str
    state: str
    cost_cr: float
    changed: int
    rows: tuple[Row, ...]


CARDS: dict[str, tuple[Kind, ...]] = {
    "subsidies": (
        Kind("price", "subsidies", ("buyer_subsidy", "match_clause"), ("buyer_subsidy",), state.price_rate),
        Kind("seller_subsidy", "subsidies", ("seller_subsidy",), ("seller_subsidy",), state.seller_subsidy),
        Kind("coupon", "subsidies", ("first_order_coupon",), ("coupons",), state.coupon),
    ),
    "brands": (
        Kind(
            "brand",
            "brands",
            ("court_brand", "renegotiate_brand"),
            ("guarantees", "dropped_brands"),
            state.brand,
        ),
    ),
    "ads": (
        Kind("traffic", "ads", ("traffic", "resale"), ("visits_bought",), state.traffic),
        Kind("summit", "ads", ("summit",), ("summits",), state.summit),
    ),
    "investors": (
        Kind("investor", "investors", ("pitch", "update_call", "renegotiate_deal"), (), state.investor),
    ),
    "operate": (
        Kind("front_page", "front_page", ("front_page",), (), state.front_page),
        Kind("charter", "charter", ("charter",), ("ladder",), state.charter),
        Kind("stock", "stock", ("stock",), ("warehouse", "spoilage"), state.stock),
        Kind("publicity", "publicity", ("publicity_cr",), ("publicity",), state.publicity),
        Kind("policing", "policing", ("policing",), ("policing", "refunds"), state.policing),
        Kind(
            "logistics",
            "logistics",
            ("logistics",),
            ("own_delivery", "carriers", "building"),
            state.logistics,
        ),
    ),
}
ICONS = {"subsidies": "crown", "brands": "star", "ads": "megaphone", "investors": "chart", "operate": "shop"}
CAPS = {"subsidies": "1", "brands": "2", "ads": "3", "investors": "4", "operate": ""}
PANELS = tuple(dict.fromkeys(kind.panel for kinds in CARDS.values() for kind in kinds))  # 1-4, then 5 and on


def groups(table: Table) -> tuple[Group, ...]:
    """The four levers, then everyday work."""
    return tuple(_group(table, key, kinds) for key, kinds in CARDS.items())


def _group(table: Table, key: str, kinds: tuple[Kind, ...]) -> Group:
    rows = tuple(_row(table, kind) for kind in kinds)
    changed = [row for row in rows if row.changed]
    return Group(
        key=key,
        panel=kinds[0].panel,
        icon=ICONS[key],
        cap=CAPS[key],
        title=say(f"orders.group.{key}"),
        state=changed[0].state if len(changed) == 1 and len(rows) > 1 else state.group(table, key),
        cost_cr=sum(row.cost_cr for row in rows),
        changed=len(changed),
        rows=rows,
    )


def _row(table: Table, kind: Kind) -> Row:
    lines = table.plan.lines_cr
    given = [line for line in kind.lines if getattr(table.sheet, line) is not None]
    whys = [why for line in given if (why := table.why(line))]
    return Row(
        key=kind.key,
        panel=kind.panel,
        title=say(f"orders.card.{kind.key}"),
        state=kind.says(table),
        cost_cr=max(0.0, -sum(lines[line] for line in kind.books)),
        points=sum(table.summary.takes.get(line, 0) for line in kind.lines)
        or table.limits[kind.lines[0]].attention,
        changed=bool(given),
        why=whys[0] if whys else "",
    )


def committed(table: Table) -> float:
    """Crowns a month of everything that orders decide."""
    return sum(group.cost_cr for group in groups(table))


def earned(table: Table) -> float:
    """Crowns that come in, with the draft."""
    return sum(amount for line, amount in table.plan.lines_cr.items() if amount > 0 and line != "tranches")

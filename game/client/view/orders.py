"""The orders of the month in groups of cards: how each stands, what it costs, and why it cannot be given."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.client.view import form, state
from game.client.view.table import Table
from game.session.shown import Offer
from game.words import say

MOST = 14  # cards offered at a time; the others of a group are folded away
LOCKS = (
    "era",
    "line",
    "nothing",
)  # refusals that keep a card out of sight: its time, line or cause is not come


@dataclass(frozen=True)
class Kind:
    """A card: its lines of the sheet, and the lines of the books it moves.

    Without a `panel` of its own it is drawn as a form. `says` is its state in a few words; without it the
    form's. `figure` is what a form's forecast looks at.
    """

    key: str
    lines: tuple[str, ...]
    books: tuple[str, ...] = ()
    says: Callable[[Table], str] | None = None
    panel: str = ""
    figure: str = "share"

    @property
    def opens(self) -> str:
        """The name of what opens it."""
        return self.panel or self.key


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
    stands: bool  # something of it goes on by itself
    locked: bool  # nobody need know of it yet
    barred: str  # why it cannot be ordered at all
    why: str  # why what is on the draft would not be carried out


@dataclass(frozen=True)
class Group:
    """`rows` are on offer, `folded` are the others that could be."""

    key: str
    icon: str
    cap: str  # its key on the keyboard
    title: str
    state: str
    cost_cr: float
    changed: int
    rows: tuple[Row, ...]
    folded: tuple[Row, ...] = ()

    @property
    def panels(self) -> tuple[str, ...]:
        """What its cards open, each once."""
        return tuple(dict.fromkeys(row.panel for row in (*self.rows, *self.folded)))


CARDS: dict[str, tuple[Kind, ...]] = {
    "subsidies": (
        Kind("price", ("buyer_subsidy", "match_clause"), ("buyer_subsidy",), state.price_rate, "subsidies"),
        Kind("seller_subsidy", ("seller_subsidy",), ("seller_subsidy",), state.seller_subsidy, "subsidies"),
        Kind("coupon", ("first_order_coupon",), ("coupons",), state.coupon, "subsidies"),
    ),
    "brands": (
        Kind(
            "brand",
            ("court_brand", "renegotiate_brand"),
            ("guarantees", "dropped_brands"),
            state.brand,
            "brands",
        ),
    ),
    "ads": (
        Kind("traffic", ("traffic", "resale"), ("visits_bought",), state.traffic, "ads"),
        Kind("summit", ("summit",), ("summits",), state.summit, "ads"),
    ),
    "investors": (
        Kind("investor", ("pitch", "update_call", "renegotiate_deal"), (), state.investor, "investors"),
    ),
    "operate": (
        Kind("front_page", ("front_page",), (), state.front_page, "front_page"),
        Kind("charter", ("charter",), ("ladder",), state.charter, "charter"),
        Kind("stock", ("stock",), ("warehouse", "spoilage"), state.stock, "stock"),
        Kind("publicity", ("publicity_cr",), ("publicity",), state.publicity, "publicity"),
        Kind("policing", ("policing",), ("policing", "refunds"), state.policing, "policing"),
        Kind(
            "logistics",
            ("logistics",),
            ("own_delivery", "carriers", "building"),
            state.logistics,
            "logistics",
        ),
    ),
    "calendar": (),
    "rivals": (),
}
LEVERS = ("subsidies", "brands", "ads", "investors")
ICONS = {
    "subsidies": "crown", "brands": "star", "ads": "megaphone", "investors": "chart", "operate": "shop",
    "calendar": "calendar", "rivals": "handshake",
}  # fmt: skip
FORMS = {kind.key: kind for kinds in CARDS.values() for kind in kinds if not kind.panel}


def groups(table: Table, unfolded: str = "") -> tuple[Group, ...]:
    """The four levers, then everyday work; one that offers nothing yet is left out, one may be unfolded."""
    known = {key: [_row(table, kind) for kind in kinds] for key, kinds in CARDS.items()}
    shown = {key: [row for row in rows if not row.locked] for key, rows in known.items()}
    offered = _offered([row for key, rows in shown.items() if key != unfolded for row in rows])
    return tuple(
        _group(table, key, rows, [row for row in rows if key == unfolded or row.key in offered])
        for key, rows in shown.items()
        if rows
    )


def _offered(rows: Iterable[Row]) -> set[str]:
    """As many as are offered at a time: what is changed, what stands, what is legal, then the rest."""
    ranked = sorted(rows, key=lambda row: (not row.changed, not row.stands, bool(row.barred)))
    return {row.key for row in ranked[:MOST]}


def _group(table: Table, key: str, rows: list[Row], offered: list[Row]) -> Group:
    changed = [row for row in rows if row.changed]
    if len(changed) == 1 and len(rows) > 1:
        said = changed[0].state
    else:
        said = state.GROUPS[key](table) if key in state.GROUPS else ", ".join(row.title for row in rows)
    return Group(
        key=key,
        icon=ICONS[key],
        cap=str(1 + list(CARDS).index(key)),
        title=say(f"orders.group.{key}"),
        state=said,
        cost_cr=sum(row.cost_cr for row in rows),
        changed=len(changed),
        rows=tuple(offered),
        folded=tuple(row for row in rows if row not in offered),
    )


def _row(table: Table, kind: Kind) -> Row:
    books, offers = table.plan.lines_cr, [table.limits[line] for line in kind.lines]
    given = [line for line in kind.lines if getattr(table.sheet, line) is not None]
    whys = [why for line in given if (why := table.why(line))]
    stands = any(line in table.lines for line in kind.lines)
    used, legal = bool(given) or stands, any(offer.legal for offer in offers)
    return Row(
        key=kind.key,
        panel=kind.opens,
        title=say(f"orders.card.{kind.key}"),
        state=kind.says(table) if kind.says else form.state(table, kind.lines),
        cost_cr=max(0.0, -sum(books[line] for line in kind.books)),
        points=sum(table.summary.takes.get(line, 0) for line in kind.lines) or offers[0].attention,
        changed=bool(given),
        stands=stands,
        locked=not used and all(_locked(offer) for offer in offers),
        barred="" if legal else table.barred(kind.lines[0]),
        why=whys[0] if whys else "",
    )


def _locked(offer: Offer) -> bool:
    return offer.why is not None and offer.why.code.split(".")[-1] in LOCKS


def committed(table: Table) -> float:
    """Crowns a month of everything that orders decide."""
    return sum(group.cost_cr for group in groups(table))


def earned(table: Table) -> float:
    """Crowns that come in, with the draft."""
    return sum(amount for line, amount in table.plan.lines_cr.items() if amount > 0 and line != "tranches")

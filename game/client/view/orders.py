"""The orders of the month in groups of cards: how each stands, what it costs, and why it cannot be given."""

from collections.abc import Callable
from dataclasses import dataclass

from game.client.view import council, form, papers, research, state, wording
from game.client.view.table import Table
from game.words import listed, say


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
    locked: bool  # nobody need know of it yet
    icon: str
    barred: str  # why it cannot be ordered at all
    why: str  # why what is on the draft would not be carried out
    lesson: int  # the number of the one that opens it, 0 where it is open


@dataclass(frozen=True)
class Group:
    key: str
    icon: str
    cap: str  # its key on the keyboard
    title: str
    state: str
    cost_cr: float
    changed: int
    rows: tuple[Row, ...]

    @property
    def lesson(self) -> int:
        """The first that opens one of its cards, 0 where one is open."""
        return min(row.lesson for row in self.rows)

    @property
    def panels(self) -> tuple[str, ...]:
        """What its cards open, each once."""
        return tuple(dict.fromkeys(row.panel for row in self.rows))


CARDS: dict[str, tuple[Kind, ...]] = {
    "letters": (
        Kind("answer", (papers.LINE,), ("news",), papers.state, "papers"),
        Kind("headline", ("headline",), ("audits",)),
        Kind("accept_pact", ("accept_pact",), ("bonds",), state.accept_pact, "pacts"),
    ),  # what waits for a reply
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
        Kind("portal", ("portal_bid_cr",), ("portal",)),
    ),
    "investors": (
        Kind("investor", ("pitch", "update_call", "renegotiate_deal"), (), state.investor, "investors"),
        Kind(
            "course",
            ("bridge_loan_cr", "pivot", "last_stand", "wind_up", "back_platform"),
            ("interest", "loan_repaid", "pivot"),
            figure="cash",
        ),
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
        Kind("tech", ("tech", "reading"), ("projects",)),
        Kind("council", council.LINES, ("executives",), state.council, "council"),
        Kind("belt", ("belt",), figure="cash"),
    ),
    "calendar": (
        Kind("promotion", ("promotion",), ("stars", "price_cuts"), state.promotion, "promotion"),
        Kind(
            "small_event",
            ("brand_day", "joint_promotion", "group_buy", "live_gala"),
            ("festivities", "bonuses", "hosts", "returns"),
            figure="gmv",
        ),
        Kind("launch", ("launch", "open_line"), ("rocket", "fanfare"), state.launch, "launch"),
    ),
    "rivals": (
        Kind("choose_one", ("choose_one",), (), state.choose_one),
        Kind("poach", ("poach",), ("poaching",), state.poach),
        Kind("lobby", ("lobby",), ("lobbying",), state.lobby),
        Kind(
            "partner",
            ("court_partner", "appease"),
            ("gifts", "partner_fees", "chat_closed"),
            state.partner,
            "partners",
        ),
        Kind("pact", ("pact",), (), state.pact, "pacts"),
        Kind("whisper", ("whisper", "poison_talks"), ("rumours", "bad_words")),
        Kind("expose", ("expose", "demand_audit")),
        Kind("research", research.LINES, ("research",), state.research, "research"),
        Kind("purchase", ("buy_platform",), figure="fortune"),
    ),
}
SLOTS: tuple[Kind, ...] = (
    Kind("contingency", ("contingency", "retaliation")),
    Kind("announce", ("announce",), (), state.announce),
)  # what stands below the map: the contingency, the announcement
LEVERS = ("subsidies", "brands", "ads", "investors")
ICONS = {
    "letters": "news", "subsidies": "crown", "brands": "star", "ads": "megaphone", "investors": "chart",
    "operate": "shop", "calendar": "calendar", "rivals": "handshake", "contingency": "fork",
    "announce": "speech",
}  # fmt: skip
CAPS = {
    "subsidies": "1", "brands": "2", "ads": "3", "investors": "4", "operate": "5", "calendar": "6",
    "rivals": "7", "letters": "8", "contingency": "C", "announce": "A",
}  # fmt: skip
CARD_OF = {line: kind.key for kinds in (*CARDS.values(), SLOTS) for kind in kinds for line in kind.lines}
KINDS = {kind.key: kind for kinds in (*CARDS.values(), SLOTS) for kind in kinds}
FORMS = {key: kind for key, kind in KINDS.items() if not kind.panel}


def waits(table: Table, group: Group) -> bool:
    """Does somebody wait for an answer that is not on the draft?"""
    if group.key == "letters":
        return any(not row.changed and not row.barred for row in group.rows)
    return group.key == "investors" and state.calls(table) and not group.changed


def groups(table: Table) -> tuple[Group, ...]:
    """Letters, the four levers, then everyday work; what offers nothing yet is left out."""
    shown = {key: _rows(table, kinds) for key, kinds in CARDS.items()}
    return tuple(_group(table, key, rows) for key, rows in shown.items() if rows)


def slots(table: Table) -> tuple[Row, ...]:
    """What stands below the map."""
    return _rows(table, SLOTS)


def rows(table: Table) -> tuple[Row, ...]:
    """Every card that anybody need know of."""
    return tuple(row for kinds in (*CARDS.values(), SLOTS) for row in _rows(table, kinds))


def _rows(table: Table, kinds: tuple[Kind, ...]) -> tuple[Row, ...]:
    found = (_row(table, kind) for kind in kinds)
    return tuple(row for row in found if not row.locked)


def _group(table: Table, key: str, rows: tuple[Row, ...]) -> Group:
    changed = [row for row in rows if row.changed]
    if len(changed) == 1 and len(rows) > 1:
        said = changed[0].state
    else:
        said = state.GROUPS[key](table) if key in state.GROUPS else listed(row.title for row in rows)
    return Group(
        key=key,
        icon=ICONS[key],
        cap=CAPS[key],
        title=say(f"orders.group.{key}"),
        state=said,
        cost_cr=sum(row.cost_cr for row in rows),
        changed=len(changed),
        rows=rows,
    )


def _row(table: Table, kind: Kind) -> Row:
    books, offers = table.plan.lines_cr, [table.limits[line] for line in kind.lines]
    given = [line for line in kind.lines if getattr(table.sheet, line) is not None]
    whys = [why for line in given if (why := table.why(line))]
    lesson = table.closed(kind.key)
    used = bool(given) or any(line in table.lines for line in kind.lines)
    return Row(
        key=kind.key,
        panel=kind.opens,
        title=say(f"orders.card.{kind.key}"),
        state=says(table, kind),
        cost_cr=max(0.0, -sum(books[line] for line in kind.books)),
        points=sum(table.summary.takes.get(line, 0) for line in kind.lines) or offers[0].attention,
        changed=bool(given),
        locked=not used and all(form.is_locked(offer) for offer in offers),
        icon=ICONS.get(kind.key, "tag"),
        barred=_barred(table, kind, lesson),
        why=whys[0] if whys else "",
        lesson=lesson,
    )


def says(table: Table, kind: Kind) -> str:
    """How a card stands with the draft."""
    return kind.says(table) if kind.says else wording.state(table, kind.lines)


def _barred(table: Table, kind: Kind, lesson: int) -> str:
    if lesson:
        return say("lesson.opens", at=lesson)
    legal = any(table.limits[line].legal for line in kind.lines)
    return "" if legal else table.barred(kind.lines[0])


def committed(table: Table) -> float:
    """Crowns a month of everything that orders decide."""
    return sum(row.cost_cr for row in rows(table))


def earned(table: Table) -> float:
    """Crowns that come in, with the draft."""
    return sum(amount for line, amount in table.plan.lines_cr.items() if amount > 0 and line != "tranches")

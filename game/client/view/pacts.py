"""Pacts in rows: what lies on the desk, what binds whom until when, what it forbids, and who keeps a word."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.client.view.table import Table
from game.session.shown import Pact, Rival
from game.words import amount, money, month_name, percent, say, short_month

KINDS = ("ceasefire", "no_whisper", "calendar", "carve_out", "traffic", "joint_law")
LINE, ANSWER = "pact", "accept_pact"
NAMED = 3  # months of a split calendar that are named
Line = tuple[str, str, str]  # what, the figure, its colour


@dataclass(frozen=True)
class RivalRow:
    """Another platform as a partner in pacts. `wants` says that an offer of its lies on the desk."""

    seat: int
    name: str
    founder: str
    credibility: float
    kept: int
    broken: int
    note: str
    tone: str
    wants: bool
    ordered: bool


@dataclass(frozen=True)
class Running:
    """A pact in force: what it is, with whom, what it asks, and until when."""

    seat: int
    title: str
    asks: str
    until: str
    tone: str


@dataclass(frozen=True)
class Side:
    """What a pact looks at: how it stands with us and with them, and whether either would have to change."""

    what: str
    ours: str
    theirs: str
    ours_tone: str
    theirs_tone: str


def offered(table: Table) -> tuple[Pact, ...]:
    """What rivals have offered and can be taken this month."""
    free = {
        (name, kind)
        for name, offer in table.limits[ANSWER].targets.items()
        if offer.legal
        for kind in offer.parts["kind"].choices
    }
    return tuple(
        pact
        for pact in table.briefing.own.pacts
        if not pact.ours and not pact.months_left and (table.platform(pact.seat), pact.kind) in free
    )


def running(table: Table) -> tuple[Pact, ...]:
    return tuple(pact for pact in table.briefing.own.pacts if pact.months_left)


def rival(table: Table, seat: int) -> Rival:
    return next(one for one in table.rivals if one.seat == seat)


def foremost(table: Table) -> int:
    """Whom to look at first: who is on the draft, who waits for an answer, who is bound; -1 nobody there."""
    waiting = (pact.seat for pact in (*offered(table), *running(table)))
    there = (rival.seat for rival in table.rivals)
    return next(iter((*_drafted(table), *waiting, *there)), -1)


def _drafted(table: Table) -> Iterator[int]:
    offers, answers = table.sheet.pact or (), table.sheet.accept_pact or ()
    named = [*(one.rival for one in offers), *(one.rival for one in answers)]
    return (one.seat for one in table.rivals if one.platform in named)


# Who they are


def rows(table: Table) -> tuple[RivalRow, ...]:
    return tuple(_row(table, one) for one in table.rivals)


def _row(table: Table, one: Rival) -> RivalRow:
    wants = [pact for pact in offered(table) if pact.seat == one.seat]
    bound = [pact for pact in running(table) if pact.seat == one.seat]
    if wants:
        note, tone = say("pacts.wants"), "warn"
    elif one.nemesis == table.platform(table.seat):
        note, tone = say("pacts.enemy"), "neg"
    elif bound:
        note, tone = say("pacts.bound", n=len(bound), kind=title(bound[0].kind).lower()), "ink2"
    else:
        note, tone = say("pacts.unbound"), "ink2"
    return RivalRow(
        seat=one.seat,
        name=table.name(one.seat),
        founder=table.cast.platforms[one.platform].founder,
        credibility=one.credibility,
        kept=one.pacts_kept,
        broken=one.pacts_broken,
        note=note,
        tone=tone,
        wants=bool(wants),
        ordered=one.seat in set(_drafted(table)),
    )


def title(kind: str) -> str:
    return say(f"pact.kind.{kind}")


def finding(table: Table) -> str:
    """What waits for an answer, else what binds, else that nothing does."""
    wants, bound = offered(table), running(table)
    if wants:
        who = table.name(wants[0].seat)
        if len(wants) > 1:
            return say("pacts.finding.many", who=who, n=len(wants) - 1)
        return say(f"pacts.finding.{wants[0].kind}", who=who)
    if bound:
        soon = min(bound, key=lambda pact: pact.months_left)
        values = {"who": table.name(soon.seat), "until": month_name(_last(table, soon))}
        return say("pacts.finding.bound", n=len(bound), more=len(bound) - 1, **values)
    return say("pacts.finding.none")


# What binds


def in_force(table: Table) -> tuple[Running, ...]:
    return tuple(
        Running(
            seat=pact.seat,
            title=title(pact.kind),
            asks=asks(table, pact),
            until=say("pacts.until", month=short_month(_last(table, pact))),
            tone="warn" if pact.months_left == 1 else "ink2",
        )
        for pact in running(table)
    )


def span(table: Table, pact: Pact) -> range:
    """The months in which it binds: those that are left, or those after it is taken. An offer of our own is
    answered a month later. Every pact ends with the match."""
    first = table.match.month + (0 if pact.months_left else 2 if pact.ours else 1)
    last = first + (pact.months_left or pact.months) - 1
    return range(first, min(last, table.match.months) + 1)


def _last(table: Table, pact: Pact) -> int:
    return max(span(table, pact))


def asks(table: Table, pact: Pact) -> str:
    """In one line what it forbids, or who has what."""
    bonds, aisle = table.cast.bonds, pact.category
    return say(
        f"pacts.asks.{pact.kind}",
        cap=pact.cap,
        who=table.name(pact.seat),
        aisle=table.cast.categories[aisle] if aisle else "",
        months=_days(span(table, pact), pact.ours),
        part=bonds.visits,
        times=bonds.visits_price,
        points=bonds.law,
    )


def _days(months: range, odd: bool) -> str:
    """In a split calendar odd months are the offerer's, even ones the other's."""
    mine = [at for at in months if at % 2 == odd]
    return ", ".join(short_month(at) for at in mine[:NAMED]) or say("pacts.no_month")


def terms(table: Table, pact: Pact) -> list[Line]:
    """An offer line by line, and what breaking and keeping it does."""
    bonds, laid = table.cast.bonds, "" if pact.bond_cr else "_word"
    return [
        (say("pacts.term.for"), say("pacts.months", n=pact.months), "ink"),
        (say("pacts.term.bond"), money(pact.bond_cr) if pact.bond_cr else say("orders.nothing"), "ink"),
        (say("pacts.term.breaking"), say(f"pacts.term.lost{laid}", points=bonds.broken), "neg"),
        (say("pacts.term.grudge"), say("pacts.months", n=bonds.grudge), "neg"),
        (say("pacts.term.kept"), say(f"pacts.term.gained{laid}", points=bonds.kept), "pos"),
    ]


# What it would change


def sides(table: Table, pact: Pact) -> list[Side]:
    """How both stand today beside what an offer, theirs or our own, would allow."""
    return list(SIDES[pact.kind](table, pact, rival(table, pact.seat)))


def changes(found: list[Side], name: str) -> str:
    """Who would have to do otherwise than today."""
    ours = any(side.ours_tone == "warn" for side in found)
    theirs = any(side.theirs_tone == "warn" for side in found)
    key = {(True, True): "both", (True, False): "ours", (False, True): "theirs"}.get(
        (ours, theirs), "neither"
    )
    return say(f"pacts.change.{key}", name=name)


def _ceasefire(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    paid = [max(table.planned.buyer_subsidy.values()), max(them.buyer_subsidy.values())]
    yield _beside(say("pacts.side.buyers"), paid, percent, lambda rate: rate > pact.cap)


def _no_whisper(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    said = table.sheet.whisper
    plans = said is not None and said.rival == them.platform
    ours = say("pacts.side.planned") if plans else say("orders.nothing")
    yield Side(
        say("pacts.side.whispers"), ours, say("pacts.side.unknown"), "warn" if plans else "ink", "ink3"
    )


def _calendar(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    months, day = span(table, pact), table.briefing.own.booking
    yield Side(say("pacts.side.months"), _days(months, pact.ours), _days(months, not pact.ours), "ink", "ink")
    if day is not None and day.month in months:
        wrong = day.month % 2 != pact.ours
        booked = say("pacts.side.booked")
        yield Side(
            booked, short_month(day.month), say("pacts.side.unknown"), "warn" if wrong else "ink", "ink3"
        )


def _carve_out(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    aisle = pact.category or ""
    paid = [table.planned.seller_subsidy[aisle], them.seller_subsidy[aisle]]
    yield _beside(say("pacts.side.sellers"), paid, percent, lambda rate: rate > 0)
    shops = [table.briefing.own.small_shops_k[aisle] * 1e3, them.shops_k[aisle] * 1e3]
    yield _beside(say("pacts.side.stalls"), shops, amount)


def _traffic(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    bought = [table.planned.visits_m * 1e6, them.visits_m * 1e6]
    yield _beside(say("pacts.side.visits"), bought, amount)
    led = [visits * table.cast.bonds.visits for visits in reversed(bought)]
    yield _beside(say("pacts.side.led"), led, amount)


def _joint_law(table: Table, pact: Pact, them: Rival) -> Iterator[Side]:
    fakes = percent(table.briefing.own.fakes)
    yield Side(say("pacts.side.fakes"), fakes, say("pacts.side.unknown"), "ink", "ink3")


def _beside(
    what: str,
    figures: list[float],
    written: Callable[[float], str],
    over: Callable[[float], bool] = lambda figure: False,
) -> Side:
    """Both figures; those that the pact would forbid stand out."""
    ours, theirs = (written(figure) for figure in figures)
    tones = ["warn" if over(figure) else "ink" for figure in figures]
    return Side(what, ours, theirs, *tones)


SIDES: dict[str, Callable[[Table, Pact, Rival], Iterator[Side]]] = {
    "ceasefire": _ceasefire,
    "no_whisper": _no_whisper,
    "calendar": _calendar,
    "carve_out": _carve_out,
    "traffic": _traffic,
    "joint_law": _joint_law,
}

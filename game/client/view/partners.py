"""Partners in rows: whose door is whose, how far talks have come as far as one may know, and what is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.client.view.table import Table
from game.session.shown import Friendship, Rumour
from game.words import number, percent, say, short_month

LINE = "court_partner"
ICONS = {"entrance": "people", "portal": "search", "press": "news", "carrier": "truck"}
CLUES = 3  # shown at once
TOLD = ("talks", "privacy", "visit", "silence", "court_partner", "poison_talks")  # rumours about partners


@dataclass(frozen=True)
class Mark:
    """Somebody on the track of talks; of rivals only what is known, or heard and perhaps not true."""

    seat: int
    points: float
    sure: bool


@dataclass(frozen=True)
class PartnerRow:
    """`signs` says whether there are contracts at all, `stands` how we stand in a word or two."""

    key: str
    name: str
    is_what: str
    icon: str
    signs: bool
    marks: tuple[Mark, ...]
    holder: int | None
    stands: str
    note: str
    tone: str
    ordered: bool
    open: bool


@dataclass(frozen=True)
class Clue:
    """What is said about somebody and a partner: how surely it was told, and how often such is true."""

    seat: int
    sentence: str
    strength: int
    chance: str


def friend(table: Table, partner: str) -> Friendship:
    return next(one for one in table.briefing.own.friendships if one.partner == partner)


def foremost(table: Table) -> str:
    """Whom to look at first: who is on the draft, else where most is at stake."""
    offers = table.sheet.court_partner
    return offers[0].partner if offers else _nearest(table).partner


def _nearest(table: Table) -> Friendship:
    """Of those who are free with whom we have come farthest, else of whom something is known."""
    return max(
        table.briefing.own.friendships,
        key=lambda one: (one.courted and one.holder is None, one.talks, len(one.close), _open(table, one)),
    )


# Who they are


def rows(table: Table) -> tuple[PartnerRow, ...]:
    """In the order of the cast, those without contracts last."""
    found = [_row(table, one) for one in table.briefing.own.friendships]
    return tuple(sorted(found, key=lambda row: not row.signs))


def _row(table: Table, one: Friendship) -> PartnerRow:
    known = table.cast.partners[one.partner]
    note, tone = _note(table, one) if one.least_cr else (_everybodys(table, one.partner), "ink2")
    return PartnerRow(
        key=one.partner,
        name=known.name,
        is_what=_is_what(table, one.partner),
        icon=ICONS[known.slot],
        signs=one.least_cr > 0,
        marks=marks(table, one),
        holder=one.holder,
        stands=_stands(one),
        note=note,
        tone=tone,
        ordered=any(offer.partner == one.partner for offer in table.sheet.court_partner or ()),
        open=_open(table, one),
    )


def _is_what(table: Table, partner: str) -> str:
    """What it is to a platform; doors beside the greatest of them."""
    known = table.cast.partners[partner]
    most = max(one.entrance for one in table.cast.partners.values()) or 1.0
    key = "door" if 0 < known.entrance < most else known.slot
    return say(f"partners.is.{key}", part=known.entrance / most)


def _open(table: Table, one: Friendship) -> bool:
    return table.limits[LINE].targets[one.partner].legal


def marks(table: Table, one: Friendship) -> tuple[Mark, ...]:
    """Rivals who are still there, ourselves on top; who has the contract stands at the end of the track."""
    talks = table.cast.talks
    found = {rumour.seat: rumour for rumour in _rumoured(table, one.partner)}
    found |= {seat: Mark(seat, talks.clue_at[1], True) for seat in one.close}
    if one.courted:
        found[table.seat] = Mark(table.seat, one.talks, True)
    if one.holder is not None:
        found[one.holder] = Mark(one.holder, talks.signs_at, True)
    here = [*(rival.seat for rival in table.rivals), table.seat]
    return tuple(found[seat] for seat in here if seat in found)


def _rumoured(table: Table, partner: str) -> Iterator[Mark]:
    """Of rivals, the oldest first, for the newest counts."""
    weak, strong = table.cast.talks.clue_at
    for rumour in reversed(table.briefing.rumours):
        seat = _seat(table, rumour)
        if rumour.what == "talks" and rumour.partner == partner and seat != table.seat:
            yield Mark(seat, weak if rumour.strength == 1 else strong, False)


def _seat(table: Table, rumour: Rumour) -> int:
    return next(at for at, chair in enumerate(table.match.chairs) if chair.platform == rumour.platform)


def _stands(one: Friendship) -> str:
    if one.months_left:
        return say("partners.yours")
    return say("partners.you", points=one.talks) if one.courted else ""


def _note(table: Table, one: Friendship) -> tuple[str, str]:
    """The one thing to know about it, and its colour."""
    dragged = _dragged(table, one.partner)
    if one.months_left:
        return say("partners.next", until=until(table, one), points=one.talks), "ink2"
    if one.holder is not None:
        return say("partners.held", who=table.name(one.holder), until=until(table, one)), "ink2"
    if not _open(table, one):
        return table.barred(LINE, one.partner), "ink3"
    if one.close:
        return say("partners.close", who=table.name(one.close[0])), "warn"
    if dragged:
        return say("partners.dragged", points=-dragged), "warn"
    if one.hostility >= 1:
        return say("partners.minds", points=one.hostility), "neg"
    return say("partners.talks_on" if one.courted else "partners.silent"), "ink2"


def _dragged(table: Table, partner: str) -> float:
    """Points lost last month because it could not make up its mind."""
    last = table.briefing.last
    return last.talks.get(partner, {}).get("drag", 0.0) if last else 0.0


def until(table: Table, one: Friendship) -> str:
    """The last month of the contract."""
    return short_month(table.match.month + one.held_months - 1)


def _everybodys(table: Table, partner: str) -> str:
    """Of those who sign nothing: how it stands with them."""
    own = table.briefing.own
    if table.cast.partners[partner].slot == "portal":
        holders = [(table.seat, own.lease_months), *((one.seat, one.lease_months) for one in table.rivals)]
        seat, left = max(holders, key=lambda pair: pair[1])
        if not left:
            return say("partners.portal.free")
        until = short_month(table.match.month + left - 1)
        who = "yours" if seat == table.seat else "theirs"
        return say(f"partners.portal.{who}", who=table.name(seat), until=until)
    level = getattr(own.delivery, partner)
    part = own.delivery.leverage.get(partner, 0.0)
    return say("partners.carrier.some" if level else "partners.carrier.none", level=level, part=part)


def finding(table: Table) -> str:
    """The state of the talks that matter most."""
    ending = [one for one in table.briefing.own.friendships if _ends(table, one)]
    if ending:
        name = table.cast.name(ending[0].partner)
        return say("partners.finding.ending", name=name, n=ending[0].months_left)
    one = _nearest(table)
    values = {"name": table.cast.name(one.partner), "points": one.talks, "of": table.cast.talks.signs_at}
    rival = next(iter(one.close), one.holder)
    if one.months_left or not (one.courted or one.close):
        own = [friend for friend in table.briefing.own.friendships if friend.months_left]
        key = "yours" if own else "none"
        return say(f"partners.finding.{key}", name=table.cast.name(own[0].partner) if own else "")
    if rival is None:
        leans = one.talks >= table.cast.talks.clue_at[0]
        return say("partners.finding.leans" if leans else "partners.finding.listens", **values)
    key = "waits" if one.holder is not None else _race(table, one)
    return say(f"partners.finding.{key}", rival=table.name(rival), **values)


def _race(table: Table, one: Friendship) -> str:
    if not one.courted:
        return "theirs"
    return "race" if one.talks >= table.cast.talks.clue_at[1] else "behind"


def _ends(table: Table, one: Friendship) -> bool:
    return 0 < one.months_left <= table.cast.talks.switch_months


def line(table: Table) -> str:
    weak, strong = table.cast.talks.clue_at
    return say("partners.line", end=table.cast.talks.signs_at, weak=weak, strong=strong)


# What is said


def clues(table: Table) -> tuple[Clue, ...]:
    """About partners, newest first, and nothing twice."""
    told = (rumour for rumour in table.briefing.rumours if rumour.what in TOLD)
    once = {(rumour.platform, rumour.what, rumour.partner): rumour for rumour in reversed(tuple(told))}
    newest = sorted(once.values(), key=lambda rumour: -rumour.month)
    return tuple(_clue(table, rumour) for rumour in newest[:CLUES])


def _clue(table: Table, rumour: Rumour) -> Clue:
    seat, partner = _seat(table, rumour), rumour.partner
    named = {"partner": table.cast.name(partner)} if partner else {}
    return Clue(
        seat=seat,
        sentence=say(f"news.hearsay.{rumour.what}", who=table.name(seat), **named),
        strength=rumour.strength,
        chance=percent(rumour.chance),
    )


def tens(chance: float) -> str:
    """A chance as people say it: 4 in 10."""
    return say("partners.tens", n=number(chance * 10, 1).removesuffix(".0"))

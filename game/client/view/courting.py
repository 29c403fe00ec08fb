"""An offer to a partner: what it may be, what the talks make of it, and what a contract would bring."""

from dataclasses import dataclass
from math import ceil

from game.client.view.partners import LINE, friend, tens, until
from game.client.view.table import Table
from game.session.rows.partners import CourtedPartner
from game.session.shown import Part
from game.session.trial import Outcome
from game.words import knows, say

Line = tuple[str, str, str]  # what, the figure, its colour


@dataclass(frozen=True)
class Form:
    """An offer that could be sent, with the bounds of its parts."""

    gift_cr: float
    fee_cr: float
    months: int
    gift: Part
    fee: Part
    lengths: tuple[int, ...]


@dataclass(frozen=True)
class Moves:
    """Talks at the end of the month, with and without feet that drag, and why."""

    now: float
    low: float
    high: float
    causes: tuple[tuple[str, float], ...]
    months: int | None  # of this until it signs; None: never


def offer(table: Table, partner: str) -> CourtedPartner | None:
    """What the draft offers it."""
    return next((one for one in table.sheet.court_partner or () if one.partner == partner), None)


def form(table: Table, partner: str, asked: CourtedPartner | None) -> Form:
    """An offer within its bounds; it begins with what lies on the table, and without a gift."""
    parts, one = table.limits[LINE].targets[partner].parts, friend(table, partner)
    gift, fee = parts["gift_cr"], parts["fee_cr"]
    lengths = tuple(int(length) for length in parts["months"].choices)
    months = asked.months if asked else one.offer_months
    return Form(
        gift_cr=_within(gift, asked.gift_cr if asked else 0.0),
        fee_cr=_within(fee, asked.fee_cr if asked else max(one.offer_cr, one.fee_cr)),
        months=months if months in lengths else lengths[0],
        gift=gift,
        fee=fee,
        lengths=lengths,
    )


def _within(part: Part, crowns: float) -> float:
    return min(part.most or 0.0, max(part.least or 0.0, crowns))


def courted(partner: str, shown: Form) -> CourtedPartner:
    return CourtedPartner(
        partner=partner,
        gift_cr=round(shown.gift_cr),
        fee_cr=round(shown.fee_cr),
        months=shown.months,
    )


def with_offer(table: Table, partner: str, shown: Form | None) -> list[dict[str, object]] | None:
    """The line of all offers with this one set, or taken off."""
    offers = [one.model_dump() for one in table.sheet.court_partner or () if one.partner != partner]
    if shown is not None:
        offers.append(courted(partner, shown).model_dump())
    return offers or None


def moves(table: Table, partner: str, shown: Form) -> Moves:
    """What the engine makes of this month's talks if the offer is sent."""
    drafted = table.match.variant(table.seat, LINE, with_offer(table, partner, shown))
    parts = dict(table.match.trial(table.seat, [drafted])[0].talks.get(partner, {}))
    parts.pop("drag", None)  # that is luck: it is told beside them
    one, known = friend(table, partner), table.cast.partners[partner]
    most, drag = table.cast.talks.signs_at, one.drag if known.drags else 0.0
    gain = sum(parts.values())
    pace = gain - known.drags * drag
    left = max(0.0, most - one.talks)
    return Moves(
        now=one.talks,
        low=min(most, max(0.0, one.talks + gain - drag)),
        high=min(most, max(0.0, one.talks + gain)),
        causes=tuple(parts.items()),
        months=max(1, ceil(left / pace - 1e-9)) if pace > 0 else None,
    )


def causes(table: Table, partner: str, found: Moves) -> list[Line]:
    """Why talks move, point by point."""
    one, known = friend(table, partner), table.cast.partners[partner]
    values = {"relation": one.relation, "hostility": one.hostility}
    rows = [_cause(_why(key, points), points, values) for key, points in found.causes]
    if known.drags:
        drags = say("partners.cause.drag", chance=tens(known.drags))
        rows.append((drags, say("partners.points", points=-one.drag), "warn"))
    return rows


def _why(key: str, points: float) -> str:
    if key == "size":
        return "large" if points < 0 else "small"
    return key if knows(f"partners.cause.{key}") else "news"


def _cause(key: str, points: float, values: dict[str, float]) -> Line:
    tone = "pos" if points > 0 else "neg"
    return say(f"partners.cause.{key}", **values), say("partners.points", points=points), tone


def prospect(table: Table, partner: str, found: Moves | None) -> str:
    """What the offer leads to, or why there is none to make."""
    one, name = friend(table, partner), table.cast.name(partner)
    if found is None:
        return say(f"partners.prospect.{table.cast.partners[partner].slot}", name=name)
    if one.months_left:
        return say("partners.prospect.yours", name=name, until=until(table, one))
    if one.holder is not None:
        return say("partners.prospect.held", who=table.name(one.holder), until=until(table, one))
    if found.months is None:
        return say("partners.prospect.never", name=name)
    if found.months > table.match.months - table.match.month + 1:
        return say("partners.prospect.late", name=name)
    if found.high >= table.cast.talks.signs_at:
        sure = found.low >= table.cast.talks.signs_at
        return say("partners.prospect.now" if sure else "partners.prospect.soon", name=name)
    return say("partners.prospect.later", name=name, n=found.months)


def brings(table: Table, partner: str, door: Outcome | None, fee_cr: float) -> list[tuple[str, str]]:
    """What a contract gives, in the figures of the month to be ordered for."""
    known, found = table.cast.partners[partner], []
    if door is not None and known.entrance:
        heads = (door.joined_m - table.plan.joined_m) * 1e6
        if friend(table, partner).months_left:
            heads = table.briefing.last.entered_m * 1e6 if table.briefing.last else 0.0
        each = say("partners.get.each", each=fee_cr / heads) if heads >= 1 else say("partners.get.nobody")
        found += [(say("partners.get.newcomers", heads=max(0.0, heads)), each)]
        found += [(say("partners.get.alone"), say("partners.get.alone_line"))]
    if known.friends:
        found.append((say("partners.get.waves"), say("partners.get.waves_line", more=known.friends)))
    if known.hosts != 1:
        found.append((say("partners.get.hosts"), say("partners.get.hosts_line", less=1 - known.hosts)))
    if known.voice != 1:
        found.append((say("partners.get.voice"), say("partners.get.voice_line", times=known.voice)))
    if known.slot == "press":
        times = table.cast.talks.whisper
        found.append((say("partners.get.whisper"), say("partners.get.whisper_line", times=times)))
    return found


def note(table: Table, partner: str) -> str:
    """What else it does: who is jealous, who changes sides, who cannot bear a chat app."""
    one, known, talks = friend(table, partner), table.cast.partners[partner], table.cast.talks
    values = {"n": talks.switch_months, "fee": talks.switch_fee, "points": talks.clue_at[1]}
    if one.holder is not None and known.switches:
        key = "keeps" if one.months_left else "switches"
        return say(f"partners.note.{key}", chance=tens(known.switches), **values)
    if known.jealous:
        return say("partners.note.jealous", points=known.jealous)
    if known.slot == "press":
        return say("partners.note.press")
    return say("partners.note.chat", points=known.minds_chat)

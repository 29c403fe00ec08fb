"""What there is with investors: promises and where they stand, and what the draft asks of whom."""

from game.client.view.aim import measured
from game.client.view.investors import Form, Line
from game.client.view.table import Table
from game.session.shown import Deal
from game.words import amount, month_name, percent, say

CONCESSIONS = ("stake", "opex", "subsidies")


def promise(table: Table, held: Deal) -> list[Line]:
    """What was promised, where it stands, and what is still to come."""
    rows: list[Line] = []
    if held.target and held.metric:
        rows.append((say("investors.deal.goal"), _promised(held), "ink"))
        rows.append((say("investors.deal.now"), measured(held.metric, held.have), _met(held)))
        rows += _leads(table, held)
    elif held.metric:
        rows.append((say("investors.deal.goal"), say("investors.deal.unset"), "ink2"))
    if held.due_cr:
        rows.append((say("investors.deal.due"), amount(sum(held.due_cr)), "ink"))
    rows.append((say("investors.deal.paid"), amount(held.paid_cr), "ink"))
    return [*rows, (say("investors.deal.stake"), percent(held.stake), "ink")]


def _promised(held: Deal) -> str:
    return say(
        "investors.deal.promised",
        what=say(f"investors.of.{held.metric}"),
        goal=measured(held.metric, held.target),
    )


def _leads(table: Table, held: Deal) -> list[Line]:
    """Where the draft leads by the test; nothing while the goal is frozen."""
    if not held.test_in or not held.metric:
        return []
    when = table.match.month + held.test_in - 1
    if when > table.match.months:
        return []
    counted = table.match.trial(table.seat, [table.sheet], held.test_in)[0].counted[held.metric]
    before = counted[-2] if len(counted) > 1 else held.have
    value = (counted[-1] + before) / 2
    title = say("investors.deal.course", when=month_name(when))
    return [(title, measured(held.metric, value), "pos" if value >= held.target else "warn")]


def _met(held: Deal) -> str:
    return "pos" if held.have >= held.target else "warn"


def standing(table: Table, held: Deal) -> str:
    """How this deal stands."""
    name = table.cast.short(held.investor)
    if held.frozen:
        return say("investors.deal.frozen", name=name, money=sum(held.due_cr))
    if not held.due_cr:
        return say("investors.deal.rests", name=name, n=held.rest)
    return say("investors.deal.open", name=name, n=held.test_in)


def concession(table: Table, key: str) -> str:
    custom = table.cast.custom
    return say(
        f"investors.concession.{key}", stake=custom.moved_stake, cut=custom.moved_cut, n=custom.moved_months
    )


# What is on the draft


def told(table: Table, investor: str) -> Form | None:
    found = next((one for one in table.sheet.pitch or () if one.investor == investor), None)
    return Form(found.investor, found.story, found.goal, found.ask, found.metric) if found else None


def with_pitch(table: Table, investor: str, form: Form | None) -> list[dict[str, object]] | None:
    """The pitches of the draft with this one put in, or taken out."""
    others = [one.model_dump() for one in table.sheet.pitch or () if one.investor != investor]
    return [*others, *([vars(form)] if form else [])] or None


def with_call(table: Table, investor: str, wanted: bool) -> list[str] | None:
    others = [one for one in table.sheet.update_call or () if one != investor]
    return [*others, *([investor] if wanted else [])] or None


def with_concession(table: Table, investor: str, given: str) -> list[dict[str, str]] | None:
    others = [one.model_dump() for one in table.sheet.renegotiate_deal or () if one.investor != investor]
    return [*others, *([{"investor": investor, "concession": given}] if given else [])] or None


def conceded(table: Table, investor: str) -> str:
    wished = (one.concession for one in table.sheet.renegotiate_deal or () if one.investor == investor)
    return next(iter(wished), "")


def points(table: Table) -> int:
    """Attention of what the draft asks of investors; nothing asked is 0."""
    lines = ("pitch", "update_call", "renegotiate_deal")
    return sum(table.limits[line].attention * len(getattr(table.sheet, line) or ()) for line in lines)

"""The pages of a report as tables: buyers by segment, sellers by category, investors, rivals."""

from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.table import Table
from game.session.report import Holder, Report
from game.words import amount, number, percent, say

Cell = tuple[str, str]  # what is written, and its colour


@dataclass(frozen=True)
class Row:
    icon: str
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    finding: str
    line: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Investor:
    """Confidence before and now, 0..1, why it moved, and what happened."""

    name: str
    speaker: str
    before: float
    now: float
    text: str
    parts: tuple[Cell, ...]
    events: tuple[str, ...]


def buyers(table: Table, report: Report) -> Sheet:
    rows = []
    for one in report.buyers:
        cells = (
            _m(one.before_m),
            _moved(one.joined_m),
            _moved(-one.left_m),
            _moved(one.moved_m),
            _moved(one.deepened_m),
            _m(one.now_m),
        )
        rows.append(Row("person", table.cast.segments[one.segment], cells))
    columns = [
        [getattr(one, name) for one in report.buyers]
        for name in ("before_m", "joined_m", "left_m", "moved_m", "deepened_m", "now_m")
    ]
    before, joined, left, moved, deepened, now = (sum(column) for column in columns)
    total = (_m(before), _moved(joined), _moved(-left), _moved(moved), _moved(deepened), _m(now))
    rows.append(Row("people", say("report.total"), total))
    key = "report.buyers.more" if now >= before else "report.buyers.fewer"
    finding = say(key, people=abs(now - before) * 1e6, now=now * 1e6)
    return Sheet(
        finding,
        say("report.buyers.line"),
        _heads("buyers", "before joined left moved deepened now"),
        tuple(rows),
    )


def sellers(table: Table, report: Report) -> Sheet:
    rows = tuple(
        Row(
            emblem.aisle(one.category),
            table.cast.categories[one.category],
            (
                _pair(*(round(k * 1e3) for k in one.brands_k)),
                _pair(*(round(k * 1e3) for k in one.stalls_k)),
                _shares(*one.focus),
                _pair(*(round(crowns) for crowns in one.stall_profit_cr)),
            ),
        )
        for one in report.sellers
    )
    before, now = (sum(one.stalls_k[at] for one in report.sellers) * 1e3 for at in (0, 1))
    key = "report.sellers.more" if now >= before else "report.sellers.fewer"
    finding = say(key, shops=abs(round(now - before)), now=round(now))
    return Sheet(finding, say("report.sellers.line"), _heads("sellers", "brands stalls focus profit"), rows)


def rivals(table: Table, report: Report) -> Sheet:
    rows = []
    for rival in report.rivals:
        highest = max(rival.buyer_subsidy.values())
        cells = (
            amount(rival.gmv_cr),
            amount(sum(rival.users_m.values()) * 1e6),
            _rate(highest),
            _rate(max(rival.seller_subsidy.values())),
            _rate(rival.commission),
            amount(rival.publicity_cr) if rival.publicity_cr else say("orders.nothing"),
            say("report.rivals.stars_of", stars=rival.stars),
            amount(rival.valuation_cr),
        )
        tone = "ink" if rival.open else "ink3"
        rows.append(Row("", table.name(rival.seat), tuple((text, tone) for text in cells)))
    top = max(report.rivals, key=lambda rival: rival.gmv_cr, default=None)
    mine = table.briefing.own.gmv_cr
    if top is None:
        finding = say("report.rivals.none")
    else:
        key = "report.rivals.behind" if top.gmv_cr > mine else "report.rivals.ahead"
        finding = say(key, rival=table.name(top.seat), gap=abs(top.gmv_cr - mine))
    heads = _heads("rivals", "sales users buyers sellers commission publicity stars worth")
    return Sheet(finding, say("report.rivals.line"), heads, tuple(rows))


def investors(table: Table, report: Report) -> tuple[Investor, ...]:
    """Those with money in first."""
    stakes = {deal.investor: deal.stake for deal in table.briefing.own.deals}
    ranked = sorted(report.investors, key=lambda one: -stakes[one.investor])
    return tuple(_investor(table, one) for one in ranked)


def investors_finding(report: Report, table: Table) -> str:
    for event in ("missed", "froze", "met", "landed", "refused"):
        for one in report.investors:
            if event in one.events:
                return say(f"report.event.{event}", name=table.cast.investors[one.investor].name)
    moved = max(report.investors, key=lambda one: abs(one.confidence[1] - one.confidence[0]))
    change = moved.confidence[1] - moved.confidence[0]
    name = table.cast.investors[moved.investor].name
    key = "still" if abs(change) < 1 / 2 else "more" if change > 0 else "less"
    return say(f"report.investors.{key}", name=name, points=abs(change))


def _investor(table: Table, one: Holder) -> Investor:
    before, now = one.confidence
    cast = table.cast.investors[one.investor]
    parts = [(key, value) for key, value in one.parts.items() if abs(value) >= 0.05]
    events = [say(f"report.event.{event}", name=cast.name) for event in one.events]
    if one.paid_cr:
        events.append(say("report.event.paid", money=one.paid_cr))
    return Investor(
        name=cast.name,
        speaker=cast.speaker,
        before=before / 100,
        now=now / 100,
        text=say("report.investors.confidence", before=before, now=now),
        parts=tuple(
            (say(f"report.part.{key}", points=value), "pos" if value > 0 else "neg")
            for key, value in sorted(parts, key=lambda part: -abs(part[1]))
        ),
        events=tuple(events),
    )


def _heads(page: str, names: str) -> tuple[str, ...]:
    return tuple(say(f"report.head.{page}.{name}") for name in names.split())


def _m(m: float) -> Cell:
    return say("report.m", m=m), "ink"


def _moved(m: float) -> Cell:
    text = say("report.m_moved", m=m)
    zero = not any(digit in text for digit in "123456789")
    return (say("orders.nothing"), "ink3") if zero else (text, "pos" if m > 0 else "neg")


def _pair(before: float, now: float) -> Cell:
    if before == now:
        return number(now, 0), "ink"
    return say("report.pair", before=number(before, 0), now=number(now, 0)), "pos" if now > before else "neg"


def _shares(before: float, now: float) -> Cell:
    texts = percent(before, 1), percent(now, 1)
    if texts[0] == texts[1]:
        return texts[1], "ink"
    return say("report.pair", before=texts[0], now=texts[1]), "pos" if now > before else "neg"


def _rate(rate: float) -> str:
    return percent(rate) if rate else say("orders.nothing")

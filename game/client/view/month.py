"""The pages of a report as tables: buyers by segment, sellers by category, rivals."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from game.client.view import emblem
from game.client.view.table import Table
from game.session.report import Report
from game.words import amount, number, percent, say

WIDE = {"commission": 1.7, "publicity": 1.3, "sellers": 1.2}  # of a column, where its name asks for it
Cell = tuple[str, str]  # what is written, and its colour


@dataclass(frozen=True)
class Head:
    """The head of a column: its share of the width, and what is said on hover."""

    title: str
    help: str
    width: float = 1.0


@dataclass(frozen=True)
class Row:
    """With an icon, or with the emblem of a seat in its colour."""

    icon: str
    title: str
    cells: tuple[Cell, ...]
    sign: emblem.Layers = ()
    tone: str = "ink2"
    ink: str = "ink"


@dataclass(frozen=True)
class Sheet:
    finding: str
    line: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]


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
        tone, seat = "ink" if rival.open else "ink3", rival.seat
        marks = tuple((text, tone) for text in cells)
        rows.append(Row("", table.name(seat), marks, table.emblem(seat), emblem.tone(seat), emblem.ink(seat)))
    top = max(report.rivals, key=lambda rival: rival.gmv_cr, default=None)
    mine = table.briefing.own.gmv_cr
    if top is None:
        finding = say("report.rivals.none")
    else:
        key = "report.rivals.behind" if top.gmv_cr > mine else "report.rivals.ahead"
        finding = say(key, rival=table.name(top.seat), gap=abs(top.gmv_cr - mine))
    heads = _heads("rivals", "sales users buyers sellers commission publicity stars worth", WIDE)
    return Sheet(finding, say("report.rivals.line"), heads, tuple(rows))


def _heads(page: str, names: str, wide: Mapping[str, float] = MappingProxyType({})) -> tuple[Head, ...]:
    return tuple(
        Head(say(f"report.head.{page}.{name}"), say(f"report.help.{page}_{name}"), wide.get(name, 1.0))
        for name in names.split()
    )


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

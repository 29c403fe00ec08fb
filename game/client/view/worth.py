"""What is worth a look after a month: at most three things, each with its order."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.aim import measured
from game.client.view.rates import best_rival
from game.client.view.table import Table
from game.words import say

MOST = 3
SOON = 2  # months
TIRED = 0.25  # of an appetite that is as hungry as can be


@dataclass(frozen=True)
class Look:
    """`panel` opens what can be done; `page` is the page of the report that tells more."""

    icon: str
    title: str
    text: str
    panel: str
    page: str
    tone: str = "warn"


def looks(table: Table) -> tuple[Look, ...]:
    """The gravest first."""
    found = [
        *_money(table),
        *_tests(table),
        *_dropped(table),
        *_prices(table),
        *_brands(table),
        *_hearts(table),
        *_needs(table),
    ]
    return tuple(found[:MOST])


def _money(table: Table) -> Iterator[Look]:
    runway = table.briefing.own.runway
    if runway is not None and runway < 2 * table.cast.short_runway:
        text = say("worth.runway_text", months=runway)
        yield Look("clock", say("worth.runway", months=runway), text, "investors", "money", "neg")


def _tests(table: Table) -> Iterator[Look]:
    for deal in table.briefing.own.deals:
        name = table.cast.investors[deal.investor].name
        if deal.frozen:
            yield Look(
                "chart",
                say("worth.frozen", name=name),
                say("worth.frozen_text"),
                "investors",
                "investors",
                "neg",
            )
        elif deal.target and 0 < deal.test_in <= SOON and deal.have < deal.target:
            have, target = measured(deal.metric, deal.have), measured(deal.metric, deal.target)
            text = say("worth.test_text", have=have, target=target, what=say(f"metric.{deal.metric}"))
            yield Look("flag", say("worth.test", name=name, n=deal.test_in), text, "investors", "investors")


def _dropped(table: Table) -> Iterator[Look]:
    last = table.briefing.last
    for line in last.dropped if last else ():
        yield Look(
            "warning",
            say("worth.dropped", title=say(f"worth.line.{line}")),
            say("refusal.unpaid"),
            "forecast",
            "news",
        )


def _prices(table: Table) -> Iterator[Look]:
    found = best_rival(table)
    if found is None:
        return
    seat, segment, rate = found
    gap = rate - table.standing.buyer_subsidy[segment]
    if gap > 0 and table.standing.match_clause < rate:
        title = say("worth.price", n=round(gap * 100, 2), rival=table.name(seat), gap=gap)
        text = say("worth.price_text", who=table.cast.segments[segment], rate=rate)
        yield Look("tag", title, text, "subsidies", "rivals")


def _brands(table: Table) -> Iterator[Look]:
    ending = [one for one in table.briefing.own.contracts if one.months_left <= SOON]
    if ending:
        names = [table.cast.brands[one.brand].name for one in ending]
        title = say("worth.brand", name=names[0], n=len(names), more=len(names) - 1)
        yield Look("star", title, say("worth.brand_text"), "brands", "sellers")


def _hearts(table: Table) -> Iterator[Look]:
    for figure, icon, panel, page in (
        ("trust", "shield", "policing", "buyers"),
        ("goodwill", "shop", "charter", "sellers"),
    ):
        moved = table.moved(figure)
        if moved is not None and moved < -0.005:
            yield Look(
                icon, say(f"worth.{figure}", change=-moved * 100), say(f"worth.{figure}_text"), panel, page
            )


def _needs(table: Table) -> Iterator[Look]:
    need = table.briefing.own.need
    low = min(need, key=lambda name: need[name])
    if need[low] < TIRED:
        title = say("worth.need", name=table.cast.categories[low])
        yield Look(emblem.aisle(low), title, say("worth.need_text"), "front_page", "buyers")

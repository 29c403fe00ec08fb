"""Own stock in rows: what stands on which shelf, and what rivals show."""

from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.heading import Line, heading
from game.client.view.table import Table
from game.words import say


@dataclass(frozen=True)
class Shelf:
    """Own goods of one aisle: the level planned, what stands there now, what rivals show."""

    key: str
    title: str
    icon: str
    level: int
    before: int
    now: float
    rivals: tuple[tuple[int, str], ...]  # seat and how full


def shelves(table: Table) -> tuple[Shelf, ...]:
    own = table.briefing.own
    return tuple(
        Shelf(
            key=key,
            title=title,
            icon=emblem.aisle(key),
            level=table.planned.stock[key],
            before=table.standing.stock[key],
            now=own.stock[key],
            rivals=tuple(
                (rival.seat, say(f"stock.band.{rival.stock[key]}"))
                for rival in table.rivals
                if rival.stock[key]
            ),
        )
        for key, title in table.cast.categories.items()
    )


def finding(table: Table) -> str:
    filled = [shelf for shelf in shelves(table) if shelf.level]
    if not filled:
        return say("stock.none")
    top = max(filled, key=lambda shelf: shelf.level)
    return say("stock.finding", name=top.title, n=len(filled), more=len(filled) - 1)


def lines(table: Table) -> list[Line]:
    plan = table.plan.lines_cr
    margin = plan["goods_own"] + plan["own_goods"] + plan["shipping"]
    cost = -plan["warehouse"] - plan["spoilage"]
    return [
        (say("stock.sales"), say("orders.money", money=plan["goods_own"]), "ink"),
        (say("stock.margin"), say("orders.money", money=margin), "pos" if margin >= 0 else "neg"),
        (say("stock.cost"), say("orders.money", money=cost), "ink"),
        (say("stock.locked"), say("orders.money", money=table.briefing.own.stock_cr), "ink"),
        *heading(table, "trust"),
    ]

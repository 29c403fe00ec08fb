"""What comes of a great day: the months with it and without, who joins, the till, and what to beware of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.client.view.promotions import NEVER, Found, M, held, until
from game.client.view.table import Table
from game.session.shown import Fan
from game.words import month_name, number, say, short_month

NOISE, CUTS, LOST = ("publicity", "stars"), ("price_cuts",), ("returns", "undelivered")
POINTS = 100
LITTLE = 0.02  # of a month's sales: less of it is not told


@dataclass(frozen=True)
class Month:
    """Sales in cr m, with the day and without it; `borrowed` is above 0 in its own month alone."""

    label: str
    plan: float
    without: float
    past: bool = False
    day: bool = False
    borrowed: float = 0.0
    reach: tuple[float, float] | None = None  # nine futures in ten
    moved: str = ""

    @property
    def top(self) -> float:
        return max(self.plan, self.without, self.reach[1] if self.reach and self.day else 0.0)


@dataclass(frozen=True)
class Joined:
    """Whoever comes for the day, in m people, and what has become of them when the forecast ends."""

    came: float
    gone: float
    new: float
    deep: float


def sales(table: Table, fan: Fan | None, day: Mapping[str, Any]) -> tuple[Month, ...]:
    """Last month as it was, then months with the day and without it, as far as the forecast looks."""
    past = table.past("gmv")[1:][-1:]
    now = table.match.month
    rows = [Month(short_month(now - 1), value, value, past=True) for value in past]
    if fan is None:
        return tuple(rows)
    at = until(table, day) - 1 if day else -1
    shut = closing(fan)
    owed = [max(0.0, -band.middle) for band in fan.change["gmv"][at + 1 : shut]] if day else []
    for step, (plan, change) in enumerate(zip(fan.plan["gmv"], fan.change["gmv"], strict=True)):
        without, lift = plan.middle - change.middle, change.middle
        on = step == at
        moved = shut > step > at >= 0 and abs(lift) >= LITTLE * without
        rows.append(
            Month(
                label=short_month(now + step),
                plan=plan.middle,
                without=without,
                day=on,
                borrowed=min(sum(owed), max(0.0, lift)) if on else 0.0,
                reach=(plan.low9, plan.high9),
                moved=say("promotions.sales.moved", change=lift * M) if moved else "",
            )
        )
    return tuple(rows)


def sales_finding(table: Table, fan: Fan | None, day: Mapping[str, Any], takes_place: bool) -> str:
    if fan is None:
        return say("forecast.thinking")
    row = next((row for row in sales(table, fan, day) if row.day), None)
    if row is None or not takes_place:
        return say("promotions.sales.none")
    shut = closing(fan)
    if shut < len(fan.plan["gmv"]):
        return say(
            "promotions.sales.closes", month=month_name(table.match.month + shut), name=table.name(table.seat)
        )
    values = {"sales": row.plan * M, "month": month_name(int(day["month"])), "borrowed": row.borrowed * M}
    return say(f"promotions.sales.{'borrowed' if row.borrowed > LITTLE * row.plan else 'kept'}", **values)


def closing(fan: Fan) -> int:
    """The first month, from 0, in which the plan has closed the doors; beyond the last if it has not."""
    pairs = zip(fan.plan["gmv"], fan.unchanged["gmv"], strict=True)
    shut = [at for at, (plan, other) in enumerate(pairs) if plan.middle <= 0 < other.middle]
    return shut[0] if shut else len(fan.plan["gmv"])


def end(table: Table, fan: Fan) -> str:
    """The month in which the forecast ends, in short."""
    return short_month(table.match.month + len(fan.plan["gmv"]))


def joined(fan: Fan, day_at: int) -> Joined:
    """From the month of the day, which is the first at 0, to the end of the forecast."""
    came, stay, new, deep = (
        fan.change[name][at].middle
        for name, at in (("users", day_at), ("users", -1), ("new", -1), ("deep", -1))
    )
    came = max(0.0, came)
    return Joined(came, min(came, max(0.0, came - stay)), max(0.0, new), max(0.0, deep))


def money(found: Found, day: Mapping[str, Any]) -> list[tuple[str, float]]:
    """What the day does to the books of its month, against a month without it; the rows add up."""
    with_it, without = (found[key].lines_then for key in (day["mechanic"], NEVER))
    moved = {name: with_it[name] - without[name] for name in with_it}
    parts = {
        key: sum(moved[name] for name in names)
        for key, names in {"noise": NOISE, "cuts": CUTS, "lost": LOST}.items()
    }
    return [*parts.items(), ("rest", sum(moved.values()) - sum(parts.values()))]


def note(table: Table, day: Mapping[str, Any], found: Found) -> tuple[str, bool]:
    """What is worth a warning about the day, and whether it is one."""
    there = held(found, day)
    if there is None:
        return say("promotions.note.none"), True
    trust = found[day["mechanic"]].figures["trust"][-1] - found[NEVER].figures["trust"][-1]
    if there.failed > 0:
        values = {"load": there.load, "room": there.room, "failed": there.failed, "trust": trust * POINTS}
        ways = [way for way, one in found.items() if (rest := one.days[-1]) and not rest.failed]
        if ways:
            best = max(ways, key=lambda way: sum(found[way].sales_then.values()))
            title = say(f"promotions.way.{best}.name")
            return say("promotions.note.other_way", way=title, **values), True
        return say("promotions.note.full", **values), True
    if there.stars < day["stars"]:
        return say("promotions.note.stars", n=day["stars"], come=there.stars), True
    if there.noise < 1:
        return say("promotions.note.shared", noise=there.noise), True
    return say("promotions.note.fits", load=there.load, room=there.room), False


def written(load: float) -> str:
    return number(load, 1)

"""The shelf as rows: whose war it is, how far it is, when it was kept, what is wrong with a damaged one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from game.client.view import opening
from game.session import engine
from game.session.savefile import SUFFIX
from game.session.saves import Header
from game.session.setup import Chair
from game.session.shelf import Entry
from game.words import Problem, knows, listed, month, percent, say, short_name

KINDS = ("all", "yours", "automatic", "ended")


@dataclass(frozen=True)
class Row:
    """`good` is the nearest save in place of a damaged one; `doubt` is about a replay."""

    name: str
    title: str
    players: str
    chairs: tuple[Chair, ...]
    month: str
    part: float
    progress: str
    saved: str
    kind: str
    scenario: str = ""
    rules: str = ""
    doubt: str = ""
    trouble: str = ""
    good: str = ""
    shares: tuple[tuple[float, ...], ...] = ()  # of all sales, by month played and seat

    @property
    def seats(self) -> str:
        """People by name, computers by their level."""
        named = (chair.name if chair.mind == "human" else opening.level(chair.level) for chair in self.chairs)
        return listed(named)

    @property
    def file(self) -> str:
        return self.name + SUFFIX


def rows(entries: Sequence[Entry], today: date) -> list[Row]:
    """In the order of the shelf: newest first, damaged ones last."""
    good = next((entry.name for entry in entries if entry.header), "")
    return [_row(entry, good, today) for entry in entries]


def shown(rows: Sequence[Row], kind: str, sought: str = "") -> list[Row]:
    """Those of a kind in whose line all that is sought stands."""
    words = sought.casefold().split()
    among = [row for row in rows if kind in ("all", row.kind)]
    return [row for row in among if all(word in _line(row).casefold() for word in words)]


def _line(row: Row) -> str:
    houses = (platform_name(chair.platform) for chair in row.chairs)
    return " ".join((row.title, row.players, *houses, row.month, row.scenario))


def curves(row: Row) -> list[tuple[Chair, tuple[float, ...], str]]:
    """By seat: who sits there, its share month by month, and as a figure what it has come to."""
    by_seat = zip(row.chairs, zip(*row.shares, strict=True), strict=False)
    return [(chair, values, percent(values[-1], 0)) for chair, values in by_seat]


def first(chairs: Sequence[Chair]) -> int:
    """The seat of the first person, or the first seat."""
    return next((seat for seat, chair in enumerate(chairs) if chair.mind == "human"), 0)


def latest(entry: Entry | None) -> tuple[str, str] | None:
    """What the menu says of the save that would be continued, and the platform it shows."""
    if entry is None:
        return None
    try:
        header, chairs = _sound(entry)
    except Problem:
        return None
    people = [chair for chair in chairs if chair.mind == "human"]
    platform = chairs[first(chairs)].platform
    if len(people) > 1:
        return say("title.latest_hot", month=header.month, n=len(people)), platform
    return say(
        "title.latest", platform=platform_name(platform), month=header.month, n=len(chairs) - 1
    ), platform


def platform_name(platform: str) -> str:
    """Told without opening the save, whose rules may call it otherwise."""
    return say(f"load.platform.{platform}") if knows(f"load.platform.{platform}") else platform.capitalize()


def _row(entry: Entry, good: str, today: date) -> Row:
    title = say("load.autosave") if entry.automatic else say("load.quick") if entry.quick else entry.name
    try:
        header, chairs = _sound(entry)
    except Problem as trouble:
        return Row(entry.name, title, "", (), "", 0.0, "", "", _kind(entry), trouble=str(trouble), good=good)
    done = min(header.month - 1 if header.ended else header.month, header.months)
    return Row(
        name=entry.name,
        title=title,
        players=listed(player(chair) for chair in chairs),
        chairs=chairs,
        month=month(done),
        part=done / max(1, header.months),
        progress=say("load.progress", month=done, months=header.months),
        saved=_when(header.saved, today),
        kind=_kind(entry),
        scenario=scenario(header.scenario),
        rules=_rules(header),
        doubt="" if header.engine == engine.mark() else say("load.other_engine"),
        shares=tuple(tuple(month) for month in header.shares[1:]),
    )


def _rules(header: Header) -> str:
    """A match plays on under its own, whatever has become of its mods."""
    if header.mods:
        return say("load.modded", version=header.game, mods=listed(header.mods))
    return say("load.embedded", version=header.game)


def player(chair: Chair) -> str:
    """A person by name, a computer by its platform."""
    return chair.name if chair.mind == "human" else platform_name(chair.platform)


def _sound(entry: Entry) -> tuple[Header, tuple[Chair, ...]]:
    """Its header and who sits there. Problem where it has none, or one that makes no sense."""
    if entry.header is None:
        raise Problem(entry.trouble)
    chairs = tuple(Chair.of(seat) for seat in entry.header.seats)
    if not chairs:
        raise Problem(say("setup.seats", n=0))
    return entry.header, chairs


def mind(chair: Chair) -> str:
    """Who sits there: a person by name, a computer by its level."""
    return chair.name if chair.mind == "human" else say("load.computer", level=opening.level(chair.level))


def scenario(id: str) -> str:
    key = f"load.scenario_name.{id.replace('-', '_')}"
    return say(key) if knows(key) else id


def _kind(entry: Entry) -> str:
    if entry.header and entry.header.ended:
        return "ended"
    return "automatic" if entry.automatic else "yours"


def _when(saved: str, today: date) -> str:
    """today 21:14, or 12 Nov 2002."""
    try:
        when = datetime.fromisoformat(saved)
    except ValueError:
        return ""
    if when.date() == today:
        return say("load.today", time=f"{when:%H:%M}")
    return say("load.day", day=when.day, month=short_name(when.month), year=when.year)

"""A match as the body of a save, and back. What is read is believed only when it can be played.

The rules in force are embedded, so an old match goes on under its own.
"""

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar

import numpy as np
from pydantic import BaseModel, ConfigDict, FailFast, Field, ValidationError

from game import VERSION
from game.balance import load as rules_of
from game.balance import renames
from game.balance.errors import BalanceError
from game.balance.mods import reading, texts
from game.balance.mods.mod import Mod
from game.balance.mods.using import for_now
from game.engine import opening
from game.engine.lenses import belief
from game.engine.lenses.figures import FIGURES
from game.engine.state import numbers as rules_as_numbers
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import engine, migrations, past, savefile, setup, sheet, worlds
from game.session import record as records
from game.session.fact import NOBODY, News, Told
from game.session.past import Month
from game.session.pin import Lock
from game.session.record import Record
from game.session.savefile import FORMAT, SaveError
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY, Sheet
from game.session.standin import StandIn
from game.words import Problem, say

Item = TypeVar("Item")
Text = Annotated[str, Field(max_length=200)]
Shares = Annotated[list[Annotated[float, Field(ge=0, le=1)]], Field(max_length=4)]  # of a month, by seat
Items = Annotated[list[Item], FailFast()]

# Values in the rules and in a sheet; several times what they need, and no more than can be complained about.
RULES_MOST, SHEET_MOST = 10_000, 500
TOLD_MOST = 500  # facts of a month


class Header(BaseModel):
    """What the list of saves shows without opening them."""

    model_config = ConfigDict(strict=True, frozen=True)

    format: int
    game: Text  # version
    engine: Text = ""  # whose months these are; see engine.py
    rules: Text  # hash
    match: Text  # the same for all saves of a match
    count: int  # the larger the newer, whatever a clock says
    saved: Text  # when, as the clock had it
    scenario: Text
    month: int
    months: int
    seats: list[Text]
    mods: list[Text] = []  # id and version
    ended: bool
    shares: list[Shares] = []  # of all sales as everybody saw them, by month and seat


class Fact(BaseModel):
    """A piece of news; `to` is the seat that alone read it."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    what: Text
    seat: int
    values: dict[Text, Text | int | float] = {}
    to: int = NOBODY


class Turn(BaseModel):
    """Who plays a person's seat from this month on: a computer of this level, or with none its owner."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    month: int
    seat: int
    level: Text


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    rules: dict[str, Any]
    rules_format: int = 1  # see balance/migrations.toml
    scenario: str
    months: int
    seed: int
    chairs: Items[str]
    options: dict[str, str]
    start: dict[str, Any]
    before: dict[str, Any] | None
    now: dict[str, Any]
    sheets: Items[Items[dict[str, Any]]]
    hashes: Items[str]
    past: Items[Month]
    drafts: dict[str, Any]
    sealed: Items[int]
    looked: bool
    skipped: bool
    older: int
    told: dict[str, Items[Fact]] = {}  # by month
    stand_ins: Items[Turn] = []
    locks: dict[str, Items[str]] = {}  # by seat: salt and key of its PIN
    mods: Items[dict[str, str]] = []  # their files, without what is in the rules already


def header(record: Record, count: int, saved: str) -> dict[str, Any]:
    """`saved` is the time as the caller's clock has it."""
    chosen, eras = record.setup, record.now.eras
    return {
        "game": VERSION,
        "engine": engine.mark(),
        "rules": record.rules.fingerprint,
        "match": worlds.state_hash(record.start)[:16],
        "count": count,
        "saved": saved,
        "scenario": chosen.scenario,
        "month": int(eras.month[0]),
        "months": chosen.months,
        "seats": [str(chair) for chair in chosen.chairs],
        "mods": [mod.version for mod in record.mods],
        "ended": bool(record.now.verdict.winner[0] >= 0),
        "shares": _shares(record),
    }


def _shares(record: Record) -> list[list[float]]:
    """Rounded: a picture is drawn of them."""
    over = bool(record.now.verdict.winner[0] >= 0)
    seats = past.history(record.past, None, over)["share"]
    return [[round(share or 0.0, 3) for share in month] for month in zip(*seats, strict=True)]


def body(record: Record) -> dict[str, Any]:
    chosen = record.setup
    return {
        "rules": record.rules.plain(),
        "rules_format": renames.names().format,
        "scenario": chosen.scenario,
        "months": chosen.months,
        "seed": chosen.seed,
        "chairs": [str(chair) for chair in chosen.chairs],
        "options": dict(chosen.options),
        "start": worlds.plain(record.start),
        "before": worlds.plain(record.before) if record.before else None,
        "now": worlds.plain(record.now),
        "sheets": [[one.plain() for one in month] for month in record.sheets],
        "hashes": record.hashes,
        "past": record.past,
        "drafts": {str(seat): draft.plain() for seat, draft in record.drafts.items()},
        "sealed": sorted(record.sealed),
        "looked": record.looked,
        "skipped": record.skipped,
        "older": record.older,
        "told": {str(month): [_fact(one) for one in told] for month, told in record.told.items()},
        "stand_ins": [asdict(one) for one in record.stand_ins],
        "locks": {str(seat): [lock.salt, lock.key] for seat, lock in record.locks.items()},
        "mods": [mod.memory for mod in record.mods],
    }


def _fact(one: Told) -> dict[str, Any]:
    fact = one.fact
    return {"what": fact.what, "seat": fact.seat, "values": fact.values, "to": one.owner}


def bare(record: Record) -> dict[str, Any]:
    """The body of a file that goes to other people: a short PIN can be guessed from what is kept of it."""
    return body(replace(record, locks={}))


def load(path: Path) -> Record:
    """A match of a file, whatever its format. SaveError where it cannot be played."""
    header, body = savefile.read(path)
    return read(body, header["format"])


def open_any(path: Path) -> tuple[Header, Record]:
    """The same of a save, or of the plain JSON that `plain` gave; with its header."""
    header, body = savefile.read_any(path)
    return read_header(header), read(body, header["format"])


def plain(header: Header, record: Record) -> dict[str, Any]:
    """A save as JSON that people and their tools can read."""
    return {"format": FORMAT, **header.model_dump(), "body": bare(record)}


def read(data: dict[str, Any], made: int = FORMAT) -> Record:
    """A match of a body that was written in the format `made`. SaveError names what cannot be."""
    try:
        return _record(Body.model_validate(migrations.stepped(data, made)), made < FORMAT)
    except ValidationError as wrong:
        raise _nonsense(_place(wrong)) from None
    except SaveError:
        raise
    except (Problem, ValueError) as wrong:
        raise _nonsense(str(wrong)) from None
    except Exception as wrong:  # rules and worlds that are sound by themselves and not together
        raise _nonsense(type(wrong).__name__) from None


def read_header(data: dict[str, Any]) -> Header:
    try:
        return Header.model_validate(data)
    except ValidationError as wrong:
        raise _nonsense(_place(wrong)) from None


def _record(saved: Body, older: bool) -> Record:
    """`older`: in a format before this one, which may lack what has come since."""
    with for_now(tuple(map(_mod, saved.mods))):
        return _played_with_mods(saved, older)


def _mod(files: Mapping[str, str]) -> Mod:
    mod = reading.remembered(files, say("balance.saved"))
    if flaws := list(texts.troubles(mod)):
        raise BalanceError(flaws)
    return mod


def _played_with_mods(saved: Body, older: bool) -> Record:
    """Those of the save are in use."""
    _must(_at_most(RULES_MOST, saved.rules), "rules")
    told = _with_todays_names(saved.rules, saved.rules_format)
    rules = rules_of.embedded(migrations.with_rules(told) if older else told)
    numbers = rules_as_numbers.read(rules)
    chairs = tuple(map(Chair.of, saved.chairs))
    chosen = setup.agree(Setup(saved.scenario, chairs, saved.months, saved.seed, saved.options), rules)
    _must(chosen.chairs == chairs and chosen.months == saved.months, "chairs")
    _must(len(saved.sheets) <= chosen.months and len(saved.drafts) <= len(chairs), "sheets")
    _must(len(saved.locks) <= len(chairs) and all(len(lock) == 2 for lock in saved.locks.values()), "locks")
    _must(all(len(month) == len(chairs) for month in saved.sheets), "sheets")
    rows = setup.rows(chosen, numbers)
    like = opening.world(numbers, rows, rows, chosen.months)

    def world(data: dict[str, Any]) -> World:
        return worlds.read(migrations.filled(data, worlds.plain(like)) if older else data, like)

    record = Record(
        setup=chosen,
        rules=rules,
        start=world(saved.start),
        now=world(saved.now),
        before=None if saved.before is None else world(saved.before),
        sheets=[tuple(_sheet(one, numbers) for one in month) for month in saved.sheets],
        hashes=saved.hashes,
        past=saved.past,
        drafts={int(seat): _sheet(one, numbers) for seat, one in saved.drafts.items()},
        sealed=set(saved.sealed),
        locks={int(seat): Lock(*lock) for seat, lock in saved.locks.items()},
        told={int(month): tuple(map(_told, facts)) for month, facts in saved.told.items()},
        stand_ins=[StandIn(one.month, one.seat, one.level) for one in saved.stand_ins],
        looked=saved.looked,
        skipped=saved.skipped,
        older=saved.older,
    )
    if older:
        _vouch(record)
    _check(record)
    _try_out(record, numbers)
    return record


def _told(fact: Fact) -> Told:
    return Told(News(fact.what, fact.seat, dict(fact.values)), fact.to)


def _with_todays_names(rules: dict[str, Any], made: int) -> dict[str, Any]:
    known = renames.names()
    if made > known.format:
        raise SaveError(say("save.newer", format=made, known=known.format))
    return dict(known.today(rules, made)[0])


def _vouch(record: Record) -> None:
    """A world that was filled has another hash, and its months cannot be played again to the same."""
    filled = worlds.state_hash(record.now)
    if record.hashes and record.hashes[-1] != filled:
        record.hashes[-1], record.older = filled, len(record.sheets)


def _check(record: Record) -> None:
    """The parts must be of one and the same match."""
    chairs, played, first = record.setup.chairs, len(record.sheets), record.first
    people = {seat for seat, chair in enumerate(chairs) if chair.mind == "human"}
    months = (first, first + played - 1, first + played)
    _must(1 <= first <= record.setup.months, "month")
    for world, month in zip((record.start, record.before, record.now), months, strict=True):
        if world is not None:
            _must(world.eras.month[0] == month and world.eras.length[0] == record.setup.months, "month")
            _must((world.seats.platform == record.start.seats.platform).all(), "seats")
    _must((record.before is None) == (played == 0), "before")
    _must(0 <= record.older <= played, "older")
    _must(len(record.hashes) == played and len(record.past) == first + played, "months")
    _must(all(_is_month(month, len(chairs)) for month in record.past), "past")
    _must(record.drafts.keys() <= people and record.sealed <= people, "sealed")
    _must(record.locks.keys() <= set(range(len(chairs))), "locks")
    _must(all(0 < month < first + played for month in record.told), "told")
    _must(all(len(told) <= TOLD_MOST for told in record.told.values()), "told")
    seats = {seat for told in record.told.values() for one in told for seat in (one.fact.seat, one.owner)}
    _must(seats <= {NOBODY, *range(len(chairs))}, "told")
    levels, since = {"", *rules_of.levels().level}, [one.month for one in record.stand_ins]
    _must(since == sorted(since) and all(0 < month <= first + played for month in since), "stand_ins")
    _must(all(one.seat in people and one.level in levels for one in record.stand_ins), "stand_ins")
    newest = record.hashes[-1] if played else worlds.state_hash(record.start)
    _must(worlds.state_hash(record.now) == newest, "now")


def _is_month(month: Month, seats: int) -> bool:
    rows = month.values()
    return month.keys() == {"own", "seen"} and all(
        row.keys() == set(FIGURES) and all(len(values) == seats for values in row.values()) for row in rows
    )


def _try_out(record: Record, numbers: Numbers) -> None:
    """Whatever else could be wrong with a world shows when it is looked at and played for a month."""
    sheets = [EMPTY] * len(record.setup.chairs)
    with np.errstate(all="ignore"):
        records.last_month(record, numbers)
        for seat in range(len(sheets)):
            belief.briefing(record.now, None, numbers, seat)
        after = records.play(record.now, sheets, numbers, records.luck(record)).after
    worlds.read(worlds.plain(after), record.now)


def _sheet(data: Any, numbers: Numbers) -> Sheet:
    _must(_at_most(SHEET_MOST, data), "sheets")
    return sheet.read(data, numbers)


def _at_most(values: int, data: Any) -> bool:
    """Does the data hold no more values than this?"""
    left = [data]
    while left and values > 0:
        part = left.pop()
        values -= 1
        left += part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return not left


def _place(wrong: ValidationError) -> str:
    return ".".join(map(str, wrong.errors()[0]["loc"]))


def _must(sound: Any, part: str) -> None:
    if not sound:
        raise ValueError(part)


def _nonsense(where: str) -> SaveError:
    return SaveError(say("save.malformed", reason=where[:200]))

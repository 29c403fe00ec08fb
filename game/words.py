"""How is it said? A key and values become a sentence of assets/text/<language>.toml. Knows no game.

    say("refusal.cash", have=2_100_000, need=3_000_000)   ->   "You have 2.1m cr, the auction asks 3.0m cr."

A sentence names each value and how it reads: `{have:money}`. The ways to read are the functions of this file;
a `+` shows the sign of a rise too, a digit fixes the decimal places: `{change:+percent1}`. A sentence that
depends on a count `n` is a table of `one` and `other`.
"""

import re
import string
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Any

from game import places

LANGUAGES = ("en", "zh")  # files of assets/text; the first lacks nothing
NAMES = "names"  # the table of a language that translates the rules' own names
MINUS = "\N{MINUS SIGN}"


_spoken = LANGUAGES[0]
_learnt: "tuple[Book, ...]" = ()
_opened: tuple[int, int] | None = None  # month of the year and year in which the match on the table began


class Problem(Exception):
    """Something a person can mend, in a sentence. `code`: 1 a problem was found, 2 a misused command."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def speak(language: str) -> None:
    """From here on sentences are of this language; what its file lacks is said in the first one."""
    global _spoken
    if language not in LANGUAGES:
        raise LookupError(f"Nobody speaks {language} here.")
    _spoken = language


@dataclass(frozen=True, eq=False)
class Book:
    """Sentences that lie over those of the files: tables by language."""

    tables: Mapping[str, Mapping[str, Any]]

    def called(self, name: str) -> str:
        """A name as this book has it in the language that is spoken; one that it does not know stays."""
        return str(self.tables.get(_spoken, {}).get(NAMES, {}).get(name, name))


def learn(books: Sequence[Book]) -> None:
    """From here on these lie over the files, one over the other; what was learnt before goes."""
    global _learnt
    _learnt = tuple(books)


def say(key: str, /, **values: object) -> str:
    """The sentence of this key with the values set in. LookupError names a key or a value that is missing."""
    try:
        return _WRITER.vformat(_sentence(key, values), (), values)
    except KeyError as name:
        raise LookupError(f"The sentence {key} needs the value {name}.") from None


def knows(key: str) -> bool:
    """Is there a sentence of this key?"""
    return key in _book()


def called(name: str) -> str:
    """A name that the rules give, as people of this language have it; one that they do not know stays."""
    return str(_raw().get(NAMES, {}).get(name, name))


def spoken() -> str:
    """The language of the sentences."""
    return _spoken


def asks(key: str) -> tuple[str, ...]:
    """The names of the values that a sentence asks for, in its order."""
    entry = _sentence(key, {})
    return tuple(dict.fromkeys(name for _, name, _, _ in _WRITER.parse(entry) if name))


def blanks(key: str) -> dict[str, str]:
    """The values that a sentence asks for in any of its forms, and how each reads: money, month, or empty."""
    entry = _book()[key]
    forms = [entry] if isinstance(entry, str) else entry.values()
    asked = [(name, way or "") for text in forms for _, name, way, _ in _WRITER.parse(text) if name]
    return {name: way.lstrip("+").rstrip("0123456789") for name, way in asked}


def is_taken(key: str) -> bool:
    """Whether something that is no table of sentences stands at a key, or on the way to it."""
    found: Any = _raw()
    for name in key.split("."):
        if not isinstance(found, Mapping) or _is_sentence(found):
            return True
        if name not in found:
            return False
        found = found[name]
    return True


def below(key: str) -> tuple[str, ...]:
    """The last names of the sentences right below a key, in the order of their file."""
    return _contents(_spoken, _learnt).get(key, ())


def count_from(opened: tuple[int, int] | None) -> None:
    """Month 1 of the match on the table is this month of this year; None: as usual."""
    global _opened
    _opened = opened


def money(crowns: float, places: int | None = None) -> str:
    """86.4m cr, 2.05bn cr."""
    return say("number.money", amount=amount(crowns, places))


def amount(value: float, places: int | None = None) -> str:
    """Crowns or people to about three figures: 42,000, 0.31m, 86.4m, 186m, 2.05bn."""
    size, steps = abs(value), _raw()["number"]["steps"]
    fits = (step for step in steps if round(size / step["per"], step["places"]) * step["per"] < step["below"])
    step = next(fits, steps[-1])
    digits = step["places"] if places is None else places
    return _signed(value, f"{size / step['per']:,.{digits}f}", step["unit"])


def millions(value: float, places: int | None = None) -> str:
    """An amount that is counted in millions: 2.1 as 2.1m."""
    return amount(value * 1e6, places)


def column(value: float, places: int | None = None) -> str:
    """Millions as a table counts them whose head names the unit: 2.1 as 2.1, in Chinese as 210."""
    return number(value * 1e6 / _raw()["number"]["columns"][0]["per"], places)


def unit(most: float) -> tuple[float, int, str]:
    """What figures up to this one are counted in on a chart: how many that is, the least places, the name."""
    found = next(one for one in _raw()["number"]["columns"] if most < one["below"])
    return float(found["per"]), int(found["places"]), str(found["unit"])


def listed(parts: Iterable[str]) -> str:
    """One after the other: soap, books."""
    return say("list.comma").join(parts)


def some(parts: Sequence[str], most: int = 3) -> str:
    """The first of them, and how many there are beside: soap, books, toys and 4 more."""
    more = len(parts) - most
    return say("list.more", first=listed(parts[:most]), n=more) if more > 0 else listed(parts)


def number(value: float, places: int | None = None) -> str:
    """A plain figure: 7.8; without fixed places at most two of them, and no idle noughts."""
    size = f"{abs(value):,.{2 if places is None else places}f}"
    return _signed(value, size if places is not None else _short(size))


def percent(share: float, places: int | None = None) -> str:
    """0.412 as 41.2%; without fixed places at most one of them, and no idle nought."""
    return _signed(share, points(abs(share), places), "%")


def points(share: float, places: int | None = None) -> str:
    """A share, or the difference of two, in hundredths: 0.018 as 1.8."""
    size = f"{abs(share) * 100:,.{1 if places is None else places}f}"
    return _signed(share, size if places is not None else _short(size))


def month(count: int, places: int | None = None) -> str:
    """Month 1, 2, 3 ... of a match as the calendar has it: 20 as October 2003."""
    first, year = _first()
    return say("calendar.date", month=month_name(count), year=year + (first - 1 + count - 1) // 12)


def month_name(count: int) -> str:
    """The month alone, in a sentence: October."""
    return _calendar("months", count)


def short_month(count: int) -> str:
    """The month alone, for the axis of a chart: Oct."""
    return _calendar("short_months", count)


def short_name(of_year: int) -> str:
    """The first month of the year: Jan."""
    return str(_raw()["calendar"]["short_months"][of_year - 1])


def _calendar(names: str, count: int) -> str:
    return str(_raw()["calendar"][names][(_first()[0] - 1 + count - 1) % 12])


def _first() -> tuple[int, int]:
    calendar = _raw()["calendar"]
    return _opened or (calendar["first_month"], calendar["first_year"])


def _short(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _signed(value: float, size: str, unit: str = "") -> str:
    """A true minus before what is below nought and does not round to it."""
    below = value < 0 and any(digit in size for digit in "123456789")
    return (MINUS if below else "") + size + unit


WAYS: dict[str, Callable[[Any, int | None], str]] = {
    "money": money,
    "amount": amount,
    "millions": millions,
    "column": column,
    "number": number,
    "percent": percent,
    "points": points,
    "month": month,
}


class _Writer(string.Formatter):
    def format_field(self, value: Any, way: str) -> str:
        if not way:
            return str(value)
        plus, name, places = re.fullmatch(r"(\+?)([a-z]+)(\d?)", way).groups()  # type: ignore[union-attr]
        text = WAYS[name](value, int(places) if places else None)
        return "+" + text if plus and value > 0 else text


_WRITER = _Writer()


def _sentence(key: str, values: Mapping[str, object]) -> str:
    if key not in _book():
        near = get_close_matches(key, _book(), 1)
        raise LookupError(
            f"No sentence {key} in {LANGUAGES[0]}.toml" + (f"; the nearest is {near[0]}." if near else ".")
        )
    found = _book()[key]
    return (
        found
        if isinstance(found, str)
        else found["one" if values.get("n") == 1 and "one" in found else "other"]
    )


def _raw() -> dict[str, Any]:
    return _tables(_spoken, _learnt)


def _book() -> dict[str, Any]:
    """Every sentence by its dotted key: a text, or a table of `one` and `other`."""
    return _sentences_of(_spoken, _learnt)


@lru_cache(maxsize=16)  # of languages and books; mods come and go
def _tables(language: str, learnt: tuple[Book, ...] = ()) -> dict[str, Any]:
    found = _all(LANGUAGES[0], learnt)
    return found if language == LANGUAGES[0] else _over(found, _all(language, learnt))


def _all(language: str, learnt: tuple[Book, ...]) -> dict[str, Any]:
    """The files of a language, and what was learnt."""
    found = _read(language)
    for book in learnt:
        found = _over(found, book.tables.get(language, {}))
    return found


@lru_cache(maxsize=16)
def _sentences_of(language: str, learnt: tuple[Book, ...] = ()) -> dict[str, Any]:
    return dict(_walk({name: table for name, table in _tables(language, learnt).items() if name != NAMES}))


@lru_cache(maxsize=16)
def _contents(language: str, learnt: tuple[Book, ...] = ()) -> dict[str, tuple[str, ...]]:
    """By the key of a table, the names of its sentences."""
    found: dict[str, tuple[str, ...]] = {}
    for key in _sentences_of(language, learnt):
        table, _, name = key.rpartition(".")
        found[table] = (*found.get(table, ()), name)
    return found


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """What is above, and what it lacks from below, key by key."""
    laid = {**below, **above}
    for name in below.keys() & above.keys():
        if isinstance(below[name], Mapping) and not _is_sentence(below[name]):
            laid[name] = _over(below[name], above[name])
    return laid


@cache
def _read(language: str) -> dict[str, Any]:
    """What the game says, and what its encyclopaedia says."""
    return {**_file(f"{language}.toml"), **_file(f"{language}.articles.toml")}


def _file(name: str) -> dict[str, Any]:
    path = places.shipped("assets") / "text" / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:  # here no sentence can be had from the file
        raise Problem(f"The file of sentences {path} cannot be read: {reason}") from None


def _walk(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, entry in table.items():
        if _is_sentence(entry):
            yield path + name, entry
        elif isinstance(entry, Mapping):
            yield from _walk(entry, f"{path}{name}.")


def _is_sentence(entry: object) -> bool:
    """A text, or the forms of one; a language without a plural has only `other`."""
    return isinstance(entry, str) or (
        isinstance(entry, Mapping) and {"other"} <= entry.keys() <= {"one", "other"}
    )

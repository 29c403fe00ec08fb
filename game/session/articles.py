"""The encyclopaedia: what each thing of the game is, in sentences that carry the numbers of one match.

`book(rules, known)` gives all articles by name, in their order. A number that a scenario, an option or a mod
has changed stands in the sentence at once; `settings` says where it comes from.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from game.balance import load
from game.balance.schema.rules import Rules
from game.session.contents import GLOSSARY, SECTIONS, Entry
from game.session.formulas import Formula, Known, formula
from game.words import asks, below, called, knows, say

TODAY = "today."  # before the path of a sum of money: at today's prices


@dataclass(frozen=True)
class Link:
    """To the article of this name; `line` says what for."""

    name: str
    title: str
    line: str = ""


@dataclass(frozen=True)
class Setting:
    """A number of the article: its path in balance/base, and as it is there; `usual` where it was changed."""

    path: str
    value: str
    usual: str | None


@dataclass(frozen=True)
class Article:
    name: str
    section: str
    title: str
    line: str
    paragraphs: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]  # those of whom it speaks, one by one
    formula: Formula | None
    shows: tuple[Link, ...]  # places of the game, by their names
    acts: tuple[Link, ...]
    see: tuple[Link, ...]
    settings: tuple[Setting, ...]


def book(rules: Rules | None = None, known: Known | None = None) -> dict[str, Article]:
    """Every article by name, of the shipped rules where none are given. Prices are those of the viewer's
    month, else of the first era."""
    rules = rules or load.base()
    index = known.briefing.cost_index if known is not None else rules.eras.cost_index[0]
    values = {**dict(rules), "today": _Priced(rules, index)}
    found = {
        name: _article(name, section, entry, rules, known, values)
        for section, entries in SECTIONS.items()
        for name, entry in entries.items()
    }
    return {**found, **{f"term.{name}": _term(name, more) for name, more in GLOSSARY.items()}}


def find(book: Mapping[str, Article], text: str) -> tuple[str, ...]:
    """Names of the articles in which every word of the text stands, titles first; all for no words."""
    words = text.casefold().split()

    def place(article: Article) -> int | None:
        heads = f"{article.title} {article.name}".casefold()
        whole = " ".join([heads, article.line, *article.paragraphs, *(one.path for one in article.settings)])
        if all(word in heads for word in words):
            return 0 if heads.startswith(text.casefold().strip()) else 1
        return 2 if all(word in whole.casefold() for word in words) else None

    places = {name: at for name, article in book.items() if (at := place(article)) is not None}
    return tuple(sorted(places, key=lambda name: places[name]))


def title(name: str) -> str:
    """Of an article; an order is called as on its card."""
    if name.startswith("term."):
        return say(f"{name}.title")
    return say(f"article.{name}.title" if knows(f"article.{name}.title") else f"orders.card.{name}")


def section_title(section: str) -> str:
    key = f"wiki.section.{section}"
    return say(key if knows(key) else f"orders.group.{section}")


def source(article: Article, most: int = 1000) -> str:
    """Where its numbers stand, and what of them a scenario, an option or a mod has changed."""
    said = ", ".join(f"{one.path} = {one.value}" for one in article.settings[:most])
    changed = ", ".join(
        say("wiki.was", path=one.path, value=one.value, usual=one.usual)
        for one in article.settings
        if one.usual is not None
    )
    many = "_many" if len(article.settings) > most else ""
    return say(f"wiki.{'changed' if changed else 'settings'}{many}", settings=said, changed=changed)


def _article(
    name: str, section: str, entry: Entry, rules: Rules, known: Known | None, values: Mapping[str, Any]
) -> Article:
    text = say(f"article.{name}.text", **values)
    acts = tuple(Link(to, title(to), say(f"article.{name}.do.{to}")) for to in below(f"article.{name}.do"))
    return Article(
        name=name,
        section=section,
        title=title(name),
        line=say(f"article.{name}.line"),
        paragraphs=tuple(text.split("\n")),
        rows=tuple(ROWS[name](rules)) if name in ROWS else (),
        formula=formula(name, rules, known, values),
        shows=tuple(_place(place) for place in entry.shows),
        acts=acts,
        see=tuple(Link(to, title(to)) for to in entry.see),
        settings=tuple(_settings(name, values)),
    )


def _term(name: str, more: str) -> Article:
    key = f"term.{name}"
    see = (Link(more, title(more)),)
    return Article(key, "glossary", say(f"{key}.title"), "", (say(f"{key}.text"),), (), None, (), (), see, ())


def _place(name: str) -> Link:
    return Link(name, say(f"place.{name}.title"), say(f"place.{name}.line"))


# Numbers


class _Priced:
    """A table of the rules, or a list in one, in which every number counts so many times."""

    def __init__(self, table: Any, times: float) -> None:
        self._table, self._times = table, times

    def __getattr__(self, name: str) -> Any:
        return self._of(getattr(self._table, name))

    def __getitem__(self, place: Any) -> Any:
        return self._of(self._table[place])

    def _of(self, found: Any) -> Any:
        return found * self._times if isinstance(found, int | float) else _Priced(found, self._times)


def _settings(name: str, values: Mapping[str, Any]) -> Iterator[Setting]:
    """The settings that its sentences name, each once, beside what the game comes with."""
    sentences = (f"article.{name}.{one}" for one in ("text", "formula.said", "formula.sum"))
    asked = (one.removeprefix(TODAY) for key in sentences if knows(key) for one in asks(key))
    for path in dict.fromkeys(one for one in asked if "." in one):
        value, usual = (_FIELDS.get_field(path, (), tables)[0] for tables in (values, _usual()))
        yield Setting(path, str(value), None if value == usual else str(usual))


_FIELDS = Formatter()


@cache
def _usual() -> Mapping[str, Any]:
    """The rules that the game comes with."""
    return dict(load.base())


# Who and what there is


def _segments(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.segments.segment.values():
        first, last = one.people
        weights = {name: getattr(one, name) for name in ("price", "trust", "delivery", "buzz", "social")}
        yield called(one.name), say("article.segments.row", first=first, last=last, **weights)


def _aisles(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.categories.category.values():
        kept = {"small": one.margin_small, "brand": one.margin_brand}
        basic = {"price": one.price, "patience": one.patience, "fakes": one.fakes}
        yield called(one.name), say("article.aisles.row", **basic, **kept)


def _founders(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.platforms.platform.values():
        if one.playable:
            buyers = sum(one.new) * (1 + one.deep_share)
            said = {"founder": called(one.founder), "cash": one.cash, "buyers": buyers, "trust": one.trust}
            yield (
                called(one.name),
                say("article.founders.row", **said, goodwill=one.goodwill, stake=one.founder_stake),
            )


def _names(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.cast.brand.values():
        said = {"makes": called(one.makes), "pull": one.pull, "asks": one.guarantee, "bears": one.bears}
        yield called(one.name), say("article.names.row", **said)


def _money_people(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.cast.investor.values():
        story = say(f"investors.story.{one.story}")
        said = {
            "speaker": called(one.speaker),
            "ticket": one.ticket,
            "story": story,
            "patience": one.patience,
        }
        yield called(one.name), say("article.money_people.row", **said)


def _doors(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.cast.partner.values():
        key = "article.doors.row" if one.fee else "article.doors.row_open"
        yield called(one.name), say(key, trade=called(one.trade), era=one.era, fee=one.fee)


def _hosts(rules: Rules) -> Iterator[tuple[str, str]]:
    for one in rules.cast.host.values():
        yield called(one.name), say("article.hosts.row", fame=one.fame)


ROWS: Mapping[str, Callable[[Rules], Iterator[tuple[str, str]]]] = {
    "segments": _segments,
    "aisles": _aisles,
    "founders": _founders,
    "names": _names,
    "money_people": _money_people,
    "doors": _doors,
    "hosts": _hosts,
}

"""Is a mod sound? The loader itself says so: what passes here can be played, and nothing else can."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from game.balance import load, strays
from game.balance.errors import BalanceError, Page, Trouble
from game.balance.explain import explain
from game.balance.layers import Layers, rows
from game.balance.mods import texts
from game.balance.mods.mod import ROOMS, Mod
from game.balance.mods.using import for_now, using
from game.balance.positions import Path
from game.balance.schema.known import Known
from game.balance.schema.rules import Rules
from game.balance.validate import tuples
from game.words import knows, say


@dataclass(frozen=True)
class Verdict:
    """Everything that is wrong with some mods together, by file and place."""

    troubles: tuple[Trouble, ...]
    files: int  # of settings and words that were read

    @property
    def sound(self) -> bool:
        return not any(trouble.grave for trouble in self.troubles)


def check(mods: Sequence[Mod]) -> Verdict:
    """Mods in order, together, in all scenarios."""
    told = [trouble for mod in mods for trouble in texts.troubles(mod)]
    speaking = mods if not told else [_mute(mod) for mod in mods]
    with for_now(speaking):
        told += _settings(wordless=not told)
    files = sum(len(mod.names(room)) for mod in mods for room in ROOMS) + len(mods)
    return Verdict(tuple(sorted(dict.fromkeys(told), key=lambda trouble: trouble.order)), files)


def _mute(mod: Mod) -> Mod:
    """Without the words that cannot be said."""
    return replace(
        mod, files={name: text for name, text in mod.files.items() if not name.startswith("text/")}
    )


def _settings(wordless: bool) -> Iterator[Trouble]:
    """Of the mods in use: the rules, then every scenario over them, then the founders' ways."""
    layers, unread = load.words()
    yield from unread
    broken = list(_invalid(layers, dict.fromkeys([*Rules.model_fields, *layers.data])))
    yield from broken
    if unread or any(trouble.grave for trouble in broken):
        return
    yield from load.doubts(load.base())
    for id in load.scenario_ids():
        yield from _tried(partial(load.scenario, id))
        yield from _scenario(layers.copy(), id, wordless)
    yield from _tried(load.personas)
    if wordless:
        yield from _unsaid(layers, SAID)
        yield from _nameless()


def _scenario(layers: Layers, id: str, wordless: bool) -> Iterator[Trouble]:
    """Only the words that it touches can be wrong now."""
    before = {path: len(steps) for path, steps in layers.steps.items()}
    yield from _tried(partial(load.told, layers, id))
    touched = {str(path[0]) for path, steps in layers.steps.items() if len(steps) != before.get(path)}
    yield from _invalid(layers, touched)
    if wordless:
        yield from _unsaid(layers, {GOAL: f"goals.{id.replace('-', '_')}.{{}}"})


def _invalid(layers: Layers, words: Iterable[str]) -> Iterator[Trouble]:
    """What is wrong with these words, warnings too."""
    strays.drop(layers)
    yield from layers.troubles
    known = Known.of(layers.data)
    for word in words:
        yield from explain(Rules, _errors(word, layers.data, known), layers)


def _errors(word: str, data: dict[str, Any], known: Known) -> list[ErrorDetails]:
    """Of one word by itself, with paths as in all the rules."""
    field = Rules.model_fields.get(word)
    try:
        if field is None:  # there is no such word, as the rules will say themselves
            Rules.__pydantic_validator__.validate_python({word: {}})
        elif word in data:
            _adapter(word).validate_python(tuples(data[word]), context=known)
    except ValidationError as error:
        found = error.errors(include_url=False)
        if field is None:
            return [one for one in found if one["loc"] == (word,)]
        return [{**one, "loc": (word, *one["loc"])} for one in found]
    return []


@cache
def _adapter(word: str) -> TypeAdapter[Any]:
    kind: Any = Rules.model_fields[word].annotation
    return TypeAdapter(kind)


def _tried(load_it: Callable[[], object]) -> list[Trouble]:
    """What the loader has against it."""
    try:
        load_it()
    except BalanceError as error:
        return list(error.troubles)
    return []


# Rows that a screen speaks of by their ids, and the sentence it needs.
GOAL: Path = ("goals", "goal", "*")
SAID: dict[Path, str] = {
    ("news", "card", "*"): "news.card.{}",
    ("news", "card", "*", "choice", "*"): "form.answer.answer.{}",
    ("platforms", "platform", "*"): "setup.house.{}",
    ("cast", "temper", "*"): "brands.temper.{}",
}


def _unsaid(layers: Layers, said: Mapping[Path, str]) -> Iterator[Trouble]:
    """Rows that a layer put there, without words."""
    for pattern, key in said.items():
        for path in rows(layers.data, pattern):
            place = layers.home(path) if layers.history(path) else None
            if place and not knows(name := key.format(path[-1])):
                yield _wordless(name, *place)


def _nameless() -> Iterator[Trouble]:
    """Founders' ways without a name to choose them by."""
    for mod in using():
        for id in mod.names("personas"):
            if not knows(name := f"setup.way.{id}"):
                file = f"personas/{id}.toml"
                yield _wordless(name, Page(f"{mod.home}/{file}", mod.files[file]), ())


def _wordless(name: str, page: Page, path: Path) -> Trouble:
    spot, help = page.find(path, key=True), say("mod.text.write", name=name)
    return Trouble("R023", page.name, spot, say("balance.wordless.what", name=name), help)

"""Files become rules. The validator is the loader: what it accepts can be played, and nothing else can."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as File
from typing import Any, TypeVar

from pydantic import ValidationError

from game import places
from game.balance.errors import BalanceError, Page, Trouble, nearest
from game.balance.explain import Home, explain
from game.balance.files import astray, listed, read
from game.balance.layers import Layers
from game.balance.positions import Path
from game.balance.schema.campaign import Campaign, Luggage
from game.balance.schema.fields import Word
from game.balance.schema.known import Known
from game.balance.schema.minds import Minds, Persona, Tempers
from game.balance.schema.options import Option, Options
from game.balance.schema.rules import Rules
from game.balance.schema.scenario import Scenario
from game.balance.schema.story import Story
from game.balance.schema.words.settle import SURE
from game.words import Problem, knows, say

Model = TypeVar("Model", bound=Word)
FILES = [f"{word}.toml" for word in Rules.model_fields]


def base(folder: File | None = None) -> Rules:
    """The rules of a folder of word files, by default those the game comes with.

    BalanceError holds every problem of every file.
    """
    pages, data, troubles = _words(folder or places.shipped("balance") / "base")
    return _valid(Rules, data, Known.of(data), lambda path: _page(path, pages), troubles)


def rules(scenario: str, chosen: Mapping[str, str] | None = None) -> Rules:
    """The shipped rules with what a scenario changes, and then the choices of a table, by option.

    Problem and BalanceError as in `scenario`; Problem (misuse) names an option or a choice there is not.
    """
    file = _scenario_file(scenario)
    pages, data, troubles = _words(places.shipped("balance") / "base")
    page, said = read(file)
    layers = Layers(data)
    changes = said.get("rules")
    layers.lay(changes if isinstance(changes, dict) else {}, page, ("rules",))
    _choose(layers, {**_texts(said.get("options")), **(chosen or {})})

    def home(path: Path) -> tuple[Page, Path] | None:
        return layers.home(path) or _page(path, pages)

    return _valid(Rules, layers.data, Known.of(layers.data), home, troubles)


def _choose(layers: Layers, chosen: Mapping[str, str]) -> None:
    """Lay what these choices change on top."""
    page, _ = read(places.shipped("balance") / "options.toml")
    known = options()
    for option, choice in chosen.items():
        if option not in known:
            raise _unknown("option", option, known)
        if choice not in known[option].choice:
            raise _unknown("pick", choice, known[option].choice)
        where = ("option", option, "choice", choice)
        layers.lay(known[option].choice[choice], page, where)


def _texts(table: Any) -> dict[str, str]:
    """What the model of a scenario will not let pass is left to it."""
    pairs = table.items() if isinstance(table, dict) else ()
    return {key: value for key, value in pairs if isinstance(value, str)}


def _words(folder: File) -> tuple[dict[str, Page], dict[str, Any], list[Trouble]]:
    """What the word files say, page by page, and the files that cannot be read or are not there."""
    found = listed(folder)
    troubles = astray(folder, found, FILES)
    pages: dict[str, Page] = {}
    data: dict[str, Any] = {}
    for word in Rules.model_fields:
        if f"{word}.toml" in found:
            try:
                pages[word], data[word] = read(folder / f"{word}.toml")
            except BalanceError as error:
                troubles += error.troubles
    return pages, data, troubles


def _page(path: Path, pages: Mapping[str, Page]) -> tuple[Page, Path] | None:
    return (pages[str(path[0])], path[1:]) if path[0] in pages else None


def embedded(data: Any) -> Rules:
    """The rules that a save carries, as `Rules.plain` gave them. BalanceError as in `base`."""
    page = Page(say("balance.saved"))
    return _valid(Rules, data, Known.of(data), lambda path: (page, path))


def doubts(rules: Rules) -> list[Trouble]:
    """What can be played but should be thought about."""
    if rules.settle.bound < SURE:
        return []
    what = say("balance.doubtful.what", bound=rules.settle.bound)
    return [Trouble("R040", "settle.toml", None, what, say("balance.doubtful.help", sure=SURE), grave=False)]


def options() -> dict[str, Option]:
    """Rules of the house by name."""
    return _options().option


def handicaps() -> dict[str, Luggage]:
    """What a seat may begin with beside its platform, by name."""
    return _options().handicap


def _options() -> Options:
    return _one(Options, places.shipped("balance") / "options.toml")


def campaign() -> Campaign:
    """The order of the chapters. Problem (misuse) names a chapter that is no scenario."""
    found = _one(Campaign, places.shipped("balance") / "campaign.toml")
    for chapter in found.order:
        _scenario_file(chapter)
    return found


def levels() -> Minds:
    """How far computers think."""
    return _one(Minds, places.shipped("balance") / "levels.toml")


def personas() -> dict[str, Persona]:
    """The founders' ways by id."""
    folder = places.shipped("balance") / "personas"
    names = [name.removesuffix(".toml") for name in listed(folder)]
    return {name: _one(Persona, folder / f"{name}.toml", _platforms()) for name in names}


def tempers() -> Tempers:
    """Moods that can lie over any persona."""
    return _one(Tempers, places.shipped("balance") / "tempers.toml")


def scenarios() -> dict[str, Scenario]:
    """All scenarios by id."""
    return {name: scenario(name) for name in scenario_ids()}


def scenario(id: str) -> Scenario:
    """Problem (misuse) with the nearest name where there is none of this id."""
    page, data = read(_scenario_file(id))
    found = _valid(Scenario, data, _platforms(), lambda path: (page, path))
    if wordless := list(_wordless(id, found, page)):
        raise BalanceError(wordless)
    return found


def scenario_page(id: str) -> Page:
    """Its file, for those who find more to say about it."""
    return read(_scenario_file(id))[0]


def _wordless(id: str, found: Scenario, page: Page) -> Iterator[Trouble]:
    """Lessons without a sentence to say."""
    for at, lesson in enumerate(found.lesson):
        key = f"lesson.{id.replace('-', '_')}.{lesson.name}"
        asked = {f"{key}.{step.name}": ("lesson", at, "step", n) for n, step in enumerate(lesson.step)}
        for name, place in {f"{key}.title": ("lesson", at), f"{key}.text": ("lesson", at), **asked}.items():
            if not knows(name):
                spot = page.find((*place, "name"))
                yield Trouble("R021", page.name, spot, say("balance.wordless.what", name=name))


def stories() -> dict[str, Story]:
    """The scripted runs by the scenarios they belong to."""
    folder = places.shipped("balance") / "scenarios" / "stories"
    return {name.removesuffix(".toml"): _one(Story, folder / name) for name in listed(folder)}


def _platforms() -> Known:
    """The ids of platforms, for files that name them."""
    _, platforms = read(places.shipped("balance") / "base" / "platforms.toml")
    return Known.of({"platforms": platforms})


def _scenario_file(id: str) -> File:
    known = scenario_ids()
    if id in known:
        return places.shipped("balance") / "scenarios" / f"{id}.toml"
    raise _unknown("scenario", id, known)


def _unknown(what: str, id: str, known: Iterable[str]) -> Problem:
    """There is no scenario, option or choice of this name."""
    known = list(known)
    if near := nearest(id, known):
        return Problem(say(f"balance.{what}.near", id=id, near=near), code=2)
    return Problem(say(f"balance.{what}.what", id=id, known=", ".join(known)), code=2)


def scenario_ids() -> list[str]:
    """Names of the files of balance/scenarios."""
    return [name.removesuffix(".toml") for name in listed(places.shipped("balance") / "scenarios")]


def _one(model: type[Model], file: File, known: Known | None = None) -> Model:
    page, data = read(file)
    return _valid(model, data, known, lambda path: (page, path))


def _valid(
    model: type[Model], data: Any, known: Known | None, home: Home, troubles: list[Trouble] | None = None
) -> Model:
    """The model of this data; else BalanceError with the troubles told before and those found now."""
    found = list(troubles or ())
    try:
        value = model.model_validate(_tuples(data), context=known)
    except ValidationError as error:
        found += explain(model, error.errors(include_url=False), home)
    if found:
        raise BalanceError(found)
    return value


def _tuples(data: Any) -> Any:
    """The same with tuples for lists, as frozen models hold them."""
    if isinstance(data, dict):
        return {key: _tuples(value) for key, value in data.items()}
    return tuple(_tuples(value) for value in data) if isinstance(data, list) else data

"""Files become rules. The validator is the loader: what it accepts can be played, and nothing else can."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path as File
from typing import Any, TypeVar

from game import places
from game.balance import docs, renames, strays
from game.balance.errors import BalanceError, Page, Trouble, nearest
from game.balance.files import astray, listed, read
from game.balance.layers import Layers
from game.balance.mods import lay
from game.balance.mods.using import using
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
from game.balance.validate import valid
from game.words import Problem, knows, say

Model = TypeVar("Model", bound=Word)
Sheet = tuple[str, Page, dict[str, Any], int]  # a file: whose, its text, what that means, format of its rules
MODS = {"base": "balance"}  # a mod calls this folder otherwise
FILES = [f"{word}.toml" for word in Rules.model_fields]


def base(folder: File | None = None) -> Rules:
    """The rules as shipped with the mods that are used, or those of a folder of word files alone.

    BalanceError holds every problem of every file.
    """
    return _rules(*(_words(folder) if folder else words()))


def rules(scenario: str, chosen: Mapping[str, str] | None = None) -> Rules:
    """The same with what a scenario changes, and then the choices of a table, by option.

    Problem and BalanceError as in `scenario`; Problem (misuse) names an option or a choice there is not.
    """
    layers, troubles = words()
    told(layers, scenario, chosen)
    return _rules(layers, troubles)


def _rules(layers: Layers, troubles: list[Trouble]) -> Rules:
    strays.drop(layers)
    return valid(Rules, layers, Known.of(layers.data), troubles)


def words() -> tuple[Layers, list[Trouble]]:
    """The word files, the mods' above the shipped ones, and what cannot be read of them."""
    layers, troubles = _words(places.shipped("balance") / "base")
    return layers, troubles + lay.over(layers)


def told(layers: Layers, scenario: str, chosen: Mapping[str, str] | None = None) -> None:
    """Lay what a scenario changes, and then the choices, over the words. Problem as in `rules`."""
    files = _scenario_files(scenario)
    for layer, page, said, made in files:
        changes = said.get("rules")
        given, moves = renames.names().today(changes if isinstance(changes, dict) else {}, made)
        layers.troubles += renames.troubles(page, moves, ("rules",))
        layers.lay(given, renames.moved(page, moves, ("rules",)), ("rules",), layer)
    options = _over(files).data.get("options")
    _choose(layers, {**_texts(options), **(chosen or {})})


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
        layers.lay(known[option].choice[choice], page, where, option)


def _texts(table: Any) -> dict[str, str]:
    """What the model of a scenario will not let pass is left to it."""
    pairs = table.items() if isinstance(table, dict) else ()
    return {key: value for key, value in pairs if isinstance(value, str)}


def _words(folder: File) -> tuple[Layers, list[Trouble]]:
    """What the word files say, and the files that cannot be read or are not there."""
    found, layers = listed(folder), Layers(whole=_whole)
    troubles = astray(folder, found, FILES)
    for word in Rules.model_fields:
        if f"{word}.toml" in found:
            try:
                page, layers.data[word] = read(folder / f"{word}.toml")
                layers.roots[word,] = (page, ())
            except BalanceError as error:
                troubles += error.troubles
    return layers, troubles


@cache
def _whole(path: Path) -> bool:
    """Whether the rules take only a whole number there."""
    return next(docs.values(docs.shapes(Rules, path)[-1])).get("type") == "integer"


def embedded(data: Any) -> Rules:
    """The rules that a save carries, as `Rules.plain` gave them. BalanceError as in `base`."""
    return valid(Rules, Layers.one(Page(say("balance.saved")), data), Known.of(data))


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
        _scenario_files(chapter)
    return found


def levels() -> Minds:
    """How far computers think."""
    return _one(Minds, places.shipped("balance") / "levels.toml")


def personas() -> dict[str, Persona]:
    """The founders' ways by id."""
    return {name: persona(name) for name in _ids("personas")}


def persona(id: str) -> Persona:
    """KeyError where there is none of this id."""
    return valid(Persona, _over(_files("personas", id)), _platforms())


def tempers() -> Tempers:
    """Moods that can lie over any persona."""
    return _one(Tempers, places.shipped("balance") / "tempers.toml")


def scenarios() -> dict[str, Scenario]:
    """All scenarios by id."""
    return {name: scenario(name) for name in scenario_ids()}


def scenario(id: str) -> Scenario:
    """Problem (misuse) with the nearest name where there is none of this id."""
    files = _scenario_files(id)
    found, page = valid(Scenario, _over(files), _platforms()), files[0][1]
    if wordless := list(_wordless(id, found, page)):
        raise BalanceError(wordless)
    return found


def scenario_page(id: str) -> Page:
    """Its file, for those who find more to say about it."""
    return _scenario_files(id)[0][1]


def _wordless(id: str, found: Scenario, page: Page) -> Iterator[Trouble]:
    """Lessons without a sentence to say."""
    for at, lesson in enumerate(found.lesson):
        key = f"lesson.{id.replace('-', '_')}.{lesson.name}"
        asked = {f"{key}.{step.name}": ("lesson", at, "step", n) for n, step in enumerate(lesson.step)}
        for name, place in {f"{key}.title": ("lesson", at), f"{key}.text": ("lesson", at), **asked}.items():
            if not knows(name):
                spot = page.find((*place, "name"))
                what, help = say("balance.wordless.what", name=name), say("mod.text.write", name=name)
                yield Trouble("R023", page.name, spot, what, help)


def stories() -> dict[str, Story]:
    """The scripted runs by the scenarios they belong to."""
    folder = places.shipped("balance") / "scenarios" / "stories"
    return {name.removesuffix(".toml"): _one(Story, folder / name) for name in listed(folder)}


def _platforms() -> Known:
    """The ids of platforms, for files that name them."""
    layers = Layers()
    for layer, page, said, _ in _files("base", "platforms"):
        layers.lay(said, page, layer=layer, at=("platforms",))
    return Known.of(layers.data)


def _scenario_files(id: str) -> list[Sheet]:
    if id in (known := scenario_ids()):
        return _files("scenarios", id)
    raise _unknown("scenario", id, known)


def _files(room: str, id: str) -> list[Sheet]:
    """The files of this name from the ground up: the shipped one, and those of mods."""
    shipped, theirs = places.shipped("balance") / room / f"{id}.toml", MODS.get(room, room)
    own = [(id, *read(shipped), renames.names().format)] if shipped.exists() else []
    among = [mod for mod in using() if id in mod.names(theirs)]
    return own + [(mod.id, *mod.page(theirs, id), mod.manifest.rules_format) for mod in among]


def _over(files: list[Sheet]) -> Layers:
    """One file, and the others laid over it. KeyError where there is none."""
    if not files:
        raise KeyError
    (_, page, data, _), *above = files
    layers = Layers.one(page, data)
    for layer, page, said, _ in above:
        layers.lay(said, page, layer=layer)
    return layers


def _ids(room: str) -> list[str]:
    """Names of the files of a folder of balance/, and of those that mods have of the kind."""
    shipped = [name.removesuffix(".toml") for name in listed(places.shipped("balance") / room)]
    return sorted({*shipped, *(name for mod in using() for name in mod.names(room))})


def _unknown(what: str, id: str, known: Iterable[str]) -> Problem:
    """There is no scenario, option or choice of this name."""
    known = list(known)
    if near := nearest(id, known):
        return Problem(say(f"balance.{what}.near", id=id, near=near), code=2)
    return Problem(say(f"balance.{what}.what", id=id, known=", ".join(known)), code=2)


def scenario_ids() -> list[str]:
    """Names of all scenarios."""
    return _ids("scenarios")


def _one(model: type[Model], file: File) -> Model:
    return valid(model, Layers.one(*read(file)))

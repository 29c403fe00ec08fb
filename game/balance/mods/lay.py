"""The mods in use over the words of the rules: each file of a word, then what stands in compat/.

compat/<name>.toml begins with `when_mod = "other"` and is read beside that mod alone, when all lie in place:

    when_mod = "long-winter"
    [platforms.platform.kite]
    cash = { add = 20 }
"""

from collections.abc import Mapping
from typing import Any

from game.balance import renames
from game.balance.errors import BalanceError, Page, Trouble
from game.balance.layers import Layers
from game.balance.mods.mod import Mod
from game.balance.mods.using import using
from game.balance.schema.manifest import Beside
from game.balance.validate import valid

WHEN = "when_mod"


def over(layers: Layers) -> list[Trouble]:
    """Lay them; what cannot be read."""
    troubles: list[Trouble] = []
    for room, lay in (("balance", _word), ("compat", _beside)):
        for mod in using():
            for name in mod.names(room):
                try:
                    lay(layers, mod, name, *mod.page(room, name))
                except BalanceError as error:
                    troubles += error.troubles
    return troubles


def _word(layers: Layers, mod: Mod, word: str, page: Page, said: Mapping[str, Any]) -> None:
    """A file of a word, and in which words belong today whatever had another name."""
    told, moves = renames.names().today({word: said}, mod.manifest.rules_format)
    layers.troubles += renames.troubles(page, moves, (), skip=1)
    page = renames.moved(page, moves, (), skip=1)
    for name, table in told.items():
        layers.lay(table, page, layer=mod.id, at=(name,))


def _beside(layers: Layers, mod: Mod, name: str, page: Page, said: Mapping[str, Any]) -> None:
    """Changes for another mod, by word."""
    asked = {key: value for key, value in said.items() if key == WHEN}
    other = valid(Beside, Layers.one(page, asked)).when_mod
    if any(one.id == other for one in using()):
        changes = {key: value for key, value in said.items() if key != WHEN}
        told, moves = renames.names().today(changes, mod.manifest.rules_format)
        layers.troubles += renames.troubles(page, moves, ())
        layers.lay(told, renames.moved(page, moves, ()), layer=mod.id)

"""What a mod says of itself: the file mod.toml."""

from typing import Annotated

from pydantic import Field

from game.balance.schema.fields import Name, Word, means

NUMBER = r"\d{1,6}(\.\d{1,6}){0,2}"
ModId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
Version = Annotated[str, Field(pattern=rf"^{NUMBER}$")]
Versions = Annotated[str, Field(pattern=rf"^(>=|<=|>|<|==){NUMBER}(, ?(>=|<=|>|<|==){NUMBER})*$")]
Line = Annotated[str, Field(max_length=200)]


class Manifest(Word):
    """The id is the name of the folder too, and what other mods and saves know it by."""

    id: ModId = means("small letters, digits and -; also the name of the folder")
    name: Name = means("as people read it")
    about: Line = means("what it changes, in a line", default="")
    version: Version = means("1.2.3, higher for newer")
    authors: tuple[Name, ...] = means("who made it", default=())
    license: Line = means("what others may do with it", default="")
    game: Versions = means("versions of the game it is made for")
    rules_format: Annotated[int, Field(ge=1, le=9999)] = means(
        "names of which format of the rules it uses, see balance/migrations.toml", default=1
    )
    requires: dict[ModId, Versions] = means(
        "mods it cannot do without, and their versions", default_factory=dict
    )
    after: tuple[ModId, ...] = means("mods that are read before this one, where they are there", default=())
    before: tuple[ModId, ...] = means("mods that are read after this one", default=())
    conflicts: tuple[ModId, ...] = means("mods it cannot be played with", default=())


class Beside(Word):
    """What a file of compat/ begins with."""

    when_mod: ModId = means("the mod beside which the rest of this file counts")

"""A new mod: a folder that passes the check as it is, with an example of each edit that does nothing yet."""

from pathlib import Path

from game import VERSION, places
from game.balance import editors, files, renames
from game.balance.schema.manifest import Manifest
from game.words import Problem, say

MANIFEST = """\
{mod}
id = "{id}"
name = "{name}"
about = ""                   # what it changes, in a line
version = "0.1.0"
authors = []
game = ">={game}"
rules_format = {format}             # the names of settings are those of this format
# requires = {{ other-mod = ">=1.0" }}
# after = ["other-mod"]      # read that one first, if it is there
# conflicts = ["other-mod"]
"""

EXAMPLE = """\
{trust}
# What lies here lies over balance/base/trust.toml; a file for each word that you want to change.
# Take a # away to try a line. `main.py rules docs` prints every setting with its unit and meaning.

# climb = 0.10                             # another value
# fall = {{ scale = 1.5 }}                   # half as much again as it is; two mods that do so both count
# range = {{ add = -0.02, min = 0.01 }}      # every number of a list, kept within bounds
"""

README = """\
# {name}

    python3 main.py mod check {id}
    python3 main.py mod diff {id}
    python3 main.py play --mod {id}
"""


def begin(id: str, folder: Path | None = None) -> Path:
    """Make the folder, among people's mods unless another place is named. Problem: it is there already."""
    home = (folder or places.mods()[0]) / id
    _must_be_an_id(id)
    if home.exists():
        raise Problem(say("mod.there", path=files.shown(home)), code=2)
    told = {"id": id, "name": id.replace("-", " ").capitalize(), "game": VERSION}
    told |= {"format": str(renames.names().format), "mod": editors.line("mod")}
    told |= {"trust": editors.line("trust", "balance")}
    for file, text in {"mod.toml": MANIFEST, "balance/trust.toml": EXAMPLE, "README.md": README}.items():
        path = home / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format_map(told), encoding="utf-8")
    editors.write(home)
    return home


def _must_be_an_id(id: str) -> None:
    try:
        Manifest(id=id, name="x", version="1", game=f">={VERSION}")
    except ValueError:
        raise Problem(say("mod.id", id=id), code=2) from None

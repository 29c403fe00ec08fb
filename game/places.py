"""Where does a file lie? In a checkout beside the code, else where the system keeps such things."""

import os
from pathlib import Path

import platformdirs

NAME = "two-sided"
PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent
PACKED = PACKAGE / "_data"  # only a wheel has it


def shipped(folder: str) -> Path:
    """A folder that comes with the game: `balance` or `assets`."""
    return (PACKED if PACKED.is_dir() else CHECKOUT) / folder


def saves() -> Path:
    """The folder of saved matches; it need not exist yet."""
    beside = CHECKOUT / "saves"
    if _moved() is None and not PACKED.is_dir() and os.access(beside, os.W_OK):
        return beside
    return (_moved() or platformdirs.user_data_path(NAME, appauthor=False)) / "saves"


def pictures() -> Path:
    """The folder of pictures that somebody kept, beside the saves; it need not exist yet."""
    return saves().with_name("pictures")


def mods() -> tuple[Path, ...]:
    """The folders of people's mods, the one for new ones first; none need exist yet."""
    own = (_moved() or platformdirs.user_data_path(NAME, appauthor=False)) / "mods"
    return (own,) if _moved() or PACKED.is_dir() else (CHECKOUT / "mods", own)


def settings() -> Path:
    """The file of what this person prefers; it need not exist yet."""
    return (_moved() or platformdirs.user_config_path(NAME, appauthor=False)) / "settings.toml"


def move(home: str) -> None:
    """Keep saves and settings in this folder, here and in every process started from here."""
    os.environ["TWO_SIDED_HOME"] = str(Path(home).absolute())


def _moved() -> Path | None:
    home = os.environ.get("TWO_SIDED_HOME")
    return Path(home) if home else None

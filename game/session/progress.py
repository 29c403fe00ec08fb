"""What this person has won so far: goals by scenario, and the best result of each day's seed.

One small file beside the saves, written and checked like one.
"""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.session import savefile
from game.session.savefile import SaveError
from game.words import say

FILE, ASIDE = "campaign.progress", "campaign.damaged-{n}.progress"
Text = Annotated[str, Field(max_length=100)]


class Best(BaseModel):
    """How somebody did on a day."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    platform: Text
    fortune: float  # cr m
    won: bool


class Progress(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    reached: dict[Text, list[Text]] = {}  # by scenario, keys of the sentences `goals.<key>`
    victories: list[Text] = []  # scenarios that a person has won
    days: dict[Text, dict[Text, Best]] = {}  # by date, then by scenario


def read(folder: Path) -> tuple[Progress, str]:
    """What was won, and in words why it cannot be read, where it cannot: then as if nothing was won yet."""
    path = folder / FILE
    if not path.exists():
        return Progress(), ""
    try:
        return Progress.model_validate(savefile.read(path)[1]), ""
    except SaveError as wrong:
        return Progress(), say("progress.damaged", reason=wrong, file=FILE)
    except ValidationError:
        reason = say("save.malformed", reason=FILE)
        return Progress(), say("progress.damaged", reason=reason, file=FILE)


def write(folder: Path, progress: Progress) -> str:
    """In place of what was there. A file that cannot be read is laid aside, and the words say where.

    SaveError and OSError where it cannot be written.
    """
    aside = ""
    if read(folder)[1]:
        free = _free(folder)
        (folder / FILE).rename(free)
        aside = say("progress.aside", file=free.name)
    savefile.write(folder / FILE, {}, progress.model_dump())
    return aside


def _free(folder: Path) -> Path:
    """A name that no damaged file has yet."""
    n = 1
    while (folder / ASIDE.format(n=n)).exists():
        n += 1
    return folder / ASIDE.format(n=n)

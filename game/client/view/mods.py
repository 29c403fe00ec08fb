"""The list of mods and what is wrong with one, as rows to draw."""

from dataclasses import dataclass

from game.session.modding import Clash, Mods, Row, Trouble
from game.words import listed, say

LETTERS = 160  # of a way out


@dataclass(frozen=True)
class Wrong:
    """A thing to mend: what, where, the line of the file, and a way out."""

    grave: bool
    sentence: str
    at: str
    help: str
    line: int = 0  # 0: there is no line to show
    source: str = ""
    start: int = 0
    width: int = 0


def line(row: Row) -> str:
    """Who made it, and what it does."""
    made = [say("mods.by", names=listed(row.authors))] if row.authors else []
    changes = [say("mods.changes", n=row.changes)] if row.changes else []
    adds = [say(f"mods.adds.{room}") for room in row.adds]
    return say("mods.dot").join([*made, *changes, *adds]) or row.version


def state(row: Row) -> tuple[str, str]:
    """A tag and its colour: errors, warnings; empty where all is well."""
    grave = sum(trouble.grave for trouble in row.troubles)
    if grave:
        return say("balance.count", n=grave), "neg"
    return (say("balance.warnings", n=len(row.troubles)), "warn") if row.troubles else ("", "pos")


def lead(row: Row) -> str:
    """What is the matter with it, in a sentence."""
    if not row.sound:
        return say("mods.stays_off", n=len(row.troubles))
    return row.about or say("mods.fine")


def wrongs(row: Row) -> list[Wrong]:
    return [_wrong(trouble) for trouble in row.troubles]


def _wrong(trouble: Trouble) -> Wrong:
    file, spot = trouble.file.rsplit("/", 1)[-1], trouble.spot
    help = " ".join(_short(text) for text in (trouble.help, trouble.note) if text)
    if spot is None:
        return Wrong(trouble.grave, trouble.sentence, file, help)
    at = say("mods.at", file=file, line=spot.line)
    return Wrong(
        trouble.grave, trouble.sentence, at, help, spot.line, spot.source, spot.column - 1, spot.width
    )


def _short(text: str) -> str:
    """A list of all that could stand there is for the terminal."""
    return text if len(text) <= LETTERS else text[: LETTERS - 1] + "…"


def clashes(mods: Mods) -> list[tuple[str, str]]:
    """The values that two of them want, and what comes of it."""
    return [(clash.path, _clash(clash, mods)) for clash in mods.clashes]


def _clash(clash: Clash, mods: Mods) -> str:
    names = {row.id: row.name for row in mods.rows}
    who = [names.get(stage.layer, stage.layer) for stage in clash.stages if stage.layer in names]
    return say(f"mods.clash.{clash.kind}", first=who[0], last=who[-1], value=str(clash.stages[-1].value))

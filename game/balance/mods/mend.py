"""Mend what can only be meant in one way: the marked text gives way to the right one, and nothing else."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from game.balance import files
from game.balance.errors import BalanceError, Trouble
from game.balance.mods.mod import Mod

Edits = dict[str, list[Trouble]]  # by file


def mended(mod: Mod, troubles: Iterable[Trouble]) -> tuple[dict[str, str], list[Trouble]]:
    """The files of the mod that change, by their path in it, and what was mended."""
    here: Edits = defaultdict(list)
    for trouble in troubles:
        if trouble.mend and trouble.spot and trouble.file.startswith(f"{mod.home}/"):
            here[trouble.file.removeprefix(f"{mod.home}/")].append(trouble)
    texts = {name: _mended(mod.files[name], among) for name, among in here.items()}
    texts = {name: text for name, text in texts.items() if _can_be_read(text)}
    return texts, [trouble for name in texts for trouble in here[name]]


def write(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def _can_be_read(text: str) -> bool:
    """Mending must not make it worse: the right name may be there already."""
    try:
        files.parsed("", text)
    except BalanceError:
        return False
    return True


def _mended(text: str, among: list[Trouble]) -> str:
    """From the end to the beginning, so that no place moves before its turn."""
    lines = text.split("\n")
    for trouble in sorted(among, key=lambda trouble: trouble.order, reverse=True):
        spot = trouble.spot
        if spot:
            line, start = lines[spot.line - 1], spot.column - 1
            lines[spot.line - 1] = line[:start] + trouble.mend + line[start + spot.width :]
    return "\n".join(lines)

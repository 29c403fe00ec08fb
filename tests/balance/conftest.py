"""A copy of the shipped settings to spoil, and what the loader says about it."""

import shutil
from pathlib import Path

import pytest

from game import places
from game.balance import load
from game.balance.errors import BalanceError, Trouble
from game.balance.positions import places as places_in

BASE = places.shipped("balance") / "base"


class Folder:
    def __init__(self, path: Path) -> None:
        self.path = path

    def file(self, name: str) -> Path:
        return self.path / f"{name}.toml"

    def set(self, name: str, path: str, value: str) -> int:
        """Write another value; the number of its line."""
        return self._write(name, path, value, at_key=False)

    def rename(self, name: str, path: str, key: str) -> int:
        """Write another name, for a table the whole header; the number of its line."""
        return self._write(name, path, key, at_key=True)

    def _write(self, name: str, path: str, new: str, at_key: bool) -> int:
        text = self.file(name).read_text(encoding="utf-8")
        place = places_in(text)[tuple(path.split("."))]
        start, end = place.key if at_key else place.value
        self.file(name).write_text(text[:start] + new + text[end:], encoding="utf-8")
        return text[:start].count("\n") + 1

    def troubles(self) -> list[Trouble]:
        try:
            load.base(self.path)
        except BalanceError as error:
            return list(error.troubles)
        return []

    def trouble(self) -> Trouble:
        """The one thing that is wrong."""
        (only,) = self.troubles()
        return only


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(shutil.copytree(BASE, tmp_path / "base"))

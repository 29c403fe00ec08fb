"""Layers: a file that changes some of what other files say. Tables meet, every other value is replaced."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.balance.errors import Page
from game.balance.positions import Path


@dataclass
class Layers:
    """Settings by path, and for what an upper layer set, the page and the path there."""

    data: dict[str, Any]
    origins: dict[Path, tuple[Page, Path]] = field(default_factory=dict)

    def lay(self, above: Mapping[str, Any], page: Page, under: Path = ()) -> None:
        """Put a layer on top; in its page it stands below the path `under`."""
        self.data = self._met(self.data, above, page, under, ())

    def home(self, path: Path) -> tuple[Page, Path] | None:
        """Where the nearest setting at or above a path was changed last, None if nowhere."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.origins:
                page, there = self.origins[path[:length]]
                return page, (*there, *path[length:])
        return None

    def _met(
        self, below: Mapping[str, Any], above: Mapping[str, Any], page: Page, under: Path, at: Path
    ) -> dict[str, Any]:
        met = dict(below)
        for key, value in above.items():
            path, there = (*at, key), (*under, key)
            if isinstance(value, Mapping) and isinstance(below.get(key), Mapping):
                met[key] = self._met(below[key], value, page, there, path)
            else:
                met[key], self.origins[path] = value, (page, there)
        return met

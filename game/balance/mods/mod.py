"""A mod in memory: its manifest, and what its files say."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from game.balance import files
from game.balance.errors import Page
from game.balance.schema.manifest import Manifest
from game.words import Book

MANIFEST = "mod.toml"
KEPT = ("scenarios/", "personas/", "text/")
ROOMS = ("balance", "compat", "scenarios", "personas", "text")  # folders of a mod that the game reads


@dataclass(frozen=True, eq=False)
class Mod:
    """`files` are texts by their path in the mod; `home` is where it lies, as people see it."""

    manifest: Manifest
    home: str
    files: Mapping[str, str] = field(repr=False)

    @property
    def id(self) -> str:
        return self.manifest.id

    @cached_property
    def fingerprint(self) -> str:
        """The same for the same mod, wherever it lies."""
        told = "\0".join(f"{name}\0{text}" for name, text in sorted(self.files.items()))
        return hashlib.sha256(told.encode()).hexdigest()

    @cached_property
    def book(self) -> Book:
        """What it says, by language. BalanceError where a file is not TOML."""
        return Book({language: tables for language, _, tables in self.pages("text")})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mod) and self.fingerprint == other.fingerprint

    def __hash__(self) -> int:
        return hash(self.fingerprint)

    @property
    def manifest_page(self) -> tuple[Page, dict[str, Any]]:
        return files.parsed(f"{self.home}/{MANIFEST}", self.files[MANIFEST])

    @property
    def version(self) -> str:
        """Its id and version, as a list of mods has them."""
        return f"{self.id} {self.manifest.version}"

    @property
    def memory(self) -> dict[str, str]:
        """The files that a match needs beside its rules to play on when the mod is gone."""
        return {name: text for name, text in self.files.items() if name == MANIFEST or name.startswith(KEPT)}

    def names(self, room: str) -> list[str]:
        """What the files of a room are called, without their endings."""
        return [name[len(room) + 1 : -len(".toml")] for name in self.files if name.startswith(f"{room}/")]

    def page(self, room: str, name: str) -> tuple[Page, dict[str, Any]]:
        """A file and what it means. BalanceError where it is not TOML."""
        path = f"{room}/{name}.toml"
        return files.parsed(f"{self.home}/{path}", self.files[path])

    def pages(self, room: str) -> Iterator[tuple[str, Page, dict[str, Any]]]:
        """All files of a room by name."""
        for name in self.names(room):
            yield (name, *self.page(room, name))

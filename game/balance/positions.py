"""A path of keys -> its place in the text, which neither tomllib nor pydantic tells.

The walker goes over text that tomllib has already accepted, so it meets no errors: it only steps over what
stands there and notes where each key and value begins and ends.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
Span = tuple[int, int]

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' + r"|'''.*?'{3,5}" + r'|"(?:\\.|[^"\\])*"' + r"|'[^']*'", re.DOTALL
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\n]*[^,\]}#\n\s]")  # a date may hold a blank


@dataclass(frozen=True)
class Place:
    """Offsets of a key and of its value. A table's header is both, and so is an entry of a list."""

    key: Span
    value: Span


def places(text: str) -> dict[Path, Place]:
    """Every path of the document, tables too; `text` is valid TOML with plain newlines."""
    walker = _Walker(text)
    walker.document()
    return walker.found


@dataclass
class _Walker:
    text: str
    at: int = 0
    found: dict[Path, Place] = field(default_factory=dict)
    lists: dict[Path, int] = field(default_factory=dict)  # tables in double brackets: the last one's number

    def document(self) -> None:
        table: Path = ()
        self._blank()
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._blank()

    def _header(self) -> Path:
        start, brackets = self.at, 2 if self.text.startswith("[[", self.at) else 1
        self.at += brackets
        *parents, (name, _) = self._keys()
        self.at += brackets
        here = Place((start, self.at), (start, self.at))
        path: Path = ()
        for parent, _ in parents:
            path = self._last((*path, parent))
            self.found.setdefault(path, here)
        path = (*path, name)
        if brackets == 2:
            self.found.setdefault(path, here)
            self.lists[path] = self.lists.get(path, -1) + 1
            path = self._last(path)
        self.found[path] = here
        return path

    def _last(self, path: Path) -> Path:
        return (*path, self.lists[path]) if path in self.lists else path

    def _pair(self, table: Path) -> None:
        keys = self._keys()
        self.at += 1  # the equals sign
        self._blank()
        path = table
        for name, key in keys:
            path = (*path, name)
            self.found.setdefault(path, Place(key, key))
        self.found[path] = Place(keys[-1][1], self._value(path))

    def _keys(self) -> list[tuple[str, Span]]:
        """A dotted key, up to what follows it."""
        keys = []
        while True:
            self._blank()
            keys.append(self._key())
            self._blank()
            if self.text[self.at] != ".":
                return keys
            self.at += 1

    def _key(self) -> tuple[str, Span]:
        quoted = self.text[self.at] in "\"'"
        raw, span = self._take(_STRING if quoted else _BARE)
        return (tomllib.loads(f"key = {raw}")["key"] if quoted else raw), span

    def _value(self, path: Path) -> Span:
        start, first = self.at, self.text[self.at]
        if first == "[":
            self._array(path)
        elif first == "{":
            self._inline_table(path)
        else:
            self._take(_STRING if first in "\"'" else _SCALAR)
        return start, self.at

    def _array(self, path: Path) -> None:
        for count, _ in enumerate(self._entries("]")):
            span = self._value((*path, count))
            self.found[*path, count] = Place(span, span)

    def _inline_table(self, path: Path) -> None:
        for _ in self._entries("}"):
            self._pair(path)

    def _entries(self, bracket: str) -> Iterator[None]:
        """Stop at the start of each entry; whoever asks steps over it."""
        self.at += 1
        self._blank()
        while self.text[self.at] != bracket:
            yield
            self._blank()
            if self.text[self.at] == ",":
                self.at += 1
                self._blank()
        self.at += 1

    def _blank(self) -> None:
        self._take(_BLANK)

    def _take(self, pattern: re.Pattern[str]) -> tuple[str, Span]:
        match = pattern.match(self.text, self.at)
        self.at = match.end()  # type: ignore[union-attr]
        return match[0], match.span()  # type: ignore[index, union-attr]

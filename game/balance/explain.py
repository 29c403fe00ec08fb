"""What pydantic found, said so that a modder can mend it."""

import re
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from game.balance.docs import shapes
from game.balance.errors import Page, Trouble, mended, nearest
from game.balance.layers import GONE, Layers, written
from game.balance.positions import Path
from game.balance.schema.known import HOMES
from game.words import knows, say

# What pydantic and our own checks call it: our code, and its sentence, [balance.<kind>].
KINDS = {
    "extra_forbidden": ("R002", "unknown"),
    "missing": ("R003", "missing"),
    "literal_error": ("R004", "choice"),
    "string_pattern_mismatch": ("R004", "id"),
    "finite_number": ("R007", "finite"),
    "greater_than_equal": ("R006", "least"),
    "greater_than": ("R006", "above"),
    "less_than_equal": ("R006", "most"),
    "less_than": ("R006", "below"),
    "too_short": ("R009", "empty"),
    "string_too_short": ("R009", "empty"),
    "string_too_long": ("R009", "wordy"),
    "too_long": ("R009", "length"),
    "length": ("R009", "length"),
    "rising": ("R009", "rising"),
    "reference": ("R020", "reference"),
    "total": ("R022", "total"),
    "choices": ("R022", "choices"),
    "bare_fact": ("R022", "bare_fact"),
    "standard": ("R022", "standard"),
    "seats": ("R022", "seats"),
    "one_end": ("R022", "one_end"),
    "lesson_months": ("R022", "lesson_months"),
    "contraction": ("R040", "contraction"),
}
WANTED = {
    "float_type": "number",
    "int_type": "whole",
    "int_from_float": "whole",
    "bool_type": "truth",
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "table",
    "model_type": "table",
}
GIVEN = {bool: "truth", int: "whole", float: "number", str: "text", tuple: "list", dict: "table"}


def explain(model: type[BaseModel], errors: Iterable[ErrorDetails], layers: Layers) -> list[Trouble]:
    """One trouble for each mistake: a misspelt name is not reported as missing as well.

    Nothing is said of what has no home, for its file could not be read.
    """
    findings = [_Finding(model, error) for error in errors]
    absent = [finding.path for finding in findings if finding.kind == "missing"]
    for finding in findings:
        finding.prefer([path[-1] for path in absent if path[:-1] == finding.path[:-1]])
    meant = {(*finding.path[:-1], finding.near) for finding in findings if finding.kind == "unknown"}
    wrong = [finding for finding in findings if finding.kind != "missing" or finding.path not in meant]
    told = [finding.told(*place, layers) for finding in wrong if (place := layers.home(finding.path))]
    return list(dict.fromkeys(told))  # each absent entry of a list is an error of its own


class _Finding:
    """One error of pydantic, with what the models say about its place."""

    def __init__(self, model: type[BaseModel], error: ErrorDetails) -> None:
        self.type, self.input, self.details = error["type"], error["input"], error.get("ctx", {})
        self.code, self.kind = KINDS.get(self.type, ("R005", "type" if self.type in WANTED else "other"))
        self.at_key = error["loc"][-1:] == ("[key]",) or self.kind in ("unknown", "missing")
        self.path: Path = error["loc"][:-1] if error["loc"][-1:] == ("[key]",) else error["loc"]
        if self.kind == "missing" and isinstance(self.path[-1], int):
            self.path, self.at_key, self.code, self.kind = self.path[:-1], False, "R009", "length"
        self.shapes = shapes(model, self.path)
        self.known = self._known()
        self.near = nearest(self.path[-1] if self.kind == "unknown" else self.input, self.known)

    def _known(self) -> list[str]:
        """What could have been meant."""
        match self.kind:
            case "unknown":
                return list(self.shapes[-2].get("properties", {}))
            case "choice":
                shape = self.shapes[-2].get("propertyNames", {}) if self.at_key else self.shapes[-1]
                return list(shape["enum"])
            case "reference":
                return list(self.details["known"])
        return []

    def prefer(self, absent: list[str | int]) -> None:
        """An unknown name was more likely meant for a setting that is absent than for one that is there."""
        if self.kind == "unknown":
            self.near = nearest(self.path[-1], map(str, absent)) or self.near

    def told(self, page: Page, path: Path, layers: Layers) -> Trouble:
        """The trouble at this path of the page."""
        spot = page.find(path[:-1] if self.kind == "missing" else path, self.at_key)
        values = self._values((_name(path) if spot else ".".join(map(str, path))) or page.name)
        sentence = say(f"balance.{self.kind}.what", **values)
        removal = self._removal(layers) if self.kind == "reference" else ""
        note = removal or ("" if self.kind == "reference" else layers.note(self.path))
        mend = mended(spot, str(path[-1]) if self.kind == "unknown" else str(self.input), self.near)
        if self._is_quoted_number():
            mend = str(self.input)
        code = "R021" if removal else self.code
        return Trouble(code, page.name, spot, sentence, self._help(values), note=note, mend=mend)

    def _removal(self, layers: Layers) -> str:
        """Who took away what this refers to."""
        for kind, home in HOMES.items():
            for step in layers.steps.get((home, kind, self.input), [])[-1:]:
                if step.now is GONE:
                    spot = step.page.find(step.there)
                    at = f"{step.page.name}:{spot.line}" if spot else step.page.name
                    return say("balance.removed", name=self.input, at=at)
        return ""

    def _is_quoted_number(self) -> bool:
        return self.type in ("float_type", "int_type") and _is_number(self.input)

    def _values(self, name: str) -> dict[str, Any]:
        values = {**self.details, "name": name, "input": written(self.input), "known": ", ".join(self.known)}
        if self.kind == "type":
            values["want"] = say(f"balance.kind.{WANTED[self.type]}")
            values["given"] = say(f"balance.kind.{GIVEN.get(type(self.input), 'date')}")
        if self.kind == "length":
            values = {"want": self.shapes[-1].get("maxItems"), **values, "given": len(self.input)}
        return values

    def _help(self, values: dict[str, Any]) -> str:
        if self.near:
            return say("balance.near", near=self.near)
        if self._is_quoted_number():
            return say("balance.unquote", name=values["name"], value=self.input)
        if knows(f"balance.{self.kind}.help"):
            return say(f"balance.{self.kind}.help", **values)
        meaning, unit = self._last("description"), self._last("unit")
        return say("balance.meaning_unit" if unit else "balance.meaning", meaning=meaning, unit=unit)

    def _last(self, key: str) -> str:
        """From the setting itself, or the nearest list or table around it."""
        return next((str(shape[key]) for shape in reversed(self.shapes) if shape.get(key)), "")


def _name(path: Path) -> str:
    """The setting as its file calls it: an entry of a list goes by the list's name."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _is_number(given: object) -> bool:
    return isinstance(given, str) and re.fullmatch(r"[+-]?\d+(\.\d+)?", given) is not None

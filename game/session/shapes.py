"""How each line of a sheet is written, read off the sheet: so a form can fill in a line it never saw."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from game.engine.state.orders import LINES, STANDING
from game.session.sheet import Sheet


@dataclass(frozen=True)
class Shape:
    """`fields`: the parts of a table, and what stands where one is left out; none for a bare value."""

    stands: bool = False  # goes on until it is changed
    many: bool = False  # a list of entries
    fields: Mapping[str, Any] = field(default_factory=dict)
    several: frozenset[str] = frozenset()  # fields that are lists themselves


def shape(annotation: Any, stands: bool = False) -> Shape:
    """Of a field of the sheet, by its type."""
    kind = _bare(annotation)
    many = _is_list(kind)
    entry = _bare(get_args(kind)[0]) if many else kind
    is_table = isinstance(entry, type) and issubclass(entry, BaseModel)
    infos = entry.model_fields if is_table else {}
    several = frozenset(name for name, info in infos.items() if _is_list(_bare(info.annotation)))
    return Shape(stands, many, {name: _default(info) for name, info in infos.items()}, several)


def _is_list(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _bare(annotation: Any) -> Any:
    """The type without its bounds and without the None of a line that is absent."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _default(info: Any) -> Any:
    return None if info.is_required() else info.default


SHAPES = {line: shape(Sheet.model_fields[line].annotation, line in STANDING) for line in LINES}

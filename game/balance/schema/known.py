"""What one file may expect of the others: ids that exist, lists as long as the categories, a full front page.

The loader knows the ids before it validates and hands them in as pydantic's context; so a wrong reference is
found in the same pass as a wrong number, at its own place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Places, Share

Item = TypeVar("Item")
HOMES = {  # which file names which ids
    "category": "categories",
    "segment": "segments",
    "platform": "platforms",
    "brand": "cast",
    "investor": "cast",
    "partner": "cast",
    "host": "cast",
    "temper": "cast",
}
ROUNDING = 1e-4  # shares written with six digits sum to 1 within this


@dataclass(frozen=True)
class Known:
    """Ids by kind (`category`, `brand` ...).

    A kind is absent, and any id will do, where its file cannot be read or has a table nobody knows: some of
    its rows may hide there under a misspelt name, and one slip should not be told in every file.
    """

    ids: Mapping[str, tuple[str, ...]]
    places: float | None = None

    @classmethod
    def of(cls, data: Any) -> "Known":
        """What unchecked rules name, so far as they can be understood."""
        rows = {kind: _table(data, file, kind) for kind, file in HOMES.items()}
        ids = {kind: tuple(table) for kind, table in rows.items() if table and _clear(data, HOMES[kind])}
        if "platform" in ids:
            ids["playable"] = tuple(
                name for name, row in rows["platform"].items() if _table(row).get("playable", True)
            )
        slots = _table(data, "frontpage").get("slots")
        return cls(ids, slots if isinstance(slots, int | float) else None)


def _clear(data: Any, file: str) -> bool:
    """Whether all of the file's tables are known by name."""
    named = {kind for kind, home in HOMES.items() if home == file} | {"common"}
    return _table(data, file).keys() <= named


def _table(data: Any, *path: str) -> dict[str, Any]:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def number_key(key: Any) -> Any:
    """TOML's keys are texts; those of some tables are numbers."""
    return int(key) if isinstance(key, str) and key.isdecimal() else key


def _exists(*kinds: str, called: str = "") -> AfterValidator:
    """An id of one of these kinds."""

    def check(name: str, info: ValidationInfo) -> str:
        ids = info.context.ids if info.context else {}
        known = [one for kind in kinds for one in ids.get(kind, ())]
        if all(kind in ids for kind in kinds) and name not in known:
            kind = called or " or ".join(kinds)
            raise PydanticCustomError("reference", "reference", {"kind": kind, "known": known})
        return name

    return AfterValidator(check)


def _as_many(kind: str) -> AfterValidator:
    def check(items: tuple[Any, ...], info: ValidationInfo) -> tuple[Any, ...]:
        known = info.context.ids.get(kind) if info.context else None
        if known is not None and len(items) != len(known):
            raise PydanticCustomError("length", "length", {"want": len(known)})
        return items

    return AfterValidator(check)


def _sums_to(total: float, items: Iterable[float]) -> None:
    found = sum(items)
    if abs(found - total) > ROUNDING * max(1.0, total):
        raise PydanticCustomError("total", "total", {"found": f"{found:.6g}", "want": f"{total:.6g}"})


def _whole(items: tuple[float, ...]) -> tuple[float, ...]:
    _sums_to(1.0, items)
    return items


def _fills_the_page(items: tuple[float, ...], info: ValidationInfo) -> tuple[float, ...]:
    if info.context and info.context.places is not None:
        _sums_to(info.context.places, items)
    return items


def _rises(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if any(later <= earlier for earlier, later in pairwise(items)):
        raise PydanticCustomError("rising", "rising")
    return items


CategoryId = Annotated[str, _exists("category")]
SegmentId = Annotated[str, _exists("segment")]
BrandOrCategoryId = Annotated[str, _exists("brand", "category")]
BrandId = Annotated[str, _exists("brand")]
InvestorId = Annotated[str, _exists("investor")]
PartnerId = Annotated[str, _exists("partner")]
EarId = Annotated[str, _exists("ear", "partner")]  # a partner or a brand
PlatformId = Annotated[str, _exists("platform")]
PlayableId = Annotated[str, _exists("playable", called="platform")]
TemperId = Annotated[str, _exists("temper")]

PerCategory = Annotated[tuple[Item, ...], _as_many("category")]
PerSegment = Annotated[tuple[Item, ...], _as_many("segment")]
Rising = AfterValidator(_rises)
Whole = Annotated[tuple[Share, ...], AfterValidator(_whole)]
Label = Annotated[PerCategory[Share], AfterValidator(_whole)]
FrontPage = Annotated[PerCategory[Places], AfterValidator(_fills_the_page)]

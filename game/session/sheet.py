"""One seat's orders of a month as plain data: what a person fills in, a script or bot sends, a save keeps.

A line that is absent stays as it is. The order of the lines is their rank: what cannot be paid goes from the
end. In a table of rates `all` comes first and a name replaces it; a segment or a stock that is not named
stays as it is, a seller subsidy that is not named is 0.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Literal, Self

from pydantic import ModelWrapValidatorHandler, PrivateAttr, ValidationError, model_validator
from pydantic_core import ErrorDetails

from game.engine.state import arrays
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, Orders
from game.engine.state.world import World
from game.session import rows
from game.session.lines import (
    Charter,
    Concession,
    Courting,
    FrontPage,
    Line,
    Many,
    Part,
    Pitch,
    Renegotiation,
    Resale,
    Traffic,
    Whole,
)
from game.words import Problem, say


class Sheet(Line):
    """The fields are those of a sheet in a file; see there for the parts of a line."""

    buyer_subsidy: dict[str, Part] | None = None  # rate by segment, or `all`
    match_clause: Part | None = None  # highest rate it would match, 0 = off
    seller_subsidy: dict[str, Part] | None = None  # rate by aisle, or `all`
    first_order_coupon: Whole | None = None  # crowns a newcomer
    court_brand: Many[Courting] | None = None
    renegotiate_brand: Many[Renegotiation] | None = None
    stock: dict[str, Whole] | None = None  # level by aisle
    summit: bool | None = None
    traffic: Traffic | None = None
    resale: Resale | None = None
    pitch: Many[Pitch] | None = None
    update_call: Many[str] | None = None  # investors
    renegotiate_deal: Many[Concession] | None = None
    front_page: FrontPage | None = None
    policing: Whole | None = None
    logistics: Literal["own", "galloway", "tortoise"] | None = None
    charter: Charter | None = None
    publicity_cr: Whole | None = None  # crowns a month

    _lines: tuple[str, ...] = PrivateAttr(())

    @model_validator(mode="wrap")
    @classmethod
    def _keep_the_order(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        sheet = handler(data)
        if isinstance(data, Mapping):
            sheet._lines = tuple(line for line, value in data.items() if value is not None)
        return sheet

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are filled in, first in rank first."""
        return self._lines

    def plain(self) -> dict[str, Any]:
        """The sheet as data that `read` takes, lines in their rank."""
        filled = self.model_dump(mode="json", exclude_unset=True)
        return {line: filled[line] for line in self._lines}


EMPTY = Sheet()


def read(data: Any, numbers: Numbers) -> Sheet:
    """Plain data as a sheet. Problem names everything that is wrong, with the nearest right name."""
    try:
        sheet = Sheet.model_validate(data)
    except ValidationError as wrong:
        raise Problem("\n".join(map(_complaint, wrong.errors()))) from None
    if unknown := [_unknown(*name) for name in _names(sheet, numbers) if name[1] not in name[2]]:
        raise Problem("\n".join(unknown))
    return sheet


def pack(sheets: Mapping[int, Sheet], world: World, numbers: Numbers, game: int = 0) -> Orders:
    """The orders of the whole batch: what goes on by itself, and in one game the sheets by seat on top."""
    orders = arrays.copy(world.standing)
    for seat, sheet in sheets.items():
        write(orders, sheet, seat, numbers, game)
    return orders


def write(orders: Orders, sheet: Sheet, seat: int, numbers: Numbers, game: int = 0) -> None:
    """Set one sheet on top of a seat's row of the orders. Its lines rank before those left as they are."""
    for line in sheet.lines:
        rows.PUT[line](orders, (game, seat), getattr(sheet, line), numbers)
    ranked = [*sheet.lines, *(line for line in LINES if line not in sheet.lines)]
    orders.rank[game, seat] = [ranked.index(line) for line in LINES]


def unpack(orders: Orders, world: World, seat: int, numbers: Numbers, game: int = 0) -> Sheet:
    """The sheet that asks for this row of orders: only lines that differ from what goes on by itself."""
    at = (game, seat)
    rank = orders.rank[at]
    values = {
        LINES[k]: rows.GET[LINES[k]](orders, at, world.standing, numbers) for k in rank.argsort(kind="stable")
    }
    return Sheet.model_validate({line: value for line, value in values.items() if value is not None})


def _names(sheet: Sheet, n: Numbers) -> Iterator[tuple[str, object, tuple[object, ...]]]:
    """Every name in a sheet: its place, the name, and those there are."""
    segments, categories = (rows.ALL, *n.segments.ids), n.categories.ids
    yield from (("buyer_subsidy", name, segments) for name in sheet.buyer_subsidy or ())
    yield from (("seller_subsidy", name, (rows.ALL, *categories)) for name in sheet.seller_subsidy or ())
    for aisle, level in (sheet.stock or {}).items():
        yield "stock", aisle, categories
        yield f"stock.{aisle}", level, tuple(range(len(n.stock.depth)))
    page = sheet.front_page or FrontPage()
    yield from (("front_page.brand", name, categories) for name in page.brand)
    yield from (("front_page.ordinary", name, categories) for name in page.ordinary)
    for line in ("court_brand", "renegotiate_brand"):
        yield from ((line, entry.brand, n.cast.brands.ids) for entry in getattr(sheet, line) or ())
    for line in ("pitch", "renegotiate_deal"):
        yield from ((line, entry.investor, n.cast.investors.ids) for entry in getattr(sheet, line) or ())
    yield from (("update_call", name, n.cast.investors.ids) for name in sheet.update_call or ())


def _unknown(place: str, name: object, known: tuple[object, ...]) -> str:
    near = get_close_matches(str(name), map(str, known), 1)
    values = {"place": place, "name": name, "known": ", ".join(map(str, known))}
    return say("sheet.misspelt", near=near[0], **values) if near else say("sheet.unknown", **values)


def _complaint(error: ErrorDetails) -> str:
    """What pydantic found, as our sentence."""
    place, kind = ".".join(str(step) for step in error["loc"] if isinstance(step, str)), error["type"]
    if kind == "extra_forbidden":
        above, _, name = place.rpartition(".")
        return _unknown(above or "sheet", name, _fields(above))
    if kind == "literal_error":
        choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return _unknown(place, error["input"], tuple(choices))
    expected = f"sheet.expected.{kind}"
    return say("sheet.wrong", place=place or "sheet", value=repr(error["input"])[:60], expected=say(expected))


def _fields(line: str) -> tuple[object, ...]:
    """The parts of a line, or the lines of a sheet."""
    return tuple(_PARTS.get(line, Sheet).model_fields)


_PARTS: dict[str, type[Line]] = {
    "court_brand": Courting,
    "renegotiate_brand": Renegotiation,
    "traffic": Traffic,
    "resale": Resale,
    "pitch": Pitch,
    "renegotiate_deal": Concession,
    "front_page": FrontPage,
    "charter": Charter,
}

"""Telling brands or stalls to leave a rival."""

from typing import Any

from game.balance.schema.fields import means
from game.balance.schema.known import BrandOrCategoryId, PlatformId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Choice(Line):
    """Choose One: a brand, or the stalls of a category, must leave a rival."""

    rival: PlatformId = means("who is to be left")
    told: BrandOrCategoryId = means("the brand, or whose stalls")


def _put_choice(o: Orders, at: At, choice: Choice, n: Numbers) -> None:
    brands, aisles = n.cast.brands.ids, n.categories.ids
    o.choose_rival[at] = at.code(choice.rival)
    o.choose_brand[at] = 1 + brands.index(choice.told) if choice.told in brands else 0
    o.choose_aisle[at] = 0 if o.choose_brand[at] else 1 + aisles.index(choice.told)


def _get_choice(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not o.choose_rival[at]:
        return None
    brand, aisle = int(o.choose_brand[at]), int(o.choose_aisle[at])
    told = n.cast.brands.ids[brand - 1] if brand else n.categories.ids[aisle - 1]
    return {"rival": at.rival(int(o.choose_rival[at])), "told": told}


ROWS = {
    "choose_one": Row(_put_choice, _get_choice),
}

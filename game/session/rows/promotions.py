"""The great day, a street of shops that go along, and a brand's own day."""

from typing import Any, Literal

import numpy as np

from game.balance.schema.fields import Month, means
from game.balance.schema.known import BrandId, CategoryId
from game.engine.state import orders as codes
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import ALL, AnyAisle, Line, Many, Part, Whole
from game.session.rows.row import MILLION, At, Row


class Promotion(Line):
    """A day that is booked, or one that is called off."""

    month: Month | None = means("month of the game", default=None)
    publicity_cr: Whole = means("noise for the day", "cr", default=0)
    stars: Whole = means("stars wanted", "stars", default=0)
    star_cr: Whole = means("offered for each of them; 0 = as little as they take", "cr", default=0)
    depth: Part = means("price cut", "share", default=0.0)
    mechanic: Literal["straight", "coupon_stack", "presale", "group"] = means(
        "way of selling", default="straight"
    )
    aisles: Many[AnyAisle] = means("aisles that take part", default=(ALL,))
    cancel: bool = means("call off the day that is booked", default=False)


class JointPromotion(Line):
    """Shops that are called to cut their prices together."""

    stores: Whole = means("how many take part", "shops")
    aisles: Many[CategoryId] = means("aisles")
    depth: Part = means("price cut", "share", default=0.0)


class BrandDay(Line):
    brand: BrandId = means("the brand, under contract")
    depth: Part = means("price cut", "share", default=0.0)


def _put_promotion(o: Orders, at: At, day: Promotion, n: Numbers) -> None:
    o.event_off[at] = day.cancel
    if day.cancel or day.month is None:
        return
    o.event_month[at] = day.month
    o.event_publicity[at] = day.publicity_cr / MILLION
    o.event_stars[at], o.star_bid[at] = day.stars, day.star_cr / MILLION if day.stars else 0.0
    o.event_depth[at], o.mechanic[at] = day.depth, codes.MECHANICS.index(day.mechanic)
    o.event_aisles[at] = [ALL in day.aisles or name in day.aisles for name in n.categories.ids]


def _get_promotion(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if o.event_off[at]:
        return {"cancel": True}
    if not o.event_month[at]:
        return None
    return {
        "month": int(o.event_month[at]),
        "publicity_cr": round(o.event_publicity[at] * MILLION),
        "stars": int(o.event_stars[at]),
        "star_cr": round(o.star_bid[at] * MILLION),
        "depth": float(o.event_depth[at]),
        "mechanic": codes.MECHANICS[o.mechanic[at]],
        "aisles": [ALL] if o.event_aisles[at].all() else _names(o.event_aisles[at], n),
    }


def _put_joint(o: Orders, at: At, joint: JointPromotion, n: Numbers) -> None:
    o.joint_stores[at], o.joint_depth[at] = joint.stores, joint.depth
    o.joint_aisles[at] = [name in joint.aisles for name in n.categories.ids]


def _get_joint(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not o.joint_stores[at]:
        return None
    return {
        "stores": int(o.joint_stores[at]),
        "aisles": _names(o.joint_aisles[at], n),
        "depth": float(o.joint_depth[at]),
    }


def _put_brand_day(o: Orders, at: At, day: BrandDay, n: Numbers) -> None:
    o.day_brand[at] = 1 + n.cast.brands.ids.index(day.brand)
    o.day_depth[at] = day.depth


def _get_brand_day(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    brand = int(o.day_brand[at])
    return {"brand": n.cast.brands.ids[brand - 1], "depth": float(o.day_depth[at])} if brand else None


def _names(aisles: Flags, n: Numbers) -> list[str]:
    return [n.categories.ids[c] for c in np.flatnonzero(aisles)]


ROWS = {
    "promotion": Row(_put_promotion, _get_promotion),
    "joint_promotion": Row(_put_joint, _get_joint),
    "brand_day": Row(_put_brand_day, _get_brand_day),
}

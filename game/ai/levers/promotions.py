"""Days that are prepared long before."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, one
from game.engine.state.arrays import Array, Flags
from game.engine.state.money import HUNDREDTHS

SEPTEMBER, YEAR = 9, 12


def promotion(s: Sheets, on: Flags, d: Dice) -> None:
    """Soon, or in September if that is near; a deep cut goes with much noise, within half the till."""
    n, k = s.numbers.promotions, s.world.eras.cost_index
    here, great = on & s.may("promotion"), d.faces[:, 1]
    purse = np.maximum(s.world.books.cash[:, s.seat], 0) / HUNDREDTHS / 2
    star = n.star_cost * np.sqrt(k) * (1 + d.faces[:, 5])
    stars = np.minimum(np.rint(great * n.stars_most), purse * great // (2 * star))
    least, most = n.publicity
    loud = np.clip(purse - stars * star, least * k, (least + (most - least) * great) * k)
    about = np.rint(great * (len(n.depths) - 1) + d.faces[:, 3] - 1 / 2).astype(np.int64)
    aisles = s.row("event_aisles").shape[1]
    known = s.world.labels.label[:, s.seat].argmax(axis=1)[:, None] == np.arange(aisles)
    s.put("event_month", here, _month(s, d))
    s.put("event_publicity", here, loud)
    s.put("event_stars", here, stars)
    s.put("star_bid", here, star)
    s.put("event_depth", here, np.take(n.depths, np.clip(about, 0, len(n.depths) - 1)))
    s.put("mechanic", here, d.pick(4, len(n.mechanic)))
    # What one is known for sells anyway: the rested aisles may be enough.
    s.put("event_aisles", here, ~known | (d.faces[:, 2] < 1 / 2)[:, None])


def call_off(s: Sheets, on: Flags, d: Dice) -> None:
    s.put("event_off", on & s.may("cancel_promotion"), True)


def joint(s: Sheets, on: Flags, d: Dice) -> None:
    """In the one or two aisles with most stalls."""
    n, stalls = s.numbers.promotions.joint, s.world.sellers.shops[:, s.seat, :, 1]
    here = on & s.may("joint_promotion")
    place = (-stalls).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
    least, most = n.stores
    depths = np.array(s.numbers.promotions.depths)
    s.put("joint_stores", here, least + (most - least) * d.faces[:, 0])
    s.put("joint_depth", here, depths[d.pick(1, len(depths))])
    s.put("joint_aisles", here, place <= d.pick(2, 2)[:, None])


def brand_day(s: Sheets, on: Flags, d: Dice) -> None:
    n, brand = s.numbers.promotions.brand_day, one(s.may("brand_day"), d.faces[:, 0])
    here = on & brand.any(axis=1)
    least, most = n.depth
    s.put("day_brand", here, 1 + brand.argmax(axis=1))
    s.put("day_depth", here, least + (most - least) * d.faces[:, 1])


def _month(s: Sheets, d: Dice) -> Array:
    """The first month there is, another one, or September."""
    now, n = s.world.eras.month, s.numbers.promotions
    first = now + s.world.promotions.rest[:, s.seat]
    any_month = first + d.pick(0, 2 * n.ahead) % (n.ahead + 1)
    until = (SEPTEMBER - s.numbers.eras.first_month + 1 - now) % YEAR
    autumn = (until <= n.ahead) & (d.faces[:, 0] < 1 / 2)
    return np.asarray(np.where(d.near, first, np.where(autumn, now + until, any_month)))


ONCE: tuple[Lever, ...] = (promotion, promotion, call_off, joint, brand_day)

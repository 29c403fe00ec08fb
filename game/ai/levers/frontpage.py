"""Who stands on the front page."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.maths import money
from game.engine.state.arrays import Flags


def front_page(s: Sheets, on: Flags, d: Dice) -> None:
    """A few places, or half the page, for the goods of one kind in one aisle."""
    brand, ordinary = s.row("front_brand"), s.row("front_ordinary")
    aisles, slots = brand.shape[1], s.numbers.frontpage.slots
    wish = np.arange(2 * aisles) == d.pick(0, 2 * aisles)[:, None]
    weights = np.concatenate([brand, ordinary], axis=1) + wish * np.where(d.near, 2, slots)[:, None]
    page = money.shares(np.full(len(weights), slots), weights)
    everywhere = np.broadcast_to(on[:, None], brand.shape)
    s.put("front_brand", everywhere, page[:, :aisles])
    s.put("front_ordinary", everywhere, page[:, aisles:])


STANDING: tuple[Lever, ...] = (front_page,)

"""Say what is planned anyway; promise more, or something else, only now and then."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When
from game.engine.state.arrays import Flags
from game.engine.state.orders import A_DAY, ANNOUNCEMENTS


def the_day(s: Sheets, on: Flags, d: Dice) -> None:
    """The promotion that is booked, so that people wait for it."""
    booked, ordered = s.world.promotions.month[:, s.seat], s.row("event_month")
    day = np.where(ordered > 0, ordered, np.where(s.row("event_off"), 0, booked))
    near = (day > s.world.eras.month) & (day <= s.world.eras.month + s.numbers.announcements.ahead)
    here = on & s.may("announce") & near
    s.put("announce", here, A_DAY)
    s.put("announce_month", here, day)


def anything(s: Sheets, on: Flags, d: Dice) -> None:
    """A promise that will be kept, or a bluff: the search tells which pays."""
    here, what = on & s.may("announce"), 1 + d.pick(0, len(ANNOUNCEMENTS))
    s.put("announce", here, what)
    s.put("announce_month", here, s.world.eras.month + 1 + d.pick(1, s.numbers.announcements.ahead))


MOMENTS: tuple[Lever, ...] = (the_day,)
ONCE: tuple[Lever, ...] = (When("announce", anything),)

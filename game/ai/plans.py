"""Orders worth trying: what goes on by itself, with a few things changed."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from game.ai import levers
from game.ai.levers.lever import FACES, Dice, Lever, Sheets, there
from game.ai.taste import Taste
from game.balance.schema.minds import Mind
from game.engine.lenses import limits
from game.engine.rules import attention
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World

CARRY_ON, TIGHTEN = 0, 1  # two plans that are always looked at
GOLDEN = (5**0.5 - 1) / 2  # its multiples fall evenly between 0 and 1
COSTLY = (
    "buyer_subsidy", "match_clause", "seller_subsidy", "coupon", "visits", "publicity", "stock",
)  # fmt: skip


def candidates(
    seen: World, numbers: Numbers, seat: int, mind: Mind, taste: Taste, count: int, chance: Chance
) -> Orders:
    """(games * count) lawful sheets that can be paid, a game's own side by side, nothing changed first.

    `seen` is the world through the seat's veil; only the seat's rows mean anything.
    """
    world, taste = arrays.repeat(seen, count), arrays.repeat(taste, count)
    sheets = Sheets(world, arrays.copy(world.standing), numbers, seat, mind)
    faces = dice(seen, numbers, seat, count, chance, "plans", 1 + mind.changes * (FACES + 2))
    plan = np.tile(np.arange(count), seen.games)
    near, changes, intent = _manner(plan, count, faces[:, 0], mind)
    for change in range(mind.changes):
        part = faces[:, 1 + change * (FACES + 2) :]
        on = (change < changes) & (plan > TIGHTEN)
        once = intent & ((change == 0) | (part[:, 1] < 1 / 2))
        # Each lever gets its turn: neighbouring plans draw levers far apart.
        turn = (part[:, 0] + plan * GOLDEN) % 1
        throw = Dice(near, part[:, 2 : 2 + FACES], mind.step)
        pull(sheets, levers.ONCE, taste.once, turn, on & once, throw)
        pull(sheets, levers.STANDING, taste.standing, turn, on & ~once, throw)
    _tighten(sheets, plan == TIGHTEN)
    _live(sheets, plan % 2 == 1, throw)
    taste.obey(sheets.orders, world.standing, seat)
    return carried_out(world, sheets.orders, numbers)


def varied(
    seen: World,
    numbers: Numbers,
    seat: int,
    mind: Mind,
    taste: Taste,
    plans: Orders,
    count: int,
    chance: Chance,
) -> Orders:
    """Each game's `count` plans with one thing changed a little."""
    world, taste = arrays.repeat(seen, count), arrays.repeat(taste, count)
    sheets = Sheets(world, arrays.copy(plans), numbers, seat, mind)
    faces = dice(seen, numbers, seat, count, chance, "varied", 1 + FACES)
    everywhere = np.ones(world.games, dtype=np.bool_)
    throw = Dice(everywhere, faces[:, 1:], mind.step)
    pull(sheets, levers.STANDING, taste.standing, faces[:, 0], everywhere, throw)
    taste.obey(sheets.orders, world.standing, seat)
    return carried_out(world, sheets.orders, numbers)


def carried_out(world: World, orders: Orders, numbers: Numbers) -> Orders:
    """What is lawful and can be paid of these sheets, in attention and in cash."""
    counter = replace(world, attention=replace(world.attention))
    lawful = limits.lawful(counter, orders, numbers)
    return attention.spend(counter, lawful, numbers, ledgers.blank(counter))


def dice(
    seen: World,
    numbers: Numbers,
    seat: int,
    count: int,
    chance: Chance,
    purpose: str,
    faces: int,
    about: int | None = None,
) -> Array:
    """(games * count, faces) draws of one platform, or about another, whatever their seats."""
    kinds, platform = len(numbers.platforms.ids) + 1, seen.seats.platform + 1
    pair = platform[:, seat] * kinds + platform[:, seat if about is None else about]
    actor = np.arange(count) * kinds * kinds + pair[:, None]
    return chance.draw(f"mind {purpose}", seen.eras.month, actor, faces).reshape(-1, faces)


def _manner(plan: Count, count: int, face: Array, mind: Mind) -> tuple[Flags, Count, Flags]:
    """How plans come about: near or far from today's, how many changes, an order for one month or not."""
    place = plan / count
    one = place < mind.share_near
    near = place < mind.share_near + mind.share_step
    intent = place >= mind.share_near + mind.share_step + mind.share_leap
    changes = np.where(one, 1, 1 + (face * mind.changes).astype(np.int64))
    return near | intent, changes, intent


def _live(sheets: Sheets, bold: Flags, throw: Dice) -> None:
    """What is done as a matter of course, and by the bold when its moment has come."""
    for lever in levers.HABITS:
        lever(sheets, np.ones_like(bold), throw)
    for lever in levers.MOMENTS:
        lever(sheets, bold, throw)


def _tighten(sheets: Sheets, on: Flags) -> None:
    """Stop paying for growth, and call off what is booked; and if a letter lies there, fight."""
    sheets.put("event_off", on, True)
    letter = sheets.world.liquidation.letter[:, sheets.seat]
    sheets.put("stand", on & letter & sheets.may("last_stand"), True)
    for field in COSTLY:
        row = sheets.row(field)
        sheets.put(field, np.broadcast_to(on.reshape(-1, *(1,) * (row.ndim - 1)), row.shape), 0.0)


def pull(
    sheets: Sheets,
    among: Mapping[str, tuple[Lever, ...]],
    readily: Array,
    turn: Array,
    on: Flags,
    throw: Dice,
) -> None:
    """One of the levers that are there, in each lane where `on`.

    `turn` (lanes) in [0, 1) says which, by how readily each is pulled (lanes, lever).
    """
    flat = [lever for word in among.values() for lever in word]
    so_far = np.cumsum(readily * np.stack([there(lever, sheets) for lever in flat], axis=1), axis=1)
    which = (turn[:, None] * so_far[:, -1:] >= so_far).sum(axis=1)
    for number, lever in enumerate(flat):
        lever(sheets, on & (which == number), throw)

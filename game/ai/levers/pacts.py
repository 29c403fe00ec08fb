"""Peace where both burn money, quiet where both might talk; and what was promised is mostly kept."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.orders import CEASEFIRE, NO_WHISPER, PACTS

LOYAL = 5 / 6  # of all plans keep what binds them


def peace(s: Sheets, on: Flags, d: Dice) -> None:
    """A ceasefire to whoever pays buyers as one does oneself."""
    burns = _burns(s)
    both = np.asarray(s.may("pact") & burns & burns[:, s.seat, None])
    _offer(s, on[:, None] & one(both, d.faces[:, 0]), np.full(len(on), CEASEFIRE), d)


def offer(s: Sheets, on: Flags, d: Dice) -> None:
    """Quiet, or anything, to anybody."""
    kind = np.where(d.near, NO_WHISPER, d.pick(1, len(PACTS)))
    _offer(s, on[:, None] & one(s.may("pact"), d.faces[:, 0]), kind, d)


def _offer(s: Sheets, whom: Flags, kind: Count, d: Dice) -> None:
    """`whom` (lanes, q): without a bond, for as long as the die says."""
    least, most = s.numbers.pacts.months
    s.put("pact", whom, (1 + kind)[:, None])
    s.put("pact_months", whom, (least + d.pick(2, most - least + 1))[:, None])
    s.put("pact_bond", whom, 0.0)
    s.put("pact_cap", whom, 0.0)
    s.put("pact_aisle", whom, (1 + d.pick(3, s.row("stock").shape[1]))[:, None])


def take(s: Sheets, on: Flags, d: Dice) -> None:
    """What lies on the table: a ceasefire if one burns too, other things as the die falls."""
    offered = np.swapaxes(s.world.pacts.offered, 1, 2)[:, s.seat]  # (lanes, q, k)
    wanted = offered & s.may("accept_pact")[:, :, None]
    wanted[..., CEASEFIRE] &= _burns(s)[:, s.seat, None]
    liked = one(wanted.reshape(len(wanted), -1), d.faces[:, 0]).reshape(wanted.shape)
    s.put("accept", on[:, None] & liked.any(axis=2), 1 + liked.argmax(axis=2))


def keep(s: Sheets, on: Flags, d: Dice) -> None:
    """No more for buyers than a ceasefire allows, in all but a few plans."""
    runs, caps = s.world.pacts.left[..., CEASEFIRE] > 0, s.world.pacts.cap[..., CEASEFIRE]
    free: Array = np.where(runs, caps, np.inf)
    cap = np.minimum(free[:, s.seat].min(axis=1), free[:, :, s.seat].min(axis=1))
    loyal = on & (d.faces[:, 0] < LOYAL)
    rate = s.row("buyer_subsidy")
    s.put("buyer_subsidy", loyal & np.isfinite(cap), np.minimum(rate, cap[:, None]))


def _burns(s: Sheets) -> Flags:
    """(lanes, q) who pays buyers."""
    return np.asarray(s.world.standing.buyer_subsidy.max(axis=2) > 0)


HABITS: tuple[Lever, ...] = (keep,)
MOMENTS: tuple[Lever, ...] = (peace, take)
ONCE: tuple[Lever, ...] = (When("pact", offer),)

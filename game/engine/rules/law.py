"""Law: fakes become a crime, step by step. What a platform knew and did not stop is written in its dossier.

Scandals and lobbies move the track; at its end comes the Reckoning, once: a trial for those who knew, a
clean-up for everybody else. Whoever had cleaned up before has nothing to fear.
"""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array, Flags
from game.engine.state.ledger import ORDINARY_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import HEAT, LAW_DOWN, LAW_UP, Orders
from game.engine.state.world import World

_SHUT = -30.0  # log of as good as nothing


def enforce(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Lobbies are paid for, the Reckoning comes, and a bazaar that a trial shut stays shut."""
    _lobby(world, orders, numbers, ledger)
    _reckon(world, numbers, ledger)
    shut = world.law.shut > 0
    ledger.appeal.add("small", "law", np.where(shut, _SHUT, 0.0)[:, :, None, None])
    ledger.stalls.kept = np.where(shut[:, :, None], 0.0, ledger.stalls.kept)


def judge(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Fakes are fined, what was known is written down, and the law comes nearer or is forgotten."""
    law = world.law
    fakes = ledger.trust.share * seqsum(ledger.trade.gmv[..., ORDINARY_GOODS], 2)
    times = np.where(ledger.law.tried, numbers.law.trial_fine, 1.0)
    ledger.money.post("fines", numbers.law.fine * times * fakes * (law.force > 0)[:, None])
    law.shut = np.maximum(law.shut - 1, 0)
    _write_down(world, orders, numbers, ledger)
    _move(world, numbers, ledger)
    _pass(world, numbers)


def _lobby(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Dinners move the law or a rival's Heat; to ask for a law among fakes is written down."""
    n, wish = numbers.law, orders.lobby
    backed = numbers.cast.investors.lobby * (world.investors.stake > 0)
    weight = 1 + seqsum(backed, 2)
    up, down = wish == LAW_UP, wish == LAW_DOWN
    ledger.blows.post("law", "lobby", seqsum(weight * up - weight * down, 1))
    ledger.blows.post("dossier", "lobby", 1.0 * (up & (world.trust.fakes > n.lobby_fakes)))
    target = (orders.lobby_rival[:, :, None] == 1 + np.arange(world.chairs)) & (wish == HEAT)[:, :, None]
    ledger.blows.post("heat", "lobby", seqsum(n.lobby_heat * weight[:, :, None] * target, 1))
    ledger.money.enter("lobbying", np.where(wish > 0, prices.lobby(world, numbers), 0))


def _reckon(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """In the first month in force: a trial for who knew; all others must throw every fake out."""
    n, law = numbers.law, world.law
    due = (law.force == 1)[:, None] & world.seats.open
    tried = due & (law.dossier >= n.criminal)
    cleared = due & ~tried
    ledger.law.tried, ledger.law.cleared = tried, ledger.law.cleared | cleared
    law.shut = np.where(tried, n.trial_months, law.shut)

    shame = np.minimum(n.trial_trust - world.trust.fame, 0.0)
    relief = n.clean_trust * (world.trust.fakes < n.clean_fakes)
    ledger.blows.post("trust", "reckoning", np.where(tried, shame, np.where(cleared, relief, 0.0)))
    ledger.blows.post("confidence", "reckoning", _of_all(world, -n.trial_confidence * tried))
    hollow = cleared & (world.trust.fakes >= n.hollow_fakes)
    ledger.stalls.kept = ledger.stalls.kept * np.where(hollow, n.hollow_left, 1.0)[:, :, None]


def _of_all(world: World, points: Array) -> Array:
    """(g, p, i) the same at every investor."""
    return np.broadcast_to(points[:, :, None], world.investors.confidence.shape)


def _write_down(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A page for each month in which it looked away and the shelves were full of fakes."""
    n, law = numbers.law, world.law
    knew = (orders.policing == 0) & (ledger.trust.share > n.known_fakes) & world.seats.open
    pages = knew + ledger.blows.sum("dossier")
    law.clean = np.where(pages > 0, 0, law.clean + 1)
    forgotten = law.clean >= n.forget_months
    law.dossier = np.clip(law.dossier + pages - forgotten, 0.0, n.dossier_most)
    law.clean = np.where(forgotten, 0, law.clean)


def _move(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The track, until the law is in force: scandals, lobbies and a new era, or months of calm."""
    n, law = numbers.law, world.law
    begun = (world.eras.era >= n.era) & (law.era < n.era)
    moved = ledger.blows.sum("law") + begun
    scandal = moved - ledger.blows.named["law", "lobby"] > 0
    law.era, law.calm = world.eras.era, np.where(scandal, 0, law.calm + 1)
    eased = law.calm >= n.calm_months
    law.calm = np.where(eased, 0, law.calm)
    track = law.track + np.maximum(moved, 0.0) * n.pace + np.minimum(moved, 0.0) - eased
    law.track = np.where(law.force > 0, law.track, np.clip(track, 0.0, n.most))


def _pass(world: World, numbers: Numbers) -> None:
    """A hearing, a draft, the law; a draft that nobody wants any more goes back into its drawer."""
    n, law = numbers.law, world.law
    law.heard = law.heard | (law.track >= n.hearing)
    waited = np.where(law.draft > 0, law.draft - 1, n.draft_months)
    wanted = (law.track >= n.draft) & (law.force == 0)
    passed: Flags = wanted & ((waited == 0) | (law.track >= n.most))
    law.draft = np.where(wanted & ~passed, waited, 0)
    law.force = np.where((law.force > 0) | passed, law.force + 1, 0)

"""Verdict: what a platform is worth, and who wins. Fortune is the founder's part of it, with what was banked.

A crown, an ascendancy or being the last one open ends the war early; the last month ends it anyway.
"""

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

FORTUNE, CROWN, ASCENDANCY, SURVIVAL = 1, 2, 3, 4  # kinds of victory
QUARTER = 3  # months


def give(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Value every platform, then see whether the war is over."""
    _share(ledger)
    if "founder" in ledger.money.lines:
        world.verdict.legacy = world.verdict.legacy + ledger.money.lines["founder"] / HUNDREDTHS
    appraise(world, numbers)
    _decorate(world, numbers)
    if ledger.stand.survived.any():
        _reward(world, numbers, ledger)
    ledger.verdict.core = core(world, numbers)
    _count_months(world, numbers, ledger)
    _decide(world, numbers)


def _reward(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Who survives a last stand is somebody, whatever comes."""
    prize = numbers.stand.legacy * np.maximum(world.verdict.valuation, 0.0) * ledger.stand.survived
    world.verdict.legacy = world.verdict.legacy + prize
    world.verdict.fortune = world.verdict.fortune + prize


def _decorate(world: World, numbers: Numbers) -> None:
    """What founders are remembered for is worth something on the last evening."""
    n, verdict = numbers.badges, world.verdict
    count = np.minimum(seqsum(world.badges.held, 2), n.most)
    last = (world.eras.month == world.eras.length)[:, None]
    reward = np.where(last, n.worth * count * verdict.valuation, 0.0)
    verdict.legacy = verdict.legacy + reward
    verdict.fortune = verdict.fortune + reward


def appraise(world: World, numbers: Numbers) -> None:
    """Valuation and fortune, cr m. A closed platform is worth nothing."""
    v, fame = numbers.verdict, world.trust.fame
    trusted = core(world, numbers) * (v.trust[0] + v.trust[1] * fame) * (1 - risk(world, numbers))
    goods = numbers.stock.resale * world.stock.locked / HUNDREDTHS
    till = (world.books.cash - world.loans.debt) / HUNDREDTHS
    valuation = np.where(world.seats.open, trusted + till + goods, 0.0)
    world.verdict.valuation = valuation
    banked = world.verdict.legacy + _backed(world, numbers)
    world.verdict.fortune = world.investors.founder * valuation + banked


def _backed(world: World, numbers: Numbers) -> Array:
    """(g, p) cr m an angel gets of what the platform he backs has gained since."""
    back, worth = world.comeback, world.verdict.valuation
    now = np.take_along_axis(worth, np.maximum(back.backed - 1, 0), axis=1)
    gain = np.where(back.backed > 0, np.maximum(now - back.base, 0.0), 0.0)
    return numbers.comeback.angel * gain


def core(world: World, numbers: Numbers) -> Array:
    """(g, p) cr m for people, trade and lasting profit, before trust and cash."""
    v = numbers.verdict
    deep = seqsum(world.people.deep, 2)
    new = seqsum(world.people.users, 2) - deep
    net = world.books.net / HUNDREDTHS
    # Profit counts once it has lasted half a year: one last harvest buys nothing but its cash.
    lasting = np.minimum(seqsum(net[:, :, :QUARTER], 2), seqsum(net[:, :, QUARTER:], 2))
    worth = v.deep * deep + v.new * new + v.gmv * seqsum(world.books.gmv, 2)
    # Price cuts of the last month count twice: nobody sells out on the last day to look large.
    last = (world.eras.month == world.eras.length)[:, None]
    sold_out = np.where(last, world.promotions.given / HUNDREDTHS, 0.0)
    return np.where(world.seats.open, worth + v.profit * np.maximum(lasting, 0.0) - sold_out, 0.0)


def risk(world: World, numbers: Numbers) -> Array:
    """(g, p) share of its worth that the office, the dossier and the coming law put in doubt."""
    v, law, track = numbers.verdict, world.law, world.law.track[:, None]
    watched = v.risk_heat * np.maximum(world.heat.heat - numbers.heat.warning, 0.0)
    knew = np.where(track >= numbers.law.hearing, v.risk_dossier * law.dossier, 0.0)
    grey = np.where(track >= numbers.law.draft, v.risk_fakes * world.trust.fakes, 0.0)
    return np.minimum(watched + knew + grey, v.risk_most)


def _share(ledger: Ledger) -> None:
    gmv, orders = seqsum(seqsum(ledger.trade.gmv, 3), 2), seqsum(ledger.trade.orders, 3)
    ledger.verdict.share = share(gmv, seqsum(gmv, 1)[:, None])
    ledger.verdict.order_share = share(orders, seqsum(orders, 1)[:, None])


def _count_months(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """How long crowns and ascendancies have been held, counted from the month in which they may be."""
    v, seats = numbers.verdict, world.seats.table
    more = np.take(v.share_limit, seats)[:, None]
    begun = (world.eras.month >= v.early_from * world.eras.length) & world.complete
    begun = begun[:, None] & world.seats.open

    crowns = seqsum(ledger.verdict.order_share >= v.crown_share + more[:, :, None], 2)
    crowned = (crowns >= np.take(v.crown_aisles, seats)[:, None]) & (world.trust.fame >= v.crown_trust)
    deep = seqsum(world.people.deep, 2)
    above = share(deep, seqsum(deep, 1)[:, None]) >= v.ascendancy_share + more
    many = deep >= v.ascendancy_people * seqsum(world.eras.people, 1)[:, None]

    world.verdict.crown = np.where(begun & crowned, world.verdict.crown + 1, 0)
    quiet = world.heat.heat < numbers.heat.inquiry
    world.verdict.ascent = np.where(begun & above & many & quiet, world.verdict.ascent + 1, 0)


def _decide(world: World, numbers: Numbers) -> None:
    """The first of these that somebody has reached ends the war; it is never decided twice."""
    v, seated = world.verdict, world.seats.platform >= 0
    held, alone = numbers.verdict.held_months, seated.sum(axis=1) > 1
    # Nobody is beaten who is still to come back.
    left = (world.seats.open | (world.comeback.wait > 0)).sum(axis=1)
    reached = (
        (SURVIVAL, world.seats.open & (alone & (left == 1))[:, None]),
        (CROWN, v.crown >= held),
        (ASCENDANCY, v.ascent >= held),
        (FORTUNE, seated & ((world.eras.month >= world.eras.length) | (left == 0))[:, None]),
    )
    for victory, by in reached:
        won = (v.winner < 0) & by.any(axis=1)
        if not won.any():
            continue
        v.winner = np.where(won, _best(world, by, numbers), v.winner)
        v.victory = np.where(won, victory, v.victory)


def _best(world: World, among: Flags, numbers: Numbers) -> Count:
    """(g) the seat with the largest fortune; of near equals that with more deep users, trust, stake."""
    fortune, deep = world.verdict.fortune, seqsum(world.people.deep, 2)
    older = -world.seats.platform.astype(np.float64)
    most = _most(fortune, among)
    left = among & (fortune >= most - numbers.verdict.tie * np.abs(most))
    for figure in (deep, world.trust.fame, world.investors.founder, older):
        left = left & (figure >= _most(figure, left))
    first: Count = np.argmax(left, axis=1)
    return first


def _most(figure: Array, among: Flags) -> Array:
    return np.asarray(np.where(among, figure, -np.inf).max(axis=1))[:, None]

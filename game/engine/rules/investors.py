"""Investors: money now for a stake, and a promise that will be tested.

A deal pays the first tranche at once. Each goal that is met pays the next one and sets the next goal; the
stake passes tranche by tranche, so money that never came bought nothing. A missed goal freezes the rest.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from game.engine.maths.portable import seqsum, share
from game.engine.state import promises
from game.engine.state.arrays import Array, Flags, Money
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.money import CAPITAL, HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUDITED, CLEAN, FIZZLE, LIFT_OFF, NET, OPEX, STAKE, SUBSIDIES, Orders
from game.engine.state.world import World


def hear(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Frozen deals are talked over, holders are called, and stories are told to those who might pay."""
    _renegotiate(world, orders, numbers)
    _thaw(world, orders, numbers)
    n, honest = numbers.investors, (orders.headline == AUDITED)[:, :, None]
    ledger.investors.parts["call"] = np.where(orders.call, np.where(honest, n.call_audited, n.call), 0.0)
    world.investors.called = np.where(orders.call, numbers.investors.call_rest, world.investors.called)

    told = orders.pitch > 0
    actor = np.maximum(world.seats.platform, 0)
    luck = chance.draw("pitch", world.eras.month, actor, told.shape[2], told)
    ledger.investors.landed = told & (luck < ledger.investors.chance)
    ledger.investors.refused = told & ~ledger.investors.landed
    ledger.investors.parts["refused"] = np.where(ledger.investors.refused, -numbers.investors.refused, 0.0)
    world.investors.rest = np.where(told, numbers.investors.pitch_rest, world.investors.rest)
    world.investors.told = np.where(told.any(axis=2), world.eras.month[:, None], world.investors.told)
    _sign(world, orders, numbers, ledger)


def judge(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Promises that are due are tested; who will not be seen among fakes leaves before."""
    _measure(world, ledger)
    _set_goals(world)
    _leave(world, orders, numbers, ledger)
    _test(world, numbers, ledger)


def close(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """A month is over. Shares of what closed are void, and a founder who returns begins with new ones."""
    deals, closed = world.investors, ledger.liquidation.closed
    deals.rest, deals.called = np.maximum(deals.rest - 1, 0), np.maximum(deals.called - 1, 0)
    deals.no_subsidy = np.maximum(deals.no_subsidy - 1, 0)
    _end(world, np.broadcast_to(closed[:, :, None], deals.stake.shape))
    void = closed[:, :, None]
    deals.stake, deals.paid = np.where(void, 0.0, deals.stake), np.where(void, 0, deals.paid)
    deals.story, deals.opex_cut = np.where(void, 0, deals.story), np.where(closed, 1.0, deals.opex_cut)

    returned, anew = ledger.comeback.returned, numbers.investors.confidence_start
    deals.founder = np.where(returned, numbers.comeback.stake, np.where(closed, 0.0, deals.founder))
    deals.confidence = np.where(returned[:, :, None], anew, deals.confidence)


def _renegotiate(world: World, orders: Orders, numbers: Numbers) -> None:
    """Two more months for a frozen goal, at a price."""
    n, deals, wish = numbers.investors, world.investors, orders.renegotiate
    moved = wish > 0
    deals.test = np.where(moved, deals.test + n.renegotiate_months, deals.test)
    deals.frozen, deals.renegotiated = deals.frozen & ~moved, deals.renegotiated | moved
    _pass(world, n.renegotiate_stake * (wish == STAKE))
    for i in range(wish.shape[2]):
        deals.opex_cut = deals.opex_cut * np.where(wish[:, :, i] == OPEX, 1 - n.opex_cut, 1.0)
    silent = (wish == SUBSIDIES).any(axis=2)
    # From next month on: this month's end counts the first one down.
    deals.no_subsidy = np.where(silent, n.renegotiate_months + 1, deals.no_subsidy)


def _thaw(world: World, orders: Orders, numbers: Numbers) -> None:
    """A pivot is a new story: of those who froze, the one who believes most sets it a new goal."""
    deals = world.investors
    able = (orders.pivot > 0)[:, :, None] & deals.frozen & (deals.confidence >= numbers.pivot.thaw_at)
    most = np.where(able, deals.confidence, -1.0).max(axis=2, keepdims=True)
    best = able & (deals.confidence == most)
    _ask_anew(world, best & (np.cumsum(best, axis=2) == 1), numbers)


def _sign(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Pitches that landed become deals, and the first tranche is wired."""
    deals, heard, landed = world.investors, ledger.investors, ledger.investors.landed
    deals.due = np.where(landed[..., None], heard.offer, deals.due)
    deals.due_stake = np.where(landed[..., None], heard.offer_stake, deals.due_stake)
    deals.story = np.where(landed, orders.pitch, deals.story)
    deals.metric = np.where(landed, promises.metric_of(orders), deals.metric)
    promised = promises.growth(orders.pitch, orders.goal, numbers)
    deals.growth = np.where(landed, promised, deals.growth)
    deals.renegotiated = deals.renegotiated & ~landed
    _ask_anew(world, landed, numbers)
    _wire(world, landed, deals.due[..., 0], ledger)


def _ask_anew(world: World, asked: Flags, numbers: Numbers) -> None:
    """The clock of these promises starts with the month at hand."""
    deals = world.investors
    deals.base, deals.goal = np.where(asked, 0.0, deals.base), np.where(asked, 0.0, deals.goal)
    deals.test = np.where(asked, promises.months(world, numbers) + 1, deals.test)
    deals.frozen = deals.frozen & ~asked


def _wire(world: World, paid: Flags, amount: Money, ledger: Ledger) -> None:
    """So much of the next tranche of these deals comes, and its stake goes."""
    deals, amount = world.investors, np.where(paid, amount, 0)
    ledger.money.enter("tranches", seqsum(amount, 2))
    deals.paid = deals.paid + amount
    _pass(world, np.where(paid, deals.due_stake[..., 0], 0.0))
    deals.due = np.where(paid[..., None], _shifted(deals.due), deals.due)
    deals.due_stake = np.where(paid[..., None], _shifted(deals.due_stake), deals.due_stake)


def _pass(world: World, gained: Array) -> None:
    """New shares (g, p, i) make everybody's old ones a smaller part of the whole."""
    deals, left = world.investors, 1 - seqsum(gained, 2)
    deals.founder = deals.founder * left
    deals.stake = deals.stake * left[:, :, None] + gained


def _measure(world: World, ledger: Ledger) -> None:
    """The month's five metrics, beside last month's."""
    gmv, deep = seqsum(seqsum(ledger.trade.gmv, 3), 2), seqsum(world.people.deep, 2)
    new, shops = seqsum(world.people.users, 2) - deep, seqsum(seqsum(world.sellers.shops, 3), 2)
    net = share(ledger.money.net(CAPITAL) / HUNDREDTHS, gmv)
    now = np.stack((gmv, new, deep, shops, net), axis=2)
    world.investors.metrics = np.stack((now, world.investors.metrics[..., 0]), axis=3)


def _set_goals(world: World) -> None:
    """A goal stands above the month in which it was promised, which is over now."""
    deals, now = world.investors, promises.counted(world, world.investors.metric)[..., 0]
    runs = world.trading[:, :, None] & ~deals.frozen  # before its launch nobody counts
    deals.test = deals.test - ((deals.test > 0) & runs)
    fresh = (deals.test > 0) & (deals.base == 0) & world.trading[:, :, None]
    deals.base = np.where(fresh, now, deals.base)
    _set_level(world, fresh)


def _set_level(world: World, asked: Flags) -> None:
    deals = world.investors
    level = np.where(deals.metric == NET, deals.growth, deals.base * (1 + deals.growth))
    deals.goal = np.where(asked, level, deals.goal)


def _leave(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Some leave a house that is too lax: what was promised is gone, and faith with it."""
    n, deals = numbers.investors, world.investors
    lax = (orders.policing[:, :, None] < numbers.cast.investors.strict) & world.seats.open[:, :, None]
    left = lax & (deals.story > 0)
    ledger.investors.left = left
    deals.story = np.where(left, 0, deals.story)
    deals.rest = np.where(left, n.pitch_rest, deals.rest)
    _end(world, left)


def _test(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The mean of the last two months counts. Who meets a goal is paid and promises again."""
    deals, metric = world.investors, promises.counted(world, world.investors.metric)
    open_deal = (deals.due[..., 0] > 0) & ~deals.frozen & world.trading[:, :, None]
    called_early = deals.patience >= numbers.cast.investors.patience
    rose, fell = _launched(numbers, ledger)
    tested = open_deal & ((deals.test == 0) | called_early | rose | fell)
    clean = (ledger.trust.share < numbers.investors.clean_fakes)[:, :, None] | (deals.story != CLEAN)
    reached = ((metric[..., 0] + metric[..., 1]) / 2 >= deals.goal) & clean
    met = tested & (rose | (reached & ~fell))
    ledger.investors.met, ledger.investors.missed = met, tested & ~met
    _wire(world, met, _earned(world, numbers), ledger)
    _go_on(world, tested, met, metric[..., 0], numbers)


def _launched(numbers: Numbers, ledger: Ledger) -> tuple[Flags, Flags]:
    """(g, p, i) a launch is a test of its own: who rises has met every goal, who fizzles has missed it."""
    tier = ledger.launch.tier[:, :, None]
    rose = np.broadcast_to(tier >= LIFT_OFF, ledger.investors.met.shape)
    return rose, (tier == FIZZLE) & ~numbers.cast.investors.forgives


def _earned(world: World, numbers: Numbers) -> Money:
    """(g, p, i) the next tranche of a goal that is met: some pay more than they promised."""
    earned: Money = np.rint(world.investors.due[..., 0] * numbers.cast.investors.bonus).astype(np.int64)
    return earned


def _go_on(world: World, tested: Flags, met: Flags, now: Array, numbers: Numbers) -> None:
    """The next goal after one that was met; a goal moved once and missed again ends the deal."""
    deals = world.investors
    again = met & (deals.due[..., 0] > 0)
    deals.base = np.where(again, now, deals.base)
    _set_level(world, again)
    deals.test = np.where(tested, np.where(again, promises.months(world, numbers), 0), deals.test)
    deals.patience = np.where(tested, 0, deals.patience)
    lost = (tested & ~met & deals.renegotiated)[..., None]
    deals.due, deals.due_stake = np.where(lost, 0, deals.due), np.where(lost, 0.0, deals.due_stake)
    deals.renegotiated = deals.renegotiated & ~tested


def _end(world: World, ended: Flags) -> None:
    """Nothing more is to come from these deals; what was paid stays paid."""
    deals = world.investors
    deals.due = np.where(ended[..., None], 0, deals.due)
    deals.due_stake = np.where(ended[..., None], 0.0, deals.due_stake)
    deals.test, deals.patience = np.where(ended, 0, deals.test), np.where(ended, 0, deals.patience)
    deals.frozen, deals.renegotiated = deals.frozen & ~ended, deals.renegotiated & ~ended


def _shifted(tranches: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.concatenate((tranches[..., 1:], np.zeros_like(tranches[..., :1])), axis=-1)

"""Investors: money now for a stake, and a promise that will be tested.

A deal pays the first tranche at once. Each goal that is met pays the next one and sets the next goal; the
stake passes tranche by tranche, so money that never came bought nothing. A missed goal freezes the rest.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from game.engine.maths import money
from game.engine.maths.portable import exp, log, seqsum, share
from game.engine.state.arrays import Array, Count, Flags, Money
from game.engine.state.chance import Chance
from game.engine.state.ledger import CAPITAL, HUNDREDTHS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    CLEAN,
    DARE,
    DEEP,
    FAIR,
    FIZZLE,
    FREE,
    GMV,
    LIFT_OFF,
    NET,
    NEW,
    OPEX,
    PROFIT,
    SHOPS,
    STAKE,
    SUBSIDIES,
    Orders,
)
from game.engine.state.world import World

METRIC_OF_STORY = np.array([GMV, DEEP, NET, SHOPS, GMV])


def hear(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Frozen deals are talked over, holders are called, and stories are told to those who might pay."""
    _renegotiate(world, orders, numbers)
    ledger.investors.parts["call"] = np.where(orders.call, numbers.investors.call, 0.0)
    world.investors.called = np.where(orders.call, numbers.investors.call_rest, world.investors.called)

    told = orders.pitch > 0
    story = np.where(told, orders.pitch, numbers.cast.investors.story)
    ledger.investors.fit = fit(world, story, numbers)
    ledger.investors.chance = chance_to_land(world, orders, numbers, ledger.investors.fit)
    actor = np.maximum(world.seats.platform, 0)
    luck = chance.draw("pitch", world.eras.month, actor, told.shape[2])
    ledger.investors.landed = told & (luck < ledger.investors.chance)
    ledger.investors.refused = told & ~ledger.investors.landed
    ledger.investors.parts["refused"] = np.where(ledger.investors.refused, -numbers.investors.refused, 0.0)
    world.investors.rest = np.where(told, numbers.investors.pitch_rest, world.investors.rest)
    _sign(world, orders, numbers, ledger)


def judge(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Promises that are due are tested, and everybody thinks again about the platform."""
    _measure(world, ledger)
    _set_goals(world)
    _test(world, numbers, ledger)
    _feel(world, numbers, ledger)
    _freeze(world, numbers, ledger)
    deals = world.investors
    deals.rest, deals.called = np.maximum(deals.rest - 1, 0), np.maximum(deals.called - 1, 0)
    deals.no_subsidy = np.maximum(deals.no_subsidy - 1, 0)


def check_claims(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """What each story could claim next month and be right: five checks a story."""
    shape, n = world.seats.open.shape, numbers.investors
    dare = tuple(np.full(shape, check < n.dare_claims) for check in range(world.investors.claims.shape[3]))
    stories = (
        _growth_claims(world, numbers),
        _service_claims(world, numbers, ledger),
        _profit_claims(world, numbers),
        _clean_claims(world, numbers, ledger),
        dare,
    )
    world.investors.claims = np.stack([np.stack(claims, axis=2) for claims in stories], axis=2)


def price(world: World, numbers: Numbers, ticket: Array, ask: Array) -> Array:
    """(g, p, i) the stake that a ticket, cr m, buys at `ask` times the listed price."""
    worth = world.verdict.valuation[:, :, None]
    before = np.maximum(worth, numbers.investors.premoney_tickets * ticket) * ask
    return numbers.cast.investors.stake * share(ticket, before + ticket)


def fit(world: World, story: Count, numbers: Numbers) -> Count:
    """(g, p, i) true claims of the story; a story that somebody does not love convinces by nothing."""
    claims = world.investors.claims.sum(axis=3)
    true = np.take_along_axis(claims, story - 1, axis=2)
    return np.where(story == numbers.cast.investors.story, true, 0)


def chance_to_land(world: World, orders: Orders, numbers: Numbers, fit: Count) -> Array:
    """(g, p, i) that the pitch lands; where nobody pitches, that a fair goal at the listed price would."""
    n, told = numbers.investors, orders.pitch > 0
    by_goal = np.array([n.chance_goal.safe, n.chance_goal.fair, n.chance_goal.bold])
    goal = by_goal[np.where(told, orders.goal, FAIR)]
    ask = n.chance_ask * np.sign(1 - np.where(told, orders.ask, 1.0))
    faith = n.chance_confidence * (world.investors.confidence - 50)
    chance: Array = np.clip(n.chance + faith + n.chance_fit * fit + goal + ask, *n.chance_range)
    return chance


def tranches(world: World, orders: Orders, numbers: Numbers, fit: Count) -> tuple[Money, Array]:
    """(g, p, i, 3) what a deal would pay, in hundredths of a crown, and the stake that goes with it."""
    n, cast = numbers.investors, numbers.cast.investors
    size = n.ticket_base + n.ticket_fit * fit
    ticket = cast.ticket * world.eras.cost_index[:, None, None] * size
    asked = np.where(orders.pitch > 0, orders.ask, 1.0)
    stake = price(world, numbers, ticket, asked)[..., None] * cast.tranches
    whole = np.rint(ticket * HUNDREDTHS).astype(np.int64)
    return money.shares(whole, np.broadcast_to(cast.tranches, stake.shape)), stake


def metric_of(orders: Orders) -> Count:
    """(g, p, i) what the promise of each pitch counts; a dare names it."""
    return np.where(orders.pitch == DARE, orders.dare, METRIC_OF_STORY[orders.pitch - 1])


def promised(story: Count, goal: Count, numbers: Numbers) -> Array:
    """Growth until the test; for a profit story the share of GMV that is left as profit."""
    n = numbers.investors
    growth = np.array([n.goal.safe, n.goal.fair, n.goal.bold])[goal]
    profit = np.array([n.profit_goal.safe, n.profit_goal.fair, n.profit_goal.bold])[goal]
    return np.where(story == PROFIT, profit, growth * np.where(story == DARE, n.dare, 1.0))


def goal_months(world: World, numbers: Numbers) -> Count:
    """(g, 1, 1) months from a promise to its test."""
    n = numbers.investors
    return np.where(world.eras.length <= n.short_game, n.goal_months_short, n.goal_months)[:, None, None]


def _growth_claims(world: World, numbers: Numbers) -> tuple[Flags, ...]:
    """More users, more sales, a larger part of the country's sales, much heard of, and early days."""
    n, m = numbers.investors, world.investors.metrics
    loud = numbers.publicity.buzz_scale * world.eras.cost_index[:, None]
    buzz = 100 * (1 - exp(-world.publicity.adstock / loud))
    part = share(m[:, :, GMV], seqsum(m[:, :, GMV], 1)[:, None])
    early = np.broadcast_to((world.eras.era <= n.era_early)[:, None], buzz.shape)
    users = m[:, :, NEW] + m[:, :, DEEP]
    return _rises(users), _rises(m[:, :, GMV]), _rises(part), buzz > n.buzz_story, early


def _service_claims(world: World, numbers: Numbers, ledger: Ledger) -> tuple[Flags, ...]:
    """Parcels come in time, buyers trust, regulars grow, few fakes, and brands are under contract."""
    n, deep = numbers.investors, world.investors.metrics[:, :, DEEP]
    quick = ledger.delivery.quality >= n.service_delivery
    trusted = world.trust.fame >= n.service_trust
    few_fakes = ledger.trust.share < n.clean_fakes
    names = seqsum(world.brands.terms > 0, 2)
    return quick, trusted, _rises(deep), few_fakes, names > 0


def _profit_claims(world: World, numbers: Numbers) -> tuple[Flags, ...]:
    """A profit, cash for long, sellers who pay, no new level that will cost more to run, and no debts."""
    now, books = world.standing, world.books
    sells = (now.resale != FREE) & (now.visits > 0)
    lasts = books.runway(numbers.books.runway_months) > numbers.investors.profit_runway
    gains = world.investors.metrics[:, :, NET, 0] > 0
    return gains, lasts, (now.commission > 0) | sells, world.delivery.building == 0, books.cash >= 0


def _clean_claims(world: World, numbers: Numbers, ledger: Ledger) -> tuple[Flags, ...]:
    """Few fakes, strict checks, more shops, no stall starved of its place, and sellers who are content."""
    n, now = numbers.investors, world.standing
    few_fakes, strict = ledger.trust.share < n.clean_fakes, now.policing >= n.clean_policing
    content = world.goodwill.goodwill >= numbers.goodwill.rest
    shops = _rises(world.investors.metrics[:, :, SHOPS])
    return few_fakes, strict, shops, now.paid_places == 0, content


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


def _sign(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Pitches that landed become deals, and the first tranche is wired."""
    deals, landed = world.investors, ledger.investors.landed
    due, stake = tranches(world, orders, numbers, ledger.investors.fit)
    deals.due = np.where(landed[..., None], due, deals.due)
    deals.due_stake = np.where(landed[..., None], stake, deals.due_stake)
    deals.story = np.where(landed, orders.pitch, deals.story)
    deals.metric = np.where(landed, metric_of(orders), deals.metric)
    deals.growth = np.where(landed, promised(orders.pitch, orders.goal, numbers), deals.growth)
    deals.base, deals.goal = np.where(landed, 0.0, deals.base), np.where(landed, 0.0, deals.goal)
    deals.test = np.where(landed, goal_months(world, numbers) + 1, deals.test)
    deals.frozen, deals.renegotiated = deals.frozen & ~landed, deals.renegotiated & ~landed
    _wire(world, landed, ledger)


def _wire(world: World, paid: Flags, ledger: Ledger) -> None:
    """The next tranche of these deals comes, and its stake goes."""
    deals = world.investors
    amount = np.where(paid, deals.due[..., 0], 0)
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
    deals, now = world.investors, _of_deal(world)[..., 0]
    runs = world.trading[:, :, None] & ~deals.frozen  # before its launch nobody counts
    deals.test = deals.test - ((deals.test > 0) & runs)
    fresh = (deals.test > 0) & (deals.base == 0) & world.trading[:, :, None]
    deals.base = np.where(fresh, now, deals.base)
    level = np.where(deals.metric == NET, deals.growth, deals.base * (1 + deals.growth))
    deals.goal = np.where(fresh, level, deals.goal)


def _test(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """The mean of the last two months counts. Who meets a goal is paid and promises again."""
    deals, metric = world.investors, _of_deal(world)
    open_deal = (deals.due[..., 0] > 0) & ~deals.frozen & world.seats.open[:, :, None]
    called_early = deals.patience >= numbers.cast.investors.patience
    rose, fell = _launched(numbers, ledger)
    called_early = called_early | rose | fell
    tested = open_deal & world.trading[:, :, None] & ((deals.test == 0) | called_early)
    clean = (ledger.trust.share < numbers.investors.clean_fakes)[:, :, None] | (deals.story != CLEAN)
    reached = ((metric[..., 0] + metric[..., 1]) / 2 >= deals.goal) & clean
    met = tested & (rose | (reached & ~fell))
    missed = tested & ~met
    ledger.investors.met, ledger.investors.missed = met, missed
    _wire(world, met, ledger)

    again = met & (deals.due[..., 0] > 0)
    deals.base = np.where(again, metric[..., 0], deals.base)
    level = np.where(deals.metric == NET, deals.growth, deals.base * (1 + deals.growth))
    deals.goal = np.where(again, level, deals.goal)
    deals.test = np.where(tested, np.where(again, goal_months(world, numbers), 0), deals.test)
    deals.patience = np.where(tested, 0, deals.patience)
    # A goal can be moved once; missed again, the rest is lost and the deal is over.
    lost = (missed & deals.renegotiated)[..., None]
    deals.due, deals.due_stake = np.where(lost, 0, deals.due), np.where(lost, 0.0, deals.due_stake)
    deals.renegotiated = deals.renegotiated & ~tested


def _launched(numbers: Numbers, ledger: Ledger) -> tuple[Flags, Flags]:
    """(g, p, i) a launch is a test of its own: who rises has met every goal, who fizzles has missed it."""
    tier = ledger.launch.tier[:, :, None]
    rose = np.broadcast_to(tier >= LIFT_OFF, ledger.investors.met.shape)
    return rose, (tier == FIZZLE) & ~numbers.cast.investors.forgives


def _feel(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Confidence moves by its parts, each as strongly as this investor takes it."""
    n, cast, parts, deals = numbers.investors, numbers.cast.investors, ledger.investors.parts, world.investors
    parts.update(ledger.blows.of("confidence"))
    parts["growth"] = np.clip(n.drift * _above_path(world, numbers), -n.drift_most, n.drift_most)
    parts["trust"] = _if(world.trust.fame < n.low_trust[0], -n.low_trust[1], deals.confidence)
    short = world.books.runway(numbers.books.runway_months) < n.low_runway[0]
    parts["runway"] = _if(short, -n.low_runway[1], deals.confidence)
    lately = (deals.called > 0) & (n.call_rest - deals.called <= n.call_near)
    parts["regret"] = np.where(ledger.investors.missed & lately, -n.call_regret, 0.0)
    spite = cast.spite * ledger.investors.missed
    parts["spite"] = spite - seqsum(spite, 2)[:, :, None]

    total = np.zeros_like(deals.confidence)
    for name in parts:
        felt = parts[name] * cast.swing * np.where(parts[name] < 0, cast.losses, 1.0)
        parts[name] = np.where(world.seats.open[:, :, None], felt, 0.0)
        total = total + parts[name]
    confidence = np.clip(deals.confidence + total, 0.0, 100.0)
    parts["limit"] = confidence - (deals.confidence + total)
    deals.confidence = confidence


def _freeze(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Whoever missed a goal or lost all faith sees no more money; what was wired stays."""
    n, deals = numbers.investors, world.investors
    waits = deals.due[..., 0] > 0
    froze = waits & ~deals.frozen & (ledger.investors.missed | (deals.confidence < n.freeze_at))
    ledger.investors.froze = froze
    deals.frozen = (deals.frozen | froze) & waits
    impatient = waits & ~deals.frozen & (deals.confidence < n.patience_at)
    deals.patience = np.where(impatient, deals.patience + 1, 0)


def _above_path(world: World, numbers: Numbers) -> Array:
    """(g, p, i) growth this month above the promised path; without a deal above none."""
    deals, waits = world.investors, world.investors.due[..., 0] > 0
    metric = _of_deal(world, np.where(waits, deals.metric, METRIC_OF_STORY[numbers.cast.investors.story - 1]))
    promise = np.where(waits, deals.growth, 0.0)
    profit = np.where(waits, deals.metric, METRIC_OF_STORY[numbers.cast.investors.story - 1]) == NET
    path = exp(log(1 + promise) / goal_months(world, numbers)) - 1
    now, before = metric[..., 0], metric[..., 1]
    growth = np.where(before > 0, share(now, before) - 1 - path, 0.0)
    return np.where(profit, now - promise, growth)


def _of_deal(world: World, which: Count | None = None) -> Array:
    """(g, p, i, 2) the metric that each deal counts, this month and last."""
    which = world.investors.metric if which is None else which
    return np.take_along_axis(world.investors.metrics, which[..., None], axis=2)


def _shifted(tranches: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.concatenate((tranches[..., 1:], np.zeros_like(tranches[..., :1])), axis=-1)


def _rises(metric: Array) -> Flags:
    return (metric[..., 0] > metric[..., 1]) & (metric[..., 1] > 0)


def _if(flag: Flags, points: float, like: Array) -> Array:
    return np.where(flag[:, :, None], points, np.zeros_like(like))

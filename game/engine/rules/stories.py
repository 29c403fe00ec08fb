"""Stories: what a founder can say of the house and be right, and what investors would sign for it."""

import numpy as np

from game.engine.maths import money
from game.engine.maths.portable import exp, seqsum, share
from game.engine.state.arrays import Array, Count, Flags, Money
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import DEEP, FAIR, FREE, GMV, NET, NEW, SHOPS, Orders
from game.engine.state.world import World


def weigh(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """How each story that is told sounds, and what would be signed; untold, the one an investor loves."""
    story = np.where(orders.pitch > 0, orders.pitch, numbers.cast.investors.story)
    heard = ledger.investors
    heard.fit = fit(world, story, numbers)
    heard.chance = chance_to_land(world, orders, numbers, heard.fit)
    heard.offer, heard.offer_stake = tranches(world, orders, numbers, heard.fit)


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
    owes_nothing = (books.cash >= 0) & (world.loans.debt == 0)
    gains = world.investors.metrics[:, :, NET, 0] > 0
    return gains, lasts, (now.commission > 0) | sells, world.delivery.building == 0, owes_nothing


def _clean_claims(world: World, numbers: Numbers, ledger: Ledger) -> tuple[Flags, ...]:
    """Few fakes, strict checks, more shops, nobody forced of late, and nothing known and not stopped."""
    n, policing = numbers.investors, world.standing.policing
    few_fakes, strict = ledger.trust.share < n.clean_fakes, policing >= n.clean_policing
    shops = _rises(world.investors.metrics[:, :, SHOPS])
    gentle = ~world.pressure.ever | (world.pressure.quiet >= n.clean_quiet)
    return few_fakes, strict, shops, gentle, world.law.dossier == 0


def _rises(metric: Array) -> Flags:
    return (metric[..., 0] > metric[..., 1]) & (metric[..., 1] > 0)

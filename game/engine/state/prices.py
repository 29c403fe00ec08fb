"""What an order costs on the spot, in hundredths of a crown, before anybody has ordered it."""

import numpy as np

from game.engine.maths.portable import seqsum
from game.engine.state.arrays import Array, Count, Money
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import PROJECTS, SELLERS, THENS, Orders
from game.engine.state.world import World


def hundredths(amount: Array) -> Money:
    """Of cr m."""
    return np.rint(amount * HUNDREDTHS).astype(np.int64)


def summit(world: World, numbers: Numbers) -> Money:
    """(g, p) the next alliance level."""
    return hundredths(_next(numbers.ads.summit_cost, world.ads.level) * world.eras.cost_index[:, None])


def buildings(world: World, numbers: Numbers) -> Money:
    """(g, p, 3) the next level of own couriers, Galloway and Tortoise."""
    d, works = numbers.delivery, world.delivery
    costs = np.stack(
        (
            _next(d.own_cost, works.own),
            _next(d.carrier_cost.galloway, works.galloway),
            _next(d.carrier_cost.tortoise, works.tortoise),
        ),
        axis=-1,
    )
    best = np.where(world.delivery.leverage >= d.priority, d.priority_price, 1.0)
    costs[..., 1:] *= best
    return hundredths(costs * world.eras.cost_index[:, None, None])


def executive(world: World, numbers: Numbers) -> Money:
    """(g, p) a chair for somebody whom a rival does not listen to."""
    cost = numbers.executives.poach_cost * world.eras.cost_index[:, None]
    return hundredths(np.ones(world.seats.open.shape) * cost)


def projects(world: World, numbers: Numbers) -> Money:
    """(g, p, n) a month of each project, in the order of PROJECTS."""
    cost = np.array([getattr(numbers.tech.cost, project) for project in PROJECTS])
    return hundredths(np.ones(world.tech.left.shape) * cost * world.eras.cost_index[:, None, None])


def poaching(world: World, numbers: Numbers) -> Money:
    """(g, p, 3) scouts among a rival's sellers, a tour of the wholesale market, a call to the roster."""
    n, k = numbers.poaching, world.eras.cost_index[:, None, None]
    costs = np.array([n.cost, n.wholesale_cost, 0.0])
    return hundredths(costs * k * _fighting(world, numbers)[:, :, None])


def lobby(world: World, numbers: Numbers) -> Money:
    """(g, p)"""
    cost = numbers.law.lobby_cost * world.eras.cost_index[:, None]
    return hundredths(np.broadcast_to(cost, world.seats.open.shape))


def openings(world: World, numbers: Numbers) -> Money:
    """(g, p) a new line of business."""
    begun = np.where(world.seats.open, numbers.launch.begin, 0.0)
    return hundredths(begun * world.eras.cost_index[:, None])


def preparation(world: World, numbers: Numbers) -> Money:
    """(g, p) a month's work on the rocket."""
    work = np.where(world.seats.open, numbers.launch.work, 0.0)
    return hundredths(work * world.eras.cost_index[:, None])


def whisper(world: World, numbers: Numbers) -> Money:
    """(g, p)"""
    cost = numbers.rumours.whisper_cost * world.eras.cost_index[:, None]
    return hundredths(cost * _fighting(world, numbers))


def held(world: World, line: Count, numbers: Numbers) -> Money:
    """(g, p) what is held ready against a rival."""
    talk = np.where(line == 1 + list(THENS).index("whisper"), whisper(world, numbers), 0)
    scouts = poaching(world, numbers)[:, :, SELLERS - 1]
    return np.where(line == 1 + list(THENS).index("poach"), scouts, talk)


def expose(world: World, numbers: Numbers) -> Money:
    """(g, 1)"""
    return hundredths(numbers.rumours.expose_cost * world.eras.cost_index[:, None])


def research(world: World, numbers: Numbers) -> Money:
    """(g, 1, 1) each question."""
    return hundredths(numbers.research.cost * world.eras.cost_index[:, None, None])


def headlines(world: World, numbers: Numbers) -> Money:
    """(g, p, 3) quiet, audited and inflated figures; only honest ones cost."""
    audit = np.array([0.0, numbers.headlines.audit_cost, 0.0])
    index = np.broadcast_to(world.eras.cost_index[:, None, None], (*world.seats.open.shape, 1))
    return hundredths(audit * index)


def partings(world: World, numbers: Numbers) -> Money:
    """(g, p, b) dropping a brand: a share of the guarantee that is left."""
    left = (world.brands.guarantee * world.brands.left).astype(np.float64)
    return np.rint(numbers.brands.drop_cost * left).astype(np.int64)


def promotion(orders: Orders) -> Money:
    """(g, p) the noise of a promotion, before anybody has bought."""
    return hundredths(orders.event_publicity + orders.event_stars * orders.star_bid)


def joint(world: World, numbers: Numbers) -> Money:
    """(g, p) a joint promotion, for each shop."""
    cost = numbers.promotions.joint.cost * world.eras.cost_index[:, None]
    return hundredths(cost * _fighting(world, numbers))


def brand_day(world: World, numbers: Numbers) -> Money:
    """(g, 1) a brand's day."""
    return hundredths(numbers.promotions.brand_day.cost * world.eras.cost_index[:, None])


def lease(orders: Orders) -> Money:
    """(g, p) the bid for the portal's page."""
    return hundredths(orders.portal_bid)


def fanfare(orders: Orders) -> Money:
    """(g, p) publicity for a launch."""
    return hundredths(orders.fanfare)


def gifts(orders: Orders) -> Money:
    """(g, p) for all partners courted."""
    return hundredths(seqsum(orders.gift, 2))


def stage(orders: Orders) -> Money:
    """(g, p) every host who is asked, if all of them come."""
    return hundredths(orders.host_bid * orders.hosts)


def bad_word(world: World, numbers: Numbers) -> Money:
    """(g, 1) in the right ear."""
    return hundredths(numbers.partners.poison_cost * world.eras.cost_index[:, None])


def closing(world: World, numbers: Numbers) -> Money:
    """(g, p) a chat app: part of what was spent on it."""
    today = world.social.spent * world.eras.cost_index[:, None]
    return hundredths(numbers.social.chat_write_off * today)


def hosts(world: World, numbers: Numbers) -> Array:
    """(g, 1, h) cr m that each asks at least; the more often they were hired the more."""
    n = numbers.social
    asked = n.host_ask * (1 + n.host_climb * world.social.hired)
    return np.asarray((asked * world.eras.cost_index[:, None])[:, None])


def pivot(world: World, numbers: Numbers) -> Money:
    """(g, p, c) a new label in an aisle: the dearer, the narrower the old one; less where it was advised."""
    n, label, council = numbers.pivot, world.labels.label, world.executives
    times = np.where(world.pivot.made > 0, n.again, 1.0)
    full = n.cost * world.eras.cost_index[:, None] * seqsum(label * label, 2) * times
    advised = council.advice[:, :, None] == np.arange(1, label.shape[2] + 1)
    return hundredths(full[:, :, None] * np.where(advised, numbers.executives.knock_price, 1.0))


def _fighting(world: World, numbers: Numbers) -> Array:
    """(g, p) times what small means cost in a last stand."""
    return np.where(world.stand.left > 0, numbers.stand.price, 1.0)


def _next(costs: tuple[float, ...], level: Count) -> Array:
    return np.take(costs, np.minimum(level, len(costs) - 1))

"""Months that nobody played: any platforms anywhere with any orders; and the oracle's view of them."""

from typing import Any

import numpy as np

from game.engine import opening
from game.engine.market import month
from game.engine.rules import (
    ads,
    brands,
    charter,
    delivery,
    eras,
    frontpage,
    goodwill,
    labels,
    launch,
    partners,
    pressure,
    promotions,
    publicity,
    social,
    stock,
    subsidies,
    tech,
    trust,
)  # fmt: skip
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.arrays import Array
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import PROJECTS, Orders
from game.engine.state.world import World

LENGTH = 36


def wild(numbers: Numbers, seed: int, games: int, seats: int = 4) -> World:
    """Worlds far from any start: some seats empty, some closed with their people still looking for a home."""
    rng = np.random.default_rng(seed)
    rows = np.stack([rng.permutation(len(numbers.platforms.ids) - 1)[:seats] for _ in range(games)])
    rows[:, 2:] = np.where(rng.random((games, seats - 2)) < 0.15, -1, rows[:, 2:])
    world = opening.world(numbers, rows, rows, LENGTH)
    seated = rows >= 0
    world.seats.open = seated & (rng.random((games, seats)) < 0.9)
    world.eras.month = rng.integers(1, LENGTH + 1, games)
    eras.set_scene(world.eras, numbers)
    _people(world, numbers, rng, seated)
    _shops(world, numbers, rng)
    _minds(world, numbers, rng)
    return arrays.copy(world)


def _people(world: World, numbers: Numbers, rng: np.random.Generator, seated: arrays.Flags) -> None:
    people = world.people
    crowd = rng.dirichlet(np.ones(world.chairs + 1), (world.games, people.users.shape[2]))
    users = crowd[..., :-1].swapaxes(1, 2) * world.eras.people[:, None] * rng.random((world.games, 1, 1))
    people.users = np.where(seated[:, :, None] & (rng.random(users.shape) < 0.95), users, 0.0)
    people.deep = people.users * rng.random(users.shape)
    people.need = 0.2 + rng.random(people.need.shape) * 1.2 * numbers.categories.patience


def _shops(world: World, numbers: Numbers, rng: np.random.Generator) -> None:
    w, here = world.sellers, world.seats.open[:, :, None]
    w.pool = w.pool * rng.uniform(1, 6, w.pool.shape)
    pools = np.stack(np.broadcast_arrays(numbers.categories.pool_brand, w.pool), axis=-1)[:, None]
    w.shops = np.where(here[..., None], rng.random(w.shops.shape) ** 3 * pools, 0.0)
    w.shops[rng.random(w.shops.shape) < 0.05] = 0.0
    w.profit = np.where(here, rng.exponential(400, w.profit.shape), 0.0)
    w.gross = rng.exponential(20, w.gross.shape)
    w.organic = rng.exponential(0.3, w.organic.shape)
    w.organic[rng.random(w.organic.shape) < 0.05] = 0.0


def _minds(world: World, numbers: Numbers, rng: np.random.Generator) -> None:
    g, p, c = world.labels.label.shape
    world.trust.fame = rng.uniform(0.05, 0.95, (g, p))
    world.goodwill.goodwill = rng.random((g, p))
    world.charter.credit = rng.random((g, p))
    world.labels.label = rng.dirichlet(np.ones(c) * 0.7, (g, p))
    world.labels.axis = rng.uniform(-1, 1, (g, p))
    world.labels.claimed = rng.random((g, c)) < 0.5
    world.charter.charged, world.ads.sold = rng.random((2, g, p)) < 0.5
    world.labels.blank = rng.integers(0, 6, (g, p, c)) * (rng.random((g, p, c)) < 0.1)
    world.pressure.quiet = rng.integers(0, 9, (g, p))
    world.books.gmv = rng.exponential(100, world.books.gmv.shape)
    world.publicity.adstock = rng.exponential(8, (g, p))
    world.ads.level = rng.integers(0, 4, (g, p))
    world.ads.repeats = rng.exponential(0.05, (g, p, c))
    world.ads.sophistication = rng.random(g)
    world.delivery.own, world.delivery.galloway = rng.integers(0, 4, (2, g, p))
    world.delivery.tortoise = rng.integers(0, 4, (g, p))
    held = rng.integers(0, p + 1, g)[:, None] == np.arange(p)
    world.ads.lease = np.where(held & world.seats.open, 2, 0)
    world.ads.farms = rng.random((g, p)) * 0.15
    world.tech.done = rng.integers(0, 2, world.tech.done.shape)
    world.tech.served = rng.exponential(60, (g, p))
    world.brands.terms = rng.integers(0, 4, world.brands.terms.shape)
    world.brands.left[:] = 3
    world.brands.relation = rng.uniform(0, 100, world.brands.relation.shape)
    world.promotions.novelty = rng.uniform(*numbers.promotions.novelty, g)
    world.promotions.used = rng.integers(0, 4, world.promotions.used.shape)
    world.stock.coming = rng.random((g, p, c))
    _lines(world, rng)
    _doors(world, numbers, rng)


def _lines(world: World, rng: np.random.Generator) -> None:
    """Lines open wide, half or not at all, some platforms before their launch, some rockets on the ramp."""
    doors, (g, p, n) = world.launch, world.launch.opened.shape
    doors.opened = rng.choice([0.0, 0.3, 0.6, 0.7, 1.0], (g, p, n)) * world.seats.open[:, :, None]
    doors.tier = rng.integers(0, 5, (g, p, n))
    doors.maiden = np.where(doors.opened[:, :, 1] > 0, rng.integers(0, 2, (g, p)) * 2, 0)
    waits = rng.random((g, p)) < 0.2
    doors.opened[waits], doors.tier[waits], doors.maiden[waits] = 0.0, 0, 0
    doors.wide = np.where(doors.opened[:, :, :2].any(axis=2), 1.0, 0.0)
    doors.preparing = np.where(waits, rng.integers(1, 3, (g, p)), 0)
    doors.readiness, doors.hype = rng.uniform(30, 110, (g, p)), rng.uniform(-50, 40, (g, p))


def _doors(world: World, numbers: Numbers, rng: np.random.Generator) -> None:
    """Whoever has a contract has had it for any time; apps of any size, and guests of any number."""
    w, s = world.partners, world.social
    holder = rng.integers(-1, world.chairs, (world.games, 1, w.talks.shape[2]))
    w.left = np.where((holder == np.arange(world.chairs)[:, None]) & numbers.cast.partners.signs, 3, 0)
    w.together = rng.integers(0, 40, w.left.shape)
    s.app = rng.random(s.app.shape) * numbers.social.chat_most
    s.guests = rng.random(s.guests.shape) * (world.people.users - world.people.deep).sum(axis=2)
    s.waves, s.hired = rng.random(s.waves.shape) < 0.2, rng.integers(0, 4, s.hired.shape)


def wishes(world: World, numbers: Numbers, seed: int) -> Orders:
    """Any orders within the bounds of the rules, steps aside."""
    rng, n = np.random.default_rng(seed), numbers
    orders = arrays.copy(world.standing)
    g, p, c = orders.stock.shape

    def sometimes(most: float, shape: tuple[int, ...]) -> Array:
        return rng.random(shape) * most * (rng.random(shape) < 0.6)

    orders.buyer_subsidy = sometimes(n.subsidies.most, orders.buyer_subsidy.shape)
    orders.match_clause = sometimes(n.subsidies.most, (g, p))
    orders.seller_subsidy = sometimes(n.subsidies.most, (g, p, c))
    orders.coupon = rng.choice(n.subsidies.coupons, (g, p)).astype(float)
    orders.stock = rng.random((g, p, c))
    orders.visits, orders.rate = sometimes(n.ads.visits_most, (g, p)), rng.uniform(*n.ads.rate, (g, p))
    orders.landing, orders.resale = rng.integers(0, 3, (2, g, p))
    orders.reserve = rng.exponential(0.1, (g, p))
    orders.paid_places = rng.choice(n.ads.paid_places, (g, p))
    places = rng.multinomial(n.frontpage.slots, np.ones(2 * c) / (2 * c), (g, p)).astype(float)
    orders.front_brand, orders.front_ordinary = places[..., :c], places[..., c:]
    orders.policing = rng.integers(0, 4, (g, p))
    orders.commission = sometimes(n.charter.most, (g, p))
    orders.ladder = rng.random((g, p)) < 0.5
    orders.reading = rng.random((g, p)) < 0.5
    rivals = world.trading[:, :, None] & world.trading[:, None] & ~np.eye(p, dtype=bool)
    told = np.argmax(rng.random(rivals.shape) * rivals, axis=2) + 1
    orders.choose_rival = told * rivals.any(axis=2) * rng.integers(0, 2, (g, p))
    orders.choose_aisle = rng.integers(1, c + 1, (g, p)) * (orders.choose_rival > 0)
    orders.publicity = sometimes(n.publicity.most, (g, p)) * world.eras.cost_index[:, None]
    _days(orders, world, numbers, rng)
    orders.go = (world.launch.preparing > 0) & (rng.random((g, p)) < 0.5)
    orders.fanfare = orders.go * sometimes(n.launch.fanfare_most, (g, p))
    orders.bonus = sometimes(n.social.bonus[1], (g, p))
    orders.gala, orders.hosts = rng.integers(0, c + 1, (g, p)), rng.integers(1, 4, (g, p))
    orders.host_bid = rng.uniform(0, 3, (g, p)) * n.social.host_ask * world.eras.cost_index[:, None]
    return arrays.copy(orders)


def _days(orders: Orders, world: World, numbers: Numbers, rng: np.random.Generator) -> None:
    """Great days, joint ones and days of brands, all of them today."""
    n, (g, p, c) = numbers.promotions, orders.stock.shape
    held, called = rng.random((2, g, p)) < 0.4
    orders.event_month = np.where(held, world.eras.month[:, None], 0)
    orders.event_publicity = np.where(held, rng.uniform(*n.publicity, (g, p)), 0.0)
    orders.event_stars = np.where(held, rng.integers(0, n.stars_most + 1, (g, p)), 0)
    orders.star_bid = np.where(orders.event_stars > 0, rng.uniform(n.star_cost, n.star_most, (g, p)), 0.0)
    orders.event_depth = np.where(held, rng.choice(n.depths, (g, p)), 0.0)
    orders.mechanic = np.where(held, rng.integers(0, 4, (g, p)), 0)
    orders.event_aisles = held[:, :, None] & (rng.random((g, p, c)) < 0.7)
    orders.joint_stores = np.where(called, rng.integers(50, 501, (g, p)), 0)
    orders.joint_depth = np.where(called, rng.choice(n.depths, (g, p)), 0.0)
    orders.joint_aisles = called[:, :, None] & (rng.random((g, p, c)) < 0.3)
    orders.day_brand = rng.integers(0, world.brands.terms.shape[2] + 1, (g, p))
    orders.day_depth = np.where(orders.day_brand > 0, rng.uniform(*n.brand_day.depth, (g, p)), 0.0)


def promise(world: World, orders: Orders, numbers: Numbers) -> tuple[World, Ledger]:
    """The morning of a month: what all platforms bring to the market."""
    world = arrays.copy(world)
    ledger = ledgers.blank(world)
    pressure.press(world, orders, numbers, ledger, dice(1, world.games))
    launch.count_down(world, orders, numbers, ledger, dice(1, world.games))
    brands.sign(world, orders, numbers, ledger, dice(1, world.games))
    partners.court(world, orders, numbers, ledger)
    social.invite(world, orders, numbers, ledger, dice(1, world.games))
    delivery.build(world, orders, numbers, ledger)
    stock.fill(world, orders, numbers, ledger)
    subsidies.offer(world, orders, numbers, ledger)
    charter.ask(world, orders, numbers, ledger)
    frontpage.arrange(world, orders, numbers, ledger)
    goodwill.attend(world, orders, numbers, ledger)
    trust.police(world, orders, numbers, ledger)
    labels.show(world, numbers, ledger)
    promotions.hold(world, orders, numbers, ledger, dice(1, world.games))
    publicity.campaign(world, orders, numbers, ledger)
    tech.build(world, orders, numbers, ledger)
    ads.gather(world, orders, numbers, ledger, dice(1, world.games))
    launch.rise(world, orders, numbers, ledger)
    return world, ledger


def settled(world: World, orders: Orders, numbers: Numbers) -> tuple[World, Ledger]:
    """The evening: the market alone, before anybody draws consequences."""
    world, ledger = promise(world, orders, numbers)
    month.settle(world, orders, numbers, ledger)
    return world, ledger


def remembered(world: World, orders: Orders, numbers: Numbers) -> tuple[World, Ledger]:
    """The next morning: what people and sellers make of the month."""
    world, ledger = settled(world, orders, numbers)
    trust.remember(world, orders, numbers, ledger)
    labels.shift(world, orders, numbers, ledger)
    goodwill.drift(world, orders, numbers, ledger)
    ads.teach(world, orders, numbers, ledger)
    charter.credit(world, orders, numbers)
    return world, ledger


def told(world: World, orders: Orders, numbers: Numbers, game: int) -> tuple[dict, dict]:
    """One game for the oracle: the state as it was before the month, and the orders, as plain lists.

    How wide doors stand, what a launch came to and whom it brings are orders to the market.
    """
    w, n, row = world, numbers, world.seats.start
    morning, ledger = promise(world, orders, numbers)
    depth = np.minimum(orders.stock, w.stock.coming)
    now = {
        "open": w.seats.open, "there": w.seats.open, "cost_index": w.eras.cost_index, "street": w.eras.street,
        "curiosity": w.eras.curiosity, "web_visits": w.eras.web_visits, "people": w.eras.people,
        "season": w.eras.season, "users": w.people.users, "deep": w.people.deep, "need": w.people.need,
        "shops": w.sellers.shops, "profit": w.sellers.profit, "gross": w.sellers.gross,
        "pool": w.sellers.pool,
        "organic": w.sellers.organic, "mall": morning.launch.mall, "bazaar": morning.launch.bazaar,
        "adstock": w.publicity.adstock, "trust": w.trust.fame, "goodwill": w.goodwill.goodwill,
        "credit": w.charter.credit, "label": w.labels.label, "axis": w.labels.axis, "blank": w.labels.blank,
        "alliance": w.ads.level, "repeats": w.ads.repeats, "sophistication": w.ads.sophistication,
        "lease": w.ads.lease > 0, "farms": w.ads.farms, "served_before": w.tech.served,
        **{name: w.tech.done[..., at] > 0 for at, name in enumerate(PROJECTS)},
        "own_delivery": w.delivery.own, "galloway": w.delivery.galloway, "tortoise": w.delivery.tortoise,
        "brand_pull": brands.pulls(w.brands.terms, n),
        "stock": np.where(w.seats.open[:, :, None], depth, 0.0),
        "label_drift": n.platforms.label_drift[row], "trust_most": n.platforms.trust_most[row],
        "trust_climb": n.platforms.trust_climb[row], "free_commission": n.platforms.free_commission[row],
        "charged": w.charter.charged, "sold_before": w.ads.sold, "claimed": w.labels.claimed,
        "sales": w.books.gmv[:, :, 0], "quiet": w.pressure.quiet,
        "grey": n.platforms.grey[row], "visit_price": n.platforms.visit_price[row],
        "used": w.promotions.used, "novelty": w.promotions.novelty,
        "tells_friends": n.platforms.tells_friends[row], "voices": ledger.partners.voice,
        "entrance": ledger.social.entrance, "wave": ledger.social.wave, "fame": ledger.social.fame,
        "guests": w.social.guests,
    }  # fmt: skip
    names = (
        "buyer_subsidy", "match_clause", "seller_subsidy", "coupon", "visits", "rate", "landing", "resale",
        "reserve", "paid_places", "policing", "commission", "ladder", "publicity", "front_ordinary",
        "reading",
        "bonus",
    )  # fmt: skip
    wish = {name: getattr(orders, name) for name in names}
    wish["force"] = ledgers.blank(world).pressure.force
    for q in range(world.chairs):
        told = orders.choose_aisle[:, :, None] == 1 + np.arange(orders.stock.shape[2])
        wish["force"][:, :, q] = told & (orders.choose_rival == q + 1)[:, :, None]
    wish |= {"opened": morning.launch.wide, "lift": ledger.launch.lift, "arriving": ledger.flows.arriving}
    wish["places"] = orders.front_brand + orders.front_ordinary
    wish |= _held(world, orders, numbers)
    return tuple({key: page[game].tolist() for key, page in side.items()} for side in (now, wish))


def _held(world: World, orders: Orders, numbers: Numbers) -> dict[str, Any]:
    """What the rules make of the days: aisles' strength, stars hired, who pays."""
    morning, ledger = promise(world, orders, numbers)
    p, cast = ledger.promotions, numbers.cast.brands
    clash = numbers.promotions.brand_day.clash
    aisles = np.zeros(orders.stock.shape)
    np.add.at(aisles, (slice(None), slice(None), cast.category), cast.pull * p.brand_day)
    others = (aisles > 0).sum(axis=1, keepdims=True) - (aisles > 0) > 0
    return {
        "event": p.event, "event_depth": p.depth, "stars": p.stars,
        "event_publicity": np.where(p.running, morning.promotions.publicity, 0.0),
        "mechanic": np.where(p.running, morning.promotions.mechanic, 0), "joint": p.joint,
        "joint_depth": p.joint_depth, "brand_day": np.where(others, clash * aisles, aisles),
        "launch_publicity": np.where(ledger.launch.gone > 0, orders.fanfare, 0.0), "own_part": p.own_part,
        "named": np.broadcast_to(ledger.blows.sum("label"), orders.stock.shape),
        "tricked": np.broadcast_to(-ledger.blows.sum("trust"), p.depth.shape),
    }  # fmt: skip

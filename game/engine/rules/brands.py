"""Brand partnerships: names people look for. Bids are sealed; one name may be yours alone.

A contract is two promises that run side by side: the platform earns its part of whatever brand goods sell,
and owes the brand the guarantee every month. Set off against each other, a weak name costs money.
"""

import numpy as np

from game.engine.maths.portable import log, seqsum, share
from game.engine.state import contests, prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import BRAND_GOODS, Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import EXCLUSIVE, Orders
from game.engine.state.signs import hold, signs
from game.engine.state.world import World


def sign(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Contracts end, get cheaper or are dropped; then sealed bids are opened, and every name draws people."""
    b = world.brands
    parting = np.where(orders.drop, prices.partings(world, numbers), 0)
    ledger.money.enter("dropped_brands", seqsum(parting, 2))
    ledger.brands.lost = (b.terms > 0) & ((b.left == 0) | orders.drop | ledger.pressure.obeyed)
    _end(world, ledger.brands.lost)
    _lower(world, orders, numbers)
    _open_bids(world, orders, numbers, ledger, chance)
    ledger.money.enter("guarantees", seqsum(b.guarantee, 2))
    _draw(world, numbers, ledger)


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A brand likes to sell and hates to stand among fakes; after too many of them it leaves.

    What each likes or cannot bear beside that it sees on every street, its own or not.
    """
    n, b, cast = numbers.brands, world.brands, numbers.cast.brands
    held, sales = b.terms > 0, _sales(world, numbers, ledger)
    disgusted = held & (ledger.trust.met[:, :, None] > cast.bears)
    liked = n.relation_sales * (sales > b.sales)
    liked = liked + numbers.frontpage.relation * orders.front_brand[:, :, cast.category]
    change = np.where(held, liked, 0.0) - n.relation_fakes * disgusted + ledger.blows.sum("relation")
    change = change + _tastes(world, numbers, ledger)
    b.relation, b.sales = np.clip(b.relation + change, 0.0, 100.0), sales

    b.fakes_months = np.where(disgusted, b.fakes_months + 1, 0)
    b.left = np.maximum(b.left - 1, 0)
    void = ledger.heat.verdict[:, :, None] & (b.terms == EXCLUSIVE)
    leaving = (b.fakes_months >= n.leave_months) | void
    ledger.brands.lost = ledger.brands.lost | leaving
    _end(world, leaving)


def quote(world: World, numbers: Numbers, fakes: Array) -> None:
    """What each brand asks of each platform next month; `fakes` (g, p) is the share buyers met this month."""
    n, cast, row = numbers.brands, numbers.cast.brands, world.seats.start
    _end(world, np.broadcast_to(~world.seats.open[:, :, None], world.brands.terms.shape))
    held = seqsum(world.brands.terms > 0, 2)
    shop = (1 - n.ask_trust * (world.trust.fame - 0.5)) * (1 + n.ask_slot * held)
    shop = shop * (1 - n.ask_axis * world.labels.axis) * numbers.platforms.brand_ask[row]
    shop = shop * _leader_discount(world, numbers) * _inquiry(world, numbers)
    shop = shop * world.eras.cost_index[:, None]
    worry = 1 + n.ask_fakes * np.maximum(fakes[:, :, None] - cast.bears, 0.0)
    friend = 1 - n.ask_relation * (world.brands.relation - n.relation_start)
    temper = np.where(world.brands.terms > 0, cast.temper[:, 1], cast.temper[:, 0])
    world.brands.ask = cast.guarantee * temper * worry * friend * shop[:, :, None]


def pulls(terms: Count, numbers: Numbers) -> Array:
    """(g, p, c) the pull that contracts on these terms (g, p, b) bring to each aisle."""
    pull = _pull(terms, numbers)
    aisles = np.zeros((*terms.shape[:2], len(numbers.categories.ids)), order="F")
    for brand, aisle in enumerate(numbers.cast.brands.category):
        aisles[:, :, aisle] += pull[:, :, brand]
    return aisles


def _pull(terms: Count, numbers: Numbers) -> Array:
    times = numbers.brands.terms_pull
    by_terms = np.array([0.0, times.open, times.preferred, times.exclusive])
    pull: Array = numbers.cast.brands.pull * by_terms[terms]
    return pull


def terms_ask(numbers: Numbers) -> Array:
    """How many times the ask a brand wants on each kind of terms, none first."""
    ask = numbers.brands.terms_ask
    return np.array([0.0, ask.open, ask.preferred, ask.exclusive])


def _end(world: World, ended: Flags) -> None:
    """The contracts that are over leave no trace but the relation."""
    b = world.brands
    if not ended.any():
        return
    b.terms, b.left, b.guarantee, b.fakes_months = (
        np.where(ended, 0, row) for row in (b.terms, b.left, b.guarantee, b.fakes_months)
    )
    b.renegotiated = b.renegotiated & ~ended


def _lower(world: World, orders: Orders, numbers: Numbers) -> None:
    """A brand that sells mostly here has to listen, once, and does not like it."""
    n, b = numbers.brands, world.brands
    asked = orders.cheaper & (b.terms > 0)
    if not asked.any():
        return
    lower = np.rint(b.guarantee * (1 - n.renegotiate_cut)).astype(np.int64)
    b.guarantee = np.where(asked, lower, b.guarantee)
    b.relation = np.where(asked, np.maximum(b.relation - n.renegotiate_relation, 0.0), b.relation)
    b.renegotiated = b.renegotiated | asked


def _open_bids(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Bids at or above the ask win, the highest first, as long as their terms may stand beside those held."""
    n, b = numbers.brands, world.brands
    enough = (orders.bid > 0) & (orders.bid >= b.ask * terms_ask(numbers)[orders.terms])
    if not enough.any():
        return
    place = contests.places(world, np.where(enough, orders.bid, 0.0), "brands", chance)
    for turn in range(world.chairs):
        beside = orders.terms + b.terms.max(axis=1, keepdims=True) <= EXCLUSIVE
        won = enough & (place == turn) & beside
        b.terms, b.left = np.where(won, orders.terms, b.terms), np.where(won, orders.months, b.left)
        monthly = np.rint(orders.bid / n.term * HUNDREDTHS).astype(np.int64)
        b.guarantee = np.where(won, monthly, b.guarantee)
        ledger.brands.signed = ledger.brands.signed | won


def _draw(world: World, numbers: Numbers, ledger: Ledger) -> None:
    n, pull = numbers.brands, pulls(world.brands.terms, numbers)
    ledger.brands.pull = pull
    drawn = n.pull_power * log((n.pull_unnamed + pull) / (n.pull_unnamed + 1))
    ledger.appeal.add("brand", "brands", drawn)
    ledger.appeal.add("margin_brand", "take", np.full((1, 1, 1), -n.take))


def _tastes(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, b) points of relation."""
    n, cast, seen = numbers.brands, numbers.cast.brands, signs(world, numbers, ledger)
    points, nowhere = np.zeros(world.brands.relation.shape), np.zeros(world.seats.open.shape)
    for brand, (likes, hates) in enumerate(zip(cast.likes, cast.hates, strict=True)):
        pleased, cross = (hold(taste, seen) if taste else nowhere for taste in (likes, hates))
        points[:, :, brand] = n.relation_likes * pleased - n.relation_hates * cross
    return points


def _sales(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, b) cr m: each name's part of the brand goods in its aisle, beside all those without a name."""
    aisle = numbers.cast.brands.category
    named = numbers.brands.pull_unnamed + ledger.brands.pull[:, :, aisle]
    return ledger.trade.gmv[:, :, aisle, BRAND_GOODS] * _pull(world.brands.terms, numbers) / named


def _inquiry(world: World, numbers: Numbers) -> Array:
    """(g, p) while the office looks into one platform, brands are kind to the others."""
    watched = world.heat.heat >= numbers.heat.inquiry
    other = seqsum(watched, 1)[:, None] > watched
    return np.where(other, 1 - numbers.heat.inquiry_ask, 1.0)


def _leader_discount(world: World, numbers: Numbers) -> Array:
    """(g, p) brands fear a leader, and ask less of everybody else."""
    n, users = numbers.brands, np.where(world.seats.open, seqsum(world.people.users, 2), 0.0)
    part = share(users, seqsum(users, 1)[:, None])
    most = part.max(axis=1, keepdims=True)
    limit = n.leader_share + np.take(numbers.verdict.share_limit, world.seats.table)[:, None]
    points = 100 * np.maximum(most - limit, 0.0)
    fears = (part < most) & world.complete[:, None]
    return np.where(fears, np.maximum(1 - n.leader_discount * points, 0.0), 1.0)

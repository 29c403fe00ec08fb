"""Sellers: everywhere at once. Each shop asks of each platform by itself whether it pays to stand there.

Entry is free and crowds thin the profit, so a place fills until one more shop would not be worth its upkeep.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.market import traffic
from game.engine.maths.portable import exp, log, power, seqsum, share
from game.engine.state.arrays import Array, beside
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BRAND, Orders
from game.engine.state.world import World

BRANDS, STALLS = 0, 1  # kinds of shops, and of the goods they sell


@dataclass
class Stands:
    """What a shop knows before the month. Last axis k: brands, stalls."""

    worth: Array  # (g, p, c, k)    what is kept of a cr m of sales, over the upkeep of all who are willing
    willing: Array  # (g, p, c, k)  m shops that would stand there if it paid without end
    stayed: Array  # (g, p, c, k)   m shops of last month


def open_stalls(world: World, ledger: Ledger) -> None:
    """Shops that rules brought or took stand there, or not, before any shop decides by itself."""
    shops, there = world.sellers.shops.copy(order="F"), ledger.stalls
    stalls = np.minimum(shops[..., STALLS] * there.kept + there.added, world.sellers.pool[:, None])
    shops[..., STALLS] = np.maximum(stalls, 0.0)
    world.sellers.shops = shops


def weigh(world: World, numbers: Numbers, ledger: Ledger) -> Stands:
    """What a platform is worth to a shop, how many could come and how many are there."""
    c, w, doors, appeal = numbers.categories, world.sellers, world.launch, ledger.appeal
    here = world.trading[:, :, None]
    held = true_to(world, numbers, ledger)
    staying = exp(appeal.sum("stay_small")) * held[..., STALLS]
    pool, pool_brand = w.pool[:, None] * staying, c.pool_brand * held[..., BRANDS]
    brand = _kept(c.margin_brand + appeal.sum("margin_brand"), numbers) * exp(appeal.sum("entry_brand"))
    small = _kept(c.margin_small + appeal.sum("margin_small"), numbers) * exp(appeal.sum("entry_small"))
    mall, bazaar = (doors.wide * line for line in (doors.mall, doors.bazaar))
    brands, stalls = pool_brand * mall[:, :, None], pool * bazaar[:, :, None]
    return Stands(
        worth=_kinds(brand / (c.upkeep_brand * pool_brand), small / (c.upkeep_small * pool)),
        willing=_kinds(np.where(here, brands, 0.0), np.where(here, stalls, 0.0)),
        stayed=np.where(here[..., None], w.shops * _kinds(held[..., BRANDS], staying), 0.0),
    )


def true_to(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c, k) share of a platform's shops that stay, although they were told to choose.

    Who stands on both leaves as the sales of the one who forces are large, unless he evades under another
    name; a few leave whoever forces them.
    """
    n, force, sold = numbers.pressure, ledger.pressure.force, world.books.gmv[:, :, 0]
    held = np.ones(world.sellers.shops.shape, order="F")
    if not force.any():
        return held
    sold = np.where(world.trading, sold, 0.0)
    part = share(sold, seqsum(sold, 1)[:, None])
    power = np.maximum(part - n.power_from, 0.0)[:, :, None]
    harsh = force.max(axis=2) * (1 - part)[:, :, None]
    for kind, evade in enumerate(n.evade):
        both = shared(world, numbers, kind)
        for p in range(world.chairs):
            held[..., kind] *= 1 - both[:, :, p] * force[:, p] * (power[:, p] * (1 - evade))[:, None]
        held[..., kind] *= 1 - n.leave * (1 - evade) * harsh
    return held


def stand(world: World, listings: Array) -> None:
    """Shops where they found it worth their while; who gathers them for a launch still has them."""
    shops = np.where(world.seats.open[:, :, None, None], world.sellers.shops, 0.0)
    world.sellers.shops = np.where(world.trading[:, :, None, None], listings, shops)


def shared(world: World, numbers: Numbers, kind: int = STALLS) -> Array:
    """(g, p, q, c) share of p's stalls, or brands' shops, that also stand on q.

    Between nested, all of the fewer among the more, and drawn independently, by `sellers.together`.
    """
    pool = world.sellers.pool[:, None] if kind == STALLS else numbers.categories.pool_brand
    there = world.sellers.shops[..., kind] / pool
    most = power(there, numbers.sellers.together)
    mine, other = there[:, :, None], there[:, None]
    both: Array = np.minimum(mine, other) / np.where(mine > 0, mine, 1.0)
    return both * np.maximum(most[:, :, None], most[:, None])


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What the month earned, and who hears of it. Profit is what sales left, without subsidies."""
    c, w, memory = numbers.categories, world.sellers, numbers.sellers.profit_memory
    gross = ledger.trade.gmv[..., STALLS] * c.margin_small
    shops = w.shops[..., STALLS]
    each = _earned(gross, orders, numbers, ledger) / np.where(shops > 0, shops, 1.0)
    # A stall that loses money leaves; it does not remember less than nothing.
    earned = np.maximum(memory * w.profit + (1 - memory) * each, 0.0)
    waits = world.seats.open & ~world.trading  # what they hope for is what they remember
    w.profit = np.where(waits[:, :, None], w.profit, earned * world.seats.open[:, :, None])
    w.gross = seqsum(gross, 2)
    w.organic = _usual(numbers, ledger) / _kinds(*traffic.lifts(orders, ledger))

    heard = np.where(world.trading[:, :, None], w.profit, 0.0).max(axis=1)
    news = log(1 + heard / numbers.sellers.profit_scale)
    growth = 1 + numbers.sellers.pool_growth * np.minimum(news, numbers.sellers.pool_shine)
    w.pool = np.minimum(w.pool * growth, numbers.sellers.pool_most * c.pool_small)


def _usual(numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c, k) m orders of brand and ordinary goods beside those of promotions."""
    p, kinds = ledger.promotions, slice(STALLS + 1)
    promoted = p.gmv[..., kinds] + _kinds(np.zeros_like(p.walked), p.walked)
    return ledger.trade.orders[..., kinds] - promoted / numbers.categories.price[:, None]


def _earned(gross: Array, orders: Orders, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c) cr m: margin less commission, ads and price cuts, and the extra that fakes leave."""
    sales, ads, promotions = ledger.trade.gmv[..., STALLS], ledger.ads, ledger.promotions
    borne = promotions.depth * (1 - promotions.own_part[..., STALLS])
    cuts = borne[:, :, None] * promotions.gmv[..., STALLS]
    cuts = cuts + promotions.joint_depth[:, :, None] * promotions.walked
    fakes = numbers.sellers.fake_profit * ledger.trust.fakes
    spent = np.where(orders.landing == BRAND, 0.0, ads.price)[:, :, None] * ads.taken
    return gross + sales * (fakes - orders.commission[:, :, None]) - spent - cuts


def _kept(margin: Array, numbers: Numbers) -> Array:
    """The part of a margin above nothing, bent smoothly so that no shop's mind jumps."""
    soft = numbers.sellers.margin_softness
    return (margin + np.sqrt(margin * margin + soft * soft)) / 2


def _kinds(brand: Array, small: Array) -> Array:
    return beside(brand, small)

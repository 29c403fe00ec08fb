"""Headlines: after a great day the papers ask for figures.

Audited ones tell rivals everything. Larger ones win more faith, frighten rivals, and hang over the platform
until they are forgotten or found out.
"""

import numpy as np

from game.engine.state import hunger, prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import AUDITED, CHAIRS, CONSCIENCE, EXPOSURES, INFLATED, Orders
from game.engine.state.world import World

DOSSIER = EXPOSURES.index("headline")


def publish(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Old figures may turn out to be too large; then the new ones are printed."""
    h = world.headlines
    lies = h.inflated & (h.printed > 0)
    if lies.any():
        _find_out(world, lies, orders, numbers, ledger, chance)
    h.printed = np.maximum(h.printed - 1, 0)
    told = np.where(np.isin(orders.headline, (AUDITED, INFLATED)), orders.headline, 0)
    if told.any():
        ledger.headlines.told = told
        _print(world, told, numbers)
        _impress(world, told, numbers, ledger)
    price = prices.headlines(world, numbers)[:, :, AUDITED - 1]
    ledger.money.enter("audits", np.where(told == AUDITED, price, 0))


def _find_out(
    world: World, lies: Flags, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance
) -> None:
    """By luck, sooner when somebody demands an audit, at once when there is a dossier."""
    h, n = world.headlines, numbers.headlines
    demanded = (orders.audit_rival[:, :, None] == 1 + np.arange(world.chairs)).any(axis=1)
    odds = np.where(demanded, n.comes_out[1], n.comes_out[0])
    odds = np.where(ledger.rumours.exposed[..., DOSSIER].any(axis=1), 1.0, odds)
    actor = np.maximum(world.seats.platform, 0)
    luck = chance.draw("audit", world.eras.month, actor, asked=lies[..., None])[..., 0]
    found = lies & (luck < odds)
    ledger.partners.caught = ledger.partners.caught | found
    ledger.headlines.found_out, h.inflated = found, h.inflated & ~found
    h.sales, h.buyers = (np.where(found, figure / n.inflated, figure) for figure in (h.sales, h.buyers))
    h.need = np.where(found[:, :, None], h.need / n.inflated, h.need)
    ledger.blows.post(
        "confidence", "found_out", _everywhere(np.where(found, -n.caught_confidence, 0.0), world)
    )
    ledger.blows.post("credibility", "found_out", np.where(found, -n.caught_credibility, 0.0))


def _print(world: World, told: Count, numbers: Numbers) -> None:
    """What the whole country reads: the day's sales, its buyers, and how hungry they still are."""
    h, n, day, on = world.headlines, numbers.headlines, world.promotions, told > 0
    times = np.where(told == INFLATED, n.inflated, 1.0)
    h.printed = np.where(on, n.remembered, h.printed)
    h.inflated = np.where(on, told == INFLATED, h.inflated)
    h.sales = np.where(on, times * day.last_gmv, h.sales)
    h.buyers = np.where(on, times * day.last_buyers, h.buyers)
    h.need = np.where(on[:, :, None], times[:, :, None] * hunger.appetite(world, numbers), h.need)


def _impress(world: World, told: Count, numbers: Numbers, ledger: Ledger) -> None:
    n, inflated = numbers.headlines, told == INFLATED
    conscience = np.arange(len(CHAIRS)) == CONSCIENCE
    ledger.blows.post("mood", "lie", -1.0 * (inflated[:, :, None] & conscience))
    buzz, faith = np.array((0.0, *n.buzz)), np.array((0.0, *n.confidence))
    step = np.maximum(told - AUDITED + 1, 0)
    voice = np.where(ledger.partners.press, n.press, 1.0)
    ledger.blows.post("buzz", "headline", voice * buzz[step])
    ledger.blows.post("confidence", "headline", _everywhere(faith[step], world))
    fear = n.rivals * (inflated.sum(axis=1)[:, None] - inflated)
    ledger.blows.post(
        "confidence", "rivals_headline", _everywhere(np.where(world.seats.open, -fear, 0.0), world)
    )


def _everywhere(points: Array, world: World) -> Array:
    """(g, p, i) the same at every investor."""
    return np.broadcast_to(points[:, :, None], world.investors.confidence.shape)

"""Offers to partners, an app given up for one, and bad words about others."""

import numpy as np

from game.engine.lenses.clerk import Clerk, Conditions
from game.engine.lenses.cutting import Cells, May, chosen, stepped
from game.engine.lenses.offers import Offer, crowns, one_of
from game.engine.state import calendar, prices
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAT, Orders
from game.engine.state.world import World


def conditions(world: World, numbers: Numbers) -> Conditions:
    """Partners as they are listed, rivals by seat."""
    cast, w = numbers.cast.partners, world.partners
    others = world.seats.open[:, None] & ~np.eye(world.chairs, dtype=np.bool_)
    return {
        "court_partner": {
            "contract": np.broadcast_to(cast.signs, w.talks.shape),
            "era": calendar.lived(world, numbers)[:, :, None] >= cast.era,
        },
        "appease": {
            "nothing": np.broadcast_to(world.launch.lines[:, :, CHAT, None], w.talks.shape),
            "calm": w.hostility > 0,
        },
        "poison_talks": {"rival": others},
    }


def cut(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    partners, brands = world.partners.talks.shape[2], world.brands.relation.shape[2]
    ears = np.concatenate((numbers.cast.partners.signs, np.ones(brands, dtype=np.bool_)))
    about = chosen(orders.poison_rival, may("poison_talks"))
    told = about & chosen(orders.poison, np.broadcast_to(ears, (*about.shape, partners + brands)))
    given = chosen(orders.appease, may("appease"))
    return {
        **_courting(orders, world, numbers, may),
        "appease": np.where(given, orders.appease, 0),
        "poison_rival": np.where(told, orders.poison_rival, 0),
        "poison": np.where(told, orders.poison, 0),
    }


def offers(clerk: Clerk) -> dict[str, Offer]:
    cast, names = clerk.numbers.cast, clerk.partners
    closing = prices.closing(clerk.world, clerk.numbers)[clerk.at]
    word = prices.bad_word(clerk.world, clerk.numbers)[0, 0]
    ears = [name for name, signs in zip(names, cast.partners.signs, strict=True) if signs]
    rivals = {}
    for seat, name in clerk.others:
        told = clerk.line("poison_talks", seat, cost=word)
        rivals[name] = clerk.choice("poison_talks", dict.fromkeys((*ears, *clerk.brands), told))
    return {
        "court_partner": clerk.choice("court_partner", {n: _court(clerk, i) for i, n in enumerate(names)}),
        "appease": clerk.choice(
            "appease", {n: clerk.line("appease", i, cost=closing) for i, n in enumerate(names)}, entries=1
        ),
        "poison_talks": clerk.choice("poison_talks", rivals, entries=1),
    }


def _courting(orders: Orders, world: World, numbers: Numbers, may: May) -> dict[str, Cells]:
    n, cost = numbers.partners, world.eras.cost_index[:, None, None]
    nothing, least = np.zeros_like(orders.gift), numbers.cast.partners.fee * cost
    made = np.isin(orders.partner_months, n.months) & may("court_partner")
    gift = stepped(orders.gift, nothing, n.gift_step * cost, 0, n.gift_most * cost)
    fee = stepped(orders.fee, nothing, n.fee_step * cost, least, n.fee_most * cost)
    return {
        "partner_months": np.where(made, orders.partner_months, 0),
        "gift": np.where(made, gift, 0.0),
        "fee": np.where(made, fee, 0.0),
    }


def _court(clerk: Clerk, partner: int) -> Offer:
    n, cast, cost = clerk.numbers.partners, clerk.numbers.cast.partners, clerk.world.eras.cost_index[0]
    parts = {
        "gift_cr": crowns(0.0, n.gift_most * cost, n.gift_step * cost),
        "fee_cr": crowns(cast.fee[partner] * cost, n.fee_most * cost, n.fee_step * cost),
        "months": one_of(n.months),
    }
    return clerk.line("court_partner", partner, parts=parts, values={"era": int(cast.era[partner])})

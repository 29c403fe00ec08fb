"""The truth of a month as plain rows, one for each seat of a game: the lines of `simulate --trace`.

People, visits and orders in m, shops in k, money in crowns; scores 0..1, but buzz and confidence 0..100.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from game.engine.lenses import figures
from game.engine.state import hunger
from game.engine.state.arrays import Array
from game.engine.state.ledger import OWN_GOODS, Ledger
from game.engine.state.money import CAPITAL, LINES
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.engine.state.world import World
from game.lab.players import Table
from game.lab.refused import Refused
from game.session import sheet, worlds

MILLION = 1e6
BRAND, SMALL = 0, 1  # kinds of shops

At = tuple[int, int]  # row of the batch, seat


def month(
    table: Table, orders: Orders, after: World, ledger: Ledger, refused: Sequence[Refused], row: int
) -> Iterator[dict[str, Any]]:
    """The rows of one game's month: `table` is before it, `after` and `ledger` tell the end."""
    numbers, state = table.numbers, worlds.state_hash(after, row)
    for seat in np.flatnonzero(after.seats.platform[row] >= 0).tolist():
        yield {
            "game": int(table.games[row]),
            "month": int(table.world.eras.month[row]),
            "seat": seat,
            "platform": numbers.platforms.ids[after.seats.platform[row, seat]],
            **_seat(after, ledger, numbers, (row, seat)),
            "orders": sheet.unpack(orders, table.world, seat, numbers, row).plain(),
            "refused": [
                {"order": one.order, "reason": one.reason}
                for one in refused
                if (one.row, one.seat) == (row, seat)
            ],
            "state_hash": state,
        }


def _seat(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    """What the month left behind for one seat."""
    return {
        **_trade(world, ledger, numbers, at),
        **_people(world, ledger, numbers, at),
        **_shops(world, ledger, numbers, at),
        **_name(world, ledger, numbers, at),
        "launch": _launch(world, ledger, at),
        "day": _day(ledger, at),
        **_ads(ledger, numbers, at),
        **_money(world, ledger, at),
        **_owners(world, ledger, numbers, at),
        "goals": _goals(world, numbers, at),
        "converged": bool(ledger.settle.converged[at[0]]),
        "iterations": int(ledger.settle.passes[at[0]]),
    }


def _trade(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    by_category = ledger.trade.gmv[at].sum(axis=1) * MILLION
    return {
        "gmv_cr": float(by_category.sum()),
        "gmv_by_category": _by(numbers.categories.ids, by_category),
        **_own_goods(ledger, numbers, at),
        "share": float(ledger.verdict.share[at]),
        "fake_share": float(ledger.trust.share[at]),
        **_offices(world, at),
    }


def _own_goods(ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    """What was sold out of the own warehouse, and what its parcels cost before couriers of one's own save."""
    sold = ledger.trade.gmv[at][:, OWN_GOODS] * MILLION
    parcels = ledger.trade.orders[at][:, OWN_GOODS] * numbers.categories.shipping * MILLION
    names = numbers.categories.ids
    return {"own_goods_cr": _by(names, sold), "parcels_cr": _by(names, parcels)}


def _offices(world: World, at: At) -> dict[str, Any]:
    """How near the law and the antitrust office are."""
    return {
        "law": float(world.law.track[at[0]]),
        "heat": float(world.heat.heat[at]),
        "dossier": float(world.law.dossier[at]),
    }


def _people(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    game, seat = at
    moved, users, deep = ledger.flows.moved[game], world.people.users[at], world.people.deep[at]
    stayed = moved[seat, seat]
    return {
        "buyers_ordering_m": float(users.sum()),
        "new_m": float(users.sum() - deep.sum()),
        "deep_m": float(deep.sum()),
        "joined_m": float(ledger.flows.joined[at].sum() + moved[:, seat].sum() - stayed),
        "lured_m": float(ledger.flows.lured[game, seat].sum()),
        "entrance_joined_m": float(ledger.flows.entered[at].sum()),
        "lost_m": float(ledger.flows.left[at].sum() + moved[seat].sum() - stayed),
        "appetite": _by(numbers.categories.ids, hunger.appetite(world, numbers)[at]),
        "wanted": _by(numbers.categories.ids, _wanted(world, numbers, game)),
    }


def _wanted(world: World, numbers: Numbers, game: int) -> Array:
    """(c) orders a person of the country would make a month, online and offline together."""
    people = world.eras.people[game]
    return np.asarray(people @ numbers.segments.orders / people.sum())


def _shops(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    shops = world.sellers.shops[at] * 1e3
    brand, small = (_by(numbers.categories.ids, shops[:, kind]) for kind in (BRAND, SMALL))
    return {
        "merchants_k": {"brand": brand, "small": small},
        "focus": _by(numbers.categories.ids, ledger.goodwill.focus[at]),
        "multi_homing": float(figures.elsewhere(world, numbers)[at]),
        "goodwill": float(world.goodwill.goodwill[at]),
    }


def _name(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    loud = numbers.publicity.buzz_scale * world.eras.cost_index[at[0]]
    return {
        "trust": float(world.trust.fame[at]),
        "buzz": float(100 * (1 - np.exp(-world.publicity.adstock[at] / loud))),
        "label": _by(numbers.categories.ids, world.labels.label[at]),
        "label_axis": float(world.labels.axis[at]),
    }


def _launch(world: World, ledger: Ledger, at: At) -> dict[str, float]:
    return {
        "tier": float(ledger.launch.tier[at]),
        "lift": float(ledger.launch.lift[at]),
        "readiness": float(world.launch.readiness[at]),
    }


def _day(ledger: Ledger, at: At) -> dict[str, float]:
    """The great day, all 0 in a month without one."""
    day = ledger.promotions
    return {
        "tier": float(day.tier[at]),
        "gmv_cr": float(day.gmv[at].sum()) * MILLION,
        "buyers_m": float(day.buyers[at]),
        "pull": float(day.pull[at]),
        "failed": float(day.failed[at]),
    }


def _ads(ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    ads = ledger.ads
    return {
        "ad_uv_m": float(ads.bought[at]),
        "ad_cost_per_uv_cr": float(ads.paid[at]),
        "ad_price_per_uv_cr": float(ads.price[at]),
        "ad_conversion": float(ads.orders[at].sum() / ads.served[at]) if ads.served[at] > 0 else 0.0,
        "ad_net_cr": float(ads.sold[at] * ads.price[at] - ads.bought[at] * ads.paid[at]) * MILLION,
        "ad_repeat_cr": float((ads.repeats[at] * numbers.categories.price).sum()) * MILLION,
    }


def _money(world: World, ledger: Ledger, at: At) -> dict[str, Any]:
    """Without the lines that move wealth and are no profit or loss, so that revenue less spend is net."""
    flow = {line: ledger.money.received(line)[at] for line in ledger.money.lines if line not in CAPITAL}
    return {
        "spend": {line: _crowns(-flow[line]) for line in flow if LINES[line][0] == "platform"},
        "revenue": {line: _crowns(flow[line]) for line in flow if LINES[line][1] == "platform"},
        "net_cr": _crowns(ledger.money.net(CAPITAL)[at]),
        "cash_cr": _crowns(world.books.cash[at]),
    }


def _owners(world: World, ledger: Ledger, numbers: Numbers, at: At) -> dict[str, Any]:
    deals, names = world.investors, numbers.cast.investors.ids
    late = ledger.investors.parts.get("late")
    return {
        "confidence": _by(names, deals.confidence[at]),
        "doubt_of_delay": _by(names, np.zeros(len(names)) if late is None else late[at]),
        "frozen": _by(names, deals.frozen[at] * 1.0),
        "stake": float(deals.founder[at]),
        "paid_cr": _crowns(deals.paid[at].sum()),
        "frozen_cr": _crowns(deals.due[at][deals.frozen[at]].sum()),
        "fortune_cr": float(world.verdict.fortune[at]) * MILLION,
    }


def _goals(world: World, numbers: Numbers, at: At) -> dict[str, float]:
    """1 for each goal of this platform that is reached as things stand."""
    me = numbers.platforms.ids[world.seats.platform[at]]
    asked = enumerate(numbers.goals.goal.items())
    return {name: float(world.goals.reached[at[0], k]) for k, (name, goal) in asked if goal.platform == me}


def _by(names: Sequence[str], values: Array) -> dict[str, float]:
    return dict(zip(names, values.tolist(), strict=True))


def _crowns(hundredths: Any) -> float:
    return int(hundredths) / 100

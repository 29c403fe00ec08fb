"""Social: what friends tell friends. Entrances, group-buying, live galas, and a chat app of one's own."""

import numpy as np

from game.engine.maths.contest import best_rival, first
from game.engine.maths.portable import log, seqsum, share
from game.engine.state import prices
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAT, Orders
from game.engine.state.world import World


def invite(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Apps open and close, doors stand open, friends are called together, and stages are built."""
    _run_the_app(world, orders, numbers, ledger)
    _open_doors(world, numbers, ledger)
    _call_friends(world, orders, numbers, ledger)
    _seat_guests(world, numbers, ledger)
    _build_stages(world, orders, numbers, ledger, chance)


def remember(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Recruits are paid for and parcels come back; guests go home, and the app grows."""
    n, w, fame = numbers.social, world.social, ledger.social.fame
    ledger.money.post("bonuses", orders.bonus * ledger.flows.recruited)
    extra = n.gala * fame / (1 + n.gala * fame) * seqsum(ledger.trade.orders, 3)
    ledger.money.post("returns", numbers.promotions.return_cost * n.returned * seqsum(extra, 2))

    new = seqsum(world.people.users - world.people.deep, 2)
    w.guests = np.minimum(n.guest_stay * w.guests + ledger.flows.recruited, new)
    w.waves = np.concatenate(((orders.bonus > 0)[:, :, None], w.waves[:, :, :-1]), axis=2)
    growing = w.spent >= n.chat_build
    w.app = w.app + np.where(growing, n.chat_grow * w.app * (1 - w.app / n.chat_most), 0.0)


def _run_the_app(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A pit that may become a door; whoever owns the great door does not like to see it dug."""
    n, w, given_up = numbers.social, world.social, orders.appease > 0
    ledger.launch.closed[:, :, CHAT] |= given_up
    runs = world.launch.lines[:, :, CHAT] & world.trading & ~given_up
    new = runs & (w.app == 0)
    minds = new[:, :, None] * numbers.cast.partners.minds_chat
    ledger.blows.post("hostility", "chat app", minds)
    w.app = np.where(runs, np.where(new, n.chat_start, w.app), 0.0)
    cost = np.where(runs, n.chat_cost * numbers.platforms.chat_cost[world.seats.start], 0.0)
    w.spent = np.where(runs, w.spent + cost, 0.0)
    ledger.money.post("chat", cost * world.eras.cost_index[:, None])


def _open_doors(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """A door brings newcomers to this place alone; who has none sees his people look at it."""
    n, w, weight = numbers.social, world.social, numbers.segments.social
    own = np.where(w.app >= n.chat_door, n.chat_entrance, 0.0)
    door = np.where(world.trading, np.maximum(ledger.partners.entrance, own), 0.0)
    ledger.social.entrance = door
    reach = n.reach * door * numbers.platforms.tells_friends[world.seats.start]
    ledger.appeal.add("entrance", "entrance", reach[:, :, None] * weight)
    better = np.maximum(best_rival(door) - door, 0.0)
    ledger.appeal.add("alarm", "entrance", n.envy * better[:, :, None])


def _call_friends(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A wave is cheap, and each soon after another is weaker."""
    n, bonus = numbers.social, np.where(world.trading, orders.bonus, 0.0)
    loud = (n.wave + ledger.partners.friends) * numbers.platforms.tells_friends[world.seats.start]
    fresh = np.maximum(1 - n.wave_tired * seqsum(world.social.waves, 2), 0.0)
    ledger.social.wave = loud * fresh * np.sqrt(bonus / n.bonus_usual) * ledger.news.dial("recruits")
    called = (n.friends * ledger.social.wave)[:, :, None] * numbers.segments.social
    ledger.appeal.add("friends", "group-buy", called)
    ledger.blows.post("axis", "group-buy", np.where(bonus > 0, -n.wave_axis, 0.0))


def _seat_guests(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Whom a bonus brought is slow to settle, and leaves for the next one."""
    n = numbers.social
    new = seqsum(world.people.users - world.people.deep, 2)
    guests = np.minimum(share(world.social.guests, new), 1.0)
    ledger.appeal.add("deepening", "guests", log(1 - n.guest_shallow * guests))
    ledger.appeal.add("alarm", "guests", n.guest_habit * guests[:, :, None])


def _build_stages(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """The best known go to the best bid. Each adds those who would not have come for the others."""
    n, cast, found = numbers.social, numbers.cast.hosts, ledger.social
    ask = prices.hosts(world, numbers) * ledger.partners.hosts[:, :, None]
    free, away = orders.hosts * ((orders.gala > 0) & world.trading), np.ones(orders.gala.shape)
    actor, bidding = np.maximum(world.seats.platform, 0), (free > 0)[..., None]
    dice = chance.draw("hosts", world.eras.month, actor, asked=bidding)[..., 0]
    for host in np.argsort(-cast.fame, kind="stable"):
        able = (free > 0) & (orders.host_bid >= ask[:, :, host])
        won = first(able, orders.host_bid, -world.verdict.valuation, dice)
        found.hosts[:, :, host], free = won, free - won
        away = away * np.where(won, 1 - cast.fame[host], 1.0)
    aisle = orders.gala[:, :, None] == 1 + np.arange(len(numbers.categories.ids))
    found.fame = aisle * (1 - away)[:, :, None]
    ledger.blows.post("buzz", "gala", n.gala_buzz * seqsum(found.fame, 2))
    ledger.appeal.add("aisle", "gala", log(1 + n.gala * found.fame))
    ledger.money.post("hosts", orders.host_bid * seqsum(found.hosts, 2))
    world.social.hired = world.social.hired + found.hosts.any(axis=1)

"""Partners: doors, pages and papers that belong to somebody else. Talks take months; whoever is first signs.

Once courted, a partner talks on by itself: it likes old friends, gifts and the humble, and forgets nothing
that was done to it. A contract belongs to one platform at a time, and others may wait for its end.
"""

import numpy as np

from game.engine.maths.contest import first
from game.engine.maths.portable import seqsum, share
from game.engine.state import calendar, prices
from game.engine.state.arrays import Array, Count, Flags, flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAT, GROWTH, Orders
from game.engine.state.prices import hundredths
from game.engine.state.whispers import PRESS, press
from game.engine.state.world import World


def court(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """Gifts and offers are brought and bad words said; then everybody has what the contracts give."""
    w, pushed, fee = world.partners, orders.partner_months > 0, hundredths(orders.fee)
    _end(world, (w.left > 0) & ~world.seats.open[:, :, None])
    ledger.money.post("gifts", seqsum(orders.gift, 2))
    w.begun = w.begun | pushed
    w.offer, w.term = np.where(pushed, fee, w.offer), np.where(pushed, orders.partner_months, w.term)
    # Its own platform raises the fee at once, and so keeps the others away.
    w.fee = np.where(pushed & (w.left > 0), np.maximum(w.fee, fee), w.fee)
    ledger.money.enter("partner_fees", seqsum(w.fee, 2))
    _poison(world, orders, numbers, ledger)
    _give_up(world, orders, numbers, ledger)
    _serve(world, numbers, ledger)


def talk(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """The evening: feelings and talks move, contracts run out, and whoever is first signs."""
    _feel(world, numbers, ledger)
    _move(world, orders, numbers, ledger, chance)
    before = world.partners.left > 0
    _part(world, numbers, ledger)
    ready = _ready(world) & ~_taken(world) & (world.partners.talks >= numbers.partners.signs_at)
    ready = (ready | _coming_over(world, numbers, ledger, chance)) & ~_jealous(world, numbers)
    _sign(world, before, ready, numbers, ledger, chance)


def greater(numbers: Numbers) -> Flags:
    """(n, m) is m's door greater than n's, where n has one?"""
    door = numbers.cast.partners.entrance
    return (door[None, :] > door[:, None]) & (door[:, None] > 0)


def _poison(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A friend believes what is said about others; anybody else tells them."""
    n, w, said = numbers.partners, world.partners, orders.poison_rival > 0
    partners, brands = w.talks.shape[2], world.brands.relation.shape[2]
    ledger.money.enter("bad_words", np.where(said, prices.bad_word(world, numbers), 0))
    if not said.any():
        return
    about = orders.poison_rival[:, :, None, None] == 1 + np.arange(world.chairs)[:, None]
    told = orders.poison[:, :, None] == 1 + np.arange(partners + brands)
    heard = np.where(w.relation < n.poison_friend, n.poison_backfire, -n.poison_talks)
    talks = about * (told[..., :partners] * heard)[:, :, None]
    relation = about * (told[..., partners:] * -n.poison_relation)[:, :, None]
    ledger.blows.post("talks", "poison", seqsum(talks, 1))
    ledger.blows.post("relation", "poison", seqsum(relation, 1))


def _give_up(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """An app given up for somebody: it hurts, and it is remembered."""
    n, given = numbers.partners, orders.appease > 0
    toward = orders.appease[:, :, None] == 1 + np.arange(world.partners.talks.shape[2])
    ledger.money.enter("chat_closed", np.where(given, prices.closing(world, numbers), 0))
    if not given.any():
        return
    rivals = seqsum(toward, 1)[:, None] - toward
    ledger.blows.post("hostility", "appease", -n.appease_hostility * toward)
    ledger.blows.post("friendship", "appease", n.appease_relation * toward)
    ledger.blows.post("talks", "appease", n.appease_talks * toward - n.appease_rivals * rivals)
    focused = np.where(world.investors.story == GROWTH, -1.0, 1.0) * given[:, :, None]
    ledger.blows.post("confidence", "appease", n.appease_confidence * focused)


def _serve(world: World, numbers: Numbers, ledger: Ledger) -> None:
    n, cast, w, found = numbers.partners, numbers.cast.partners, world.partners, ledger.partners
    held = w.left > 0
    used_to = np.minimum(1 + n.grows * w.together, n.grows_most)
    found.entrance = (held * cast.entrance * used_to).max(axis=2)
    found.friends = seqsum(held * cast.friends, 2)
    found.hosts = np.where(held, cast.hosts, 1.0).min(axis=2)
    found.voice = np.where(held, cast.voice, 1.0).max(axis=2)
    found.press = press(world, numbers)


def _feel(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Nobody forgives a chat app while it is open."""
    w, fade = world.partners, np.where(world.launch.lines[:, :, CHAT], 0.0, numbers.partners.forgives)
    w.relation = np.clip(w.relation + ledger.blows.sum("friendship"), 0.0, 100.0)
    hostility = w.hostility + ledger.blows.sum("hostility") - fade[:, :, None]
    w.hostility = np.clip(hostility, 0.0, 100.0)


def _move(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    n, cast, w = numbers.partners, numbers.cast.partners, world.partners
    draggable = _ready(world) & (cast.drags > 0)
    dice = chance.draw("partners drag", world.eras.month, _actor(world), len(cast.ids), draggable)
    ledger.partners.dragged = draggable & (dice < cast.drags)
    gift = n.talks_gift * orders.gift / world.eras.cost_index[:, None, None]
    parts = {
        "friends": n.talks_relation * w.relation,
        "enemies": -n.talks_hostility * w.hostility,
        "gift": np.minimum(gift, n.talks_gift_most),
        "eager": np.broadcast_to(cast.eager, w.talks.shape),
        "size": np.broadcast_to(_size(world, numbers)[:, :, None], w.talks.shape),
        "apps": n.talks_chat * _spited(world, numbers),
        "drag": -n.talks_drag * ledger.partners.dragged,
    }
    speed = calendar.haste(world, numbers)[:, None, None] * _ready(world)
    ledger.partners.parts = {name: speed * part for name, part in parts.items()}
    ledger.partners.parts |= ledger.blows.of("talks")
    before, after = w.talks, w.talks
    for part in ledger.partners.parts.values():
        after = after + part
    w.talks = np.clip(after, 0.0, 100.0)
    ledger.partners.clue = _clue(before, w.talks, w.left > 0, numbers)


def _clue(before: Array, after: Array, held: Flags, numbers: Numbers) -> Count:
    """(g, p, n) 0, or the strongest that talks gave away this month."""
    weak, strong = ((before < at) & (after >= at) for at in numbers.partners.clue_at)
    return np.where(held, 0, np.where(strong, 2, np.where(weak, 1, 0)))


def _size(world: World, numbers: Numbers) -> Array:
    """(g, p) talks a month: everybody is wary of a leader, and kind to who is small."""
    users = np.where(world.seats.open, seqsum(world.people.users, 2), 0.0)
    part = share(users, seqsum(users, 1)[:, None])
    (large, wary), (small, kind) = numbers.partners.leader, numbers.partners.trailing
    return np.where(part > large, -wary, np.where(part < small, kind, 0.0))


def _spited(world: World, numbers: Numbers) -> Flags:
    """(g, p, n) does it mind the chat app of somebody else?"""
    apps = world.launch.lines[:, :, CHAT] & world.seats.open
    other = seqsum(apps, 1)[:, None] - apps > 0
    minds: Flags = numbers.cast.partners.minds_chat > 0
    return other[:, :, None] & minds


def _part(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Contracts run out; who is jealous leaves before; and the press leaves a liar."""
    w, cast = world.partners, numbers.cast.partners
    held = w.left > 0
    w.together, w.left = w.together + held, np.maximum(w.left - 1, 0)
    liars = ledger.partners.caught[:, :, None] & (cast.slot == PRESS)
    w.talks = np.where(liars, 0.0, w.talks)
    _end(world, held & (_jealous(world, numbers) | liars))


def _jealous(world: World, numbers: Numbers) -> Flags:
    """(g, p, n) who will have nothing to do with a platform that talks to a greater door."""
    cast, talks = numbers.cast.partners, world.partners.talks
    jealous = flags(*talks.shape)
    for n in np.flatnonzero(cast.jealous):
        jealous[:, :, n] = (talks[:, :, greater(numbers)[n]] >= cast.jealous[n]).any(axis=2)
    return jealous


def _ready(world: World) -> Flags:
    """(g, p, n) who talks with whom."""
    return world.partners.begun & world.seats.open[:, :, None]


def _taken(world: World) -> Flags:
    """(g, 1, n)"""
    return np.asarray((world.partners.left > 0).any(axis=1, keepdims=True))


def _coming_over(world: World, numbers: Numbers, ledger: Ledger, chance: Chance) -> Flags:
    """(g, p, n) to whom a partner under contract would change this month; small signs come before."""
    n, cast, w = numbers.partners, numbers.cast.partners, world.partners
    ends = np.where(w.left > 0, w.left <= n.switch_months, False).any(axis=1, keepdims=True)
    dear = w.offer >= n.switch_fee * w.fee.max(axis=1, keepdims=True)
    waits = _ready(world) & _taken(world) & (w.left == 0) & (w.talks >= n.clue_at[1]) & (ends | dear)
    waits = waits & (cast.switches > 0)
    told = w.signs
    w.signs = np.minimum(told + waits, n.signs)
    ledger.partners.sign = np.where(w.signs > told, w.signs, 0)
    partner = np.broadcast_to(np.arange(len(cast.ids)), (world.games, len(cast.ids)))
    warned = waits & (told > 0)
    dice = chance.draw("partners switch", world.eras.month, partner, asked=warned.any(axis=1)[..., None])
    return np.asarray(warned & (dice[..., 0] < cast.switches)[:, None])


def _sign(
    world: World, before: Flags, ready: Flags, numbers: Numbers, ledger: Ledger, chance: Chance
) -> None:
    """The best offer; of equal ones the poorer platform's, for the paper's sake."""
    w, found = world.partners, ledger.partners
    dice = chance.draw("partners sign", world.eras.month, _actor(world), w.talks.shape[2], ready)
    poorer = np.broadcast_to(-world.verdict.valuation[:, :, None], w.talks.shape)
    won = first(ready, w.offer, poorer, dice)
    over = won.any(axis=1, keepdims=True)
    _end(world, over & ~won & (w.left > 0))
    found.renewed, found.signed = won & before, won & ~before
    found.lost = before & ~won & (w.left == 0)
    w.fee, w.left = np.where(won, w.offer, w.fee), np.where(won, w.term, w.left)
    w.talks = np.where(won, numbers.partners.renewal, w.talks)
    w.signs = np.where(over, 0, w.signs)
    _end(world, w.left == 0)
    _console(world, numbers, ledger)


def _console(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Whoever stands before a closed great door is welcome at the smaller one."""
    w, signed = world.partners, ledger.partners.signed
    if not signed.any():
        return
    others = seqsum(signed, 1)[:, None] - signed
    shut = (others[:, :, None] * greater(numbers)).any(axis=3) & world.seats.open[:, :, None]
    cast = numbers.cast.partners
    w.relation = np.minimum(w.relation + shut * cast.consoles, 100.0)
    w.talks = np.minimum(w.talks + shut * cast.consoles_talks, 100.0)


def _end(world: World, ended: Flags) -> None:
    """What is over is not paid for any more."""
    w = world.partners
    if not ended.any():
        return
    w.left, w.fee, w.together = (np.where(ended, 0, row) for row in (w.left, w.fee, w.together))


def _actor(world: World) -> Count:
    return np.maximum(world.seats.platform, 0)

"""Rumours: a word behind somebody's back is cheap, and works as far as it is true.

Trust that took years goes in a month. A lie does its victim good, and now and then it comes out who talked.
What is done in secret is talked of too, and not all that is talked of was done.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state import prices, whispers
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    CHAIRS,
    CONSCIENCE,
    EXPOSURES,
    LEAKS,
    RUMOURS,
    SMALL_SIGNS,
    WHISPERS,
    Orders,
    wanted,
)
from game.engine.state.world import World

MONEY = WHISPERS.index("money")
FAKES, CLICKS = EXPOSURES.index("fakes"), EXPOSURES.index("clicks")


def spread(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Whispers and dossiers of this month, about what everybody was at the end of the last one."""
    if orders.whisper_rival.any():
        _whisper(world, orders, numbers, ledger, chance)
    if orders.expose_rival.any():
        _expose(world, orders, numbers, ledger)
    n, r = numbers.rumours, world.rumours
    r.unmasked = r.unmasked & (orders.policing == 0)
    ledger.ads.reach = ledger.ads.reach * np.where(r.clicks > 0, 1 - n.clicks, 1.0)
    given = np.where(orders.whisper_rival > 0, prices.whisper(world, numbers), 0)
    ledger.money.enter("rumours", given + np.where(orders.expose_rival > 0, prices.expose(world, numbers), 0))


def slip(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """What was done in secret this month is talked of in the next; what was told grows old."""
    r, failed = world.rumours, ledger.promotions.failed
    r.lost = np.maximum(failed, numbers.rumours.lost_kept * r.lost)
    r.told, r.aired, r.clicks = (np.maximum(months - 1, 0) for months in (r.told, r.aired, r.clicks))
    secrets = _secrets(orders, numbers, ledger)
    if secrets.there.any():
        _talk(world, secrets, numbers, chance)


def claims(world: World, numbers: Numbers) -> tuple[Array, Flags]:
    """(g, p, x) how much of what can be whispered about p is so, 0..1, and whether it is a lie."""
    n, runway = numbers.rumours, world.books.runway(numbers.books.runway_months)
    late = world.rumours.lost * np.where(world.delivery.own > 0, 1 - n.own_delivery, 1.0)
    weight = (world.trust.fakes / n.fakes[1], late / n.lost[1], runway < n.runway[1])
    lie = (world.trust.fakes < n.fakes[0], late < n.lost[0], runway > n.runway[0])
    return np.minimum(np.stack(weight, axis=2), 1.0), np.stack(lie, axis=2)


def _whisper(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    n, told = numbers.rumours, world.rumours.told
    aimed = _aimed(orders.whisper_rival, orders.whisper_about, told)
    weight, lie = claims(world, numbers)
    loud = orders.publicity >= numbers.publicity.loud * world.eras.cost_index[:, None]
    voice = np.where(ledger.partners.press, n.press, 1.0)[:, :, None, None]
    force = voice * np.where(told > 0, n.stale, 1.0) * np.where(loud, n.hushed, 1.0)[:, None, :, None]
    believed = seqsum(np.where(aimed & ~lie[:, None], force, 0.0), 1)  # (g, q, x) by all who whisper

    trust = np.maximum(n.hit * weight, n.hit_least) * believed
    ledger.rumours.hit = seqsum(trust[:, :, :MONEY], 2)
    ledger.blows.post("trust", "whisper", -ledger.rumours.hit)
    scared = n.confidence * weight[:, :, MONEY] * believed[:, :, MONEY]
    held = world.investors.stake > 0
    ledger.blows.post("confidence", "whisper", np.where(held, -scared[:, :, None], 0.0))

    ledger.rumours.lied = _any(aimed & lie[:, None])
    conscience = np.arange(len(CHAIRS)) == CONSCIENCE
    ledger.blows.post("mood", "lie", -1.0 * (_any(ledger.rumours.lied)[:, :, None] & conscience))
    _backfire(world, numbers, ledger)
    _catch(world, orders, numbers, ledger, chance)
    world.rumours.told = np.where(aimed, 1 + n.stale_months, told)  # this month's end counts the first down


def _backfire(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """People defend whom they know better."""
    n, lies = numbers.rumours, seqsum(ledger.rumours.lied, 1)
    gain = lies * numbers.platforms.backfire[world.seats.start]
    ledger.blows.post("trust", "backfire", n.backfire_trust * gain)
    ledger.blows.post("buzz", "backfire", n.backfire_buzz * gain)


def _catch(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Whoever is caught is believed less, and left by the press if it was a lie."""
    n = numbers.rumours
    ledger.rumours.caught = whispers.caught(world, orders, numbers, chance)
    caught = _any(ledger.rumours.caught)
    ledger.partners.caught = ledger.partners.caught | _any(ledger.rumours.caught & ledger.rumours.lied)
    ledger.blows.post("trust", "caught_whispering", np.where(caught, -n.caught_trust, 0.0))
    ledger.blows.post("credibility", "caught_whispering", np.where(caught, -n.caught_credibility, 0.0))


def _expose(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What scouts have counted, read aloud."""
    n, r = numbers.rumours, world.rumours
    shown = _aimed(orders.expose_rival, orders.expose_what, ledger.rumours.exposed)
    ledger.rumours.exposed, on = shown, np.asarray(shown.any(axis=1))  # (g, q, x)
    news = np.where(on, np.where(r.aired > 0, n.stale, 1.0), 0.0)[:, :, FAKES]
    ledger.blows.post("trust", "exposed", -n.expose_trust * world.trust.fakes * news)
    ledger.blows.post("law", "exposed", n.expose_law * seqsum(news, 1))
    r.unmasked = r.unmasked | on[:, :, FAKES]
    r.clicks = np.where(on[:, :, CLICKS], n.clicks_months, r.clicks)
    r.aired = np.where(on, 1 + n.stale_months, r.aired)


def _aimed(whom: Count, what: Count, like: Count | Flags) -> Flags:
    """(g, p, q, x) where p's order points; both count from 1."""
    _, _, q, x = like.shape
    seats, things = 1 + np.arange(q)[:, None], 1 + np.arange(x)
    return np.asarray((whom[:, :, None, None] == seats) & (what[:, :, None, None] == things))


@dataclass
class Secrets:
    """Axis m: hidden orders, then talks and small signs by partner. A strength of 0 is left to luck."""

    there: Flags  # (g, p, m)
    odds: Array  # (m)        chance that it is talked of
    what: Count  # (g, p, m)  place in RUMOURS
    whom: Count  # (m)        partner + 1; 0 = none
    strength: Count  # (g, p, m)


def _secrets(orders: Orders, numbers: Numbers, ledger: Ledger) -> Secrets:
    """What there is to be talked of. Partners who are close, or about to change sides, always give signs."""
    cost, clue, sign = numbers.attention.cost, ledger.partners.clue, ledger.partners.sign
    given = np.stack([_any(np.atleast_3d(wanted(orders, line))) for line in LEAKS], axis=2)
    takes = np.array([max(getattr(cost, line), 1) for line in LEAKS])
    lines, n = np.broadcast_to(np.arange(len(LEAKS)), given.shape), clue.shape[2]
    talks, first = np.full(clue.shape, RUMOURS.index("talks")), RUMOURS.index(SMALL_SIGNS[0])
    partners = 1 + np.arange(n)
    return Secrets(
        there=np.concatenate((given, clue > 0, sign > 0), axis=2),
        odds=np.concatenate((np.minimum(numbers.rumours.leak * takes, 1.0), np.ones(2 * n))),
        what=np.concatenate((lines, talks, first + np.maximum(sign - 1, 0)), axis=2),
        whom=np.concatenate((np.zeros(len(LEAKS), dtype=np.int64), partners, partners)),
        strength=np.concatenate(
            (0 * lines, np.where(clue > 1, len(numbers.rumours.truth), clue), sign > 0), axis=2
        ),
    )


def _talk(world: World, secrets: Secrets, numbers: Numbers, chance: Chance) -> None:
    """Some are told as they are, some twisted, some of one who did nothing.

    One die answers all that is asked of it: what is left of it after an answer is as even as before.
    """
    truth, luck = np.array(numbers.rumours.truth), _luck(world, secrets, chance)
    heard = secrets.there & (luck < secrets.odds)
    luck = luck / secrets.odds * len(truth)
    by_luck = np.minimum(luck.astype(np.int64), len(truth) - 1)
    strength = np.where(secrets.strength > 0, secrets.strength - 1, by_luck)
    wrong, luck = _asked(luck - by_luck, truth[strength])
    # So many of the wrong ones are about another platform that noise is the part it should be of all.
    lies = 1 - truth.sum() / len(truth)
    twisted, luck = _asked(luck, share(np.array(numbers.rumours.noise), np.array(lies)))
    what, whom = _changed(secrets, wrong & twisted, luck, numbers)
    astray = heard & wrong & ~twisted
    other = _somebody(world, _any(astray), numbers, chance)[:, :, None]
    seat = np.where(astray, other, np.arange(world.chairs)[:, None])
    _pin(world, np.where(heard, 1 + seat, 0), what, whom, 1 + strength)


def _asked(luck: Array, odds: Array) -> tuple[Flags, Array]:
    """Did the die fall beyond the odds, and what is left of it there."""
    return np.asarray(luck >= odds), share(luck - odds, 1 - odds)


def _changed(secrets: Secrets, wrong: Flags, luck: Array, numbers: Numbers) -> tuple[Count, Count]:
    """Another order than the one given, or another partner who signs contracts."""
    other = (secrets.what + 1 + (luck * (len(LEAKS) - 1)).astype(np.int64)) % len(LEAKS)
    an_order = secrets.whom == 0
    signing = np.flatnonzero(numbers.cast.partners.signs)
    place = np.searchsorted(signing, np.maximum(secrets.whom - 1, 0)) + 1
    another = 1 + signing[(place + (luck * (len(signing) - 1)).astype(np.int64)) % len(signing)]
    what = np.where(wrong & an_order, other, secrets.what)
    return what, np.where(an_order, 0, np.where(wrong, another, secrets.whom))


def _pin(world: World, about: Count, what: Count, whom: Count, strength: Count) -> None:
    """(g, p, m) onto the board, newest first; nothing is pinned where `about` is 0."""
    r, games = world.rumours, len(about)
    month = np.broadcast_to(world.eras.month[:, None, None], about.shape)
    fresh = {"about": about, "what": what, "whom": whom, "strength": strength, "month": month}
    board = {
        name: np.concatenate((np.where(about > 0, news, 0).reshape(games, -1), getattr(r, name)), axis=1)
        for name, news in fresh.items()
    }
    first = np.argsort(board["about"] == 0, axis=1, kind="stable")[:, : r.about.shape[1]]
    for name, column in board.items():
        setattr(r, name, np.asfortranarray(np.take_along_axis(column, first, axis=1)))


def _luck(world: World, secrets: Secrets, chance: Chance) -> Array:
    """(g, p, m) dice, thrown only for what anybody has to hide."""
    luck, actor = np.zeros(secrets.there.shape), np.maximum(world.seats.platform, 0)
    for place in np.flatnonzero(secrets.there.any(axis=(0, 1))):
        there = secrets.there[:, :, place, None]
        luck[:, :, place] = chance.draw(f"rumour {place}", world.eras.month, actor, asked=there)[..., 0]
    return luck


def _somebody(world: World, asked: Flags, numbers: Numbers, chance: Chance) -> Count:
    """(g, p) another open seat, by luck where that is asked; p's own where there is none."""
    row, rows = world.seats.platform + 1, len(numbers.platforms.ids) + 1
    pair, asked = row[:, :, None] * rows + row[:, None, :], asked[:, :, None, None]
    lots = chance.draw("rumour about", world.eras.month, pair, asked=asked)[..., 0]
    myself = np.eye(world.chairs, dtype=np.bool_)
    there = world.seats.open[:, None, :] & ~myself
    found: Count = np.where(there, 1 + lots, np.where(myself, 0.5, 0.0)).argmax(axis=2)
    return found


def _any(flags: Flags) -> Flags:
    """Anything along the last axis."""
    return np.asarray(flags.any(axis=-1))

"""Executives: three chairs at the table. Each has a gift, one thing he will not stand for, and a way out.

Whoever is passed over again and again is not listened to any more; then a rival can have him for a price, and
with him what he knows.
"""

import numpy as np

from game.engine.maths.portable import exp, seqsum, share
from game.engine.state import contests, prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import BRAND_GOODS, ORDINARY_GOODS, Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    CHAIRS,
    CONSCIENCE,
    GROWTH_CHAIR,
    LINES,
    OFFENCES,
    QUESTIONS,
    TIERS,
    Orders,
)
from game.engine.state.world import World

FLEW = 1 + TIERS.index("lift_off")  # from this tier on nobody needs advice
TELLS = ("mood", "runway", "fakes")  # what each chair knows of the platform it leaves
# Lines that are for growth: without any of them Growth has nothing to do.
FOR_GROWTH = (
    "buyer_subsidy", "match_clause", "seller_subsidy", "first_order_coupon", "traffic", "resale", "summit",
    "portal_bid_cr", "promotion", "joint_promotion", "brand_day",
)  # fmt: skip


def sit(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """The council is sent home, or somebody changes sides; then everybody who is heard does his part."""
    n, council = numbers.executives, world.executives
    sent = orders.council > 0
    ledger.executives.sent = sent
    council.sits = np.where(sent[:, :, None], 0, council.sits)
    council.free = np.where(sent, n.dismissed_months, np.maximum(council.free - 1, 0))
    if sent.any():
        ledger.blows.post("trust", "dismissed", np.where(sent, -n.dismissed_trust, 0.0))

    _change_sides(world, orders, numbers, ledger, chance)
    honest = np.where(council.gives[..., CONSCIENCE], n.trust_climb, 1.0)
    ledger.trust.climb = ledger.trust.climb * honest
    done = ledger.attention.favour
    council.favour = np.where(done, n.favour_months - 1, np.maximum(council.favour - 1, 0))


def judge(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """What offended whom this month: moods fall at once and rise slowly, and the unheard leave."""
    n, council, before = numbers.executives, world.executives, world.executives.mood
    blow = np.rint(ledger.blows.sum("mood")) + np.zeros(before.shape)
    ordered = _offences(world, orders, numbers, ledger)
    offences = ordered + np.maximum(-blow, 0).astype(np.int64)
    offended = (offences > 0) & (council.sits > 0)
    council.offence = np.where(offended, _cause(ordered, ledger), council.offence)
    council.calm = np.where(offended, 0, council.calm + 1)
    rises = council.calm > n.calm
    council.calm = np.where(rises, 0, council.calm)
    soothed = rises + np.maximum(blow, 0).astype(np.int64)
    council.mood = np.clip(before - np.where(offended, offences, 0) + soothed, 0, n.mood_most)

    e = ledger.executives
    e.left = offended & (before == 0) & (world.stand.left == 0)[:, :, None]  # nobody leaves a last stand
    e.unheard = offended & (before > 0) & (council.mood == 0)
    e.warned = offended & (council.mood > 0)
    council.sits = np.where(e.left, 0, council.sits)
    protest = e.unheard[..., CONSCIENCE] & (orders.policing == 0)
    if protest.any():
        ledger.blows.post("dossier", "written_protest", np.where(protest, n.written_protest, 0.0))


def knock(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """After a fall somebody knocks at the founder's door with a field that nobody owns."""
    council, fell = world.executives, _fell(ledger)
    aisle, lean = _best_field(world, numbers, ledger)
    named = fell & world.seats.open & (aisle > 0)[:, None]
    council.knock = np.where(named, numbers.executives.knock_months, np.maximum(council.knock - 1, 0))
    council.advice = np.where(named, aisle[:, None], np.where(council.knock > 0, council.advice, 0))
    council.lean = np.where(named, lean[:, None], np.where(council.knock > 0, council.lean, 0.0))
    ledger.executives.knocked = named


def _offences(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> Count:
    """(g, p, 3) by what was ordered: nothing for growth for too long, fakes let through."""
    n, council = numbers.executives, world.executives
    busy = ledger.attention.given[:, :, [LINES.index(line) for line in FOR_GROWTH]].any(axis=2)
    idle = np.where(busy, 0, council.idle + 1)
    offences = np.zeros(council.mood.shape, dtype=np.int64)
    offences[..., GROWTH_CHAIR] = idle >= n.idle_months
    offences[..., CONSCIENCE] = orders.policing == 0
    council.idle = np.where(idle >= n.idle_months, 0, idle)
    return offences


def _cause(ordered: Count, ledger: Ledger) -> Count:
    """(g, p, 3) 1 + a place of OFFENCES: what was ordered weighs more than what else happened."""
    of_chair = np.zeros(len(CHAIRS), dtype=np.int64)
    of_chair[GROWTH_CHAIR], of_chair[CONSCIENCE] = 1 + OFFENCES.index("idle"), 1 + OFFENCES.index("fakes")
    cause: Count = np.where(ordered > 0, of_chair, 0)
    for name, blow in ledger.blows.of("mood").items():
        place = OFFENCES.index(name if name in OFFENCES else "news")
        cause = np.where((cause == 0) & (blow < 0), 1 + place, cause)
    return cause


def _change_sides(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """An unheard executive goes to one of those who ask for him, and tells."""
    n, council = numbers.executives, world.executives
    claims = _claims(world, orders)
    ledger.money.post("executives", np.zeros(world.seats.open.shape))
    if not claims.any():
        return
    place = contests.places(world, claims.astype(np.float64), "executives", chance)
    won = (claims & (place == 0)).reshape(*claims.shape[:2], world.chairs, len(CHAIRS), order="C")
    taken, gained = np.any(won, axis=1), np.any(won, axis=2)  # (g, q, 3), (g, p, 3)
    origin = seqsum(np.where(won, council.sits[:, None], 0), 2)
    council.sits = np.where(gained, origin, np.where(taken, 0, council.sits))
    council.mood = np.where(gained, n.mood, council.mood)
    council.calm, council.offence = (np.where(gained, 0, row) for row in (council.calm, council.offence))
    heard = np.any(gained, axis=2)
    for chair, question in enumerate(TELLS):
        told = ledger.research.told[:, :, QUESTIONS.index(question)]
        told[gained[:, :, chair]] = orders.poach_exec[gained[:, :, chair]]
    ledger.executives.won, ledger.executives.taken = gained, taken
    ledger.money.enter("executives", np.where(heard, prices.executive(world, numbers), 0))


def _claims(world: World, orders: Orders) -> Flags:
    """(g, p, q * 3 + chair) who asks for whom; only for those who are not heard where they sit."""
    unheard = (world.executives.sits > 0) & (world.executives.mood == 0)
    whom = (orders.poach_exec - 1) * len(CHAIRS) + orders.poach_chair - 1
    asked = (orders.poach_exec > 0) & (orders.poach_chair > 0)
    places = np.arange(world.chairs * len(CHAIRS))
    free = unheard.reshape(world.games, 1, -1, order="C")
    return np.asarray((asked[:, :, None] & (whom[:, :, None] == places)) & free)


def _fell(ledger: Ledger) -> Flags:
    """(g, p) whose money was frozen or whose rocket did not fly this month."""
    tier = ledger.launch.tier
    return np.asarray(ledger.investors.froze.any(axis=2) | ((tier > 0) & (tier < FLEW)))


def _best_field(world: World, numbers: Numbers, ledger: Ledger) -> tuple[Count, Array]:
    """(g) 1 + the aisle with rested need and many sellers that is nobody's, and the axis to go there with."""
    here = world.seats.open[:, :, None]
    users = np.where(here, world.people.users, 0.0)
    need = seqsum(seqsum(world.people.need * users[..., None], 2), 1)
    rested = share(need, seqsum(seqsum(users, 2), 1)[:, None]) * (1 - exp(-numbers.categories.street))
    known = np.where(here, world.labels.label, 0.0).max(axis=1)
    worth = np.where(known <= numbers.labels.blank_at, rested * np.sqrt(world.sellers.pool), 0.0)
    aisle = worth.argmax(axis=1)
    sold = seqsum(ledger.trade.gmv, 1)
    stalls = sold[..., ORDINARY_GOODS] > sold[..., BRAND_GOODS]
    bazaar = np.take_along_axis(stalls, aisle[:, None], axis=1)[:, 0]
    return np.where(worth.max(axis=1) > 0, aisle + 1, 0), np.where(bazaar, -1.0, 1.0)

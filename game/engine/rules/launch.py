"""Launch: the rocket of a platform or of a line of business. It flies once.

Waiting costs faith, haste costs lift. What was ready, told, on offer and heard multiplies; hype helps and
ridicule hurts. A line that was begun by somebody who trades already adds to what the house did anyway.
"""

import numpy as np

from game.engine.maths.portable import exp, seqsum
from game.engine.state import prices
from game.engine.state.arrays import Array, Count, Flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BAZAAR, CHAT, FIZZLE, LIFT_OFF, MALL, ORBIT, SPUTTER, TIERS, Orders
from game.engine.state.world import World


def count_down(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """Lines are begun and promised, work goes on or stands still; who says go opens the doors today."""
    _begin(world, orders, numbers, ledger)
    _promise(world, orders, numbers)
    _open(world, orders, ledger)
    _work(world, orders, numbers, ledger, chance)
    _wait(world, numbers, ledger)
    _trade(world, numbers)


def rise(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """How high the rockets of this month go, and what that does before and beside the market."""
    gone = ledger.launch.gone > 0
    if gone.any():
        _fly(world, orders, numbers, ledger, gone)
    _let_in(world, numbers, ledger)


def _fly(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, gone: Flags) -> None:
    best = _lift(world, orders, numbers, ledger, gone)
    tier = np.where(gone, 1 + seqsum(ledger.launch.lift[:, :, None] >= np.array(numbers.launch.tier), 2), 0)
    ledger.launch.tier = tier
    _settle_doors(world, numbers, ledger)
    newcomers = numbers.launch.pull * (ledger.launch.lift - 1)
    ledger.appeal.add("newcomer", "launch", np.where(gone, newcomers, 0.0))
    _welcome(world, numbers, ledger, best)
    _echo(world, numbers, ledger, best)


def remember(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Doors open wider with the months; a fizzle is forgiven to who begins anew, what is closed is gone."""
    doors, n = world.launch, numbers.launch
    waiting = doors.soft > 0
    doors.soft = np.maximum(doors.soft - 1, 0)
    wider = np.where(doors.tier == FIZZLE, n.opened_later, 1.0)
    doors.opened = np.where(waiting & (doors.soft == 0), wider, doors.opened)
    forgiven = ledger.launch.forgiven[:, :, None] & (doors.tier == FIZZLE)
    doors.opened = np.where(ledger.launch.closed, 0.0, np.where(forgiven, 1.0, doors.opened))
    doors.soft = np.where(forgiven | ledger.launch.closed, 0, doors.soft)
    _begin_anew(world, ledger)


def _begin_anew(world: World, ledger: Ledger) -> None:
    """A platform that closes leaves its ramp; whoever comes back has the one line that suits the house."""
    doors, back = world.launch, ledger.comeback.returned
    over = ~world.seats.open | back
    doors.preparing, doors.promised = np.where(over, 0, doors.preparing), np.where(over, 0, doors.promised)
    doors.readiness, doors.hype = np.where(over, 0.0, doors.readiness), np.where(over, 0.0, doors.hype)
    free = _place(world, np.where(back, 1 + np.where(world.labels.axis > 0, MALL, BAZAAR), 0))
    doors.opened = np.where(back[:, :, None], np.where(free, 1.0, 0.0), doors.opened)
    doors.tier = np.where(back[:, :, None], 0, doors.tier)
    doors.soft = np.where(back[:, :, None], 0, doors.soft)
    doors.maiden = np.where(back, 0, doors.maiden)


def _begin(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """A line goes on the ramp; a chat app needs no rocket and opens at once."""
    ramp, n = world.launch, numbers.launch
    ledger.money.enter("rocket", np.where(orders.begin > 0, prices.openings(world, numbers), 0))
    begun = (orders.begin > 0) & (orders.begin != 1 + CHAT)
    ramp.preparing = np.where(begun, orders.begin, ramp.preparing)
    ramp.readiness = np.where(begun, n.ready_start, ramp.readiness)
    ramp.hype, ramp.promised = np.where(begun, 0.0, ramp.hype), np.where(begun, 0, ramp.promised)
    ramp.opened = np.where(_place(world, (orders.begin == 1 + CHAT) * orders.begin), 1.0, ramp.opened)


def _promise(world: World, orders: Orders, numbers: Numbers) -> None:
    """A date that everybody knows makes people wait for it."""
    ramp, given = world.launch, orders.promise > 0
    ramp.promised = np.where(given, orders.promise, ramp.promised)
    ramp.hype = np.where(given, ramp.hype + numbers.launch.hype, ramp.hype)


def _open(world: World, orders: Orders, ledger: Ledger) -> None:
    """The doors open this morning, whatever will be thought of it tonight."""
    ramp, go = world.launch, orders.go & world.seats.open
    gone = np.where(go, ramp.preparing, 0)
    ledger.launch.gone = gone
    ramp.maiden = np.where((gone > 0) & ~world.trading, gone, ramp.maiden)
    ramp.opened = np.where(_place(world, gone), 1.0, ramp.opened)
    ramp.preparing = np.where(gone > 0, 0, ramp.preparing)
    ramp.promised = np.where(gone > 0, 0, ramp.promised)
    paid = np.where(gone > 0, orders.fanfare, 0.0)
    ledger.money.post("fanfare", paid)
    ledger.noise.post(paid, paid / world.eras.cost_index[:, None])


def _work(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """A month brings readiness by itself, unless something comes between; work is sure to bring more."""
    ramp, n = world.launch, numbers.launch
    waits = world.seats.open & (ramp.preparing > 0)
    worked = orders.prepare & waits
    running = np.where(waits, n.running, 0.0) * world.eras.cost_index[:, None]
    ledger.money.enter("rocket", np.where(worked, prices.preparation(world, numbers), 0))
    ledger.money.post("rocket", running)
    idle, actor = waits & ~worked, np.maximum(world.seats.platform, 0)
    luck = chance.draw("launch setback", world.eras.month, actor, asked=idle[..., None])[..., 0]
    setback = idle & (luck < n.setback)
    ledger.launch.setback = setback
    cut = np.where(world.belt.sore > 0, n.ready_cut, 1.0)
    gained = np.where(setback, 0.0, n.ready_month * cut) + np.where(worked, n.ready_work, 0.0)
    ready = np.minimum(ramp.readiness + gained, n.ready_most)
    ramp.readiness = np.where(waits, ready, ramp.readiness)


def _wait(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """Who promised nothing is doubted a little; who is late is doubted more each month, and laughed at."""
    ramp, n, month = world.launch, numbers.launch, world.eras.month[:, None]
    waits = world.seats.open & (ramp.preparing > 0)
    late = np.where(waits & (ramp.promised > 0), np.maximum(month + 1 - ramp.promised, 0), 0)
    first, more = n.late
    silent = waits & (ramp.promised == 0)
    doubt = np.where(late > 0, first + more * (late - 1), np.where(silent, n.silence, 0.0))
    ledger.launch.late = late
    if doubt.any():
        everybody = np.ones(world.investors.confidence.shape[2])
        ledger.blows.post("confidence", "late", -doubt[:, :, None] * everybody)
    since, fall = n.ridicule
    hype = ramp.hype - np.where(late >= since, fall, 0.0) + ledger.blows.sum("hype")
    ramp.hype = np.where(waits, np.clip(hype, *n.hype_range), ramp.hype)


def _trade(world: World, numbers: Numbers) -> None:
    """How wide the platform stands open this month, and how strongly it trades with brands and stalls."""
    doors = world.launch
    first = np.take_along_axis(doors.opened, np.maximum(doors.maiden - 1, 0)[:, :, None], axis=2)[:, :, 0]
    from_the_start = doors.opened[:, :, : BAZAAR + 1].max(axis=2) > 0
    doors.wide = np.where(doors.maiden > 0, first, np.where(from_the_start, 1.0, 0.0))
    house = numbers.platforms
    doors.mall = _strength(world, house.mall[world.seats.start], MALL, numbers)
    doors.bazaar = _strength(world, house.bazaar[world.seats.start], BAZAAR, numbers)


def _let_in(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """On a great day some let stalls in that stand outside in other months."""
    doors, most = world.launch, numbers.platforms.day_bazaar[world.seats.start]
    doors.bazaar = np.where(ledger.promotions.running, np.maximum(doors.bazaar, most), doors.bazaar)


def _strength(world: World, usual: Array, line: int, numbers: Numbers) -> Array:
    """(g, p) what the house does anyway, and more once the line has had a rocket of its own."""
    doors = world.launch
    second = (doors.tier[:, :, line] > 0) & (doors.maiden != 1 + line)
    more = numbers.launch.second * doors.opened[:, :, line]
    return np.where(second, usual + (1 - usual) * more, usual)


def _lift(world: World, orders: Orders, numbers: Numbers, ledger: Ledger, gone: Flags) -> Count:
    """The product of all that counts; (g, p) the best aisle comes back."""
    n, found, k = numbers.launch, ledger.launch, world.eras.cost_index[:, None]
    choice = _choice(world, numbers, ledger)
    subsidy = seqsum(ledger.subsidies.rate, 2) / ledger.subsidies.rate.shape[2]
    offer = n.offer_least + choice.max(axis=2) + n.offer_subsidy * subsidy + n.offer_coupon * orders.coupon
    offer = offer + n.offer_stores * orders.joint_stores
    factors = {
        "ready": world.launch.readiness / 100,
        "pushed": n.told_least + (1 - n.told_least) * (1 - exp(-ledger.noise.paid / (n.told * k))),
        "offer": np.minimum(offer, n.offer_most),
        "voice": np.maximum(ledger.noise.heard(), n.voice_least),
        "hope": 1 + world.launch.hype / 100,
    }
    lift = np.where(gone, 1.0, 0.0)
    for name, factor in factors.items():
        setattr(found, name, np.where(gone, factor, 0.0))
        lift = lift * factor
    found.lift = lift
    best: Count = choice.argmax(axis=2)
    return best


def _choice(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, c) 0..1 what stands in an aisle: stalls that care, own goods, and names under contract."""
    present = world.sellers.shops[..., 1] / world.sellers.pool[:, None]
    names = numbers.launch.offer_names * ledger.brands.pull
    choice: Array = np.minimum(present * ledger.goodwill.focus + world.stock.depth + names, 1.0)
    return choice


def _settle_doors(world: World, numbers: Numbers, ledger: Ledger) -> None:
    """What was launched opens as wide as the tier allows."""
    doors, n, tier = world.launch, numbers.launch, ledger.launch.tier[:, :, None]
    here = _place(world, ledger.launch.gone)
    wide = np.where(tier == FIZZLE, n.opened.fizzle, np.where(tier == SPUTTER, n.opened.sputter, 1.0))
    soft = np.where(tier == FIZZLE, n.soft.fizzle, np.where(tier == SPUTTER, n.soft.sputter, 0))
    doors.tier = np.where(here, tier, doors.tier)
    doors.opened, doors.soft = np.where(here, wide, doors.opened), np.where(here, soft, doors.soft)
    flown = ledger.launch.gone > 0
    doors.hype, doors.readiness = np.where(flown, 0.0, doors.hype), np.where(flown, 0.0, doors.readiness)
    _trade(world, numbers)


def _welcome(world: World, numbers: Numbers, ledger: Ledger, best: Count) -> None:
    """People come at once, from the segments that spend most of their money in the best aisle."""
    n, c, tier = numbers.launch, numbers.categories, ledger.launch.tier
    m = np.where(tier == ORBIT, n.joiners.orbit, np.where(tier == LIFT_OFF, n.joiners.lift_off, 0.0))
    spend = numbers.segments.orders * c.price
    part = spend / seqsum(spend, 1)[:, None]
    place = np.argsort(np.argsort(-part, axis=0, kind="stable"), axis=0)
    fits = (place < n.joiners_segments).T[best]
    each = m * world.eras.cost_index[:, None] / n.joiners_segments
    ledger.flows.arriving = ledger.flows.arriving + fits * each[:, :, None] + _invited(world, numbers, ledger)


def _invited(world: World, numbers: Numbers, ledger: Ledger) -> Array:
    """(g, p, s) m who were asked long before and come to the first rocket, however high it flies."""
    rows, row = numbers.platforms, world.seats.start
    first = (ledger.launch.gone > 0) & (ledger.launch.gone == world.launch.maiden)
    invited: Array = (first * rows.rocket_invited[row])[:, :, None] * rows.new[row]
    return invited


def _echo(world: World, numbers: Numbers, ledger: Ledger, best: Count) -> None:
    """Investors, papers and shoppers make up their minds."""
    n, tier = numbers.launch, ledger.launch.tier
    faith = np.array([0.0, *(getattr(n.confidence, name) for name in TIERS)])[tier]
    everybody = np.ones(world.investors.confidence.shape[2])
    ledger.blows.post("confidence", "launch", faith[:, :, None] * everybody)
    scale = numbers.publicity.buzz_scale * world.eras.cost_index[:, None]
    buzz = 100 * (1 - exp(-world.publicity.adstock / scale))
    quiet = np.minimum(n.buzz_fizzle - buzz, 0.0)
    ledger.blows.post("buzz", "launch", np.where(tier == ORBIT, n.buzz, np.where(tier == FIZZLE, quiet, 0.0)))
    aisle = np.arange(world.labels.label.shape[2]) == best[:, :, None]
    turn = np.where(tier == ORBIT, n.label, 0.0)[:, :, None] * (aisle - world.labels.label)
    ledger.blows.post("label", "launch", turn)


def _place(world: World, line: Count) -> Flags:
    """(g, p, n) the line that is meant, counted from 1."""
    there: Flags = line[:, :, None] == 1 + np.arange(world.launch.opened.shape[2])
    return there

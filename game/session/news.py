"""What of a month everybody hears, and what only lies on one's own desk: each a fact with its blanks."""

from collections.abc import Iterable, Iterator

import numpy as np

from game.engine.lenses.sight import about
from game.engine.state import hunger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import BUSINESSES, PROJECTS, TERMS, TIERS
from game.session import council, diplomacy, gossip, houses
from game.session.fact import NOBODY, Told, Value
from game.session.fact import News as News
from game.session.record import Played

# Standing orders that hang in the window, and how large they are.
PRICES = ("buyer_subsidy", "match_clause", "seller_subsidy", "coupon", "commission", "publicity")
HABITS = ("ladder", "resale")
DAYS = ("day_damp", "day_brisk", "day_roaring", "day_historic")  # by tier, from 1
MILLION = 1e6
FACTORS = ("lift", "ready", "pushed", "offer", "voice", "hope")  # what a launch came to, and of what
EXCUSES = 5  # there are in the text
SHOPS = 1e6  # in an m
SLOWNESS = ("privacy", "safety", "alignment")


def public(played: Played, numbers: Numbers) -> tuple[News, ...]:
    """In the order of the seats; what concerns all comes first."""
    seats = [p for p in range(played.after.chairs) if played.before.seats.open[0, p]]
    told = [_country(played, numbers), houses.returns(played, numbers)]
    told += [_of(played, numbers, seat) for seat in seats]
    told.append(gossip.rumours(played, numbers))
    return tuple(item for items in told for item in items)


def told(played: Played, numbers: Numbers, seats: Iterable[int]) -> tuple[Told, ...]:
    """What everybody heard, and what only lay on the desks of these seats."""
    own = (Told(fact, seat) for seat in seats for fact in private(played, numbers, seat))
    return (*map(Told, public(played, numbers)), *own)


def private(played: Played, numbers: Numbers, seat: int) -> tuple[News, ...]:
    """What only its owner reads."""
    told = (
        _letter(played, seat),
        _stalls(played, numbers, seat),
        _pages(played, seat),
        _own_day(played, numbers, seat),
        _ramp(played, seat),
        _talks(played, numbers, seat),
        council.private(played, numbers, seat),
        gossip.private(played, numbers, seat),
        diplomacy.private(played, numbers, seat),
        houses.private(played, numbers, seat),
    )
    return tuple(item for items in told for item in items)


def _letter(played: Played, seat: int) -> Iterator[News]:
    if played.ledger.liquidation.letter[0, seat]:
        yield News("letter", seat, {})


def _stalls(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Who came when scouts were sent out, and whose scouts were seen among one's own."""
    orders, found = played.orders, played.ledger.poaching.found[0]
    for p, c in zip(*np.nonzero(found), strict=True):
        aisle = numbers.categories.ids[c]
        if p == seat:
            yield News("won_stalls", seat, {"category": aisle, "shops": float(found[p, c]) * SHOPS})
        elif orders.poach_rival[0, p] == seat + 1:
            yield News("poached", int(p), {"category": aisle, "shops": float(found[p, c]) * SHOPS})


def _pages(played: Played, seat: int) -> Iterator[News]:
    was, now = (float(world.law.dossier[0, seat]) for world in (played.before, played.after))
    if now > was:
        yield News("page", seat, {"points": now})


def _talks(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """How talks with partners go on, and with which excuse they do not."""
    ids, talks = numbers.cast.partners.ids, played.after.partners.talks[0, seat]
    for i in np.flatnonzero(played.ledger.partners.dragged[0, seat]):
        excuse = SLOWNESS[(int(played.before.eras.month[0]) + int(i)) % len(SLOWNESS)]
        yield News(f"dragged.{excuse}", seat, {"partner": ids[i], "points": float(talks[i])})
    for i in np.flatnonzero(played.ledger.partners.clue[0, seat]):
        yield News("talks", seat, {"partner": ids[i], "points": float(talks[i])})


def _country(played: Played, numbers: Numbers) -> Iterator[News]:
    after = played.after
    if after.verdict.winner[0] >= 0:
        yield News("won", int(after.verdict.winner[0]), {"victory": int(after.verdict.victory[0])})
    elif after.eras.era[0] > played.before.eras.era[0]:
        yield News("era", NOBODY, {"era": int(after.eras.era[0])})
    if (card := int(after.news.card[0])) >= 0:
        yield News(f"card.{list(numbers.news.card)[card]}", NOBODY, {})
    yield from _law(played)


def _law(played: Played) -> Iterator[News]:
    """The track is public; so is how far it has come."""
    was, now = played.before.law, played.after.law
    if now.force[0] == 1:
        yield News("law", NOBODY, {})
    elif now.draft[0] and not was.draft[0]:
        yield News("draft", NOBODY, {"months": int(now.draft[0])})
    elif was.draft[0] and not now.draft[0]:
        yield News("draft_dropped", NOBODY, {})
    elif now.heard[0] and not was.heard[0]:
        yield News("hearing", NOBODY, {})
    elif now.track[0] != was.track[0]:
        way = "law_nearer" if now.track[0] > was.track[0] else "law_further"
        yield News(way, NOBODY, {"track": float(now.track[0])})


def _of(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    yield from houses.ends(played, numbers, seat)
    yield from houses.turns(played, numbers, seat)
    yield from _nearly_won(played, numbers, seat)
    yield from _contracts(played, numbers, seat)
    yield from _days(played, numbers, seat)
    yield from _force(played, numbers, seat)
    yield from _offices(played, numbers, seat)
    yield from _partners(played, numbers, seat)
    yield from _crowds(played, numbers, seat)
    for i in np.flatnonzero(played.ledger.investors.landed[0, seat]):
        yield News("raised", seat, {"investor": numbers.cast.investors.ids[i]})
    yield from gossip.of(played, numbers, seat)
    yield from diplomacy.of(played, numbers, seat)
    yield from _prices(played, seat)
    yield from _works(played, seat)
    yield from council.of(played, numbers, seat)
    yield from _lines(played, seat)


def _nearly_won(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """An early victory is announced while others can still break it."""
    for what, count in (("crown", played.after.verdict.crown), ("ascent", played.after.verdict.ascent)):
        if count[0, seat] and played.after.verdict.winner[0] < 0:
            yield News(what, seat, {"months": numbers.verdict.held_months - int(count[0, seat])})


def _contracts(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    brands, now = played.ledger.brands, played.after.brands
    for b in np.flatnonzero(brands.signed[0, seat]):
        terms, months = TERMS[int(now.terms[0, seat, b]) - 1], int(played.orders.months[0, seat, b])
        yield News("signed", seat, {"brand": numbers.cast.brands.ids[b], "terms": terms, "months": months})
    for b in np.flatnonzero(brands.lost[0, seat]):
        yield News("lost", seat, {"brand": numbers.cast.brands.ids[b]})


def _days(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Everybody saw the crowd, nobody counted the till."""
    p, at = played.ledger.promotions, (0, seat)
    if p.running[at]:
        seen = {"gmv": np.sum(p.gmv[at]), "buyers": p.buyers[at]}
        told: dict[str, Value] = {
            name: float(about(np.asarray(x), numbers.belief.day)) * MILLION for name, x in seen.items()
        }
        yield News(DAYS[int(p.tier[at]) - 1], seat, told)
    if p.joint_depth[at]:
        yield News("joint", seat, {"months": int(played.orders.joint_stores[at])})
    for b in np.flatnonzero(p.brand_day[at]):
        yield News("brand_day", seat, {"brand": numbers.cast.brands.ids[b]})


def _own_day(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    p, at = played.ledger.promotions, (0, seat)
    if not p.running[at]:
        return
    sold, people = float(np.sum(p.gmv[at])), float(p.buyers[at])
    need = float(hunger.appetite(played.after, numbers)[at].mean())
    each = sold / people if people else 0.0
    values: dict[str, Value] = {"gmv": sold * MILLION, "buyers": people * MILLION, "each": each, "need": need}
    yield News("day_own", seat, values)
    if p.failed[at] > 0:
        yield News("undelivered", seat, {"failed": float(p.failed[at])})


def _force(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """Choose One is shouted across the street."""
    told, at = played.orders, (0, seat)
    if not told.choose_rival[at]:
        return
    platform = played.before.seats.platform[0, told.choose_rival[at] - 1]
    rival, brand, aisle = numbers.platforms.ids[platform], told.choose_brand[at], told.choose_aisle[at]
    if brand:
        obeyed = played.ledger.pressure.obeyed[0, told.choose_rival[at] - 1, brand - 1]
        what = "told_brand" if obeyed else "defied"
        yield News(what, seat, {"rival": rival, "brand": numbers.cast.brands.ids[brand - 1]})
    else:
        yield News("told_stalls", seat, {"rival": rival, "category": numbers.categories.ids[aisle - 1]})


def _offices(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What judges and the antitrust office did to it."""
    ledger, heat, at = played.ledger, numbers.heat, (0, seat)
    was, now = played.before.heat.heat[at], played.after.heat.heat[at]
    if ledger.law.tried[at]:
        yield News("trial", seat, {"months": numbers.law.trial_months})
    elif ledger.law.cleared[at]:
        yield News("cleared", seat, {})
    if ledger.heat.verdict[at]:
        yield News("verdict", seat, {})
    elif was < heat.inquiry <= now:
        yield News("inquiry", seat, {})
    elif was < heat.warning <= now:
        yield News("warning", seat, {"months": heat.warning_months})


def _partners(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    found, ids = played.ledger.partners, numbers.cast.partners.ids
    for what in ("signed", "renewed", "lost"):
        for i in np.flatnonzero(getattr(found, what)[0, seat]):
            months = int(played.after.partners.left[0, seat, i])
            yield News(f"partner_{what}", seat, {"partner": ids[i], "months": months})


def _crowds(played: Played, numbers: Numbers, seat: int) -> Iterator[News]:
    """What is done so that everybody sees it: waves, galas, and an app that becomes a door."""
    if played.orders.bonus[0, seat] > 0:
        heads = float(played.ledger.flows.recruited[0, seat]) * 1e6
        yield News("wave", seat, {"bonus": float(played.orders.bonus[0, seat]), "heads": heads})
    came = np.flatnonzero(played.ledger.social.hosts[0, seat])
    if len(came):
        known = max(came, key=lambda host: numbers.cast.hosts.fame[host])
        aisle = numbers.categories.ids[int(played.orders.gala[0, seat]) - 1]
        host = numbers.cast.hosts.ids[known]
        yield News("gala", seat, {"host": host, "hosts": len(came), "category": aisle})
    was, now = (
        world.social.app[0, seat] >= numbers.social.chat_door for world in (played.before, played.after)
    )
    if now and not was:
        yield News("app_door", seat, {})


def _prices(played: Played, seat: int) -> Iterator[News]:
    """Rates by their largest entry: who pays more for one street pays more."""
    was, now = played.before.standing, played.after.standing
    for what in PRICES:
        old, new = (float(np.max(getattr(orders, what)[0, seat])) for orders in (was, now))
        if old != new:
            yield News(what, seat, {"before": old, "now": new})
    for what in HABITS:
        old, new = (int(getattr(orders, what)[0, seat]) for orders in (was, now))
        if old != new:
            yield News(what, seat, {"before": old, "now": new})


def _lines(played: Played, seat: int) -> Iterator[News]:
    """Dates promised and missed, lines that open, and how a launch went."""
    now, found, orders = played.after.launch, played.ledger.launch, played.orders
    if orders.promise[0, seat]:
        values: dict[str, Value] = {
            "line": _business(now.preparing[0, seat]),
            "month": int(orders.promise[0, seat]),
        }
        yield News("promised", seat, values)
    if found.late[0, seat] == 1:
        yield News("late", seat, {"line": _business(now.preparing[0, seat])})
    if found.tier[0, seat]:
        tier = TIERS[int(found.tier[0, seat]) - 1]
        yield News(tier, seat, {"line": _business(found.gone[0, seat])})
    elif (now.lines & ~played.before.launch.lines)[0, seat].any():
        yield News("opened", seat, {"line": _business(orders.begin[0, seat])})


def _ramp(played: Played, seat: int) -> Iterator[News]:
    """What the launch was made of, and a month lost on the ramp, with the excuse of the day."""
    found = played.ledger.launch
    if found.tier[0, seat]:
        yield News("lift", seat, {name: float(getattr(found, name)[0, seat]) for name in FACTORS})
    if found.setback[0, seat]:
        turn = int(played.before.eras.month[0] + played.before.seats.platform[0, seat])
        yield News("setback", seat, {"excuse": 1 + turn % EXCUSES})


def _business(line: int) -> str:
    return BUSINESSES[int(line) - 1]


def _works(played: Played, seat: int) -> Iterator[News]:
    was, now = played.before, played.after
    if now.ads.level[0, seat] > was.ads.level[0, seat]:
        yield News("alliance", seat, {"level": int(now.ads.level[0, seat])})
    if played.ledger.delivery.defected[0, seat]:
        yield News("defected", seat, {})
    if played.ledger.ads.leased[0, seat]:
        yield News("portal", seat, {"months": int(now.ads.lease[0, seat]) + 1})
    for project in np.flatnonzero(played.ledger.tech.done[0, seat]):
        yield News("project", seat, {"project": PROJECTS[project]})
    for kind in ("own", "galloway", "tortoise"):
        old, new = (int(getattr(world.delivery, kind)[0, seat]) for world in (was, now))
        if new > old:
            yield News("delivery", seat, {"kind": kind, "level": new})

"""The desk of one seat, filled from the veiled world: arrays go in, plain values come out."""

from typing import Any

import numpy as np

from game.engine.lenses import aims, bonds, days, doors, hearsay, ramp, words
from game.engine.lenses.briefing import (
    AdMonth,
    Advice,
    Briefing,
    Chair,
    Contract,
    Deal,
    LastMonth,
    Law,
    Market,
    Own,
    Parcels,
    Project,
    Rates,
    Rival,
    Standing,
)
from game.engine.lenses.figures import elsewhere, figures, part, shared
from game.engine.lenses.sight import about
from game.engine.maths.portable import exp, seqsum
from game.engine.state import works
from game.engine.state.arrays import Array
from game.engine.state.hunger import appetite
from game.engine.state.ledger import Ledger
from game.engine.state.mode import MODES, mode
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    BUILDINGS,
    CHAIRS,
    LANDINGS,
    LINES,
    METRICS,
    OFFENCES,
    PROJECTS,
    SALES,
    STORIES,
    TERMS,
)
from game.engine.state.points import fresh
from game.engine.state.world import World

CR = 1e6  # crowns in a cr m
K = 1e3  # thousands in an m


def brief(seen: World, last: LastMonth | None, numbers: Numbers, seat: int) -> Briefing:
    """Everything on the desk; `seen` is one game through the veil of this seat."""
    eras, n = seen.eras, numbers
    found = {name: value[0] for name, value in figures(seen, n).items()}
    since = n.eras.first_month - 1 + int(eras.month[0]) - 1
    others = [p for p in range(seen.chairs) if p != seat and seen.seats.platform[0, p] >= 0]
    return Briefing(
        month=int(eras.month[0]),
        months=int(eras.length[0]),
        era=int(eras.era[0]),
        year=n.eras.first_year + since // len(n.categories.season),
        month_of_year=since % len(n.categories.season) + 1,
        cost_index=float(eras.cost_index[0]),
        seat=seat,
        platform=_platform(seen, seat, n),
        own=_own(seen, found, n, seat),
        rivals=tuple(_rival(seen, n, p) for p in others),
        market=_market(seen, n),
        standings=_standings(seen, found, n),
        rumours=hearsay.rumours(seen, n),
        findings=hearsay.findings(seen, n, seat),
        headlines=hearsay.headlines(seen, n, seat),
        last=last,
        aim=aims.aim(seen, n, seat),
    )


def _own(seen: World, found: dict[str, Array], n: Numbers, seat: int) -> Own:
    at, aisles, people = (0, seat), n.categories.ids, seen.people
    shops, played = seen.sellers.shops[at], int(seen.eras.month[0]) - 1
    runway = float(found["runway"][seat])
    scale = n.publicity.buzz_scale * seen.eras.cost_index[0]
    return Own(
        credibility=float(seen.announcements.credibility[at]),
        word=words.announced(seen, seat),
        nemesis=words.nemesis(seen, n, seat),
        pacts=bonds.pacts(seen, n, seat),
        pacts_kept=int(seen.pacts.kept[at]),
        pacts_broken=int(seen.pacts.broken[at]),
        cash_cr=_crowns(seen.books.cash[at]),
        runway=runway if np.isfinite(runway) else None,
        net_cr=tuple(_crowns(x) for x in seen.books.net[at][:played]),
        gmv_cr=float(found["gmv"][seat]) * CR,
        share=float(found["share"][seat]),
        new_m=_by(n.segments.ids, people.users[at] - people.deep[at]),
        deep_m=_by(n.segments.ids, people.deep[at]),
        need=_by(aisles, appetite(seen, n)[at]),
        brand_shops_k=_by(aisles, shops[:, 0] * K),
        small_shops_k=_by(aisles, shops[:, 1] * K),
        focus=_by(aisles, seen.goodwill.focus[at]),
        focus_mean=float(found["focus"][seat]),
        also_elsewhere=float(elsewhere(seen, n)[at]),
        shop_profit_cr=_by(aisles, seen.sellers.profit[at]),
        goodwill=float(seen.goodwill.goodwill[at]),
        trust=float(seen.trust.fame[at]),
        fakes=float(seen.trust.fakes[at]),
        dossier=float(seen.law.dossier[at]),
        label=_by(aisles, seen.labels.label[at]),
        axis=float(seen.labels.axis[at]),
        buzz=float(100 * (1 - exp(-seen.publicity.adstock[at] / scale))),
        credit=float(seen.charter.credit[at]),
        alliance=int(seen.ads.level[at]),
        heat=float(seen.heat.heat[at]),
        warned=int(seen.heat.warned[at]),
        shut=int(seen.law.shut[at]),
        roster_k=float(seen.poaching.roster[at]) * K,
        delivery=_parcels(seen, n, seat),
        projects=_projects(seen, seat),
        data=int(seen.tech.data(n.tech.data_first, n.tech.data_most)[at]),
        lease_months=int(seen.ads.lease[at]),
        council=_council(seen, n, seat),
        advice=_advice(seen, n, at),
        stock=_by(aisles, seen.stock.depth[at]),
        stock_coming=_by(aisles, seen.stock.coming[at]),
        stock_cr=_crowns(seen.stock.locked[at]),
        friendships=doors.friendships(seen, n, seat),
        app=float(seen.social.app[at]),
        app_spent_cr=float(seen.social.spent[at] * seen.eras.cost_index[0]) * CR,
        guests=doors.guests(seen, seat),
        contracts=_contracts(seen, n, seat, own=True),
        relations=_by(n.cast.brands.ids, seen.brands.relation[at]),
        asks_cr=_by(n.cast.brands.ids, about(seen.brands.ask[at], n.belief.sales) * CR),
        deals=tuple(_deal(seen, n, seat, i) for i in range(len(n.cast.investors.ids))),
        claims={
            story: tuple(checks)
            for story, checks in zip(STORIES, seen.investors.claims[at].tolist(), strict=True)
        },
        mode=MODES[int(mode(seen)[at])],
        stand_left=int(seen.stand.left[at]),
        debt_cr=_crowns(seen.loans.debt[at]),
        debt_due=int(seen.loans.due[at]),
        size=float(seen.belt.size[at]),
        offers_cr=_offers(seen, n, seat),
        letter=bool(seen.liquidation.letter[at]),
        booking=days.booking(seen, n, at),
        last_day=days.last_day(seen, at),
        day_novelty=days.novelty(seen, n, at),
        day_rest=int(seen.promotions.rest[at]),
        joint_rest=int(seen.promotions.joint_rest[at]),
        brand_rest=dict(zip(n.cast.brands.ids, seen.promotions.brand_rest[at].tolist(), strict=True)),
        lines=ramp.lines(seen, at),
        launched=ramp.launched(seen, at),
        ramp=ramp.ramp(seen, at),
        attention=_attention(seen, n, at),
        stake=float(seen.investors.founder[at]),
        valuation_cr=float(seen.verdict.valuation[at]) * CR,
        fortune_cr=float(seen.verdict.fortune[at]) * CR,
        legacy_cr=float(seen.verdict.legacy[at]) * CR,
    )


def _offers(seen: World, n: Numbers, seat: int) -> Rates:
    bids = seen.sale.bid[0, :, seat]
    return {_platform(seen, p, n): _crowns(bids[p]) for p in np.flatnonzero(bids).tolist()}


def _attention(seen: World, n: Numbers, at: tuple[int, int]) -> int:
    """Points this month; a promotion that is booked for it has taken its own."""
    booked = int(seen.promotions.month[at]) == int(seen.eras.month[at[0]])
    return int((fresh(seen, n) + seen.attention.stored)[at]) - n.attention.day * booked


def _rival(seen: World, n: Numbers, p: int) -> Rival:
    at, aisles, orders = (0, p), n.categories.ids, seen.standing
    holders = np.flatnonzero(seen.investors.stake[at])
    return Rival(
        credibility=float(seen.announcements.credibility[at]),
        word=words.announced(seen, p),
        nemesis=words.nemesis(seen, n, p),
        pacts_kept=int(seen.pacts.kept[at]),
        pacts_broken=int(seen.pacts.broken[at]),
        seat=p,
        platform=_platform(seen, p, n),
        open=bool(seen.seats.open[at]),
        lines=ramp.lines(seen, at),
        launched=ramp.launched(seen, at),
        ramp=ramp.ramp(seen, at),
        mode=MODES[int(mode(seen)[at])],
        gmv_cr=float(seen.books.gmv[0, p, 0]) * CR,
        users_m=_by(n.segments.ids, seen.people.users[at]),
        shops_k=_by(aisles, seen.sellers.shops[at][:, 1] * K),
        buyer_subsidy=_by(n.segments.ids, orders.buyer_subsidy[at]),
        match_clause=float(orders.match_clause[at]),
        seller_subsidy=_by(aisles, orders.seller_subsidy[at]),
        coupon_cr=float(orders.coupon[at]),
        commission=float(orders.commission[at]),
        ladder=bool(orders.ladder[at]),
        front_brand=_by(aisles, orders.front_brand[at]),
        front_ordinary=_by(aisles, orders.front_ordinary[at]),
        stock={c: int(d > 0) + int(d > 1 / 2) for c, d in zip(aisles, seen.stock.depth[at], strict=True)},
        contracts=_contracts(seen, n, p, own=False),
        partners=doors.held(seen, n, p),
        app=float(seen.social.app[at]),
        stars=round(float(seen.trust.fame[at]) * n.belief.stars),
        label=_two_largest(seen, n, p),
        axis=float(seen.labels.axis[at]),
        buzz=_arrow(seen, n, p),
        publicity_cr=float(orders.publicity[at]) * CR,
        alliance=int(seen.ads.level[at]),
        visits_m=float(orders.visits[at]),
        landing=LANDINGS[int(orders.landing[at])],
        resale=SALES[int(orders.resale[at])],
        policing=int(orders.policing[at]),
        delivery=(
            int(seen.delivery.own[at]),
            int(seen.delivery.galloway[at]),
            int(seen.delivery.tortoise[at]),
        ),
        last_day=days.last_day(seen, at),
        quality=float(works.quality(seen, n)[at]),
        building=_building(seen, p),
        projects=dict(zip(PROJECTS, seen.tech.done[at].tolist(), strict=True)),
        unheard=tuple(one.chair for one in _council(seen, n, p) if one.home and not one.mood),
        lease_months=int(seen.ads.lease[at]),
        raised_cr=sum(_crowns(x) for x in seen.investors.paid[at]),
        investors=tuple(n.cast.investors.ids[i] for i in holders),
        stake=float(seen.investors.founder[at]),
        heat=float(seen.heat.heat[at]),
        shut=int(seen.law.shut[at]),
        valuation_cr=float(seen.verdict.valuation[at]) * CR,
    )


def _market(seen: World, n: Numbers) -> Market:
    users, people, law = seen.people.users, seen.eras.people, seen.law
    here = np.where(seen.seats.open[:, :, None], users, 0.0)
    stalls = np.where(seen.seats.open[:, :, None], seen.sellers.shops[..., 1], 0.0) * K
    also = shared(seen, n)[0]
    return Market(
        people_m=_by(n.segments.ids, people[0]),
        online=_by(n.segments.ids, part(seqsum(here, 1), people)[0]),
        buyers_m={s: tuple(here[0, :, i].tolist()) for i, s in enumerate(n.segments.ids)},
        sellers_k={c: tuple(stalls[0, :, i].tolist()) for i, c in enumerate(n.categories.ids)},
        shared={c: tuple(also[:, i].tolist()) for i, c in enumerate(n.categories.ids)},
        pool_k=_by(n.categories.ids, seen.sellers.pool[0] * K),
        season=_by(n.categories.ids, seen.eras.season[0]),
        web_visits_m=float(seen.eras.web_visits[0]),
        sophistication=float(seen.ads.sophistication[0]),
        novelty=float(seen.promotions.novelty[0]),
        law=Law(float(law.track[0]), int(law.draft[0]), int(law.force[0])),
        hosts_cr=doors.hosts(seen, n),
    )


def _standings(seen: World, found: dict[str, Array], n: Numbers) -> tuple[Standing, ...]:
    """The board as everybody can guess it."""
    seats = [p for p in range(seen.chairs) if seen.seats.platform[0, p] >= 0]
    share = about(found["share"], n.belief.sales)
    ranked = sorted(seats, key=lambda p: (-float(found["fortune"][p]), p))
    return tuple(
        Standing(
            seat=p,
            platform=_platform(seen, p, n),
            rank=place,
            fortune_cr=float(found["fortune"][p]) * CR,
            valuation_cr=float(found["valuation"][p]) * CR,
            share=float(share[p]),
        )
        for place, p in enumerate(ranked, 1)
    )


def _deal(seen: World, n: Numbers, seat: int, i: int) -> Deal:
    at, deals = (0, seat, i), seen.investors
    story, metric = int(deals.story[at]), int(deals.metric[at])
    promised = bool(deals.due[at][0])
    fit = int(np.count_nonzero(deals.claims[0, seat, int(n.cast.investors.story[i]) - 1]))
    return Deal(
        investor=n.cast.investors.ids[i],
        confidence=float(deals.confidence[at]),
        stake=float(deals.stake[at]),
        paid_cr=_crowns(deals.paid[at]),
        due_cr=tuple(_crowns(x) for x in deals.due[at] if x > 0),
        story=STORIES[story - 1] if story else None,
        metric=METRICS[metric] if promised else None,
        have=float(deals.metrics[0, seat, metric, 0]) if promised else 0.0,
        target=float(deals.goal[at]),
        test_in=int(deals.test[at]),
        frozen=bool(deals.frozen[at]),
        rest=int(deals.rest[at]),
        fit=fit,
        chance=_chance(float(deals.confidence[at]), fit, n),
    )


def _chance(confidence: float, fit: int, n: Numbers) -> float:
    """That a fair pitch of the loved story lands, at the listed price."""
    v = n.investors
    chance = v.chance + v.chance_confidence * (confidence - 50) + v.chance_fit * fit + v.chance_goal.fair
    return min(max(chance, v.chance_range[0]), v.chance_range[1])


def _contracts(seen: World, n: Numbers, p: int, own: bool) -> tuple[Contract, ...]:
    brands = seen.brands
    return tuple(
        Contract(
            brand=n.cast.brands.ids[b],
            terms=TERMS[int(brands.terms[0, p, b]) - 1],
            months_left=int(brands.left[0, p, b]),
            guarantee_cr=_crowns(brands.guarantee[0, p, b]) if own else None,
            relation=float(brands.relation[0, p, b]) if own else None,
        )
        for b in np.flatnonzero(brands.terms[0, p])
    )


def _parcels(seen: World, n: Numbers, seat: int) -> Parcels:
    at, d = (0, seat), seen.delivery
    return Parcels(
        own=int(d.own[at]),
        galloway=int(d.galloway[at]),
        tortoise=int(d.tortoise[at]),
        building=_building(seen, seat),
        ready_in=int(d.ready[at]),
        quality=float(works.quality(seen, n)[at]),
        capacity=float(works.capacity(seen, n)[at]),
        leverage=dict(zip(BUILDINGS[1:], d.leverage[at].tolist(), strict=True)),
        term_months=int(d.term[at]),
    )


def _council(seen: World, n: Numbers, p: int) -> tuple[Chair, ...]:
    council, told = seen.executives, ("", *OFFENCES)
    homes = [_platform(seen, seat - 1, n) if seat else None for seat in council.sits[0, p].tolist()]
    offences = [told[offence] for offence in council.offence[0, p]]
    rows = zip(CHAIRS, homes, council.mood[0, p].tolist(), offences, strict=True)
    return tuple(Chair(*row) for row in rows)


def _advice(seen: World, n: Numbers, at: tuple[int, int]) -> Advice | None:
    council = seen.executives
    if not council.knock[at]:
        return None
    way = "mall" if council.lean[at] > 0 else "bazaar"
    return Advice(n.categories.ids[int(council.advice[at]) - 1], way, int(council.knock[at]))


def _projects(seen: World, seat: int) -> tuple[Project, ...]:
    own = seen.tech
    return tuple(
        Project(name, int(own.done[0, seat, n]), int(own.left[0, seat, n])) for n, name in enumerate(PROJECTS)
    )


def _building(seen: World, p: int) -> str | None:
    kind = int(seen.delivery.building[0, p])
    return BUILDINGS[kind - 1] if kind else None


def last_month(ledger: Ledger, at: tuple[int, int], n: Numbers) -> LastMonth:
    """What this seat, `at` = (game, seat), may read in last month's ledger: its own rows."""
    flows, segments, seat = ledger.flows, n.segments.ids, at[1]
    return LastMonth(
        lines_cr={line: _crowns(ledger.money.received(line)[at]) for line in ledger.money.lines},
        joined_m=_by(segments, flows.joined[at]),
        left_m=_by(segments, flows.left[at]),
        deepened_m=_by(segments, flows.deepened[at]),
        came_m=tuple(flows.moved[at[0], :, seat].tolist()),
        went_m=tuple(flows.moved[at[0], seat, :].tolist()),
        fakes=_by(n.categories.ids, ledger.trust.fakes[at]),
        ads=_ads(ledger, at),
        day=days.great_day(ledger, n, at),
        entered_m=float(flows.entered[at]),
        recruited_m=float(flows.recruited[at]),
        talks=doors.talks(ledger, at, n),
        dropped=tuple(line for line, gone in zip(LINES, ledger.attention.dropped[at], strict=True) if gone),
    )


def _ads(ledger: Ledger, at: tuple[int, int]) -> AdMonth:
    a = ledger.ads
    return AdMonth(
        bought_m=float(a.bought[at]),
        paid_cr=float(a.paid[at]),
        served_m=float(a.served[at]),
        sold_m=float(a.sold[at]),
        price_cr=float(a.price[at]),
        orders_m=float(seqsum(a.orders, 2)[at]),
        joined_m=float(a.joined[at]),
    )


def _two_largest(seen: World, n: Numbers, p: int) -> tuple[tuple[str, float], ...]:
    label = seen.labels.label[0, p]
    top = np.argsort(-label, kind="stable")[:2]
    return tuple((n.categories.ids[c], float(label[c])) for c in top)


def _arrow(seen: World, n: Numbers, p: int) -> int:
    """Does it say more or less now than it must to stay as loud?"""
    saying = float(seen.standing.publicity[0, p])
    fading = float(seen.publicity.adstock[0, p]) * (1 - n.publicity.keep)
    return int(np.sign(saying - fading)) if not np.isclose(saying, fading) else 0


def _platform(seen: World, p: int, n: Numbers) -> str:
    return n.platforms.ids[int(seen.seats.platform[0, p])]


def _by(ids: tuple[str, ...], row: Array) -> Rates:
    return dict(zip(ids, np.asarray(row, dtype=float).tolist(), strict=True))


def _crowns(hundredths: Any) -> float:
    return float(hundredths) / HUNDREDTHS * CR

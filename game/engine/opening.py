"""Month 1: every platform at its start, nobody has ordered anything yet."""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.rules import brands, eras, stories, verdict
from game.engine.state import arrays, promises
from game.engine.state import ledger as ledgers
from game.engine.state import orders as sheets
from game.engine.state import world as state
from game.engine.state.arrays import Array, Count, Flags, Money, counts, flags, zeros
from game.engine.state.ledger import ACCOUNTS, HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CHAIRS, MECHANICS, PROJECTS, SERVERS, Orders
from game.engine.state.world import World

MONTHS_OF_RESULTS, MONTHS_OF_GMV, MONTHS_OF_REVENUE = 6, 3, 12


@dataclass(frozen=True)
class Luggage:
    """What seats bring along beyond their platforms."""

    cash: Money  # (g, p) hundredths, or the want of them
    attention: Count  # (g, p) points more in the first month


def world(
    numbers: Numbers, platforms: Count, starts: Count, length: int, luggage: Luggage | None = None
) -> World:
    """A batch of matches before anybody has ordered.

    `platforms` (g, p) says who sits where, -1 for an empty seat; `starts` (g, p) whose start and perks it
    has: the same row, or the level start for all.
    """
    seated = platforms >= 0
    brought = luggage or Luggage(counts(*platforms.shape), counts(*platforms.shape))
    row = np.where(seated, starts, 0)
    selling = seated & (numbers.platforms.rocket[row] == 0)  # the others wait for their launch
    g, p = platforms.shape
    opening = World(
        seats=state.Seats(platforms.copy(order="F"), np.asfortranarray(row), np.asfortranarray(seated)),
        eras=_country(g, length, numbers),
        people=_people(selling, row, numbers),
        sellers=_sellers(seated, selling, row, numbers),
        launch=_launch(seated, row, numbers),
        promotions=_promotions(seated, numbers),
        publicity=state.Publicity(np.where(seated, numbers.platforms.heard[row], 0.0), zeros(g, p)),
        headlines=_headlines(g, p, numbers),
        announcements=_announcements(seated, numbers),
        pacts=_pacts(g, p),
        rumours=_rumours(g, p, numbers),
        research=_research(g, p, numbers),
        trust=state.Trust(numbers.platforms.trust[row], _fakes(row, numbers)),
        goodwill=_goodwill(selling, row, numbers),
        charter=state.Charter(zeros(g, p), flags(g, p)),
        labels=_labels(row, numbers),
        ads=_ads(row, numbers),
        brands=_brands(seated, row, numbers),
        pressure=state.Pressure(np.full((g, p), numbers.goodwill.free_air_months), flags(g, p)),
        poaching=_poaching(seated, row, numbers),
        law=_law(seated, row, numbers),
        heat=state.Heat(zeros(g, p), counts(g, p)),
        stock=_stock(row, numbers),
        delivery=_delivery(row, numbers),
        tech=_tech(seated, row, numbers),
        partners=_partners(row, numbers),
        social=_social(row, numbers),
        executives=_executives(seated, numbers),
        investors=_investors(seated, row, numbers),
        loans=state.Loans(counts(g, p), counts(g, p)),
        pivot=state.Pivot(counts(g, p), counts(g, p)),
        belt=state.Belt(np.ones((g, p)), counts(g, p), counts(g, p)),
        stand=_stand(selling, row, numbers),
        sale=state.Sale(counts(g, p, p), counts(g, p, p)),
        liquidation=state.Liquidation(flags(g, p)),
        comeback=_comeback(g, p),
        books=_books(seated, row, brought, numbers),
        attention=state.Attention(np.where(seated, brought.attention, 0)),
        news=_news(g, p, numbers),
        goals=_goals(g, numbers),
        nemesis=state.Nemesis(counts(g, p), counts(g, p), flags(g, p)),
        badges=state.Badges(flags(g, p, len(sheets.BADGES)), flags(g, p), counts(g, p)),
        verdict=_verdict(g, p),
        standing=_standing(row, numbers),
    )
    verdict.appraise(opening, numbers)
    brands.quote(opening, numbers, zeros(g, p))
    stories.check_claims(opening, numbers, ledgers.blank(opening))
    _price_tranches(opening, numbers)
    return arrays.copy(opening)


def _goals(g: int, numbers: Numbers) -> state.Goals:
    asked = len(numbers.goals.goal)
    return state.Goals(flags(g, asked), ~flags(g, asked), flags(g, asked))


def _news(g: int, p: int, numbers: Numbers) -> state.News:
    cards = len(numbers.news.card)
    return state.News(np.full(g, -1), flags(g, p), counts(g, p, cards), counts(g, p, cards), counts(g, cards))


def _country(g: int, length: int, numbers: Numbers) -> state.Eras:
    months, nothing = np.full(g, length), np.zeros(g)
    s, c = len(numbers.segments.ids), len(numbers.categories.ids)
    country = state.Eras(
        np.ones(g, dtype=np.int64), months, counts(g), *(nothing,) * 4, zeros(g, s), zeros(g, c), counts(g, 4)
    )
    eras.set_scene(country, numbers)
    return country


def _people(seated: Flags, row: Count, numbers: Numbers) -> state.People:
    new = np.where(seated[:, :, None], numbers.platforms.new[row], 0.0)
    deep = new * numbers.platforms.deep_share[row][:, :, None]
    need = np.broadcast_to(numbers.categories.need_start, (*new.shape, len(numbers.categories.ids)))
    return state.People(new + deep, deep, need)


def _sellers(seated: Flags, selling: Flags, row: Count, numbers: Numbers) -> state.Sellers:
    c, start = numbers.categories, numbers.platforms
    always, pulled = start.brand_shops
    present = np.where(selling, 1.0, start.rocket_gathered[row]) * seated
    stalls = c.pool_small * start.stalls[row] * present[:, :, None]
    shops = np.where(selling[:, :, None], c.pool_brand * (always + pulled * _pull(seated, row, numbers)), 0.0)
    profit = np.full(stalls.shape, numbers.sellers.profit_start)
    return state.Sellers(
        shops=np.stack((shops, stalls), axis=-1),
        profit=profit,
        gross=seqsum(stalls * profit, 2),
        pool=np.tile(c.pool_small, (len(row), 1)),
        organic=_organic(seated, row, numbers),
    )


def _organic(seated: Flags, row: Count, numbers: Numbers) -> Array:
    """(g, p, c, k) m orders: nothing has been sold yet, so as if its people bought all they need there."""
    users = _people(seated, row, numbers).users
    wanted = seqsum(users[..., None] * numbers.segments.orders, 2)
    return np.stack((wanted, wanted), axis=-1)


def _promotions(seated: Flags, numbers: Numbers) -> state.Promotions:
    """Nobody has seen a promotion yet."""
    g, p = seated.shape
    c, b, x = len(numbers.categories.ids), len(numbers.cast.brands.ids), len(MECHANICS)
    none, nothing = counts(g, p), zeros(g, p)
    return state.Promotions(
        month=none,
        publicity=nothing,
        stars=none,
        bid=nothing,
        depth=nothing,
        mechanic=none,
        aisles=flags(g, p, c),
        novelty=np.full(g, numbers.promotions.novelty_start),
        used=counts(g, p, x),
        rest=none,
        joint_rest=none,
        brand_rest=counts(g, p, b),
        deep=none,
        last=none,
        last_gmv=nothing,
        last_buyers=nothing,
        last_tier=none,
        given=none,
    )


def _launch(seated: Flags, row: Count, numbers: Numbers) -> state.Launch:
    start, selling = numbers.platforms, numbers.platforms.rocket[row] == 0
    lines = start.lines[row] & (seated & selling)[:, :, None]
    rocket, promised = np.where(seated, start.rocket[row], 0), start.rocket_month[row]
    return state.Launch(
        opened=np.where(lines, 1.0, 0.0),
        soft=counts(*lines.shape),
        tier=counts(*lines.shape),
        maiden=counts(*row.shape),
        wide=np.where(seated & selling, 1.0, 0.0),
        mall=start.mall[row],
        bazaar=start.bazaar[row],
        preparing=rocket,
        readiness=start.rocket_ready[row] * seated,
        hype=np.where((rocket > 0) & (promised > 0), numbers.launch.hype, 0.0),
        promised=np.where(seated, promised, 0),
    )


def _fakes(row: Count, numbers: Numbers) -> Array:
    """(g, p) share of ordinary goods: as many as usual at such checks."""
    start, c = numbers.platforms, numbers.categories
    stalls = c.pool_small * start.stalls[row]
    usual = share(seqsum(stalls * c.fakes, 2), seqsum(stalls, 2))
    let_in = np.take(numbers.trust.fakes_by_level, start.policing[row]) * (1 + start.grey[row])
    return np.minimum(usual * let_in, numbers.trust.fakes_most)


def _headlines(g: int, p: int, numbers: Numbers) -> state.Headlines:
    nothing, need = zeros(g, p), zeros(g, p, len(numbers.categories.ids))
    return state.Headlines(counts(g, p), nothing, nothing, need, flags(g, p))


def _announcements(seated: Flags, numbers: Numbers) -> state.Announcements:
    g, p = seated.shape
    credibility = np.where(seated, numbers.announcements.start, 0.0)
    return state.Announcements(counts(g, p), counts(g, p), zeros(g, p), credibility)


def _pacts(g: int, p: int) -> state.Pacts:
    none, terms = counts(g, p), counts(g, p, p, len(sheets.PACTS))
    return state.Pacts(
        offered=terms > 0,
        left=terms,
        months=terms,
        bond=terms,
        cap=zeros(*terms.shape),
        aisle=terms,
        kept=none,
        broken=none,
    )


def _rumours(g: int, p: int, numbers: Numbers) -> state.Rumours:
    empty = counts(g, numbers.rumours.kept)
    return state.Rumours(
        told=counts(g, p, p, len(sheets.WHISPERS)),
        aired=counts(g, p, len(sheets.EXPOSURES)),
        lost=zeros(g, p),
        clicks=counts(g, p),
        unmasked=flags(g, p),
        about=empty,
        what=empty,
        whom=empty,
        strength=empty,
        month=empty,
    )


def _research(g: int, p: int, numbers: Numbers) -> state.Research:
    c, s, i = len(numbers.categories.ids), len(numbers.segments.ids), len(numbers.cast.investors.ids)
    asked, figure, aisles = counts(g, p, len(sheets.QUESTIONS)), zeros(g, p), zeros(g, p, c)
    return state.Research(
        rival=asked,
        left=asked,
        fakes=figure,
        runway=figure,
        goodwill=figure,
        focus=aisles,
        sellers=aisles,
        gap=zeros(g, p, s),
        mood=zeros(g, p, i),
        day=counts(g, p),
        appetite=aisles,
    )


def _goodwill(seated: Flags, row: Count, numbers: Numbers) -> state.Goodwill:
    each = seated / np.maximum(seated.sum(axis=1), 1)[:, None]
    focus = np.repeat(each[:, :, None], len(numbers.categories.ids), axis=2)
    return state.Goodwill(numbers.platforms.goodwill[row], focus)


def _labels(row: Count, numbers: Numbers) -> state.Labels:
    label = numbers.platforms.label[row]
    games, _, aisles = label.shape
    return state.Labels(label, numbers.platforms.axis[row], counts(*label.shape), flags(games, aisles))


def _ads(row: Count, numbers: Numbers) -> state.Ads:
    return state.Ads(
        level=numbers.platforms.alliance[row],
        repeats=zeros(*row.shape, len(numbers.categories.ids)),
        sold=flags(*row.shape),
        sophistication=np.full(len(row), numbers.ads.sophistication),
        lease=counts(*row.shape),
        leases=counts(*row.shape),
        farms=zeros(*row.shape),
    )


def _brands(seated: Flags, row: Count, numbers: Numbers) -> state.Brands:
    n, terms = numbers.brands, _contracts(seated, row, numbers)
    ask = numbers.cast.brands.guarantee * brands.terms_ask(numbers)[terms]
    monthly = ask * numbers.eras.cost_index[0] / n.term
    return state.Brands(
        terms=terms,
        left=np.where(terms > 0, numbers.platforms.contract_months, 0),
        guarantee=_hundredths(monthly),
        relation=np.where(terms > 0, n.relation_signed, n.relation_start),
        sales=zeros(*terms.shape),
        fakes_months=counts(*terms.shape),
        renegotiated=flags(*terms.shape),
        ask=zeros(*terms.shape),
    )


def _contracts(seated: Flags, row: Count, numbers: Numbers) -> Count:
    return np.where(seated[:, :, None], numbers.platforms.contracts[row], 0)


def _pull(seated: Flags, row: Count, numbers: Numbers) -> Array:
    return brands.pulls(_contracts(seated, row, numbers), numbers)


def _stock(row: Count, numbers: Numbers) -> state.Stock:
    depth = numbers.platforms.stock[row]
    return state.Stock(depth, depth.copy(), counts(*row.shape))


def _poaching(seated: Flags, row: Count, numbers: Numbers) -> state.Poaching:
    roster = np.where(seated, numbers.platforms.roster[row], 0.0)
    return state.Poaching(roster, zeros(*row.shape, len(numbers.categories.ids)))


def _law(seated: Flags, row: Count, numbers: Numbers) -> state.Law:
    g, p = row.shape
    months, each, track = counts(g), counts(g, p), np.full(g, numbers.law.start)
    known = np.where(seated, numbers.platforms.dossier[row], 0.0)
    return state.Law(track, months, months, flags(g), months, months, known, each, each)


def _partners(row: Count, numbers: Numbers) -> state.Partners:
    """Nobody has talked yet; only whoever runs a chat app has enemies."""
    shape = (*row.shape, len(numbers.cast.partners.ids))
    app = numbers.platforms.lines[row, sheets.CHAT]
    return state.Partners(
        relation=np.full(shape, numbers.partners.relation_start),
        hostility=app[:, :, None] * numbers.cast.partners.minds_chat,
        talks=zeros(*shape),
        begun=flags(*shape),
        **{name: counts(*shape) for name in ("offer", "term", "left", "fee", "together", "signs")},
    )


def _social(row: Count, numbers: Numbers) -> state.Social:
    return state.Social(
        app=numbers.platforms.chat[row],
        spent=zeros(*row.shape),
        guests=zeros(*row.shape),
        waves=flags(*row.shape, numbers.social.wave_memory),
        hired=counts(len(row), len(numbers.cast.hosts.ids)),
    )


def _delivery(row: Count, numbers: Numbers) -> state.Delivery:
    g, p = row.shape
    own, galloway = numbers.platforms.own_delivery[row], numbers.platforms.galloway[row]
    nothing, term = counts(g, p), np.where(galloway > 0, numbers.delivery.term, 0)
    return state.Delivery(
        own, galloway, nothing, nothing, nothing, term, leverage=zeros(g, p, 2), failed=zeros(g, p)
    )


def _tech(seated: Flags, row: Count, numbers: Numbers) -> state.Tech:
    done, left = counts(*row.shape, len(PROJECTS)), counts(*row.shape, len(PROJECTS))
    done[..., SERVERS] = np.where(seated, numbers.platforms.servers[row], 0)
    return state.Tech(done, left, zeros(*row.shape))


def _stand(selling: Flags, row: Count, numbers: Numbers) -> state.Stand:
    """Who begins with his back to the wall must still win something by his last month."""
    left = np.where(selling, numbers.platforms.stand[row], 0)
    deep = np.where(left > 0, seqsum(_people(selling, row, numbers).deep, 2), 0.0)
    return state.Stand(left, left > 0, deep, flags(*row.shape), flags(*row.shape))


def _executives(seated: Flags, numbers: Numbers) -> state.Executives:
    """Everybody's own people, who have not been heard yet."""
    g, p = seated.shape
    chairs, nothing = counts(g, p, len(CHAIRS)), counts(g, p)
    here = seated[:, :, None]
    return state.Executives(
        sits=np.where(here, 1 + np.arange(p)[:, None], chairs),
        mood=np.where(here, numbers.executives.mood, chairs),
        calm=chairs,
        offence=chairs,
        idle=nothing,
        favour=nothing,
        free=nothing,
        advice=nothing,
        lean=zeros(g, p),
        knock=nothing,
    )


def _investors(seated: Flags, row: Count, numbers: Numbers) -> state.Investors:
    """Holders share what is not the founder's as they have paid; more comes for a fair promise."""
    n, start, cast = numbers.investors, numbers.platforms, numbers.cast.investors
    story = np.where(seated[:, :, None], start.deal_story[row], 0)
    due = _padded(_hundredths(start.deal_tranches[row]) * (story > 0)[..., None], cast.tranches.shape[1])
    paid = np.where(story > 0, _hundredths(cast.ticket) - seqsum(due, 3), 0)
    waits, fair = due[..., 0] > 0, np.full(story.shape, sheets.FAIR)
    strangers = n.confidence_start + start.new_confidence[row][:, :, None]
    nothing, never = zeros(*story.shape), flags(*story.shape)
    return state.Investors(
        confidence=np.where(story > 0, start.deal_confidence[row], strangers),
        stake=(1 - start.founder_stake[row])[:, :, None] * paid / np.maximum(seqsum(paid, 2), 1)[:, :, None],
        paid=paid,
        due=due,
        due_stake=np.zeros(due.shape),
        story=story,
        metric=np.where(waits, promises.METRIC_OF_STORY[story - 1], 0),
        growth=np.where(waits, promises.growth(story, fair, numbers), 0.0),
        base=nothing,
        goal=nothing,
        test=counts(*story.shape),
        frozen=never,
        patience=counts(*story.shape),
        rest=counts(*story.shape),
        called=counts(*story.shape),
        renegotiated=never,
        founder=start.founder_stake[row],
        told=counts(*row.shape),
        metrics=zeros(*row.shape, 5, 2),
        opex_cut=np.ones(row.shape),
        no_subsidy=counts(*row.shape),
        claims=flags(*row.shape, 5, 5),
    )


def _price_tranches(opening: World, numbers: Numbers) -> None:
    """Tranches still to come buy their stake at today's price, and are tested as if promised this month."""
    deals = opening.investors
    rest = seqsum(deals.due, 3)
    stake = stories.price(opening, numbers, rest / HUNDREDTHS, np.ones(rest.shape))
    deals.due_stake = stake[..., None] * deals.due / np.maximum(rest, 1)[..., None]
    named = numbers.platforms.deal_test[opening.seats.start]
    usual = promises.months(opening, numbers) + 1
    deals.test = np.where(rest > 0, np.where(named > 0, named, usual), 0)


def _books(seated: Flags, row: Count, brought: Luggage, numbers: Numbers) -> state.Books:
    g, p = row.shape
    cash = np.maximum(_hundredths(numbers.platforms.cash[row]) + brought.cash, 0)
    return state.Books(
        cash=np.where(seated, cash, 0),
        net=counts(g, p, MONTHS_OF_RESULTS),
        gmv=zeros(g, p, MONTHS_OF_GMV),
        revenue=counts(g, p, MONTHS_OF_REVENUE),
        elsewhere=counts(g, len(ACCOUNTS)),
    )


def _comeback(g: int, p: int) -> state.Comeback:
    month, nobody = counts(g, p), flags(g, p)
    return state.Comeback(month, nobody, month, month, nobody, month, zeros(g, p))


def _verdict(g: int, p: int) -> state.Verdict:
    nothing, nobody = zeros(g, p), np.full(g, -1)
    held = counts(g, p)
    return state.Verdict(nothing, nothing, nothing, held, held, winner=nobody, victory=counts(g))


def _standing(row: Count, numbers: Numbers) -> Orders:
    """What goes on by itself from the first morning; places are brands' where the label leans to the mall."""
    start = numbers.platforms
    cast = numbers.cast
    axes = (numbers.segments, numbers.categories, cast.brands, cast.investors, cast.partners)
    standing = sheets.blank(*row.shape, *(len(axis.ids) for axis in axes))
    places = start.front_page[row]
    mall = (start.axis[row] > 0)[:, :, None]
    standing.front_brand, standing.front_ordinary = np.where(mall, places, 0.0), np.where(mall, 0.0, places)
    standing.stock, standing.policing = start.stock[row], start.policing[row]
    standing.rate = np.full(row.shape, numbers.ads.rate_start)
    return standing


def _padded(tranches: Money, length: int) -> Money:
    room = np.zeros((*tranches.shape[:-1], max(length - tranches.shape[-1], 0)), dtype=np.int64)
    return np.concatenate((tranches, room), axis=-1)


def _hundredths(amount: Array) -> Money:
    return np.rint(amount * HUNDREDTHS).astype(np.int64)

"""Month 1: every platform at its start, nobody has ordered anything yet.

What a slice does not get here is as a blank page has it: nothing, nobody, never.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.rules import brands, eras, stories, verdict
from game.engine.state import arrays, axes, promises
from game.engine.state import ledger as ledgers
from game.engine.state import orders as sheets
from game.engine.state.arrays import Array, Count, Flags, Money, counts, zeros
from game.engine.state.axes import Sizes
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import SERVERS
from game.engine.state.world import World


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
    brought = luggage or Luggage(counts(*platforms.shape), counts(*platforms.shape))
    opening = axes.blank(World, _sizes(platforms.shape, numbers))
    seats = opening.seats
    seats.platform, seats.open = platforms, platforms >= 0
    seats.start = np.where(seats.open, starts, 0)
    opening.eras.length[:] = length
    eras.set_scene(opening.eras, numbers)
    for lay_out in (_houses, _launch, _people, _sellers, _brands, _partners, _council, _law, _investors):
        lay_out(opening, numbers)
    _standing(opening, numbers)
    _cash(opening, brought, numbers)
    verdict.appraise(opening, numbers)
    brands.quote(opening, numbers, zeros(*platforms.shape))
    stories.check_claims(opening, numbers, ledgers.blank(opening))
    _price_tranches(opening, numbers)
    return arrays.copy(opening)


def _sizes(shape: tuple[int, int], numbers: Numbers) -> Sizes:
    games, seats = shape
    cast = numbers.cast
    return {
        "g": games,
        "p": seats,
        "s": len(numbers.segments.ids),
        "c": len(numbers.categories.ids),
        "b": len(cast.brands.ids),
        "i": len(cast.investors.ids),
        "t": cast.investors.tranches.shape[1],
        "n": len(cast.partners.ids),
        "h": len(cast.hosts.ids),
        "e": len(numbers.news.card),
        "a": len(numbers.goals.goal),
        "r": numbers.rumours.kept,
        "w": numbers.social.wave_memory,
    }


def _selling(opening: World, numbers: Numbers) -> Flags:
    """(g, p) who is open from the first day; the others wait for their launch."""
    return np.asarray(opening.seats.open & (numbers.platforms.rocket[opening.seats.start] == 0))


def _houses(opening: World, numbers: Numbers) -> None:
    """What a platform is known for, and what it has built."""
    start, row, seated = numbers.platforms, opening.seats.start, opening.seats.open
    opening.publicity.adstock = np.where(seated, start.heard[row], 0.0)
    opening.promotions.novelty[:] = numbers.promotions.novelty_start
    opening.announcements.credibility = np.where(seated, numbers.announcements.start, 0.0)
    opening.trust.fame, opening.trust.fakes = start.trust[row], _fakes(row, numbers)
    opening.labels.label, opening.labels.axis = start.label[row], start.axis[row]
    opening.ads.level = start.alliance[row]
    opening.ads.sophistication[:] = numbers.ads.sophistication
    opening.pressure.quiet[:] = numbers.goodwill.free_air_months
    opening.poaching.roster = np.where(seated, start.roster[row], 0.0)
    opening.stock.depth = opening.stock.coming = start.stock[row]
    opening.delivery.own, opening.delivery.galloway = start.own_delivery[row], start.galloway[row]
    opening.delivery.term = np.where(start.galloway[row] > 0, numbers.delivery.term, 0)
    opening.tech.done[..., SERVERS] = np.where(seated, start.servers[row], 0)
    opening.social.app = start.chat[row]


def _fakes(row: Count, numbers: Numbers) -> Array:
    """(g, p) share of ordinary goods: as many as usual at such checks."""
    start, c = numbers.platforms, numbers.categories
    stalls = c.pool_small * start.stalls[row]
    usual = share(seqsum(stalls * c.fakes, 2), seqsum(stalls, 2))
    let_in = np.take(numbers.trust.fakes_by_level, start.policing[row]) * (1 + start.grey[row])
    return np.minimum(usual * let_in, numbers.trust.fakes_most)


def _launch(opening: World, numbers: Numbers) -> None:
    start, row, seated = numbers.platforms, opening.seats.start, opening.seats.open
    ramp, selling = opening.launch, _selling(opening, numbers)
    ramp.opened = np.where(start.lines[row] & selling[:, :, None], 1.0, 0.0)
    ramp.wide = np.where(selling, 1.0, 0.0)
    ramp.mall, ramp.bazaar = start.mall[row], start.bazaar[row]
    ramp.preparing = np.where(seated, start.rocket[row], 0)
    ramp.promised = np.where(seated, start.rocket_month[row], 0)
    ramp.readiness = start.rocket_ready[row] * seated
    waits = (ramp.preparing > 0) & (start.rocket_month[row] > 0)
    ramp.hype = np.where(waits, numbers.launch.hype, 0.0)


def _people(opening: World, numbers: Numbers) -> None:
    """Who has his home where; who begins with his back to the wall must still win some of them for good."""
    start, row, selling = numbers.platforms, opening.seats.start, _selling(opening, numbers)
    new = np.where(selling[:, :, None], start.new[row], 0.0)
    opening.people.deep = new * start.deep_share[row][:, :, None]
    opening.people.users = new + opening.people.deep
    opening.people.need[:] = numbers.categories.need_start
    opening.stand.left = np.where(selling, start.stand[row], 0)
    opening.stand.used = opening.stand.left > 0
    opening.stand.deep = np.where(opening.stand.used, seqsum(opening.people.deep, 2), 0.0)


def _sellers(opening: World, numbers: Numbers) -> None:
    """Nothing has been sold yet: orders are as if people bought all they need where they are."""
    c, start, row = numbers.categories, numbers.platforms, opening.seats.start
    seated, selling, sellers = opening.seats.open, _selling(opening, numbers), opening.sellers
    always, pulled = start.brand_shops
    pull = brands.pulls(_contracts(opening, numbers), numbers)
    present = np.where(selling, 1.0, start.rocket_gathered[row]) * seated
    stalls = c.pool_small * start.stalls[row] * present[:, :, None]
    shops = np.where(selling[:, :, None], c.pool_brand * (always + pulled * pull), 0.0)
    sellers.shops = np.stack((shops, stalls), axis=-1)
    sellers.profit[:] = numbers.sellers.profit_start
    sellers.gross = seqsum(stalls * sellers.profit, 2)
    sellers.pool[:] = c.pool_small
    sellers.organic[:] = seqsum(opening.people.users[..., None] * numbers.segments.orders, 2)[..., None]
    opening.goodwill.goodwill = start.goodwill[row]
    opening.goodwill.focus[:] = share(1.0 * selling, seqsum(selling, 1)[:, None])[:, :, None]


def _brands(opening: World, numbers: Numbers) -> None:
    n, deals, terms = numbers.brands, opening.brands, _contracts(opening, numbers)
    ask = numbers.cast.brands.guarantee * brands.terms_ask(numbers)[terms]
    deals.terms, deals.left = terms, np.where(terms > 0, numbers.platforms.contract_months, 0)
    deals.guarantee = _hundredths(ask * numbers.eras.cost_index[0] / n.term)
    deals.relation = np.where(terms > 0, n.relation_signed, n.relation_start)


def _contracts(opening: World, numbers: Numbers) -> Count:
    """(g, p, b) terms."""
    terms = numbers.platforms.contracts[opening.seats.start]
    return np.where(opening.seats.open[:, :, None], terms, 0)


def _partners(opening: World, numbers: Numbers) -> None:
    """Nobody has talked yet; only whoever runs a chat app has enemies."""
    app = numbers.platforms.lines[opening.seats.start, sheets.CHAT]
    opening.partners.relation[:] = numbers.partners.relation_start
    opening.partners.hostility = app[:, :, None] * numbers.cast.partners.minds_chat


def _council(opening: World, numbers: Numbers) -> None:
    """Everybody's own people, who have not been heard yet."""
    here, seats = opening.seats.open[:, :, None], 1 + np.arange(opening.chairs)
    opening.executives.sits[:] = np.where(here, seats[:, None], 0)
    opening.executives.mood[:] = np.where(here, numbers.executives.mood, 0)


def _law(opening: World, numbers: Numbers) -> None:
    opening.law.track[:] = numbers.law.start
    known = numbers.platforms.dossier[opening.seats.start]
    opening.law.dossier = np.where(opening.seats.open, known, 0.0)


def _investors(opening: World, numbers: Numbers) -> None:
    """Holders share what is not the founder's as they have paid; more comes for a fair promise."""
    start, row, cast = numbers.platforms, opening.seats.start, numbers.cast.investors
    deals = opening.investors
    deals.story = np.where(opening.seats.open[:, :, None], start.deal_story[row], 0)
    holds = deals.story > 0
    strangers = numbers.investors.confidence_start + start.new_confidence[row][:, :, None]
    deals.confidence = np.where(holds, start.deal_confidence[row], strangers)
    deals.due = _hundredths(start.deal_tranches[row]) * holds[..., None]
    deals.paid = np.where(holds, _hundredths(cast.ticket) - seqsum(deals.due, 3), 0)
    deals.founder = start.founder_stake[row]
    together = np.maximum(seqsum(deals.paid, 2), 1)[:, :, None]
    deals.stake = (1 - deals.founder)[:, :, None] * deals.paid / together
    waits, fair = deals.due[..., 0] > 0, np.full(deals.story.shape, sheets.FAIR)
    deals.metric = np.where(waits, promises.METRIC_OF_STORY[deals.story - 1], 0)
    deals.growth = np.where(waits, promises.growth(deals.story, fair, numbers), 0.0)


def _price_tranches(opening: World, numbers: Numbers) -> None:
    """Tranches still to come buy their stake at today's price, and are tested as if promised this month."""
    deals = opening.investors
    rest = seqsum(deals.due, 3)
    stake = stories.price(opening, numbers, rest / HUNDREDTHS, np.ones(rest.shape))
    deals.due_stake = stake[..., None] * deals.due / np.maximum(rest, 1)[..., None]
    named = numbers.platforms.deal_test[opening.seats.start]
    usual = promises.months(opening, numbers) + 1
    deals.test = np.where(rest > 0, np.where(named > 0, named, usual), 0)


def _cash(opening: World, brought: Luggage, numbers: Numbers) -> None:
    seated = opening.seats.open
    cash = np.maximum(_hundredths(numbers.platforms.cash[opening.seats.start]) + brought.cash, 0)
    opening.books.cash = np.where(seated, cash, 0)
    opening.attention.stored = np.where(seated, brought.attention, 0)


def _standing(opening: World, numbers: Numbers) -> None:
    """What goes on by itself from the first morning; places are brands' where the label leans to the mall."""
    start, row, standing = numbers.platforms, opening.seats.start, opening.standing
    places, mall = start.front_page[row], (start.axis[row] > 0)[:, :, None]
    standing.front_brand, standing.front_ordinary = np.where(mall, places, 0.0), np.where(mall, 0.0, places)
    standing.stock, standing.policing = start.stock[row], start.policing[row]
    standing.rate[:] = numbers.ads.rate_start


def _hundredths(amount: Array) -> Money:
    return np.rint(amount * HUNDREDTHS).astype(np.int64)

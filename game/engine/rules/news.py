"""News: a card a month for the whole country; what it does, to whom, and what was answered.

A card is drawn when the month is over, read and answered on the desk, and does its work in the month after.
"""

from collections.abc import Iterator

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state.arrays import Array, Count, Flags, flags
from game.engine.state.chance import Chance
from game.engine.state.ledger import DIALS, Ledger
from game.engine.state.numbers import Card, Deed, Numbers
from game.engine.state.orders import QUESTIONS, Orders
from game.engine.state.signs import hold, signs
from game.engine.state.world import World

SHARES = ("trust", "goodwill", "farms")  # figures kept as shares of 1, told in points of 100
NOBODY = -1


def unfold(world: World, orders: Orders, numbers: Numbers, ledger: Ledger) -> None:
    """The card on the desk begins to work with the answers it got; older ones go on or end."""
    news = world.news
    ledger.money.post("news", np.zeros(world.seats.open.shape))
    dealt = news.who[:, :, None] & (news.card[:, None, None] == np.arange(len(numbers.deck.lasts)))
    age = np.where(dealt, 1, np.where(news.age > 0, news.age + 1, 0))
    news.age = np.where(age > numbers.deck.lasts, 0, age)
    news.answer = np.where(dealt, orders.answer[:, :, None], news.answer)
    cards = tuple(numbers.news.card.items())
    for place in np.flatnonzero(news.age.any(axis=(0, 1))):
        name, card = cards[place]
        for deed, answered in _deeds(card, news.answer[:, :, place]):
            _do(name, deed, answered & world.seats.open, news.age[:, :, place], world, numbers, ledger)


def draw(world: World, numbers: Numbers, ledger: Ledger, chance: Chance) -> None:
    """The card of the month that begins: one of those whose time it is, or none."""
    n, news = numbers.news, world.news
    fits = _fits(world, numbers, ledger)
    able = fits.any(axis=1) & (news.rest == 0)
    weight = numbers.deck.weight[world.eras.of_year(numbers.eras.first_month) - 1]
    so_far = np.cumsum(np.where(able, weight, 0.0), axis=1)
    luck = chance.draw("news", world.eras.month, world.eras.month, 2)
    drawn = (so_far > (luck[:, 0] * so_far[:, -1])[:, None]).argmax(axis=1)
    dealt = (so_far[:, -1] > 0) & (luck[:, 1] < n.pace)

    news.card = np.where(dealt, drawn, NOBODY)
    who = np.take_along_axis(fits, drawn[:, None, None], axis=2)[:, :, 0]
    news.who = who & dealt[:, None]
    _rest(world, numbers)


def _deeds(card: Card, answer: Count) -> Iterator[tuple[Deed, Flags]]:
    """The card's own deed and those of its answers, with (g, p) who gave them."""
    stands = np.ones(answer.shape, dtype=np.bool_)
    for place, choice in enumerate(card.choice.values()):
        given = answer == place
        stands &= ~given if choice.instead else True
        yield choice, given
    yield card, stands


def _do(
    name: str, deed: Deed, answered: Flags, age: Count, world: World, numbers: Numbers, ledger: Ledger
) -> None:
    """What lasts, while it lasts; what happens at once, in the first month."""
    lasting = answered & (age > 0) & (age <= deed.months)
    for dial, times in deed.dials.items():
        turned = ledger.news.dials[:, :, DIALS.index(dial)]
        turned *= np.where(lasting, times, 1.0)
    if deed.needs:
        wanted = _logs(lasting, numbers.categories.ids, deed.needs)[:, None]
        ledger.appeal.add("need", name, wanted)
    if deed.joining:
        ledger.appeal.add("joining", name, _logs(lasting, numbers.segments.ids, deed.joining))
    first = answered & (age == 1)
    if first.any():
        _at_once(name, deed, first, world, numbers, ledger)


def _logs(lasting: Flags, ids: tuple[str, ...], times: dict[str, float]) -> Array:
    """(g, id) log times in the games in which the card is in force for somebody."""
    force = np.asarray(lasting.any(axis=1))[:, None]
    return np.where(force, log(np.array([times.get(name, 1.0) for name in ids])), 0.0)


def _at_once(name: str, deed: Deed, first: Flags, world: World, numbers: Numbers, ledger: Ledger) -> None:
    others = first.any(axis=1, keepdims=True) & ~first & world.seats.open
    for hit, points in ((first, deed.blows), (others, deed.others)):
        for figure, amount in points.items():
            unit = amount / 100 if figure in SHARES else amount
            blow = np.where(hit, unit, 0.0)
            if figure == "law":
                blow = np.where(hit.any(axis=1), unit, 0.0)
            elif figure not in (*SHARES, "buzz", "credibility", "heat", "dossier"):
                blow = blow[:, :, None]  # the same for each of its targets
            ledger.blows.post(figure, name, blow)
    for aisle, times in deed.stalls.items():
        kept = ledger.stalls.kept[:, :, numbers.categories.ids.index(aisle)]
        kept *= np.where(first, times, 1.0)
    new = world.people.users - world.people.deep
    coming = deed.joins * world.eras.people / seqsum(world.eras.people, 1)[:, None]
    ledger.flows.arriving += np.where(first[:, :, None], coming[:, None] - deed.leaves * new, 0.0)
    price = deed.pays * world.eras.cost_index[:, None] + deed.refunds * world.books.gmv[:, :, 0]
    ledger.money.post("news", np.where(first, price, 0.0))
    ledger.news.truce += np.where(first, deed.truce, 0)
    if deed.talks:
        moved = np.array([deed.talks.get(partner, 0.0) for partner in numbers.cast.partners.ids])
        ledger.blows.post("talks", name, np.where(first[:, :, None], moved, 0.0))
    if deed.tells:
        told = ledger.research.told[:, :, QUESTIONS.index("runway")]
        told[first] = _largest_rival(world)[first]


def _largest_rival(world: World) -> Count:
    """(g, p) 1 + the seat that sold most last month beside one's own."""
    sold = np.where(world.seats.open, 1 + world.books.gmv[:, :, 0], 0.0)
    own = np.eye(world.chairs, dtype=np.bool_)
    return np.asarray(1 + np.where(own, -1.0, sold[:, None]).argmax(axis=2))


def _fits(world: World, numbers: Numbers, ledger: Ledger) -> Flags:
    """(g, p, card) whom each card would concern if it were drawn now."""
    seen, time, cards = signs(world, numbers, ledger), _in_time(world, numbers), numbers.news.card.values()
    fits = flags(*world.seats.open.shape, len(cards))
    for place, card in enumerate(cards):
        if time[:, place].any():
            fits[:, :, place] = concerned(card, seen, world) & time[:, place, None]
    return fits


def _in_time(world: World, numbers: Numbers) -> Flags:
    """(g, card) whose era and season it is."""
    (first, last), era = numbers.deck.eras.T, world.eras.era[:, None]
    month = world.eras.of_year(numbers.eras.first_month)
    return np.asarray((era >= first) & (era <= last) & numbers.deck.in_season[month - 1])


def concerned(card: Card, seen: dict[str, Array], world: World) -> Flags:
    """(g, p) whom a card would concern by these signs."""
    holds: Flags = world.seats.open & hold(card.when, seen)
    if card.who == "country":
        return holds.any(axis=1, keepdims=True) & world.seats.open
    if card.who in ("highest", "lowest"):
        by = seen[next(iter(card.when))] * (1 if card.who == "highest" else -1)
        holds &= by == np.where(holds, by, -np.inf).max(axis=1, keepdims=True)
    return holds


def _rest(world: World, numbers: Numbers) -> None:
    """The card drawn rests, one that comes once rests for ever, and after a crisis all crises do."""
    n, news, deck = numbers.news, world.news, numbers.deck
    drawn = news.card[:, None] == np.arange(len(deck.once))
    rest = np.where(deck.once, world.eras.length.max(), n.rest)
    struck = (drawn & deck.crisis).any(axis=1, keepdims=True)
    news.rest = np.maximum(np.where(drawn, rest, news.rest - 1), 0)
    news.rest = np.where(struck & deck.crisis, np.maximum(news.rest, n.crisis_gap), news.rest)

"""News: a card a month, what it does and to whom, and what was answered."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any, get_args

import numpy as np
import pytest

from game import words
from game.balance.schema.signs import Sign
from game.balance.schema.words.news import Dial
from game.engine.rules import news
from game.engine.state import arrays, points
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.ledger import DIALS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import NO_WHISPER
from game.engine.state.signs import signs
from game.engine.state.world import World
from tests.engine.table import SEED, founders, level, play, shipped

CARDS = tuple(shipped().news.card)


def dealt(world: World, card: str, *seats: int) -> World:
    """The same world with this card on the desk, which concerns these seats or all."""
    who = np.isin(np.arange(world.chairs), seats or np.arange(world.chairs)) & world.seats.open
    page = replace(world.news, card=np.full(world.games, CARDS.index(card)), who=who)
    return replace(world, news=page)


def arrays_of(page: Any) -> Iterator[np.ndarray]:
    for f in fields(page):
        value = getattr(page, f.name)
        yield from arrays_of(value) if is_dataclass(value) else [value]


def answer(card: str, name: str) -> dict[str, Any]:
    return {"answer": list(shipped().news.card[card].choice).index(name)}


def in_force(world: World) -> set[str]:
    return {CARDS[place] for place in np.flatnonzero(world.news.age.any(axis=(0, 1)))}


def test_every_card_and_every_answer_has_its_words_and_no_words_are_left_over():
    deck = shipped().news.card
    answers = {choice for card in deck.values() for choice in card.choice}
    assert set(words.below("news.card")) == set(deck)
    assert set(words.below("form.answer.answer")) == answers


def test_the_dials_of_the_cards_are_those_the_rules_read():
    assert set(Dial.__args__) == set(DIALS)


def test_no_card_is_drawn_where_the_papers_are_silent():
    after, _ = play(level(shipped()), shipped(), months=3)
    assert (after.news.card == -1).all()


def test_cards_come_each_month_and_rest_afterwards():
    numbers = replace(shipped(), news=shipped().news.model_copy(update={"pace": 1.0}))
    world, drawn = founders(numbers, "kite", "magpie"), []
    for _ in range(6):
        world, _ = play(world, numbers)
        drawn.append(int(world.news.card[0]))
    assert all(card >= 0 for card in drawn)
    assert len(set(drawn)) > 2
    for card in set(drawn):
        months = [month for month, one in enumerate(drawn) if one == card]
        assert all(b - a >= numbers.news.rest for a, b in pairwise(months))


def test_one_game_draws_alone_what_it_draws_in_a_crowd():
    numbers = replace(shipped(), news=shipped().news.model_copy(update={"pace": 0.5}))
    crowd = founders(numbers, "kite", "magpie", games=9)
    news.draw(crowd, numbers, ledgers.blank(crowd), dice(SEED, 9))
    assert len(set(crowd.news.card.tolist())) > 2
    for game in range(9):
        alone = founders(numbers, "kite", "magpie")
        news.draw(alone, numbers, ledgers.blank(alone), dice(SEED, 1, game))
        assert alone.news.card[0] == crowd.news.card[game]


def test_a_craze_sells_for_two_months_and_is_over(numbers: Numbers):
    calm = level(numbers)
    craze = dealt(calm, "music_box_craze")
    for lasting in (True, True, False):
        calm, quiet = play(calm, numbers)
        craze, loud = play(craze, numbers)
        craze.news.card[:] = -1
        sold, usual = loud.trade.gmv[..., 0, :].sum(), quiet.trade.gmv[..., 0, :].sum()
        assert (sold > 1.1 * usual) == lasting
        assert in_force(craze) == ({"music_box_craze"} if loud.appeal.sum("need").any() else set())


def test_an_answer_stands_for_the_card_only_where_it_says_so(numbers: Numbers):
    world, _ = play(founders(numbers, "kite", "magpie"), numbers)
    world = dealt(world, "brick_in_a_box", 1)
    silent, _ = play(world, numbers, seat=1)
    refunding, paid = play(world, numbers, seat=1, **answer("brick_in_a_box", "refund"))
    quiet, _ = play(replace(world, news=replace(world.news, card=np.full(1, -1))), numbers)
    lost, saved = (quiet.trust.fame - after.trust.fame for after in (silent, refunding))
    assert lost[0] == pytest.approx([0.0, 0.06])
    assert saved[0] == pytest.approx([0.0, 0.03])
    assert paid.money.received("news")[0, 1] < 0 == paid.money.received("news")[0, 0]


def test_a_scare_helps_those_it_spares(numbers: Numbers):
    world = founders(numbers, "kite", "magpie", "anchor")
    quiet, _ = play(world, numbers)
    scared, _ = play(dealt(world, "baby_milk_scare", 1), numbers)
    assert np.sign(scared.trust.fame - quiet.trust.fame).tolist() == [[1, -1, 1]]


def test_a_flood_takes_stalls_and_help_is_remembered(numbers: Numbers):
    world = level(numbers)
    dry, _ = play(world, numbers)
    wet, _ = play(dealt(world, "fourgates_flood"), numbers, **answer("fourgates_flood", "relief_fund"))
    apparel = numbers.categories.ids.index("apparel")
    assert (wet.sellers.shops[0, :, apparel, 1] < dry.sellers.shops[0, :, apparel, 1]).all()
    assert wet.goodwill.goodwill[0, 0] - dry.goodwill.goodwill[0, 0] == pytest.approx(0.08, abs=0.005)


def test_a_fever_takes_a_point_of_attention(numbers: Numbers):
    world = dealt(level(numbers), "founders_fever", 0)
    _, ledger = play(world, numbers)
    assert (ledger.attention.came - numbers.attention.points).tolist() == [[-1, 0]]
    assert points.fresh(world, numbers).tolist() == ledger.attention.came.tolist()  # known beforehand


def test_cafes_bring_people_online_at_a_price(numbers: Numbers):
    world = dealt(level(numbers), "dial_up_queue")
    _, ledger = play(world, numbers, **answer("dial_up_queue", "sponsor_cafes"))
    assert ledger.flows.arriving[0, 0].sum() == pytest.approx(0.06)
    assert ledger.money.lines["news"][0].tolist() == [2 * 10**8, 0]


def test_an_answer_nobody_asked_for_is_not_lawful(numbers: Numbers):
    _, ledger = play(dealt(level(numbers), "dial_up_queue", 1), numbers, answer=1)
    assert not ledger.flows.arriving.any()


ANSWERED = [name for name, card in shipped().news.card.items() if card.choice]


@cache
def war() -> World:
    """Four founders after some months, with something of everything under way."""
    numbers = shipped()
    world, _ = play(founders(numbers, "kite", "magpie", "anchor", "huddle"), numbers, 2)
    world.partners.talks[:], world.partners.hostility[:], world.executives.mood[:] = 40.0, 20.0, 1
    world.law.track[:], world.law.dossier[:] = 5.0, 4.0
    world.ads.level[:], world.standing.visits[:], world.standing.rate[:] = 1, 20.0, 0.1
    world.nemesis.whom[0], world.nemesis.left[:] = [2, 1, 1, 1], 9
    return world


@pytest.mark.parametrize("card", ANSWERED)
def test_every_answer_makes_a_difference_to_whoever_gives_it(card: str, numbers: Numbers):
    world = dealt(war(), card)
    ends = []
    for choice in numbers.news.card[card].choice:
        after, ledger = play(world, numbers, **answer(card, choice))
        assert ledger.settle.converged.all()
        ends.append(
            [
                *arrays_of(after),
                ledger.attention.came,
                ledger.attention.spent,
                ledger.research.told,
                *ledger.blows.named.values(),
            ]
        )
    for one, other in pairwise(ends):
        assert len(one) != len(other) or any(
            a.shape != b.shape or not np.array_equal(a, b) for a, b in zip(one, other, strict=True)
        )


def test_a_hand_taken_ends_the_grudge_and_whispers_for_three_months(numbers: Numbers):
    world = dealt(war(), "rivals_letter", 2)
    framed, _ = play(world, numbers, seat=2)
    peace, ledger = play(world, numbers, seat=2, **answer("rivals_letter", "shake_hands"))
    assert (framed.nemesis.whom[0, 2], peace.nemesis.whom[0, 2]) == (1, 0)
    assert not framed.pacts.left.any()
    assert np.argwhere(ledger.pacts.begun[0]).tolist() == [[2, 0, NO_WHISPER]]
    assert peace.pacts.left[0, 2, 0, NO_WHISPER] == 3
    assert not ledger.money.lines["bonds"].any()
    for month in range(3):
        peace, ledger = play(peace, numbers)
        assert ledger.pacts.kept[0, 2, 0, NO_WHISPER] == (month == 2)


def test_a_hand_taken_cannot_be_weighed_with_a_bond_in_the_same_month(numbers: Numbers):
    world = dealt(war(), "rivals_letter", 2)
    offer = {"pact": [1 + NO_WHISPER, 0, 0, 0], "pact_months": [6, 0, 0, 0], "pact_bond": [3.0, 0, 0, 0]}
    after, ledger = play(world, numbers, seat=2, **offer, **answer("rivals_letter", "shake_hands"))
    assert (after.pacts.left[0, 2, 0, NO_WHISPER], after.pacts.bond.any()) == (3, False)
    assert not after.pacts.offered.any()
    assert not ledger.money.lines["bonds"].any()


def test_two_who_share_a_pact_are_rumoured_to_merge(numbers: Numbers):
    world = war()
    calm = signs(world, numbers, ledgers.blank(world))["pacts"]
    world = arrays.copy(world)
    world.pacts.left[0, 1, 3, NO_WHISPER] = 2
    assert (calm == 0).all()
    assert signs(world, numbers, ledgers.blank(world))["pacts"].tolist() == [[0, 1, 0, 1]]
    assert signs(world, numbers, ledgers.blank(world))["nemesis"].tolist() == [[1, 1, 1, 1]]


TOLD = [name for name, card in shipped().news.card.items() if not card.choice]
NAMES = {"reckoning"}  # it tells what the law does by itself that month


@pytest.mark.parametrize("card", TOLD)
def test_a_card_that_asks_nothing_does_something(card: str, numbers: Numbers):
    def end(world: World) -> list[Any]:
        after, ledger = play(world, numbers)
        return [*arrays_of(after.people), after.sellers.shops, ledger.news.dials, ledger.attention.came]

    calm = war()
    pairs = zip(end(calm), end(dealt(calm, card)), strict=True)
    assert all(np.array_equal(one, other) for one, other in pairs) == (card in NAMES)


@pytest.mark.parametrize("card", [name for name, one in shipped().news.card.items() if one.when])
def test_a_card_is_drawn_on_its_signs_and_not_otherwise(card: str, numbers: Numbers):
    rule = numbers.news.card[card]
    seen = {name: np.full((1, 2), 0.0) for name in get_args(Sign)}
    world = level(numbers)
    for sign, when in rule.when.items():
        low, high = max(when.above, -1e3), min(when.below, 1e3)
        seen[sign] = np.full((1, 2), (low + high) / 2)
    assert news.concerned(rule, seen, world).any()
    sign, when = next(iter(rule.when.items()))
    seen[sign] = np.full((1, 2), when.below + 1.0 if when.below < 1e6 else when.above - 1.0)
    assert not news.concerned(rule, seen, world).any()

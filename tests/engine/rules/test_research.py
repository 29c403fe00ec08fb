"""What scouts bring home is true as far as the error goes, and nobody else hears of it."""

import numpy as np
import pytest

from game.engine.lenses import belief, limits
from game.engine.lenses.figures import figures
from game.engine.lenses.veil import veil
from game.engine.state import arrays, hunger
from game.engine.state.arrays import Array
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import QUESTIONS, SELLERS
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders, play

US, THEM = 0, 2  # seats; the rival is magpie


def questions(*asked: str, about: int = THEM) -> list[int]:
    """A row of orders that asks these about the rival."""
    return [about + 1 if question in asked else 0 for question in QUESTIONS]


def asked(numbers: Numbers, *names: str, games: int = 1) -> World:
    world = founders(numbers, "kite", "lantern", "magpie", games=games)
    world, _ = play(world, numbers, policing=0, seat=THEM)
    return play(world, numbers, research_rival=questions(*names))[0]


@pytest.mark.parametrize("question", [name for name in QUESTIONS if name not in ("gap", "day", "appetite")])
def test_a_report_is_true_as_far_as_its_error_goes(numbers: Numbers, question: str) -> None:
    world, n = asked(numbers, question, games=20), numbers.research
    r, books = world.research, world.books.runway(numbers.books.runway_months)
    told, truth, off = {
        "fakes": (r.fakes, world.trust.fakes, n.fakes_off),
        "runway": (r.runway, np.minimum(books, n.runway_most), n.runway_off),
        "focus": (r.focus, world.goodwill.focus, n.focus_off),
        "sellers": (r.sellers, world.sellers.profit, n.sellers_off * world.sellers.profit[:, THEM].max()),
        "mood": (r.mood, world.investors.confidence, n.mood_off),
    }[question]
    wrong = np.abs(told[:, US] - truth[:, THEM])
    assert (wrong <= off + 1e-9).all()
    assert wrong.max() > 0.5 * off
    assert not told[:, 1].any()


def test_newcomers_say_whom_they_like_better(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern", "magpie")
    world.trust.fame[:, THEM] = 0.9
    world, ledger = play(world, numbers, research_rival=questions("gap"))
    came, off = ledger.flows.joined[0], numbers.research.gap_off
    assert np.allclose(world.research.gap[0, US], came[THEM] / came[US], rtol=off)


def test_the_hunger_of_the_country_is_asked_of_nobody(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern", "magpie")
    world, _ = play(world, numbers, research_rival=questions("appetite", about=US))
    truth, off = hunger.online(world, numbers)[0], numbers.research.appetite_off
    assert np.allclose(world.research.appetite[0, US], truth, rtol=off)
    offer = limits.offer(world, numbers, US)["research"].targets["appetite"]
    assert [name for name, one in offer.targets.items() if one.legal] == ["kite"]


def test_a_report_is_good_for_three_months(numbers: Numbers) -> None:
    world, fresh = asked(numbers, "fakes"), []
    for _ in range(4):
        fresh.append(len(belief.briefing(world, None, numbers, US).findings))
        world, _ = play(world, numbers)
    assert fresh == [1, 1, 1, 0]


def test_two_questions_a_month_are_answered_and_each_is_paid(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern", "magpie")
    world, ledger = play(world, numbers, research_rival=questions("fakes", "runway", "mood"))
    assert (world.research.left[0, US] > 0).sum() == numbers.research.questions
    paid = ledger.money.lines["research"][0]
    assert paid.tolist() == [2 * numbers.research.cost * 1e8, 0, 0]
    assert ledger.attention.spent[0, US] == 2


def test_the_same_question_in_the_same_month_gets_the_same_answer(numbers: Numbers) -> None:
    assert (asked(numbers, "mood").research.mood == asked(numbers, "mood", "fakes").research.mood).all()


def test_what_was_not_asked_stays_hidden(numbers: Numbers) -> None:
    """A rival's secrets reach the asker through the question alone, and everybody else not at all."""
    world = founders(numbers, "kite", "lantern", "magpie")
    other = arrays.copy(world)
    other.goodwill.goodwill[:, THEM] += 0.2
    other.investors.confidence[:, THEM] += 9.0
    orders = arrays.copy(world.standing)
    orders.research_rival[:, US] = questions("fakes")
    told = [resolve(w, orders, numbers, dice(SEED, 1))[0].research for w in (world, other)]
    assert not (told[0].goodwill.any())
    assert not (told[1].mood.any())
    assert told[0].left.tolist() == told[1].left.tolist()


@pytest.mark.parametrize(
    ("question", "secret"),
    [("fakes", "fakes"), ("focus", "goodwill"), ("mood", "confidence"), ("sellers", "profit")],
)
def test_who_has_asked_guesses_better(numbers: Numbers, question: str, secret: str) -> None:
    def guess(world: World) -> Array:
        seen = veil(world, numbers, US)
        return {
            "fakes": seen.trust.fakes,
            "goodwill": seen.goodwill.goodwill,
            "confidence": seen.investors.confidence,
            "profit": seen.sellers.profit,
        }[secret][0, THEM]

    ignorant, knowing = asked(numbers), asked(numbers, question)
    truth = {
        "fakes": knowing.trust.fakes,
        "goodwill": knowing.goodwill.goodwill,
        "confidence": knowing.investors.confidence,
        "profit": knowing.sellers.profit,
    }[secret][0, THEM]
    assert np.abs(guess(knowing) - truth).mean() < np.abs(guess(ignorant) - truth).mean()


def test_a_counted_runway_is_what_the_guesses_live_by(numbers: Numbers) -> None:
    world = asked(numbers, "runway")
    world.research.runway[0, US, ...] = 5.0
    seen = figures(veil(world, numbers, US), numbers)
    assert seen["runway"][0, THEM] == pytest.approx(5.0, rel=0.01)
    assert not np.isfinite(figures(veil(world, numbers, 1), numbers)["runway"][0, THEM])


@pytest.mark.story("C24")
def test_who_has_asked_who_the_sellers_are_wins_more_of_them(numbers: Numbers) -> None:
    """First investigate, then dig a batch of them: they stay with their old platform too."""
    aisle = 2
    order = {"poach": SELLERS, "poach_rival": THEM + 1, "poach_aisle": aisle + 1}
    won = []
    for names in ((), ("sellers",), ("fakes",)):
        before = asked(numbers, *names)
        after, ledger = play(before, numbers, **order)
        won.append(float(ledger.poaching.found[0, US, aisle]))
        assert after.sellers.shops[0, THEM, aisle, 1] > 0.9 * before.sellers.shops[0, THEM, aisle, 1]
    assert won[1] == pytest.approx(numbers.poaching.informed * won[0])
    assert won[2] == pytest.approx(won[0])


def test_a_date_that_was_found_is_planned_with(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern", "magpie")
    world.promotions.month[:, THEM] = 4
    assert not veil(world, numbers, US).promotions.month.any()
    world, _ = play(world, numbers, research_rival=questions("day"))
    seen = veil(world, numbers, US).promotions
    assert seen.month[0].tolist() == [0, 0, 4]
    assert seen.aisles[0, THEM].all()
    assert seen.depth[0, THEM] > 0
    assert belief.briefing(world, None, numbers, US).findings[0].found == {"day": 4.0}
    assert not veil(world, numbers, 1).promotions.month.any()

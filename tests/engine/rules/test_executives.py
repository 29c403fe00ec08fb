"""Three chairs: a gift each, one thing each will not stand for, and a rival who would have them."""

from typing import Any

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.rules import attention, executives
from game.engine.state import arrays, points
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    CONSCIENCE,
    GROWTH_CHAIR,
    LINES,
    OFFENCES,
    OPERATIONS,
    ORDINARY,
    QUESTIONS,
)
from game.engine.state.world import World
from tests.engine.rules.test_news import answer, dealt
from tests.engine.table import founders, level, play

LEFT, RIGHT = 0, 1
WHY = {name: 1 + place for place, name in enumerate(OFFENCES)}


def judged(world: World, numbers: Numbers, mood: Any = 0, **orders: Any) -> tuple[World, Ledger]:
    """The council's month alone; `mood` is what others did to it."""
    world, wanted = arrays.copy(world), arrays.copy(world.standing)
    ledger = ledgers.blank(world)
    for name, value in orders.items():
        getattr(wanted, name)[:, LEFT] = value
    ledger.attention.given = attention.entries(world, wanted) > 0
    ledger.blows.post("mood", "others", np.zeros(world.executives.mood.shape) + mood)
    executives.judge(world, wanted, numbers, ledger)
    return world, ledger


def unheard(numbers: Numbers, chair: int = CONSCIENCE) -> World:
    """A level duel in which one of the right side's executives is not listened to."""
    world = level(numbers)
    world.executives.mood[:, RIGHT, chair] = 0
    return world


@pytest.mark.story("D18")
@pytest.mark.story("A17")
def test_whoever_lets_fakes_through_loses_conscience_who_leaves_a_page_behind(numbers: Numbers) -> None:
    world, moods = level(numbers), []
    for _ in range(3):
        world, ledger = judged(world, numbers, policing=0)
        moods.append(int(world.executives.mood[0, LEFT, CONSCIENCE]))
        dossier = ledger.blows.sum("dossier")
        if moods == [1, 0]:
            assert ledger.executives.unheard[0, LEFT].tolist() == [False, False, True]
            assert dossier[0, LEFT] == numbers.executives.written_protest
        else:
            assert not np.any(dossier)
    assert moods == [1, 0, 0]
    assert world.executives.sits[0, LEFT].tolist() == [1, 1, 0]
    assert world.executives.sits[0, RIGHT].all()


def test_what_offended_somebody_last_is_remembered_at_his_own_table_alone(numbers: Numbers) -> None:
    def told(world: World) -> list[int]:
        return world.executives.offence[0, LEFT].tolist()

    fakes = judged(level(numbers), numbers, policing=0)[0]
    assert told(fakes) == [0, 0, WHY["fakes"]]
    calm, _ = judged(fakes, numbers)
    assert told(calm) == told(fakes)
    later = told(judged(calm, numbers, mood=-1)[0])  # a third month without anything for growth, too
    assert later == [WHY["idle"], WHY["news"], WHY["news"]]
    ledger = ledgers.blank(calm)
    for name, chair in (("belt", OPERATIONS), ("lie", CONSCIENCE)):
        ledger.blows.post("mood", name, -1.0 * (np.arange(3) == chair) * np.ones((1, 2, 1)))
    executives.judge(calm, calm.standing, numbers, ledger)
    assert told(calm)[OPERATIONS:] == [WHY["belt"], WHY["lie"]]
    assert not veil(calm, numbers, RIGHT).executives.offence[0, LEFT].any()
    assert veil(calm, numbers, LEFT).executives.offence[0, LEFT].any()


@pytest.mark.story("A17")
def test_growth_minds_months_without_anything_for_growth(numbers: Numbers) -> None:
    idle = busy = level(numbers)
    for month in range(numbers.executives.idle_months):
        idle, _ = judged(idle, numbers)
        busy, _ = judged(busy, numbers, coupon=10.0 * (month == 1))
    n = numbers.executives
    assert idle.executives.mood[0, LEFT, GROWTH_CHAIR] == n.mood - 1
    assert busy.executives.mood[0, LEFT, GROWTH_CHAIR] == n.mood + 1  # and calm months lift a mood


def test_what_others_do_to_a_mood_counts_and_calm_months_heal_it(numbers: Numbers) -> None:
    tired = np.array([0, -1, 0])
    world, ledger = judged(level(numbers), numbers, mood=tired)
    assert ledger.executives.warned[0, LEFT].tolist() == [False, True, False]
    moods = [int(world.executives.mood[0, LEFT, OPERATIONS])]
    for _ in range(2 * (numbers.executives.calm + 1)):
        world, _ = judged(world, numbers, coupon=10.0)
        moods.append(int(world.executives.mood[0, LEFT, OPERATIONS]))
    assert moods == [1, 1, 1, 2, 2, 2, 3]
    soothed, _ = judged(unheard(numbers), numbers, mood=1)
    assert soothed.executives.mood[0, RIGHT, CONSCIENCE] == 1


def test_conscience_makes_trust_climb_and_operations_carry_more(numbers: Numbers) -> None:
    world = level(numbers)
    world.trust.fame[:] = 0.4
    world.executives.mood[:, RIGHT] = 0
    after, ledger = play(world, numbers)
    climbs = after.trust.fame[0] - 0.4
    assert climbs[LEFT] == pytest.approx(numbers.executives.trust_climb * climbs[RIGHT], rel=0.01)
    carried = ledger.delivery.capacity[0]
    assert carried[LEFT] == pytest.approx(numbers.executives.capacity * carried[RIGHT])


@pytest.mark.story("E17")
def test_growth_saves_a_point_on_traffic_once_in_three_months(numbers: Numbers) -> None:
    world, spent = level(numbers), []
    world.ads.level[:] = 1
    for visits in (10.0, 20.0, 30.0, 40.0):
        world, ledger = play(world, numbers, visits=visits, landing=ORDINARY)
        spent.append(int(ledger.attention.spent[0, LEFT]))
    assert spent == [0, 1, 1, 0]


@pytest.mark.story("A17")
def test_a_founder_alone_has_more_hours_and_nobody_to_help_or_object(numbers: Numbers) -> None:
    alone, ledger = play(level(numbers), numbers, council=1)
    assert ledger.blows.sum("trust")[0, LEFT] == -numbers.executives.dismissed_trust
    assert not alone.executives.sits[0, LEFT].any()
    hours = []
    for _ in range(numbers.executives.dismissed_months + 1):
        hours.append(int(points.fresh(alone, numbers)[0, LEFT]))
        alone, ledger = play(alone, numbers, policing=0)
        assert not ledger.executives.warned[0, LEFT].any()
    usual = numbers.attention.points
    assert hours == [usual + 1] * numbers.executives.dismissed_months + [usual]


@pytest.mark.story("A17")
def test_a_rival_hires_the_one_you_silenced_and_hears_one_true_thing(numbers: Numbers) -> None:
    asked = {"poach_exec": RIGHT + 1, "poach_chair": CONSCIENCE + 1}
    world = unheard(numbers)
    world.executives.sits[:, LEFT, CONSCIENCE] = 0
    after, ledger = play(world, numbers, **asked)
    council, n = after.executives, numbers.executives
    assert council.sits[0, :, CONSCIENCE].tolist() == [RIGHT + 1, 0]
    assert council.gives[0, LEFT, CONSCIENCE]
    assert ledger.money.lines["executives"].tolist() == [[round(n.poach_cost * 1e8), 0]]
    fakes = QUESTIONS.index("fakes")
    assert after.research.rival[0, LEFT, fakes] == RIGHT + 1
    assert after.research.left[0, LEFT, fakes] == numbers.research.months
    assert not after.research.left[0, RIGHT].any()


def test_whoever_is_heard_stays_and_two_who_ask_do_not_both_get_him(numbers: Numbers) -> None:
    asked = {"poach_exec": 2, "poach_chair": OPERATIONS + 1}
    after, ledger = play(level(numbers), numbers, **asked)
    assert after.executives.sits[0, :, OPERATIONS].tolist() == [1, 2]
    assert not ledger.money.lines["executives"].any()
    three = level(numbers, seats=3)
    three.executives.mood[:, 1, OPERATIONS] = 0
    for name, value in asked.items():
        getattr(three.standing, name)[:, [0, 2]] = value
    won, ledger = play(three, numbers)
    assert sorted(won.executives.sits[0, :, OPERATIONS].tolist()) == [0, 1, 2] or (
        sorted(won.executives.sits[0, :, OPERATIONS].tolist()) == [0, 2, 3]
    )
    assert ledger.executives.won.sum() == ledger.executives.taken.sum() == 1


def test_only_the_unheard_of_others_are_on_offer(numbers: Numbers) -> None:
    names = ("kite", "lantern", "magpie")
    world = founders(numbers, *names)
    world.executives.mood[:, 2, GROWTH_CHAIR] = 0
    offers = limits.offer(world, numbers, 0)["poach_exec"].targets
    legal = {(rival, chair) for rival, one in offers.items() for chair, o in one.targets.items() if o.legal}
    assert legal == {("magpie", "growth")}
    assert not limits.offer(world, numbers, 2)["poach_exec"].legal
    assert veil(world, numbers, 0).executives.mood[0].tolist() == [[2, 2, 2], [2, 2, 2], [0, 2, 2]]


@pytest.mark.story("C25")
def test_after_a_fall_growth_names_a_rested_field_that_is_nobodys(numbers: Numbers) -> None:
    world = level(numbers)
    world.labels.label[0, LEFT] = [0.1, 0.1, 0.4, 0.1, 0.2, 0.1]
    world.people.need[..., 1] *= 0.1
    _, ledger = play(world, numbers)
    world, ledger = arrays.copy(world), arrays.copy(ledger)
    ledger.investors.froze[0, RIGHT, 0] = True
    executives.knock(world, numbers, ledger)
    council, aisles = world.executives, numbers.categories.ids
    assert council.knock.tolist() == [[0, numbers.executives.knock_months]]
    named = int(council.advice[0, RIGHT]) - 1
    assert aisles[named] not in ("apparel", "daily_necessities")  # somebody's, and emptied
    assert abs(council.lean[0, RIGHT]) == 1
    for left in (1, 0):
        executives.knock(world, numbers, ledgers.blank(world))
        assert council.knock[0, RIGHT] == left
    assert council.advice[0, RIGHT] == 0


def test_every_order_for_growth_is_a_line_of_the_sheet() -> None:
    assert set(executives.FOR_GROWTH) <= set(LINES)


@pytest.mark.story("B20")
@pytest.mark.story("B1")
def test_who_works_through_the_holidays_keeps_the_machines_up_and_knows_more(numbers: Numbers) -> None:
    def held(choice: str) -> tuple[World, Ledger]:
        world = dealt(founders(numbers, "kite", "lantern", "magpie"), "holiday_crew")
        world.books.gmv[0, :, 0] = [1.0, 3.0, 2.0]
        return play(world, numbers, **answer("holiday_crew", choice))

    (_, home), (stayed, stay) = held("skeleton"), held("crunch")
    assert home.delivery.capacity[0, LEFT] == pytest.approx(0.8 * stay.delivery.capacity[0, LEFT])
    assert stay.attention.spent[0, LEFT] - home.attention.spent[0, LEFT] == 1
    assert (stayed.executives.mood[0, LEFT] == numbers.executives.mood - 1).all()
    runway = QUESTIONS.index("runway")
    assert stayed.research.rival[0, LEFT, runway] == 2  # the largest of the others
    assert stayed.research.left[0, :, runway].tolist() == [numbers.research.months, 0, 0]


@pytest.mark.story("C25")
def test_a_pivot_that_follows_the_knock_is_cheaper_and_takes_less_of_the_month(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.cash[:] *= 10
    world.executives.knock[:], world.executives.advice[:], world.executives.lean[:] = 2, 3, -1.0
    _, heeded = play(world, numbers, pivot=3, pivot_axis=-1.0)
    _, proud = play(world, numbers, pivot=4, pivot_axis=-1.0)
    n = numbers.executives
    paid, spent = zip(
        *(
            (ledger.money.lines["pivot"][0, LEFT], ledger.attention.spent[0, LEFT])
            for ledger in (heeded, proud)
        ),
        strict=True,
    )
    assert paid[0] == pytest.approx(n.knock_price * paid[1])
    assert spent[0] == spent[1] - n.knock_points


def test_nobody_leaves_a_last_stand(numbers: Numbers) -> None:
    world = unheard(numbers)
    world.standing.policing[:, RIGHT] = 0
    standing = arrays.copy(world)
    standing.stand.left[:, RIGHT] = 3
    gone, _ = judged(world, numbers)
    stays, _ = judged(standing, numbers)
    assert (gone.executives.sits[0, RIGHT, CONSCIENCE], stays.executives.sits[0, RIGHT, CONSCIENCE]) == (0, 2)

"""Answers held ready: when they are given, what they take, and that they are never answered."""

from dataclasses import replace

import pytest

from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import IFS, THENS
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, level, with_standing

US, THEM = 0, 1
THEN = {name: 1 + place for place, name in enumerate(THENS)}
IF = {name: 1 + place for place, name in enumerate(IFS)}


def month(world: World, numbers: Numbers, ours: dict, theirs: dict) -> tuple[World, Ledger]:
    wanted = arrays.copy(world.standing)
    for seat, orders in ((US, ours), (THEM, theirs)):
        for name, value in orders.items():
            getattr(wanted, name)[:, seat] = value
    return resolve(world, wanted, numbers, dice(SEED, world.games))


def ready(then: str, value: float = 0.0, when: str = "buyer_subsidy", above: float = 0.01) -> dict:
    waits = {"if_rival": 1 + THEM, "if_trigger": IF[when], "if_above": above}
    return {**waits, "then_line": THEN[then], "then_value": value}


def test_an_answer_is_given_in_the_same_month_and_only_when_it_is_called_for(numbers: Numbers) -> None:
    ours = ready("buyer_subsidy", 0.03)
    after, called = month(level(numbers), numbers, ours, {"buyer_subsidy": 0.02})
    assert called.contingencies.fired[0].tolist() == [True, False]
    assert (called.subsidies.rate[0, US] == 0.03).all()
    assert not after.standing.buyer_subsidy[0, US].any()  # for this month only
    _, quiet = month(level(numbers), numbers, ours, {"buyer_subsidy": 0.01})
    assert not quiet.contingencies.fired.any()
    assert not quiet.subsidies.rate[0, US].any()


@pytest.mark.story("E17")
def test_what_was_held_for_nothing_gives_its_attention_back(numbers: Numbers) -> None:
    cost, ours = numbers.attention.cost, ready("publicity", 3.0)
    _, called = month(level(numbers), numbers, ours, {"buyer_subsidy": 0.02})
    idle, quiet = month(level(numbers), numbers, ours, {})
    assert called.attention.spent[0, US] == cost.contingency + cost.publicity_cr
    assert quiet.attention.spent[0, US] == 0
    assert idle.attention.stored[0, US] == numbers.attention.keep


def test_answers_are_never_answered(numbers: Numbers) -> None:
    ours = ready("buyer_subsidy", 0.03)
    theirs = {**ready("buyer_subsidy", 0.03), "if_rival": 1 + US}
    _, ledger = month(level(numbers), numbers, ours, {**theirs, "buyer_subsidy": 0.02})
    assert ledger.contingencies.fired[0].tolist() == [True, False]


@pytest.mark.parametrize(
    ("then", "value", "field", "done"),
    [
        ("coupon", 20.0, "coupons", 20.0),
        ("publicity", 3.0, "publicity", 3.0),
        ("whisper", 1.0, "rumours", 1.5),
        ("poach", 0.0, "poaching", 1.5),
    ],
)
def test_every_answer_does_what_it_says(
    then: str, value: float, field: str, done: float, numbers: Numbers
) -> None:
    _, ledger = month(level(numbers), numbers, ready(then, value), {"buyer_subsidy": 0.02})
    assert ledger.contingencies.fired[0, US]
    assert ledger.money.lines[field][0, US] > 0


def test_a_great_day_and_a_launch_can_be_waited_for(numbers: Numbers) -> None:
    day = {"event_month": 1, "event_publicity": 4.0, "event_depth": 0.2, "event_aisles": True}
    waits = ready("publicity", 3.0, when="promotion")
    assert month(level(numbers), numbers, waits, day)[1].contingencies.fired[0, US]
    assert not month(level(numbers), numbers, waits, {})[1].contingencies.fired.any()


def test_revenge_stands_until_it_is_called_off_and_strikes_whoever_whispers(numbers: Numbers) -> None:
    threat = {"foe_rival": 1 + THEM, "foe_line": THEN["publicity"], "foe_value": 3.0}
    world, first = month(level(numbers), numbers, threat, {})
    assert not first.contingencies.struck.any()
    assert world.standing.foe_rival[0].tolist() == [1 + THEM, 0]
    blow = {"whisper_rival": 1 + US, "whisper_about": 1}
    after, ledger = month(world, numbers, {}, blow)
    assert ledger.contingencies.struck[0].tolist() == [True, False]
    assert ledger.attention.spent[0, US] == numbers.attention.cost.publicity_cr
    assert ledger.money.lines["publicity"][0, US] > 0
    assert after.standing.foe_rival[0, US] == 1 + THEM


def test_a_threat_stays_as_it_was_armed_when_prices_rise(numbers: Numbers) -> None:
    world = with_standing(level(numbers), foe_rival=1 + THEM, foe_line=THEN["publicity"], foe_value=8.0)
    world.eras.cost_index[:] = 2.6
    after, ledger = month(world, numbers, {}, {})
    assert after.standing.foe_value[0, US] == 8.0
    assert not ledger.attention.given[0, US].any()


def test_everybody_knows_who_is_warned_and_nobody_of_what(numbers: Numbers) -> None:
    world = with_standing(level(numbers), foe_rival=1 + THEM, foe_line=THEN["whisper"], foe_value=2.0)
    seen = veil(world, numbers, THEM).standing
    assert seen.foe_rival[0, US] == 1 + THEM
    assert seen.foe_line[0, US] == 0
    assert seen.foe_value[0, US] == 0


def test_a_whisper_is_answered_only_if_it_comes_out_in_the_same_month(numbers: Numbers) -> None:
    crowd = arrays.repeat(level(numbers), 60)
    waits, blow = ready("publicity", 3.0, when="whisper"), {"whisper_rival": 1 + US, "whisper_about": 1}
    _, ledger = month(crowd, numbers, waits, blow)
    assert (ledger.contingencies.fired[:, US] == ledger.rumours.caught[:, THEM, US]).all()
    assert 0 < ledger.contingencies.fired.sum() < 60
    elsewhere = month(arrays.repeat(level(numbers, 3), 60), numbers, waits, {**blow, "whisper_rival": 3})[1]
    assert elsewhere.rumours.caught.any()
    assert not elsewhere.contingencies.fired.any()


def test_revenge_strikes_in_the_month_after_a_partner_was_lured_away_and_not_again(numbers: Numbers) -> None:
    world = with_standing(level(numbers), foe_rival=1 + THEM, foe_line=THEN["publicity"], foe_value=3.0)
    world.partners.begun[0, :, 0] = True
    world.partners.talks[0, :, 0] = 20.0, 100.0
    world.partners.offer[0, :, 0], world.partners.term[0, :, 0] = 10**8, 6
    world, signing = month(world, numbers, {}, {})
    assert signing.partners.signed[0, THEM, 0]
    assert not signing.contingencies.struck.any()
    strangers = arrays.copy(world)
    strangers.partners.begun[0, US, 0] = False
    world, after = month(world, numbers, {}, {})
    assert after.contingencies.struck[0].tolist() == [True, False]
    assert not month(world, numbers, {}, {})[1].contingencies.struck.any()
    assert not month(strangers, numbers, {}, {})[1].contingencies.struck.any()


def test_revenge_without_hours_left_does_not_strike(numbers: Numbers) -> None:
    tired = replace(numbers, attention=numbers.attention.model_copy(update={"points": 1}))
    world = with_standing(level(numbers), foe_rival=1 + THEM, foe_line=THEN["publicity"], foe_value=3.0)
    blow = {"whisper_rival": 1 + US, "whisper_about": 1}
    assert month(world, tired, {}, blow)[1].contingencies.struck[0, US]
    assert not month(world, tired, {"policing": 3}, blow)[1].contingencies.struck.any()


def test_a_table_can_forbid_it_and_revenge_takes_the_place_of_the_other(numbers: Numbers) -> None:
    never = replace(numbers, contingencies=numbers.contingencies.model_copy(update={"allowed": False}))
    assert not month(level(never), never, ready("publicity", 3.0), {"buyer_subsidy": 0.02})[
        1
    ].contingencies.fired.any()
    world = with_standing(level(numbers), foe_rival=1 + THEM, foe_line=THEN["publicity"])
    why = limits.offer(world, numbers, US)["contingency"].why
    assert why
    assert why.code == "refusal.contingency.armed"

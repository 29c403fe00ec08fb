"""What lies on the desk of partners and pacts: one's own exactly, of others what is known."""

from typing import Any

import pytest

from game.engine.lenses import belief
from game.engine.lenses.briefing import Briefing
from game.engine.state import arrays
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CARVE_OUT, CEASEFIRE
from game.engine.state.world import World
from tests.engine.table import level, play

US, THEM, THIRD = 0, 1, 2


def desk(world: World, numbers: Numbers, seat: int) -> Briefing:
    return belief.briefing(world, None, numbers, seat)


def offered(numbers: Numbers, kind: int, **terms: Any) -> World:
    """We offer them a pact of three months, bond 3 cr m."""
    rows = {"pact": 1 + kind, "pact_months": 3, "pact_bond": 3.0, **terms}
    return play(level(numbers, seats=3), numbers, **{name: [0, value, 0] for name, value in rows.items()})[0]


def test_an_offer_lies_on_both_desks_and_on_no_third_one(numbers: Numbers) -> None:
    world = offered(numbers, CARVE_OUT, pact_aisle=2)
    (mine,), (theirs,) = (desk(world, numbers, seat).own.pacts for seat in (US, THEM))
    assert (mine.seat, mine.ours, theirs.seat, theirs.ours) == (THEM, True, US, False)
    assert (theirs.kind, theirs.months, theirs.months_left, theirs.bond_cr) == ("carve_out", 3, 0, 3e6)
    assert theirs.category == numbers.categories.ids[1]
    assert desk(world, numbers, THIRD).own.pacts == ()


def test_a_pact_says_how_long_it_binds_and_is_counted_by_everybody_when_it_is_kept(numbers: Numbers) -> None:
    world = offered(numbers, CEASEFIRE)
    world, _ = play(world, numbers, seat=THEM, accept=[1 + CEASEFIRE, 0, 0])
    left = []
    while pacts := desk(world, numbers, US).own.pacts:
        left.append(pacts[0].months_left)
        world, _ = play(world, numbers)
    assert left == [3, 2, 1]
    assert desk(world, numbers, US).own.pacts_kept == 1
    assert [rival.pacts_kept for rival in desk(world, numbers, THIRD).rivals] == [1, 1]
    assert not any(rival.pacts_broken for rival in desk(world, numbers, THIRD).rivals)


@pytest.mark.parametrize(("talks", "known"), [(79.0, ()), (80.0, (THEM,)), (95.0, (THEM,))])
def test_talks_of_a_rival_are_a_secret_until_they_are_close_to_their_end(
    numbers: Numbers, talks: float, known: tuple[int, ...]
) -> None:
    world = arrays.copy(level(numbers, seats=3))
    world.partners.begun[0, THEM, 0], world.partners.talks[0, THEM, 0] = True, talks
    assert desk(world, numbers, US).own.friendships[0].close == known
    assert desk(world, numbers, THEM).own.friendships[0].close == ()


def test_everybody_reads_in_the_papers_who_has_which_contract_and_how_long(numbers: Numbers) -> None:
    world = arrays.copy(level(numbers, seats=3))
    world.partners.left[0, THEM, 0] = 5
    for seat in (US, THEM, THIRD):
        found = desk(world, numbers, seat).own.friendships[0]
        assert (found.holder, found.held_months, found.months_left) == (THEM, 5, 5 * (seat == THEM))


def test_in_a_short_game_dragging_feet_costs_more_talks(numbers: Numbers) -> None:
    long, short = (desk(level(numbers, length=months), numbers, US) for months in (24, 12))
    n = numbers.partners
    assert long.own.friendships[0].drag == n.talks_drag
    assert short.own.friendships[0].drag == n.talks_drag * n.short

"""Pacts between two: taken, kept, broken, and what that costs."""

from typing import Any

import numpy as np
import pytest

from game.engine.lenses import limits
from game.engine.lenses.veil import veil
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CALENDAR, CARVE_OUT, CEASEFIRE, JOINT_LAW, NO_WHISPER, TRAFFIC
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, level, play

US, THEM, THIRD = 0, 1, 2
BOND = 3.0  # cr m


def offered(numbers: Numbers, kind: int, **terms: Any) -> World:
    """We have offered them a pact of three months."""
    terms = {"pact_months": 3, "pact_bond": BOND, **terms}
    rows = {name: [0, value, 0] for name, value in {"pact": 1 + kind, **terms}.items()}
    return play(level(numbers, seats=3), numbers, **rows)[0]


def taken(numbers: Numbers, kind: int, **terms: Any) -> tuple[World, Ledger]:
    return play(offered(numbers, kind, **terms), numbers, seat=THEM, accept=[1 + kind, 0, 0])


def both(world: World, numbers: Numbers, months: int = 1, **orders: tuple[Any, Any]) -> tuple[World, Ledger]:
    """Months in which we order the first, they the second."""
    for _ in range(months):
        wanted = arrays.copy(world.standing)
        for name, (ours, theirs) in orders.items():
            getattr(wanted, name)[:, US], getattr(wanted, name)[:, THEM] = ours, theirs
        world, ledger = resolve(world, wanted, numbers, dice(SEED, world.games))
    return world, ledger


@pytest.mark.story("B14")
def test_a_ceasefire_ends_a_subsidy_war_and_saves_both_the_money(numbers: Numbers) -> None:
    pact, first = taken(numbers, CEASEFIRE)
    assert (first.money.lines["bonds"][0] == np.array([BOND, BOND, 0]) * HUNDREDTHS).all()
    peace, _ = both(pact, numbers, months=3)
    war, last = both(level(numbers, seats=3), numbers, months=5, buyer_subsidy=(0.03, 0.03))
    saved = peace.books.cash - war.books.cash
    assert (saved[0, :2] > 0).all()
    assert not last.pacts.kept.any()


def test_a_pact_kept_to_its_end_gives_the_bonds_back_and_makes_both_more_credible(numbers: Numbers) -> None:
    world, _ = taken(numbers, CEASEFIRE)
    for month in range(3):
        world, ledger = play(world, numbers)
        assert ledger.pacts.kept[0, US, THEM, CEASEFIRE] == (month == 2)
    assert (ledger.money.lines["bonds_back"][0] == np.array([BOND, BOND, 0]) * HUNDREDTHS).all()
    n = numbers.announcements.start + numbers.pacts.kept
    assert world.announcements.credibility[0].tolist() == [n, n, numbers.announcements.start]
    assert world.pacts.kept[0].tolist() == [1, 1, 0]
    assert not world.pacts.left.any()


def test_a_second_offer_in_the_month_of_the_signing_changes_neither_bond_nor_end(numbers: Numbers) -> None:
    world = offered(numbers, CEASEFIRE, pact_bond=0.0)
    again = {"pact": [0, 1 + CEASEFIRE, 0], "pact_months": [0, 6, 0], "pact_bond": [0, BOND, 0]}
    takes = {"accept": [1 + CEASEFIRE, 0, 0]}
    wanted = {name: (row, 0) for name, row in again.items()} | {name: (0, row) for name, row in takes.items()}
    world, _ = both(world, numbers, **wanted)
    assert not world.pacts.offered.any()
    assert not world.pacts.bond.any()
    assert world.pacts.months[0, US, THEM, CEASEFIRE] == 3


def test_whoever_breaks_a_pact_pays_both_bonds_to_the_other_and_is_believed_less(numbers: Numbers) -> None:
    world, _ = taken(numbers, CEASEFIRE, pact_cap=0.01)
    fine, ledger = both(world, numbers, buyer_subsidy=(0.01, 0.01))
    assert not ledger.pacts.broken.any()
    after, ledger = both(fine, numbers, buyer_subsidy=(0.01, 0.02))
    assert np.argwhere(ledger.pacts.broken[0]).tolist() == [[THEM, US, CEASEFIRE]]
    assert (ledger.money.lines["bonds_back"][0] == np.array([2 * BOND, 0, 0]) * HUNDREDTHS).all()
    lost = after.announcements.credibility[0] - fine.announcements.credibility[0]
    assert lost.tolist() == [0, -numbers.pacts.broken, 0]
    assert not after.pacts.left.any()


def test_nothing_binds_in_the_month_of_signing(numbers: Numbers) -> None:
    world = offered(numbers, CEASEFIRE)
    after, ledger = play(world, numbers, seat=THEM, accept=[1, 0, 0], buyer_subsidy=0.02)
    assert not ledger.pacts.broken.any()
    assert after.pacts.left[0, US, THEM, CEASEFIRE] == 3


def test_an_offer_lies_on_the_table_for_one_month_and_only_the_two_know_of_it(numbers: Numbers) -> None:
    world = offered(numbers, NO_WHISPER)
    assert limits.offer(world, numbers, THEM)["accept_pact"].legal
    assert not limits.offer(world, numbers, US)["accept_pact"].legal
    assert veil(world, numbers, THEM).pacts.offered.any()
    assert not veil(world, numbers, THIRD).pacts.offered.any()
    later, _ = play(world, numbers)
    assert not limits.offer(later, numbers, THEM)["accept_pact"].legal


def test_a_whisper_breaks_a_pact_of_silence_once_it_is_known_who_talked(numbers: Numbers) -> None:
    world, _ = taken(numbers, NO_WHISPER)
    crowd = arrays.repeat(world, 60)
    _, ledger = play(crowd, numbers, whisper_rival=1 + THEM, whisper_about=1)
    assert (ledger.pacts.broken[:, US, THEM, NO_WHISPER] == ledger.rumours.caught[:, US, THEM]).all()
    assert 0 < ledger.rumours.caught.sum() < 60


def test_a_split_calendar_forbids_the_days_of_the_other(numbers: Numbers) -> None:
    world, _ = taken(numbers, CALENDAR)
    assert world.eras.month[0] == 3  # an odd month: ours, for we have offered it
    day = {"event_month": 3, "event_publicity": 4.0, "event_depth": 0.2, "event_aisles": True}
    assert not play(world, numbers, seat=US, **day)[1].pacts.broken.any()
    assert play(world, numbers, seat=THEM, **day)[1].pacts.broken[0, THEM, US, CALENDAR]


def test_an_aisle_left_in_peace_knows_no_seller_subsidy(numbers: Numbers) -> None:
    world, _ = taken(numbers, CARVE_OUT, pact_aisle=2)
    rates = np.zeros(world.standing.stock.shape[2])
    rates[0] = 0.02
    assert not play(world, numbers, seller_subsidy=rates)[1].pacts.broken.any()
    rates[1] = 0.02
    assert play(world, numbers, seller_subsidy=rates)[1].pacts.broken[0, US, THEM, CARVE_OUT]


def test_visits_led_on_are_lost_here_found_there_and_paid_for(numbers: Numbers) -> None:
    world, _ = taken(numbers, TRAFFIC)
    world.ads.level[:] = 2
    _, ledger = play(world, numbers, visits=20.0, rate=0.1)
    passed = ledger.ads.passed[0, US, THEM]
    assert passed == pytest.approx(numbers.pacts.visits * (ledger.ads.served[0, US] + passed))
    assert ledger.ads.served[0, THEM] == pytest.approx(passed)
    assert ledger.money.lines["visits_led_on"][0, US] == ledger.money.lines["visits_taken"][0, THEM] > 0


def test_two_who_ask_for_a_law_bring_it_nearer_and_may_not_ask_against_it(numbers: Numbers) -> None:
    world, _ = taken(numbers, JOINT_LAW)
    quiet, _ = play(level(numbers, seats=3), numbers, months=3)
    assert play(world, numbers)[0].law.track[0] > quiet.law.track[0]
    assert play(world, numbers, lobby=2)[1].pacts.broken[0, US, THEM, JOINT_LAW]


def test_whoever_cannot_lay_down_the_bond_makes_no_pact(numbers: Numbers) -> None:
    world = offered(numbers, CEASEFIRE)
    world.books.cash[:, US] = 0
    after, ledger = play(world, numbers, seat=THEM, accept=[1, 0, 0])
    assert not ledger.pacts.begun.any()
    assert not ledger.money.lines["bonds"].any()
    assert not after.pacts.left.any()


def test_two_offers_that_cross_make_one_pact(numbers: Numbers) -> None:
    rows = {"pact": ([0, 1, 0], [1, 0, 0]), "pact_months": ([0, 3, 0], [3, 0, 0])}
    world, _ = both(level(numbers, seats=3), numbers, **rows)
    after, _ = both(world, numbers, accept=([0, 1, 0], [1, 0, 0]))
    assert (after.pacts.left > 0).sum() == 1


def test_a_house_that_closes_leaves_its_bond_to_the_other(numbers: Numbers) -> None:
    world, _ = taken(numbers, CEASEFIRE)
    world.seats.open[:, THEM] = False
    after, ledger = play(world, numbers)
    assert (ledger.money.lines["bonds_back"][0] == np.array([2 * BOND, 0, 0]) * HUNDREDTHS).all()
    assert not ledger.pacts.broken.any()
    assert not after.pacts.left.any()

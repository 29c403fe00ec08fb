"""Fakes become a crime: the track, the dossier, the Reckoning, and dinners."""

from dataclasses import replace

import numpy as np
import pytest

from game.balance import load
from game.engine.lenses import limits
from game.engine.rules import law, verdict
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state import numbers as pages
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import HEAT, LAW_DOWN, LAW_UP
from game.engine.state.world import World
from tests.engine.table import founders, level, play, with_standing

STALLS = 1
CLEAN, DIRTY = 0.02, 0.40  # fakes among ordinary goods


def over(
    world: World, numbers: Numbers, fakes: float = CLEAN, level_: int = 1, law_blow: float = 0.0
) -> tuple[World, Ledger]:
    """A month in which all sold so many fakes at these checks, and something moved the law."""
    world, ledger = arrays.copy(world), ledgers.blank(world)
    orders = arrays.copy(world.standing)
    orders.policing[:] = level_
    law.enforce(world, orders, numbers, ledger)
    ledger.trust.share[:], ledger.trade.gmv[..., 1] = fakes, 1.0
    ledger.blows.post("law", "scandal", np.full(world.games, law_blow))
    law.judge(world, orders, numbers, ledger)
    return world, ledger


def at(numbers: Numbers, track: float, **law_state: float) -> World:
    world = level(numbers)
    world.law.track[:] = track
    for name, value in law_state.items():
        getattr(world.law, name)[:] = value
    return world


@pytest.mark.story("B11")
def test_whoever_tolerates_fakes_and_knows_it_fills_a_dossier(numbers: Numbers) -> None:
    cases = {(0, DIRTY): 1.0, (0, CLEAN): 0.0, (1, DIRTY): 0.0}
    for (level_, fakes), written in cases.items():
        world, _ = over(level(numbers), numbers, fakes, level_)
        assert (world.law.dossier == written).all()


def test_a_page_is_forgotten_after_six_months_without_another(numbers: Numbers) -> None:
    world = level(numbers)
    world.law.dossier[:] = 3.0
    for _ in range(numbers.law.forget_months - 1):
        world, _ = over(world, numbers)
    assert (world.law.dossier == 3).all()
    world, _ = over(world, numbers)
    assert (world.law.dossier == 2).all()


def test_scandals_move_the_law_and_half_a_year_of_calm_moves_it_back(numbers: Numbers) -> None:
    world, _ = over(at(numbers, 3.0), numbers, law_blow=1.0)
    assert world.law.track == 4
    assert world.law.heard
    for _ in range(numbers.law.calm_months):
        world, _ = over(world, numbers)
    assert world.law.track == 3


def test_the_social_era_moves_it_once(numbers: Numbers) -> None:
    world = at(numbers, 1.0)
    world.eras.era[:] = numbers.law.era
    world, _ = over(world, numbers)
    assert world.law.track == 2
    world, _ = over(world, numbers)
    assert world.law.track == 2


def test_a_draft_is_in_force_three_months_later(numbers: Numbers) -> None:
    world, left = at(numbers, 6.0), []
    for month in range(5):
        world, _ = over(world, numbers, law_blow=1.0 if month == 0 else 0.0)
        left.append((int(world.law.draft[0]), int(world.law.force[0])))
    assert left == [(3, 0), (2, 0), (1, 0), (0, 1), (0, 2)]


def test_a_draft_that_nobody_wants_any_more_is_dropped(numbers: Numbers) -> None:
    world, _ = over(at(numbers, 6.0), numbers, law_blow=1.0)
    world, _ = over(world, numbers, law_blow=-1.0)
    assert (world.law.draft[0], world.law.force[0], world.law.track[0]) == (0, 0, 6.0)


def test_at_the_end_of_the_track_it_is_in_force_at_once_and_nothing_moves_it_back(numbers: Numbers) -> None:
    world, _ = over(at(numbers, 9.0), numbers, law_blow=1.0)
    assert world.law.force == 1
    world, _ = over(world, numbers, law_blow=-3.0)
    assert (world.law.track[0], world.law.force[0]) == (10, 2)


def test_every_month_in_force_fines_a_fifth_of_the_fakes_sold(numbers: Numbers) -> None:
    _, ledger = over(at(numbers, 10.0, force=2), numbers, fakes=0.25)
    sold = len(numbers.categories.ids) * 1.0
    fine = numbers.law.fine * 0.25 * sold
    assert ledger.money.lines["fines"][0] == pytest.approx(fine * HUNDREDTHS)
    _, before = over(at(numbers, 9.0), numbers, fakes=0.25)
    assert not before.money.lines["fines"].any()


def reckoning(numbers: Numbers, dossier: float, policing: int = 1) -> tuple[World, World, Ledger]:
    """Magpie and Kite in the first month in force: before, after, and what happened."""
    world, _ = play(with_standing(founders(numbers, "magpie", "kite"), 0, policing=policing), numbers, 2)
    world.law.track[:], world.law.force[:], world.law.dossier[:, 0] = 10.0, 1, dossier
    after, ledger = play(world, numbers)
    return world, after, ledger


@pytest.mark.story("B11")
def test_who_knew_is_tried(numbers: Numbers) -> None:
    before, after, ledger = reckoning(numbers, dossier=3.0)
    n = numbers.law
    assert ledger.law.tried[0].tolist() == [True, False]
    assert after.trust.fame[0, 0] <= n.trial_trust + numbers.trust.climb
    assert (ledger.investors.parts["reckoning"][0, 0] < 0).all()
    assert ledger.trade.gmv[0, 0, :, STALLS].sum() < 1e-6 * ledger.trade.gmv[0, 1].sum()
    shut = [int(after.law.shut[0, 0])]
    for _ in range(n.trial_months):
        after, ledger = play(after, numbers)
        shut.append(int(after.law.shut[0, 0]))
    assert shut == [2, 1, 0, 0]
    assert ledger.trade.gmv[0, 0, :, STALLS].sum() > 0
    assert before.law.shut[0, 0] == 0


@pytest.mark.story("B12")
def test_who_did_not_know_must_throw_every_fake_out_and_their_stalls_go_too(numbers: Numbers) -> None:
    before, after, ledger = reckoning(numbers, dossier=0.0)
    quiet, _ = play(replace(before, law=replace(before.law, force=np.zeros(1, dtype=np.int64))), numbers)
    assert ledger.law.cleared[0].all()
    assert not ledger.trust.fakes.any()
    assert after.sellers.shops[0, 0, :, STALLS].sum() < quiet.sellers.shops[0, 0, :, STALLS].sum()
    assert after.trust.fame[0, 0] > quiet.trust.fame[0, 0]
    _, later = play(after, numbers)
    assert later.trust.fakes.any()
    assert not later.law.cleared.any()


@pytest.mark.story("B12")
def test_who_cleaned_up_in_time_hardly_feels_it(numbers: Numbers) -> None:
    """Rectified before, the law does not hurt the root; with half the shelves fake almost nothing is left."""
    kept = {}
    for policing in (1, 3):
        before, after, _ = reckoning(numbers, dossier=0.0, policing=policing)
        stalls = [world.sellers.shops[0, 0, :, STALLS].sum() for world in (before, after)]
        kept[policing] = stalls[1] / stalls[0]
    assert kept[3] > kept[1]
    world = level(numbers)
    world.law.force[:], world.trust.fakes[:] = 1, 0.6
    _, ledger = over(world, numbers)
    assert (ledger.stalls.kept == numbers.law.hollow_left).all()


def test_lobbies_add_up_and_those_of_the_fund_go_further(numbers: Numbers) -> None:
    world = at(numbers, 3.0)
    orders = arrays.copy(world.standing)
    orders.lobby[0] = [LAW_UP, LAW_DOWN]
    ledger = ledgers.blank(world)
    law.enforce(world, orders, numbers, ledger)
    assert ledger.blows.sum("law") == 0
    world.investors.stake[0, 0, numbers.cast.investors.ids.index("provincial")] = 0.1
    ledger = ledgers.blank(world)
    law.enforce(world, orders, numbers, ledger)
    assert ledger.blows.sum("law") == 1
    cost = round(numbers.law.lobby_cost * HUNDREDTHS)
    assert ledger.money.lines["lobbying"][0].tolist() == [cost, cost]


def test_to_ask_for_the_law_among_fakes_is_written_down(numbers: Numbers) -> None:
    for fakes, written in ((DIRTY, 1.0), (CLEAN, 0.0)):
        world = level(numbers)
        world.trust.fakes[:] = fakes
        after, _ = play(world, numbers, lobby=LAW_UP)
        assert after.law.dossier[0].tolist() == [written, 0.0]
        assert after.law.track == 1


def test_a_lobby_can_turn_the_office_on_a_rival(numbers: Numbers) -> None:
    after, _ = play(level(numbers), numbers, lobby=HEAT, lobby_rival=2)
    assert after.heat.heat[0].tolist() == [0.0, numbers.law.lobby_heat - numbers.heat.cool]


def test_a_country_without_the_law_never_gets_it(numbers: Numbers) -> None:
    tracks = {}
    for choice in ("on", "off", "hard"):
        rules = pages.read(load.rules("standard", {"law": choice}))
        world, _ = over(at(rules, 0.0), rules, law_blow=2.0)
        tracks[choice] = float(world.law.track[0])
    assert tracks == {"on": 2.0, "off": 0.0, "hard": 4.0}
    lawless = pages.read(load.rules("standard", {"law": "off"}))
    world = level(lawless)
    offer = limits.offer(world, lawless, 0)["lobby"]
    assert offer.why is not None
    assert offer.why.code == "refusal.lobby.nothing"


def test_what_the_law_may_do_is_taken_off_the_worth(numbers: Numbers) -> None:
    v, world = numbers.verdict, level(numbers)
    world.law.dossier[:, 0], world.trust.fakes[:], world.heat.heat[:, 0] = 5.0, (0.2, 0.0), 7.0
    watched = 2 * v.risk_heat
    assert verdict.risk(world, numbers)[0, 0] == pytest.approx(watched)
    world.law.track[:] = numbers.law.hearing
    assert verdict.risk(world, numbers)[0, 0] == pytest.approx(watched + 5 * v.risk_dossier)
    world.law.track[:] = numbers.law.draft
    assert verdict.risk(world, numbers)[0].tolist() == pytest.approx([0.06 + 0.10 + 0.06, 0.0])
    world.law.dossier[:] = 24.0
    world.trust.fakes[:] = 0.9
    assert verdict.risk(world, numbers)[0, 0] == v.risk_most
    richer = level(numbers)
    verdict.appraise(world, numbers)
    verdict.appraise(richer, numbers)
    assert world.verdict.valuation[0, 0] < richer.verdict.valuation[0, 0]

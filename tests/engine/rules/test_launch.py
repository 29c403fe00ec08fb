"""A rocket flies once: waiting costs faith, haste costs lift; what was ready, told and offered multiplies."""

from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import pytest

from game.balance import load
from game.engine.lenses import limits
from game.engine.state import arrays
from game.engine.state import numbers as pages
from game.engine.state.chance import dice
from game.engine.state.ledger import Ledger
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    BAZAAR,
    BUSINESSES,
    CHAT,
    FIZZLE,
    LIFT_OFF,
    LIVE,
    MALL,
    ORBIT,
    SPUTTER,
    STRAIGHT,
)
from game.engine.state.world import World
from game.engine.turn import resolve
from tests.engine.table import SEED, founders

KITE, LANTERN = 0, 1

Played = tuple[World, Ledger]


@cache
def rules() -> Numbers:
    """The shipped rules, in which Lantern waits for its launch."""
    return pages.read(load.rules("standard", {"launches": "on"}))


def eve(ready: float = 100.0, *names: str, month: int = 1) -> World:
    """Lantern on the evening before its launch, with money for anything; Kite sits beside it."""
    world = founders(rules(), *(names or ("kite", "lantern")))
    world.launch.readiness[:, LANTERN] = ready
    world.books.cash[:] = 10**11
    world.eras.month[:] = month
    return world


def month(world: World, numbers: Numbers | None = None, seat: int = LANTERN, **orders: Any) -> Played:
    wanted = arrays.copy(world.standing)
    for name, value in orders.items():
        getattr(wanted, name)[:, seat] = value
    return resolve(world, wanted, numbers or rules(), dice(SEED, world.games))


def certain(setback: float) -> Numbers:
    return replace(rules(), launch=rules().launch.model_copy(update={"setback": setback}))


def lift(world: World, **orders: Any) -> float:
    return float(month(world, go=True, **orders)[1].launch.lift[0, LANTERN])


def stalls(world: World, share: float, aisle: int = 1) -> World:
    """Shops that were gathered for the launch."""
    gathered = arrays.copy(world)
    gathered.sellers.shops[:, LANTERN, aisle, 1] = share * world.sellers.pool[:, aisle]
    return gathered


# Before the launch


def test_before_its_launch_a_platform_is_there_and_sells_nothing() -> None:
    world = stalls(eve(), 0.3)
    after, ledger = month(world, publicity=2.0, buyer_subsidy=0.03)
    assert not ledger.trade.gmv[0, LANTERN].any()
    assert not after.people.users[0, LANTERN].any()
    assert not ledger.subsidies.gap[0, KITE].any()  # nobody fears a shop that is shut
    assert np.allclose(ledger.goodwill.focus[0, KITE], 1)
    assert (after.sellers.shops[0, LANTERN] == world.sellers.shops[0, LANTERN]).all()
    assert after.publicity.adstock[0, LANTERN] > 0
    assert ledger.money.lines["opex"][0, LANTERN] > 0 < ledger.money.lines["rocket"][0, LANTERN]


def test_its_investors_wait_for_the_launch() -> None:
    world = eve(month=1)
    tests = world.investors.test[0, LANTERN].copy()
    for _ in range(3):
        world, ledger = month(world)
        assert not ledger.investors.met[0, LANTERN].any() | ledger.investors.missed[0, LANTERN].any()
    assert (world.investors.test[0, LANTERN] == tests).all()


def test_no_share_counts_while_somebody_has_not_opened() -> None:
    world = eve(month=20)
    world.launch.promised[:] = 0
    alone, _ = month(world)
    assert alone.verdict.ascent[0, KITE] == 0
    world.seats.open[:, LANTERN] = False
    world.people.users *= 8
    world.people.deep *= 8
    gone, _ = month(world, seat=KITE)
    assert gone.verdict.ascent[0, KITE] == 1


@pytest.mark.story("A18")
def test_a_month_without_work_may_be_lost_and_work_insures_against_it() -> None:
    unlucky, start = certain(setback=1.0), eve(45.0)
    lost, ledger = month(start, unlucky)
    worked, _ = month(start, unlucky, prepare=True)
    lucky, _ = month(start, certain(setback=0.0))
    n = rules().launch
    assert ledger.launch.setback[0, LANTERN]
    assert lost.launch.readiness[0, LANTERN] == 45.0
    assert lucky.launch.readiness[0, LANTERN] == 45.0 + n.ready_month
    assert worked.launch.readiness[0, LANTERN] == 45.0 + n.ready_month + n.ready_work
    assert worked.books.cash[0, LANTERN] < lost.books.cash[0, LANTERN]


@pytest.mark.story("A2")
@pytest.mark.story("A4")
def test_every_month_past_a_promise_costs_more_faith_and_in_the_end_people_laugh() -> None:
    world, told, hype = eve(month=4), [], []
    for _ in range(4):
        world, ledger = month(world)
        told.append(ledger.blows.of("confidence")["late"][0, LANTERN])
        hype.append(world.launch.hype[0, LANTERN])
    assert [part[0] for part in told] == [-6, -8, -10, -12]
    assert sum(part[0] for part in told[:3]) == -24
    assert hype == [10, 10, 5, 0]
    felt = ledger.investors.parts["late"][0, LANTERN] / told[-1]
    cast = rules().cast.investors
    assert np.allclose(felt, cast.swing * cast.losses)


def test_a_date_can_be_promised_once_and_whoever_keeps_silent_is_doubted_a_little() -> None:
    world = eve()
    world.launch.promised[:], world.launch.hype[:] = 0, 0
    silent, ledger = month(world)
    assert (ledger.blows.of("confidence")["late"][0, LANTERN] == -rules().launch.silence).all()
    promised, _ = month(world, promise=3)
    assert promised.launch.promised[0, LANTERN] == 3
    assert promised.launch.hype[0, LANTERN] == rules().launch.hype
    later, _ = month(promised, promise=6)
    assert later.launch.promised[0, LANTERN] == 3
    assert silent.launch.hype[0, LANTERN] == 0


# The launch


@pytest.mark.story("A3")
def test_a_rocket_flies_once() -> None:
    after, ledger = month(eve(), go=True, fanfare=10.0)
    assert after.trading[0, LANTERN]
    assert after.launch.lines[0, LANTERN, BAZAAR]
    assert ledger.trade.gmv[0, LANTERN].sum() > 0
    again, ledger = month(after, go=True, fanfare=10.0)
    assert not ledger.launch.gone.any()
    assert not limits.bounds(again, rules()).may("open_line")[0, LANTERN, BAZAAR]


def test_an_unready_rocket_with_bare_shelves_fizzles() -> None:
    _, ledger = month(eve(40.0), go=True, fanfare=2.0)
    assert ledger.launch.tier[0, LANTERN] == FIZZLE


@pytest.mark.story("C14")
def test_publicity_without_shelves_is_one_shot_wasted() -> None:
    loud = lift(eve(), fanfare=16.0)
    filled = lift(stalls(eve(), 0.6), fanfare=4.0)
    assert loud < filled


def test_what_was_ready_told_and_offered_multiplies() -> None:
    plain = lift(eve(), fanfare=6.0)
    assert lift(eve(50.0), fanfare=6.0) == pytest.approx(plain / 2)
    assert lift(eve(), fanfare=12.0) > plain
    assert lift(eve(), fanfare=6.0, coupon=30.0) > plain
    assert lift(eve(), fanfare=6.0, buyer_subsidy=0.03) > plain
    assert lift(stalls(eve(), 0.5), fanfare=6.0) > plain
    laughed = eve()
    laughed.launch.hype[:] = -50
    assert lift(laughed, fanfare=6.0) == pytest.approx(plain / 1.1 / 2)


def test_whoever_shouts_in_the_same_month_takes_his_part_of_the_noise() -> None:
    world = eve()
    world.promotions.month[:, KITE] = 1
    world.promotions.publicity[:, KITE], world.promotions.depth[:, KITE] = 12.0, 0.2
    world.promotions.mechanic[:, KITE], world.promotions.aisles[:, KITE] = STRAIGHT, True
    _, ledger = month(world, go=True, fanfare=12.0)
    assert ledger.launch.voice[0, LANTERN] == pytest.approx(0.5)
    assert ledger.promotions.noise[0, KITE] == pytest.approx(0.5)
    _, alone = month(eve(), go=True, fanfare=12.0)
    assert alone.launch.voice[0, LANTERN] == 1.0


def flown(tier: int, seat: int = LANTERN) -> tuple[World, Played]:
    """The eve and the launch, which went like this."""
    n = rules()
    bounds = {FIZZLE: (98, 99, 100), SPUTTER: (0, 99, 100), LIFT_OFF: (0, 0, 100), ORBIT: (0, 0, 0)}
    given = replace(n, launch=n.launch.model_copy(update={"tier": bounds[tier]}))
    world = stalls(eve(), 0.4)
    return world, month(world, given, go=True, fanfare=8.0)


def test_a_better_flight_brings_more_people_and_more_faith() -> None:
    flights = [flown(tier)[1] for tier in (FIZZLE, SPUTTER, LIFT_OFF, ORBIT)]
    assert [int(ledger.launch.tier[0, LANTERN]) for _, ledger in flights] == [1, 2, 3, 4]
    users = [world.people.users[0, LANTERN].sum() for world, _ in flights]
    faith = [world.investors.confidence[0, LANTERN, 0] for world, _ in flights]
    assert users == sorted(users)
    assert faith == sorted(faith)
    came = [ledger.flows.arriving[0, LANTERN].sum() for _, ledger in flights]
    assert came == pytest.approx([0, 0, 0.15, 0.4])


def test_a_fizzle_freezes_what_was_promised_and_a_lift_off_pays_it() -> None:
    before, (fizzled, _) = flown(FIZZLE)
    waits = before.investors.due[0, LANTERN, :, 0] > 0
    assert fizzled.investors.frozen[0, LANTERN][waits].all()
    assert (fizzled.investors.paid == before.investors.paid)[0, LANTERN].all()
    _, (rose, ledger) = flown(LIFT_OFF)
    first = before.investors.due[0, LANTERN, :, 0]
    assert (rose.investors.paid - before.investors.paid)[0, LANTERN].tolist() == first.tolist()
    assert ledger.investors.met[0, LANTERN][waits].all()
    assert (rose.investors.test[0, LANTERN][waits] == rules().investors.goal_months).all()


def test_the_investor_who_loves_a_dare_does_not_mind_a_fizzle() -> None:
    ids = rules().cast.investors.ids
    assert [name for name, calm in zip(ids, rules().cast.investors.forgives, strict=True) if calm] == [
        "firecracker"
    ]


@pytest.mark.parametrize(
    ("tier", "wide"), [(FIZZLE, [0.3, 0.3, 0.3, 0.6, 0.6]), (SPUTTER, [0.7, 0.7, 1, 1, 1])]
)
def test_doors_open_wider_with_the_months(tier: int, wide: list[float]) -> None:
    _, (world, _) = flown(tier)
    seen = [world.launch.wide[0, LANTERN]]
    for _ in range(4):
        world, _ = month(world)
        seen.append(world.launch.wide[0, LANTERN])
    assert seen == wide


def test_orbit_is_talked_of_and_a_fizzle_is_soon_forgotten() -> None:
    before, (high, ledger) = flown(ORBIT)
    best = ledger.blows.of("label")["launch"][0, LANTERN].argmax()
    assert high.labels.label[0, LANTERN, best] > before.labels.label[0, LANTERN, best] + 0.15
    _, (_, low) = flown(FIZZLE)
    assert ledger.blows.of("buzz")["launch"][0, LANTERN] == rules().launch.buzz
    assert low.blows.of("buzz")["launch"][0, LANTERN] <= 0


# A second line


@pytest.mark.story("B19")
def test_a_second_line_is_a_second_rocket_and_adds_to_what_the_house_did_anyway() -> None:
    world = founders(rules(), "anchor", "kite")
    world.books.cash[:] = 10**11
    begun, ledger = month(world, certain(0.0), seat=0, begin=1 + BAZAAR)
    assert begun.launch.preparing[0, 0] == 1 + BAZAAR
    assert ledger.money.lines["rocket"][0, 0] == round((rules().launch.begin + rules().launch.running) * 1e8)
    assert begun.launch.bazaar[0, 0] == world.launch.bazaar[0, 0]
    for _ in range(3):
        begun, _ = month(begun, seat=0, prepare=True)
    risen, ledger = month(begun, seat=0, go=True, fanfare=16.0)
    assert ledger.launch.gone[0, 0] == 1 + BAZAAR
    assert world.launch.bazaar[0, 0] < risen.launch.bazaar[0, 0] <= 1
    assert risen.launch.wide[0, 0] == 1
    assert risen.sellers.shops[0, 0, :, 1].sum() > 1.5 * begun.sellers.shops[0, 0, :, 1].sum()


def test_a_line_comes_in_its_era_one_at_a_time_and_a_chat_app_at_once() -> None:
    world = founders(rules(), "kite", "magpie", "lantern")
    world.books.cash[:] = 10**11
    may = limits.bounds(world, rules()).may("open_line")[0]
    assert may.tolist() == [[False] * 5, [True, False, False, False, False], [False] * 5]
    world.eras.month[:], world.eras.era[:] = 20, 4
    assert limits.bounds(world, rules()).may("open_line")[0, 0].tolist() == [False, False, True, True, True]
    chat, _ = month(world, seat=0, begin=1 + CHAT)
    assert chat.launch.lines[0, 0, CHAT]
    assert not chat.launch.preparing[0, 0]
    live, _ = month(world, seat=0, begin=1 + LIVE)
    assert live.launch.preparing[0, 0] == 1 + LIVE
    assert not live.launch.lines[0, 0, LIVE]
    assert live.trading[0].tolist() == [True, True, False]


def test_without_rockets_everybody_trades_from_the_first_day() -> None:
    off = pages.read(load.rules("standard", {"launches": "off"}))
    world = founders(off, "kite", "lantern", "magpie", "anchor")
    assert world.trading.all()
    assert not world.launch.preparing.any()
    assert world.people.users[0, LANTERN].sum() > 0.8
    assert world.launch.lines[0, LANTERN].tolist() == [line in ("mall", "bazaar") for line in BUSINESSES]
    assert not world.launch.lines[0, 2, MALL]


def test_after_a_cut_of_the_belt_a_month_brings_half() -> None:
    world = eve(45.0)
    world.belt.sore[:, LANTERN] = 2
    slow, _ = month(world, certain(setback=0.0))
    assert slow.launch.readiness[0, LANTERN] == 45.0 + rules().launch.ready_month / 2


def test_a_ramp_is_left_with_the_platform_and_a_second_act_has_one_line_for_nothing() -> None:
    world = eve()
    world.seats.open[:, LANTERN] = False
    world.comeback.wait[:, LANTERN] = 1
    back, _ = month(world, seat=KITE)
    assert back.seats.open[0, LANTERN]
    assert back.launch.preparing[0, LANTERN] == back.launch.promised[0, LANTERN] == 0
    assert back.launch.lines[0, LANTERN].sum() == 1
    trades, ledger = month(back, seat=KITE)
    assert trades.trading[0, LANTERN]
    assert ledger.trade.gmv[0, LANTERN].sum() > 0

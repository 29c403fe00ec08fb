"""Money now for a stake, and a promise that will be tested."""

import numpy as np
import pytest

from game.engine.rules import confidence, investors, stories
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.ledger import Ledger
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import (
    BOLD,
    CLEAN,
    DARE,
    DEEP,
    FAIR,
    FIZZLE,
    GROWTH,
    NET,
    OPEX,
    PROFIT,
    SAFE,
    SERVICE,
    SHOPS,
    STAKE,
    SUBSIDIES,
)
from game.engine.state.world import World
from tests.engine.table import certain, founders, level, only, play


def who(numbers: Numbers, name: str) -> int:
    return numbers.cast.investors.ids.index(name)


def pitch(
    world: World,
    numbers: Numbers,
    name: str,
    story: int,
    goal: int = FAIR,
    ask: float = 1.0,
    landing: bool = True,
) -> tuple[World, Ledger]:
    told = {"pitch": only(numbers, name, story), "goal": goal, "ask": ask}
    return play(world, certain(numbers, landing), **told)


def judge(world: World, numbers: Numbers, now: float, before: float, name: str = "featherbed") -> Ledger:
    """A month's end of seat 0 whose metrics were these, all five alike; changes the world."""
    ledger = ledgers.blank(world)
    ledger.money.enter("opex", np.zeros(world.seats.open.shape, dtype=np.int64))
    investors._measure(world, ledger)
    world.investors.metrics[:, 0, :, 0], world.investors.metrics[:, 0, :, 1] = now, before
    ledger.investors.parts.update(call=np.zeros(world.investors.stake.shape))
    investors._set_goals(world)
    investors._test(world, numbers, ledger)
    confidence.move(world, numbers, ledger)
    return ledger


def dealt(numbers: Numbers, name: str = "old_ledger", story: int = GROWTH, goal: int = FAIR) -> World:
    """The month after a pitch landed."""
    world, _ = pitch(level(numbers), numbers, name, story, goal)
    return world


def at_the_test(world: World, goal: float = 100.0) -> World:
    """Every goal of seat 0 is due at this month's end, and stands at this level."""
    world = arrays.copy(world)
    deals = world.investors
    deals.test[:, 0] = np.where(deals.due[:, 0, :, 0] > 0, 1, 0)
    deals.base[:, 0], deals.goal[:, 0] = 80.0, goal
    return world


@pytest.mark.story("C17")
def test_a_pitch_that_lands_pays_the_first_tranche_at_once(numbers: Numbers) -> None:
    world, ledger = pitch(level(numbers), numbers, "old_ledger", PROFIT)
    fit = ledger.investors.fit[0, 0, who(numbers, "old_ledger")]
    ticket = 25 * (numbers.investors.ticket_base + numbers.investors.ticket_fit * fit)
    assert np.isclose(ledger.money.lines["tranches"][0, 0] / HUNDREDTHS, 0.6 * ticket)
    assert ledger.investors.landed[0, 0, who(numbers, "old_ledger")]
    due = world.investors.due[0, 0, who(numbers, "old_ledger")]
    assert np.isclose(due[0] / HUNDREDTHS, 0.4 * ticket)
    assert not due[1:].any()


def test_tranches_of_a_ticket_add_up_to_the_hundredth(numbers: Numbers) -> None:
    world, ledger = pitch(level(numbers), numbers, "featherbed", SERVICE)
    i = who(numbers, "featherbed")
    whole = np.rint(60 * numbers.investors.ticket_base * HUNDREDTHS)
    assert world.investors.paid[0, 0, i] + world.investors.due[0, 0, i].sum() == whole
    assert ledger.money.lines["tranches"][0, 0] == world.investors.paid[0, 0, i]


def test_a_stake_passes_tranche_by_tranche_and_dilutes_everybody(numbers: Numbers) -> None:
    before, i = founders(numbers, "magpie", "kite"), who(numbers, "old_ledger")
    world, _ = pitch(before, numbers, "old_ledger", PROFIT)
    gained = world.investors.stake[0, 0, i]
    assert 0 < gained < 0.1
    assert np.isclose(world.investors.founder[0, 0], before.investors.founder[0, 0] * (1 - gained))
    provincial = who(numbers, "provincial")
    kept = before.investors.stake[0, 0, provincial] * (1 - gained)
    assert np.isclose(world.investors.stake[0, 0, provincial], kept)
    assert np.isclose(world.investors.founder[0, 0] + world.investors.stake[0, 0].sum(), 1)
    assert world.investors.due_stake[0, 0, i, 0] > 0


def test_asking_for_more_gives_less_away_and_lands_less_often(numbers: Numbers) -> None:
    stakes, chances = [], []
    for ask in numbers.investors.ask:
        told = {"pitch": only(numbers, "old_ledger", PROFIT), "goal": FAIR, "ask": ask}
        _, ledger = play(level(numbers), numbers, **told)
        world, _ = pitch(level(numbers), numbers, "old_ledger", PROFIT, ask=ask)
        stakes.append(float(world.investors.stake[0, 0, who(numbers, "old_ledger")]))
        chances.append(float(ledger.investors.chance[0, 0, who(numbers, "old_ledger")]))
    assert stakes == sorted(stakes, reverse=True)
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == 3


def test_bold_goals_faith_and_true_claims_land_more_often(numbers: Numbers) -> None:
    def chance(world: World, story: int = CLEAN, goal: int = FAIR) -> float:
        told = {"pitch": only(numbers, "provincial", story), "goal": goal, "ask": 1.0}
        _, ledger = play(world, numbers, **told)
        return float(ledger.investors.chance[0, 0, who(numbers, "provincial")])

    faithful = level(numbers)
    faithful.investors.confidence[:] = 80
    plain = chance(level(numbers))
    assert chance(level(numbers), goal=SAFE) < plain < chance(level(numbers), goal=BOLD)
    assert chance(level(numbers), GROWTH) < plain < chance(faithful)


def test_pitches_land_as_often_as_their_chance_says(numbers: Numbers) -> None:
    told = {"pitch": only(numbers, "provincial", CLEAN), "goal": FAIR, "ask": 1.0}
    _, ledger = play(level(numbers, games=400), numbers, **told)
    landed = ledger.investors.landed[:, 0, who(numbers, "provincial")].mean()
    assert abs(landed - ledger.investors.chance[0, 0, who(numbers, "provincial")]) < 0.08


def test_a_refused_pitch_costs_confidence_and_months(numbers: Numbers) -> None:
    plain, _ = play(level(numbers), numbers)
    world, ledger = pitch(level(numbers), numbers, "rainforest", SERVICE, landing=False)
    i, n = who(numbers, "rainforest"), numbers.investors
    assert ledger.investors.refused[0, 0, i]
    assert not ledger.money.lines["tranches"].any()
    fall = plain.investors.confidence[0, 0, i] - world.investors.confidence[0, 0, i]
    assert np.isclose(fall, n.refused * numbers.cast.investors.losses[i])
    assert world.investors.rest[0, 0, i] == n.pitch_rest - 1


@pytest.mark.parametrize(
    ("story", "metric", "goal", "growth"),
    [
        (GROWTH, 0, BOLD, 0.50),
        (SERVICE, DEEP, SAFE, 0.10),
        (PROFIT, NET, FAIR, 0.002),
        (CLEAN, SHOPS, FAIR, 0.25),
        (DARE, DEEP, FAIR, 0.375),
    ],
)
def test_each_story_promises_in_its_own_coin(
    numbers: Numbers, story: int, metric: int, goal: int, growth: float
) -> None:
    told = {"pitch": only(numbers, "old_ledger", story), "goal": goal, "ask": 1.0, "dare": DEEP}
    world, _ = play(level(numbers), certain(numbers), **told)
    i = who(numbers, "old_ledger")
    assert world.investors.metric[0, 0, i] == metric
    assert np.isclose(world.investors.growth[0, 0, i], growth)


def test_a_goal_stands_above_the_month_of_signing_and_is_tested_four_months_later(numbers: Numbers) -> None:
    world, ledger = pitch(level(numbers), numbers, "old_ledger", GROWTH)
    i = who(numbers, "old_ledger")
    gmv = ledger.trade.gmv[0, 0].sum()
    assert np.isclose(world.investors.base[0, 0, i], gmv)
    assert np.isclose(world.investors.goal[0, 0, i], 1.25 * gmv)
    for left in range(numbers.investors.goal_months, 0, -1):
        assert world.investors.test[0, 0, i] == left
        assert not ledger.investors.met[0, 0, i]
        world, ledger = play(world, numbers)
    tested = (ledger.investors.met | ledger.investors.missed)[0, 0, i]
    assert tested


def test_short_games_test_sooner(numbers: Numbers) -> None:
    world, _ = pitch(level(numbers, length=12), numbers, "old_ledger", GROWTH)
    assert world.investors.test[0, 0, who(numbers, "old_ledger")] == numbers.investors.goal_months_short


def test_the_mean_of_two_months_meets_a_goal_and_brings_the_next_tranche(numbers: Numbers) -> None:
    world, i = at_the_test(dealt(numbers)), who(numbers, "old_ledger")
    due, paid = world.investors.due[0, 0, i].copy(), world.investors.paid[0, 0, i]
    ledger = judge(world, numbers, now=110.0, before=90.0)
    assert ledger.investors.met[0, 0, i]
    assert ledger.money.lines["tranches"][0, 0] == due[0]
    assert world.investors.paid[0, 0, i] == paid + due[0]
    assert world.investors.due[0, 0, i, 0] == due[1]
    assert world.investors.test[0, 0, i] == 0  # nothing is left to wait for


def test_whoever_meets_a_goal_promises_again_from_there(numbers: Numbers) -> None:
    world, i = at_the_test(dealt(numbers, "featherbed")), who(numbers, "featherbed")
    judge(world, numbers, now=120.0, before=90.0)
    assert world.investors.base[0, 0, i] == 120.0
    assert np.isclose(world.investors.goal[0, 0, i], 1.25 * 120)
    assert world.investors.test[0, 0, i] == numbers.investors.goal_months


def test_a_missed_goal_freezes_the_rest_and_keeps_what_was_wired(numbers: Numbers) -> None:
    world, i = at_the_test(dealt(numbers)), who(numbers, "old_ledger")
    before = arrays.copy(world)
    ledger = judge(world, numbers, now=104.0, before=95.0)
    assert ledger.investors.missed[0, 0, i]
    assert ledger.investors.froze[0, 0, i]
    assert world.investors.frozen[0, 0, i]
    assert (world.investors.due == before.investors.due).all()
    assert world.investors.paid[0, 0, i] == before.investors.paid[0, 0, i]


def test_a_clean_story_also_needs_few_fakes(numbers: Numbers) -> None:
    world, i = at_the_test(dealt(numbers, story=CLEAN)), who(numbers, "old_ledger")
    ledger = ledgers.blank(world)
    ledger.trust.share[:] = numbers.investors.clean_fakes
    world.investors.metrics[:, 0] = 200.0
    world.investors.test[:] = 0
    investors._test(world, numbers, ledger)
    assert ledger.investors.missed[0, 0, i]


def test_lost_faith_freezes_without_a_test(numbers: Numbers) -> None:
    world, i = dealt(numbers), who(numbers, "old_ledger")
    world.investors.confidence[:, 0, i] = numbers.investors.freeze_at - 1
    ledger = judge(world, numbers, now=100.0, before=100.0)
    assert world.investors.frozen[0, 0, i]
    assert not ledger.investors.missed[0, 0, i]


def test_impatience_calls_the_test_early(numbers: Numbers) -> None:
    world, i = dealt(numbers), who(numbers, "old_ledger")
    world.investors.base[:], world.investors.goal[:], world.investors.test[:, 0, i] = 80.0, 100.0, 3
    world.investors.patience[:, 0, i] = numbers.cast.investors.patience[i]
    ledger = judge(world, numbers, now=90.0, before=90.0)
    assert ledger.investors.missed[0, 0, i]


def test_low_confidence_uses_up_patience_and_good_faith_restores_it(numbers: Numbers) -> None:
    world, i = dealt(numbers), who(numbers, "old_ledger")
    world.investors.confidence[:, 0, i] = numbers.investors.patience_at - 5
    judge(world, numbers, now=100.0, before=100.0)
    assert world.investors.patience[0, 0, i] == 1
    world.investors.confidence[:, 0, i] = 90.0
    judge(world, numbers, now=100.0, before=100.0)
    assert world.investors.patience[0, 0, i] == 0


def test_parts_of_confidence_add_up_to_its_change(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "lantern", "magpie", "anchor")
    for _ in range(8):
        before = world.investors.confidence
        call = only(numbers, "featherbed", True)
        world, ledger = play(world, numbers, call=call, publicity=6.0)
        change = sum(ledger.investors.parts.values())
        assert np.allclose(world.investors.confidence - before, change, atol=1e-9)
        assert (world.investors.confidence >= 0).all()
        assert (world.investors.confidence <= 100).all()


def test_everybody_takes_news_as_it_is_their_nature(numbers: Numbers) -> None:
    world = level(numbers)
    ledger = judge(world, numbers, now=90.0, before=100.0)
    growth = dict(zip(numbers.cast.investors.ids, ledger.investors.parts["growth"][0, 0], strict=True))
    assert growth["featherbed"] == 1.5 * growth["provincial"] < 0
    assert growth["rainforest"] == 0.5 * growth["provincial"]


def test_growth_is_measured_against_the_promise(numbers: Numbers) -> None:
    n, i = numbers.investors, who(numbers, "provincial")
    free, bound = level(numbers), level(numbers)
    bound.investors.due[:, 0, i, 0], bound.investors.growth[:, 0, i] = 1, 0.5
    bound.investors.metric[:, 0, i], bound.investors.test[:, 0, i] = SHOPS, 3
    got = [
        judge(w, numbers, now=110.0, before=100.0).investors.parts["growth"][0, 0, i] for w in (free, bound)
    ]
    path = 1.5 ** (1 / n.goal_months) - 1
    assert np.allclose(got, (n.drift * 0.1, n.drift * (0.1 - path)))


def test_low_trust_and_a_short_runway_cost_faith(numbers: Numbers) -> None:
    world, n = level(numbers), numbers.investors
    world.trust.fame[:] = 0.3
    world.books.net[:] = -world.books.cash[:, :, None]
    parts = judge(world, numbers, now=100.0, before=100.0).investors.parts
    i = who(numbers, "provincial")
    assert parts["trust"][0, 0, i] == -n.low_trust[1]
    assert parts["runway"][0, 0, i] == -n.low_runway[1]


def test_a_missed_dare_spoils_the_mood_everywhere_else(numbers: Numbers) -> None:
    world = at_the_test(dealt(numbers, "firecracker", DARE))
    parts = judge(world, numbers, now=50.0, before=50.0).investors.parts
    i = who(numbers, "firecracker")
    spite = numbers.cast.investors.spite[i]
    assert parts["spite"][0, 0, i] == 0
    assert parts["spite"][0, 0, who(numbers, "provincial")] == -spite
    assert parts["spite"][0, 0, who(numbers, "rainforest")] == -spite / 2


def test_a_call_pleases_now_and_is_remembered_when_the_goal_is_missed(numbers: Numbers) -> None:
    world = at_the_test(dealt(numbers))
    i, n = who(numbers, "old_ledger"), numbers.investors
    quiet, _ = play(world, numbers)
    called, ledger = play(world, numbers, call=only(numbers, "old_ledger", True))
    assert ledger.investors.parts["call"][0, 0, i] == n.call
    change = called.investors.confidence[0, 0, i] - quiet.investors.confidence[0, 0, i]
    goal_met = ledger.investors.met[0, 0, i]
    assert np.isclose(change, n.call if goal_met else n.call - n.call_regret)
    assert called.investors.called[0, 0, i] == n.call_rest - 1


def frozen(numbers: Numbers) -> World:
    world = at_the_test(dealt(numbers))
    judge(world, numbers, now=50.0, before=50.0)
    world.investors.confidence[:, 0] = 60.0
    return world


@pytest.mark.parametrize("price", [STAKE, OPEX, SUBSIDIES])
def test_two_more_months_have_their_price(numbers: Numbers, price: int) -> None:
    before, i, n = frozen(numbers), who(numbers, "old_ledger"), numbers.investors
    deal = before.investors
    world, _ = play(before, numbers, renegotiate=only(numbers, "old_ledger", price))
    after = world.investors
    assert not after.frozen[0, 0, i]
    assert after.renegotiated[0, 0, i]
    assert after.test[0, 0, i] == n.renegotiate_months - 1
    assert bool(after.stake[0, 0, i] > deal.stake[0, 0, i]) is (price == STAKE)
    assert np.isclose(after.opex_cut[0, 0], 1 - n.opex_cut if price == OPEX else 1.0)
    assert after.no_subsidy[0, 0] == (n.renegotiate_months if price == SUBSIDIES else 0)


def test_a_goal_is_moved_once_and_then_the_deal_is_over(numbers: Numbers) -> None:
    world, i = frozen(numbers), who(numbers, "old_ledger")
    world, _ = play(world, numbers, renegotiate=only(numbers, "old_ledger", STAKE))
    world = at_the_test(world, goal=1e6)
    world, ledger = play(world, numbers)
    assert ledger.investors.missed[0, 0, i]
    assert not world.investors.due[0, 0, i].any()
    assert not world.investors.frozen[0, 0, i]
    assert world.investors.paid[0, 0, i] > 0


def test_claims_are_true_when_they_are(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "anchor", "magpie"), numbers, months=2)
    claims = world.investors.claims[0]
    growth, service, profit, clean, dare = (
        claims[:, story - 1] for story in (GROWTH, SERVICE, PROFIT, CLEAN, DARE)
    )
    assert growth[0, 4]
    assert service[:, 4].tolist() == [True, False]  # brands under contract
    assert profit[:, 0].tolist() == (world.books.net[0, :, 0] > 0).tolist()
    assert clean[:, 1].tolist() == [True, False]  # strict policing
    assert dare.sum(axis=1).tolist() == [numbers.investors.dare_claims] * 2
    rose = world.investors.metrics[0, :, 0, 0] > world.investors.metrics[0, :, 0, 1]
    assert (growth[:, 1] == rose).all()


def test_a_story_that_is_not_loved_convinces_by_nothing(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers, months=2)
    for story in (GROWTH, SERVICE, CLEAN, DARE):
        told = {"pitch": only(numbers, "old_ledger", story), "goal": FAIR, "ask": 1.0}
        _, ledger = play(world, numbers, **told)
        assert ledger.investors.fit[0, 0, who(numbers, "old_ledger")] == 0


@pytest.mark.story("C16")
def test_a_shock_makes_the_hasty_give_up_on_the_spot(numbers: Numbers) -> None:
    world, i = dealt(numbers, "featherbed"), who(numbers, "featherbed")
    world.investors.due[:, 0, who(numbers, "old_ledger"), 0] = 1
    world.investors.test[:, 0] = 3
    ledger = shaken(world, numbers, -12.0)
    assert world.investors.confidence[0, 0, i] > numbers.investors.freeze_at
    assert np.flatnonzero(ledger.investors.froze[0, 0]).tolist() == [i]


def test_a_small_disappointment_makes_nobody_give_up(numbers: Numbers) -> None:
    world = dealt(numbers, "featherbed")
    world.investors.test[:, 0] = 3
    assert not shaken(world, numbers, -8.0).investors.froze.any()


def test_a_launch_that_slips_costs_six_then_eight_then_ten_points_and_half_as_much_again_of_the_hasty(
    numbers: Numbers,
) -> None:
    world, lost = level(numbers), np.zeros(5)
    for slip in (-6.0, -8.0, -10.0):
        lost = lost + shaken(world, numbers, slip).investors.parts["shock"][0, 0]
    assert lost.tolist() == [-36.0, -12.0, -24.0, -24.0, -24.0]


def test_after_a_fizzle_both_holders_freeze_and_keep_their_shares(numbers: Numbers) -> None:
    world = founders(numbers, "lantern", "kite")
    before = arrays.copy(world)
    ledger = ledgers.blank(world)
    ledger.launch.tier[:, 0] = FIZZLE
    ledger.money.enter("opex", np.zeros(world.seats.open.shape, dtype=np.int64))
    investors.judge(world, world.standing, numbers, ledger)
    confidence.move(world, numbers, ledger)
    held = [who(numbers, "featherbed"), who(numbers, "rainforest")]
    assert world.investors.frozen[0, 0, held].all()
    assert (world.investors.paid == before.investors.paid).all()
    assert (world.investors.stake == before.investors.stake).all()


def test_who_meets_a_dare_is_paid_half_as_much_again_for_the_same_shares(numbers: Numbers) -> None:
    i = who(numbers, "firecracker")
    world = at_the_test(dealt(numbers, "firecracker", DARE))
    due, stake = world.investors.due[0, 0, i, 0], world.investors.due_stake[0, 0, i, 0]
    held = world.investors.stake[0, 0, i]
    ledger = judge(world, numbers, now=120.0, before=110.0)
    assert ledger.money.lines["tranches"][0, 0] == np.rint(1.5 * due)
    assert np.isclose(world.investors.stake[0, 0, i], held * (1 - stake) + stake)


def test_a_fund_leaves_a_house_that_tolerates_everything(numbers: Numbers) -> None:
    i = who(numbers, "provincial")
    world = dealt(numbers, "provincial", CLEAN)
    held = world.investors.stake[0, 0, i]
    after, ledger = play(world, numbers, policing=0)
    assert ledger.investors.left[0, 0].tolist() == [False, False, False, False, True]
    assert not after.investors.due[0, 0, i].any()
    assert after.investors.confidence[0, 0, i] == 0
    assert after.investors.stake[0, 0, i] == held
    _, ledger = play(after, numbers, policing=0)
    assert not ledger.investors.left.any()
    stays, ledger = play(world, numbers, policing=1)
    assert stays.investors.due[0, 0, i].any()


def test_a_silver_tongue_talks_for_nothing_once_a_quarter(numbers: Numbers) -> None:
    world = founders(numbers, "lantern", "kite")
    told = {"pitch": only(numbers, "provincial", CLEAN), "goal": FAIR, "ask": 1.0}
    spent = []
    for month in range(1, 5):
        world.investors.rest[:] = 0
        world.investors.due[:, :, who(numbers, "provincial")] = 0
        world, ledger = play(world, certain(numbers, False), **(told if month != 3 else {}))
        spent.append(int(ledger.attention.spent[0, 0]))
    assert spent == [0, numbers.attention.cost.pitch, 0, 0]
    _, ledger = play(founders(numbers, "kite", "magpie"), numbers, **told)
    assert ledger.attention.spent[0, 0] == numbers.attention.cost.pitch


def test_nobody_asks_for_a_clean_hand_who_is_known_to_have_looked_away(numbers: Numbers) -> None:
    world = level(numbers)
    clean = world.investors.claims[0, 0, CLEAN - 1].sum()
    for spoil in ("dossier", "force"):
        other = arrays.copy(world)
        if spoil == "dossier":
            other.law.dossier[:, 0] = 2.0
        else:
            other.pressure.ever[:, 0], other.pressure.quiet[:, 0] = True, 0
        stories.check_claims(other, numbers, ledgers.blank(other))
        assert other.investors.claims[0, 0, CLEAN - 1].sum() == clean - 1


def shaken(world: World, numbers: Numbers, points: float) -> Ledger:
    """A month in which every investor of seat 0 loses so many points for one reason; changes the world."""
    ledger = ledgers.blank(world)
    world.books.net[:] = 0
    blow = np.zeros(world.investors.confidence.shape)
    blow[:, 0] = points
    ledger.blows.post("confidence", "shock", blow)
    confidence.move(world, numbers, ledger)
    return ledger

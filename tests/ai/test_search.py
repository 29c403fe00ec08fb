"""Plans that are worth trying, and how they are compared."""

from dataclasses import fields, replace

import numpy as np

from game.ai import plans, rivals, search, taste, value
from game.balance import load
from game.engine.lenses import belief, limits
from game.engine.lenses.veil import veil
from game.engine.rules import attention
from game.engine.state import arrays
from game.engine.state import ledger as ledgers
from game.engine.state.chance import dice
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES
from game.engine.state.world import World
from tests.engine.table import SEED, founders, play

MINDS = load.levels()
LEAF = dict(MINDS.leaf)
PLAIN = taste.plain(1)
COUNT = 64


def started(numbers: Numbers) -> World:
    return veil(play(founders(numbers, "kite", "lantern", "magpie"), numbers)[0], numbers, 0)


def test_every_plan_is_lawful_and_can_be_paid(numbers: Numbers) -> None:
    seen = started(numbers)
    sheets = plans.candidates(seen, numbers, 0, MINDS.mind, PLAIN, COUNT, dice(SEED, 1))
    world = arrays.repeat(seen, COUNT)
    lawful = limits.lawful(world, sheets, numbers)
    assert all(np.array_equal(getattr(sheets, f.name), getattr(lawful, f.name)) for f in fields(sheets))
    ledger = ledgers.blank(world)
    attention.spend(replace(world, attention=replace(world.attention)), sheets, numbers, ledger)
    assert not ledger.attention.dropped.any()


def test_the_first_plan_carries_on_and_most_others_change_something(numbers: Numbers) -> None:
    seen = started(numbers)
    sheets = plans.candidates(seen, numbers, 0, MINDS.mind, PLAIN, COUNT, dice(SEED, 1))
    changes = attention.entries(arrays.repeat(seen, COUNT), sheets)[:, 0].sum(axis=1)
    assert changes[plans.CARRY_ON] == 0
    assert (changes > 0).mean() > 0.6


def test_plans_pull_every_lever_in_time(numbers: Numbers) -> None:
    lantern = 1  # the only one with room for brands
    seen = veil(play(founders(numbers, "kite", "lantern", "magpie"), numbers)[0], numbers, lantern)
    used = np.zeros(seen.standing.rank.shape[2], dtype=bool)
    for seed in range(16):
        sheets = plans.candidates(seen, numbers, lantern, MINDS.mind, PLAIN, COUNT, dice(seed, 1))
        used |= (attention.entries(arrays.repeat(seen, COUNT), sheets)[:, lantern] > 0).any(axis=0)
    # Not lawful in month 2, or of no use to somebody who trades with all that the era knows.
    idle = {"traffic", "resale", "summit", "renegotiate_brand", "renegotiate_deal", "answer", "brand_day"}
    idle |= {"choose_one"}  # nobody listens to a platform so small
    idle |= {"bridge_loan_cr", "last_stand", "wind_up", "buy_platform", "back_platform"}
    idle |= {"portal_bid_cr", "reading"}
    idle |= {"launch", "open_line"}
    idle |= {"appease", "poison_talks", "group_buy", "live_gala"}  # no app, no talks, no line is there yet
    idle |= {"expose", "headline", "demand_audit"}
    idle |= {"portal_bid_cr", "reading", "poach_exec"}
    idle |= {"accept_pact"}  # nobody has offered any
    assert {line for line, did in zip(LINES, used, strict=True) if not did} <= idle


def test_equal_plans_get_equal_marks(numbers: Numbers) -> None:
    world, _ = play(founders(numbers, "kite", "lantern"), numbers)
    one = search.Search(world, numbers, 0, MINDS.level["normal"], MINDS, PLAIN, dice(SEED, 1))
    twins = arrays.repeat(veil(world, numbers, 0).standing, 3)
    tried = one.try_out(twins, range(4))
    assert (tried.worth == tried.worth[:, :1]).all()
    assert len(np.unique(tried.worth[0, 0])) > 1


def test_what_rivals_may_do_is_mostly_what_they_did(numbers: Numbers) -> None:
    seen = started(numbers)
    believed = belief.sample(seen, numbers, 0, COUNT, dice(SEED, 1))
    sheets = rivals.sheets(believed, seen, numbers, 0, MINDS.mind, COUNT, dice(SEED, 1))
    changed = attention.entries(believed, sheets).sum(axis=2) > 0
    assert not changed[:, 0].any()
    assert 0.2 < changed[:, 1:].mean() < 0.8


def test_money_deep_users_and_trust_are_worth_something(numbers: Numbers) -> None:
    world, ledger = play(founders(numbers, "kite", "lantern"), numbers)
    for word, figure, more in (
        ("verdict", "fortune", 10.0),
        ("people", "deep", 0.1),
        ("trust", "fame", 0.1),
        ("goodwill", "goodwill", 0.1),
    ):
        richer = arrays.copy(world)
        getattr(getattr(richer, word), figure)[0, 0] += more
        gain = [
            float(value.worth(w, ledger, numbers, seat, LEAF)[0]) for seat in (0, 1) for w in (richer, world)
        ]
        assert gain[0] > gain[1]
        assert gain[2] < gain[3]


def test_whoever_has_won_has_more_than_a_share(numbers: Numbers) -> None:
    world, ledger = play(founders(numbers, "kite", "lantern"), numbers)
    won = replace(world, verdict=replace(world.verdict, winner=np.array([0])))
    open_yet = value.worth(world, ledger, numbers, 0, LEAF)
    best, least = (value.worth(won, ledger, numbers, seat, LEAF) for seat in (0, 1))
    assert best > open_yet > least


def test_the_till_keeps_a_reserve_and_must_bear_more_months_of_loss(numbers: Numbers) -> None:
    world, ledger = play(founders(numbers, "kite", "lantern"), numbers, months=2, buyer_subsidy=0.05)
    assert value.till(world, numbers, 0, MINDS.mind) < world.books.cash[:, 0] / HUNDREDTHS
    burn = value.burn(world, ledger, 0, MINDS.mind)
    assert burn == -MINDS.mind.burn_months * world.books.net[0, 0, 0] / HUNDREDTHS
    world.seats.open[:, 0] = False
    assert value.till(world, numbers, 0, MINDS.mind) == -np.inf

"""A quick trial of a sheet, the plan it is laid beside, and the cast by name."""

import numpy as np
import pytest

from game.balance.schema.rules import Rules
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import cast, plan, trial
from game.session.sheet import EMPTY, Sheet, pack

LUCK = dice(7, 1)


def _sheet(**lines: object) -> Sheet:
    return Sheet.model_validate(lines)


def test_a_subsidy_costs_its_rate_of_what_is_sold(world: World, n: Numbers) -> None:
    paid, _ = trial.outcomes(world, n, 0, [_sheet(buyer_subsidy={"all": 0.02}), EMPTY], 1, LUCK)
    assert -paid.lines_cr["buyer_subsidy"] == pytest.approx(0.02 * sum(paid.sales_cr.values()), rel=1e-6)


def test_a_rate_on_the_sheet_sells_more_than_none(world: World, n: Numbers) -> None:
    paid, free = trial.outcomes(world, n, 0, [_sheet(buyer_subsidy={"all": 0.03}), EMPTY], 3, LUCK)
    assert paid.figures["users"][-1] > free.figures["users"][-1]
    assert len(paid.figures["users"]) == len(paid.runway) == len(paid.fakes) == 3


def test_the_same_sheet_comes_to_the_same_in_any_company(world: World, n: Numbers) -> None:
    sheet = _sheet(policing=2)
    alone = trial.outcomes(world, n, 0, [sheet], 2, LUCK)[0]
    assert trial.outcomes(world, n, 0, [EMPTY, sheet], 2, LUCK)[1] == alone


def test_nothing_a_rival_hides_decides_a_trial(world: World, n: Numbers) -> None:
    other = arrays.copy(world)
    other.books.cash[0, 1] *= 3
    other.people.deep[0, 1] *= 0.5
    other.investors.confidence[0, 1] = 1.0
    sheets = [_sheet(buyer_subsidy={"all": 0.01}), EMPTY]
    assert trial.outcomes(other, n, 0, sheets, 2, LUCK) == trial.outcomes(world, n, 0, sheets, 2, LUCK)


def test_a_trial_tells_of_the_great_day_in_its_month(world: World, n: Numbers) -> None:
    day = {"month": 2, "publicity_cr": 2_000_000, "depth": 0.2}
    held, never = trial.outcomes(world, n, 0, [_sheet(promotion=day), EMPTY], 2, LUCK)
    assert never.days == (None, None)
    first, second = held.days
    assert first is None
    assert second is not None
    assert sum(second.cut_cr.values()) == pytest.approx(0.2 * sum(second.gmv_cr.values()))


def test_a_pitch_brings_nothing_in_a_trial(world: World, n: Numbers) -> None:
    told = _sheet(pitch=({"investor": "old_ledger", "story": "profit"},))
    pitched, quiet = trial.outcomes(world, n, 0, [told, EMPTY], 1, LUCK)
    assert pitched.lines_cr == quiet.lines_cr


def test_a_trial_leaves_the_world_as_it_was(world: World, n: Numbers) -> None:
    before = arrays.copy(world)
    trial.outcomes(world, n, 0, [_sheet(policing=3)], 2, LUCK)
    assert np.array_equal(before.people.users, world.people.users)
    assert np.array_equal(before.books.cash, world.books.cash)


def test_the_plan_is_what_stands_with_the_sheet_on_top(world: World, n: Numbers) -> None:
    sheet = _sheet(charter={"commission": 0.015}, stock={"apparel": 2}, publicity_cr=3_000_000)
    stands, wanted = (plan.plan(pack({0: one}, world, n), n, 0) for one in (EMPTY, sheet))
    assert (stands.commission, wanted.commission) == (0.0, 0.015)
    assert (stands.stock["apparel"], wanted.stock["apparel"]) == (0, 2)
    assert wanted.publicity_cr == pytest.approx(3_000_000)
    assert wanted.front_brand == stands.front_brand


def test_everybody_of_the_cast_has_a_name(rules: Rules, n: Numbers) -> None:
    found = cast.cast(rules)
    ids = (n.segments.ids, n.categories.ids, n.cast.brands.ids, n.cast.investors.ids)
    for name in (name for kind in ids for name in kind):
        assert found.name(name)
    assert found.name("kite") == "Kite"
    with pytest.raises(KeyError):
        found.name("nobody")

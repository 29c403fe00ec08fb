"""Fakes slip in with the sellers; policing keeps them out, at a price."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import founders, level, play


def test_more_policing_means_fewer_fakes_and_more_trust(numbers: Numbers) -> None:
    before = level(numbers)
    months = [play(before, numbers, policing=level_) for level_ in range(4)]
    fakes = [ledger.trust.share[0, 0] for _, ledger in months]
    fame = [world.trust.fame[0, 0] for world, _ in months]
    assert fakes == sorted(fakes, reverse=True)
    assert fame == sorted(fame)


def test_tolerance_sells_at_once(numbers: Numbers) -> None:
    before = level(numbers)
    _, basic = play(before, numbers, policing=1)
    _, lax = play(before, numbers, policing=0)
    assert lax.trade.gmv[0, 0].sum() > basic.trade.gmv[0, 0].sum()


def test_trust_falls_faster_than_it_climbs(numbers: Numbers) -> None:
    high, low = level(numbers), level(numbers)
    high.trust.fame[:], low.trust.fame[:] = 0.7, 0.3
    fallen, _ = play(high, numbers)
    climbed, _ = play(low, numbers)
    assert 0.7 - fallen.trust.fame[0, 0] > 1.5 * (climbed.trust.fame[0, 0] - 0.3)


def test_without_focus_the_shelves_fill_with_fakes(numbers: Numbers) -> None:
    loved = level(numbers)
    loved.sellers.profit[:, 0], loved.sellers.profit[:, 1] = 1e6, 0.0
    _, ledger = play(loved, numbers)
    hollow = ledger.trust.fakes[0, 1] / numbers.categories.fakes
    assert np.allclose(hollow, 2.0, atol=0.05)
    assert np.allclose(ledger.trust.fakes[0, 0], numbers.categories.fakes)


def test_anchor_may_not_look_away(numbers: Numbers) -> None:
    after, _ = play(founders(numbers, "anchor", "kite"), numbers, policing=0)
    assert after.standing.policing[0, 0] >= numbers.platforms.policing_least[3] > 0


@pytest.mark.story("B5")
def test_force_against_fakes_is_forgiven(numbers: Numbers) -> None:
    """Strict checks empty the shelves of fakes, and an honest seller thinks no worse of the platform."""
    before = level(numbers)
    basic, strict = (play(before, numbers, policing=level_) for level_ in (1, 2))
    assert (strict[1].trust.fakes < basic[1].trust.fakes).any()
    liked = [world.goodwill.goodwill[0, 0] for world, _ in (basic, strict)]
    assert liked[1] == pytest.approx(liked[0], abs=0.002)
    forced, _ = play(before, numbers, choose_rival=2, choose_aisle=3)
    assert forced.goodwill.goodwill[0, 0] < liked[1] - 0.05

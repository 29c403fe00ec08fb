"""What you sold last month is what shoppers think you are next year."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import founders, level, play


def test_the_label_follows_the_sales(numbers: Numbers) -> None:
    after, ledger = play(level(numbers), numbers)
    sold = ledger.trade.gmv[0, 0].sum(axis=1)
    moved = after.labels.label[0, 0] - level(numbers).labels.label[0, 0]
    assert moved[sold.argmax()] > 0
    assert np.isclose(after.labels.label[0, 0].sum(), 1.0)


@pytest.mark.story("D6")
def test_a_known_incumbent_is_slow_to_change(numbers: Numbers) -> None:
    before = founders(numbers, "kite", "lantern")
    after, ledger = play(before, numbers)
    mix = ledger.trade.gmv.sum(axis=3) / ledger.trade.gmv.sum(axis=(2, 3))[..., None]
    f, even = numbers.frontpage, numbers.frontpage.slots / mix.shape[2]
    places = before.standing.front_brand + before.standing.front_ordinary
    drift = numbers.platforms.label_drift[[0, 1]][None, :, None]
    told = before.labels.label + drift * (mix - before.labels.label) + f.label * (places - even)
    assert np.allclose(after.labels.label, told / told.sum(axis=2, keepdims=True))


@pytest.mark.story("A5")
def test_a_field_nobody_owns_goes_to_the_first_clear_label(numbers: Numbers) -> None:
    nearly = level(numbers)
    nearly.labels.label[0, 0] = [0.05, 0.05, 0.295, 0.205, 0.2, 0.2]
    after, _ = play(nearly, numbers, front_ordinary=[0, 0, 10, 0, 0, 0], front_brand=0)
    assert after.labels.blank[0, 0, 2] == numbers.labels.blank_months
    assert after.labels.claimed[0, 2]
    later, _ = play(after, numbers, months=numbers.labels.blank_months)
    assert not later.labels.blank.any()


def test_a_tie_gives_the_field_to_nobody(numbers: Numbers) -> None:
    tied = level(numbers)
    tied.labels.label[0, :] = [0.05, 0.05, 0.295, 0.205, 0.2, 0.2]
    wanted = dict(front_ordinary=[0, 0, 10, 0, 0, 0], front_brand=0)
    tied.standing.front_ordinary[:, 1], tied.standing.front_brand[:, 1] = wanted["front_ordinary"], 0
    after, _ = play(tied, numbers, **wanted)
    assert (after.labels.label[0, :, 2] > numbers.labels.blank_at).all()
    assert not after.labels.blank.any()
    assert not after.labels.claimed.any()


def test_a_mall_draws_brands_and_a_bazaar_draws_stalls(numbers: Numbers) -> None:
    leaning = level(numbers)
    leaning.labels.axis[0] = [0.8, -0.8]
    after, _ = play(leaning, numbers)
    shops = after.sellers.shops[0].sum(axis=1)
    assert shops[0, 0] > shops[1, 0]
    assert shops[0, 1] < shops[1, 1]

"""Ten places, and everybody wants one."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play

APPAREL = np.array([0.0, 0.0, 10.0, 0.0, 0.0, 0.0])


@pytest.mark.story("A8")
def test_an_aisle_on_the_front_page_sells_more_and_the_others_less(numbers: Numbers) -> None:
    before = level(numbers)
    _, even = play(before, numbers)
    _, shown = play(before, numbers, front_ordinary=APPAREL, front_brand=0.0)
    change = shown.trade.gmv[0, 0].sum(axis=1) - even.trade.gmv[0, 0].sum(axis=1)
    assert change[2] > 0
    assert (np.delete(change, 2) < 0).all()


@pytest.mark.story("A8")
def test_what_stands_there_becomes_the_label(numbers: Numbers) -> None:
    shown, _ = play(level(numbers), numbers, months=3, front_ordinary=APPAREL, front_brand=0.0)
    assert shown.labels.label[0, 0].argmax() == 2
    assert np.isclose(shown.labels.label[0, 0].sum(), 1.0)


def test_places_for_ordinary_goods_please_the_sellers(numbers: Numbers) -> None:
    before = level(numbers)
    brands, _ = play(before, numbers, front_ordinary=0.0, front_brand=APPAREL)
    stalls, _ = play(before, numbers, front_ordinary=APPAREL, front_brand=0.0)
    assert stalls.goodwill.goodwill[0, 0] > brands.goodwill.goodwill[0, 0]

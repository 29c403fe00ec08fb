"""The numbers of the engine are the rules of the files, in the order in which the files name their rows."""

from dataclasses import fields

import numpy as np
import pytest

from game.balance import load
from game.balance.schema.words import Trust
from game.engine.state.numbers import Numbers, read

RULES = load.base()
NUMBERS = read(RULES)
C, S = len(RULES.categories.category), len(RULES.segments.segment)
B, I, ROWS = len(RULES.cast.brand), len(RULES.cast.investor), len(RULES.platforms.platform)  # noqa: E741


def test_every_word_is_there_as_it_stands() -> None:
    assert isinstance(NUMBERS.trust, Trust)
    made = {"categories", "segments", "platforms", "cast", "deck", "quick"}
    for field in fields(Numbers):
        if field.name not in made:
            assert getattr(NUMBERS, field.name) is getattr(RULES, field.name)


@pytest.mark.parametrize(
    ("array", "shape"),
    [
        (NUMBERS.categories.price, (C,)),
        (NUMBERS.categories.season, (12, C)),
        (NUMBERS.segments.people, (S, 2)),
        (NUMBERS.segments.orders, (S, C)),
        (NUMBERS.segments.elasticity, (S,)),
        (NUMBERS.platforms.new, (ROWS, S)),
        (NUMBERS.platforms.label, (ROWS, C)),
        (NUMBERS.platforms.contracts, (ROWS, B)),
        (NUMBERS.platforms.deal_confidence, (ROWS, I)),
        (NUMBERS.platforms.deal_tranches, (ROWS, I, 3)),
        (NUMBERS.cast.brands.temper, (B, 2)),
        (NUMBERS.deck.weight, (12, len(RULES.news.card))),
        (NUMBERS.cast.investors.tranches, (I, 3)),
    ],
)
def test_rows_are_arrays_with_their_first_axis_adjacent_in_memory(array, shape) -> None:
    assert array.shape == shape
    assert array.flags.f_contiguous


def test_levels_and_choices_are_whole_numbers_and_flags_are_flags() -> None:
    rows = NUMBERS.platforms
    assert {rows.policing.dtype, rows.contracts.dtype, rows.deal_story.dtype} == {np.dtype(np.int64)}
    assert rows.playable.dtype == np.bool_


def test_ids_are_the_places_of_rows() -> None:
    kite, bolt = NUMBERS.platforms.ids.index("kite"), NUMBERS.cast.brands.ids.index("bolt")
    featherbed = NUMBERS.cast.investors.ids.index("featherbed")
    assert NUMBERS.platforms.contracts[kite, bolt] == 2  # preferred
    assert NUMBERS.platforms.deal_story[kite, featherbed] == 1  # growth
    assert NUMBERS.platforms.deal_tranches[kite, featherbed].tolist() == [24.0, 0.0, 0.0]
    electronics = NUMBERS.categories.ids.index("electronics")
    assert NUMBERS.cast.brands.category[bolt] == electronics


def test_shares_are_whole_and_front_pages_are_full() -> None:
    assert NUMBERS.platforms.label.sum(axis=1) == pytest.approx(np.ones(ROWS), abs=1e-15)
    slots = float(RULES.frontpage.slots)
    assert NUMBERS.platforms.front_page.sum(axis=1) == pytest.approx(np.full(ROWS, slots), abs=1e-14)


def test_a_perk_that_is_not_named_changes_nothing() -> None:
    rows, level = NUMBERS.platforms, NUMBERS.platforms.level
    assert rows.label_drift[level] == RULES.labels.drift
    assert rows.trust_most[level] == RULES.trust.range[1]
    assert [rows.trust_climb[level], rows.visit_price[level], rows.brand_ask[level]] == [1, 1, 1]
    assert [rows.grey[level], rows.new_confidence[level], rows.free_commission[level]] == [0, 0, 0]
    assert rows.policing_least[level] == 0


def test_a_perk_that_is_named_stands() -> None:
    rows = NUMBERS.platforms
    assert rows.label_drift[rows.ids.index("kite")] == RULES.platforms.platform["kite"].label_drift
    assert rows.trust_most[rows.ids.index("beacon")] == RULES.platforms.platform["beacon"].trust_most


def test_the_level_start_is_no_seat() -> None:
    assert not NUMBERS.platforms.playable[NUMBERS.platforms.level]


def test_a_month_without_a_season_is_plain() -> None:
    apparel = NUMBERS.categories.ids.index("apparel")
    season = NUMBERS.categories.season[:, apparel]
    named = RULES.categories.category["apparel"].season
    assert [season[month - 1] for month in named] == list(named.values())
    assert season.tolist().count(1.0) == 12 - len(named)


def test_the_usual_answer_to_price_lies_between_those_of_the_segments() -> None:
    segments = NUMBERS.segments
    assert segments.elasticity.min() < segments.usual_elasticity < segments.elasticity.max()

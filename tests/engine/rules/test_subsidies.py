"""Money back to buyers wins users and rings alarms; money to sellers buys presence and never focus."""

import numpy as np

from game.engine.state.numbers import Numbers
from tests.engine.table import level, play, total

RATE = 0.03  # what a buyer subsidy may rise in a month


def test_a_buyer_subsidy_wins_users_and_takes_them_from_the_rival(numbers: Numbers) -> None:
    before = level(numbers)
    kept, _ = play(before, numbers)
    paid, ledger = play(before, numbers, buyer_subsidy=RATE)
    assert total(paid.people.users)[0, 0] > total(kept.people.users)[0, 0]
    assert total(paid.people.users)[0, 1] < total(kept.people.users)[0, 1]
    assert paid.books.cash[0, 0] < kept.books.cash[0, 0]
    assert np.allclose(ledger.subsidies.gap[0, 1], RATE)


def test_a_match_clause_pays_only_when_a_rival_does(numbers: Numbers) -> None:
    before = level(numbers)
    idle, _ = play(before, numbers)
    ready, ledger = play(before, numbers, match_clause=0.05)
    assert np.array_equal(ready.people.users, idle.people.users)
    assert not ledger.subsidies.rate.any()


def test_a_matched_subsidy_rings_no_alarm(numbers: Numbers) -> None:
    ready, _ = play(level(numbers), numbers, seat=1, match_clause=0.05)
    _, ledger = play(ready, numbers, seat=0, buyer_subsidy=RATE)
    assert np.allclose(ledger.subsidies.rate[0], RATE)
    assert not ledger.subsidies.gap.any()


def test_a_seller_subsidy_draws_shops_and_leaves_focus_alone_to_the_bit(numbers: Numbers) -> None:
    before = level(numbers)
    _, kept = play(before, numbers)
    paid, ledger = play(before, numbers, seller_subsidy=0.05)
    unpaid, _ = play(before, numbers)
    assert total(paid.sellers.shops[..., 1])[0, 0] > total(unpaid.sellers.shops[..., 1])[0, 0]
    assert np.array_equal(ledger.goodwill.focus, kept.goodwill.focus)


def test_a_seller_subsidy_lures_users_only_net_of_commission(numbers: Numbers) -> None:
    before = level(numbers)
    _, lured = play(before, numbers, seller_subsidy=0.05)
    _, paid_back = play(before, numbers, seller_subsidy=0.05, commission=0.05)
    assert lured.flows.lured[0, 1, 0].sum() > 0
    assert not paid_back.flows.lured.any()


def test_a_coupon_wins_newcomers_who_warm_more_slowly(numbers: Numbers) -> None:
    before = level(numbers)
    _, kept = play(before, numbers)
    _, paid = play(before, numbers, coupon=20.0)
    assert total(paid.flows.joined)[0, 0] > total(kept.flows.joined)[0, 0]
    assert paid.appeal.sum("deepening")[0, 0] < kept.appeal.sum("deepening")[0, 0]

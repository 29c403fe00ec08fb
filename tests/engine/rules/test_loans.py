"""Cash now, from a bank that wants it back on its day."""

import numpy as np

from game.engine.lenses import limits
from game.engine.lenses.lines import loans
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from tests.engine.table import founders, level, play


def borrowed(numbers: Numbers, amount: float = 1.0) -> World:
    """A month in which seat 0 of a level field took so much."""
    world, _ = play(level(numbers), numbers)
    return play(world, numbers, loan=amount)[0]


def test_a_loan_is_cash_at_once_and_a_debt_with_interest(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers)
    plain, _ = play(world, numbers)
    lent, ledger = play(world, numbers, loan=1.0)
    interest = numbers.loans.interest * HUNDREDTHS
    assert lent.loans.debt[0, 0] == HUNDREDTHS
    assert ledger.money.lines["interest"][0, 0] == interest
    assert lent.books.cash[0, 0] - plain.books.cash[0, 0] == HUNDREDTHS - interest
    assert not lent.loans.debt[0, 1]


def test_borrowed_money_is_nobodys_fortune(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers)
    plain, lent = (play(world, numbers, loan=amount)[0].verdict.valuation[0, 0] for amount in (0.0, 1.0))
    assert np.isclose(plain - lent, numbers.loans.interest)


def test_it_is_no_profit_that_could_meet_a_goal(numbers: Numbers) -> None:
    world, _ = play(level(numbers), numbers)
    plain, lent = (play(world, numbers, loan=amount)[0].books.net[0, 0, 0] for amount in (0.0, 1.0))
    assert lent == plain - numbers.loans.interest * HUNDREDTHS


def test_the_bank_takes_it_back_on_its_day(numbers: Numbers) -> None:
    world = borrowed(numbers)
    for left in range(numbers.loans.months - 1, 0, -1):
        assert world.loans.due[0, 0] == left
        world, ledger = play(world, numbers)
    assert ledger.money.lines["loan_repaid"][0, 0] == HUNDREDTHS
    assert not world.loans.debt.any()


def test_a_debt_that_cannot_be_paid_is_paid_with_a_letter(numbers: Numbers) -> None:
    world = borrowed(numbers)
    world.loans.due[0, 0], world.books.cash[0, 0] = 1, 0
    world, ledger = play(world, numbers)
    assert world.books.cash[0, 0] < 0
    assert ledger.liquidation.letter[0, 0]


def test_a_bank_comes_before_holders_when_doors_close(numbers: Numbers) -> None:
    world = founders(numbers, "magpie", "kite", "anchor")
    world.loans.debt[:, 0], world.loans.due[:, 0] = 5 * HUNDREDTHS, 3
    world.books.cash[:, 0], world.liquidation.letter[:, 0] = 12 * HUNDREDTHS, True
    world.books.net[:, 0, :2] = -30 * HUNDREDTHS
    over, ledger = play(world, numbers, publicity=6.0)
    assert ledger.liquidation.closed[0, 0]
    lines = ledger.money.lines
    assert 0 < lines["loan_called"][0, 0] <= 5 * HUNDREDTHS
    assert lines["loan_called"][0, 0] == 5 * HUNDREDTHS or lines["payout"][0, 0] == 0
    assert not over.loans.debt[0, 0]


def test_it_lends_in_step_with_revenue_and_trust_and_once_at_a_time(numbers: Numbers) -> None:
    fresh = founders(numbers, "kite", "magpie")
    assert not loans.most(fresh, numbers).any()
    world, _ = play(fresh, numbers)
    most = loans.most(world, numbers)[0, 0]
    revenue = world.books.revenue[0, 0, 0] / HUNDREDTHS
    times = numbers.loans.revenue_months * world.trust.fame[0, 0] / numbers.trust.neutral
    assert most <= revenue * times < most + numbers.loans.step
    lent, _ = play(world, numbers, loan=99.0)
    assert lent.loans.debt[0, 0] == most * HUNDREDTHS
    why = limits.offer(lent, numbers, 0)["bridge_loan_cr"].why
    assert why is not None
    assert why.code == "refusal.bridge_loan_cr.debt"

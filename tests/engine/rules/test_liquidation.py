"""When the money is gone and those who hold shares no longer believe."""

from dataclasses import replace

import numpy as np

from game.engine.state import arrays
from game.engine.state.money import HUNDREDTHS
from game.engine.state.numbers import Numbers
from game.engine.state.orders import CLEAN, FAIR
from game.engine.state.world import World
from tests.engine.table import certain, founders, level, only, play

BROKE = -20 * HUNDREDTHS


def broke(numbers: Numbers, cash: float = BROKE) -> World:
    """Three platforms of which the first has no money left."""
    world = founders(numbers, "magpie", "kite", "anchor")
    world.books.cash[:, 0] = cash
    return world


def doubted(numbers: Numbers) -> World:
    """Money for two months, a frozen deal, and holders who have lost faith."""
    world = founders(numbers, "lantern", "kite")
    world.investors.frozen[:, 0, 0] = True
    world.investors.confidence[:, 0] = 10.0
    world.books.cash[:, 0] = 14 * HUNDREDTHS
    return world


def out_is_out(numbers: Numbers) -> Numbers:
    """The rules without second acts."""
    return replace(numbers, liquidation=numbers.liquidation.model_copy(update={"elimination": "on"}))


COSTLY = {"publicity": 6.0}


def test_no_money_brings_a_letter_at_once_and_a_month_later_the_end(numbers: Numbers) -> None:
    warned, ledger = play(broke(numbers), numbers)
    assert ledger.liquidation.letter[0].tolist() == [True, False, False]
    assert warned.seats.open[0].all()
    over, ledger = play(warned, numbers)
    assert ledger.liquidation.closed[0].tolist() == [True, False, False]
    assert over.seats.open[0].tolist() == [False, True, True]


def test_sound_books_answer_a_letter(numbers: Numbers) -> None:
    warned, _ = play(broke(numbers), numbers)
    warned.books.cash[:, 0] = 90 * HUNDREDTHS
    saved, _ = play(warned, numbers)
    assert saved.seats.open[0, 0]
    assert not saved.liquidation.letter[0, 0]


def test_somebody_new_with_money_answers_a_letter(numbers: Numbers) -> None:
    warned, _ = play(broke(numbers, -2 * HUNDREDTHS), numbers)
    pitch = only(numbers, "featherbed", CLEAN)
    saved, ledger = play(warned, certain(numbers), pitch=pitch, goal=FAIR, ask=1.0)
    assert ledger.money.lines["tranches"][0, 0] > 0
    assert saved.seats.open[0, 0]


def test_holders_write_only_when_frozen_short_of_cash_and_without_faith(numbers: Numbers) -> None:
    _, ledger = play(doubted(numbers), numbers, **COSTLY)
    assert ledger.liquidation.letter[0, 0]
    for spoil in ("frozen", "confidence", "cash", "founder"):
        world = arrays.copy(doubted(numbers))
        if spoil == "frozen":
            world.investors.frozen[:] = False
            world.investors.due[:] = 0  # nothing left to freeze
        if spoil == "confidence":
            world.investors.confidence[:, 0] = 60.0
        if spoil == "cash":
            world.books.cash[:, 0] = 90 * HUNDREDTHS
        if spoil == "founder":
            world.investors.stake[:, 0, 1:] /= 4  # most outside shares are with people without a name
            world.investors.stake[:, 0, 0] /= 4
        _, ledger = play(world, numbers, **COSTLY)
        assert not ledger.liquidation.letter[0, 0], spoil


def test_holders_are_paid_first_and_the_founder_banks_his_part_of_the_rest(numbers: Numbers) -> None:
    world = broke(numbers, 40 * HUNDREDTHS)
    world.liquidation.letter[:, 0] = True
    world.books.net[:, 0, :2] = -30 * HUNDREDTHS
    before = world.books.cash[0, 0]
    over, ledger = play(world, numbers, publicity=6.0)
    lines = ledger.money.lines
    cash = before + sum(
        ledger.money.received(line)[0, 0] for line in lines if line not in ("payout", "founder")
    )
    paid = 15 * HUNDREDTHS
    assert ledger.liquidation.closed[0, 0]
    assert cash > paid
    assert lines["founder"][0, 0] == np.rint((cash - paid) * world.investors.founder[0, 0])
    assert lines["founder"][0, 0] + lines["payout"][0, 0] == cash
    assert over.books.cash[0, 0] == 0
    assert np.isclose(over.verdict.legacy[0, 0], lines["founder"][0, 0] / HUNDREDTHS)
    assert over.verdict.fortune[0, 0] == over.verdict.legacy[0, 0]


def test_debts_are_paid_by_nobody(numbers: Numbers) -> None:
    world, _ = play(broke(numbers), numbers)
    over, ledger = play(world, numbers)
    assert over.books.cash[0, 0] < 0
    assert ledger.money.lines["payout"][0, 0] == 0 == over.verdict.fortune[0, 0]


def test_its_people_look_for_another_home(numbers: Numbers) -> None:
    world, _ = play(broke(numbers), numbers)
    over, _ = play(world, numbers)
    homeless = over.people.users[0, 0].sum()
    assert homeless > 0 == over.people.deep[0, 0].sum()
    after, ledger = play(over, numbers)
    assert not after.people.users[0, 0].any()
    assert 0 < ledger.flows.moved[0, 0, 1:].sum() <= homeless


def test_a_closed_platform_neither_trades_nor_spends_nor_holds_brands(numbers: Numbers) -> None:
    world = founders(numbers, "kite", "magpie", "anchor")
    world.books.cash[:, 0], world.liquidation.letter[:, 0] = 10 * BROKE, True
    over, _ = play(world, numbers)
    assert not over.seats.open[0, 0]
    assert not over.brands.terms[0, 0].any()
    _, ledger = play(over, numbers, publicity=6.0, summit=True, seat=0)
    assert not any(amount[0, 0] for amount in ledger.money.lines.values())


def test_the_country_keeps_its_money_through_a_liquidation(numbers: Numbers) -> None:
    world = broke(numbers, 30 * HUNDREDTHS)
    world.liquidation.letter[:, 0] = True
    world.books.net[:, 0, :2] = -30 * HUNDREDTHS
    whole = world.books.cash.sum() + world.books.elsewhere.sum()
    for _ in range(3):
        world, _ = play(world, numbers, publicity=6.0)
        assert world.books.cash.sum() + world.books.elsewhere.sum() == whole
    assert world.seats.open[0, 0]
    assert world.comeback.second[0, 0]


def test_the_last_one_of_a_duel_has_won(numbers: Numbers) -> None:
    world = level(numbers)
    world.books.cash[:, 0], world.liquidation.letter[:, 0] = BROKE, True
    over, _ = play(world, out_is_out(numbers))
    assert over.verdict.winner[0] == 1

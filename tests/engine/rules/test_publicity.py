"""Being heard draws people; being heard above the others draws more."""

import numpy as np
import pytest

from game.engine.state.numbers import Numbers
from game.engine.state.orders import COUPON_STACK
from tests.engine.table import level, play, total


def test_publicity_wins_users_and_gets_the_country_online(numbers: Numbers) -> None:
    before = level(numbers)
    quiet, _ = play(before, numbers)
    loud, ledger = play(before, numbers, publicity=6.0)
    assert total(loud.people.users)[0, 0] > total(quiet.people.users)[0, 0]
    assert total(loud.people.users).sum() > total(quiet.people.users).sum()
    assert ledger.publicity.voice[0, 0] > ledger.publicity.voice[0, 1] == 0


def test_what_was_said_fades_by_its_keep(numbers: Numbers) -> None:
    loud, _ = play(level(numbers), numbers, publicity=6.0)
    quiet, _ = play(loud, numbers, publicity=0.0)
    assert np.isclose(quiet.publicity.adstock[0, 0], numbers.publicity.keep * 6.0)


def test_who_raises_his_voice_is_trusted_a_little_more_once_and_not_above_the_most(numbers: Numbers) -> None:
    p, before = numbers.publicity, level(numbers)
    raised, ledger = play(before, numbers, publicity=2.0)
    assert ledger.blows.sum("trust")[0].tolist() == [p.trust, 0]
    _, ledger = play(raised, numbers, publicity=2.0)
    assert not ledger.blows.sum("trust").any()
    before.trust.fame[:] = p.trust_most
    _, ledger = play(before, numbers, publicity=2.0)
    assert not ledger.blows.sum("trust").any()


@pytest.mark.story("C10")
def test_a_plain_price_said_loudly_is_the_answer_to_a_stack_of_coupons(numbers: Numbers) -> None:
    """While the other piles up coupons and loses trust by it, publicity wins users and a little trust."""
    world = level(numbers)
    world.promotions.month[:, 1], world.promotions.depth[:, 1] = 1, 0.2
    world.promotions.mechanic[:, 1], world.promotions.aisles[:, 1] = COUPON_STACK, True
    silent, _ = play(world, numbers)
    plain, _ = play(world, numbers, publicity=4.0)
    assert plain.trust.fame[0, 0] > silent.trust.fame[0, 0] > silent.trust.fame[0, 1]
    assert total(plain.people.users)[0, 0] > total(silent.people.users)[0, 0]


@pytest.mark.story("C6")
def test_deep_buyers_bring_their_neighbours_as_far_as_they_trust(numbers: Numbers) -> None:
    world, deeper, doubting = level(numbers), level(numbers), level(numbers)
    deeper.people.deep[:] *= 2
    doubting.people.deep[:] *= 2
    doubting.trust.fame[:] = 0.2
    joined = [play(w, numbers)[1].flows.joined.sum() for w in (world, deeper, doubting)]
    assert joined[1] > joined[0]
    assert joined[2] < joined[1]

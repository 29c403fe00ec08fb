"""The PIN of a seat: who is let in, who may take it off, and what is kept of it."""

import json
from typing import Any

import pytest

from game.balance.schema.rules import Rules
from game.session import crash, pin, saves, setup
from game.session import record as records
from game.session.match import Hidden, Match, Stage
from game.session.pin import Lock
from game.session.savefile import SaveError
from game.session.setup import Chair, Setup

DIGITS = "0417"


@pytest.fixture(scope="module")
def lock() -> Lock:
    return Lock.of(DIGITS)


@pytest.fixture(scope="module")
def key(lock: Lock) -> str:
    return lock.turn(DIGITS)


@pytest.fixture
def match(rules: Rules, lock: Lock) -> Match:
    """Three people and a computer; the first is called and has a PIN."""
    seats = ("human:Ada@kite", "human:Mei@magpie", "human:Ivo@anchor", "ai:easy@lantern")
    chosen = setup.agree(Setup("standard", tuple(map(Chair.of, seats)), 12, seed=5), rules)
    match = Match(records.begin(chosen, rules))
    match.look()
    match.guard(lock)
    return match


def test_a_lock_opens_for_its_digits_alone_and_holds_none_of_them(lock: Lock, key: str) -> None:
    assert lock.fits(key)
    assert not lock.fits(lock.turn("0418"))
    assert DIGITS not in repr(lock).replace(lock.salt, "").replace(lock.key, "")


def test_the_same_digits_make_another_lock_each_time(lock: Lock) -> None:
    other = Lock.of(DIGITS)
    assert other.salt != lock.salt
    assert other.key != lock.key


@pytest.mark.parametrize("wrong", ["", "0417", "00" * 32])
def test_nobody_sits_down_without_the_pin(match: Match, wrong: str) -> None:
    with pytest.raises(Hidden):
        match.sit(wrong)
    assert match.stage == Stage.HANDOVER


def test_its_owner_sits_down_and_others_are_not_asked(match: Match, key: str) -> None:
    match.sit(key)
    match.seal()
    match.sit()
    assert (match.stage, match.front) == (Stage.ORDERS, 1)


def test_who_comes_back_to_sealed_orders_is_asked_again(match: Match, key: str) -> None:
    match.sit(key)
    match.seal()
    match.reopen(0)
    with pytest.raises(Hidden):
        match.sit()


def test_who_looks_away_is_asked_again_and_finds_the_orders_as_they_were(match: Match, key: str) -> None:
    match.sit(key)
    match.change(0, "policing", 3)
    match.rise()
    assert (match.stage, match.front) == (Stage.HANDOVER, 0)
    with pytest.raises(Hidden):
        match.draft(0)
    match.sit(key)
    assert match.draft(0).sheet.policing == 3


def test_a_lock_is_not_put_in_place_of_another(match: Match, lock: Lock) -> None:
    match.guard(Lock("00" * pin.SALT, "00" * pin.KEY))
    assert match.locks == {0: lock}


def test_it_comes_off_by_its_own_key(match: Match, key: str) -> None:
    match.unguard({0: key})
    match.sit()


def test_where_it_is_forgotten_all_others_must_agree(match: Match, key: str) -> None:
    assert match.witnesses == (1, 2)
    for keys in ({}, {1: ""}, {0: "", 1: ""}, {1: "", 3: ""}):
        with pytest.raises(Hidden):
            match.unguard(keys)
    match.unguard({1: "", 2: ""})
    match.sit()


def test_who_has_a_pin_agrees_by_it_alone(match: Match, lock: Lock, key: str) -> None:
    match.record.locks[1] = lock
    with pytest.raises(Hidden):
        match.unguard({1: "", 2: ""})
    match.unguard({1: key, 2: ""})
    assert match.locks == {1: lock}


def test_it_lasts_through_months_and_saves(match: Match, key: str) -> None:
    match.sit(key)
    for _ in range(3):
        match.seal()
        if match.stage == Stage.HANDOVER:
            match.sit()
    match.settle({})
    again = Match(saves.read(json.loads(json.dumps(saves.body(match.record)))))
    again.look()
    with pytest.raises(Hidden):
        again.sit()
    again.sit(key)


def test_what_goes_to_other_people_holds_no_lock_and_can_be_read(match: Match, lock: Lock) -> None:
    header = saves.read_header({"format": 1, "count": 1, "saved": "", **saves.header(match.record, 1, "")})
    for told in (
        json.dumps(saves.plain(header, match.record)),
        crash._text(RuntimeError(), [], match.record, ""),
    ):
        assert lock.key not in told
        assert lock.salt not in told
        assert saves.read(json.loads(told)["body"]).locks == {}


BROKEN: dict[str, Any] = {
    "no key": {"0": ["00" * 16]},
    "three parts": {"0": ["00" * 16, "00" * 32, "00"]},
    "a short salt": {"0": ["00", "00" * 32]},
    "a long key": {"0": ["00" * 16, "00" * 33]},
    "no hex": {"0": ["zz" * 16, "00" * 32]},
    "no such seat": {"4": ["00" * 16, "00" * 32]},
    "no seat at all": {"ada": ["00" * 16, "00" * 32]},
    "digits in the open": {"0": ["0417", "0417"]},
}


@pytest.fixture(scope="module")
def body(rules: Rules) -> dict[str, Any]:
    seats = (Chair.of("human:Ada@kite"), Chair.of("human:Mei@magpie"))
    return saves.body(records.begin(setup.agree(Setup("standard", seats, 12), rules), rules))


@pytest.mark.parametrize("broken", BROKEN)
def test_a_save_with_a_broken_lock_is_refused(body: dict[str, Any], broken: str) -> None:
    with pytest.raises(SaveError):
        saves.read({**body, "locks": BROKEN[broken]})

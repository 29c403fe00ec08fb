"""Personas and tempers: another manner makes another player, and buys nothing."""

from dataclasses import fields

import numpy as np
import pytest

from game.ai import levers, opponent, plans, taste
from game.balance import load
from game.balance.errors import BalanceError
from game.engine.rules import attention
from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LINES, Orders
from game.engine.state.world import World
from tests.engine.table import SEED, founders, play

PERSONAS, MINDS, COUNT = load.personas(), load.levels(), 256
PLATFORMS = load.places.shipped("balance") / "base" / "platforms.toml"


def started(numbers: Numbers) -> World:
    return play(founders(numbers, "beacon", "anchor", "magpie", games=2), numbers)[0]


def tried(numbers: Numbers, persona: str, seat: int = 0) -> Orders:
    seen = started(numbers)
    manner = taste.of(seen, numbers.platforms.ids, seat, persona)
    return plans.candidates(seen, numbers, seat, MINDS.mind, manner, COUNT, dice(SEED, 2))


def times(orders: Orders, numbers: Numbers, *lines: str, seat: int = 0) -> int:
    asked = attention.entries(arrays.repeat(started(numbers), COUNT), orders)[:, seat]
    return int((asked[:, [LINES.index(line) for line in lines]] > 0).sum())


def test_every_founder_has_a_manner_and_every_manner_a_home(numbers: Numbers) -> None:
    homes = [one.home for one in PERSONAS.values()]
    playable = [
        name for name, at in zip(numbers.platforms.ids, numbers.platforms.playable, strict=True) if at
    ]
    assert sorted(homes) == sorted(playable)


def test_what_a_manner_tries_are_words_that_have_levers() -> None:
    for one in (*PERSONAS.values(), *load.tempers().temper.values()):
        assert set(one.tries) <= set(levers.STANDING) | set(levers.ONCE)


@pytest.mark.parametrize(
    ("persona", "lines", "seat"),
    [("arbitrageur", ("traffic", "resale"), 0), ("fortress", ("logistics", "stock"), 1)],
)
def test_a_manner_shows_in_what_is_tried(persona, lines, seat, numbers: Numbers) -> None:
    own = times(tried(numbers, persona, seat), numbers, *lines, seat=seat)
    others = [
        times(tried(numbers, other, seat), numbers, *lines, seat=seat)
        for other in PERSONAS
        if other != persona
    ]
    assert own > 1.5 * np.mean(others)


def test_a_fortress_never_tries_to_look_away(numbers: Numbers) -> None:
    assert (tried(numbers, "fortress", 2).policing[:, 2] >= PERSONAS["fortress"].policing_least).all()
    assert (tried(numbers, "shepherd", 2).policing[:, 2] == 0).any()


def test_a_temper_lies_over_a_persona(numbers: Numbers) -> None:
    assert (tried(numbers, "shepherd+blind", 2).policing[:, 2] <= 1).all()
    calm, burning = (
        times(tried(numbers, f"swarm{mood}"), numbers, "buyer_subsidy") for mood in ("", "+burner")
    )
    assert burning > 1.2 * calm


def test_any_is_the_founders_own(numbers: Numbers) -> None:
    world = started(numbers)
    own, any_one = (taste.of(world, numbers.platforms.ids, 0, name) for name in ("arbitrageur", "any"))
    assert all(np.array_equal(getattr(own, f.name), getattr(any_one, f.name)) for f in fields(own))


def test_a_mind_in_a_crowd_of_founders_orders_what_it_orders_alone(numbers: Numbers) -> None:
    """In one batch the seat is another founder's in each game."""
    pair = [founders(numbers, *names) for names in (("beacon", "magpie"), ("anchor", "magpie"))]
    crowd = opponent.decide(arrays.join(pair), numbers, 0, "easy", dice(SEED, 2))
    for game, world in enumerate(pair):
        alone = opponent.decide(world, numbers, 0, "easy", dice(SEED, 1, game))
        for f in fields(alone):
            assert np.array_equal(getattr(alone, f.name)[0, 0], getattr(crowd, f.name)[game, 0]), f.name


def test_a_manner_that_names_what_there_is_not_is_told(tmp_path, monkeypatch) -> None:
    page = (load.places.shipped("balance") / "personas" / "swarm.toml").read_text()
    for folder in ("base", "personas"):
        (tmp_path / folder).mkdir()
    (tmp_path / "base" / "platforms.toml").write_text(PLATFORMS.read_text())
    (tmp_path / "personas" / "swarm.toml").write_text(page.replace("tries = {", "tries = { trsut = 1.0,"))
    shipped = load.places.shipped
    monkeypatch.setattr(load.places, "shipped", lambda name: tmp_path if name == "balance" else shipped(name))
    with pytest.raises(BalanceError, match="trust"):
        load.personas()


def test_a_manner_brings_no_money_sight_or_luck() -> None:
    assert set(type(PERSONAS["swarm"]).model_fields) == {
        "home", "tries", "values", "never", "policing_least", "policing_most",
    }  # fmt: skip

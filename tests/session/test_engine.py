"""The mark of an engine: the same whatever mods are on, another as soon as a month comes out otherwise."""

import pytest

from game import places
from game.balance.mods import shelf
from game.balance.mods.using import for_now
from game.engine.rules import publicity
from game.session import engine

found = engine.mark.__wrapped__  # anew each time


def test_mods_leave_the_mark_alone_for_a_save_says_which_it_had() -> None:
    mod = places.shipped("balance") / "examples" / "long-winter"
    with for_now(shelf.chosen([str(mod)])):
        assert found() == engine.mark()


def test_an_engine_that_counts_otherwise_has_another_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publicity, "campaign", lambda *_: None)
    assert found() != engine.mark()

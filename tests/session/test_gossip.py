"""What is whispered, counted and printed is told to those who may hear it, in figures and names."""

from dataclasses import replace
from typing import Any

import pytest

from game.engine.state import arrays
from game.engine.state.chance import dice
from game.engine.state.numbers import Numbers
from game.engine.state.world import World
from game.session import news, sheet
from game.session import record as records
from game.session.fact import News
from game.session.record import Played
from game.session.sheet import EMPTY


def played(world: World, n: Numbers, ours: dict[str, Any], theirs: dict[str, Any] | None = None) -> Played:
    return records.play(world, [sheet.read(ours, n), sheet.read(theirs or {}, n)], n, dice(7, 1))


def certain(n: Numbers, **odds: Any) -> Numbers:
    return replace(n, rumours=n.rumours.model_copy(update=odds))


def named(items: tuple[News, ...]) -> dict[str, News]:
    return {item.what: item for item in items}


@pytest.fixture
def dirty(world: World) -> World:
    """Both sell many fakes."""
    copy = arrays.copy(world)
    copy.trust.fakes[:] = 0.2
    return copy


def test_a_whisper_is_known_to_whoever_sent_it_and_felt_by_whoever_it_hits(dirty: World, n: Numbers) -> None:
    month = played(dirty, certain(n, caught=0.0), {"whisper": {"rival": "lantern", "about": "fakes"}})
    assert named(news.private(month, n, 0))["whisper.landed"].values == {"rival": "lantern", "about": "fakes"}
    assert named(news.private(month, n, 1))["whispered"].values["points"] == pytest.approx(12 * 0.2 / 0.25)
    assert not {"caught", "backfired", "whispered", "whisper.landed"} & set(named(news.public(month, n)))


def test_who_is_caught_is_named_in_public_and_a_lie_is_one(world: World, n: Numbers) -> None:
    month = played(world, certain(n, caught=1.0), {"whisper": {"rival": "lantern", "about": "delivery"}})
    told = named(news.public(month, n))
    assert told["caught"] == News("caught", 0, {"rival": "lantern"})
    assert told["backfired"] == News("backfired", 1, {})
    assert "whisper.lied" in named(news.private(month, n, 0))


def test_a_report_lies_on_the_askers_desk_alone(world: World, n: Numbers) -> None:
    month = played(
        world, n, {"research": [{"question": "mood", "rival": "lantern"}, {"question": "appetite"}]}
    )
    found = named(news.private(month, n, 0))
    assert found["finding.mood"].values.keys() == {"rival", "error", *n.cast.investors.ids}
    assert found["finding.appetite"].values.keys() == {"rival", "error", *n.categories.ids}
    assert not [what for what in named(news.private(month, n, 1)) if what.startswith("finding")]
    assert not [what for what in named(news.public(month, n)) if what.startswith("finding")]


def test_a_dossier_is_public_and_a_rumour_is_too(dirty: World, n: Numbers) -> None:
    dirty.research.rival[:, 0], dirty.research.left[:, 0] = 2, 2
    shown = {"expose": {"rival": "lantern", "what": "fakes"}, "lobby": {"what": "heat", "rival": "lantern"}}
    told = named(news.public(played(dirty, certain(n, leak=1.0, truth=(1.0, 1.0, 1.0)), shown), n))
    assert told["exposed.fakes"] == News("exposed.fakes", 0, {"rival": "lantern"})
    assert told["rumour"].seat == 0
    assert told["rumour"].values["rumour"] == "lobby"


def test_printed_figures_are_read_by_all(world: World, n: Numbers) -> None:
    world = records.play(world, [EMPTY, EMPTY], n, dice(7, 1)).after
    world.promotions.last[:, 0], world.promotions.last_gmv[:, 0] = 1, 100.0
    world.promotions.last_buyers[:, 0] = 0.5
    told = named(news.public(played(world, n, {"headline": "inflated"}), n))
    assert told["headline"].values == pytest.approx({"sales": 130e6, "buyers": 0.65e6})

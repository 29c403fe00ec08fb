"""A match with mods is whole in its save: it plays on when they are gone, and as nobody else can hear."""

import json
import shutil

import pytest

from game import places
from game.balance.mods import shelf
from game.balance.mods.using import for_now, using
from game.session import choices, laurels, modding, saves, sheet
from game.session import record as records
from game.session.match import Match, Stage
from game.session.savefile import SaveError
from game.session.setup import Chair, Setup
from game.words import knows, say

NAMES = ("storm-coast", "the-neighbour")
CHAIRS = (
    Chair("human", "Ada", platform="anchor"),
    Chair("ai", level="easy", platform="kite"),
    Chair("ai", level="easy", persona="neighbour", platform="magpie"),
)


@pytest.fixture
def body():
    """Of a match at the storm coast, three months old, whose mods were taken away since."""
    home = places.mods()[0]
    for name in NAMES:
        shutil.copytree(places.shipped("balance") / "examples" / name, home / name)
    with for_now(shelf.chosen(str(home / name) for name in NAMES)):
        record = choices.begin(Setup("storm-coast", CHAIRS, seed=7))
        match = Match(record)
        for _ in range(3):
            records.settle(record, [sheet.EMPTY] * 3, match.numbers)
        written = json.loads(json.dumps(saves.body(record)))
    shutil.rmtree(home)
    return written


def test_a_save_plays_on_after_its_mods_are_gone(body) -> None:
    record = saves.read(body)
    assert (using(), knows("goals.storm_coast.dry")) == ((), False)
    assert saves.header(record, 1, "")["mods"] == ["storm-coast 1.0.0", "the-neighbour 1.0.0"]
    with for_now(record.mods):
        match = Match(record)
        assert say(f"goals.{match.goals[0].key}") == "Be trusted at the end, whatever the weather."
        while match.stage != Stage.ENDED:
            turn = match.computers_turn().answer(match.numbers) if match.month == 4 else {}
            theirs = (turn.get(seat, sheet.EMPTY) for seat in (1, 2))
            records.settle(record, [sheet.EMPTY, *theirs], match.numbers)
    assert json.loads(json.dumps(saves.body(saves.read(saves.body(record))))) == saves.body(record)


def test_what_stands_in_the_rules_is_not_kept_twice(body) -> None:
    assert {name.split("/")[0] for mod in body["mods"] for name in mod} == {
        "mod.toml", "scenarios", "personas", "text",
    }  # fmt: skip
    assert "harbour_under_water" in body["rules"]["news"]["card"]


@pytest.mark.parametrize(
    "file",
    [
        {"text/en.toml": '[command]\nstopped = "{x.__class__}"'},
        {"text/en.toml": "x = ["},
        {"run.py": "print(1)"},
        {"../x.toml": ""},
        {"mod.toml": "id = 3"},
    ],
    ids=["words", "syntax", "code", "up", "manifest"],
)
def test_hostile_mods_in_a_save_are_refused(body, file) -> None:
    body["mods"][0] |= file
    with pytest.raises(SaveError):
        saves.read(body)
    assert using() == ()


def test_a_match_with_mods_counts_for_no_campaign(body) -> None:
    assert not laurels._by_the_book(saves.read(body))


def test_the_window_plays_with_what_is_sound_and_names_what_stays_off() -> None:
    broken = places.mods()[0] / "broken"
    broken.mkdir(parents=True)
    with for_now(()):
        assert modding.play_with(["broken", "long-winter", "gone"]) == ["broken", "gone"]
        assert [mod.id for mod in using()] == ["long-winter"]
    found = modding.mods(["long-winter", "broken"])
    assert [(row.id, row.is_on, row.sound) for row in found.rows] == [
        ("long-winter", True, True),
        ("broken", True, False),
        ("storm-coast", False, True),
        ("the-neighbour", False, True),
    ]
    assert (found.rows[0].changes, found.rows[2].adds) == (15, ("scenarios", "text"))

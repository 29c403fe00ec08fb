"""A new game: seats, platforms, levels, length and luck, and what reaches the match of them."""

from datetime import date
from functools import partial

import pytest

from game.client.kit.layout import faults
from game.client.screens.setup import NewGame
from game.session import choices
from game.session.progress import Best, Progress
from game.session.setup import Chair, Luggage
from game.words import say

DAY = date(2026, 3, 1)
WON = Progress(
    reached={"first-cart": ["first_cart.there", "first_cart.black", "first_cart.believed"]},
    days={DAY.isoformat(): {"standard": Best(platform="kite", fortune=412.0, won=True)}},
)
NEW = Progress()
SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture
def begun():
    return []


@pytest.fixture
def new_game(show, begun):
    def put(people=1, size=(1280, 720), text=1.0, won=NEW, trouble=""):
        back = partial(begun.append, "back")
        screen = NewGame(choices.choices(), begun.append, back, DAY, people, won, trouble)
        return show(screen, size, text)

    return put


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("step", ["scenario", "players", "rules"])
def test_nothing_overlaps_and_nothing_is_cut(new_game, size, step):
    for text in (0.9, 1.3):
        player = new_game(size=size, text=text, won=WON, trouble="A torn file.")
        player.screen.show_step(step)
        player.screen.rules.unfolded = True
        player.wait(0.1)
        assert faults(player.screen.texts()) == []


@pytest.mark.parametrize("step", ["scenario", "players", "rules"])
def test_nothing_is_cut_in_chinese_either(new_game, chinese, step):
    player = new_game(size=SIZES[0])
    player.screen.show_step(step)
    player.wait(0.1)
    assert faults(player.screen.texts()) == []


def test_at_first_a_person_meets_two_computers(new_game, begun):
    new_game().click("start")
    assert [chair.mind for chair in begun[0].chairs] == ["human", "ai", "ai"]
    assert begun[0].chairs[0].name == "Ada Brassworth"
    assert begun[0].months == choices.choices().scenarios["standard"].months


def test_a_hot_seat_begins_with_two_people(new_game, begun):
    new_game(people=2).click("start")
    assert [chair.mind for chair in begun[0].chairs] == ["human", "human"]


def test_a_name_that_was_typed_is_borne(new_game, begun):
    player = new_game()
    player.click("name.0")
    player.type_text("Mara")
    player.press("Enter")
    player.click("start")
    assert begun[-1].chairs[0] == Chair("human", "Mara", platform="kite")


def test_platforms_turn_past_those_that_are_taken(new_game, begun):
    player = new_game()
    seen = set()
    for _ in range(4):
        seen.add(player.screen.seats.chairs[0].platform)
        player.click("right.0")
    assert seen == {"kite", "anchor", "beacon", "huddle"}
    assert player.screen.seats.chairs[0].platform == "kite"
    player.click("left.0")
    player.click("start")
    assert [chair.platform for chair in begun[0].chairs] == ["huddle", "lantern", "magpie"]


def test_two_to_four_sit_down(new_game, begun):
    player = new_game()
    player.click("add")
    assert len(player.screen.seats.chairs) == 4
    with pytest.raises(KeyError):
        player.find("add")
    player.click("out.3")
    player.click("out.1")
    assert [chair.platform for chair in player.screen.seats.chairs] == ["kite", "magpie"]
    with pytest.raises(KeyError):
        player.find("out.0")


def test_a_level_can_be_given_to_one_computer_or_to_all(new_game, begun):
    player = new_game()
    player.click("level.1")
    player.click("level.1.easy")
    player.click("start")
    assert [chair.level for chair in begun[0].chairs[1:]] == ["easy", "normal"]
    player.click("all.easy")
    player.click("start")
    assert [chair.level for chair in begun[1].chairs[1:]] == ["easy", "easy"]


def test_a_seat_changes_between_person_and_computer(new_game, begun):
    player = new_game()
    player.screen.focus_on("mind.1")
    player.press("Left")
    player.click("start")
    assert [chair.mind for chair in begun[0].chairs] == ["human", "human", "ai"]
    assert begun[0].chairs[1].name == "Barnaby Quill"


def test_each_level_tells_its_figures(new_game):
    said = " ".join(new_game().strings())
    for level in choices.choices().levels.values():
        assert f"{level.plans} plans" in said
        assert f"{level.samples} futures" in said


def test_length_and_luck_are_chosen(new_game, begun):
    player = new_game()
    player.screen.show_step("rules")
    player.screen.focus_on("months")
    player.press("Home")
    player.click("seed")
    for _ in range(8):
        player.press("Backspace")
        player.press("Delete")
    player.type_text("4a2")
    player.press("Tab")
    player.click("start")
    assert (begun[0].months, begun[0].seed) == (12, 42)


def test_another_scenario_brings_its_own_length_and_its_level_start(new_game, begun):
    player = new_game()
    player.screen.show_step("scenario")
    player.click("level-field")
    player.click("start")
    assert (begun[0].scenario, begun[0].months) == ("level-field", 24)
    player.screen.show_step("players")
    player.wait(0.1)
    assert (
        player.strings().count("60.0m cr, 1.0m buyers") + player.strings().count("60m cr, 1.0m buyers") == 3
    )


def test_keys_alone_reach_everything(new_game, begun):
    player = new_game()
    reached = set()
    for _ in range(60):
        player.press("Tab")
        reached.add(player.screen.hands.focused.name)
    wanted = {
        "steps",
        "mind.0",
        "name.0",
        "left.0",
        "right.0",
        "out.0",
        "level.1",
        "add",
        "all.easy",
        "start",
        "back",
    }
    assert wanted <= reached
    player.press("Esc")
    assert begun == ["back"]


def test_a_computer_thinks_in_the_way_that_was_chosen(new_game, begun):
    player = new_game()
    player.click("way.1")
    player.click("way.1.shepherd")
    player.click("start")
    assert [chair.persona for chair in begun[0].chairs[1:]] == ["shepherd", "any"]


def unfolded(player):
    player.screen.show_step("rules")
    player.click("fold")
    player.wait(0.1)
    return player


def test_a_rule_that_is_chosen_reaches_the_match_and_is_told_when_folded_in(new_game, begun):
    player = unfolded(new_game(won=WON))
    player.screen.focus_on("events")
    player.press("End")
    assert say("setup.pick_line.events.wild") in player.strings()
    assert say("setup.rules.uncounted") in player.strings()
    player.click("start")
    assert begun[0].options == {"events": "wild"}
    player.screen.focus_on("events")
    player.press("Left")
    player.click("start")
    assert begun[1].options == {}


def test_every_rule_and_every_choice_has_its_words():
    for option, picks in choices.choices().options.items():
        for choice in picks:
            assert say(f"setup.rule.{option}")
            assert say(f"setup.pick.{option}.{choice}")
            assert say(f"setup.pick_line.{option}.{choice}")
    assert all(say(f"setup.handicap.{name}") for name in choices.choices().handicaps)
    assert all(say(f"setup.way.{way}") for way in choices.choices().personas)


def test_a_handicap_reaches_its_seat_and_stays_when_somebody_else_sits_down(new_game, begun):
    player = unfolded(new_game())
    player.screen.focus_on("handicap.1")
    player.press("End")
    player.screen.show_step("players")
    player.screen.focus_on("mind.1")
    player.press("Left")
    player.click("start")
    given = [chair.luggage for chair in begun[0].chairs]
    assert given == [Luggage(), choices.choices().handicaps["far_ahead"], Luggage()]


def test_what_was_won_comes_along_unless_it_is_left_behind(new_game, begun):
    player = new_game(won=WON)
    player.screen.show_step("scenario")
    player.click("one-rocket")
    player.click("start")
    assert [chair.luggage for chair in begun[0].chairs] == [Luggage(cash=5, attention=2), Luggage()]
    player.screen.show_step("rules")
    player.click("brings")
    player.click("start")
    assert [chair.luggage for chair in begun[1].chairs] == [Luggage(), Luggage()]


def test_the_campaign_tells_what_comes_next_and_a_damaged_file_is_told_too(new_game):
    player = new_game(won=WON, trouble="A torn file.")
    player.screen.show_step("scenario")
    player.wait(0.1)
    said = player.strings()
    assert "A torn file." in said
    assert said.count(say("setup.next")) == 1
    assert said[said.index("2  One rocket") + 1] == say("setup.next")


def test_the_seed_of_the_day_is_its_date_and_tells_the_best_of_it(new_game, begun):
    player = new_game(won=WON)
    player.screen.show_step("rules")
    player.click("today")
    player.wait(0.1)
    assert "412m" in " ".join(player.strings())
    player.click("start")
    assert begun[0].seed == 20260301
    player.click("another")
    player.click("start")
    assert begun[1].seed < 1_000_000

"""Settings take effect at once, last, and survive whatever happens to their file."""

import pytest

from game import places
from game.client import settings
from game.client.kit.layout import faults
from game.client.kit.style import NIGHT
from game.client.screens.options import Options
from game.client.settings import Settings
from game.words import say, speak

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_and_nothing_is_cut(play, size):
    player = play(size)
    player.click("options")
    for text in settings.TEXTS:
        player.loop.restyle(text=text)
        player.wait(0.1)
        assert faults(player.screen.texts()) == []


def test_nothing_is_cut_in_chinese_either(show, chinese):
    player = show(Options(lambda: Settings(language="zh"), print, print), SIZES[0], 1.3)
    assert faults(player.screen.texts()) == []


def test_a_theme_and_a_text_size_take_effect_at_once_and_last(play):
    player = play()
    player.click("options")
    player.screen.focus_on("theme")
    player.press("Right")
    player.screen.focus_on("text")
    player.press("End")
    assert player.loop.stage.style.theme is NIGHT
    assert player.loop.stage.style.scale == 1.3
    assert settings.read() == Settings(1.3, "night")
    assert play().loop.stage.style.theme is NIGHT


def test_another_language_is_spoken_at_once_and_the_first_one_again(play):
    player = play()
    player.click("options")
    player.screen.focus_on("language")
    player.press("End")
    assert settings.read().language == "zh"
    assert say("options.title") in player.strings()
    assert say("options.title") != "Settings"
    assert faults(player.screen.texts()) == []
    player.press("Esc")
    assert faults(player.screen.texts()) == []
    player.click("options")
    player.click("reset")
    assert "Settings" in player.strings()


def test_all_can_be_put_back(play):
    settings.write(Settings(1.15, "night"))
    player = play()
    player.click("options")
    player.click("reset")
    assert settings.read() == Settings()
    player.press("Enter")
    assert player.shown == "title"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Settings()),
        ("text = 1.15\ntheme =", Settings()),
        ('text = 7.0\ntheme = "night"', Settings(theme="night")),
        ('text = "large"\ntheme = "night"\nmood = "good"', Settings(theme="night")),
        ("full_screen = 1\ntext = 0.9", Settings(text=0.9)),
        ("text = 1.3\ntheme = []", Settings(text=1.3)),
        ("loud = 130\nmusic = true\ncues = 15", Settings(cues=15)),
        ('still = true\nkeys = { R = "Enter" }', Settings(still=True)),
        ("keys = { R = 7 }\nmusic = 0", Settings(music=0)),
        ("loud = " + "[" * 9_999, Settings()),
    ],
)
def test_a_damaged_file_costs_only_the_lines_that_make_no_sense(text, found):
    places.settings().parent.mkdir(parents=True)
    places.settings().write_text(text)
    assert settings.read() == found


def test_what_was_written_is_read(own_home):
    moved = {"R": "G", "?": '"', "Z": "\\"}
    for wishes in (Settings(), Settings(0.9, "night", True, still=True, music=5, keys=moved)):
        settings.write(wishes)
        assert settings.read() == wishes
    assert [path.name for path in places.settings().parent.iterdir()] == ["settings.toml"]


def test_where_nothing_can_be_written_the_wish_holds_and_a_message_says_so(play):
    player = play()
    places.settings().mkdir(parents=True)
    player.click("options")
    player.screen.focus_on("theme")
    player.press("Right")
    assert player.loop.stage.style.theme is NIGHT
    assert player.screen.said is not None


def test_names_follow_the_language_in_the_middle_of_a_match(match_of, chinese):
    match = match_of()
    assert match.cast.name("kite") == "纸鸢"
    speak("en")
    assert match.cast.name("kite") == "Kite"


def listen(player, name):
    """By keys alone."""
    player.screen.focus_on(name)
    player.press("Enter")


def test_a_key_is_put_elsewhere_and_does_its_work_there(play):
    player = play()
    player.click("options")
    listen(player, "key.full")
    player.press("F5")
    assert settings.read().keys == {"F11": "F5"}
    assert player.screen.find("key.full").wrong
    player.press("F5")
    assert settings.read().full_screen
    player.press("F11")
    assert settings.read().full_screen


def test_what_shares_a_key_is_told_and_mended(play):
    player = play()
    player.click("options")
    listen(player, "key.report")
    player.press("Z")
    wrong = [name for name in settings.KEYS if player.find(f"key.{name}").wrong]
    assert wrong == ["undo", "report"]
    assert "One key is taken twice" in player.strings()
    assert player.loop.stage.keys.means("Z") == "R"
    player.screen.focus_on("swap.Z")
    player.press("Enter")
    assert settings.read().keys == {"R": "Z", "Z": "R"}
    assert player.loop.stage.keys.means("R") == "Z"
    assert "Keys" in player.strings()


def test_a_key_that_everything_needs_keeps_its_place_and_esc_only_ends_the_choice(play):
    player = play()
    player.click("options")
    for key in ("Enter", "Tab", "Space"):
        listen(player, "key.report")
        player.press(key)
        assert "keeps its place" in player.screen.said.text
    listen(player, "key.report")
    player.press("Esc")
    assert player.shown == "options"
    assert settings.read().keys == {}


def test_colours_are_shown_as_other_eyes_see_them(play):
    player = play()
    player.click("options")
    seen = set()
    for eyes in ("usual", "protan", "deutan", "tritan"):
        player.screen._look(eyes)
        seen.add(bytes(player.picture().get_view("2").raw))
        assert faults(player.screen.texts()) == []
    assert len(seen) == 4


def test_where_motion_is_not_wanted_nothing_moves_by_itself(play):
    player = play()
    moved = player.picture()
    player.wait(0.3)
    assert player.screen.lively
    player.click("options")
    player.click("still")
    player.press("Esc")
    player.wait(0.1)
    assert not player.screen.lively
    assert not player.loop.step()
    assert moved.get_size() == player.picture().get_size()

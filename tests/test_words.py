"""The language of the house: figures as people read them, and a sentence for every key that the code says."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import places, words
from game.balance import load
from game.client.kit.style import FACES
from game.client.kit.text import EAST
from game.words import say

HOUSE = Path(__file__).parent.parent / "game"


@pytest.fixture
def chinese() -> Iterator[None]:
    words.speak("zh")
    yield
    words.speak(words.LANGUAGES[0])


@pytest.mark.parametrize(
    ("crowns", "text"),
    [
        (86_400_000, "86.4m cr"),
        (2_050_000_000, "2.05bn cr"),
        (186_000_000, "186m cr"),
        (99_960_000, "100m cr"),
        (999_700_000, "1.00bn cr"),
        (996_400_000, "996m cr"),
        (2_100_000, "2.1m cr"),
        (310_000, "0.31m cr"),
        (42_000, "42,000 cr"),
        (20, "20 cr"),
        (0, "0 cr"),
        (-24_000_000, "\N{MINUS SIGN}24.0m cr"),
    ],
)
def test_money_has_about_three_figures_a_unit_and_a_true_minus(crowns: float, text: str) -> None:
    assert words.money(crowns) == text


def test_nothing_that_rounds_to_nought_has_a_minus() -> None:
    assert [words.number(-0.001), words.percent(-0.0001), words.money(-0.2)] == ["0", "0%", "0 cr"]


def test_shares_drop_an_idle_nought_unless_the_places_are_fixed() -> None:
    assert [words.percent(0.412), words.percent(0.02), words.percent(0.02, 1)] == ["41.2%", "2%", "2.0%"]
    assert [words.points(0.018), words.points(-0.012)] == ["1.8", "\N{MINUS SIGN}1.2"]


def test_plain_figures_are_grouped_by_thousands() -> None:
    assert [words.number(118_400, 0), words.number(7.8), words.number(8.0, 1)] == ["118,400", "7.8", "8.0"]


@pytest.mark.parametrize(
    ("count", "text"), [(1, "March 2002"), (10, "December 2002"), (11, "January 2003"), (20, "October 2003")]
)
def test_month_one_is_march_2002(count: int, text: str) -> None:
    assert words.month(count) == text
    assert words.short_month(count) == text[:3]


def test_a_story_may_begin_in_another_month_and_year() -> None:
    words.count_from((5, 2004))
    assert [words.month(1), words.month(9), words.short_month(5)] == ["May 2004", "January 2005", "Sep"]
    words.count_from(None)
    assert words.month(1) == "March 2002"
    assert words.short_name(1) == "Jan"


def test_the_calendar_begins_when_the_rules_say() -> None:
    eras = load.base().eras
    assert words._raw()["calendar"]["first_month"] == eras.first_month
    assert words._raw()["calendar"]["first_year"] == eras.first_year


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(
        LookupError, match=r"No sentence command\.unknwon in en\.toml; the nearest is command\.unknown"
    ):
        say("command.unknwon")


def test_a_value_left_out_is_named() -> None:
    with pytest.raises(LookupError, match=r"command\.unknown needs the value 'known'"):
        say("command.unknown", word="dance")


def test_the_count_n_chooses_one_or_other() -> None:
    forms = {key: table for key, table in words._book().items() if not isinstance(table, str)}
    for key, table in forms.items():
        assert words._sentence(key, {"n": 1}) == table["one"]
        assert words._sentence(key, {"n": 2}) == table["other"]


def test_a_way_of_reading_may_show_the_sign_and_fix_the_places() -> None:
    write = words._WRITER.vformat
    values = {"rise": 0.018, "fall": -0.012, "still": 0.0}
    assert (
        write("{rise:+percent} {fall:+points1} {still:+percent}", (), values) == "+1.8% \N{MINUS SIGN}1.2 0%"
    )
    assert write("{rise:+percent2} {rise}", (), values) == "+1.80% 0.018"


def _sentences() -> Iterator[tuple[str, str]]:
    for key, entry in words._book().items():
        yield from ((key, text) for text in ([entry] if isinstance(entry, str) else entry.values()))


def _fields(sentence: str) -> Iterator[tuple[str, str]]:
    """The names of the values that a sentence asks for, and the way each reads."""
    for _, name, way, _ in string.Formatter().parse(sentence):
        if name is not None:
            yield name, way or ""


def test_every_sentence_reads_its_values_in_a_known_way() -> None:
    for key, sentence in _sentences():
        for name, way in _fields(sentence):
            assert re.split(r"[.\[]", name)[0].isidentifier(), f"{key}: {sentence}"
            assert not way or way.lstrip("+").rstrip("0123456789") in words.WAYS, f"{key}: {sentence}"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_sentence_shouts(language: str, chinese: None) -> None:
    words.speak(language)
    assert [key for key, sentence in _sentences() if "!" in sentence or "\uff01" in sentence] == []


def test_chinese_counts_by_ten_thousands_and_names_the_year_first(chinese: None) -> None:
    assert [words.amount(x) for x in (9_999, 42_000, 86_400_000, 205_000_000)] == [
        "9,999",
        "4.20万",
        "8,640万",
        "2.05亿",
    ]
    assert words.month(20) == "2003年10月"
    assert words.short_month(20) == "10月"


def test_a_language_that_nobody_speaks_changes_nothing() -> None:
    with pytest.raises(LookupError, match="Nobody speaks fr here"):
        words.speak("fr")
    assert say("number.money", amount="20") == "20 cr"


def test_what_is_said_in_english_is_said_in_chinese_and_nothing_else() -> None:
    english, own = words._sentences_of("en").keys(), _own("zh").keys()
    assert english - own == set()
    assert own - english == set()


def _own(language: str) -> dict[str, str | dict[str, str]]:
    """What the file of the language itself says, names apart."""
    tables = words._read(language).items()
    return dict(words._walk({name: table for name, table in tables if name != words.NAMES}))


def test_every_name_of_the_rules_has_a_chinese_one(chinese: None) -> None:
    assert {name for name in _named() if words.called(name) == name} == set()


def _named() -> Iterator[str]:
    """People, goods and stories, and what else is told of them."""
    rules = load.base()
    cast = rules.cast
    kinds = (cast.brand, cast.investor, cast.partner, cast.host, rules.platforms.platform)
    kinds += (rules.segments.segment, rules.categories.category)
    stories = [load.scenario(story) for story in load.scenarios()]
    for one in [*(each for kind in kinds for each in kind.values()), *stories]:
        told = ("name", "makes", "short", "speaker", "trade", "founder", "intro")
        yield from (getattr(one, part) for part in told if hasattr(one, part))
        yield from getattr(one, "council", ())


def test_a_name_that_nobody_translated_stays_as_it_is(chinese: None) -> None:
    assert [words.called("Bolt & Sons"), words.called("Corner shop")] == ["霹雳父子", "Corner shop"]


def test_every_sentence_in_chinese_asks_for_what_the_english_one_asks() -> None:
    english = words._sentences_of("en")
    for key, entry in _own("zh").items():
        for sentence in _forms(entry):
            assert any(_asked(sentence) == _asked(form) for form in _forms(english[key])), (
                f"{key}: {sentence}"
            )
        assert isinstance(entry, str) == isinstance(english[key], str), key


def test_every_chinese_letter_that_is_said_is_in_the_faces() -> None:
    texts = places.shipped("assets") / "text"
    said = {letter for file in texts.glob("*.toml") for letter in file.read_text("utf-8") if letter >= EAST}
    pygame.font.init()
    for file in {face.east for face in FACES.values()}:
        held = pygame.Font(places.shipped("assets") / "fonts" / file, 12)
        nothing = _picture(held, "\ue000")  # of private use: the frame that stands for what a face lacks
        lacking = [letter for letter in sorted(said) if _picture(held, letter) == nothing]
        assert lacking == [], f"cut {file} again"


def _picture(font: pygame.Font, letter: str) -> bytes:
    return pygame.image.tobytes(font.render(letter, True, "black"), "RGBA")


def _forms(entry: str | dict[str, str]) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry.values())


def _asked(sentence: str) -> set[tuple[str, str]]:
    """The values and how they read, whatever their decimal places."""
    return {(name, way.rstrip("0123456789")) for name, way in _fields(sentence)}


def test_every_key_that_the_code_says_has_its_sentence_and_its_values() -> None:
    for place, key, given in _said():
        assert words.knows(key), f"{place}: no sentence {key}"
        entry = words._book()[key]
        for sentence in [entry] if isinstance(entry, str) else entry.values():
            asked = {name for name, _ in _fields(sentence)}
            assert given is None or asked <= given, f"{place}: {key} needs {asked - (given or set())}"


def _said() -> Iterator[tuple[str, str, set[str] | None]]:
    """Each `say("key", name=...)` with a written-out key; no names where the values come with `**`."""
    for file in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and "say" in ast.unparse(node.func).split(".") and node.args:
                key, names = node.args[0], [word.arg for word in node.keywords]
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    given = None if None in names else {name for name in names if name}
                    yield f"{file.relative_to(HOUSE)}:{node.lineno}", key.value, given


def test_every_piece_of_news_that_is_written_out_has_its_sentence() -> None:
    for file in (HOUSE / "session").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "News":
                if isinstance(what := node.args[0], ast.Constant):
                    key = f"news.{what.value}"  # a price that moves reads in four ways
                    assert words.knows(key) or words.knows(f"{key}.began"), f"{file.name}: no sentence {key}"

"""Letters are measured truly, wrapped and cut; the cache keeps its limit and forgets when it is told to."""

from pathlib import Path

import pygame
import pytest

from game.client.kit.cache import Cache
from game.client.kit.style import FACES, TYPE, Style
from game.client.kit.text import ELLIPSIS, NEVER_FIRST, NEVER_LAST, Letters

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
INK = (10, 20, 30)
SENTENCE = "The month you stop paying, the bargain alarm rings for them."


@pytest.fixture
def letters() -> Letters:
    return Letters(Style(FONTS))


def test_wrapped_lines_fit_and_lose_no_word(letters: Letters) -> None:
    lines = letters.wrap(SENTENCE, "body", 120)
    assert len(lines) > 2
    assert all(letters.width(line, "body") <= 120 for line in lines)
    assert " ".join(lines) == SENTENCE


def test_a_word_wider_than_its_column_stands_alone(letters: Letters) -> None:
    assert letters.wrap("a Confluence b", "body", 20) == ["a", "Confluence", "b"]
    assert letters.wrap("one\ntwo", "body", 500) == ["one", "two"]


def test_chinese_is_wrapped_between_its_letters_and_no_line_begins_with_a_full_stop(letters: Letters) -> None:
    sentence = "\u6708\u6708\u6709\u76c8\u4f59\uff0cGMV 86.4\u4e07\u3002\u300a\u6708\u300b\uff1f" * 6
    for width in range(60, 200, 7):
        lines = letters.wrap(sentence, "body", width)
        assert "".join(lines).replace(" ", "") == sentence.replace(" ", "")
        assert not [line for line in lines[1:] if line[0] in NEVER_FIRST]
        assert not [line for line in lines if line[-1] in NEVER_LAST]
        assert all(letters.width(line, "body") <= width for line in lines)


def test_a_line_of_two_scripts_is_as_wide_as_its_parts(letters: Letters) -> None:
    parts = ["GMV ", "\u6708", "86.4"]
    assert letters.width("".join(parts), "body") == pytest.approx(
        sum(letters.width(part, "body") for part in parts)
    )
    image = letters.image("".join(parts), "body", INK)
    assert image.get_height() == letters.image("GMV", "body", INK).get_height()


def test_what_does_not_fit_ends_in_an_ellipsis_and_fits(letters: Letters) -> None:
    short = letters.shorten(SENTENCE, "body", 100)
    assert short.endswith(ELLIPSIS)
    assert SENTENCE.startswith(short[:-1])
    assert letters.width(short, "body") <= 100
    assert letters.shorten(SENTENCE, "body", 1000) == SENTENCE


def test_figures_stand_in_columns(letters: Letters) -> None:
    for font in ("body", "figure", "label-medium", "name", "headline", "mono"):
        assert len({letters.width(digit, font) for digit in "0123456789"}) == 1
    assert letters.width("+", "label-strong") == letters.width("\N{MINUS SIGN}", "label-strong")


def test_a_word_grows_with_the_scale_and_not_by_whole_pixels() -> None:
    one, half_more = (Letters(Style(FONTS, scale=scale)).width(SENTENCE, "body") for scale in (1.0, 1.5))
    assert abs(one - half_more) < 0.01 * one


def test_every_face_has_every_sign_the_screens_use() -> None:
    headlines = "–−’“”·×…0123456789%+±éüßøł€"
    for face in FACES:
        font = pygame.Font(FONTS / FACES[face].file, 20)
        nothing = pygame.image.tobytes(font.render("\ue9ff", True, INK), "RGBA")
        signs = headlines if face == "serif" else headlines + "▲▼→≈≥"
        assert [s for s in signs if pygame.image.tobytes(font.render(s, True, INK), "RGBA") == nothing] == []
    assert {face for face, _ in TYPE.values()} <= set(FACES)


def test_signs_without_width_and_signs_that_no_face_has_are_drawn_or_left_out(letters: Letters) -> None:
    for strange in ("\u200d", "a\u200db", "\u0301", "\U0001f375", "\u5e97\u200b", "\ufffe", "\t", "\x7f"):
        assert letters.width(strange, "body") >= 0
        assert letters.image(strange, "body", INK).get_height() > 0


def test_the_cache_keeps_its_limit_and_drops_the_oldest() -> None:
    letters = Letters(Style(FONTS), limit=20_000)
    for number in range(200):
        letters.image(f"word {number}", "body", INK)
    assert letters.cache.bytes <= 20_000
    held = [str(key) for key in letters.cache.keys()]
    assert "word 199" in held[-1]
    assert not any("word 0'" in key for key in held)


def test_what_is_used_again_is_not_the_oldest() -> None:
    cache = Cache(3 * 64)
    for key in "abcad":
        cache.get(key, lambda: pygame.Surface((4, 4), 0, 32))
    assert cache.keys() == ["c", "a", "d"]
    assert cache.made == 4


def test_forgetting_leaves_no_text_behind(letters: Letters) -> None:
    letters.image("156m for 11% of Kite", "body", INK)
    letters.forget()
    assert len(letters.cache) == 0
    assert letters.cache.bytes == 0
    assert "156m" not in str(vars(letters))


def test_the_same_string_is_drawn_once(letters: Letters) -> None:
    first = letters.image("once", "body", INK)
    assert letters.image("once", "body", INK) is first
    assert letters.image("once", "body", (0, 0, 0)) is not first

"""The tokens keep their promises: readable text, seats that stay apart, and no colour anywhere else."""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import pytest

import game.client.kit
from game.client.kit import sight, style
from game.client.kit.style import NIGHT, PAPER, Style

KIT = Path(game.client.kit.__file__).parent
THEMES = {"paper": PAPER, "night": NIGHT}
TEXT = ("ink", "ink2", "ink3", "acc", "pos", "neg", "warn", "p1t", "p2t", "p3t", "p4t")
SEATS = ("p1", "p2", "p3", "p4")


def contrast(theme: Mapping[str, str], one: str, other: str) -> float:
    return sight.contrast(style.rgb_of(theme[one]), style.rgb_of(theme[other]))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_can_be_read_on_a_card(theme: Mapping[str, str]) -> None:
    assert [token for token in TEXT if contrast(theme, token, "card") < 4.5] == []
    assert contrast(theme, "ink3", "sunk") >= 4.5
    assert contrast(theme, "onacc", "acc") >= 4.5
    assert contrast(theme, "ink2", "accs") >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("eyes", sight.EYES)
def test_four_seats_stay_apart_for_every_eye(theme: Mapping[str, str], eyes: str) -> None:
    tones = [style.rgb_of(theme[seat]) for seat in SEATS]
    assert min(sight.distance(a, b, eyes) for a, b in combinations(tones, 2)) >= 20


def test_other_eyes_confuse_what_they_are_known_to_confuse() -> None:
    red, green = style.rgb_of("C04040"), style.rgb_of("5E8F2A")
    assert sight.distance(red, green) > 3 * sight.distance(red, green, "deutan")
    assert sight.seen(red, "usual") == red
    assert sight.seen((128, 128, 128), "protan") == (128, 128, 128)
    assert set(sight.seen_theme(PAPER, "tritan")) == set(PAPER)


def test_both_themes_have_the_same_tokens() -> None:
    assert set(PAPER) == set(NIGHT)


def constants(file: Path) -> Iterator[object]:
    yield from (
        node.value for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant)
    )


@pytest.mark.parametrize("file", sorted(KIT.rglob("*.py")), ids=lambda file: str(file.relative_to(KIT)))
def test_no_colour_is_written_outside_of_style(file: Path) -> None:
    if file.name == "style.py":
        return
    hexes = [
        text for text in constants(file) if isinstance(text, str) and re.fullmatch("#?[0-9A-Fa-f]{6,8}", text)
    ]
    source = ast.parse(file.read_text("utf-8"))
    triples = [
        ast.unparse(node)
        for node in ast.walk(source)
        if isinstance(node, ast.Tuple)
        and len(node.elts) == 3
        and all(isinstance(one, ast.Constant) and type(one.value) is int for one in node.elts)
        and max(
            one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, int)
        )
        > 40
    ]
    assert hexes + triples == []
    assert "pygame.Color" not in file.read_text("utf-8")


def test_a_smaller_window_never_means_smaller_type(tmp_path: Path) -> None:
    assert style.scale_for((1024, 600)) == 1
    assert style.scale_for((1920, 1080)) == 1.5
    assert style.scale_for((1280, 720), 1.3) == 1.3


def test_large_text_leaves_a_page_its_least_room() -> None:
    for size in ((1024, 600), (1280, 720), (1920, 1080)):
        scale = style.scale_for(size, 1.3)
        assert scale > style.scale_for(size)
        assert size[0] / scale >= style.LEAST_ROOM[0]
        assert size[1] / scale >= style.LEAST_ROOM[1]


def test_letters_are_never_too_small_to_read(tmp_path: Path) -> None:
    assert Style(tmp_path, PAPER, 0.8).font("caption")[1] == style.SMALLEST_PX


def test_a_mixture_lies_between_its_two_colours(tmp_path: Path) -> None:
    look = Style(tmp_path)
    assert look.rgb(("ink", "card", 0.0)) == look.rgb("ink")
    assert look.rgb((("ink", "card", 1.0), "acc", 0.0)) == look.rgb("card")
    with pytest.raises(KeyError):
        look.rgb("mauve")

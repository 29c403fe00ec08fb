"""The tokens keep their promises: readable text, seats that stay apart, and no colour anywhere else."""

import ast
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import game.client.kit
from game.client.kit import style
from game.client.kit.style import NIGHT, PAPER, Style

KIT = Path(game.client.kit.__file__).parent
THEMES = {"paper": PAPER, "night": NIGHT}
TEXT = ("ink", "ink2", "ink3", "acc", "pos", "neg", "warn", "p1t", "p2t", "p3t", "p4t")
SEATS = ("p1", "p2", "p3", "p4")
# What is left of red, green and blue (linear) for dichromats: Machado, Oliveira and Fernandes 2009.
BLINDNESS = {
    "none": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protan": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deutan": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritan": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
D65 = np.array([0.95047, 1.0, 1.08883])


def linear(theme: Mapping[str, str], token: str) -> NDArray[np.float64]:
    part = np.array(style.rgb_of(theme[token])) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def contrast(theme: Mapping[str, str], one: str, other: str) -> float:
    """WCAG 2.2: 1 to 21."""
    lights = sorted(float(linear(theme, token) @ TO_XYZ[1]) for token in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    x, y, z = np.cbrt(TO_XYZ @ np.clip(rgb, 0, 1) / D65)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_text_can_be_read_on_a_card(theme: Mapping[str, str]) -> None:
    assert [token for token in TEXT if contrast(theme, token, "card") < 4.5] == []
    assert contrast(theme, "ink3", "sunk") >= 4.5
    assert contrast(theme, "onacc", "acc") >= 4.5
    assert contrast(theme, "ink2", "accs") >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("blindness", BLINDNESS)
def test_four_seats_stay_apart_for_every_eye(theme: Mapping[str, str], blindness: str) -> None:
    seen = [lab(np.array(BLINDNESS[blindness]) @ linear(theme, seat)) for seat in SEATS]
    assert min(float(np.linalg.norm(a - b)) for a, b in combinations(seen, 2)) >= 20


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

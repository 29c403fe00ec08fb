"""A slip of one letter in any name is found on its line, and the right name is offered."""

import random
from collections.abc import Iterator

import pytest

from game.balance.docs import shapes
from game.balance.positions import places
from game.balance.schema.rules import Rules

REFERENCES = {"category", "temper", "story"}  # settings whose texts name something

Slip = tuple[str, int, str, str]  # the word of the file, where the name stands, the name, how it is misspelt


def _slips(name: str) -> Iterator[str]:
    """A letter lost, doubled, or changed with its neighbour."""
    for at in range(len(name)):
        yield name[:at] + name[at + 1 :]
        yield name[: at + 1] + name[at:]
        pair = name[at : at + 2]
        if pair != pair[::-1]:
            yield name[:at] + pair[::-1] + name[at + 2 :]


def _names(word: str, text: str) -> Iterator[tuple[int, str]]:
    """Settings where they stand in a file, and what they refer to."""
    for path, place in places(text).items():
        name, at = str(path[-1]), place.key[0]
        if text.startswith(name, at) and "properties" in shapes(Rules, (word, *path[:-1]))[-1]:
            yield at, name
        if name in REFERENCES and text[place.value[0]] == '"':
            yield place.value[0] + 1, text[place.value[0] + 1 : place.value[1] - 1]


def _every_slip(folder) -> list[Slip]:
    return [
        (word, at, name, slip)
        for word in Rules.model_fields
        for at, name in _names(word, folder.file(word).read_text())
        for slip in _slips(name)
    ]


def _double_slips(folder, count: int) -> list[Slip]:
    """So many names, each with two slips in it, of which the second does not mend the first."""
    dice = random.Random(929)  # noqa: S311
    among = dice.choices(_every_slip(folder), k=count)
    found = ((word, at, name, dice.choice(list(_slips(slip)))) for word, at, name, slip in among)
    return [slip for slip in found if slip[2] != slip[3]]


def _missed(folder, slips: list[Slip]) -> tuple[list[Slip], list[Slip]]:
    """Those of which nothing is told at their line; those not told once and with the right name."""
    unseen, unnamed = [], []
    for word, at, name, slip in slips:
        text = folder.file(word).read_text()
        folder.file(word).write_text(text[:at] + slip + text[at + len(name) :])
        line = text[:at].count("\n") + 1
        told = [(one.spot.line, f"'{name}'" in one.help) for one in folder.troubles() if one.spot]
        if line not in dict(told):
            unseen.append((word, at, name, slip))
        elif told != [(line, True)]:
            unnamed.append((word, at, name, slip))
        folder.file(word).write_text(text)
    return unseen, unnamed


def test_a_slip_of_one_letter_is_found_and_the_right_name_offered(folder) -> None:
    dice = random.Random(929)  # noqa: S311
    assert _missed(folder, dice.sample(_every_slip(folder), 100)) == ([], [])


def test_two_slips_in_a_name_are_found_and_the_right_name_mostly_offered(folder) -> None:
    unseen, unnamed = _missed(folder, _double_slips(folder, 60))
    assert unseen == []
    assert len(unnamed) <= 0.1 * 60


@pytest.mark.soak
def test_every_slip_of_one_letter_is_found_and_nearly_every_right_name_offered(folder) -> None:
    slips = _every_slip(folder)
    unseen, unnamed = _missed(folder, slips)
    assert unseen == []
    assert len(unnamed) <= 0.02 * len(slips)


@pytest.mark.soak
def test_very_many_double_slips_are_found_and_the_right_name_mostly_offered(folder) -> None:
    slips = _double_slips(folder, 10_000)
    unseen, unnamed = _missed(folder, slips)
    assert unseen == []
    assert len(unnamed) <= 0.1 * len(slips)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("categories", "category"), ("segments", "segment"), ("cast", "brand")],
)
def test_a_slip_in_the_head_of_a_row_is_told_once(folder, word, kind) -> None:
    at = folder.file(word).read_text().index(f"[{kind}.") + 1
    assert _missed(folder, [(word, at, kind, slip) for slip in _slips(kind)]) == ([], [])

"""Every code that a check can tell is told by its own example, with a way out; all are in the reference."""

import re
import tomllib

import pytest

from game import places
from game.balance import docs, load
from game.balance.catalogue import CODES
from game.balance.errors import BalanceError, Trouble
from game.balance.mods import shelf
from game.balance.mods.check import check

WARNINGS = {"R030", "M002"}  # by their examples
WORDS = {  # of the sentence, the note and the help: what the reader must learn
    "R001": "0.5", "R002": "'climb'", "R003": "'trade'", "R004": "'profit'", "R005": "climb = 0.1",
    "R006": "share of the gap", "R007": "share of the gap", "R008": "19 digits", "R009": "rise",
    "R010": "'electronics'", "R011": "balance/base", "R012": "'trust.toml'", "R013": "UTF-8",
    "R020": "apparel", "R021": "balance/cast.toml:1", "R022": "2", "R023": "news.card.flood",
    "R030": "settle.passes_most", "R031": "newer game", "R040": "raise nest",
    "M001": "sample-two", "M002": "server_smoke", "M003": "moon", "M004": "long-winter -> sample",
    "M005": "long-winter", "M006": ">=9", "M007": "sample-1.zip", "M008": ".toml", "M009": "{secret}",
}  # fmt: skip


def told(make, code: str) -> list[Trouble]:
    """What is said of a sound mod with the example laid into it, in the company of another."""
    given = CODES[code]
    manifest = tomllib.loads(given.text) if given.file == "mod.toml" else {}
    lines = dict(line.split(" = ", 1) for line in given.text.split("\n")) if manifest else {}
    home = make("sample", {given.file: given.text} if given.file and not manifest else {}, **lines)
    if code == "R013":
        (home / "README.md").write_bytes(b"\xff")
    if code == "M007":
        (home.parent / "sample-1.zip").write_bytes(b"")
    try:
        return list(check(shelf.chosen(["sample", "long-winter"])).troubles)
    except BalanceError as error:
        return list(error.troubles)


@pytest.mark.parametrize("code", [code for code in CODES if code != "R011"])
def test_each_example_is_told_by_its_code_with_a_way_out(make, code) -> None:
    troubles = told(make, code)
    assert {one.code for one in troubles} == {code}
    for one in troubles:
        assert one.help
        assert one.grave is (code not in WARNINGS)
    assert any(WORDS[code] in f"{one.sentence} {one.note} {one.help}" for one in troubles), troubles


def test_a_missing_file_of_the_game_is_told_with_a_way_out(folder) -> None:
    folder.file("trust").unlink()
    trouble = next(one for one in folder.troubles() if one.file.endswith("trust.toml"))
    assert (trouble.code, WORDS["R011"] in trouble.help) == ("R011", True)


def test_every_code_of_the_game_is_in_the_catalogue_and_every_one_there_in_the_reference() -> None:
    source = "\n".join(file.read_text() for file in places.PACKAGE.rglob("*.py"))
    assert set(re.findall(r'"([RM]0\d\d)"', source)) == set(CODES) == set(WORDS)
    reference = docs.reference(load.base())
    assert all(f"| {name} | {code.meaning} |" in reference for name, code in CODES.items())

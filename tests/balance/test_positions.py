"""Every path of a document has a place, and what stands there is what tomllib read."""

import json
import string
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import places as house
from game.balance.positions import Path, places

SHIPPED = sorted(house.shipped("balance").rglob("*.toml"))
ODD = '''
a.b."c d" = 1  # a comment with = and ]
'single' = "#, not a comment"
[[stall]]
goods = [ [1, 2,], # a trailing comma
  { y = 'q', "z\\u0041" = 1979-05-27 07:32:00 } , ]
[stall.owner]
name = """a \\"quoted\\"" """""
[[stall]]
poem = \'\'\'
two lines\'\'\'\'\'
[[stall.helper]]
n = +1_000
[ table . inner ]
t = 07:32:00.5
empty = []
none = {}
'''


def walk(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, entry in entries:
        yield (*path, step), entry
        yield from walk(entry, (*path, step))


def check(text: str) -> None:
    data, found = tomllib.loads(text), places(text)
    assert set(found) == {path for path, _ in walk(data)}
    for path, value in walk(data):
        key, there = (text[slice(*span)] for span in (found[path].key, found[path].value))
        is_header = there.startswith("[") and there == key and isinstance(value, dict | list)
        if not is_header and not isinstance(value, dict):
            assert tomllib.loads(f"it = {there}")["it"] == value


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_every_shipped_setting_has_its_place(file: Any) -> None:
    check(file.read_text(encoding="utf-8"))


def test_the_odd_corners_of_toml_have_their_places() -> None:
    check(ODD)


def test_a_header_is_the_place_of_its_table() -> None:
    text = "[brand.bolt]\npull = 1.0\n"
    place = places(text)["brand", "bolt"]
    assert text[slice(*place.key)] == text[slice(*place.value)] == "[brand.bolt]"


BLANK = st.sampled_from(["", " ", "\t", "  "])
NAMES = st.text(string.ascii_lowercase + "-_9", min_size=1, max_size=6)
KEYS = NAMES | st.text("ab .#=[]\"'\\\té", max_size=5).map(json.dumps) | st.just("'lone \"quote\"'")
LEAVES = st.one_of(
    st.integers(-(10**6), 10**6).map(str),
    st.floats(allow_nan=False).map(repr),
    st.sampled_from(["true", "false"]),
    st.sampled_from(["inf", "0x1F", "1979-05-27", "1979-05-27 07:32:00Z", "07:32:00", "1_000"]),
    st.text("ab #=,]}[{\"'\\\n\té", max_size=8).map(json.dumps),
    st.text('ab #=,]}[{"\\', max_size=8).map(lambda text: f"'{text}'"),
    st.sampled_from(['""" "" # """', '"""a""\\""""""', "'''\n'' ]'''", '""""""']),
)


def _array(entries: list[str], blank: str) -> str:
    return f"[{blank}" + "".join(f"{entry}{blank},\n# ]\n" for entry in entries) + "]"


def _inline(pairs: dict[str, str], blank: str) -> str:
    return "{" + ", ".join(f"{blank}{key}{blank}={value}" for key, value in pairs.items()) + "}"


VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(_array, st.lists(inner, max_size=3), BLANK)
        | st.builds(_inline, st.dictionaries(NAMES, inner, max_size=3), BLANK)
    ),
    max_leaves=6,
)
PAIRS = st.builds(
    lambda keys, value, blank: f"{blank}{'.'.join(keys)}{blank}={blank}{value}{blank}# = [",
    st.lists(KEYS, min_size=1, max_size=2),
    VALUES,
    BLANK,
)
HEADERS = st.builds(
    lambda keys, form: form.format(".".join(keys)),
    st.lists(NAMES, min_size=1, max_size=3),
    st.sampled_from(["[{}]", "[[{}]]", "[ {} ]  # ["]),
)


@given(st.lists(PAIRS | PAIRS | HEADERS, max_size=8).map("\n".join))
def test_every_document_tomllib_accepts_has_its_places(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return  # a name given twice: no document
    check(text)

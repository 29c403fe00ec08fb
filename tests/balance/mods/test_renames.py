"""What a setting was called once still counts, in mods and in saves, and everybody is told today's name."""

import pytest

from game.balance import load
from game.balance.errors import BalanceError
from game.balance.mods import mend, reading, shelf
from game.balance.mods.check import check
from game.balance.mods.using import for_now
from game.balance.renames import Names, names
from game.balance.schema.rules import Rules

OLD = {"balance/settle.toml": "cap = { scale = 0.5 }  # sooner\n"}
NAMES = Names({2: {"a.x": "a.y", "a.row.*.old": "a.row.*.new"}, 3: {"a.y": "b.inner.z", "a.row": "a.line"}})


def test_every_rename_leads_to_a_setting_that_is_there_and_from_one_that_is_not() -> None:
    rules = load.base().plain()
    for format, renamed in names().renamed.items():
        for old, new in renamed.items():
            told, _ = names().today(_tree(old), format - 1)
            assert told != _tree(old)
            assert new.split(".")[0] in Rules.model_fields
            assert "*" in new or _at(rules, new) is not None
            assert "*" in old or _at(rules, old) is None


def _tree(dotted: str) -> dict:
    name, _, rest = dotted.partition(".")
    return {name: _tree(rest) if rest else 1}


def _at(data, dotted: str):
    for name in dotted.split("."):
        data = data.get(name) if isinstance(data, dict) else None
    return data


@pytest.mark.parametrize(
    ("made", "told", "today"),
    [
        (1, {"a": {"x": 1}}, {"a": {}, "b": {"inner": {"z": 1}}}),
        (2, {"a": {"x": 1}}, {"a": {"x": 1}}),
        (2, {"a": {"y": 1}}, {"a": {}, "b": {"inner": {"z": 1}}}),
        (3, {"a": {"y": 1}}, {"a": {"y": 1}}),
        (1, {"a": {"row": {"k": {"old": 1}, "l": {"old": 2, "new": 3}}}},
         {"a": {"line": {"k": {"new": 1}, "l": {"new": 3}}}}),
        (1, {"a": {"x": 1}, "b": {"inner": {"z": 2}}}, {"a": {}, "b": {"inner": {"z": 2}}}),
        (1, {"a": {"x": 1}, "b": 5}, {"a": {}, "b": 5}),
        (1, {"a": 5, "b": {}}, {"a": 5, "b": {}}),
    ],
)  # fmt: skip
def test_old_names_become_those_of_today(made, told, today) -> None:
    assert NAMES.today(told, made)[0] == today


def test_an_old_mod_plays_and_is_told_the_new_name_at_its_line(make) -> None:
    folder = make("elder", OLD)
    mods = shelf.chosen(["elder"])
    verdict = check(mods)
    (trouble,) = verdict.troubles
    assert (trouble.code, trouble.spot.line, trouble.spot.text, verdict.sound) == ("R030", 1, "cap", True)
    assert "settle.passes_most" in trouble.help
    before = load.base().settle.passes_most
    with for_now(mods):
        assert load.base().settle.passes_most == before / 2
    mend.write(folder, mend.mended(reading.read(folder), verdict.troubles)[0])
    assert (folder / "balance/settle.toml").read_text() == "passes_most = { scale = 0.5 }  # sooner\n"
    assert check(shelf.chosen(["elder"])).troubles == ()


def test_what_is_wrong_with_an_old_name_is_told_where_it_stands(make) -> None:
    make("elder", {"balance/settle.toml": "\ncap = 0\n"})
    told = {(one.code, one.spot.line, one.spot.text) for one in check(shelf.chosen(["elder"])).troubles}
    assert told == {("R030", 2, "cap"), ("R006", 2, "0")}


def test_an_old_scenario_plays_and_is_told_the_new_name(make) -> None:
    make("elder", {"scenarios/bazaar-war.toml": "[rules.settle]\ncap = 50\n"})
    mods = shelf.chosen(["elder"])
    assert [(one.code, one.spot.line) for one in check(mods).troubles] == [("R030", 2)]
    with for_now(mods):
        assert load.rules("bazaar-war").settle.passes_most == 50


def test_a_mod_of_todays_format_may_not_use_the_old_name(make) -> None:
    make("young", OLD, rules_format=str(names().format))
    assert [one.code for one in check(shelf.chosen(["young"])).troubles] == ["R002"]


def test_a_mod_of_a_later_format_is_refused_at_its_line(make) -> None:
    make("later", rules_format=str(names().format + 1))
    with pytest.raises(BalanceError) as told:
        shelf.chosen(["later"])
    assert [(one.code, one.spot.text) for one in told.value.troubles] == [("R031", str(names().format + 1))]

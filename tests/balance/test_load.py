"""The validator is the loader: all that is wrong is told at once, each thing at its place with a way out."""

import json
import os
import random
import shutil

import pytest

from game import places
from game.balance import load
from game.balance.errors import BalanceError
from game.balance.schema.rules import Rules
from game.balance.schema.words.settle import SURE
from game.words import Problem


def test_the_shipped_files_are_sound() -> None:
    assert load.doubts(load.base()) == []


def test_an_unknown_setting_is_told_with_its_place_and_the_right_name(folder) -> None:
    line = folder.rename("trust", "climb", "climbb")
    trouble = folder.trouble()
    assert (trouble.code, trouble.spot.line, trouble.spot.column, trouble.spot.width) == ("R002", line, 1, 6)
    assert "'climbb'" in trouble.sentence
    assert "'climb'" in trouble.help
    assert f"trust.toml:{line}:1: error[R002]: " in str(trouble)
    assert "| ^^^^^^\n" in str(trouble)


def test_a_missing_setting_is_told_at_its_table(folder) -> None:
    file = folder.file("cast")
    file.write_text(file.read_text().replace('name = "Wattle Watches"\n', ""))
    trouble = folder.trouble()
    assert (trouble.code, trouble.spot.source) == ("R003", "[brand.wattle]")
    assert "'name'" in trouble.sentence


WRONG = [
    ("trust", "fall", '"0.25"', "R005", "fall = 0.25"),
    ("trust", "fall", '"fast"', "R005", "a number"),
    ("trust", "fall", "true", "R005", "true or false"),
    ("trust", "fall", "2007-01-01", "R005", "a date"),
    ("trust", "fall", "[0.25]", "R005", "a list"),
    ("trust", "fall", "{ now = 1 }", "R005", "a table"),
    ("trust", "fall", "-1", "R006", "at least 0"),
    ("trust", "fall", "1.01", "R006", "at most 1"),
    ("trust", "fall", "inf", "R007", "finite"),
    ("trust", "fall", "nan", "R007", "finite"),
    ("trust", "range", "[0.95, 0.05]", "R009", "rise"),
    ("trust", "range", "[0.05]", "R009", "must have 2"),
    ("trust", "range", "[0.05, 0.5, 0.95]", "R009", "must have 2"),
    ("attention", "points", "2.5", "R005", "a whole number"),
    ("attention", "points", "0", "R006", "above 0"),
    ("attention", "points", "1" + "0" * 30, "R008", "at most 19"),
    ("attention", "points", "0x" + "f" * 9000, "R008", "at most 19"),
    ("subsidies", "coupons", "[]", "R009", "empty"),
    ("eras", "start.36", "[1, 9, 9, 27]", "R009", "rise"),
    ("eras", "standard", "35", "R022", "35"),
    ("cast", "brand.bolt.temper", '"loyl"', "R020", "'loyal'"),
    ("cast", "brand.bolt.name", '""', "R009", "empty"),
    ("cast", "investor.old_ledger.tranches", "[0.6, 0.5]", "R022", "1.1"),
    ("cast", "investor.old_ledger.story", '"profits"', "R004", "'profit'"),
    ("categories", "category.apparel.season", "{ 13 = 1.2 }", "R006", "at most 12"),
    ("categories", "category.apparel.season", "{ May = 1.2 }", "R005", "a whole number"),
    ("platforms", "platform.kite.label", "[1.0, 0.1, 0, 0, 0, 0]", "R022", "1.1"),
    ("platforms", "platform.kite.front_page", "[10, 1, 0, 0, 0, 0]", "R022", "11"),
    ("platforms", "platform.kite.new", "[1, 1]", "R009", "must have 6"),
    ("platforms", "platform.kite.contracts.bolt", '"opn"', "R004", "'open'"),
    ("platforms", "common.level", '"neutrl"', "R020", "'neutral'"),
    ("settle", "nest", "0.09", "R040", "below 3"),
]


@pytest.mark.parametrize(("word", "path", "value", "code", "told"), WRONG)
def test_a_wrong_value_is_told_at_its_line(folder, word, path, value, code, told) -> None:
    line = folder.set(word, path, value)
    trouble = folder.trouble()
    assert (trouble.code, trouble.spot.line) == (code, line)
    assert told in f"{trouble.sentence} {trouble.help}"


@pytest.mark.parametrize(
    ("word", "path", "name", "near"),
    [
        ("platforms", "platform.kite.contracts.bolt", "blot", "'bolt'"),
        ("platforms", "platform.kite.deal.featherbed", "[platform.kite.deal.featherbde]", "'featherbed'"),
        ("platforms", "common", "[comon]", "'common'"),
        ("cast", "temper", "[tempers]", "'temper'"),
    ],
)
def test_a_wrong_name_of_a_row_or_table_is_told_at_its_line(folder, word, path, name, near) -> None:
    line = folder.rename(word, path, name)
    trouble = next(trouble for trouble in folder.troubles() if near in trouble.help)
    assert trouble.spot.line == line


@pytest.mark.parametrize(
    ("text", "column", "told"),
    [
        ("clean = True", 9, "small letters"),
        ("clean = .5", 9, "0.5"),
        ("clean = 5%", 10, "0.05"),
        ("clean = 1,000", 10, "comma"),
        ("clean = 07", 10, "8 for 08"),
        ("clean: 0.5", 6, "equals sign"),
        ("clean = “0.5”", 9, "plain quotes"),
        ("clean = 1\nclean = 2", 9, "once"),
        ("clean = [1, 2\n\nfall = 3", 9, ""),
        ('clean = "half', 9, ""),
    ],
)
def test_text_that_is_not_toml_is_told_with_what_was_meant(folder, text, column, told) -> None:
    folder.file("trust").write_text(f"# Trust\n{text}\n")
    trouble = folder.trouble()
    assert trouble.code == "R001"
    assert trouble.spot.source in text
    assert told in trouble.help


def test_an_unclosed_bracket_is_told_where_it_opens(folder) -> None:
    folder.file("trust").write_text("clean = [1, 2\n\nfall = 3\n")
    trouble = folder.trouble()
    assert (trouble.spot.line, trouble.spot.column) == (1, 9)


def test_nesting_without_end_is_told(folder) -> None:
    folder.file("trust").write_text("clean = " + "[" * 10_000)
    assert folder.trouble().code == "R001"


def test_text_in_another_encoding_is_told_at_its_line(folder) -> None:
    folder.file("trust").write_bytes("# Trust\nclean = 0.6 # très\n".encode("latin-1"))
    trouble = folder.trouble()
    assert (trouble.code, trouble.spot.line, trouble.spot.column) == ("R013", 2, 17)


@pytest.mark.parametrize("change", [b"\xef\xbb\xbf", b""])
def test_files_of_other_systems_are_read_alike(folder, change) -> None:
    file = folder.file("trust")
    file.write_bytes(change + file.read_bytes().replace(b"\n", b"\r\n"))
    assert load.base(folder.path) == load.base()


def test_a_missing_file_is_told_and_so_is_one_that_nobody_reads(folder) -> None:
    folder.file("labels").rename(folder.file("lables"))
    absent, stray = sorted(folder.troubles(), key=lambda trouble: trouble.code)
    assert (absent.code, stray.code) == ("R011", "R012")
    assert absent.file.endswith("labels.toml")
    assert "'labels.toml'" in stray.help


def test_a_missing_folder_is_told(folder) -> None:
    shutil.rmtree(folder.path)
    trouble = folder.trouble()
    assert trouble.code == "R013"
    assert str(folder.path) in str(trouble)


def test_a_file_that_is_a_folder_is_told(folder) -> None:
    folder.file("trust").unlink()
    folder.file("trust").mkdir()
    assert folder.trouble().code == "R013"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(folder) -> None:
    folder.file("trust").chmod(0)
    assert folder.trouble().code == "R013"


def test_everything_wrong_in_every_file_is_told_in_one_pass(folder) -> None:
    folder.rename("trust", "climb", "clmb")
    folder.set("trust", "fall", '"0.25"')
    folder.set("trust", "neutral", "7")
    folder.set("cast", "brand.bolt.category", '"aparel"')
    folder.set("delivery", "base", ".5")
    folder.set("settle", "nest", "0.05")
    folder.set("platforms", "platform.kite.contracts.bolt", '"shut"')
    folder.file("labels").unlink()
    codes = [(trouble.file.rpartition("/")[2], trouble.code) for trouble in folder.troubles()]
    assert codes == [
        ("cast.toml", "R020"),
        ("delivery.toml", "R001"),
        ("labels.toml", "R011"),
        ("platforms.toml", "R004"),
        ("settle.toml", "R040"),
        ("trust.toml", "R006"),
        ("trust.toml", "R002"),
        ("trust.toml", "R005"),
    ]


def test_the_error_can_be_read_as_it_stands(folder) -> None:
    folder.rename("trust", "climb", "clmb")
    folder.set("trust", "fall", "2")
    with pytest.raises(Problem, match="2 problems") as told:
        load.base(folder.path)
    assert told.value.code == 1
    assert str(told.value).count("trust.toml:") == 2


def test_a_month_that_history_may_decide_is_a_warning(folder) -> None:
    folder.set("settle", "nest", "0.3")
    rules = load.base(folder.path)
    (doubt,) = load.doubts(rules)
    assert SURE <= rules.settle.bound
    assert "warning[R040]" in str(doubt)


def test_rules_out_of_a_save_are_the_same_rules() -> None:
    rules = load.base()
    again = load.embedded(json.loads(json.dumps(rules.plain())))
    assert again == rules
    assert again.fingerprint == rules.fingerprint


def test_the_fingerprint_is_of_the_values_and_not_of_their_spelling(folder) -> None:
    folder.set("attention", "points", "+5")
    folder.set("trust", "fall", "25e-2  # a quarter")
    assert load.base(folder.path).fingerprint == load.base().fingerprint
    folder.set("trust", "fall", "0.26")
    assert load.base(folder.path).fingerprint != load.base().fingerprint


def test_rules_out_of_a_spoilt_save_are_told_by_their_path() -> None:
    data = load.base().plain()
    del data["growth"]
    data["trust"]["fall"] = 2
    data["cast"]["brand"]["bolt"]["category"] = "boats"
    with pytest.raises(BalanceError) as told:
        load.embedded(data)
    sentences = [trouble.sentence for trouble in told.value.troubles]
    assert len(sentences) == 3
    assert any("'trust.fall'" in sentence for sentence in sentences)
    assert any("'growth'" in sentence for sentence in sentences)


@pytest.mark.parametrize("data", [None, 5, [], {}, {"trust": 5}, {"cast": {"brand": []}}])
def test_rules_that_are_none_at_all_are_refused(data) -> None:
    with pytest.raises(BalanceError):
        load.embedded(data)


@pytest.mark.parametrize("seed", range(60))
def test_a_file_spoilt_at_random_is_told_or_loads_but_never_breaks(folder, seed) -> None:
    dice = random.Random(seed)  # noqa: S311
    file = dice.choice(sorted(folder.path.iterdir()))
    text = file.read_text()
    for _ in range(dice.randint(1, 4)):
        start = dice.randrange(len(text))
        end = start + dice.choice([0, 0, 1, 1, 5, 40])
        new = dice.choice(
            ["", "", text[start:end] * 2, *'"[]{}=.,#\n\t-_09aé', "inf", '""', "[[a]]", "1e999"]
        )
        text = text[:start] + new + text[end:]
    file.write_text(text)
    assert all(str(trouble) for trouble in folder.troubles())


def test_scenarios_seat_two_to_four_and_name_platforms_that_may_sit() -> None:
    scenarios = load.scenarios()
    assert {"standard", "level-field"} <= set(scenarios)
    rows = load.base().platforms.platform
    for scenario in scenarios.values():
        assert set(scenario.cast) <= {2, 3, 4}
        assert all(rows[name].playable for cast in scenario.cast.values() for name in cast)


@pytest.mark.parametrize("id", ["standart", "../levels", "", "moon"])
def test_an_unknown_scenario_is_refused_with_what_there_is(id) -> None:
    with pytest.raises(Problem, match="standard") as told:
        load.scenario(id)
    assert told.value.code == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('3 = ["kite", "lantern", "magpie"]', '3 = ["kite", "lantern"]', "3 different platforms"),
        ('2 = ["kite", "lantern"]', '2 = ["kite", "lanten"]', "'lantern'"),
        ('2 = ["kite", "lantern"]', '2 = ["kite", "neutral"]', "no platform"),
        ('2 = ["kite", "lantern"]', '5 = ["kite", "lantern"]', "at most 4"),
        ('start = "own"', 'start = "alone"', "own, level"),
    ],
)
def test_a_spoilt_scenario_is_told(tmp_path, monkeypatch, old, new, told) -> None:
    house = shutil.copytree(places.shipped("balance"), tmp_path / "balance")
    monkeypatch.setattr(places, "shipped", lambda folder: house)
    file = house / "scenarios" / "standard.toml"
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    with pytest.raises(BalanceError, match=told):
        load.scenario("standard")


def test_levels_are_told_from_weak_to_strong() -> None:
    levels = load.levels().level
    assert list(levels) == ["easy", "normal"]
    assert levels["easy"].plans < levels["normal"].plans


def test_every_word_of_the_rules_has_a_file_and_every_file_a_word() -> None:
    files = {file.stem for file in (places.shipped("balance") / "base").glob("*.toml")}
    assert files == set(Rules.model_fields)

"""What mods do to a value, told value by value."""

import pytest

from game.balance.mods import shelf
from game.balance.mods.changes import Change, changes, clashes, why
from game.words import Problem


def test_a_change_is_told_with_what_it_was_and_is(make) -> None:
    make("one", {"balance/trust.toml": "climb = 0.1\nfall = 0.25\n"})
    assert changes(shelf.chosen(["one"])) == [Change("trust.climb", 0.08, 0.1)]


def test_conflicts_tell_combined_overridden_and_same(make) -> None:
    make("one", {"balance/trust.toml": "climb = 0.1\nfall = 0.3\nclean = { scale = 1.1 }\ncost = 0.1\n"})
    make("two", {"balance/trust.toml": "climb = 0.2\nfall = 0.3\nclean = { scale = 1.1 }\n"})
    found = {clash.path: clash for clash in clashes(shelf.chosen(["one", "two"]))}
    assert {path: clash.kind for path, clash in found.items()} == {
        "trust.climb": "overridden",
        "trust.fall": "same",
        "trust.clean": "combine",
    }
    told = [(stage.layer, stage.value, stage.line) for stage in found["trust.climb"].stages]
    assert told[1:] == [("one", 0.1, 1), ("two", 0.2, 1)]
    assert told[0][:2] == ("base", 0.08)


def test_a_value_in_a_table_of_another_mod_is_a_conflict_too(make) -> None:
    make("one", {"balance/news.toml": "[card.flood]\nweight = 2.0\n"})
    make("two", {"balance/news.toml": "[card.flood]\nweight = 3.0\n"})
    (clash,) = clashes(shelf.chosen(["one", "two"]))
    assert (clash.path, clash.kind) == ("news.card.flood.weight", "overridden")


def test_the_history_of_a_value_names_file_and_line(make) -> None:
    make("one", {"balance/trust.toml": "\nclimb = 0.1\n"})
    base, one = why("trust.climb", shelf.chosen(["one"]))
    assert (base.layer, base.value, base.file) == ("base", 0.08, "balance/base/trust.toml")
    assert (one.layer, one.value, one.line) == ("one", 0.1, 2)
    with pytest.raises(Problem, match=r"did you mean trust\.climb"):
        why("trust.clim", ())

"""What a mod changes for another one's sake counts beside that one alone, over both."""

import pytest

from game.balance import load
from game.balance.mods import shelf
from game.balance.mods.changes import clashes
from game.balance.mods.check import check
from game.balance.mods.using import for_now

PATCH = 'when_mod = "other"\n[trust]\nclimb = { scale = 2 }\n'


def climb(*names: str) -> float:
    with for_now(shelf.chosen(names)):
        return load.base().trust.climb


def test_a_patch_counts_beside_its_mod_and_lies_over_it(make) -> None:
    make("early", {"compat/other.toml": PATCH})
    make("other", {"balance/trust.toml": "climb = 0.2\n"})
    assert (climb("early"), climb("other"), climb("early", "other")) == (0.08, 0.2, 0.4)
    (clash,) = clashes(shelf.chosen(["early", "other"]))
    assert [stage.value for stage in clash.stages] == [0.08, 0.2, 0.4]
    assert clash.stages[-1].file.endswith("early/compat/other.toml")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[trust]\nclimb = 0.1\n", [("R003", 1)]),
        ('when_mod = "No"\n', [("R004", 1)]),
        ("when_mod = 3\n", [("R005", 1)]),
        ("when_mod = \n", [("R001", 1)]),
        ('when_mod = "other"\n[trsut]\nclimb = 0.1\n', [("R002", 2)]),
        ('when_mod = "other"\nclimb = 0.1\n', [("R002", 2)]),
        ('when_mod = "other"\n[trust]\nclimb = 7.0\n', [("R006", 3)]),
        ('when_mod = "other"\n[settle]\ncap = 9\n', [("R030", 3)]),
    ],
)
def test_a_slip_in_a_patch_is_told_at_its_line(make, text, told) -> None:
    make("early", {"compat/other.toml": text})
    make("other")
    assert [(one.code, one.spot.line) for one in check(shelf.chosen(["early", "other"])).troubles] == told

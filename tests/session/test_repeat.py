"""Results repeat: on a processor with and without its tricks, in any company, through any number of saves."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy._core import _multiarray_umath as machine

from game.balance import load
from game.engine.lenses import limits
from game.engine.state import numbers as pages
from game.session import record as records
from game.session import savefile, saves, setup, sheet
from game.session.setup import Chair, Setup
from tests.engine.test_turn import nonsense

ROOT = Path(__file__).parents[2]
TRICKS = [name for name in machine.__cpu_dispatch__ if machine.__cpu_features__[name]]
WIDE = [name for name in TRICKS if "512" in name or "V4" in name]
LONGEST = 1200  # seconds of one process
PLATFORMS = ("kite", "lantern", "magpie", "anchor")


def _record(folder: Path, matches: int, months: int) -> list[str]:
    """Save so many wars of four who hit the keys with both hands; the hash of each one's last month."""
    rules = load.rules("standard")
    numbers, chairs = pages.read(rules), tuple(Chair("script", platform=name) for name in PLATFORMS)
    last = []
    for seed in range(matches):
        rng = np.random.default_rng(seed)
        record = records.begin(setup.agree(Setup("standard", chairs, months, seed), rules), rules)
        for _ in range(months):
            orders = limits.lawful(record.now, nonsense(record.now, rng), numbers)
            sheets = [sheet.unpack(orders, record.now, seat, numbers) for seat in range(len(chairs))]
            records.settle(record, sheets, numbers)
        savefile.write(folder / f"{seed:03}.twosided", saves.header(record, 1, ""), saves.body(record))
        last.append(record.hashes[-1])
    return last


def _again(folder: Path, off: list[str], hashes: int, workers: int, *ways: str) -> list[str]:
    """The same, played again in these ways in other processes, without these tricks of the processor.

    `hashes` seeds those of Python, by which its sets are ordered; here chance does.
    """
    env = {**os.environ, "PYTHONHASHSEED": str(hashes), "NPY_DISABLE_CPU_FEATURES": " ".join(off)}
    command = [sys.executable, "-m", "tests.session.again", str(folder), str(workers), *ways]
    told = subprocess.run(
        command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.split()


def _repeats(folder: Path, matches: int, months: int, size: int, workers: int) -> None:
    """Recorded on the processor as it is; played again alone, in a crowd, and saved every month."""
    told = _record(folder, matches, months)
    assert len(set(told)) == matches
    assert _again(folder, WIDE, 0, 1, "alone", str(size)) == told * 2
    assert _again(folder, TRICKS, 1, workers, "alone", "kept") == told * 2


def test_recorded_wars_end_in_the_same_bits_on_any_processor_in_any_company(tmp_path: Path) -> None:
    _repeats(tmp_path, matches=2, months=3, size=3, workers=1)


@pytest.mark.soak
def test_fifty_recorded_wars_end_in_the_same_bits_on_any_processor_in_any_company(tmp_path: Path) -> None:
    _repeats(tmp_path, matches=50, months=24, size=1000, workers=2)


@pytest.mark.skipif(not WIDE, reason="this processor has no tricks to do without")
def test_the_processors_do_differ(tmp_path: Path) -> None:
    """Without this the law above would hold of itself."""
    code = "import numpy as np; print(np.exp(np.linspace(-3, 3, 4001)).tobytes().hex())"
    told = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True,
            env={**os.environ, "NPY_DISABLE_CPU_FEATURES": off},
        ).stdout
        for off in ("", " ".join(TRICKS))
    ]  # fmt: skip
    assert told[0] != told[1]

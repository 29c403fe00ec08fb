"""`bench` measures and says how; whether this machine is fast enough is not for the tests to say."""

import json
from itertools import islice

import pytest

from game.balance import load
from game.commands.run import answer
from game.lab import bench
from game.lab.bench import Row

ENGINE = ["settle", "exact", "oracle", "resolve", "crowd", "what_if", "causes"]
WINDOW = ["frame", "page", "streams", "hover", "open", "slider", "pause", "memory", "keep", "idle"]


@pytest.mark.soak
def test_every_figure_stands_beside_its_goal(capsys):
    assert answer(["bench", "--json", "-"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)["rows"]}
    assert set(rows) == {*ENGINE, "check", "menu", *WINDOW}
    for name, row in rows.items():
        assert row["figure"] > 0
        over = row["figure"] >= row["goal"]
        assert row["met"] is (over if row["unit"] == "times" else not over), name


@pytest.mark.soak
def test_the_engine_is_measured_first():
    rows = list(islice(bench.rows(load.base()), len(ENGINE)))
    assert [row.name for row in rows] == ENGINE
    assert all(row.figure > 0 for row in rows)
    assert all(row.ratio for row in rows if row.unit == "seconds")


def test_a_time_should_be_short_and_a_quotient_large():
    assert Row("time", 1.0, 2.0, "seconds", "exp", 0.5).met
    assert not Row("time", 3.0, 2.0, "seconds", "exp", 0.5).met
    assert Row("quotient", 80.0, 60.0, "times").met
    assert not Row("quotient", 50.0, 60.0, "times").met
    assert (
        Row("time", 1.0, 2.0, "seconds", "exp", 0.5).ratio,
        Row("quotient", 80.0, 60.0, "times").ratio,
    ) == (2.0, None)

"""`bench` measures and says how; whether this machine is fast enough is not for the tests to say."""

import json

from game.commands.run import answer
from game.lab.bench import Row


def test_every_figure_stands_beside_its_goal(capsys):
    assert answer(["bench", "--json", "-"]) == 0
    figures = json.loads(capsys.readouterr().out)
    rows = {row["name"]: row for row in figures["rows"]}
    assert {"settle", "oracle", "resolve", "crowd", "what_if", "causes"} <= set(rows)
    for name, row in rows.items():
        assert row["figure"] > 0
        assert row["met"] is (
            (row["figure"] <= row["goal"]) if row["ratio"] else row["figure"] >= row["goal"]
        ), name


def test_a_time_should_be_short_and_a_quotient_large():
    assert Row("time", 1.0, 2.0, yardstick=0.5).met
    assert not Row("time", 3.0, 2.0, yardstick=0.5).met
    assert Row("quotient", 80.0, 60.0).met
    assert not Row("quotient", 50.0, 60.0).met
    assert (Row("time", 1.0, 2.0, 0.5).ratio, Row("quotient", 80.0, 60.0).ratio) == (2.0, None)

"""Outside bots at the table: whatever they do, the game goes on and says why."""

from pathlib import Path

import pytest

from game.lab import arena

BOT = """
import time
class Mine:
    def reset(self, seat, platform, rules, seed):
        self.told = dict(seat=seat, platform=platform, seed=seed, rules=sorted(rules))
    def act(self, briefing, limits):
        {act}
"""


@pytest.fixture
def with_bot(seated, tmp_path: Path):
    """Rows of the bot's seat, and the game."""

    def rows(act: str, seconds: float = 5.0):
        (tmp_path / "bot.py").write_text(BOT.format(act=act))
        seats = f"bot:{tmp_path / 'bot.py'}:Mine@kite", "script@lantern"
        plan = seated(*seats, months=3, traced=True, bot_seconds=seconds)
        [game] = arena.play(plan, 1)
        return [row for row in game.rows if row["seat"] == 0], game

    return rows


def standing(rows) -> bool:
    return all(row["orders"] == {} for row in rows)


def test_a_bot_orders_like_anybody(with_bot):
    rows, game = with_bot("return {'policing': 2} if briefing['month'] == 2 else {}")
    assert [row["orders"] for row in rows] == [{}, {"policing": 2}, {}]
    assert game.seats[0].refused == 0


def test_a_bot_reads_what_a_person_could(with_bot):
    act = """
        if briefing["month"] > 1: return {}
        assert briefing["platform"] == "kite" and briefing["own"]["cash_cr"] > 0
        assert limits["policing"]["legal"] and not limits["court_brand"]["targets"]["bolt"]["legal"]
        return {}"""
    rows, game = with_bot(act.strip())
    assert game.seats[0].refused == 0, rows[0]["refused"]


def test_a_bot_that_raises_keeps_its_standing_orders(with_bot):
    rows, game = with_bot("raise ValueError('no idea')")
    assert standing(rows)
    assert game.seats[0].refused == 3
    assert rows[0]["refused"] == [{"order": "sheet", "reason": "The bot raised ValueError: no idea."}]


def test_a_bot_that_sleeps_keeps_its_standing_orders(with_bot):
    rows, _ = with_bot("time.sleep(60 if briefing['month'] == 2 else 0); return {}", seconds=0.6)
    assert standing(rows)
    assert [len(row["refused"]) for row in rows] == [0, 1, 0]
    assert "longer than 0.6 seconds" in rows[1]["refused"][0]["reason"]


@pytest.mark.parametrize(
    "answer", ["7", "None", "{'polcing': 2}", "{'policing': 'high'}", "{1, 2}", "{'policing': 1e400}"]
)
def test_nonsense_keeps_the_standing_orders(with_bot, answer):
    rows, game = with_bot(f"return {answer}")
    assert standing(rows)
    assert game.seats[0].refused == 3
    assert all(row["refused"][0]["order"] == "sheet" for row in rows)


def test_an_illegal_order_is_refused_by_name(with_bot):
    rows, _ = with_bot("return {'policing': 9} if briefing['month'] == 1 else {}")
    assert [one["order"] for one in rows[0]["refused"]] == ["policing"]


def test_luck_belongs_to_the_game_and_the_seat(seated, tmp_path: Path):
    """Every bot raises the seed it was given."""
    file = tmp_path / "bot.py"
    file.write_text(BOT.format(act="raise ValueError(self.told['seed'])"))
    seats = [f"bot:{file}:Mine@kite", f"bot:{file}:Mine@lantern"]
    plan = seated(*seats, months=1, traced=True)
    told = [[row["refused"][0]["reason"] for row in game.rows] for game in arena.play(plan, 2)]
    assert len({reason for game in told for reason in game}) == 4
    [again] = arena.play(plan, 1, first=1)
    assert [row["refused"][0]["reason"] for row in again.rows] == told[1]

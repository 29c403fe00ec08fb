"""A bot may do what it likes: it gets copies, it is ended when late, and the reason is known."""

from pathlib import Path

import pytest

from game.lab.bots import Bot, Fault

HELLO = {"seat": 0, "platform": "kite", "rules": {}, "seed": 7}


@pytest.fixture
def bot(tmp_path: Path):
    """Seats a class whose `act` is the given line."""
    seated = []

    def seat(act: str, seconds: float = 5.0) -> Bot:
        file = tmp_path / "bot.py"
        file.write_text(
            "import os, sys, time\n"
            "class Mine:\n"
            "    def reset(self, seat, platform, rules, seed): self.seen = [seat, platform, seed]\n"
            f"    def act(self, briefing, limits): {act}\n"
        )
        seated.append(Bot(f"{file}:Mine", seconds))
        return seated[-1]

    yield seat
    for one in seated:
        one.close()


def why(bot: Bot) -> tuple[str, str]:
    with pytest.raises(Fault) as fault:
        bot.act(HELLO, {}, {})
    return fault.value.kind, fault.value.text


def test_a_bot_answers_with_what_reset_told_it(bot):
    assert bot("return {'seen': self.seen}").act(HELLO, {}, {}) == {"seen": [0, "kite", 7]}


def test_a_bot_remembers_from_month_to_month(bot):
    mine = bot("self.seen.append(briefing['month']); return self.seen[3:]")
    assert mine.act(HELLO, {"month": 1}, {}) == [1]
    assert mine.act(HELLO, {"month": 2}, {}) == [1, 2]


def test_a_bot_cannot_change_what_it_was_shown(bot):
    shown = {"cash_cr": 1.0}
    bot("briefing.clear(); return {}").act(HELLO, shown, {})
    assert shown == {"cash_cr": 1.0}


def test_a_bot_that_raises_is_told_apart_and_goes_on(bot):
    mine = bot("return {} if briefing else 1 / 0")
    assert why(mine) == ("raised", "ZeroDivisionError: division by zero")
    assert mine.act(HELLO, {"month": 2}, {}) == {}


def test_a_bot_that_sleeps_is_ended_and_starts_anew(bot):
    mine = bot("time.sleep(0 if briefing else 60); return {}", seconds=0.5)
    assert why(mine) == ("late", "0.5")
    assert mine.act(HELLO, {"month": 2}, {}) == {}


def test_a_bot_may_even_end_its_own_process(bot):
    assert why(bot("os._exit(3)"))[0] == "gone"


def test_a_bot_that_answers_with_no_plain_data_answers_nonsense(bot):
    assert why(bot("return {1, 2}")) == ("nonsense", "set")


def test_what_a_bot_prints_is_no_result(bot, capfd):
    bot("print('hello'); sys.stdout.flush(); return {}").act(HELLO, {}, {})
    assert capfd.readouterr().out == ""


def test_a_missing_class_or_file_is_found_before_the_first_month(tmp_path: Path):
    (tmp_path / "empty.py").write_text("")
    for path, text in (("empty.py", "AttributeError"), ("none.py", "FileNotFoundError")):
        with pytest.raises(Fault, match=text):
            Bot(f"{tmp_path / path}:Mine", 5.0).load()

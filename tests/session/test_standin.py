"""A computer plays for a person who is away; who comes back finds their seat, and what was told."""

import json

import pytest

from game.balance.schema.rules import Rules
from game.session import record as records
from game.session import saves, setup
from game.session.match import Hidden, Match, Stage
from game.session.saves import SaveError
from game.session.setup import Chair, Setup
from game.session.sheet import Sheet


@pytest.fixture
def hot(rules: Rules) -> Match:
    """Ada and Mei at one screen, and Ada in front."""
    chairs = tuple(map(Chair.of, ("human:Ada@kite", "human:Mei@magpie", "ai:easy@lantern")))
    match = Match(records.begin(setup.agree(Setup("standard", chairs, 12, seed=5), rules), rules))
    match.look()
    match.sit()
    return match


def _month(match: Match, *away: int) -> None:
    """Mei orders nothing; those who are away pay for publicity."""
    if match.stage == Stage.REVEAL:
        match.look()
    while match.stage != Stage.WAITING:
        if match.stage == Stage.HANDOVER:
            match.sit()
        match.seal()
    match.settle({seat: Sheet(publicity_cr=1_000_000) for seat in away})


def test_who_lends_the_seat_is_played_by_a_computer_until_they_take_it_back(hot: Match) -> None:
    hot.change(0, "policing", 2)
    hot.lend(0, "normal")
    assert (hot.front, hot.people, hot.lent) == (1, (1,), {0: "normal"})
    assert hot.minds == {2: ("easy", "any"), 0: ("normal", "any")}
    assert 0 not in hot.record.drafts
    _month(hot, 0)
    _month(hot, 0)
    assert hot.record.now.standing.publicity[0, 0] > 0
    hot.take_back(0)
    hot.look()
    assert (hot.front, hot.stage) == (0, Stage.HANDOVER)
    hot.sit()
    assert (hot.away(0), hot.lent) == (2, {})
    _ = hot.seal(), hot.sit()
    assert hot.away(1) == 0


def test_who_comes_back_before_the_month_is_settled_still_orders_in_it(hot: Match) -> None:
    hot.lend(0, "easy")
    hot.sit()
    hot.seal()
    assert hot.stage == Stage.WAITING
    hot.take_back(0)
    assert (hot.stage, hot.front) == (Stage.HANDOVER, 0)
    with pytest.raises(Hidden):
        hot.take_back(0)


def test_nobody_but_the_one_in_front_lends_a_seat_and_others_see_nothing_of_it(hot: Match) -> None:
    with pytest.raises(Hidden):
        hot.lend(1, "easy")
    hot.lend(0, "easy")
    hot.sit()
    for secret in (hot.briefing, hot.chronicle, hot.away):
        with pytest.raises(Hidden):
            secret(0)


def test_news_is_kept_month_by_month_and_everybody_reads_only_their_own(hot: Match) -> None:
    for _ in range(3):
        _month(hot)
    hot.look()
    hot.sit()
    mine = hot.chronicle(0)
    report = hot.report(0)
    assert report
    assert list(mine) == [1, 2, 3]
    assert tuple(one.fact for one in mine[3]) == report.news
    kept = [one for told in hot.record.told.values() for one in told]
    assert {one.owner for one in kept} <= {-1, 0, 1}


def test_stand_ins_and_news_last_with_the_match(hot: Match) -> None:
    hot.lend(0, "normal")
    _month(hot, 0)
    kept = saves.read(json.loads(json.dumps(saves.body(hot.record))))
    assert (kept.told, kept.stand_ins) == (hot.record.told, hot.record.stand_ins)
    assert Match(kept).lent == {0: "normal"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"stand_ins": [{"month": 1, "seat": 2, "level": "easy"}]},
        {"stand_ins": [{"month": 1, "seat": 0, "level": "divine"}]},
        {"stand_ins": [{"month": 9, "seat": 0, "level": "easy"}]},
        {"told": {"9": []}},
        {"told": {"1": [{"what": "closed", "seat": 7}]}},
    ],
)
def test_stand_ins_and_news_that_cannot_be_are_refused(hot: Match, wrong: dict[str, object]) -> None:
    _month(hot)
    with pytest.raises(SaveError):
        saves.read({**saves.body(hot.record), **wrong})

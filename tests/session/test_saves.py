"""A match that was saved and read goes on as if it had never stopped; what cannot be played is refused."""

import json
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from game.balance.schema.rules import Rules
from game.engine.state import numbers
from game.session import choices, savefile, saves, setup, sheet, worlds
from game.session import record as records
from game.session.match import Match, Stage
from game.session.record import Record
from game.session.savefile import SaveError
from game.session.setup import Chair, Setup

ORDERS = {
    1: {"buyer_subsidy": {"all": 0.02}, "publicity_cr": 2_000_000},
    2: {"court_brand": {"brand": "sudsworth", "guarantee_cr": 6_000_000, "months": 6}, "policing": 2},
    4: {"seller_subsidy": {"apparel": 0.05, "books_toys": 0.03}, "stock": {"daily_necessities": 2}},
    6: {"pitch": {"investor": "old_ledger", "story": "profit"}, "charter": {"commission": 0.02}},
    7: {"logistics": "tortoise", "front_page": {"brand": {"electronics": 4}, "ordinary": {"apparel": 6}}},
}


def _through(record: Record) -> Record:
    """Written and read."""
    return saves.read(savefile.unpack(savefile.pack(saves.header(record, 1, ""), saves.body(record)))[1])


def _play(record: Record, months: int, each: Callable[[Record], Record] = lambda record: record) -> Record:
    n = numbers.read(record.rules)
    for _ in range(months):
        month = int(record.now.eras.month[0])
        mine = sheet.read(ORDERS.get(month, {}), n)
        records.settle(record, [mine, sheet.EMPTY, sheet.EMPTY], n)
        record = each(record)
    return record


@pytest.fixture(scope="session")
def three(rules: Rules) -> Setup:
    chairs = (
        Chair("human", "Ada: of Kite", platform="kite"),
        Chair("human", "王", platform="magpie"),
        Chair("ai", level="easy"),
    )
    return setup.agree(Setup("standard", chairs, 12, seed=11), rules)


@pytest.fixture(scope="session")
def month_five(three: Setup, rules: Rules) -> dict[str, Any]:
    record = _play(records.begin(three, rules), 4)
    record.drafts, record.sealed = {0: sheet.read(ORDERS[7], numbers.read(rules))}, {0}
    record.looked = True
    return saves.body(record)


def test_a_match_saved_in_month_five_ends_as_the_one_that_never_stopped(three: Setup, rules: Rules) -> None:
    straight = _play(records.begin(three, rules), 12)
    stopped = _play(_through(_play(records.begin(three, rules), 4)), 8)
    assert stopped.hashes == straight.hashes
    assert stopped.past == straight.past
    assert worlds.state_hash(stopped.now) == worlds.state_hash(straight.now)


def test_a_match_saved_and_read_every_month_is_the_same(three: Setup, rules: Rules) -> None:
    assert (
        _play(records.begin(three, rules), 8, _through).hashes == _play(records.begin(three, rules), 8).hashes
    )


def test_the_rules_a_table_chose_are_kept_with_its_match(three: Setup) -> None:
    chosen = replace(three, options={"launches": "off"})
    again = _through(choices.begin(chosen))
    assert again.setup == chosen
    assert not again.rules.launch.rockets


def test_the_kept_sheets_replay_to_the_kept_hashes(three: Setup, rules: Rules) -> None:
    record, n = _play(records.begin(three, rules), 8), numbers.read(rules)
    world = record.start
    for sheets, told in zip(record.sheets, record.hashes, strict=True):
        world = records.play(world, sheets, n, records.luck(record)).after
        assert worlds.state_hash(world) == told


def test_a_second_match_in_the_same_process_is_not_touched_by_the_first(three: Setup, rules: Rules) -> None:
    assert _play(records.begin(three, rules), 3).hashes == _play(records.begin(three, rules), 3).hashes


def test_everything_that_lasts_is_read_back(month_five: dict[str, Any]) -> None:
    again = saves.body(saves.read(month_five))
    assert json.dumps(again) == json.dumps(month_five)  # in the same order, too


def test_a_save_made_at_the_handover_opens_at_the_handover(month_five: dict[str, Any]) -> None:
    match = Match(saves.read(month_five))
    assert (match.stage, match.front, match.sealed) == (Stage.HANDOVER, 1, {0})
    match.sit()
    match.seal()
    match.settle({})
    assert match.record.sheets[-1][0].lines == ("logistics", "front_page")


def test_a_save_made_at_the_reveal_opens_at_the_reveal(three: Setup, rules: Rules) -> None:
    match = Match(_through(_play(records.begin(three, rules), 2)))
    assert match.stage == Stage.REVEAL
    assert match.news() == Match(_play(records.begin(three, rules), 2)).news()


def test_an_old_match_goes_on_under_its_own_rules(month_five: dict[str, Any]) -> None:
    other = deepcopy(month_five)
    other["rules"]["books"]["service"] = 0.009
    assert saves.read(other).rules.books.service == 0.009


HARM: dict[str, Callable[[dict[str, Any]], Any]] = {
    "an unknown part": lambda b: b.update(extra=1),
    "a missing part": lambda b: b.pop("now"),
    "a seed that is text": lambda b: b.update(seed="7"),
    "a seed below nought": lambda b: b.update(seed=-1),
    "another length": lambda b: b.update(months=13),
    "no length": lambda b: b.update(months=0),
    "an unknown scenario": lambda b: b.update(scenario="../evil"),
    "one seat": lambda b: b.update(chairs=b["chairs"][:1]),
    "a seat twice": lambda b: b.update(chairs=[b["chairs"][0]] * 3),
    "an open platform": lambda b: b.update(chairs=[*b["chairs"][:2], "ai:easy:any"]),
    "a rule out of bounds": lambda b: b["rules"]["books"].update(service=7.0),
    "no rules": lambda b: b.update(rules={}),
    "rules of another country": lambda b: b["rules"]["categories"]["category"].pop("apparel"),
    "cash that is text": lambda b: b["now"]["books"].update(cash=["1", "2", "3"]),
    "cash beyond all money": lambda b: b["now"]["books"].update(cash=[10**16, 0, 0]),
    "cash that is no whole number": lambda b: b["now"]["books"].update(cash=[1.5, 0, 0]),
    "cash that was changed": lambda b: b["now"]["books"]["cash"].__setitem__(0, 5),
    "a seat too many": lambda b: b["now"]["books"]["cash"].append(5),
    "a deep list": lambda b: b["now"]["books"].update(cash=[[[0]]]),
    "an unknown part of the world": lambda b: b["now"].update(magic=[1]),
    "users that are truths": lambda b: b["now"]["people"].update(users=[[True] * 6] * 3),
    "another month": lambda b: b["now"]["eras"].update(month=6),
    "a sheet that makes no sense": lambda b: b["sheets"][0].__setitem__(0, {"policing": "many"}),
    "a sheet too few": lambda b: b["sheets"].pop(),
    "a sheet that is a list": lambda b: b["sheets"][0].__setitem__(0, [["policing", 1]]),
    "a hash too many": lambda b: b["hashes"].append("0"),
    "a past too short": lambda b: b["past"].pop(),
    "a past of others": lambda b: b["past"][0]["own"]["cash"].pop(),
    "a past unknown": lambda b: b["past"][0].pop("seen"),
    "a draft of nobody": lambda b: b["drafts"].update({"9": {}}),
    "a draft of a computer": lambda b: b["drafts"].update({"2": {}}),
    "a draft of no seat": lambda b: b["drafts"].update({"x": {}}),
    "a seal of nobody": lambda b: b.update(sealed=[5]),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_a_body_that_cannot_be_is_refused(
    harm: Callable[[dict[str, Any]], Any], month_five: dict[str, Any]
) -> None:
    body = deepcopy(month_five)
    harm(body)
    with pytest.raises(SaveError):
        saves.read(body)


def _leaves(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(data, dict | list):
        steps = data.items() if isinstance(data, dict) else enumerate(data)
        return [path, *(leaf for step, part in steps for leaf in _leaves(part, (*path, step)))]
    return [path]


@pytest.mark.parametrize("times", [20, pytest.param(1_500, marks=pytest.mark.soak)])
def test_a_body_changed_anywhere_is_refused_or_played(times: int, month_five: dict[str, Any]) -> None:
    dice = Random(3)  # noqa: S311
    places = _leaves(month_five)
    for _ in range(times):
        body = deepcopy(month_five)
        *way, last = dice.choice(places[1:])
        part = body
        for step in way:
            part = part[step]
        part[last] = dice.choice([None, -1, 0, 10**18, 1e300, -0.5, "x", [], {}, True, [part[last]] * 3])
        try:
            saves.read(body)
        except SaveError:
            pass


FLOODS = {
    "lists for months": lambda b: b.update(past=[[]] * 500_000),
    "hashes that are none": lambda b: b.update(hashes=[0] * 500_000),
    "unknown rules": lambda b: b["rules"]["books"].update({f"x{k}": 1 for k in range(200_000)}),
    "unknown lines": lambda b: b["sheets"][0][0].update({f"x{k}": 1 for k in range(200_000)}),
    "drafts of crowds": lambda b: b["drafts"].update({str(k): {} for k in range(200_000)}),
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_is_refused_at_once(
    flood: Callable[[dict[str, Any]], Any], month_five: dict[str, Any]
) -> None:
    body = deepcopy(month_five)
    flood(body)
    start = time.perf_counter()
    with pytest.raises(SaveError):
        saves.read(body)
    assert time.perf_counter() - start < 2.0

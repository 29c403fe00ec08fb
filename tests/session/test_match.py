"""At the table: whose turn it is, what can be taken back, and what nobody else may see."""

from collections.abc import Callable
from typing import Any

import pytest

from game.balance.schema.rules import Rules
from game.session import record as records
from game.session import setup
from game.session.match import Hidden, Match, Stage
from game.session.rows.investors import Pitch
from game.session.setup import Chair, Setup
from game.session.sheet import EMPTY
from game.words import Problem, say


def _match(rules: Rules, *seats: str, months: int = 12) -> Match:
    chosen = setup.agree(Setup("standard", tuple(map(Chair.of, seats)), months, seed=5), rules)
    return Match(records.begin(chosen, rules))


@pytest.fixture
def hot(rules: Rules) -> Match:
    """Two people at one screen; the first sits in front."""
    match = _match(rules, "human:Ada@kite", "human:Mei@magpie")
    match.look()
    match.sit()
    return match


@pytest.fixture
def alone(rules: Rules) -> Match:
    match = _match(rules, "human:Ada@kite", "ai:easy@lantern")
    match.look()
    return match


def _seal(match: Match) -> None:
    if match.stage == Stage.HANDOVER:
        match.sit()
    match.seal()


def _month(match: Match) -> None:
    if match.stage == Stage.REVEAL:
        match.look()
    while match.stage in (Stage.HANDOVER, Stage.ORDERS):
        _seal(match)
    match.settle({})


def test_a_month_goes_round_the_table(rules: Rules) -> None:
    match = _match(rules, "human:Ada@kite", "ai:easy", "human:Mei@magpie")
    seen: list[tuple[Stage, int | None]] = [(match.stage, match.front)]
    for step in (match.look, match.sit, match.seal, match.sit, match.seal, lambda: match.settle({})):
        step()
        seen.append((match.stage, match.front))
    assert seen == [
        (Stage.REVEAL, None),
        (Stage.HANDOVER, 0),
        (Stage.ORDERS, 0),
        (Stage.HANDOVER, 2),
        (Stage.ORDERS, 2),
        (Stage.WAITING, None),
        (Stage.REVEAL, None),
    ]
    assert match.month == 2


def test_one_person_needs_no_curtain(alone: Match) -> None:
    assert (alone.stage, alone.front) == (Stage.ORDERS, 0)


def test_without_people_the_match_only_waits_for_computers(rules: Rules) -> None:
    match = _match(rules, "ai:easy", "ai:easy")
    match.look()
    assert match.stage == Stage.WAITING


def test_a_match_ends_and_then_everything_is_open(hot: Match) -> None:
    while hot.stage != Stage.ENDED:
        _month(hot)
    assert hot.winner is not None
    assert hot.winner[0] == hot.standings()[0].seat
    assert [hot.report(seat) is not None for seat in (0, 1)] == [True, True]
    exact = hot.record.now.verdict.fortune[0]
    assert [hot.figures()["fortune"][seat][-1] for seat in (0, 1)] == exact.tolist()
    with pytest.raises(Hidden):
        hot.look()


def test_no_step_can_be_taken_out_of_turn(hot: Match) -> None:
    for step in (hot.look, hot.sit, lambda: hot.settle({}), lambda: hot.reopen(1)):
        with pytest.raises(Hidden):
            step()


def test_everything_can_be_undone_and_done_again(hot: Match) -> None:
    hot.change(0, "policing", 2)
    hot.change(0, "buyer_subsidy", {"all": 0.02})
    hot.change(0, "policing", None)
    hot.clear(0)
    drafts = []
    while hot.draft(0).past:
        drafts.append(hot.draft(0).sheet)
        hot.undo(0)
    assert [sheet.lines for sheet in drafts] == [
        (),
        ("buyer_subsidy",),
        ("policing", "buyer_subsidy"),
        ("policing",),
    ]
    assert hot.draft(0).sheet.lines == ()
    for sheet in reversed(drafts):
        hot.redo(0)
        assert hot.draft(0).sheet == sheet
    hot.redo(0)
    assert hot.draft(0).sheet.lines == ()


def test_a_change_after_undo_forgets_what_was_undone(hot: Match) -> None:
    hot.change(0, "policing", 2)
    hot.undo(0)
    hot.change(0, "summit", True)
    hot.redo(0)
    assert hot.draft(0).sheet.lines == ("summit",)


def test_lines_can_be_put_in_another_order(hot: Match) -> None:
    hot.change(0, "policing", 2)
    hot.change(0, "publicity_cr", 1_000_000)
    hot.arrange(0, ("publicity_cr", "policing"))
    assert hot.draft(0).sheet.lines == ("publicity_cr", "policing")
    hot.undo(0)
    assert hot.draft(0).sheet.lines == ("policing", "publicity_cr")


def test_what_makes_no_sense_leaves_the_draft_alone(hot: Match) -> None:
    hot.change(0, "policing", 2)
    with pytest.raises(Problem, match="policing"):
        hot.change(0, "policing", "much")
    assert hot.draft(0).sheet.policing == 2


def test_an_unlawful_order_is_refused_by_name_with_a_sentence(hot: Match) -> None:
    refused = hot.change(0, "summit", True)
    assert [(why.order, why.code) for why in refused] == [("summit", "refusal.summit.era")]
    assert "2" in say(refused[0].code, **refused[0].values)
    refused = hot.change(0, "buyer_subsidy", {"all": 0.1})
    assert [why.order for why in refused] == ["buyer_subsidy", "summit"]


def test_the_summary_counts_attention_and_names_what_falls_off_the_end(hot: Match) -> None:
    orders: dict[str, Any] = {
        "logistics": "galloway",
        "policing": 2,
        "buyer_subsidy": {"all": 0.01},
        "match_clause": 0.03,  # of one card with the subsidy: free
        "publicity_cr": 1_000_000,
        "charter": {"commission": 0.01},
        "summit": True,  # not lawful: neither paid nor dropped
    }
    for line, value in orders.items():
        hot.change(0, line, value)
    summary = hot.summary(0)
    assert (summary.points, summary.spent, summary.lines) == (5, 5, 7)
    assert summary.dropped == ("charter",)
    assert [why.order for why in summary.refused] == ["summit"]
    assert summary.cost_cr == 3_000_000
    hot.arrange(
        0, ("charter", "publicity_cr", "policing", "buyer_subsidy", "match_clause", "summit", "logistics")
    )
    assert hot.summary(0).dropped == ("logistics",)
    assert hot.summary(0).cost_cr == 0


def test_what_was_summed_up_is_what_happens(hot: Match) -> None:
    hot.change(0, "logistics", "galloway")
    hot.change(0, "policing", 2)
    summary, cash = hot.summary(0), hot.record.now.books.cash[0, 0]
    _month(hot)
    hot.look()
    hot.sit()
    report = hot.report(0)
    assert report is not None
    assert report.dropped == summary.dropped == ()
    built = next(posting.amount_cr for posting in report.money if posting.line == "building")
    assert built == -summary.cost_cr
    assert round(report.cash_cr[0] * 100) == cash
    change = sum(posting.amount_cr for posting in report.money)
    assert report.cash_cr[1] - report.cash_cr[0] == pytest.approx(change, abs=0.02)


def test_a_sealed_sheet_can_be_opened_again_until_the_last_seals(hot: Match) -> None:
    hot.change(0, "policing", 2)
    hot.seal()
    assert hot.sealed == {0}
    hot.reopen(0)
    assert (hot.stage, hot.front, hot.sealed) == (Stage.HANDOVER, 0, set())
    hot.sit()
    assert hot.draft(0).sheet.policing == 2
    assert not hot.draft(0).past  # what was taken back before sealing is gone
    hot.change(0, "policing", 3)
    hot.seal()
    _seal(hot)
    with pytest.raises(Hidden):
        hot.reopen(0)
    hot.settle({})
    assert int(hot.record.now.standing.policing[0, 0]) == 3


PRIVATE: dict[str, Callable[[Match, int], object]] = {
    "briefing": Match.briefing,
    "report": Match.report,
    "limits": Match.limits,
    "draft": Match.draft,
    "summary": Match.summary,
    "undo": Match.undo,
    "redo": Match.redo,
    "clear": Match.clear,
    "step": lambda match, seat: match.step(seat, 0),
    "plans": Match.plans,
    "part": Match.part,
    "look at": lambda match, seat: match.look_at(seat, 0),
    "settle on": Match.settle_on,
    "standing": Match.standing,
    "lines": Match.lines,
    "letter": Match.letter,
    "chronicle": Match.chronicle,
    "away": Match.away,
    "planned": Match.planned,
    "trial": lambda match, seat: match.trial(seat, [EMPTY]),
    "door": lambda match, seat: match.door(seat, "pingpong", EMPTY),
    "figures": Match.figures,
    "standings": Match.standings,
    "change": lambda match, seat: match.change(seat, "policing", 2),
    "arrange": lambda match, seat: match.arrange(seat, ()),
    "variant": lambda match, seat: match.variant(seat, "policing", 2),
    "terms": lambda match, seat: match.terms(seat, [Pitch(investor="old_ledger", story="profit")]),
    "count down": lambda match, seat: match.count_down(seat, True, 0.0, 1),
    "what if": lambda match, seat: match.what_if(seat, 1),
    "question": lambda match, seat: match.question(seat, 1),
}


@pytest.mark.parametrize("look", PRIVATE.values(), ids=PRIVATE.keys())
def test_only_the_one_in_front_is_served(look: Callable[[Match, int], object], hot: Match) -> None:
    look(hot, 0)
    with pytest.raises(Hidden):
        look(hot, 1)
    hot.seal()
    for seat in (0, 1):  # at the curtain, nobody
        with pytest.raises(Hidden):
            look(hot, seat)
    hot.sit()
    look(hot, 1)
    with pytest.raises(Hidden):
        look(hot, 0)


def test_everything_private_is_held_to_that(hot: Match) -> None:
    asks_for_a_seat = {
        name
        for name, method in vars(Match).items()
        if not name.startswith("_") and callable(method) and {"seat", "viewer"} & set(method.__annotations__)
    }
    assert asks_for_a_seat - {"reopen", "lend", "take_back"} == {name.replace(" ", "_") for name in PRIVATE}


def _public(match: Match) -> list[object]:
    shown = [match.stage, match.front, match.month, match.people, match.sealed]
    return [*shown, match.news(), match.standings(), match.figures()]


def _private(match: Match, seat: int) -> list[object]:
    shown = [match.briefing(seat), match.report(seat), match.limits(seat), match.figures(seat)]
    return [*shown, match.summary(seat), match.what_if(seat, 1), match.trial(seat, [EMPTY])]


def test_nothing_ordered_behind_the_curtain_shows_before_the_reveal(rules: Rules) -> None:
    quiet, loud = (_match(rules, "human:Ada@kite", "human:Mei@magpie") for _ in range(2))
    for match in (quiet, loud):
        _month(match)
        match.look()
        match.sit()
    loud.change(0, "buyer_subsidy", {"all": 0.03})
    loud.change(0, "court_brand", {"brand": "dewdrop", "guarantee_cr": 9_000_000, "months": 6})
    loud.undo(0)
    for match in (quiet, loud):
        match.seal()
    assert _public(quiet) == _public(loud)
    for match in (quiet, loud):
        match.sit()
    assert _private(quiet, 1) == _private(loud, 1)


def test_rivals_fortunes_are_public_to_a_share_and_ones_own_exact(hot: Match) -> None:
    _month(hot)
    hot.look()
    hot.sit()
    true = hot.record.now.verdict.fortune[0].tolist()
    seen = [hot.figures(0)["fortune"][seat][-1] for seat in (0, 1)]
    assert seen[0] == true[0]
    assert seen[1] != true[1]
    assert seen[1] == pytest.approx(true[1], rel=0.15)
    assert [hot.figures()["fortune"][seat][-1] != true[seat] for seat in (0, 1)] == [True, True]


def test_a_person_without_a_platform_orders_no_more(rules: Rules) -> None:
    match = _match(rules, "human:Ada@kite", "human:Mei@magpie", "ai:easy")
    match.record.now.seats.open[0, 0] = False
    assert match.people == (1,)
    _month(match)
    match.look()
    assert (match.stage, match.front) == (Stage.HANDOVER, 1)


def test_a_plan_can_be_looked_at_beside_another_one(hot: Match) -> None:
    hot.change(0, "policing", 3)
    draft = hot.draft(0).sheet
    alike = hot.what_if(0, 1, sheets=(draft, draft))
    assert {band.middle for bands in alike.change.values() for band in bands} == {0.0}
    assert alike.plan == hot.what_if(0, 1).plan

"""What the encyclopaedia works out is what the engine does."""

import pytest

from game.engine.maths.portable import exp
from game.session import choices, record
from game.session.articles import book
from game.session.formulas import FORMULAS, Known, formula
from game.session.match import Match, Stage
from game.session.record import Played
from game.session.rows.investors import Pitch
from game.session.setup import Chair, Setup

MONTHS = 7
CHAIRS = (Chair("human", "Ada", platform="kite"), Chair("human", "Barnaby", platform="anchor"))


@pytest.fixture(scope="module")
def match() -> Match:
    """Ada pays nothing and speaks every month; Barnaby pays students; no card is drawn."""
    match = Match(choices.begin(Setup("standard", CHAIRS, 24, 7, {"events": "off"})))
    for month in range(MONTHS):
        match.look()
        for seat in (0, 1):
            match.sit()
            if month == 0:
                line = ("publicity_cr", 3_000_000) if seat == 0 else ("buyer_subsidy", {"students": 0.03})
                match.change(seat, *line)
            match.seal()
        match.settle({})
    match.look()
    match.sit()
    return match


@pytest.fixture(scope="module")
def known(match: Match) -> Known:
    return Known(
        match.briefing(0),
        match.planned(0, match.draft(0).sheet),
        match.trial(0, [match.draft(0).sheet])[0].met[0],
    )


@pytest.fixture(scope="module")
def played(match: Match) -> Played:
    found = record.last_month(match.record, match.numbers)
    assert found is not None
    return found


def at(name: str, match: Match, known: Known, x: float) -> tuple[float, ...]:
    return FORMULAS[name](match.record.rules, known).at(x)[0]


def test_the_alarm_takes_habit_as_the_market_does(match: Match, known: Known, played: Played) -> None:
    trial, n = FORMULAS["alarm"](match.record.rules, known), match.numbers
    assert trial.values["who"] == "Students"
    assert (trial.now, trial.values["own"]) == (0.03, 0.0)
    rung = played.ledger.appeal.sum("alarm")[0, 0, 0]
    new, deep = n.buyers.habit[0] - rung, n.buyers.habit[1] - n.buyers.alarm_deep * rung
    holds, blanks = trial.at(0.03)
    assert holds == pytest.approx((new, deep))
    assert blanks["times"] == pytest.approx(exp(new / n.settle.nest))


def test_trust_goes_where_it_says(match: Match, known: Known, played: Played) -> None:
    n, before, after = match.numbers, played.before.trust.fame[0, 0], played.after.trust.fame[0, 0]
    assert not played.ledger.blows.sum("trust").any()
    rest = at("trust", match, known, float(played.ledger.trust.met[0, 0]))[0]
    speed = n.trust.climb * played.ledger.trust.climb[0, 0] if rest > before else n.trust.fall
    assert after - before == pytest.approx(speed * (rest - before))


def test_a_commission_is_felt_as_it_says(match: Match, known: Known, played: Played) -> None:
    n, before = match.numbers, played.before.goodwill.goodwill[0, 0]
    more = n.frontpage.goodwill * played.orders.front_ordinary[0, 0].sum() + n.goodwill.free_air
    rest = at("goodwill", match, known, 0.0)[0] + more
    moved = played.after.goodwill.goodwill[0, 0] - before
    assert moved == pytest.approx(n.goodwill.drift * (rest - before), abs=2e-4)


def test_buzz_comes_to_what_is_said_every_month(match: Match, known: Known) -> None:
    want = at("publicity", match, known, known.plan.publicity_cr / 1e6)[0]
    assert 0.9 * want < known.briefing.own.buzz < want


def test_a_fair_pitch_has_the_chance_it_says(match: Match, known: Known) -> None:
    trial = FORMULAS["investor"](match.record.rules, known)
    best = max(known.briefing.own.deals, key=lambda deal: deal.chance)
    story = match.cast.investors[best.investor].story
    terms = match.terms(0, [Pitch(investor=best.investor, story=story, goal="fair")])[0]
    assert trial.at(best.fit)[0][0] == pytest.approx(terms.chance)


def test_a_fortune_is_what_the_bar_says(match: Match, known: Known) -> None:
    own = known.briefing.own
    assert at("fortune", match, known, own.valuation_cr / 1e6)[0] * 1e6 == pytest.approx(own.fortune_cr)


@pytest.mark.parametrize("name", FORMULAS)
def test_every_formula_is_said_over_its_whole_range(name: str, match: Match, known: Known) -> None:
    rules = match.record.rules
    for found in (book(rules)[name].formula, book(rules, known)[name].formula):
        assert found is not None
        assert len(found.sums) == len(found.xs) == len(found.answers)
        assert 0 <= found.now < len(found.xs)
        assert all(len(curve.values) == len(found.xs) for curve in found.curves)
    assert formula("month", rules, known, {}) is None
    assert match.stage == Stage.ORDERS

"""Pacts: letters are answered or answered with another, and what binds is told to the two it binds."""

from copy import deepcopy

import pytest

from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import orders, pacts, pledges
from game.client.view.table import Table
from game.engine.state.money import HUNDREDTHS
from game.engine.state.orders import CALENDAR, CEASEFIRE, NO_WHISPER
from game.session.match import Match
from tests.client.desk.test_partners import Silent, quiet

US, LANTERN, MAGPIE = 0, 1, 2
SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


def letter(match, kind, giver=LANTERN, taker=US, months=3, left=0, cap=0.01):
    """The giver has offered the taker a pact; with months left it binds."""
    w, at = match.record.now.pacts, (0, giver, taker, kind)
    w.offered[at], w.left[at], w.months[at], w.cap[at] = not left, left, months, cap
    w.bond[at] = 5 * HUNDREDTHS
    return match


@pytest.fixture
def panel(war, show):
    """`panel(match, size, page)` opens it."""

    def open_panel(match=None, size=(1280, 720), page="pacts"):
        return show(quiet(Desk(match or letter(war(6), CEASEFIRE), US, Silent(), panel=page)), size)

    return open_panel


# What is known


def test_a_pact_of_others_is_their_secret(war):
    match, record = war(6), deepcopy(war(6).record)
    letter(Match(record), CEASEFIRE, MAGPIE, LANTERN)
    letter(Match(record), NO_WHISPER, LANTERN, MAGPIE, left=2)
    seen = [Table(one, US) for one in (match, Match(record))]
    assert pacts.rows(seen[0]) == pacts.rows(seen[1])
    assert pacts.offered(seen[1]) == pacts.running(seen[1]) == ()
    assert pacts.finding(seen[1]) == "Nothing binds you to anybody"


def test_who_keeps_and_who_breaks_a_word_is_known_to_all(war):
    match = war(6)
    match.record.now.pacts.kept[0, LANTERN], match.record.now.pacts.broken[0, LANTERN] = 2, 1
    row = pacts.rows(Table(match, US))[0]
    assert (row.name, row.kept, row.broken, row.credibility) == ("Lantern", 2, 1, 60.0)


def test_a_letter_makes_the_headline_and_waits_in_the_letters(war):
    table = Table(letter(war(6), CEASEFIRE), US)
    assert pacts.finding(table) == "Lantern wants a truce"
    (waits,) = [row for row in orders.rows(table) if row.key == "accept_pact"]
    assert (waits.panel, waits.state) == ("pacts", "Lantern waits")


def test_what_binds_says_until_when_and_what_it_asks(war):
    table = Table(letter(war(6), CEASEFIRE, left=2, cap=0.01), US)
    (one,) = pacts.in_force(table)
    assert (one.title, one.asks, one.until) == ("Subsidy ceasefire", "Buyers get 1% at most", "to Oct")
    assert pacts.finding(table) == "Bound to Lantern until October"


def test_a_split_calendar_names_the_months_of_each(war):
    table = Table(letter(war(6), CALENDAR, months=4), US)
    (offer,) = pacts.offered(table)
    (side,) = pacts.sides(table, offer)  # month 7: it binds from 8 to 11, odd months are the offerer's
    assert (side.ours, side.theirs) == ("Oct, Dec", "Nov, Jan")


def test_a_truce_says_who_would_have_to_give_way(war):
    match = letter(war(6), CEASEFIRE, cap=0.01)
    match.record.now.standing.buyer_subsidy[0, US] = 0.0
    match.record.now.standing.buyer_subsidy[0, LANTERN] = 0.03
    table = Table(match, US)
    (side,) = pacts.sides(table, pacts.offered(table)[0])
    assert (side.ours, side.theirs) == ("0%", "3%")
    assert pacts.changes([side], "Lantern") == "Lantern would have to give way"


# What is ordered


def test_a_letter_is_agreed_to_and_let_go_again(panel):
    driver = panel()
    name = "answer.lantern.ceasefire"
    driver.screen.focus_on(name)
    driver.press("Right")
    (taken,) = driver.screen.table.sheet.accept_pact
    assert (taken.rival, taken.kind) == ("lantern", "ceasefire")
    assert driver.screen.table.summary.refused == ()
    driver.screen.focus_on(name)
    driver.press("Left")
    assert driver.screen.table.sheet.lines == ()


def test_a_letter_is_answered_with_another_offer_that_begins_as_it_was(panel):
    driver = panel()
    driver.click("change.lantern.ceasefire")
    driver.screen.focus_on("months")
    driver.press("Right")
    assert driver.screen.table.sheet.lines == ()
    driver.click("send")
    (sent,) = driver.screen.table.sheet.pact
    assert (sent.rival, sent.kind, sent.months, sent.bond_cr, sent.cap) == (
        "lantern", "ceasefire", 4, 5_000_000, 0.01,
    )  # fmt: skip
    driver.click("back")
    assert driver.screen.table.sheet.lines == ()


def test_an_offer_of_each_kind_is_one_the_rules_take(war):
    table = Table(war(6), US)
    for kind in pacts.KINDS:
        pact = pledges.proposal(table, MAGPIE, kind)
        table.change("pact", pledges.with_offer(table, MAGPIE, pact))
        assert table.summary.refused == (), kind
        assert pledges.proposal(table, MAGPIE) == pact


def test_what_binds_already_cannot_be_offered_again(panel, war):
    driver = panel(letter(war(6), NO_WHISPER, left=2))
    barred = driver.find("kind.no_whisper")
    assert not barred.enabled
    assert barred.reason == "Such a pact binds you already."
    driver.click("kind.no_whisper")
    driver.click("send")
    assert driver.screen.table.sheet.pact[0].kind == "ceasefire"


def test_two_pacts_with_one_rival_are_enough(panel, war):
    driver = panel(letter(letter(war(6), NO_WHISPER, left=2), CEASEFIRE, left=3))
    assert "Two pacts bind you already." in driver.strings()
    driver.click("rival.2")
    assert "Two pacts bind you already." not in driver.strings()


def test_from_the_partners_one_turns_to_pacts_and_back(panel):
    driver = panel(page="partners")
    driver.click("offer_pact")
    assert driver.find("rival.1").chosen
    driver.screen.focus_on("page")
    driver.press("Left")
    assert driver.find("partner.pingpong")


@pytest.mark.parametrize("size", SIZES)
def test_no_pact_overlaps_or_is_cut(panel, war, size):
    driver = panel(letter(letter(war(6), CEASEFIRE), CALENDAR, MAGPIE, left=3), size)
    for kind in pacts.KINDS:
        driver.screen.panel.pacts._set(pledges.proposal(driver.screen.table, LANTERN, kind))
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], kind
    for page in ("pacts", "talks"):
        driver.screen.panel.pacts._look(LANTERN)
        driver.screen.panel._turn(page)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], page

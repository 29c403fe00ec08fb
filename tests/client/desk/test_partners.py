"""Partners: everybody on one track as far as it is known, and an offer that lands on the draft."""

from copy import deepcopy

import pytest

from game.client.kit.layout import faults
from game.client.screens.desk import Desk
from game.client.view import courting, partners
from game.client.view.partners import Mark
from game.client.view.table import Table
from game.engine.state.orders import CHAT, RUMOURS
from game.session.match import Match

US, LANTERN, MAGPIE = 0, 1, 2
PINGPONG, CHIRRUP, DISPATCH = 0, 1, 3
SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


def third_era(match):
    """All partners talk already."""
    match.record.now.eras.pulled[:] = match.months
    return match


def talking(match, seat, partner, talks, left=0):
    """So far have talks come, or the contract binds for so long."""
    w = match.record.now.partners
    w.begun[0, seat, partner], w.talks[0, seat, partner], w.left[0, seat, partner] = True, talks, left
    return match


def row(match, partner):
    found = {row.key: row for row in partners.rows(Table(match, US))}
    return found[match.numbers.cast.partners.ids[partner]]


@pytest.fixture
def old(war):
    return third_era(war(6))


class Silent:
    """Nobody thinks ahead: these panels show no forecast."""

    def ask(self, *_: object) -> None:
        pass

    def fan(self) -> None:
        return None


def quiet(screen):
    """The map's questions are not what these tests are about."""
    screen.asked = ()
    return screen


@pytest.fixture
def panel(old, show):
    """`panel(match, size)` opens it."""

    def open_panel(match=old, size=(1280, 720)):
        return show(quiet(Desk(match, US, Silent(), panel="partners")), size)

    return open_panel


# What is known


def test_secret_talks_of_a_rival_never_show(old):
    record = deepcopy(old.record)
    talking(Match(record), LANTERN, DISPATCH, 79.0)
    record.now.partners.offer[0, LANTERN, DISPATCH] = 10**9
    record.now.partners.relation[0, LANTERN] = 90.0
    tables = Table(Match(record), US), Table(old, US)
    seen = [(partners.rows(table), partners.finding(table), partners.clues(table)) for table in tables]
    assert seen[0] == seen[1]
    assert row(Match(record), DISPATCH).marks == ()


def test_a_rival_close_to_signing_stands_at_the_mark_and_no_farther(old):
    found = row(talking(old, LANTERN, DISPATCH, 93.0), DISPATCH)
    assert found.marks == (Mark(LANTERN, 80.0, True),)
    assert found.note == "Lantern is close to signing"
    assert partners.finding(Table(old, US)) == "Lantern is close to The Evening Dispatch"


def test_a_rumour_of_talks_is_drawn_as_one(old):
    r = old.record.now.rumours
    for name, value in {"about": 1 + MAGPIE, "what": RUMOURS.index("talks"), "whom": 1 + CHIRRUP}.items():
        getattr(r, name)[0, 0] = value
    r.strength[0, 0], r.month[0, 0] = 1, old.month - 1
    assert row(old, CHIRRUP).marks == (Mark(MAGPIE, 50.0, False),)
    (clue,) = partners.clues(Table(old, US))
    assert (clue.seat, clue.strength, clue.chance) == (MAGPIE, 1, "35%")
    assert clue.sentence == "Magpie is said to be close to Chirrup Circle"


def test_whoever_has_the_contract_stands_at_the_end_of_the_track(old):
    talking(old, LANTERN, DISPATCH, 60.0, left=3)
    talking(old, US, DISPATCH, 42.0)
    found = row(old, DISPATCH)
    assert found.marks == (Mark(LANTERN, 100.0, True), Mark(US, 42.0, True))
    assert (found.note, found.stands) == ("Lantern holds it to Nov", "you 42")
    assert partners.finding(Table(old, US)).startswith("Lantern has The Evening Dispatch; you wait at 42")


@pytest.mark.parametrize(
    ("talks", "finding"),
    [(62.0, "Pingpong leans to you, 62 of 100"), (30.0, "Pingpong listens, 30 of 100")],
)
def test_the_headline_says_how_far_the_best_talks_have_come(old, talks, finding):
    assert partners.finding(Table(talking(old, US, PINGPONG, talks), US)) == finding


# What is offered


def test_talks_move_by_the_sum_of_what_is_told_and_feet_that_drag_are_told_beside_it(old):
    table = Table(talking(old, US, PINGPONG, 30.0), US)
    shown = courting.form(table, "pingpong", None)
    plain = courting.moves(table, "pingpong", shown)
    gift = courting.moves(table, "pingpong", courting.Form(**{**vars(shown), "gift_cr": shown.gift.step * 4}))
    for found in (plain, gift):
        assert found.high == pytest.approx(30.0 + sum(points for _, points in found.causes))
        assert found.high - found.low == pytest.approx(partners.friend(table, "pingpong").drag)
    assert dict(gift.causes)["gift"] > 0
    assert gift.months < plain.months


@pytest.mark.parametrize(
    ("talks", "says"), [(99.9, "signs this month"), (96.0, "may sign this month"), (1.0, "not sign in time")]
)
def test_the_prospect_says_when_it_would_sign(old, talks, says):
    partner = DISPATCH if talks > 99 else PINGPONG
    key = old.numbers.cast.partners.ids[partner]
    table = Table(talking(old, US, partner, talks), US)
    shown = courting.form(table, key, None)
    assert says in courting.prospect(table, key, courting.moves(table, key, shown))


def test_a_door_brings_newcomers_and_none_that_the_plan_had_already(old):
    table = Table(old, US)
    wide, small = (
        table.match.door(US, key, table.sheet).joined_m - table.plan.joined_m
        for key in ("pingpong", "chirrup")
    )
    assert wide > small > 0
    assert table.match.door(US, "dispatch", table.sheet).lines_cr["partner_fees"] == 0


def test_an_offer_lands_on_the_draft_follows_the_sliders_and_comes_off(panel):
    driver = panel()
    screen = driver.screen
    driver.click("partner.dispatch")
    screen.focus_on("gift")
    driver.press("Right")
    assert screen.table.sheet.lines == ()
    driver.click("send")
    (sent,) = screen.table.sheet.court_partner
    gift = screen.table.limits["court_partner"].targets["dispatch"].parts["gift_cr"]
    assert (sent.partner, sent.gift_cr, sent.months) == ("dispatch", round(gift.step), 6)
    screen.focus_on("months")
    driver.press("Right")
    assert screen.table.sheet.court_partner[0].months == 12
    assert screen.table.summary.refused == ()
    driver.click("send")
    assert screen.table.sheet.lines == ()


def test_two_partners_can_be_courted_in_one_month(panel):
    driver = panel()
    for partner in ("pingpong", "chirrup"):
        driver.click(f"partner.{partner}")
        driver.click("send")
    assert [one.partner for one in driver.screen.table.sheet.court_partner] == ["pingpong", "chirrup"]


def test_whoever_does_not_talk_yet_says_why(panel, war):
    driver = panel(war(6))
    driver.click("partner.pingpong")
    assert "It has nothing to talk about before era 3." in driver.strings()
    assert "Make this offer" not in driver.strings()


def test_whoever_works_for_everybody_signs_nothing(panel):
    driver = panel()
    driver.click("partner.galloway")
    assert "It works for everybody alike, and signs no contract." in driver.strings()
    assert "Make this offer" not in driver.strings()


def test_a_chat_app_can_be_closed_for_whom_it_offends(panel, old):
    old.record.now.launch.opened[0, US, CHAT] = 1.0
    old.record.now.social.app[0, US], old.record.now.social.spent[0, US] = 0.05, 9.0
    old.record.now.partners.hostility[0, US, PINGPONG] = 40.0
    driver = panel(talking(old, US, PINGPONG, 50.0))
    driver.click("appease")
    assert driver.screen.table.sheet.appease == "pingpong"
    assert "The chat app given up" in driver.strings()
    driver.click("appease")
    assert driver.screen.table.sheet.lines == ()


@pytest.mark.parametrize("size", SIZES)
def test_no_partner_overlaps_or_is_cut(panel, old, size):
    talking(old, US, PINGPONG, 62.0)
    talking(old, LANTERN, PINGPONG, 90.0)
    talking(old, MAGPIE, CHIRRUP, 60.0, left=2)
    talking(old, US, DISPATCH, 70.0, left=1)
    driver = panel(old, size)
    for partner in driver.screen.table.cast.partners:
        driver.screen.panel._look(partner)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], partner

"""Investors: stories checked against the books, pitches on the draft, and deals that are called or moved."""

import pytest

from game.client.kit.layout import faults
from game.client.view import deals, investors
from game.client.view.investors import Form
from game.client.view.table import Table

SIZES = [(1024, 600), (1280, 720), (1920, 1080)]


@pytest.fixture
def panel(desk):
    """`panel(months, size)` opens it."""

    def open_panel(months=6, size=(1280, 720)):
        driver = desk(months, size)
        driver.screen.open_panel("investors")
        driver.wait(0.1)
        return driver

    return open_panel


def with_deal(driver, **changes):
    """The first investor's deal is changed, and the panel opened anew."""
    table = driver.screen.table
    for name, value in changes.items():
        getattr(table.match.record.now.investors, name)[0, 0, 0] = value
    driver.screen.table = Table(table.match, 0, driver.screen.changed)
    driver.screen.forecast.table = driver.screen.table
    driver.screen.open_panel("investors")
    driver.wait(0.1)
    return driver.screen.table


@pytest.mark.parametrize(
    "size", [SIZES[0], *(pytest.param(size, marks=pytest.mark.soak) for size in SIZES[1:])]
)
def test_no_story_and_no_investor_overlaps_or_is_cut(panel, size):
    driver = panel(6, size)
    for story in investors.STORIES:
        driver.screen.panel._tell(story)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], story
    for investor in driver.screen.table.cast.investors:
        driver.screen.panel._look(Form(investor, "growth"))
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], investor


@pytest.mark.parametrize("size", SIZES)
def test_a_frozen_deal_fits_and_can_be_talked_over(panel, size):
    driver = panel(6, size)
    table = with_deal(driver, frozen=True, test=0, renegotiated=False, confidence=60.0)
    assert "has frozen" in driver.find("offer").value
    assert faults(driver.screen.texts()) == []
    driver.screen.focus_on("concession")
    driver.press("Right")
    assert table.sheet.renegotiate_deal[0].concession == "stake"
    driver.press("Left")
    assert table.sheet.lines == ()


def test_an_investor_without_faith_says_from_where_on_it_listens(panel):
    driver = panel()
    table = with_deal(driver, frozen=True, test=0, renegotiated=False, confidence=10.0)
    assert not driver.find("concession").enabled
    assert driver.find("concession").reason == table.barred("renegotiate_deal", "featherbed")


def test_a_story_goes_to_who_loves_it(panel):
    driver = panel()
    driver.click("story.profit")
    assert driver.screen.panel.form.investor == "old_ledger"
    driver.click("investor.provincial")
    assert driver.screen.panel.form == Form("provincial", "profit")


def test_a_pitch_lands_on_the_draft_follows_its_form_and_comes_off(panel):
    driver = panel()
    driver.click("story.service")
    driver.click("pitch")
    driver.screen.focus_on("goal")
    driver.press("Right")
    driver.screen.focus_on("ask")
    driver.press("Left")
    sent = driver.screen.table.sheet.pitch
    assert [(one.investor, one.story, one.goal, one.ask) for one in sent] == [
        ("rainforest", "service", "bold", 0.8)
    ]
    driver.click("pitch")
    assert driver.screen.table.sheet.lines == ()


def test_two_investors_can_be_told_something_in_one_month(panel):
    driver = panel()
    for story in ("service", "clean"):
        driver.click(f"story.{story}")
        driver.click("pitch")
    assert {one.investor for one in driver.screen.table.sheet.pitch} == {"rainforest", "provincial"}
    assert deals.points(driver.screen.table) == 4


def test_a_bolder_promise_and_a_lower_price_are_likelier_signed(table):
    form = Form("rainforest", "service")
    forms = [
        Form("rainforest", "service", goal="safe"),
        form,
        Form("rainforest", "service", goal="bold"),
        Form("rainforest", "service", goal="bold", ask=0.8),
    ]
    chances = [one.chance for one in investors.terms(table, forms)]
    assert chances == sorted(chances)
    assert len(set(chances)) == 4


def test_who_does_not_love_a_story_is_less_convinced_than_who_does(table):
    loved, other = investors.terms(table, [Form("rainforest", "service"), Form("provincial", "service")])
    assert loved.fit > other.fit == 0
    assert sum(loved.tranches_cr) > sum(other.tranches_cr)


def test_each_claim_is_told_as_true_or_as_missing(table):
    for story in investors.stories(table):
        assert story.true == sum(table.briefing.own.claims[story.key])
        assert [true for _, true in story.claims] in ([], list(table.briefing.own.claims[story.key]))


def test_those_who_hold_shares_are_called(panel):
    driver = panel(0)
    driver.click("investor.featherbed")
    driver.click("update_call")
    assert driver.screen.table.sheet.update_call == ("featherbed",)
    driver.click("update_call")
    assert driver.screen.table.sheet.lines == ()


def test_a_pitch_widens_what_cash_may_come_to(panel):
    driver = panel()
    driver.click("story.service")
    driver.click("pitch")
    driver.wait(0.2)
    fan = driver.screen.forecast.fan
    plan, unchanged = fan.plan["cash"][-1], fan.unchanged["cash"][-1]
    assert plan.high9 > unchanged.high9
    assert any("with this draft" in text for text in driver.strings())


def test_the_keyboard_reaches_the_whole_pitch(panel):
    driver = panel()
    driver.click("story.dare")
    reached = set()
    for _ in range(60):
        driver.press("Tab")
        reached.add(driver.screen.hands.focused.name)
    wanted = {f"story.{story}" for story in investors.STORIES} | {"metric", "goal", "ask", "pitch", "keep"}
    assert wanted | {f"investor.{who}" for who in driver.screen.table.cast.investors} <= reached

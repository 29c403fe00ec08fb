"""A tooltip that is kept: a card with words that lead to further cards, closed one by one."""

from game.client.kit.driver import Driver
from game.client.kit.screen import Screen
from game.client.kit.widgets import Button, Column, Label, Pinned, Row, Spacer, Term, Terms, Tip, Widget
from tests.client.kit.conftest import Show

ENTRIES = {
    "trust": Tip("Trust", "62", text="Falls with fakes."),
    "fakes": Tip("Fakes", text="Cost trust, and a part of goodwill."),
    "goodwill": Tip("Goodwill", text="What stalls feel."),
}
FORMULA = ("rest = honest - fakes", "57 = 60 - 3", "Trust now: 50.")


class Told(Screen):
    """Two buttons with tooltips, and a book to look words up."""

    def build(self) -> Widget:
        self.pressed: list[str] = []
        told = Button(
            "Sales",
            name="told",
            help=Tip("Sales", "4", [("Trust", "+1")]),
            on_press=lambda: self.pressed.append(""),
        )
        return Column([Row([told, Spacer(), Button("Bare", name="bare")]), Spacer(), Label("foot")], pad=20)

    def more(self, widget: Widget, tip: Tip | None) -> Tip | None:
        return Tip(tip.title, tip.value, tip.rows, tip.text, sums=FORMULA) if tip else None

    def terms(self, widget: Widget) -> Terms:
        own = [widget.entry] if isinstance(widget, Term) else []
        return Terms({name: name for name in ENTRIES}).without(own)

    def look_up(self, entry: str) -> Tip | None:
        return ENTRIES[entry]


def kept(driver: Driver) -> list[str]:
    return [card.tip.title for card in driver.screen.dialogs if isinstance(card, Pinned)]


def told(show: Show) -> Driver:
    driver = show(lambda: Column([]))
    driver.loop.show(Told())
    return Driver(driver.loop)


def words(driver: Driver) -> list[str]:
    return [str(one.value) for one in driver.screen.dialogs[-1].walk() if isinstance(one, Term)]


def test_shift_keeps_the_tooltip_and_tells_its_formula(show: Show) -> None:
    driver = told(show)
    driver.hover("told")
    driver.press("Shift")
    assert kept(driver) == ["Sales"]
    said = " ".join(driver.strings())
    assert all(line in said for line in FORMULA)
    driver.wait(1.0)
    assert kept(driver) == ["Sales"]


def test_words_lead_on_and_on_and_a_card_lies_over_nothing_it_came_from(show: Show) -> None:
    driver = told(show)
    driver.hover("told")
    driver.press("Shift")
    driver.click("kept.trust")
    driver.hover("kept..fakes")
    driver.wait(0.5)
    assert driver.screen.hands.hint.tip == ENTRIES["fakes"]
    driver.press("Shift")
    driver.click("kept...goodwill")
    assert kept(driver) == ["Sales", "Trust", "Fakes", "Goodwill"]
    cards = [card.card for card in driver.screen.dialogs if isinstance(card, Pinned)]
    taken = [driver.find("told").box, *cards]
    assert not any(one.meets(other) for at, one in enumerate(taken) for other in taken[:at])
    assert all(driver.screen.room.contains(card) for card in cards)


def test_escape_and_a_click_elsewhere_close_the_uppermost_card_and_do_nothing_else(show: Show) -> None:
    driver = told(show)
    driver.hover("told")
    driver.press("Shift")
    driver.click("kept.trust")
    driver.press("Esc")
    assert kept(driver) == ["Sales"]
    driver.click("told")
    assert kept(driver) == []
    assert driver.screen.pressed == []
    driver.click("told")
    assert driver.screen.pressed == [""]


def test_all_of_it_can_be_done_with_keys(show: Show) -> None:
    driver = told(show)
    driver.press("Tab")
    driver.press("Shift")
    assert words(driver) == ["Trust", "fakes"]
    driver.press("Tab")
    driver.press("Enter")
    assert kept(driver) == ["Sales", "Fakes"]
    driver.press("Shift+Tab")
    driver.press("Shift")
    assert kept(driver) == ["Sales", "Fakes", "Goodwill"]
    for _ in range(3):
        driver.press("Esc")
    assert driver.screen.hands.focused is driver.find("told")


def test_shift_with_another_key_or_over_nothing_keeps_nothing(show: Show) -> None:
    driver = told(show)
    driver.press("Tab")
    driver.key_down("Shift")
    driver.press("Shift+Tab")
    driver.key_up("Shift")
    assert kept(driver) == []
    driver.screen.focus_on("bare")
    driver.press("Shift")
    assert kept(driver) == []


def test_a_card_stays_beside_its_owner_when_the_window_changes(show: Show) -> None:
    driver = told(show)
    driver.hover("told")
    driver.press("Shift")
    driver.resize((1024, 600))
    card = driver.screen.dialogs[-1]
    assert isinstance(card, Pinned)
    assert card.owner == driver.find("told").box
    assert not card.card.meets(card.owner)
    driver.loop.show(Told())
    assert driver.screen.dialogs == []


def test_terms_are_whole_words_the_longest_first_each_once() -> None:
    terms = Terms({"trust": "a", "trust fund": "b", "信任": "c"})
    text = "Distrust the Trust Fund, trust trust, 不信任"
    assert [(text[one.start : one.end], one.entry) for one in terms.found(text)] == [
        ("Trust Fund", "b"),
        ("trust", "a"),
        ("信任", "c"),
    ]

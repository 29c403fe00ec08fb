"""A form fills in lines it knows nothing of: each shape of a line is drawn, set, kept and taken back."""

import pytest

from game import words
from game.client.kit.layout import faults
from game.client.panels.form import OrderForm
from game.client.view import form as forms
from game.client.view import orders, wording
from game.client.view.form import Form, Picked
from game.client.view.orders import Kind
from game.client.view.table import Table
from game.session.shapes import Shape
from game.session.sheet import Sheet
from game.session.shown import Offer, Part, Refusal

# Words such as any line brings along, for lines that have panels of their own.
WORDS = {
    "summit.do": "Hold the summit",
    "policing.policing.name": "Checks",
    "publicity_cr.publicity_cr": "A month",
    "charter.commission": "Commission",
    "charter.credit": "Credit ladder",
    "traffic.visits": "Visits wanted",
    "traffic.rate.name": "For each",
    "traffic.rate.says": "{x:number2} cr",
    "traffic.landing.name": "They arrive at",
    "logistics.logistics.name": "What is built",
    "update_call.update_call.name": "Who is called",
    "pitch.investor.name": "Who listens",
    "pitch.story.name": "Story",
    "pitch.goal.name": "Promise",
    "pitch.ask.name": "Price",
    "pitch.ask.says": "{x:number2} times",
    "pitch.metric.name": "What counts",
    "court_brand.brand.name": "Brand",
    "court_brand.terms.name": "Terms",
    "court_brand.guarantee_cr": "Guarantee",
    "court_brand.months": "Months",
    "stock.note": "Goods of one's own stand there next month.",
}
CHOICES = {
    "policing.policing": {str(level): f"Level {level}" for level in range(4)},
    "traffic.landing": {"home": "The front door", "brand": "Brands", "ordinary": "Ordinary goods"},
    "logistics.logistics": {"own": "Own couriers", "galloway": "Galloway", "tortoise": "Tortoise"},
    "pitch.story": {name: name.title() for name in ("growth", "service", "profit", "clean", "dare")},
    "pitch.goal": {name: name.title() for name in ("safe", "fair", "bold")},
    "pitch.metric": {"gmv": "Sales", "new": "New buyers", "deep": "Deep buyers"},
    "court_brand.terms": {name: name.title() for name in ("open", "preferred", "exclusive")},
}
LINES = (
    "summit", "policing", "publicity_cr", "charter", "traffic", "stock", "logistics", "update_call", "pitch",
    "court_brand",
)  # fmt: skip
ROOMS = [((1024, 600), 1.3), ((1024, 600), 1.0), ((1280, 720), 1.0)]  # size of the window, and of the text


@pytest.fixture(autouse=True)
def spoken(monkeypatch):
    """The lines have the words of a form."""
    book = words._book()
    more = {f"form.{key}": text for key, text in WORDS.items()}
    more |= {f"form.{key}.{name}": text for key, names in CHOICES.items() for name, text in names.items()}
    for line in LINES:
        more[f"form.{line}.title"] = line.replace("_", " ").capitalize()
        more[f"form.{line}.why"] = "It brings buyers at once and costs goodwill; a rival may do the same."
    for key, text in more.items():
        monkeypatch.setitem(book, key, text)


@pytest.fixture
def fill(desk):
    """`fill(lines, months, size, text)` opens the desk with a form of these lines."""

    def open_form(*lines, months=8, size=(1280, 720), text=1.0):
        driver = desk(months, size, text)
        screen = driver.screen
        screen.panel = OrderForm(lines, "share", screen.table, screen.forecast, screen.close_panel)
        screen.changed()
        driver.wait(0.1)
        return driver

    return open_form


def drafted(driver, line):
    return driver.screen.table.sheet.plain().get(line)


@pytest.mark.parametrize(("size", "text"), ROOMS)
def test_no_shape_of_a_line_overlaps_or_is_cut(fill, size, text):
    driver = fill("summit", size=size, text=text)
    for line in LINES:
        screen = driver.screen
        screen.panel = OrderForm((line,), "share", screen.table, screen.forecast, screen.close_panel)
        screen.rebuild()
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], line


def test_a_switch_orders_and_takes_back(fill):
    driver = fill("summit")
    driver.click("order")
    assert drafted(driver, "summit") is True
    driver.click("order")
    assert driver.screen.table.sheet.lines == ()


def test_a_line_that_goes_on_has_no_switch_and_its_old_value_is_no_change(fill):
    driver = fill("policing")
    assert driver.screen.table.standing.policing == 2
    driver.screen.focus_on("policing")
    driver.press("Right")
    assert drafted(driver, "policing") == 3
    driver.press("Left")
    assert driver.screen.table.sheet.lines == ()
    with pytest.raises(LookupError):
        driver.find("order")


def test_money_is_slid_in_millions_and_written_in_whole_crowns(fill):
    driver = fill("publicity_cr", months=0)
    driver.screen.focus_on("publicity_cr")
    driver.press("3")
    assert drafted(driver, "publicity_cr") == 3_000_000


def test_a_part_that_is_left_alone_stays_as_it_stands(fill):
    driver = fill("charter")
    before = driver.screen.table.standing.commission
    driver.click("credit")
    assert driver.screen.table.planned.commission == before
    assert driver.screen.table.planned.ladder != driver.screen.table.standing.ladder


def test_a_rate_is_slid_in_hundredths(fill):
    driver = fill("charter")
    driver.screen.focus_on("commission")
    driver.press("4")
    assert drafted(driver, "charter")["commission"] == 0.04
    assert "4%" in driver.strings()


def test_one_that_can_be_named_once_moves_with_the_choice(fill):
    driver = fill("logistics", months=0)
    driver.click("logistics.own")
    assert driver.screen.table.sheet.lines == ()
    driver.click("order")
    assert drafted(driver, "logistics") == "own"
    driver.click("logistics.tortoise")
    assert drafted(driver, "logistics") == "tortoise"


def test_several_are_named_one_by_one(fill):
    driver = fill("pitch", months=0)
    for investor, story in (("rainforest", "service"), ("firecracker", "dare")):
        driver.click(f"investor.{investor}")
        driver.screen.panel._set("story", story)
        driver.click("order")
    assert [pitch["story"] for pitch in drafted(driver, "pitch")] == ["service", "dare"]
    driver.click("investor.rainforest")
    driver.click("order")
    assert [pitch["story"] for pitch in drafted(driver, "pitch")] == ["dare"]


def test_names_within_names_keep_what_fits(fill):
    driver = fill("court_brand")
    driver.click("brand.wattle")
    driver.screen.focus_on("terms")
    driver.press("Right")
    driver.click("order")
    bid = drafted(driver, "court_brand")[0]
    assert (bid["brand"], bid["terms"]) == ("wattle", "preferred")
    offer = driver.screen.table.limits["court_brand"].targets["wattle"].targets["preferred"]
    assert bid["guarantee_cr"] >= offer.parts["guarantee_cr"].least


def test_every_line_of_the_sheet_reads_back_what_it_writes(table):
    for line in LINES:
        form = Form(table, line)
        picked = form.full(Picked())
        assert form.read(form.write(picked)) == picked, line
        Sheet.model_validate({line: form.value(picked) or form.write(picked)})


def test_what_cannot_be_named_stands_below_with_its_reason(fill):
    driver = fill("update_call", months=0)
    assert "This investor has no money in your platform." in driver.strings()


def test_lines_of_one_card_lie_side_by_side(fill):
    driver = fill("policing", "charter")
    driver.screen.focus_on("which")
    driver.press("Right")
    assert driver.find("commission")


def test_a_form_is_filled_in_by_keys_alone(fill):
    driver = fill("logistics", months=0)
    reached = set()
    for _ in range(30):
        driver.press("Tab")
        reached.add(driver.screen.hands.focused.name)
    assert {"logistics.own", "logistics.galloway", "order", "keep"} <= reached


# The lines that are drawn so.


def paths(offer, path=()):
    """Every way through the legal names of an offer."""
    if not offer.targets:
        yield path
    for name, one in offer.targets.items():
        if one.legal:
            yield from paths(one, (*path, name))


def proposals(form):
    """What a form shows for some of its names: as it opens, and with every number at its highest."""
    for path in list(paths(form.offer))[::5]:
        picked, parts = form.full(Picked(path)), form.leaf(path).parts
        highest = {
            name: form.full(Picked(path, {name: part.most})).parts[name] for name, part in parts.items()
        }
        yield picked
        yield Picked(path, {**picked.parts, **highest})


@pytest.mark.parametrize("months", [1, 8])
def test_what_a_form_proposes_is_taken_as_it_is(war, months):
    table = Table(war(months), 0)
    forms_shown = [Form(table, line) for kind in orders.FORMS.values() for line in kind.lines]
    for form in forms_shown:
        for picked in proposals(form) if form.offer.legal and not form.shape.stands else ():
            table.change(form.line, form.value(picked))
            assert table.complaint == "", form.line
            assert table.summary.refused == (), (form.line, picked)
            assert wording.state(table, (form.line,))
            table.clear()


# Shapes that no line of today has.


def test_a_part_that_is_a_list_keeps_what_is_on_offer(table):
    offer = Offer("day", True, None, 1, parts={"aisles": Part(choices=("all", "apparel", "books_toys"))})
    form = Form(table, "day", offer, Shape(fields={"aisles": ("all",)}, several=frozenset({"aisles"})))
    assert form.full(Picked()).parts == {"aisles": ["all"]}
    assert form.full(Picked(parts={"aisles": ["apparel", "gone"]})).parts == {"aisles": ["apparel"]}


def test_a_number_that_may_be_below_nought_begins_there(table):
    offer = Offer("belt", True, None, 1, parts={"belt": Part(-0.3, 0.1, 0.1)})
    form = Form(table, "belt", offer, Shape())
    assert form.write(form.full(Picked())) == 0
    assert form.write(form.full(Picked(parts={"belt": -0.2}))) == -0.2


def test_names_whose_time_is_not_come_are_not_seen(table):
    early, self = (Refusal(f"refusal.tech.{why}") for why in ("era", "self"))
    closed = Refusal("refusal.tech.busy")
    targets = {
        name: Offer("tech", why is None, why, 1)
        for name, why in {"app": early, "kite": self, "escrow": closed, "servers": None}.items()
    }
    offer = Offer("tech", True, None, 1, targets=targets)
    assert list(forms.names(offer, "servers")) == ["escrow", "servers"]
    assert Form(table, "tech", offer, Shape()).full(Picked()).path == ("servers",)


def test_what_is_picked_within_one_name_may_have_other_parts(table):
    targets = {
        "sellers": Offer("poach", True, None, 1, parts={"rival": Part(choices=("lantern", "magpie"))}),
        "roster": Offer("poach", True, None, 1, parts={"stores": Part(1000.0, 9000.0, 1000.0)}),
    }
    form = Form(
        table,
        "poach",
        Offer("poach", True, None, 1, targets=targets),
        Shape(fields={"how": None, "rival": None, "stores": None}),
    )
    first = form.full(Picked())
    assert form.write(first) == {"how": "sellers", "rival": "lantern"}
    called = form.write(form.moved(first, 0, "roster"))
    assert (called["how"], called["stores"], type(called["stores"])) == ("roster", 1000, int)


# The desk with as many cards as there will ever be.


@pytest.fixture
def crowded(monkeypatch):
    """Every group of the desk is full of cards, and both slots below the map are there."""
    cards = {key: list(kinds) for key, kinds in orders.CARDS.items()}
    for key, many in {
        "letters": 2,
        "brands": 1,
        "investors": 1,
        "operate": 5,
        "calendar": 4,
        "rivals": 4,
    }.items():
        for at in range(many):
            kind = Kind(f"{key}_{at}", (LINES[at],), panel="outlook")
            monkeypatch.setitem(words._book(), f"orders.card.{kind.key}", "Court a partner")
            cards[key].append(kind)
    monkeypatch.setattr(orders, "CARDS", {key: tuple(kinds) for key, kinds in cards.items()})
    for name in ("contingency", "announce"):
        monkeypatch.setitem(words._book(), f"orders.card.{name}", "Held ready for a rival's promotion")
    monkeypatch.setattr(orders, "SLOTS", (Kind("contingency", ("charter",)), Kind("announce", ("summit",))))


@pytest.mark.parametrize(("size", "text"), ROOMS)
def test_a_crowded_desk_is_cut_nowhere_in_any_of_its_groups(desk, crowded, size, text):
    driver = desk(8, size, text)
    for group in orders.groups(driver.screen.table):
        driver.screen.opened = ""
        driver.screen.open_group(group.key)
        driver.wait(0.1)
        assert faults(driver.screen.texts()) == [], group.key


def test_no_more_than_fourteen_cards_are_offered_at_a_time(desk, crowded):
    driver = desk(8)
    for group in orders.groups(driver.screen.table):
        driver.screen.opened = ""
        driver.screen.open_group(group.key)
        shown = [widget.name for widget in driver.screen.root.walk() if widget.name.startswith("card.")]
        assert len(shown) == len(group.rows) <= 14


def test_letters_come_first_and_ask_for_a_reply(desk, crowded):
    driver = desk(8)
    assert next(iter(orders.groups(driver.screen.table))).key == "letters"
    assert "Reply" in driver.strings()


def test_slots_below_the_map_have_keys_of_their_own(desk, crowded):
    driver = desk(8)
    assert {"slot.contingency", "slot.announce"} <= {widget.name for widget in driver.screen.root.walk()}

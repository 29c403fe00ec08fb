"""What lies over a screen."""

from game.client.kit.box import NOWHERE, Box
from game.client.kit.pen import Pen
from game.client.kit.widgets import (
    Button,
    Column,
    Dialog,
    Drawing,
    Label,
    Pill,
    Pinned,
    Prose,
    Row,
    Spotlight,
    Stack,
    Term,
    Terms,
    Tip,
    Title,
    Widget,
    tooltip,
)
from game.client.kit.widgets.dialog import Toast
from game.client.specimens.specimen import Specimen

TIP = Tip(
    "Trust", "62", (("Fakes", "−4"), ("Refunds", "+2")), "Buyers stay where it is high.", "Seen by all."
)


TERMS = Terms({"Fakes": "fakes", "high": "trust"})


class Book:
    """In which words are looked up."""

    def terms(self, widget: Widget) -> Terms:
        return TERMS

    def look_up(self, entry: str) -> Tip:
        return TIP

    def keep_tip(self, widget: Widget) -> bool:
        return False

    def close(self) -> None:
        """It always lies open."""


def question() -> Column:
    """What a dialog asks."""
    return Column([Title("Two offers wait", "They end with the month."), Button("Seal all the same")], gap=12)


def said(pen: Pen, box: Box) -> None:
    Toast("Saved.", 0).draw(pen, Box(box.x, box.y, box.w, box.h + 80))


def tip(pen: Pen, box: Box) -> None:
    tooltip.draw(TIP, pen, Box(box.x, box.y, *tooltip.measure(TIP, pen)))


PAGE = (
    Specimen(lambda: Dialog(question(), breadth=320), wide=True, high=190),
    Specimen(
        lambda: Stack(
            [Row([Pill("look here", name="lit")]), Spotlight(Label("A hint"), lit="lit", breadth=110)]
        ),
        title="Spotlight",
        wide=True,
        high=130,
    ),
    Specimen(lambda: Button("Rest the mouse here", help=TIP), title="Tip"),
    Specimen(lambda: Button("Or here", enabled=False, reason="Opens with the second month."), title="Tip"),
    Specimen(lambda: Drawing(tip, width=240, height=130), title="tooltip.draw"),
    Specimen(lambda: Pinned(tip=TIP, widget=Pill(), owner=NOWHERE, reader=Book(), terms=TERMS), high=150),
    Specimen(
        lambda: Prose("Fakes cost what is not high", TERMS, lambda text, entry: Term(text, entry, name=entry))
    ),
    Specimen(lambda: Drawing(said, height=50), wide=True, title="Toast"),
)

"""What is chosen."""

from game.client.kit.widgets import DropDown, Segmented, Stepper, Tabs, Toggle
from game.client.specimens.specimen import USED, Specimen

FEW = (("none", "None"), ("ten", "10"), ("thirty", "30 cr"))
MANY = tuple((f"shop {at}", f"Shop {at}") for at in range(1, 25))

PAGE = (
    Specimen(lambda: Toggle("Match rivals", True), ("focused", "shut")),
    Specimen(lambda: Toggle("Match rivals", False), ("focused", "shut")),
    Specimen(lambda: Segmented(FEW, "ten"), ("focused", "shut"), wide=True),
    Specimen(lambda: Segmented(FEW, "none", blocked={"thirty": "Costs more than is left."}), wide=True),
    Specimen(lambda: Tabs(FEW, "ten"), ("focused", "shut"), wide=True),
    Specimen(lambda: Stepper(3, 0, 10), ("focused", "shut")),
    Specimen(lambda: Stepper(0, 0, 18, says=lambda n: f"{n} stars")),
    Specimen(lambda: DropDown(FEW, "ten"), USED),
    Specimen(lambda: DropDown(MANY, "shop 7")),
    Specimen(lambda: DropDown((), ""), wide=True),
)

"""What is typed or dragged."""

from game.client.kit.widgets import KeyField, Pin, Slider, TextField
from game.client.specimens.specimen import USED, Specimen

DIAMOND = (('<path d="M12 1L23 12L12 23L1 12Z"/>', 0.0), ('<path d="M12 1L23 12H12Z"/>', 0.5))

PAGE = (
    Specimen(lambda: TextField("", "Search", "search"), ("focused", "shut"), wide=True),
    Specimen(lambda: TextField("Ada"), ("focused", "shut"), wide=True),
    Specimen(lambda: TextField("A name that no label could ever hold", width=180)),
    Specimen(lambda: KeyField("Undo", "Z", "Which key?"), ("hovered", "focused", "shut"), wide=True),
    Specimen(lambda: KeyField("Redo", "Z", "Which key?", wrong=True), ("hovered",), wide=True),
    Specimen(lambda: Slider(4, 0, 10, 0.5), USED, wide=True),
    Specimen(lambda: Slider(4, 0, 10, 0.5, before=2), wide=True),
    Specimen(lambda: Slider(4, 0, 10, 0.5, limit=7), wide=True),
    Specimen(lambda: Slider(4, 0, 10, 0.5, band=(5, 8)), wide=True),
    Specimen(lambda: Slider(-2, -5, 5, 1, tone="warn"), wide=True),
    Specimen(lambda: Slider(2, 0, 10, 0.5, pins=[Pin(7, DIAMOND, "p2", "7% as seen")]), wide=True, high=48),
)

"""What is pressed."""

from game.client.kit.widgets import Button, Drawing, HoldButton, draw_cap
from game.client.specimens.specimen import USED, Specimen

PAGE = (
    Specimen(lambda: Button("Seal orders", "primary", "lock", cap="Enter", shortcut="none"), USED),
    Specimen(lambda: Button("Undo", icon="undo"), USED),
    Specimen(lambda: Button("Keep", "quiet"), USED),
    Specimen(lambda: Button("Why", "link"), USED),
    Specimen(lambda: Button("", "plain", "gear", width=32), USED),
    Specimen(lambda: Button("Renegotiate the deal with everybody", width=130), long=True),
    Specimen(lambda: HoldButton("Hold to look", seconds=1.0), ("focused", "held"), wide=True),
    Specimen(lambda: HoldButton("Hold to sit", icon="person", tone="p2"), ("held",), wide=True),
    Specimen(lambda: Drawing(lambda pen, box: draw_cap(pen, box.x, box.cy, "Shift"), height=20)),
)

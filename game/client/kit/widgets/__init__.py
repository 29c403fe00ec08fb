"""All widgets by name. Each is a dataclass: what it shows comes first, everything else by keyword."""

from game.client.kit.widgets.button import Button, HoldButton, draw_cap
from game.client.kit.widgets.cards import Block, Card, Choice, List, Note, Panel
from game.client.kit.widgets.choices import Segmented, Stepper, Tabs, Toggle
from game.client.kit.widgets.containers import Column, Grid, Row, ScrollView, Spacer, Stack
from game.client.kit.widgets.dialog import Dialog
from game.client.kit.widgets.field import DropDown, TextField
from game.client.kit.widgets.gauges import Meter, Pips, draw_meter, draw_pips
from game.client.kit.widgets.keyfield import KeyField
from game.client.kit.widgets.labels import Label, Title
from game.client.kit.widgets.pinned import Pinned
from game.client.kit.widgets.prose import Prose, Term, Terms
from game.client.kit.widgets.signs import Change, Drawing, Emblem, Icon, Pill, Rule, draw_change, draw_pill
from game.client.kit.widgets.slider import Pin, Slider
from game.client.kit.widgets.spotlight import Spotlight
from game.client.kit.widgets.widget import Tip, Widget

__all__ = [
    "Block", "Button", "Card", "Change", "Choice", "Column", "Dialog", "Drawing", "DropDown", "Emblem",
    "Grid", "HoldButton", "Icon", "KeyField", "Label", "List", "Meter", "Note", "Panel", "Pill", "Pin",
    "Pinned", "Pips", "Prose", "Row", "Rule", "ScrollView", "Segmented", "Slider", "Spacer", "Spotlight",
    "Stack", "Stepper", "Tabs", "Term", "Terms", "TextField", "Tip", "Title", "Toggle", "Widget", "draw_cap",
    "draw_change", "draw_meter", "draw_pill", "draw_pips",
]  # fmt: skip

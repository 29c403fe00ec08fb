"""The kit by example: every widget and chart as it rests, is used, is shut, is empty and is overfull.

Each page is a tuple of `Specimen`s, made of the kit alone. A new widget needs one line, a test asks for it.
"""

from collections.abc import Mapping
from types import MappingProxyType

from game.client.specimens import buttons, charts, choices, colours, dialogs, fields, places, signs, surfaces
from game.client.specimens.specimen import Specimen

PAGES: Mapping[str, tuple[Specimen, ...]] = MappingProxyType(
    {
        "buttons": buttons.PAGE, "choices": choices.PAGE, "fields": fields.PAGE, "surfaces": surfaces.PAGE,
        "places": places.PAGE, "signs": signs.PAGE, "charts": charts.PAGE, "dialogs": dialogs.PAGE,
        "colours": colours.PAGE,
    }
)  # fmt: skip

"""The emblems of the platforms: own drawings on a grid of 24, in shades of their seat's colour."""

from collections.abc import Mapping
from types import MappingProxyType

from game.client.kit.brush import Layer

Layers = tuple[Layer, ...]

EMBLEMS: Mapping[str, Layers] = MappingProxyType(
    {
        "kite": (
            ('<path d="M12 0L20.6 10.6L12 24L3.4 10.6Z"/>', 0.0),
            ('<path d="M12 0L20.6 10.6H12Z"/>', 0.45),
            ('<path d="M3.4 10.6H12V24Z"/>', 0.2),
        ),
        "lantern": (
            (
                '<path d="M8 0H16V3H8ZM8 21H16V24H8ZM10 3.4H14Q21.4 3.4 21.4 10V14Q21.4 20.6 14 20.6H10'
                'Q2.6 20.6 2.6 14V10Q2.6 3.4 10 3.4Z"/>',
                0.0,
            ),
            ('<rect x="10.1" y="4.6" width="3.8" height="14.8" rx="1.9"/>', 0.45),
        ),
        "magpie": (
            ('<path d="M12 1L24 22H0Z"/>', 0.0),
            ('<path d="M12 1L24 22H12Z"/>', 0.4),
        ),
        "anchor": (
            (
                '<path d="M12 0A3.6 3.6 0 0 1 13.9 6.7V8.4H18V11H13.9V19.9Q18.4 19.1 19.4 14.6L17.2 15.6'
                "L20.6 9.8L24 15.6L22 14.9Q20.8 23.4 12 24Q3.2 23.4 2 14.9L0 15.6L3.4 9.8L6.8 15.6L4.6 14.6"
                'Q5.6 19.1 10.1 19.9V11H6V8.4H10.1V6.7A3.6 3.6 0 0 1 12 0Z"/>',
                0.0,
            ),
            ('<circle cx="12" cy="3.6" r="1.5"/>', 1.0),
        ),
        "beacon": (
            ('<path d="M9 9.4H15L17.6 24H6.4Z"/>', 0.0),
            ('<path d="M8.2 4.4L12 0.4L15.8 4.4V8.2H8.2Z"/>', 0.0),
            ('<path d="M8.5 12.4H15.5L16.2 16.2H7.8Z"/>', 0.5),
            ('<path d="M17.4 4.9L24 2.2V8.6ZM6.6 4.9L0 2.2V8.6Z"/>', 0.5),
        ),
        "huddle": (
            ('<circle cx="12" cy="6.4" r="6.2"/>', 0.0),
            ('<circle cx="6.4" cy="16.6" r="6.2"/>', 0.3),
            ('<circle cx="17.6" cy="16.6" r="6.2"/>', 0.55),
        ),
    }
)

# What a platform that a mod brings along is known by until it has a drawing of its own.
PLAIN: Layers = (('<circle cx="12" cy="12" r="10"/>', 0.0), ('<circle cx="12" cy="12" r="4.6"/>', 1.0))

AISLES: Mapping[str, str] = MappingProxyType(
    {
        "electronics": "phone",
        "daily_necessities": "basket",
        "apparel": "shirt",
        "beauty_baby": "bottle",
        "appliances_furniture": "sofa",
        "books_toys": "book",
    }
)  # icons of the kit


def emblem(platform: str) -> Layers:
    """What is drawn for this platform."""
    return EMBLEMS.get(platform, PLAIN)


def aisle(category: str) -> str:
    """The icon of a category."""
    return AISLES.get(category, "tag")


def tone(seat: int) -> str:
    """The colour of a seat: it goes by the order of the seats, whoever sits there."""
    return f"p{seat + 1}"


def ink(seat: int) -> str:
    """The same for text."""
    return f"p{seat + 1}t"

"""The icons: own drawings on a grid of 24, each the inside of an SVG. Drawn white, tinted later."""

from collections.abc import Mapping
from types import MappingProxyType

STROKE = 1.7
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="{fill}" '
    'stroke="{line}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
)

ICONS: Mapping[str, str] = MappingProxyType(
    {
        # goods and shops
        "phone": '<rect x="7" y="2.8" width="10" height="18.4" rx="2"/><path d="M11 18.2H13"/>',
        "basket": (
            '<path d="M3.2 9.5H20.8L18.8 19.2H5.2ZM8 9.5L11.2 4.2M16 9.5L12.8 4.2M9.5 13V15.8M14.5 13V15.8"/>'
        ),
        "shirt": '<path d="M8.6 4L3 7.2L5 11.2L7.3 10.2V20H16.7V10.2L19 11.2L21 7.2L15.4 4Q12 7.4 8.6 4Z"/>',
        "bottle": (
            '<path d="M9.8 3H14.2V7H9.8ZM7.2 9.6Q7.2 7 9.4 7H14.6Q16.8 7 16.8 9.6V19Q16.8 21 14.8 21'
            'H9.2Q7.2 21 7.2 19ZM7.2 12H16.8M7.2 16.4H16.8"/>'
        ),
        "sofa": (
            '<path d="M4.4 11V8.6Q4.4 6.2 6.8 6.2H17.2Q19.6 6.2 19.6 8.6V11M2.8 13Q2.8 11 4.4 11'
            'T6 13V14.4H18V13Q18 11 19.6 11T21.2 13V18H2.8ZM5.6 18V20M18.4 18V20"/>'
        ),
        "book": (
            '<path d="M12 6.2Q8.4 4 3.4 4.6V18.4Q8.4 17.8 12 20Q15.6 17.8 20.6 18.4V4.6'
            'Q15.6 4 12 6.2ZM12 6.2V20"/>'
        ),
        "shop": (
            '<path d="M4 9.4L5.4 4H18.6L20 9.4Q18 12.4 16 9.4Q14 12.4 12 9.4Q10 12.4 8 9.4'
            'Q6 12.4 4 9.4ZM5.2 12V20H18.8V12M10 20V15.2H14V20"/>'
        ),
        "truck": (
            '<path d="M4.6 17H2.5V6.5H14.5V17H9.4M14.5 10H18.4L21.5 13.2V17H20M14.9 17H14.5"/>'
            '<circle cx="7" cy="17.6" r="2.2"/><circle cx="17.5" cy="17.6" r="2.2"/>'
        ),
        # orders
        "crown": (
            '<circle cx="12" cy="12" r="9"/><path d="M7.8 15.4L7 9.4L10 11.8L12 8.2L14 11.8L17 9.4'
            'L16.2 15.4Z"/>'
        ),
        "star": (
            '<path d="M12 3.6L14.6 8.9L20.4 9.7L16.2 13.8L17.2 19.6L12 16.8L6.8 19.6L7.8 13.8'
            'L3.6 9.7L9.4 8.9Z"/>'
        ),
        "megaphone": (
            '<path d="M4 10V14.2H7.4L15.6 18.6V5.6L7.4 10ZM18.4 9.2Q20.6 12.1 18.4 15M8.4 14.4'
            'L9.6 19.4H11.6"/>'
        ),
        "chart": (
            '<path d="M4 20.2H20M6.2 20V13M10.4 20V9.6M14.6 20V12M18.8 20V7.6M4.6 8.2L10 4.4L14.4 7L19.4 3"/>'
        ),
        "calendar": (
            '<rect x="3.6" y="5" width="16.8" height="15.4" rx="2"/><path d="M3.6 10H20.4M8 3V6.6M16 3V6.6"/>'
        ),
        "handshake": (
            '<path d="M2.6 7.6L6.6 6.2L12 7.8L17.4 6.2L21.4 7.6V14.8L18.8 15.8M2.6 7.6V14.8L5 15.8'
            'L9.6 19.4Q10.8 20.2 12 19.2L18.2 14.4L13.6 10.4L10.2 12.4Q8.6 12 9.6 10.4L12 7.8"/>'
        ),
        "shield": (
            '<path d="M12 3L19.4 5.8V11.4Q19.4 17.6 12 21Q4.6 17.6 4.6 11.4V5.8ZM8.6 12L11.2 14.6L15.8 9.6"/>'
        ),
        "money": (
            '<rect x="3" y="6.2" width="18" height="11.6" rx="1.8"/><circle cx="12" cy="12" r="2.7"/>'
            '<path d="M6.2 9.4V9.5M17.8 14.5V14.6"/>'
        ),
        "tag": '<path d="M4 12.6L12.4 4.2H19.8V11.6L11.4 20Z"/><circle cx="15.9" cy="8.1" r="1.5"/>',
        "scales": '<path d="M12 3.6V20.4M7.4 20.4H16.6M5 7H19M5 7L2.6 13.4H7.4ZM19 7L16.6 13.4H21.4Z"/>',
        "fork": (
            '<path d="M5 4V9Q5 12 8 12H16Q19 12 19 15V20M5 12V20M16.2 17.4L19 20.2L21.8 17.4'
            'M2.2 17.4L5 20.2L7.8 17.4"/>'
        ),
        "speech": '<path d="M4 5H20V16H11.4L7 19.8V16H4ZM8 9H16M8 12H13"/>',
        "rocket": (
            '<path d="M12 2.8Q17 7 16.4 14.4H7.6Q7 7 12 2.8ZM7.5 11L4.6 15.4V18L8 16M16.5 11'
            'L19.4 15.4V18L16 16M10.4 17.4L12 21.2L13.6 17.4"/><circle cx="12" cy="9.2" r="1.7"/>'
        ),
        "nodes": (
            '<circle cx="6" cy="12" r="2.8"/><circle cx="17.5" cy="5.8" r="2.8"/>'
            '<circle cx="17.5" cy="18.2" r="2.8"/><path d="M8.5 10.7L15 7.2M8.5 13.3L15 16.8"/>'
        ),
        # figures
        "clock": '<circle cx="12" cy="12" r="8.6"/><path d="M12 7V12L15.4 14"/>',
        "person": '<circle cx="12" cy="8" r="4"/><path d="M4.6 20Q5.6 14.6 12 14.6T19.4 20"/>',
        "people": (
            '<circle cx="9" cy="8.4" r="3.6"/><path d="M2.6 19.6Q3.4 14.6 9 14.6T15.4 19.6M15.6 5.2'
            'A3.4 3.4 0 0 1 15.6 11.6M17.4 14.8Q20.8 15.6 21.4 19.6"/>'
        ),
        "trophy": (
            '<path d="M7.4 4H16.6V10A4.6 4.6 0 0 1 7.4 10ZM7.4 5.6H4Q4 10 8 10.6M16.6 5.6H20'
            'Q20 10 16 10.6M12 14.6V18M8 20.2H16M10 20Q10.4 18 12 18T14 20"/>'
        ),
        "gauge": '<path d="M4 17A9 9 0 1 1 20 17M12 14L16.2 8.6"/><circle cx="12" cy="14.4" r="1.4"/>',
        "flag": '<path d="M6 21V4M6 4.8H18.4L15.4 8.8L18.4 12.8H6"/>',
        "news": (
            '<path d="M4 5H17V19H6Q4 19 4 17ZM17 9H20.4V17Q20.4 19 18.7 19T17 17M7 8.6H14M7 12H14'
            'M7 15.4H11"/>'
        ),
        # the program
        "gear": (
            '<circle cx="12" cy="12" r="3"/><circle cx="12" cy="12" r="6.6"/>'
            '<path d="M12 2.6V5.4M12 18.6V21.4M2.6 12H5.4M18.6 12H21.4M5.4 5.4L7.3 7.3M16.7 16.7'
            'L18.6 18.6M5.4 18.6L7.3 16.7M16.7 7.3L18.6 5.4"/>'
        ),
        "lock": (
            '<rect x="5" y="10.4" width="14" height="10.2" rx="2"/>'
            '<path d="M8 10.4V7.6A4 4 0 0 1 16 7.6V10.4M12 14.4V16.6"/>'
        ),
        "save": '<path d="M4 4H16.4L20 7.6V20H4ZM8 4V9H15V4M7.4 20V13.6H16.6V20"/>',
        "folder": '<path d="M3.4 18.6V5.6H9.6L11.8 8H20.6V18.6Z"/>',
        "door": '<path d="M6 21V3.4H16V21M3.4 21H20.6M13 12V12.6"/>',
        "keyboard": (
            '<rect x="2.6" y="6" width="18.8" height="12" rx="2"/>'
            '<path d="M6.4 10V10.1M10 10V10.1M14 10V10.1M17.6 10V10.1M8 14.2H16"/>'
        ),
        "search": '<circle cx="10.6" cy="10.6" r="6.2"/><path d="M15.2 15.2L20.4 20.4"/>',
        "trash": (
            '<path d="M5 7H19M9.4 7V4.4H14.6V7M6.4 7L7.4 20H16.6L17.6 7M10.4 10.6V16.4M13.6 10.6V16.4"/>'
        ),
        "eye": '<path d="M3 12Q12 3 21 12Q12 21 3 12Z"/><circle cx="12" cy="12" r="2.7"/>',
        "hidden": (
            '<path d="M3 12Q12 3 21 12Q12 21 3 12ZM4.6 19.4L19.4 4.6"/><circle cx="12" cy="12" r="2.7"/>'
        ),
        "pencil": '<path d="M4 20L5 15.6L16 4.6L19.4 8L8.4 19ZM13.6 7L17 10.4"/>',
        "cube": '<path d="M12 3L20 7.4V16.6L12 21L4 16.6V7.4ZM4 7.4L12 12L20 7.4M12 12V21"/>',
        # signs
        "undo": '<path d="M8.4 5L4 9.4L8.4 13.8M4 9.4H14Q20 9.4 20 14.4T14 19.4H10"/>',
        "redo": '<path d="M15.6 5L20 9.4L15.6 13.8M20 9.4H10Q4 9.4 4 14.4T10 19.4H14"/>',
        "check": '<path d="M4.6 12.6L10 18L19.6 6.8"/>',
        "cross": '<path d="M5.6 5.6L18.4 18.4M18.4 5.6L5.6 18.4"/>',
        "plus": '<path d="M12 5V19M5 12H19"/>',
        "minus": '<path d="M5 12H19"/>',
        "info": '<circle cx="12" cy="12" r="8.7"/><path d="M12 11V16.4M12 7.5V7.6"/>',
        "warning": '<path d="M12 3.6L21.4 20H2.6ZM12 10V14.4M12 17V17.1"/>',
        "question": (
            '<circle cx="12" cy="12" r="8.7"/><path d="M9.4 9.6Q9.6 7 12 7T14.6 9.4Q14.6 11 12 12.4'
            'V13.6M12 16.6V16.7"/>'
        ),
        "arrow": '<path d="M4 12H19.4M13 5.8L19.4 12L13 18.2"/>',
        "up": '<path d="M5 15L12 8L19 15"/>',
        "down": '<path d="M5 9L12 16L19 9"/>',
        "left": '<path d="M15 5L8 12L15 19"/>',
        "right": '<path d="M9 5L16 12L9 19"/>',
        "play": '<path d="M7 4.6L19 12L7 19.4Z"/>',
    }
)

"""The order panels of the desk by name. Each builds the page that takes the place of the desk's middle."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Protocol

from game.client.kit.widgets import Widget
from game.client.panels.ads import Ads
from game.client.panels.brands import Brands
from game.client.panels.charter import Charter
from game.client.panels.council import Council
from game.client.panels.delivery import Delivery
from game.client.panels.form import OrderForm
from game.client.panels.frontpage import FrontPage
from game.client.panels.investors import Investors
from game.client.panels.launch import Launch
from game.client.panels.outlook import Outlook
from game.client.panels.papers import Papers
from game.client.panels.partners import Partners
from game.client.panels.plans import Plans
from game.client.panels.promotions import Promotions
from game.client.panels.publicity import Publicity
from game.client.panels.research import Research
from game.client.panels.stock import Stock
from game.client.panels.subsidies import Subsidies
from game.client.panels.trust import Trust
from game.client.parts.forecast import Forecast
from game.client.view.orders import FORMS
from game.client.view.table import Table

Close = Callable[[], object]


class OrderPanel(Protocol):
    """Keeps what a person has picked on it while it is open; the orders are on the draft."""

    def build(self, width: float, high: bool) -> Widget: ...


PANELS: Mapping[str, Callable[[Table, Forecast, Close], OrderPanel]] = MappingProxyType(
    {
        "subsidies": Subsidies,
        "brands": Brands,
        "ads": Ads,
        "front_page": FrontPage,
        "charter": Charter,
        "stock": Stock,
        "publicity": Publicity,
        "investors": Investors,
        "promotion": Promotions,
        "policing": Trust,
        "logistics": Delivery,
        "launch": Launch,
        "council": Council,
        "research": Research,
        "papers": Papers,
        "partners": Partners,
        "pacts": partial(Partners, page="pacts"),
        "forecast": Outlook,
        "plans": Plans,
        **{key: partial(OrderForm, kind.lines, kind.figure) for key, kind in FORMS.items()},
    }
)

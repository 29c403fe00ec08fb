"""The lines of an order sheet that have parts. A part left out of a standing line stays as it is.

Rates and shares are fractions, money is whole crowns in fields that end in `_cr`, visits are people and not
millions. The bounds are the balance's; `limits` tells them. What an engine code means as a word stands here.
"""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from game.engine.state import orders

LANDINGS = {"home": orders.HOME, "brand": orders.BRAND, "ordinary": orders.ORDINARY}
SALES = {"free": orders.FREE, "fixed": orders.FIXED, "auction": orders.AUCTION}
TERMS = {"open": 1, "preferred": 2, "exclusive": 3}
STORIES = {
    "growth": orders.GROWTH,
    "service": orders.SERVICE,
    "profit": orders.PROFIT,
    "clean": orders.CLEAN,
    "dare": orders.DARE,
}
GOALS = {"safe": orders.SAFE, "fair": orders.FAIR, "bold": orders.BOLD}
METRICS = {
    "gmv": orders.GMV,
    "new": orders.NEW,
    "deep": orders.DEEP,
    "shops": orders.SHOPS,
    "net": orders.NET,
}
CONCESSIONS = {"stake": orders.STAKE, "opex": orders.OPEX, "subsidies": orders.SUBSIDIES}
BUILDINGS = {"own": orders.OWN, "galloway": orders.GALLOWAY, "tortoise": orders.TORTOISE}

Entry = TypeVar("Entry")


def _several(entries: Any) -> Any:
    return tuple(entries) if isinstance(entries, list | tuple) else (entries,)


Whole = Annotated[int, Field(ge=0, le=10**12)]
Part = Annotated[float, Field(ge=0)]  # a rate, a share, a price
Many = Annotated[tuple[Entry, ...], BeforeValidator(_several)]  # one entry, or a list of them


class Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)


class Courting(Line):
    """A sealed bid for a brand; the guarantee is for one term."""

    brand: str
    guarantee_cr: Whole
    terms: Literal["open", "preferred", "exclusive"] = "open"
    months: Whole


class Renegotiation(Line):
    """Ask a brand for a lower guarantee, or let it go."""

    brand: str
    drop: bool = False


class Traffic(Line):
    visits: Whole | None = None  # a month
    rate: Part | None = None  # cr a visit
    landing: Literal["home", "brand", "ordinary"] | None = None


class Resale(Line):
    """How visits are sold on; with a fixed price `reserve` is that price, in cr a visit."""

    mode: Literal["free", "fixed", "auction"] | None = None
    reserve: Part | None = None
    paid_places: Part | None = None


class Pitch(Line):
    """A story for an investor; `ask` is how many times the listed price, `metric` what a dare counts."""

    investor: str
    story: Literal["growth", "service", "profit", "clean", "dare"]
    goal: Literal["safe", "fair", "bold"] = "fair"
    ask: Part = 1.0
    metric: Literal["gmv", "new", "deep", "shops", "net"] = "gmv"


class Concession(Line):
    """What a moved goal may cost."""

    investor: str
    concession: Literal["stake", "opex", "subsidies"]


class FrontPage(Line):
    """Places by aisle; an aisle not named has none."""

    brand: dict[str, Whole] = {}
    ordinary: dict[str, Whole] = {}


class Charter(Line):
    commission: Part | None = None
    credit: bool | None = None

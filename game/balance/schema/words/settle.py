"""How buyers and sellers find each other in one month."""

from pydantic import ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import Count, Factor, Part, Share, Word, means


class Settle(Word):
    variety: Share = means("exponent: what more shops add to an aisle", gt=0)
    entry: Factor = means("exponent: how strongly a shop's worth draws others")
    reconsider: Part = means("share of sellers who think again about a platform in a month")
    basket: Factor = means("weight of what a basket offers in choosing a platform")
    nest: Part = means("how alike online platforms are: near 0 the same, 1 as far apart as the street")
    tolerance: Part = means("largest change of log listings at which the month counts as settled", "log")
    passes_most: Count = means("passes at most", "passes", gt=0, lt=1001)

    @field_validator("nest")
    @classmethod
    def _settles(cls, nest: float, info: ValidationInfo) -> float:
        """History may choose between outcomes, but a month must not go round in circles."""
        told = info.data.keys() >= {"variety", "entry", "basket"}
        if (
            told
            and (bound := _bound(info.data["variety"], info.data["entry"], info.data["basket"], nest)) >= LOST
        ):
            raise PydanticCustomError("contraction", "contraction", {"bound": bound, "most": LOST})
        return nest

    @property
    def bound(self) -> float:
        """How far a pass can move for each step of the pass before; below SURE there is one outcome."""
        return _bound(self.variety, self.entry, self.basket, self.nest)


SURE, LOST = 1.0, 3.0  # of that bound: proved unique below the first, refused from the second on


def _bound(variety: float, entry: float, basket: float, nest: float) -> float:
    return variety * entry / 2 * (2 + 2 * basket / nest)

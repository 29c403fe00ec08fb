"""People let go, or more of them hired."""

from typing import Annotated

from game.balance.schema.fields import Factor, Months, Part, Points, Share, Word, means
from game.balance.schema.known import Rising


class Belt(Word):
    step: Part = means("steps of cuts and of hiring")
    cut: Share = means("share of opex cut at most at once")
    hire: Share = means("share of opex added at most at once")
    size: Annotated[tuple[Factor, Factor], Rising] = means("times its own opex, never outside these two")
    rest: Months = means("one change in so many at most", gt=0)
    sore: Months = means("how long a cut is felt in every parcel")
    delivery: Share = means("delivery quality lost as long as it is felt", "quality")
    trust: Share = means("trust lost by a cut")
    mood: Points = means("mood that the chair of operations loses by a cut", "steps")

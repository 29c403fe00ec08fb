"""When the money is gone and nobody believes."""

from typing import Literal

from game.balance.schema.fields import Points, Share, Times, Word, means


class Liquidation(Word):
    elimination: Literal["on", "second_act", "none"] = means(
        "on: who is closed is out; second_act: comes back once; none: nobody is closed"
    )
    runway: Times = means("runway below which holders look at the door", "months")
    confidence: Points = means("confidence below which a holder is willing")
    majority: Share = means("share of outside stakes that must be willing")
    homeless_new: Share = means("share of new users who look for another platform; the rest go offline")
    homeless_deep: Share = means("share of deep users who do")

"""Fakes, policing and what buyers tell each other."""

from typing import Annotated

from game.balance.schema.fields import Share, Slope, Times, Word, means
from game.balance.schema.known import Rising


class Trust(Word):
    neutral: Share = means("trust at which buyers neither hurry nor hesitate")
    pull: Slope = means("purchases per unit of trust, times the segment's weight", "log")
    draw: Slope = means("draw on who chooses a platform, per unit of trust", "utils")
    fakes_by_level: tuple[Times, Times, Times, Times] = means(
        "fakes against the aisle's base share: tolerate, basic, strict, double"
    )
    fakes_most: Share = means("largest share of fakes among ordinary goods", lt=1)
    fake_bargain: Slope = means("purchases of ordinary goods per unit of fakes: they are cheap", "log")
    tolerated: Share = means("purchases and entry of ordinary goods when nobody checks", "log")
    strict_entry: Slope = means("entry lost per policing level above basic", "log")
    clean: Share = means("where the trust of an honest platform rests")
    fakes_cost: Slope = means("trust lost per unit of fakes met", "trust")
    own_delivery: Share = means("trust gained per level of own delivery", "trust")
    policing: Share = means("trust gained per policing level", "trust")
    own_goods: Share = means("trust gained by a fully self-operated shop", "trust")
    climb: Share = means("share of the gap closed in a month, upward")
    fall: Share = means("share of the gap closed in a month, downward")
    range: Annotated[tuple[Share, Share], Rising] = means("trust never leaves these two")
    cost: Share = means("share of GMV policing costs, per level")
    refund: Share = means("share of ordinary goods' GMV paid back at the highest level")
    strict_goodwill: Share = means("goodwill the highest policing level costs", "goodwill")

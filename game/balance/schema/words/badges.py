"""What is remembered of a founder when the war is over."""

from game.balance.schema.fields import Count, Months, Share, Times, Word, means


class Badges(Word):
    worth: Share = means("share of the valuation that a badge adds to what is banked, in the last month")
    most: Count = means("badges that count", "badges")
    pacts: Count = means("pacts kept that make a good neighbour", "pacts")
    margin: Times = means("margin of visits sold on that makes a trafficker")
    margin_months: Months = means("... held for so long")

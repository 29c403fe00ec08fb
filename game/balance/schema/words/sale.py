"""A platform changes hands."""

from game.balance.schema.fields import Factor, Months, Share, Word, means


class Sale(Word):
    early: Share = means("share of the game in which nobody sells yet")
    step: Factor = means("bids go in steps of it", "cr m")
    months: Months = means("how long a bid lies on the table", gt=0)
    deep_kept: Share = means("share of its deep users who stay deep with the buyer")

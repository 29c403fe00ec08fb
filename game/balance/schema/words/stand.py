"""A last stand instead of the door."""

from game.balance.schema.fields import Count, Factor, Months, Points, Share, Times, Word, means


class Stand(Word):
    months: Months = means("how long it lasts, from the next month on", gt=0)
    attention: Count = means("more attention a month", "points")
    opex_cut: Share = means("so much less opex", lt=1)
    goodwill: Share = means("goodwill gained when it is called")
    entry: Factor = means("times what a seller subsidy draws in")
    price: Times = means("what whispers, scouts and joint promotions cost it")
    deep: Share = means("growth of deep users that survives it")
    confidence: Points = means("confidence of every investor in a survivor, at least")
    legacy: Share = means("share of the valuation that a survivor banks")

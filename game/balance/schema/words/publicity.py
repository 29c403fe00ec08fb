"""Money for being heard."""

from game.balance.schema.fields import Money, Points, Share, Utils, Word, means


class Publicity(Word):
    most: Money = means("publicity a month at most, times the cost index")
    step: Money = means("step in which publicity moves, times the cost index", gt=0)
    scale: Money = means("adstock that counts as loud, times the cost index", gt=0)
    keep: Share = means("share of adstock left after a month", lt=1)
    pull: Utils = means("being heard, and being heard more than others")
    joining: Share = means("joining hazard a month per log of all adstock, times weight of publicity")
    buzz_scale: Money = means("adstock at which buzz shows 63, times the cost index", gt=0)
    buzz_most: Points = means("buzz that is never exceeded", lt=100)
    loud: Money = means("rate, or rise of it, that buyers notice, times the cost index", gt=0)
    trust: Share = means("trust gained in a month in which the rate rises by so much")
    trust_most: Share = means("trust that publicity alone cannot exceed")

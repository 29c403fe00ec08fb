"""What sellers remember and earn."""

from game.balance.schema.fields import Crowns, Factor, Part, Share, Slope, Word, means


class Sellers(Word):
    together: Share = means("how far two platforms share shops: 1 by chance alone, 0 as much as can be")
    profit_scale: Crowns = means("profit a shop and month that counts as good", gt=0)
    profit_start: Crowns = means("profit a shop and month at the start")
    profit_memory: Share = means("weight of last month's profit in what a seller remembers")
    pool_growth: Share = means("growth a month of the country's small sellers at good profit")
    pool_most: Factor = means("largest pool of small sellers against the first")
    pool_shine: Slope = means("profit beyond which the news draws nobody more", "log")
    margin_softness: Part = means("share of price: how gently entry fades as the margin nears zero")
    fake_margin: Share = means("share of price a fake adds to its seller's margin")
    fake_profit: Share = means("share of a fake's price its seller keeps")

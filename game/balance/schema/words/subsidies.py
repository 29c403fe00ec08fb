"""Money back to buyers, money on top to sellers."""

from game.balance.schema.fields import Count, Crowns, Part, Share, Slope, Times, WholeCrowns, Word, means


class Subsidies(Word):
    most: Share = means("highest rate of a subsidy", lt=1)
    step: Part = means("step in which rates move")
    climb: Share = means("how much a buyer subsidy may rise in a month")
    buyer_pull: Slope = means("pull per unit of rate, times the segment's price weight", "utils")
    alarm: Slope = means("habit lost per unit of gap to the best rival, times the price weight", "utils")
    passed_on: Times = means("share of a seller subsidy that reaches prices", "share")
    seller_pull: Slope = means("shop worth per unit of seller subsidy", "log")
    aisles_most: Count = means("aisles a seller subsidy may name when it is not for all", "aisles")
    coupons: tuple[WholeCrowns, ...] = means("the coupons there are", min_length=1)
    coupon_pull: Slope = means("pull on newcomers per cr of coupon", "utils")
    coupon_shallow: Share = means("how much slower coupon buyers deepen, at the usual coupon", lt=1)
    coupon_usual: Crowns = means("the usual coupon", gt=0)
    diversion: Slope = means("users lured per unit of gap in net subsidy and exposed presence", "share")
    diversion_most: Share = means("share of new users lured in a month at most")
    diversion_deep: Share = means("how much of the luring reaches deep users")

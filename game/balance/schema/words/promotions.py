"""One day on which everybody looks, a brand's day, and a street of shops that go along."""

from game.balance.schema.fields import (
    Count,
    Era,
    Factor,
    Log,
    Money,
    Months,
    Part,
    Points,
    Share,
    Shops,
    Slope,
    Strength,
    Times,
    Utils,
    Word,
    means,
)

ByMechanic = tuple[Times, Times, Times, Times]  # straight, coupon_stack, presale, group
ShareByMechanic = tuple[Share, Share, Share, Share]


class BrandDay(Word):
    pull: Times = means("share of purchases per unit of pull and depth")
    depth: tuple[Share, Share] = means("price cut, least and most")
    step: Part = means("step in which it moves")
    cost: Money = means("what it costs, times the cost index")
    own_part: Share = means("share of the cut the platform pays")
    rest: Months = means("months a brand wants between two of them")
    clash: Times = means("when a rival's is in the same aisle")
    buzz: Points = means("buzz it makes")
    label: Share = means("what the label gains in its aisle")


class Joint(Word):
    stores: tuple[Count, Count] = means("shops that take part, least and most", "shops")
    step: Count = means("step in which they are called", "shops", gt=0)
    few: Count = means("shops at most in the first eras", "shops")
    era: Era = means("era from which there may be more")
    cost: Money = means("what a shop costs, times the cost index")
    strength: Times = means("of a month's ordinary goods, with all shops and the usual goodwill")
    goodwill: Part = means("the usual goodwill")
    loved: Strength = means("goodwill above which it is warm")
    warm: Times = means("how much stronger it is then")
    least: Strength = means("goodwill below which nobody comes")
    shops: Shops = means("stalls that must stand in its aisles")
    aisles: Count = means("aisles at most", "aisles", gt=0)
    rest: Months = means("months from one to the next")
    clash: Times = means("when a rival's is in the same aisle")


class Promotions(Word):
    pull: Log = means("a day that everybody hears of, plain prices, no novelty")
    mechanic: ByMechanic = means("the pull of each way of selling")
    mechanic_era: tuple[Era, Era, Era, Era] = means("era from which each can be used")
    basket: tuple[Factor, Factor, Factor, Factor] = means("orders in one basket of the day", "orders")
    joiners: ByMechanic = means("the newcomers it draws")
    trust: ShareByMechanic = means("trust it costs")
    returns: ShareByMechanic = means("share of the day's orders that come back")
    lighter: ByMechanic = means("load on servers and couriers")
    return_cost: Times = means("an order that comes back", "cr")
    month_days: Factor = means("days of a month", "days")
    depths: tuple[Share, Share, Share, Share] = means("price cuts")
    depth_scale: Part = means("price cut at which 63 % of its pull is there")
    price_pull: Times = means("what a lower price does, against an ordinary day")
    pull_most: Log = means("pull and price together at most")
    uplift_most: Times = means("uplift that newcomers and the country hear of at most", "months")
    catalogue: tuple[Times, Times] = means("strength: first + second * share of aisles that sell something")
    catalogue_share: Share = means("share of sales from which an aisle sells something")
    reach: Share = means("share that hears of a day without any publicity")
    loud: Money = means("loudness at which 63 % of the others hear, times the cost index", gt=0)
    star_loud: Money = means("what a star is worth in loudness, times the cost index")
    stars: Count = means("stars in the country", "stars")
    stars_most: Count = means("stars for one day", "stars")
    star_cost: Money = means("what a star asks at least, times the root of the cost index")
    star_step: Money = means("step of bids for stars, times the root of the cost index", gt=0)
    star_most: Money = means("what a star is ever offered, times the root of the cost index")
    publicity: tuple[Money, Money] = means("for the day, least and most, times the cost index")
    publicity_step: Money = means("step in which it moves, times the cost index", gt=0)
    copied: Times = means("the pull of a way of selling that a rival used lately")
    copied_months: Months = means("how long lately is")
    novelty: tuple[Times, Times] = means("novelty, least and most")
    novelty_start: Times = means("novelty at the start")
    novelty_back: Times = means("novelty that comes back in a month")
    novelty_worn: Times = means("what a day leaves of novelty")
    novelty_depth: Share = means("price cut from which a day wears it")
    inclusive: Share = means("share of the day that counts when people choose their platform")
    newcomers: Utils = means("a log of the uplift, for people not online yet")
    joining: Slope = means("joining hazard per unit of all uplifts")
    margin: Share = means("share of sales from which sellers expect to pay the cut")
    own_part: tuple[Share, Share, Share] = means("share of the cut the platform pays: brand, ordinary, own")
    own_part_few: Share = means("... of brand goods with few contracts")
    few: Count = means("contracts that are no longer few", "contracts")
    own_part_friends: Share = means("... of brand goods among friends")
    friends: Points = means("mean relation of friends")
    deep_cut: Share = means("price cut above which brands take offence at a second one")
    deep_months: Months = means("... within so many months")
    deep_relation: Points = means("relation that costs")
    ahead: Months = means("how far ahead a day can be booked")
    rest: Months = means("from one day to the next", gt=0)
    cancel: Share = means("share of the publicity lost by cancelling")
    lost_trust: Times = means("trust lost per share of orders that never arrive")
    lost_trust_most: Share = means("... at most")
    brisk: Times = means("size of a brisk day against the month without it")
    roaring: Times = means("size of a roaring day")
    historic: Times = means("size of a historic day")
    historic_confidence: Points = means("confidence every investor of a rival loses on a historic day")
    historic_clock: Months = means("how far a historic day moves the country's clock")
    brand_day: BrandDay = means("a day with one brand under contract")
    joint: Joint = means("a street of small shops that go along")

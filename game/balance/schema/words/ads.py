"""Visits bought from small websites and sold on."""

from typing import Annotated

from game.balance.schema.fields import (
    Count,
    Crowns,
    Era,
    EraByLevel,
    Factor,
    Log,
    Money,
    Months,
    People,
    Points,
    Share,
    Shops,
    Slope,
    Times,
    Visits,
    Word,
    means,
)
from game.balance.schema.known import Rising


class Ads(Word):
    visits_most: Visits = means("visits one can ask for")
    visits_step: Visits = means("step in which visits are asked for", gt=0)
    rate: Annotated[tuple[Crowns, Crowns], Rising] = means(
        "least and most one may offer for a visit", "cr a visit"
    )
    rate_step: Crowns = means("step in which rates move", "cr a visit", gt=0)
    rate_start: Crowns = means("rate until an order sets another", "cr a visit")
    reserve_most: Crowns = means("highest reserve price", "cr a visit")
    paid_places: tuple[Share, ...] = means("shares of places that may be paid for", min_length=1)
    landing: tuple[Share, Share, Share] = means("orders a visit: home page, brand goods, ordinary goods")
    landing_trust: tuple[Times, Times] = means("trust's part in landing: first + second * trust")
    brand_profit: Times = means("what brand goods' shops can pay against ordinary ones")
    brand_shops: Factor = means("ordinary shops that one brand shop bids like", "shops")
    junk: tuple[Share, Share, Share, Share] = means("share of worthless visits at alliance level 0..3")
    reach: Log = means("reach among websites per alliance level")
    seasoned: Factor = means("conversion at the highest alliance level")
    market_rate: Crowns = means("rate of the traffic nobody buys", "cr a visit", gt=0)
    market_pull: Slope = means("exponent: how websites split their visits by the rate")
    rush: Times = means("extra price when all the supply is bought")
    shop_visits: Slope = means("visits a shop bids for", "visits a month", gt=0)
    shop_full: Factor = means("visits a shop can serve against those it bids for")
    bid_share: Share = means("share of an order's worth that a bidder offers on average")
    places_bid: Times = means("how much dearer bids get when places must be paid for")
    places_entry: Share = means("shop worth lost when places must be paid for", lt=1)
    repeat: Share = means("share of ad-won orders that come again next month", lt=1)
    repeat_most: Times = means("what repeats can add up to, against organic orders")
    newcomers: Share = means("share of ad orders by people new to online")
    budget: tuple[Share, Share, Share] = means(
        "share of gross profit sellers spend on ads: base, per sophistication, per paid place"
    )
    sophistication: Share = means("sellers' skill with ads at the start")
    sophistication_up: tuple[Share, Share] = means(
        "skill gained a month: always, per platform that sells visits"
    )
    sophistication_crowd: Times = means("platforms beyond this teach nothing more", "platforms")
    lift_most: Times = means("ad orders against organic orders at most")
    first_sale: Share = means("goodwill lost the first time visits are sold", "goodwill")
    portal_era: Era = means("era from which the portal's page can be rented")
    portal_least: Money = means("least bid for a lease of the portal's page, times the cost index", gt=0)
    portal_most: Money = means("highest bid for a lease, times the cost index", gt=0)
    portal_step: Money = means("step in which bids for a lease move", gt=0)
    portal_months: Months = means("length of a lease", gt=0)
    portal_visits: Visits = means("visits the portal sends")
    blockade: Share = means("share of visits to rivals' home pages that the portal keeps")
    portal_leases: Count = means("leases in a row at which the authorities look up", "leases", gt=0)
    portal_heat: Points = means("heat of each lease from then on")
    home_buzz: Slope = means("buzz per m visits that arrive on the home page", "points")
    home_buzz_most: Points = means("buzz that visits to the home page make at most")
    passed_by: Points = means("relation lost with brands when most visits pass them by")
    summit_cost: tuple[Money, Money, Money] = means("reaching alliance level 1, 2, 3, times the cost index")
    summit_era: EraByLevel = means("era from which each alliance level can be reached")
    summit_users: tuple[People, People, People] = means("users each alliance level asks for, or ...")
    summit_shops: tuple[Shops, Shops, Shops] = means("... the shops that do instead")

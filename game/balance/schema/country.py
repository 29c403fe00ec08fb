"""The country: who buys, and what."""

from typing import Annotated

from pydantic import BeforeValidator

from game.balance.schema.fields import (
    Crowns,
    Factor,
    Id,
    MonthOfYear,
    Name,
    People,
    Share,
    Shops,
    Times,
    Utils,
    Word,
    means,
)
from game.balance.schema.known import PerCategory, number_key

Season = dict[Annotated[MonthOfYear, BeforeValidator(number_key)], Factor]


class Category(Word):
    name: Name = means("as people read it")
    price: Crowns = means("list price of an order", gt=0)
    street: Share = means("how readily people buy it round the corner, a month", lt=1)
    patience: Factor = means("need a household lets stand open at most", "months of need")
    need_start: Times = means("need open at the start", "months of need")
    margin_brand: Share = means("share of list price a brand keeps, after shipping")
    margin_small: Share = means("share of list price a stall keeps, after shipping")
    margin_own: Share = means("share of list price on own goods, before shipping")
    shipping: Crowns = means("shipping an own parcel")
    fakes: Share = means("share of fakes among ordinary goods when checks are basic")
    ad_profit: Crowns = means("profit an order brings an advertiser")
    ad_conversion: Times = means("the landing's orders per visit")
    pool_small: Shops = means("small sellers in the country at the start", gt=0)
    pool_brand: Shops = means("brand shops in the country", gt=0)
    usual_small: Shops = means("stalls at which taste is measured", gt=0)
    usual_brand: Shops = means("brand shops at which taste is measured", gt=0)
    upkeep_small: Crowns = means("keeping a stall for a month", gt=0)
    upkeep_brand: Crowns = means("keeping a brand shop for a month", gt=0)
    season: Season = means("what a month of the year does to need; unnamed months nothing")


class CategoriesCommon(Word):
    need_scale: Factor = means("the size of every market figure")


class Categories(Word):
    common: CategoriesCommon = means("what holds for every category")
    category: dict[Id, Category] = means("the categories", min_length=1)


class Segment(Word):
    name: Name = means("as people read it")
    people: tuple[People, People] = means("people in the first and last month of the game, linear between")
    price: Times = means("weight of price")
    trust: Times = means("weight of trust")
    delivery: Times = means("weight of delivery")
    buzz: Times = means("weight of publicity")
    social: Times = means("weight of what friends tell")
    orders: PerCategory[Times] = means("orders a person and month", "orders")
    taste_brand: PerCategory[Utils] = means("attraction of brand goods online", "log")
    taste_small: PerCategory[Utils] = means("attraction of ordinary goods online", "log")


class Segments(Word):
    segment: dict[Id, Segment] = means("the segments", min_length=1)

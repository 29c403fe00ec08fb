"""Parcels that come when they should."""

from game.balance.schema.fields import (
    Crowns,
    Factor,
    Level,
    Money,
    MonthOfYear,
    Months,
    Part,
    People,
    Share,
    Slope,
    Times,
    Word,
    means,
)


class CarrierQuality(Word):
    galloway: Share = means("quality per level with Galloway", "quality")
    tortoise: Share = means("quality per level with Tortoise", "quality")


class CarrierCost(Word):
    galloway: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Galloway, times the cost index")
    tortoise: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Tortoise, times the cost index")


class CarrierBusiness(Word):
    galloway: tuple[People, People, People, People] = means("Galloway's, by era", "m parcels a month")
    tortoise: tuple[People, People, People, People] = means("Tortoise's, by era", "m parcels a month")


class Delivery(Word):
    base: Share = means("quality without any effort", "quality")
    own: Share = means("quality per level of own couriers", "quality")
    carrier: CarrierQuality = means("quality per level of an integrated carrier")
    most: Factor = means("quality cannot be better", "quality")
    neutral: Times = means("quality buyers take for granted", "quality")
    pull: Slope = means("purchases per unit of quality, times the segment's weight", "log")
    levels: Level = means("levels of each kind of delivery", "levels", gt=0, lt=4)
    months: Months = means("time it takes to build a level", gt=0)
    own_cost: tuple[Money, Money, Money] = means("level 1, 2, 3 of own couriers, times the cost index")
    carrier_cost: CarrierCost = means("what integrating a carrier costs")
    own_run: Money = means("running a level of own couriers for a month, times the cost index")
    own_order: Crowns = means("running cost an order and level of own couriers")
    carrier_order: Crowns = means("running cost an order and level of a carrier")
    own_saving: Share = means("share of own goods' shipping saved per level of own couriers", lt=0.34)
    rush_servers: tuple[Factor, Times] = means(
        "what servers get through: at first, per level", "usual months"
    )
    rush_couriers: Factor = means("what the post gets through", "usual months")
    rush_own: Times = means("... more per level of own couriers", "usual months")
    rush_carrier: Times = means("... more per level of a carrier", "usual months")
    frail: Factor = means("failures of what Tortoise carries")
    others: CarrierBusiness = means("what a carrier carries for the rest of the country")
    priority: Part = means("share of a carrier's parcels that makes its best customer")
    priority_price: Share = means("what the best customer pays of every price")
    priority_others: Factor = means("what couriers get through behind a best customer")
    peak_months: tuple[MonthOfYear, ...] = means("when everybody sends parcels")
    peak_price: Factor = means("what Galloway asks then")
    term: Months = means("time after which Galloway may leave", gt=0)
    loyal: Share = means("share of its business from which it stays")

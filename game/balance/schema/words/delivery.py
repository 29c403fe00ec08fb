"""Parcels that come when they should."""

from game.balance.schema.fields import Crowns, Factor, Level, Money, Months, Share, Slope, Times, Word, means


class CarrierQuality(Word):
    galloway: Share = means("quality per level with Galloway", "quality")
    tortoise: Share = means("quality per level with Tortoise", "quality")


class CarrierCost(Word):
    galloway: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Galloway, times the cost index")
    tortoise: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Tortoise, times the cost index")


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

"""Goods of your own."""

from game.balance.schema.fields import Count, Money, Share, Times, Word, means


class Stock(Word):
    depth: tuple[Share, Share, Share, Share, Share] = means("how much of an aisle each level fills")
    strength: Times = means("a full aisle of own goods against the shop round the corner")
    warehouse: Money = means("warehouse a month per full aisle, times the cost index")
    spoilage: Share = means("share of own goods' GMV that spoils")
    lock: Times = means("own goods' GMV tied up on shelves", "months")
    aisles: tuple[Count, Count] = means("aisles with stock at most: first + second per level of own delivery")
    resale: Share = means("share of its price that stock counts for in a valuation")

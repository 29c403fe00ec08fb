"""A house that says it was something else all along."""

from game.balance.schema.fields import Factor, Money, Months, Part, Points, Share, Word, means


class Pivot(Word):
    cost: Money = means("price, times the cost index, times the sum of the label's squared shares")
    again: Factor = means("times the price of every pivot after the first")
    half: Part = means("part of the way to the new label and axis")
    axis_step: Part = means("steps in which the new axis is named")
    leave: Share = means("share of new users who go offline")
    opex_cut: Share = means("so much less opex", lt=1)
    opex_months: Months = means("how long opex is lower")
    thaw_at: Points = means("confidence from which one frozen deal is talked over anew")

"""What shoppers think you are."""

from game.balance.schema.fields import Months, Part, Share, Slope, Times, Word, means


class Labels(Word):
    pull: Slope = means("purchases per log of label fit", "log")
    even: Part = means("softness of label fit")
    drift: Share = means("share of the gap between label and sales closed in a month")
    axis: Slope = means("shop worth per unit of axis: brands like a mall, stalls a bazaar", "log")
    axis_visits: Slope = means("axis lost per squared m visits on ordinary goods, over all web traffic")
    blank_at: Share = means("label that owns a field nobody has")
    blank_months: Months = means("how long a blank field stays owned")
    blank_bonus: Times = means("extra purchases in an owned field", "share")
    blank_brake: Share = means("how fast rivals' labels can move in an owned field", "times")

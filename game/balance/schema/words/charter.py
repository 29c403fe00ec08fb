"""What a stall pays, and whether its good name counts."""

from game.balance.schema.fields import Factor, Money, Part, Share, Slope, Times, Word, means


class Charter(Word):
    most: Share = means("highest commission", lt=1)
    step: Part = means("step in which commissions move")
    entry: Slope = means("shop worth lost per unit of commission", "log")
    passed_on: Times = means("share of the commission that sellers put on their prices", "share")
    first_fee: Share = means("goodwill lost the first time a commission is ever charged", "goodwill")
    ladder_cost: Money = means("cost a month of keeping the credit ladder, times the cost index")
    ladder_climb: Share = means("store credit gained a month while the ladder stands")
    ladder_fall: Share = means("store credit lost a month without the ladder")
    ladder_entry: Factor = means("worth of a shop that starts at the foot of the ladder")

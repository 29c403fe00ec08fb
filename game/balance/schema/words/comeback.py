"""A beaten founder comes back, or backs another."""

from game.balance.schema.fields import Count, Money, Months, Part, Share, Word, means


class Comeback(Word):
    months: Months = means("time away", gt=0)
    cash: Money = means("what friends put together, times the cost index")
    stake: Part = means("what the founder holds of the new house")
    opex: Money = means("running cost of the new house a month, times the cost index")
    attention: Count = means("more attention a month", "points")
    attention_months: Months = means("for how long")
    late: Share = means("share of the game after which nobody comes back")
    angel: Share = means("share of the gain in valuation of the platform that an angel backs")

"""What the papers are told of a great day."""

from game.balance.schema.fields import Factor, Money, Months, Points, Share, Word, means


class Headlines(Word):
    audit_cost: Money = means("an audit, times the cost index")
    inflated: Factor = means("figures that are told larger than they were")
    buzz: tuple[Points, Points] = means("buzz gained by audited figures, by inflated ones")
    confidence: tuple[Points, Points] = means("confidence gained at every investor, in the same order")
    rivals: Points = means("confidence that inflated figures cost every rival")
    press: Factor = means("buzz, when the press is a friend")
    comes_out: tuple[Share, Share] = means("chance a month that it comes out, and when an audit is demanded")
    caught_credibility: Points = means("credibility that this costs")
    caught_confidence: Points = means("confidence that this costs at every investor")
    remembered: Months = means("time until a headline is forgotten", gt=0)

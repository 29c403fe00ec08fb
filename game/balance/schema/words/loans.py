"""Cash now, from a bank that wants it back."""

from game.balance.schema.fields import Factor, Months, Share, Times, Word, means


class Loans(Word):
    interest: Share = means("share of the debt to be paid a month")
    months: Months = means("time until it is due", gt=0)
    revenue_months: Times = means("revenue lent at most, at neutral trust", "months")
    step: Factor = means("loans go in steps of it", "cr m")

"""Questions to people who count."""

from game.balance.schema.fields import Count, Money, Months, Points, Share, Times, Word, means


class Research(Word):
    cost: Money = means("a question, times the cost index")
    questions: Count = means("questions a month at most")
    months: Months = means("how long a report is good for", gt=0)
    fakes_off: Share = means("how far off the share of fakes may be")
    runway_off: Times = means("how far off the runway may be", "months")
    runway_most: Times = means("the longest runway that is reported", "months")
    focus_off: Share = means("how far off sellers' best hours and goodwill may be")
    sellers_off: Share = means("how far off the earnings of stalls may be, as a share")
    gap_off: Share = means("how far off it may be which of two platforms newcomers choose, as a share")
    mood_off: Points = means("how far off investors' confidence may be")
    day_off: Share = means("how far off the date of a great day may be", "months")
    appetite_off: Share = means("how far off open need may be, as a share")

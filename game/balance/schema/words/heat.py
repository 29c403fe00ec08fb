"""How closely the antitrust office watches."""

from game.balance.schema.fields import Count, Months, Points, Share, Word, means


class Heat(Word):
    most: Points = means("where the verdict falls")
    cool: Points = means("what a month takes away")
    names: Count = means("brands one may hold exclusively before the office minds", "brands")
    name: Points = means("for each one more that is signed")
    leader_share: Share = means("users' share above which size alone is watched, at four seats")
    leader: Points = means("what that brings a month")
    warning: Points = means("where a warning comes")
    warning_months: Months = means("time in which nobody may be told to choose then")
    inquiry: Points = means("from where there is an inquiry and no new exclusive")
    inquiry_ask: Share = means("how much less brands ask the others then")
    fine: Share = means("part of twelve months' revenue, with the verdict")
    after: Points = means("what is left after a verdict")

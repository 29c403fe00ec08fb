"""What two platforms promise each other."""

from game.balance.schema.fields import Count, Months, Points, Share, Slope, Times, Word, means


class Pacts(Word):
    months: tuple[Months, Months] = means("the shortest and the longest pact")
    most: Count = means("pacts between two platforms at a time", "pacts")
    bond: Times = means("the highest bond, times the cost index", "cr m")
    cap: Share = means("highest buyer subsidy that a ceasefire can allow")
    visits: Share = means("share of bought visits led on to the other")
    visits_price: Times = means("what the other pays for them, times what they cost")
    law: Slope = means("points of the law track a month while two ask for it together", "points")
    kept: Points = means("credibility of both when a pact was kept to its end")
    broken: Points = means("credibility lost by whoever breaks one")

"""What a platform is worth, and who wins."""

from game.balance.schema.fields import Count, Months, Share, Slope, Times, Word, means


class Verdict(Word):
    deep: Slope = means("worth per m deep users", "cr m")
    new: Slope = means("worth per m new users", "cr m")
    gmv: Times = means("worth of the GMV of the last three months")
    profit: Times = means("worth of the lesser net of the last two quarters")
    trust: tuple[Times, Times] = means("trust's part in a valuation: first + second * trust")
    seen: Share = means("how far published valuations are off")
    lead: Share = means("how far ahead a new leader must be to count as a change")
    crown_share: Share = means("share of all orders that makes a crown of an aisle, with four seats")
    crown_aisles: tuple[Count, Count, Count] = means(
        "aisles that make a crown with two, three, four seats", "aisles"
    )
    crown_trust: Share = means("trust a crown asks for")
    ascendancy_share: Share = means("share of all deep users an ascendancy asks for, with four seats")
    ascendancy_people: Share = means("share of the population an ascendancy asks for as own deep users")
    held_months: Months = means("months an early victory must hold, announced at the first", gt=0)
    early_from: Share = means("share of the game before which nobody can win early")
    share_limit: tuple[Share, Share, Share] = means("added to share limits with two, three, four seats")
    risk_heat: Share = means("worth lost per point of Heat above the warning")
    risk_dossier: Share = means("worth lost per point of the dossier, once there has been a hearing")
    risk_fakes: Share = means("worth lost per unit of fakes among ordinary goods, once there is a draft")
    risk_most: Share = means("worth lost to all of these at most")
    tie: Share = means("fortunes closer than this are a tie")

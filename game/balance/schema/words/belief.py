"""What outsiders can see, and how far off their guesses are."""

from game.balance.schema.fields import Count, Part, People, Points, Share, Times, Visits, Word, means


class Belief(Word):
    open: bool = means("are everybody's books open?")
    users: People = means("rivals' users are known to this much", gt=0)
    sales: Part = means("rivals' sales and shops are known to this much")
    day: Part = means("what a rival sold on the day of a promotion is known to this much")
    stars: Count = means("trust is shown as so many", "stars", gt=0)
    stake: Part = means("founders' stakes are known to this much")
    label: Part = means("shares of a label's two largest fields are known to this much")
    axis: Part = means("the axis is known to this much")
    visits: Visits = means("bought traffic is known to this much", gt=0)
    deep_share: Share = means("share of rivals' users who are deep, as a stranger would guess it")
    deep_off: Share = means("how far that guess may be off, either way")
    need_off: Share = means("how far guesses of rivals' open need may be off, either way")
    profit_off: Share = means("how far guesses of what a rival's stall earns may be off, either way")
    fakes_off: Share = means("how far guesses of rivals' fakes may be off, as a share")
    goodwill_off: Share = means("how far guesses of rivals' goodwill may be off, either way")
    loud_off: Share = means("how far guesses of rivals' past publicity may be off, either way")
    relation_off: Points = means("how far guesses of brands' relations with rivals may be off, either way")
    confidence_off: Points = means("how far guesses of rivals' investors' confidence may be off, either way")
    readiness: Points = means("how ready a rival's rocket is, as a stranger would guess it")
    poorest: Times = means("months of its running cost that a rival still has at least", "months")

"""Levels of computer players: how far they think, and nothing else."""

from game.balance.schema.fields import Count, Month, Months, Part, Share, Slope, Times, Word, means


class Level(Word):
    plans: Count = means("own plans compared", "plans", gt=0)
    samples: Count = means("guesses of what rivals hide and will do, for each plan", "samples", gt=0)
    months: Month = means("months looked ahead", "months")


class Mind(Word):
    share_near: Share = means("plans that change one thing a little")
    share_step: Share = means("plans that change some things a little")
    share_leap: Share = means("plans that change some things to anything lawful")
    step: Share = means("how little: share of a lever's range")
    changes: Count = means("things a plan changes at most", "things", gt=0)
    half: Part = means("share of the samples that the first look takes")
    keep: Count = means("one in so many plans is looked at again with the other samples", "plans", gt=0)
    refine: Count = means("best plans that are varied once more", "plans", gt=0)
    vary: Count = means("times each of them is varied", "times")
    caution: Share = means("weight of the worst samples against the mean")
    caution_poor: Share = means("... when cash lasts less than poor_months")
    poor_months: Times = means("months of cash below which a mind is cautious", "months")
    worst: Part = means("share of the samples that count as the worst")
    broke_most: Share = means("share of samples in which a plan may run out of cash")
    reserve_months: Times = means("months of running cost that stay in the till", "months")
    burn_months: Times = means("months of the plan's own losses that cash must bear", "months")
    wild: Share = means("share of rivals' sheets that are anything lawful, in any month")
    wild_first: Share = means("... in the first wild_months")
    wild_months: Months = means("months in which nobody is known yet", "months")
    usual: Share = means("share of rivals' sheets that repeat the last one exactly")
    lanes: int = means("months settled at once at most", "months", gt=0, lt=65537)


class Leaf(Word):
    deep: Slope = means("worth of a m deep users beside today's fortune", "cr m")
    users: Slope = means("worth of a m users", "cr m")
    trust: Slope = means("... more per unit of trust above one half", "cr m")
    goodwill: Slope = means("... more per unit of sellers' goodwill above one half", "cr m")
    credit: Slope = means("... more per unit of store credit", "cr m")
    label: Slope = means("... more per unit of the largest label", "cr m")
    delivery: Slope = means("... more per level of delivery", "cr m")
    alliance: Slope = means("... more per level of the alliance", "cr m")
    earnings: Times = means("worth of a month's earnings, before what was spent on months to come", "times")


class Minds(Word):
    """balance/levels.toml"""

    level: dict[str, Level] = means("levels by name, from weak to strong", min_length=1)
    mind: Mind = means("what all levels share")
    leaf: Leaf = means("what a position is worth")

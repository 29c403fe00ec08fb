"""Partnerships with names people look for."""

from game.balance.schema.fields import (
    Count,
    Factor,
    Money,
    Month,
    Months,
    Points,
    Share,
    Slope,
    Times,
    Word,
    means,
)


class ByTerms(Word):
    open: Factor = means("open to all platforms")
    preferred: Factor = means("better shelves here than elsewhere")
    exclusive: Factor = means("here and nowhere else")


class Brands(Word):
    take: Share = means("share of brand goods' GMV a platform earns")
    pull_unnamed: Factor = means("pull of all the brands without a name")
    pull_power: Times = means("exponent: how purchases grow with pull")
    terms_pull: ByTerms = means("how much of its pull a brand brings, by terms")
    terms_ask: ByTerms = means("how much more a brand asks, by terms")
    months: tuple[Month, ...] = means("lengths of a contract", "months", min_length=1)
    term: Month = means("time a guarantee is named for", "months")
    slots: Count = means("contracts one can hold", "contracts")
    slots_gmv: Money = means("monthly GMV that makes room for one contract more", gt=0)
    slots_most: Count = means("contracts one can hold at most", "contracts")
    ask_slot: Share = means("how much more is asked per contract already held")
    ask_trust: Times = means("how much less is asked per unit of trust above one half", "share")
    ask_fakes: Slope = means("how much more is asked per unit of fakes above what the brand bears", "share")
    ask_axis: Share = means("how much less a mall is asked")
    ask_relation: Share = means("how much less is asked per point of relation above a stranger's")
    relation_start: Points = means("relation of strangers")
    relation_signed: Points = means("relation with brands held at the start")
    relation_sales: Points = means("relation gained a month while its sales grow")
    relation_likes: Points = means("relation gained in a month in which it sees what it likes")
    relation_hates: Points = means("relation lost in a month in which it sees what it cannot bear")
    relation_fakes: Points = means("relation lost a month while fakes are above what it bears")
    leave_months: Months = means("months of too many fakes after which a brand leaves", gt=0)
    renegotiate_cut: Share = means("share of the guarantee that a renegotiation takes off")
    renegotiate_share: Share = means("your share of a brand's sales above which it must listen")
    renegotiate_relation: Points = means("relation a renegotiation costs")
    drop_cost: Share = means("share of the remaining guarantee it costs to drop a brand")
    bid_most: Money = means("highest bid, times the cost index")
    bid_step: Money = means("step in which bids move", gt=0)
    leader_share: Share = means("users' share of a leader above which others are asked less, with four seats")
    leader_discount: Share = means("how much less per point above it")

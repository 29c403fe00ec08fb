"""Choose One: telling brands and stalls to leave a rival."""

from game.balance.schema.fields import Points, Share, Word, means


class Pressure(Word):
    power_from: Share = means("share of sales above which anybody listens")
    evade: tuple[Share, Share] = means("who opens again under another name: brands' shops, stalls")
    leave: Share = means("of those caught, who would choose the rival of one who sells nothing")
    goodwill: Share = means("part of goodwill lost in a month of force")
    open_arms: Share = means("goodwill the rival gains", "goodwill")
    relation: Points = means("relation lost with the brand that was told")
    heat: tuple[Points, Points] = means("Heat: of a small platform, of any other")
    small: Share = means("users' share below which a platform is small")

"""The places everybody wants."""

from game.balance.schema.fields import Count, Points, Share, Slope, Word, means


class Frontpage(Word):
    slots: Count = means("places on the front page", "places", gt=0)
    pull: Slope = means("purchases per place above an even share", "log")
    label: Share = means("label per place above an even share")
    goodwill: Share = means("goodwill per place given to ordinary goods", "goodwill")
    relation: Points = means("relation a month per place given to an aisle's brands")

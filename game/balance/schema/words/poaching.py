"""Stalls that open here too: a rival's, the wholesale market's, the roster's."""

from game.balance.schema.fields import Factor, Money, Share, Shops, Word, means
from game.balance.schema.known import CategoryId


class Poaching(Word):
    cost: Money = means("scouts among a rival's stalls, times the cost index")
    share: Share = means("an aisle's sellers in the country that follow them at most")
    informed: Factor = means("the same for scouts who know whom to ask")
    wholesale_cost: Money = means("a tour of the wholesale market, times the cost index")
    wholesale: Shops = means("stalls that follow")
    wholesale_aisles: tuple[CategoryId, ...] = means("what is traded there", min_length=1)
    wholesale_fakes: Share = means("extra fakes on the shelves of stalls from there")
    roster: Shops = means("suppliers of the roster that open a stall in a month at most")
    roster_step: Shops = means("step in which suppliers are called", gt=0)

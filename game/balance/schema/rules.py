"""All the rules together: one attribute for each file of balance/base."""

import hashlib
import json
from functools import cached_property
from typing import Any

from game.balance.schema import words
from game.balance.schema.cast import Cast, Platforms
from game.balance.schema.country import Categories, Segments
from game.balance.schema.fields import Word, means


class Rules(Word):
    """`rules.trust.climb` is `climb` in trust.toml."""

    settle: words.Settle = means("how buyers and sellers find each other in one month")
    buyers: words.Buyers = means("how buyers choose, stay and deepen")
    growth: words.Growth = means("how people begin to shop online")
    sellers: words.Sellers = means("what sellers remember and earn")
    subsidies: words.Subsidies = means("money back to buyers, money on top to sellers")
    publicity: words.Publicity = means("money for being heard")
    promotions: words.Promotions = means("days on which everybody looks")
    announcements: words.Announcements = means("what is promised to everybody")
    pacts: words.Pacts = means("what two platforms promise each other")
    contingencies: words.Contingencies = means("what is held ready for what a rival may do")
    headlines: words.Headlines = means("what the papers are told of a great day")
    rumours: words.Rumours = means("a word behind somebody's back, and what slips out by itself")
    research: words.Research = means("questions to people who count")
    trust: words.Trust = means("fakes, policing and what buyers tell each other")
    goodwill: words.Goodwill = means("what sellers feel, and where their best hours go")
    charter: words.Charter = means("what a stall pays, and whether its good name counts")
    frontpage: words.Frontpage = means("the places everybody wants")
    labels: words.Labels = means("what shoppers think you are")
    stock: words.Stock = means("goods of your own")
    delivery: words.Delivery = means("parcels that come when they should")
    tech: words.Tech = means("projects of the house, and what data say")
    executives: words.Executives = means("three chairs at the table")
    ads: words.Ads = means("visits bought from small websites and sold on")
    brands: words.Brands = means("partnerships with names people look for")
    pressure: words.Pressure = means("telling brands and stalls to leave a rival")
    poaching: words.Poaching = means("stalls that open here too")
    law: words.Law = means("fakes become a crime")
    heat: words.Heat = means("how closely the antitrust office watches")
    partners: words.Partners = means("doors, pages and papers that belong to somebody else")
    social: words.Social = means("what friends tell friends")
    investors: words.Investors = means("money now for a stake and a promise")
    launch: words.Launch = means("the rocket of a platform or of a line of business")
    loans: words.Loans = means("cash now, from a bank that wants it back")
    pivot: words.Pivot = means("a house that says it was something else all along")
    belt: words.Belt = means("people let go, or more of them hired")
    stand: words.Stand = means("a last stand instead of the door")
    sale: words.Sale = means("a platform changes hands")
    liquidation: words.Liquidation = means("when the money is gone and nobody believes")
    comeback: words.Comeback = means("a beaten founder comes back, or backs another")
    attention: words.Attention = means("what one founder can do in a month")
    books: words.Books = means("what the month cost beside the goods")
    news: words.News = means("what the papers bring, a card a month")
    goals: words.Goals = means("what a scenario asks beside a victory")
    eras: words.Eras = means("how the country learns to shop online")
    belief: words.Belief = means("what outsiders can see, and how far off their guesses are")
    nemesis: words.Nemesis = means("an enemy, and what is easier against him")
    badges: words.Badges = means("what is remembered of a founder")
    verdict: words.Verdict = means("what a platform is worth, and who wins")
    categories: Categories = means("what people buy")
    segments: Segments = means("who buys")
    platforms: Platforms = means("the platforms and their founders")
    cast: Cast = means("brands, investors, partners and hosts")

    def plain(self) -> dict[str, Any]:
        """As JSON knows it; `load.embedded` makes equal rules of it."""
        return self.model_dump(mode="json", exclude_unset=True)

    @cached_property
    def fingerprint(self) -> str:
        """sha256 of the rules in force, however their files are written."""
        text = json.dumps(
            self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"), allow_nan=False
        )
        return hashlib.sha256(text.encode()).hexdigest()

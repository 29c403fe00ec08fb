"""The rules as the engine reads them: the words as they stand in the balance, and the casts as arrays.

The engine's only door to the balance. `numbers.trust.climb` is `climb` in balance/base/trust.toml.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from game.balance.schema import words
from game.balance.schema.cast import BUSINESSES, STORIES, TERMS, Platform
from game.balance.schema.cast import SLOTS as SLOTS
from game.balance.schema.rules import Rules
from game.balance.schema.signs import When as When
from game.balance.schema.words.goals import Goal as Goal
from game.balance.schema.words.news import Card as Card
from game.balance.schema.words.news import Deed as Deed
from game.engine.state.arrays import Array, Count, Flags


@dataclass(frozen=True)
class Categories:
    """Rows of categories.toml, (c) each; season (12, c) by month of the year."""

    ids: tuple[str, ...]
    need_scale: float
    price: Array
    street: Array
    patience: Array
    need_start: Array
    margin_brand: Array
    margin_small: Array
    margin_own: Array
    shipping: Array
    fakes: Array
    ad_profit: Array
    ad_conversion: Array
    pool_small: Array
    pool_brand: Array
    usual_small: Array
    usual_brand: Array
    upkeep_small: Array
    upkeep_brand: Array
    season: Array


@dataclass(frozen=True)
class Segments:
    """Rows of segments.toml, (s) each; people (s, 2), orders and tastes (s, c)."""

    ids: tuple[str, ...]
    people: Array
    price: Array
    elasticity: Array  # (s)  basket's answer to price: buyers.elasticity[0] + buyers.elasticity[1] * price
    usual_elasticity: float  # its mean over the people of month 1
    trust: Array
    delivery: Array
    buzz: Array
    social: Array
    orders: Array
    taste_brand: Array
    taste_small: Array


@dataclass(frozen=True)
class Platforms:
    """Rows of platforms.toml, (row) each; lists (row, s) or (row, c), contracts (row, b), deals (row, i)."""

    ids: tuple[str, ...]
    playable: Flags
    brand_shops: tuple[float, float]
    contract_months: int
    level: int  # the row of the level start
    new: Array  # (row, s)
    deep_share: Array
    stalls: Array  # (row, c)
    stock: Array  # (row, c)
    mall: Array
    bazaar: Array
    lines: Flags  # (row, n)  of BUSINESSES, open from the first day
    rocket: Count  # (row)    1 + the line that waits for its launch, 0 none
    rocket_ready: Array  # points of readiness
    rocket_month: Count  # promised, 0 none
    rocket_invited: Array  # share of `new` that comes on the day
    rocket_gathered: Array  # share of `stalls` that stand there before
    front_page: Array  # (row, c)
    cash: Array
    opex: Array
    founder_stake: Array
    trust: Array
    goodwill: Array
    label: Array  # (row, c)
    axis: Array
    alliance: Count
    own_delivery: Count
    policing: Count
    grey: Array
    label_drift: Array  # share a month; labels.drift unless the row names its own
    new_confidence: Array
    free_commission: Array
    trust_climb: Array
    trust_most: Array
    policing_least: Count
    visit_price: Array
    counts_hits: Flags
    backfire: Array
    free_pitch: Flags
    brand_ask: Array
    roster: Array
    wholesale: Array
    ahead: Count
    tells_friends: Array
    chat: Array
    chat_cost: Array
    day_bazaar: Array
    heard: Array
    galloway: Count
    servers: Count
    dossier: Array
    stand: Count
    contracts: Count  # (row, b)  terms, 0 none
    deal_confidence: Array  # (row, i)
    deal_story: Count  # (row, i)  0 none
    deal_tranches: Array  # (row, i, t)  cr m
    deal_test: Count  # (row, i)  month, 0 as if promised in the first


@dataclass(frozen=True)
class Brands:
    """Rows of cast.toml, (b) each; temper (b, 2): the ask's factor for a newcomer and for a renewal."""

    ids: tuple[str, ...]
    category: Count
    pull: Array
    guarantee: Array
    bears: Array
    temper: Array
    likes: tuple[Mapping[str, When], ...]
    hates: tuple[Mapping[str, When], ...]


@dataclass(frozen=True)
class Investors:
    """Rows of cast.toml, (i) each; tranches (i, t) shares of the ticket, 0 beyond the last."""

    ids: tuple[str, ...]
    ticket: Array
    tranches: Array
    story: Count
    patience: Count
    swing: Array
    losses: Array
    stake: Array
    forgives: Flags
    spite: Array
    lobby: Array
    shock: Array
    bonus: Array
    daring: Array
    board: Array
    strict: Count
    buys: Array


@dataclass(frozen=True)
class Partners:
    """Rows of cast.toml, (n) each."""

    ids: tuple[str, ...]
    slot: Count  # a place of SLOTS
    era: Count
    fee: Array
    entrance: Array
    friends: Array
    hosts: Array
    voice: Array
    eager: Array
    drags: Array
    switches: Array
    jealous: Array
    minds_chat: Array
    consoles: Array
    consoles_talks: Array

    @property
    def signs(self) -> Flags:
        """(n) who signs contracts at all."""
        return self.fee > 0


@dataclass(frozen=True)
class Hosts:
    """Rows of cast.toml, (h) each."""

    ids: tuple[str, ...]
    fame: Array


@dataclass(frozen=True)
class Cast:
    brands: Brands
    investors: Investors
    partners: Partners
    hosts: Hosts


@dataclass(frozen=True)
class Deck:
    """The event cards side by side, (card) each; in_season and weight (12, card) by month of the year."""

    lasts: Count  # months that the longest of its deeds lasts
    eras: Count  # (card, 2) the first and the last in which it is drawn
    in_season: Flags
    weight: Array
    crisis: Flags
    once: Flags
    attention: Count  # points that a founder has more while he reads it
    answers: Count  # (card, answer) points that an answer takes


@dataclass(frozen=True)
class Numbers:
    settle: words.Settle
    buyers: words.Buyers
    growth: words.Growth
    sellers: words.Sellers
    subsidies: words.Subsidies
    publicity: words.Publicity
    promotions: words.Promotions
    announcements: words.Announcements
    contingencies: words.Contingencies
    pacts: words.Pacts
    headlines: words.Headlines
    rumours: words.Rumours
    research: words.Research
    trust: words.Trust
    goodwill: words.Goodwill
    charter: words.Charter
    frontpage: words.Frontpage
    labels: words.Labels
    stock: words.Stock
    delivery: words.Delivery
    tech: words.Tech
    executives: words.Executives
    ads: words.Ads
    brands: words.Brands
    pressure: words.Pressure
    poaching: words.Poaching
    law: words.Law
    heat: words.Heat
    partners: words.Partners
    social: words.Social
    investors: words.Investors
    launch: words.Launch
    loans: words.Loans
    pivot: words.Pivot
    belt: words.Belt
    stand: words.Stand
    sale: words.Sale
    liquidation: words.Liquidation
    comeback: words.Comeback
    attention: words.Attention
    books: words.Books
    news: words.News
    goals: words.Goals
    eras: words.Eras
    belief: words.Belief
    nemesis: words.Nemesis
    badges: words.Badges
    verdict: words.Verdict
    categories: Categories
    segments: Segments
    platforms: Platforms
    cast: Cast
    deck: Deck
    quick: bool = False  # settle with functions that are faster, and end in other bits on another processor


def read(rules: Rules) -> Numbers:
    """The rules for the engine: rows as arrays, ids as their places, neutral perks where none is named."""
    plain = {word.name: getattr(rules, word.name) for word in fields(Numbers) if hasattr(rules, word.name)}
    return Numbers(
        **plain
        | {
            "categories": _categories(rules),
            "segments": _segments(rules),
            "platforms": _platforms(rules),
            "cast": Cast(_brands(rules), _investors(rules), _partners(rules), _hosts(rules)),
            "deck": _deck(rules),
        }
    )


def _categories(rules: Rules) -> Categories:
    rows = rules.categories.category
    season = [[row.season.get(month, 1.0) for row in rows.values()] for month in range(1, 13)]
    common = {"need_scale": rules.categories.common.need_scale, "season": _array(season)}
    return Categories(ids=tuple(rows), **common, **_columns(Categories, rows.values(), but=common))


def _segments(rules: Rules) -> Segments:
    rows = rules.segments.segment
    flat, steep = rules.buyers.elasticity
    answers = [flat + steep * row.price for row in rows.values()]
    crowd = [row.people[0] for row in rows.values()]
    usual = sum(answer * people for answer, people in zip(answers, crowd, strict=True)) / sum(crowd)
    built = {"elasticity": _array(answers), "usual_elasticity": usual}
    return Segments(ids=tuple(rows), **built, **_columns(Segments, rows.values(), but=built))


def _platforms(rules: Rules) -> Platforms:
    rows, common = rules.platforms.platform, rules.platforms.common
    built: dict[str, Any] = {
        "brand_shops": common.brand_shops,
        "contract_months": common.contract_months,
        "level": list(rows).index(common.level),
        "label": _array([_shares(row.label) for row in rows.values()]),
        "front_page": _array([_shares(row.front_page, rules.frontpage.slots) for row in rows.values()]),
        "label_drift": _array([_named(row.label_drift, rules.labels.drift) for row in rows.values()]),
        "trust_most": _array([_named(row.trust_most, rules.trust.range[1]) for row in rows.values()]),
        "contracts": _array([_terms(row, rules.cast.brand) for row in rows.values()]),
        "lines": _array([[line in row.lines for line in BUSINESSES] for row in rows.values()]),
    }
    built |= _deals(rules) | _rockets(rules)
    return Platforms(ids=tuple(rows), **built, **_columns(Platforms, rows.values(), but=built))


def _rockets(rules: Rules) -> dict[str, Any]:
    """Of those founders who wait for one under these rules."""
    rockets = [row.rocket if rules.launch.rockets else None for row in rules.platforms.platform.values()]
    return {
        "rocket": _array([1 + BUSINESSES.index(one.line) if one else 0 for one in rockets]),
        "rocket_ready": _array([one.readiness if one else 0.0 for one in rockets]),
        "rocket_month": _array([one.promised if one else 0 for one in rockets]),
        "rocket_invited": _array([one.invited if one else 0.0 for one in rockets]),
        "rocket_gathered": _array([one.gathered if one else 0.0 for one in rockets]),
    }


def _deals(rules: Rules) -> dict[str, Any]:
    rows, longest = rules.platforms.platform.values(), _longest(rules)
    deals = [[row.deal.get(investor) for investor in rules.cast.investor] for row in rows]
    return {
        "deal_confidence": _array([[deal.confidence if deal else 0.0 for deal in row] for row in deals]),
        "deal_story": _array(
            [[1 + STORIES.index(deal.story) if deal else 0 for deal in row] for row in deals]
        ),
        "deal_test": _array([[deal.test if deal else 0 for deal in row] for row in deals]),
        "deal_tranches": _array(
            [[_filled(deal.tranches if deal else (), longest) for deal in row] for row in deals]
        ),
    }


def _brands(rules: Rules) -> Brands:
    rows, places = rules.cast.brand, list(rules.categories.category)
    built = {
        "category": _array([places.index(row.category) for row in rows.values()]),
        "temper": _array([rules.cast.temper[row.temper] for row in rows.values()]),
        "likes": tuple(row.likes for row in rows.values()),
        "hates": tuple(row.hates for row in rows.values()),
    }
    return Brands(ids=tuple(rows), **built, **_columns(Brands, rows.values(), but=built))


def _investors(rules: Rules) -> Investors:
    rows, longest = rules.cast.investor, _longest(rules)
    built = {
        "story": _array([1 + STORIES.index(row.story) for row in rows.values()]),
        "tranches": _array([_filled(_shares(row.tranches), longest) for row in rows.values()]),
    }
    return Investors(ids=tuple(rows), **built, **_columns(Investors, rows.values(), but=built))


def _partners(rules: Rules) -> Partners:
    rows = rules.cast.partner
    built = {"slot": _array([SLOTS.index(row.slot) for row in rows.values()])}
    return Partners(ids=tuple(rows), **built, **_columns(Partners, rows.values(), but=built))


def _hosts(rules: Rules) -> Hosts:
    rows = rules.cast.host
    return Hosts(ids=tuple(rows), **_columns(Hosts, rows.values()))


def _deck(rules: Rules) -> Deck:
    rows, year = rules.news.card.values(), range(1, 13)
    here = [[not row.season or row.season.get(month, 0.0) > 0 for row in rows] for month in year]
    usual = [row.weight * (rules.news.crisis if row.crisis else 1.0) for row in rows]
    often = [[w * row.season.get(month, 1.0) for w, row in zip(usual, rows, strict=True)] for month in year]
    built = {
        "lasts": _array([max(deed.months for deed in (row, *row.choice.values())) for row in rows]),
        "in_season": _array(here),
        "weight": _array(often),
        "answers": _answers(rules),
    }
    return Deck(**built, **_columns(Deck, rows, but=built))


def _answers(rules: Rules) -> Count:
    """(card, answer) points, none where a card has fewer answers."""
    taken = [[-answer.attention for answer in row.choice.values()] for row in rules.news.card.values()]
    most = max((len(row) for row in taken), default=0)
    return np.array([row + [0] * (most - len(row)) for row in taken])


def _longest(rules: Rules) -> int:
    """Tranches of the deal that has most of them, told in the cast or under way at the start."""
    cast = (row.tranches for row in rules.cast.investor.values())
    begun = (deal.tranches for row in rules.platforms.platform.values() for deal in row.deal.values())
    return max(map(len, (*cast, *begun)))


def _columns(
    page: type[Any], rows: Iterable[object], but: Mapping[str, object] | None = None
) -> dict[str, Any]:
    """Every field of the page that is a setting of the rows, one array each."""
    rows, done = list(rows), {"ids", *(but or {})}
    return {
        f.name: _array([getattr(row, f.name) for row in rows]) for f in fields(page) if f.name not in done
    }


def _array(rows: Sequence[Any]) -> Any:
    """float64, int64 or bool as the numbers are, first axis adjacent in memory."""
    return np.array(rows, order="F")


def _terms(row: Platform, brands: Iterable[str]) -> list[int]:
    return [1 + TERMS.index(row.contracts[brand]) if brand in row.contracts else 0 for brand in brands]


def _named(perk: float | None, everybody: float) -> float:
    return everybody if perk is None else perk


def _shares(parts: Sequence[float], whole: float = 1.0) -> list[float]:
    """Rounded parts, scaled so that they make the whole."""
    found = sum(parts)
    return [part * whole / found for part in parts]


def _filled(items: Sequence[float], length: int) -> list[float]:
    return [*items, *[0.0] * (length - len(items))]

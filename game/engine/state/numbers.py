"""The rules as the engine reads them: the words as they stand in the balance, and the casts as arrays.

The engine's only door to the balance. `numbers.trust.climb` is `climb` in balance/base/trust.toml.
"""

from dataclasses import dataclass, fields

import numpy as np

from game.balance.schema import rules, words
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
    new: Array  # (row, s)
    deep_share: Array
    stalls: Array  # (row, c)
    stock: Array  # (row, c)
    mall: Array
    bazaar: Array
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
    brand_ask: Array
    contracts: Count  # (row, b)  terms, 0 none
    deal_confidence: Array  # (row, i)
    deal_story: Count  # (row, i)  0 none
    deal_tranches: Array  # (row, i, t)  cr m


@dataclass(frozen=True)
class Brands:
    """Rows of cast.toml, (b) each; temper (b, 2): the ask's factor for a newcomer and for a renewal."""

    ids: tuple[str, ...]
    category: Count
    pull: Array
    guarantee: Array
    bears: Array
    temper: Array


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
    spite: Array


@dataclass(frozen=True)
class Cast:
    brands: Brands
    investors: Investors


@dataclass(frozen=True)
class Numbers:
    settle: words.Settle
    buyers: words.Buyers
    growth: words.Growth
    sellers: words.Sellers
    subsidies: words.Subsidies
    publicity: words.Publicity
    trust: words.Trust
    goodwill: words.Goodwill
    charter: words.Charter
    frontpage: words.Frontpage
    labels: words.Labels
    stock: words.Stock
    delivery: words.Delivery
    ads: words.Ads
    brands: words.Brands
    investors: words.Investors
    liquidation: words.Liquidation
    attention: words.Attention
    books: words.Books
    eras: words.Eras
    verdict: words.Verdict
    categories: Categories
    segments: Segments
    platforms: Platforms
    cast: Cast

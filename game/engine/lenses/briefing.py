"""What a founder finds on the desk before ordering: plain values, no array, no secret of anybody else.

Names of things are their ids. Money is in crowns where a field ends in `_cr`, people and visits are in
millions (`_m`), shops in thousands (`_k`), shares and rates are fractions. Figures of rivals are rounded.
"""

from dataclasses import asdict, dataclass
from typing import Any

Rates = dict[str, float]  # by segment, category or brand


@dataclass(frozen=True)
class Contract:
    brand: str
    terms: str  # open, preferred, exclusive
    months_left: int
    guarantee_cr: float | None  # a month; None of a rival's
    relation: float | None  # 0..100


@dataclass(frozen=True)
class Deal:
    """What there is with one investor, or could be."""

    investor: str
    confidence: float  # 0..100
    stake: float
    paid_cr: float
    due_cr: tuple[float, ...]  # tranches still to come, next first
    story: str | None
    metric: str | None  # what the promise counts; None without an open deal
    have: float  # the metric now: cr m, m people, m shops
    target: float
    test_in: int  # months; 0 without a promise
    frozen: bool
    rest: int  # months until it hears another pitch
    fit: int  # true claims of the story it loves, out of five
    chance: float  # that a fair pitch lands


@dataclass(frozen=True)
class Friendship:
    """What there is with one partner, or could be."""

    partner: str
    relation: float  # 0..100
    hostility: float  # 0..100
    talks: float  # 0..100
    courted: bool  # talks go on
    offer_cr: float  # a month, on the table
    offer_months: int
    least_cr: float  # a month, what it asks; 0: it signs nothing
    months_left: int  # of a contract; 0 without
    fee_cr: float  # a month
    together: int  # months under contract so far
    holder: int | None  # the seat that has the contract
    held_months: int  # for which it still has it
    close: tuple[int, ...]  # seats of rivals of whom it is known that talks are close to their end
    drag: float  # points of talks lost in a month in which it drags its feet


@dataclass(frozen=True)
class Pact:
    """What is promised between this seat and another, or lies on a desk until the end of the month."""

    seat: int  # of the other
    kind: str
    ours: bool  # did we offer it?
    months_left: int  # in which it binds, this one among them; 0: it is only offered
    months: int
    bond_cr: float  # of each
    cap: float  # highest buyer subsidy of a ceasefire
    category: str | None  # that a carve-out leaves in peace


@dataclass(frozen=True)
class Parcels:
    own: int
    galloway: int
    tortoise: int
    building: str | None
    ready_in: int
    quality: float
    capacity: float  # of a great day, in usual months of one's own
    leverage: Rates  # share of each carrier's business that is ours
    term_months: int  # until Galloway may leave; 0 without it


@dataclass(frozen=True)
class Chair:
    """One of the council: whose he was at the start, None where nobody sits; steps of mood, 0 unheard."""

    chair: str
    home: str | None
    mood: int
    offence: str  # the last, "" none yet


@dataclass(frozen=True)
class Advice:
    """What Growth names after a fall."""

    category: str
    way: str  # mall, bazaar
    months: int  # that it stands


@dataclass(frozen=True)
class Project:
    name: str
    level: int
    months_left: int  # 0 where nothing is under way


@dataclass(frozen=True)
class Ramp:
    """A line of business that is made ready for its launch."""

    line: str
    readiness: float  # points, 100 = nothing is missing; of a rival a guess
    hype: float  # points, below 0 ridicule
    promised: int | None  # month
    late: int  # months past it


@dataclass(frozen=True)
class AdMonth:
    """Last month's traffic."""

    bought_m: float
    paid_cr: float  # a visit, to webmasters
    served_m: float
    sold_m: float
    price_cr: float  # a visit, from sellers
    orders_m: float
    joined_m: float


@dataclass(frozen=True)
class Booking:
    """A great day to come."""

    month: int  # of the game
    publicity_cr: float
    stars: int
    star_cr: float  # offered for each
    depth: float
    mechanic: str
    aisles: tuple[str, ...]


@dataclass(frozen=True)
class DayHeld:
    """The last great day of somebody, as everybody saw it; one's own is exact."""

    month: int
    gmv_cr: float
    buyers_m: float
    tier: str  # damp, brisk, roaring, historic


@dataclass(frozen=True)
class GreatDay:
    """One's own great day of last month."""

    gmv_cr: Rates  # by category
    cut_cr: Rates  # what buyers save, by who pays it: house, sellers, brands
    buyers_m: float
    each_cr: float
    stars: int
    noise: float  # share of all the noise
    size: float  # in usual months
    tier: str
    load: float  # the same for servers and couriers
    room: float  # ... and how much of it they carry
    failed: float  # share that never arrived


@dataclass(frozen=True)
class LastMonth:
    """What the month that was played did to this seat."""

    lines_cr: Rates  # of the books: above 0 came in
    joined_m: Rates  # by segment
    left_m: Rates
    deepened_m: Rates
    came_m: tuple[float, ...]  # from each seat
    went_m: tuple[float, ...]  # to each seat
    fakes: Rates  # share of ordinary goods, by category
    ads: AdMonth
    day: GreatDay | None
    entered_m: float  # came through a social entrance
    recruited_m: float  # were called by friends
    talks: dict[str, Rates]  # by partner: points of talks by cause, where any moved
    dropped: tuple[str, ...]  # orders that could not be paid


@dataclass(frozen=True)
class Announced:
    """What a platform has promised everybody."""

    what: str
    month: int
    amount: float  # a rate, or people; 0 where nothing is counted


@dataclass(frozen=True)
class Own:
    """The seat's own books, exact."""

    credibility: float  # 0..100
    word: Announced | None
    nemesis: str | None  # a platform
    pacts: tuple[Pact, ...]
    pacts_kept: int  # to their end, so far
    pacts_broken: int
    cash_cr: float
    runway: float | None  # months; None while it loses nothing
    net_cr: tuple[float, ...]  # newest first
    gmv_cr: float
    share: float
    new_m: Rates
    deep_m: Rates
    need: Rates  # appetite by category: 1 = as hungry as can be
    brand_shops_k: Rates
    small_shops_k: Rates
    focus: Rates
    focus_mean: float
    also_elsewhere: float  # share of its stalls that stand with a rival too
    shop_profit_cr: Rates
    goodwill: float
    trust: float
    fakes: float  # share of ordinary goods sold last month
    dossier: float  # points: what it knew and did not stop
    label: Rates
    axis: float
    buzz: float  # 0..100
    credit: float
    alliance: int
    heat: float  # points the antitrust office counts
    warned: int  # months in which nobody may be told to choose
    shut: int  # months the law keeps the bazaar shut
    roster_k: float  # suppliers who can still be called
    delivery: Parcels
    projects: tuple[Project, ...]
    data: int  # level of what is known of buyers
    lease_months: int  # that the portal's page is still ours
    council: tuple[Chair, ...]
    advice: Advice | None
    stock: Rates  # depth on the shelves
    stock_coming: Rates
    stock_cr: float
    friendships: tuple[Friendship, ...]
    app: float  # share of the public that uses the own chat app
    app_spent_cr: float  # on it so far, at today's costs
    guests: float  # share of new users who came for a bonus not long ago
    contracts: tuple[Contract, ...]
    relations: Rates  # by brand
    asks_cr: Rates  # by brand: about what it asks a term, on open terms
    deals: tuple[Deal, ...]
    claims: dict[str, tuple[bool, ...]]  # by story: which of its five checks are true
    mode: str  # normal, frozen, last_stand, second_act, away, angel, out
    stand_left: int  # months of the last stand
    debt_cr: float
    debt_due: int  # months until the bank wants it back
    size: float  # times its own running cost
    offers_cr: Rates  # by platform: bids for this house
    letter: bool  # a demand letter lies here
    booking: Booking | None
    last_day: DayHeld | None
    day_novelty: Rates  # by way of selling, times the pull of a day
    day_rest: int  # months until another great day
    joint_rest: int  # ... and another joint promotion
    brand_rest: dict[str, int]  # ... and the day of each brand
    lines: Rates  # open lines of business, and how wide each stands open
    launched: dict[str, str]  # how the rockets rose that have flown: fizzle, sputter, lift_off, orbit
    ramp: Ramp | None
    attention: int  # points this month
    stake: float
    valuation_cr: float
    fortune_cr: float
    legacy_cr: float


@dataclass(frozen=True)
class Rival:
    """Another platform, as anybody outside sees it."""

    seat: int
    platform: str
    open: bool
    lines: Rates  # open lines of business, and how wide each stands open
    launched: dict[str, str]
    ramp: Ramp | None  # what is known to stand there
    credibility: float  # 0..100
    word: Announced | None
    nemesis: str | None
    pacts_kept: int
    pacts_broken: int
    mode: str  # as the public knows it: what is frozen is not in the papers
    gmv_cr: float
    users_m: Rates
    shops_k: Rates  # small sellers' by category
    buyer_subsidy: Rates
    match_clause: float
    seller_subsidy: Rates
    coupon_cr: float
    commission: float
    ladder: bool
    front_brand: Rates
    front_ordinary: Rates
    stock: dict[str, int]  # 0 empty, 1 thin, 2 full
    contracts: tuple[Contract, ...]
    partners: tuple[str, ...]  # under contract
    app: float  # share of the public that uses its chat app, about
    stars: int
    label: tuple[tuple[str, float], ...]  # the two largest fields
    axis: float
    buzz: int  # -1 falling, 0, 1 rising
    publicity_cr: float
    alliance: int
    visits_m: float
    landing: str
    resale: str
    policing: int
    delivery: tuple[int, int, int]  # own, galloway, tortoise
    last_day: DayHeld | None
    quality: float  # of its delivery
    building: str | None
    projects: dict[str, int]  # level by project
    unheard: tuple[str, ...]  # chairs at its table that nobody listens to
    lease_months: int
    raised_cr: float
    investors: tuple[str, ...]
    stake: float
    heat: float
    shut: int
    valuation_cr: float


@dataclass(frozen=True)
class Law:
    """How far fakes have become a crime."""

    track: float  # 0..10
    draft_in: int  # months until the draft is in force; 0 without one
    in_force: int  # months it has been; 0 before


@dataclass(frozen=True)
class Rumour:
    """What is said of a platform; `what` is a line of the sheet, talks, or a small sign of them."""

    platform: str
    what: str
    partner: str | None
    strength: int  # 1..3
    chance: float  # that it is true
    month: int  # in which it was heard


@dataclass(frozen=True)
class Finding:
    """A report of research: true, up to `error` either way in the units of `found` or as a share of it."""

    question: str
    platform: str
    left: int  # months for which it is good
    found: Rates  # by category, segment, investor, or by the question
    error: float


@dataclass(frozen=True)
class Headline:
    """What was printed of a great day."""

    platform: str
    sales_cr: float
    buyers_m: float
    need: Rates  # appetite of its users after it, by category
    left: int  # months for which it is remembered
    inflated: bool | None  # None of a rival's: who knows


@dataclass(frozen=True)
class Market:
    people_m: Rates  # by segment
    online: Rates  # share of them with a home
    buyers_m: dict[str, tuple[float, ...]]  # by segment: each seat's, the map's right side
    sellers_k: dict[str, tuple[float, ...]]  # by category: each seat's stalls, the map's left side
    shared: dict[str, tuple[float, ...]]  # ... and the share of them that stands with a rival too
    pool_k: Rates  # small sellers in the country
    season: Rates
    web_visits_m: float
    sophistication: float
    novelty: float  # of great days, times
    law: Law
    hosts_cr: Rates  # what each of those who sell live asks


@dataclass(frozen=True)
class Standing:
    seat: int
    platform: str
    rank: int
    fortune_cr: float
    valuation_cr: float
    share: float


@dataclass(frozen=True)
class Aim:
    """The nearest dated thing that pays or hurts, else the way to the next fortune."""

    kind: str  # letter, launch, test, crown, ascendancy, law, era, fortune
    who: str | None  # an investor or a platform
    have: float
    target: float
    months: int  # left; 0 without a date
    term: str | None  # what is counted, or the largest part of the gap


@dataclass(frozen=True)
class Briefing:
    month: int
    months: int
    era: int
    year: int
    month_of_year: int
    cost_index: float
    seat: int
    platform: str
    own: Own
    rivals: tuple[Rival, ...]
    market: Market
    standings: tuple[Standing, ...]  # best first
    rumours: tuple[Rumour, ...]  # newest first
    findings: tuple[Finding, ...]
    headlines: tuple[Headline, ...]
    last: LastMonth | None
    aim: Aim

    def plain(self) -> dict[str, Any]:
        """The same as dicts, lists and numbers, for bots and files."""
        plain: dict[str, Any] = _plain(asdict(self))
        return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value

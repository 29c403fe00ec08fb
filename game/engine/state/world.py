"""What the game remembers between months, on one page: a slice per word, written by the rule of that word.

People, shops and needs are written by the market alone, cash by books alone, and everybody else reads. Two
hands more: liquidation sends the people of a closed platform away, and books count the goods on the shelves.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state.arrays import Array, Count, Flags, Money
from game.engine.state.axes import along
from game.engine.state.money import ACCOUNTS
from game.engine.state.orders import (
    BADGES,
    BUSINESSES,
    CHAIRS,
    EXPOSURES,
    MECHANICS,
    METRICS,
    PACTS,
    PROJECTS,
    QUESTIONS,
    STORIES,
    WHISPERS,
    Orders,
)

MONTHS_A_YEAR = 12


@dataclass
class Seats:
    """Who sits where. Written when a match begins; `open` also by liquidation."""

    platform: Count = along("p")  # which platform, a row of numbers.platforms; -1 for an empty seat
    start: Count = along("p")  # whose start and perks it has: the same row, or the level start
    open: Flags = along("p")  # trades this month

    @property
    def table(self) -> Count:
        """(g) place in the lists of the rules that run from two seats to four."""
        place: Count = np.clip(seqsum(self.platform >= 0, 1) - 2, 0, 2)
        return place


@dataclass
class Eras:
    """The month ahead and the country it is played in. Written by rules/eras.py."""

    month: Count = along(start=1)  # 1 = the first
    length: Count = along()
    era: Count = along()  # 1..4
    cost_index: Array = along()
    street: Array = along()  # utils: habit of shopping offline only
    curiosity: Array = along()  # joining hazard by itself
    web_visits: Array = along()  # m visits
    people: Array = along("s")  # m
    season: Array = along("c")  # times
    pulled: Count = along("", 4)  # months by which each era begins earlier than the calendar has it

    def of_year(self, first: int) -> Count:
        """(g) 1..12, where a game's first month is this month of the year."""
        month: Count = (first + self.month - 2) % MONTHS_A_YEAR + 1
        return month


@dataclass
class People:
    """Buyers and their homes. Written by market/flows.py."""

    users: Array = along("ps")  # m, new and deep together; of a closed platform: people without a home
    deep: Array = along("ps")  # m, at most users
    need: Array = along("psc")  # months of open need of one of p's users


@dataclass
class Sellers:
    """Shops and what they earn. Written by market/sellers.py."""

    shops: Array = along("pc", 2)  # m; kind 0 brands, 1 small sellers
    profit: Array = along("pc")  # cr a small shop and month, half remembered, without any subsidy
    gross: Array = along("p")  # cr m: small sellers' gross profit last month
    pool: Array = along("c")  # m small sellers in the country
    organic: Array = along("pc", 2)  # m orders last month without ads


@dataclass
class Launch:
    """Lines of business, and the rocket on the ramp. Written by rules/launch.py."""

    opened: Array = along("p", BUSINESSES)  # how wide the doors of a line stand open, 0 shut .. 1
    soft: Count = along("p", BUSINESSES)  # months until they open wider
    tier: Count = along("p", BUSINESSES)  # how its rocket rose, 0 none did, then TIERS
    maiden: Count = along("p")  # 1 + the line whose rocket opened the platform, 0 none did
    wide: Array = along("p")  # how wide the platform as a whole is open, 0 before its rocket .. 1
    mall: Array = along("p")  # strength of trade with brands this month, 0..1
    bazaar: Array = along("p")  # strength of trade with stalls this month, 0..1
    preparing: Count = along("p")  # 1 + the line on the ramp, 0 nothing
    readiness: Array = along("p")  # points of it, 0..110
    hype: Array = along("p")  # points, below 0 ridicule
    promised: Count = along("p")  # month promised, 0 none

    @property
    def lines(self) -> Flags:
        """(g, p, n) which lines are open."""
        return self.opened > 0


@dataclass
class Publicity:
    adstock: Array = along("p")  # cr m
    said: Array = along("p")  # cr m, last month's rate


@dataclass
class Headlines:
    """What was printed of the last great day."""

    printed: Count = along("p")  # months for which it is remembered; 0 = nothing, or forgotten
    sales: Array = along("p")  # cr m
    buyers: Array = along("p")  # m
    need: Array = along("pc")  # appetite of its users after it
    inflated: Flags = along("p")  # they were larger than the truth


@dataclass
class Rumours:
    """What goes round. The last axis of the board: the newest rumour first."""

    told: Count = along("pq", WHISPERS)  # months in which p's whisper about q is no news
    aired: Count = along("q", EXPOSURES)  # months in which q's dossier is no news
    lost: Array = along("p")  # share of its parcels that never came, as people remember it
    clicks: Count = along("p")  # months in which it buys fewer visits, having been shown to buy empty ones
    unmasked: Flags = along("p")  # everybody knows that it tolerates fakes
    about: Count = along("r")  # a seat + 1; 0 = no rumour
    what: Count = along("r")  # place in RUMOURS
    whom: Count = along("r")  # a partner + 1 who is in it too; 0 = none
    strength: Count = along("r")  # 1..3
    month: Count = along("r")  # in which it was heard


@dataclass
class Research:
    """The latest report on each question. Nobody else reads it."""

    rival: Count = along("p", QUESTIONS)  # a seat + 1 whom it is about; 0 = nothing was asked yet
    left: Count = along("p", QUESTIONS)  # months for which it is good
    fakes: Array = along("p")  # share of ordinary goods
    runway: Array = along("p")  # months
    goodwill: Array = along("p")  # 0..1
    focus: Array = along("pc")  # share of small sellers' best hours
    sellers: Array = along("pc")  # cr a shop and month
    gap: Array = along("ps")  # newcomers who chose the other one, for each who chose us
    mood: Array = along("pi")  # investors' confidence
    day: Count = along("p")  # month of the game in which a great day is booked; 0 = none
    appetite: Array = along("pc")  # open need of everybody online, 1 = as hungry as can be


@dataclass
class Announcements:
    """What everybody was promised, one promise at a time. Written by rules/announcements.py."""

    what: Count = along("p")  # 0 nothing, else 1 + place in ANNOUNCEMENTS
    month: Count = along("p")  # by when, or until when
    amount: Array = along("p")  # a rate, or m deep users
    credibility: Array = along("p")  # 0..100


@dataclass
class Pacts:
    """Between two; [p, q] is what p has offered q. Written by rules/pacts.py."""

    offered: Flags = along("pq", PACTS)  # on the table this month
    left: Count = along("pq", PACTS)  # months it still binds, one more in that of its signing; 0 = none
    months: Count = along("pq", PACTS)  # its length
    bond: Money = along("pq", PACTS)  # that each of the two has laid down
    cap: Array = along("pq", PACTS)  # highest buyer subsidy of a ceasefire
    aisle: Count = along("pq", PACTS)  # 1 + the aisle that is left in peace
    kept: Count = along("p")  # pacts kept to their end so far
    broken: Count = along("p")  # pacts broken so far


@dataclass
class Promotions:
    """The day that is booked, the last one, and how tired everybody is of them."""

    month: Count = along("p")  # month of the game that is booked, 0 = none; so are the seven below
    publicity: Array = along("p")  # cr m
    stars: Count = along("p")  # wanted
    bid: Array = along("p")  # cr m offered a star
    depth: Array = along("p")  # price cut
    mechanic: Count = along("p")  # place in MECHANICS
    aisles: Flags = along("pc")
    novelty: Array = along()  # times
    used: Count = along("p", MECHANICS)  # months in which a rival who sells this way copies
    rest: Count = along("p")  # months until another day
    joint_rest: Count = along("p")  # months until another joint promotion
    brand_rest: Count = along("pb")  # months until a brand wants another day
    deep: Count = along("p")  # months in which brands remember a deep price cut
    last: Count = along("p")  # month of the last day, 0 = none; of it:
    last_gmv: Array = along("p")  # cr m
    last_buyers: Array = along("p")  # m
    last_tier: Count = along("p")  # 1 damp, 2 brisk, 3 roaring, 4 historic
    given: Money = along("p")  # what last month's price cuts cost the platform


@dataclass
class Trust:
    fame: Array = along("p")  # 0..1
    fakes: Array = along("p")  # share of ordinary goods sold last month


@dataclass
class Goodwill:
    goodwill: Array = along("p")  # 0..1
    focus: Array = along("pc")  # 0..1, share of small sellers' best hours last month


@dataclass
class Charter:
    credit: Array = along("p")  # store credit, 0..1
    charged: Flags = along("p")  # a commission that sellers mind was charged before


@dataclass
class Labels:
    label: Array = along("pc")  # shares, sum 1
    axis: Array = along("p")  # -1 bazaar .. +1 brand
    blank: Count = along("pc")  # months a blank field is still owned
    claimed: Flags = along("c")  # the field was owned once in this game


@dataclass
class Ads:
    level: Count = along("p")  # alliance level
    repeats: Array = along("pc")  # m orders that ads still owe
    sold: Flags = along("p")  # visits were sold on before
    sophistication: Array = along()  # 0..1, sellers'
    lease: Count = along("p")  # months that the portal's page is still this platform's
    leases: Count = along("p")  # leases in a row, 0 of whoever did not win the last one
    farms: Array = along("p")  # share of visits that click farms fake, beside the usual junk


@dataclass
class Brands:
    terms: Count = along("pb")  # 0 none, 1 open, 2 preferred, 3 exclusive
    left: Count = along("pb")  # months it still binds; at 0 it ends before this month unless renewed
    guarantee: Money = along("pb")  # a month
    relation: Array = along("pb")  # 0..100
    sales: Array = along("pb")  # cr m of GMV last month
    fakes_months: Count = along("pb")  # months in a row with more fakes than it bears
    renegotiated: Flags = along("pb")  # once per contract
    ask: Array = along("pb")  # cr m a term it asks this month, on open terms


@dataclass
class Pressure:
    quiet: Count = along("p")  # months since anybody was told to choose; 0 in that month
    ever: Flags = along("p")  # somebody was, in this game


@dataclass
class Poaching:
    roster: Array = along("p")  # m suppliers who have not been called yet
    wholesale: Array = along("pc")  # m stalls that came from the wholesale market


@dataclass
class Law:
    track: Array = along()  # 0 nobody asks .. 10 in force
    era: Count = along()  # the era in which it last looked
    calm: Count = along()  # months without scandal
    heard: Flags = along()  # there has been a hearing
    draft: Count = along()  # months until the draft is in force; 0 = there is none
    force: Count = along()  # 1 in the first month in force, 2 in the next ...; 0 before
    dossier: Array = along("p")  # points: what it knew and did not stop
    clean: Count = along("p")  # months without a new page
    shut: Count = along("p")  # months the bazaar stays shut


@dataclass
class Heat:
    heat: Array = along("p")  # points, 0..10
    warned: Count = along("p")  # months in which it may tell nobody to choose


@dataclass
class Stock:
    depth: Array = along("pc")  # own goods on the shelves this month, 0..1
    coming: Array = along("pc")  # depth the shelves can reach next month: what was ordered this month
    locked: Money = along("p")  # goods on the shelves, at cost


@dataclass
class Delivery:
    own: Count = along("p")  # level
    galloway: Count = along("p")  # level
    tortoise: Count = along("p")  # level
    building: Count = along("p")  # 0 nothing, 1 own, 2 galloway, 3 tortoise
    ready: Count = along("p")  # months until it stands
    term: Count = along("p")  # months until Galloway may leave, 0 without it
    leverage: Array = along("p", 2)  # share of last month's parcels of Galloway and of Tortoise
    failed: Array = along("p")  # share of last month's day that never arrived


@dataclass
class Tech:
    done: Count = along("p", PROJECTS)  # level
    left: Count = along("p", PROJECTS)  # months of work left, 0 of what is not under way
    served: Array = along("p")  # m orders since the start

    def data(self, first: float, most: int) -> Count:
        """(g, p) level of what is known of buyers: one for each doubling of the orders served."""
        level = np.floor(log(1 + self.served / first) / log(np.array(2.0)))
        known: Count = np.minimum(level.astype(np.int64), most)
        return known


@dataclass
class Executives:
    """The council."""

    sits: Count = along("p", CHAIRS)  # 1 + the seat whose executive it was at first; 0 = the chair is empty
    mood: Count = along("p", CHAIRS)  # steps; at 0 nobody listens to him any more, and he gives nothing
    calm: Count = along("p", CHAIRS)  # months without offence
    offence: Count = along("p", CHAIRS)  # 1 + place in OFFENCES of the last one; 0 = none yet
    idle: Count = along("p")  # months without anything for growth
    favour: Count = along("p")  # months until Growth does the next favour
    free: Count = along("p")  # months in which nobody has to be asked
    advice: Count = along("p")  # 1 + the aisle that Growth names after a fall, 0 none
    lean: Array = along("p")  # the axis it names
    knock: Count = along("p")  # months in which the advice stands

    @property
    def gives(self) -> Flags:
        """(g, p, 3) who sits there and is listened to."""
        return (self.sits > 0) & (self.mood > 0)


@dataclass
class Investors:
    confidence: Array = along("pi")  # 0..100
    stake: Array = along("pi")  # share of the company held
    paid: Money = along("pi")  # paid in so far
    due: Money = along("pit")  # tranches still to come, next first
    due_stake: Array = along("pit")  # the stake that passes with each
    story: Count = along("pi")  # 0 none, else 1 + index of the story told
    metric: Count = along("pi")  # what the goal counts: 0 GMV, 1 new, 2 deep, 3 shops, 4 profit
    growth: Array = along("pi")  # growth promised (profit stories: share of GMV)
    base: Array = along("pi")  # the metric in the month of signing; 0 until that month is over
    goal: Array = along("pi")  # the level promised
    test: Count = along("pi")  # month ends until the test; 0 = no goal
    frozen: Flags = along("pi")
    patience: Count = along("pi")  # months of low confidence in a row
    rest: Count = along("pi")  # months until it hears another pitch
    called: Count = along("pi")  # months until another update call is welcome
    renegotiated: Flags = along("pi")  # the goal at hand was moved once
    founder: Array = along("p")  # the founder's stake
    told: Count = along("p")  # month of the last pitch, 0 before the first
    metrics: Array = along("p", METRICS, 2)  # last two months, newest first; net as a share of GMV
    claims: Flags = along("p", STORIES, 5)  # which claims of each story are true
    opex_cut: Array = along("p", start=1)  # times opex, from concessions
    no_subsidy: Count = along("p")  # months in which subsidies stay at 0, from a concession


@dataclass
class Partners:
    """Written by rules/partners.py."""

    relation: Array = along("pn")  # 0..100
    hostility: Array = along("pn")  # 0..100
    talks: Array = along("pn")  # 0..100
    begun: Flags = along("pn")  # courted once: talks go on by themselves
    offer: Money = along("pn")  # fee a month that lies on the table
    term: Count = along("pn")  # months of the contract on the table
    left: Count = along("pn")  # months its contract still binds, this one among them; 0 = none
    fee: Money = along("pn")  # a month
    together: Count = along("pn")  # months under contract so far
    signs: Count = along("pn")  # small signs that it may come over from its platform


@dataclass
class Social:
    """Written by rules/social.py."""

    app: Array = along("p")  # share of the public that uses it
    spent: Array = along("p")  # cr m at today's costs, spent on it so far
    guests: Array = along("p")  # m new users who came for a bonus not long ago
    waves: Flags = along("pw")  # group-buy waves of the last months, newest first
    hired: Count = along("h")  # months a host has been hired


@dataclass
class Loans:
    debt: Money = along("p")
    due: Count = along("p")  # month ends until it is due; 0 without a debt


@dataclass
class Pivot:
    made: Count = along("p")  # pivots so far
    cheap: Count = along("p")  # months of lower running cost


@dataclass
class Belt:
    size: Array = along("p", start=1)  # times its own running cost: below 1 after cuts, above after hiring
    rest: Count = along("p")  # months until it can be changed again
    sore: Count = along("p")  # months for which the last cut is felt


@dataclass
class Stand:
    left: Count = along("p")  # months of the last stand, 0 = none
    used: Flags = along("p")  # it was called in this game
    deep: Array = along("p")  # m deep users when it was called
    earned: Flags = along("p")  # one of its months brought no loss
    survived: Flags = along("p")  # against the odds


@dataclass
class Sale:
    bid: Money = along("pq")  # what p bids for the platform of q
    left: Count = along("pq")  # months that the bid still lies there


@dataclass
class Liquidation:
    letter: Flags = along("p")  # a demand letter lies on the desk


@dataclass
class Comeback:
    wait: Count = along("p")  # months until a closed platform opens again; 0 = it does not
    second: Flags = along("p")  # had its second act
    help: Count = along("p")  # months of more attention
    heir: Count = along("p")  # 1 + the seat where most of its people went; 0 = not closed, or not yet known
    angel: Flags = along("p")  # closed for good, and backing somebody
    backed: Count = along("p")  # 1 + the seat an angel backs
    base: Array = along("p")  # cr m, the valuation from which its gain counts


@dataclass
class Books:
    cash: Money = along("p")
    net: Money = along("p", 6)  # results of the last six months, newest first
    gmv: Array = along("p", 3)  # cr m, last three months, newest first
    revenue: Money = along("p", 12)  # what trade brought in, last twelve months, newest first
    elsewhere: Money = along("", ACCOUNTS)  # gained since the start by everybody else in the country

    def runway(self, months: int) -> Array:
        """(g, p) months that cash lasts at the mean loss of the last `months`; infinite without a loss."""
        net = self.net[:, :, :months]
        loss = -seqsum(net, 2) / np.maximum(seqsum(net != 0, 2), 1)  # months not yet played do not count
        return np.where(loss > 0, np.maximum(self.cash, 0) / np.where(loss > 0, loss, 1.0), np.inf)


@dataclass
class News:
    """Event cards. Written by rules/news.py."""

    card: Count = along(start=-1)  # on every desk this month; -1 none
    who: Flags = along("p")  # whom it concerns
    age: Count = along("pe")  # month in which its deeds are, from 1; 0 over or never
    answer: Count = along("pe")  # what was answered, 0 the first answer
    rest: Count = along("e")  # months until it may be drawn again


@dataclass
class Goals:
    """What the scenario asks, in its order. Written by rules/goals.py."""

    once: Flags = along("a")  # held in some month
    always: Flags = along("a", start=True)  # held in every month
    reached: Flags = along("a")  # would count if this were the last month


@dataclass
class Attention:
    stored: Count = along("p")  # points kept from last month


@dataclass
class Nemesis:
    """Written by rules/nemesis.py."""

    whom: Count = along("p")  # a seat + 1; 0 = nobody
    left: Count = along("p")  # months until it is forgotten
    behind: Flags = along("p")  # he was worth more, some time since


@dataclass
class Badges:
    """Written by rules/badges.py."""

    held: Flags = along("p", BADGES)
    lax: Flags = along("p")  # it did not look at fakes, some time
    margin: Count = along("p")  # months in a row in which visits were sold on dearly


@dataclass
class Verdict:
    valuation: Array = along("p")  # cr m
    fortune: Array = along("p")  # cr m
    legacy: Array = along("p")  # cr m, banked
    crown: Count = along("p")  # months a category crown has been held
    ascent: Count = along("p")  # months an ascendancy has been held
    winner: Count = along(start=-1)  # seat, -1 while it is open
    victory: Count = along()  # 0 none, 1 fortune, 2 crown, 3 ascendancy, 4 survival


@dataclass
class World:
    seats: Seats
    eras: Eras
    people: People
    sellers: Sellers
    launch: Launch
    publicity: Publicity
    promotions: Promotions
    headlines: Headlines
    announcements: Announcements
    pacts: Pacts
    rumours: Rumours
    research: Research
    trust: Trust
    goodwill: Goodwill
    charter: Charter
    labels: Labels
    ads: Ads
    brands: Brands
    pressure: Pressure
    poaching: Poaching
    law: Law
    heat: Heat
    stock: Stock
    delivery: Delivery
    tech: Tech
    partners: Partners
    social: Social
    executives: Executives
    investors: Investors
    loans: Loans
    pivot: Pivot
    belt: Belt
    stand: Stand
    sale: Sale
    liquidation: Liquidation
    comeback: Comeback
    books: Books
    attention: Attention
    news: News
    goals: Goals
    nemesis: Nemesis
    badges: Badges
    verdict: Verdict
    standing: Orders  # the orders that go on by themselves; one-off orders are blank here

    @property
    def games(self) -> int:
        return len(self.seats.open)

    @property
    def chairs(self) -> int:
        return int(self.seats.open.shape[1])

    @property
    def trading(self) -> Flags:
        """(g, p) who sells this month: a seat that waits for its rocket is there, but has no buyers yet."""
        return self.seats.open & (self.launch.wide > 0)

    @property
    def complete(self) -> Flags:
        """(g) everybody has opened: no share counts while somebody has not."""
        return np.asarray(~(self.seats.open & ~self.trading).any(axis=1))

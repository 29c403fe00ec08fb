"""What the game remembers between months, on one page: a slice per word, written by the rule of that word.

People, shops and needs are written by the market alone, cash by books alone, and everybody else reads. Two
hands more: liquidation sends the people of a closed platform away, and books count the goods on the shelves.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.maths.portable import log, seqsum
from game.engine.state.arrays import Array, Count, Flags, Money
from game.engine.state.orders import Orders

MONTHS_A_YEAR = 12


@dataclass
class Seats:
    """Who sits where. Written when a match begins; `open` also by liquidation."""

    platform: Count  # (g, p)     which platform, a row of numbers.platforms; -1 for an empty seat
    start: Count  # (g, p)        whose start and perks it has: the same row, or the level start
    open: Flags  # (g, p)         trades this month

    @property
    def table(self) -> Count:
        """(g) place in the lists of the rules that run from two seats to four."""
        place: Count = np.clip(seqsum(self.platform >= 0, 1) - 2, 0, 2)
        return place


@dataclass
class Eras:
    """The month ahead and the country it is played in. Written by rules/eras.py."""

    month: Count  # (g)           1 = the first
    length: Count  # (g)
    era: Count  # (g)             1..4
    cost_index: Array  # (g)
    street: Array  # (g)          utils: habit of shopping offline only
    curiosity: Array  # (g)       joining hazard by itself
    web_visits: Array  # (g)      m visits
    people: Array  # (g, s)       m
    season: Array  # (g, c)       times
    pulled: Count  # (g, 4)       months by which each era begins earlier than the calendar has it

    def of_year(self, first: int) -> Count:
        """(g) 1..12, where a game's first month is this month of the year."""
        month: Count = (first + self.month - 2) % MONTHS_A_YEAR + 1
        return month


@dataclass
class People:
    """Buyers and their homes. Written by market/flows.py."""

    users: Array  # (g, p, s)     m, new and deep together; of a closed platform: people without a home
    deep: Array  # (g, p, s)      m, at most users
    need: Array  # (g, p, s, c)   months of open need of one of p's users


@dataclass
class Sellers:
    """Shops and what they earn. Written by market/sellers.py."""

    shops: Array  # (g, p, c, k)  m; kind 0 brands, 1 small sellers
    profit: Array  # (g, p, c)    cr a small shop and month, half remembered, without any subsidy
    gross: Array  # (g, p)        cr m: small sellers' gross profit last month
    pool: Array  # (g, c)         m small sellers in the country
    organic: Array  # (g, p, c, k)  m orders last month without ads


@dataclass
class Launch:
    """Lines of business as in BUSINESSES, and the rocket on the ramp. Written by rules/launch.py."""

    opened: Array  # (g, p, n)    how wide the doors of a line stand open, 0 shut .. 1
    soft: Count  # (g, p, n)      months until they open wider
    tier: Count  # (g, p, n)      how its rocket rose, 0 none did, then TIERS
    maiden: Count  # (g, p)       1 + the line whose rocket opened the platform, 0 none did
    wide: Array  # (g, p)         how wide the platform as a whole is open, 0 before its rocket .. 1
    mall: Array  # (g, p)         strength of trade with brands this month, 0..1
    bazaar: Array  # (g, p)       strength of trade with stalls this month, 0..1
    preparing: Count  # (g, p)    1 + the line on the ramp, 0 nothing
    readiness: Array  # (g, p)    points of it, 0..110
    hype: Array  # (g, p)         points, below 0 ridicule
    promised: Count  # (g, p)     month promised, 0 none

    @property
    def lines(self) -> Flags:
        """(g, p, n) which lines are open."""
        return self.opened > 0


@dataclass
class Publicity:
    adstock: Array  # (g, p)      cr m
    said: Array  # (g, p)         cr m, last month's rate


@dataclass
class Headlines:
    """What was printed of the last great day."""

    printed: Count  # (g, p)      months for which it is remembered; 0 = nothing, or forgotten
    sales: Array  # (g, p)        cr m
    buyers: Array  # (g, p)       m
    need: Array  # (g, p, c)      appetite of its users after it
    inflated: Flags  # (g, p)     they were larger than the truth


@dataclass
class Rumours:
    """What goes round. The last axis of the board: the newest rumour first."""

    told: Count  # (g, p, q, x)   months in which p's whisper about q is no news, in the order of WHISPERS
    aired: Count  # (g, q, x)     months in which q's dossier is no news, in the order of EXPOSURES
    lost: Array  # (g, p)         share of its parcels that never came, as people remember it
    clicks: Count  # (g, p)       months in which it buys fewer visits, having been shown to buy empty ones
    unmasked: Flags  # (g, p)     everybody knows that it tolerates fakes
    about: Count  # (g, n)        a seat + 1; 0 = no rumour
    what: Count  # (g, n)         place in RUMOURS
    whom: Count  # (g, n)         a partner + 1 who is in it too; 0 = none
    strength: Count  # (g, n)     1..3
    month: Count  # (g, n)        in which it was heard


@dataclass
class Research:
    """The latest report on each question, in the order of QUESTIONS. Nobody else reads it."""

    rival: Count  # (g, p, question)  a seat + 1 whom it is about; 0 = nothing was asked yet
    left: Count  # (g, p, question)   months for which it is good
    fakes: Array  # (g, p)        share of ordinary goods
    runway: Array  # (g, p)       months
    goodwill: Array  # (g, p)     0..1
    focus: Array  # (g, p, c)     share of small sellers' best hours
    sellers: Array  # (g, p, c)   cr a shop and month
    gap: Array  # (g, p, s)       newcomers who chose the other one, for each who chose us
    mood: Array  # (g, p, i)      investors' confidence
    day: Count  # (g, p)          month of the game in which a great day is booked; 0 = none
    appetite: Array  # (g, p, c)  open need of everybody online, 1 = as hungry as can be


@dataclass
class Announcements:
    """What everybody was promised, one promise at a time. Written by rules/announcements.py."""

    what: Count  # (g, p)         0 nothing, else 1 + place in ANNOUNCEMENTS
    month: Count  # (g, p)        by when, or until when
    amount: Array  # (g, p)       a rate, or m deep users
    credibility: Array  # (g, p)  0..100


@dataclass
class Pacts:
    """Between two; [p, q] is what p has offered q. Axis k: PACTS. Written by rules/pacts.py."""

    offered: Flags  # (g, p, q, k)  on the table this month
    left: Count  # (g, p, q, k)   months it still binds, one more in that of its signing; 0 = none
    months: Count  # (g, p, q, k) its length
    bond: Money  # (g, p, q, k)   that each of the two has laid down
    cap: Array  # (g, p, q, k)    highest buyer subsidy of a ceasefire
    aisle: Count  # (g, p, q, k)  1 + the aisle that is left in peace
    kept: Count  # (g, p)         pacts kept to their end so far
    broken: Count  # (g, p)       pacts broken so far


@dataclass
class Promotions:
    """The day that is booked, the last one, and how tired everybody is of them."""

    month: Count  # (g, p)        month of the game that is booked, 0 = none; so are the seven below
    publicity: Array  # (g, p)    cr m
    stars: Count  # (g, p)        wanted
    bid: Array  # (g, p)          cr m offered a star
    depth: Array  # (g, p)        price cut
    mechanic: Count  # (g, p)     place in MECHANICS
    aisles: Flags  # (g, p, c)
    novelty: Array  # (g)         times
    used: Count  # (g, p, x)      months in which a rival who sells this way copies
    rest: Count  # (g, p)         months until another day
    joint_rest: Count  # (g, p)   months until another joint promotion
    brand_rest: Count  # (g, p, b)  months until a brand wants another day
    deep: Count  # (g, p)         months in which brands remember a deep price cut
    last: Count  # (g, p)         month of the last day, 0 = none; of it:
    last_gmv: Array  # (g, p)     cr m
    last_buyers: Array  # (g, p)  m
    last_tier: Count  # (g, p)    1 damp, 2 brisk, 3 roaring, 4 historic
    given: Money  # (g, p)        what last month's price cuts cost the platform


@dataclass
class Trust:
    fame: Array  # (g, p)         0..1
    fakes: Array  # (g, p)        share of ordinary goods sold last month


@dataclass
class Goodwill:
    goodwill: Array  # (g, p)     0..1
    focus: Array  # (g, p, c)     0..1, share of small sellers' best hours last month


@dataclass
class Charter:
    credit: Array  # (g, p)       store credit, 0..1
    charged: Flags  # (g, p)      a commission that sellers mind was charged before


@dataclass
class Labels:
    label: Array  # (g, p, c)     shares, sum 1
    axis: Array  # (g, p)         -1 bazaar .. +1 brand
    blank: Count  # (g, p, c)     months a blank field is still owned
    claimed: Flags  # (g, c)      the field was owned once in this game


@dataclass
class Ads:
    level: Count  # (g, p)        alliance level
    repeats: Array  # (g, p, c)   m orders that ads still owe
    sold: Flags  # (g, p)         visits were sold on before
    sophistication: Array  # (g)  0..1, sellers'
    lease: Count  # (g, p)        months that the portal's page is still this platform's
    leases: Count  # (g, p)       leases in a row, 0 of whoever did not win the last one
    farms: Array  # (g, p)        share of visits that click farms fake, beside the usual junk


@dataclass
class Brands:
    terms: Count  # (g, p, b)     0 none, 1 open, 2 preferred, 3 exclusive
    left: Count  # (g, p, b)      months it still binds; at 0 it ends before this month unless renewed
    guarantee: Money  # (g, p, b) a month
    relation: Array  # (g, p, b)  0..100
    sales: Array  # (g, p, b)     cr m of GMV last month
    fakes_months: Count  # (g, p, b) months in a row with more fakes than it bears
    renegotiated: Flags  # (g, p, b) once per contract
    ask: Array  # (g, p, b)       cr m a term it asks this month, on open terms


@dataclass
class Pressure:
    quiet: Count  # (g, p)        months since anybody was told to choose; 0 in that month
    ever: Flags  # (g, p)         somebody was, in this game


@dataclass
class Poaching:
    roster: Array  # (g, p)       m suppliers who have not been called yet
    wholesale: Array  # (g, p, c) m stalls that came from the wholesale market


@dataclass
class Law:
    track: Array  # (g)           0 nobody asks .. 10 in force
    era: Count  # (g)             the era in which it last looked
    calm: Count  # (g)            months without scandal
    heard: Flags  # (g)           there has been a hearing
    draft: Count  # (g)           months until the draft is in force; 0 = there is none
    force: Count  # (g)           1 in the first month in force, 2 in the next ...; 0 before
    dossier: Array  # (g, p)      points: what it knew and did not stop
    clean: Count  # (g, p)        months without a new page
    shut: Count  # (g, p)         months the bazaar stays shut


@dataclass
class Heat:
    heat: Array  # (g, p)         points, 0..10
    warned: Count  # (g, p)       months in which it may tell nobody to choose


@dataclass
class Stock:
    depth: Array  # (g, p, c)     own goods on the shelves this month, 0..1
    coming: Array  # (g, p, c)    depth the shelves can reach next month: what was ordered this month
    locked: Money  # (g, p)       goods on the shelves, at cost


@dataclass
class Delivery:
    own: Count  # (g, p)          level
    galloway: Count  # (g, p)     level
    tortoise: Count  # (g, p)     level
    building: Count  # (g, p)     0 nothing, 1 own, 2 galloway, 3 tortoise
    ready: Count  # (g, p)        months until it stands
    term: Count  # (g, p)         months until Galloway may leave, 0 without it
    leverage: Array  # (g, p, 2)  share of last month's parcels of Galloway and of Tortoise
    failed: Array  # (g, p)       share of last month's day that never arrived


@dataclass
class Tech:
    """Projects in the order of PROJECTS."""

    done: Count  # (g, p, n)      level
    left: Count  # (g, p, n)      months of work left, 0 of what is not under way
    served: Array  # (g, p)       m orders since the start

    def data(self, first: float, most: int) -> Count:
        """(g, p) level of what is known of buyers: one for each doubling of the orders served."""
        level = np.floor(log(1 + self.served / first) / log(np.array(2.0)))
        known: Count = np.minimum(level.astype(np.int64), most)
        return known


@dataclass
class Executives:
    """The council, its chairs in the order of CHAIRS."""

    sits: Count  # (g, p, 3)      1 + the seat whose executive it was at the start; 0 = the chair is empty
    mood: Count  # (g, p, 3)      steps; at 0 nobody listens to him any more, and he gives nothing
    calm: Count  # (g, p, 3)      months without offence
    offence: Count  # (g, p, 3)   1 + place in OFFENCES of the last one; 0 = none yet
    idle: Count  # (g, p)         months without anything for growth
    favour: Count  # (g, p)       months until Growth does the next favour
    free: Count  # (g, p)         months in which nobody has to be asked
    advice: Count  # (g, p)       1 + the aisle that Growth names after a fall, 0 none
    lean: Array  # (g, p)         the axis it names
    knock: Count  # (g, p)        months in which the advice stands

    @property
    def gives(self) -> Flags:
        """(g, p, 3) who sits there and is listened to."""
        return (self.sits > 0) & (self.mood > 0)


@dataclass
class Investors:
    confidence: Array  # (g, p, i)  0..100
    stake: Array  # (g, p, i)       share of the company held
    paid: Money  # (g, p, i)        paid in so far
    due: Money  # (g, p, i, t)      tranches still to come, next first
    due_stake: Array  # (g, p, i, t) the stake that passes with each
    story: Count  # (g, p, i)       0 none, else 1 + index of the story told
    metric: Count  # (g, p, i)      what the goal counts: 0 GMV, 1 new, 2 deep, 3 shops, 4 profit
    growth: Array  # (g, p, i)      growth promised (profit stories: share of GMV)
    base: Array  # (g, p, i)        the metric in the month of signing; 0 until that month is over
    goal: Array  # (g, p, i)        the level promised
    test: Count  # (g, p, i)        month ends until the test; 0 = no goal
    frozen: Flags  # (g, p, i)
    patience: Count  # (g, p, i)    months of low confidence in a row
    rest: Count  # (g, p, i)        months until it hears another pitch
    called: Count  # (g, p, i)      months until another update call is welcome
    renegotiated: Flags  # (g, p, i) the goal at hand was moved once
    founder: Array  # (g, p)        the founder's stake
    told: Count  # (g, p)           month of the last pitch, 0 before the first
    metrics: Array  # (g, p, m, 2)  last two months of the five metrics, newest first; net as a share of GMV
    claims: Flags  # (g, p, story, 5) which claims of each story are true
    opex_cut: Array  # (g, p)       times opex, from concessions
    no_subsidy: Count  # (g, p)     months in which subsidies stay at 0, from a concession


@dataclass
class Partners:
    """Axis n: partners of the cast. Written by rules/partners.py."""

    relation: Array  # (g, p, n)   0..100
    hostility: Array  # (g, p, n)  0..100
    talks: Array  # (g, p, n)      0..100
    begun: Flags  # (g, p, n)      courted once: talks go on by themselves
    offer: Money  # (g, p, n)      fee a month that lies on the table
    term: Count  # (g, p, n)       months of the contract on the table
    left: Count  # (g, p, n)       months its contract still binds, this one among them; 0 = none
    fee: Money  # (g, p, n)        a month
    together: Count  # (g, p, n)   months under contract so far
    signs: Count  # (g, p, n)      small signs that it may come over from its platform


@dataclass
class Social:
    """Axis h: hosts of the cast. Written by rules/social.py."""

    app: Array  # (g, p)         share of the public that uses it
    spent: Array  # (g, p)       cr m at today's costs, spent on it so far
    guests: Array  # (g, p)      m new users who came for a bonus not long ago
    waves: Flags  # (g, p, m)    group-buy waves of the last months, newest first
    hired: Count  # (g, h)       months a host has been hired


@dataclass
class Loans:
    debt: Money  # (g, p)
    due: Count  # (g, p)          month ends until it is due; 0 without a debt


@dataclass
class Pivot:
    made: Count  # (g, p)         pivots so far
    cheap: Count  # (g, p)        months of lower running cost


@dataclass
class Belt:
    size: Array  # (g, p)         times a platform's own running cost: below 1 after cuts, above after hiring
    rest: Count  # (g, p)         months until it can be changed again
    sore: Count  # (g, p)         months for which the last cut is felt


@dataclass
class Stand:
    left: Count  # (g, p)         months of the last stand, 0 = none
    used: Flags  # (g, p)         it was called in this game
    deep: Array  # (g, p)         m deep users when it was called
    earned: Flags  # (g, p)       one of its months brought no loss
    survived: Flags  # (g, p)     against the odds


@dataclass
class Sale:
    bid: Money  # (g, p, q)       what p bids for the platform of q
    left: Count  # (g, p, q)      months that the bid still lies there


@dataclass
class Liquidation:
    letter: Flags  # (g, p)       a demand letter lies on the desk


@dataclass
class Comeback:
    wait: Count  # (g, p)         months until a closed platform opens again; 0 = it does not
    second: Flags  # (g, p)       had its second act
    help: Count  # (g, p)         months of more attention
    heir: Count  # (g, p)         1 + the seat where most of its people went; 0 = not closed, or not yet known
    angel: Flags  # (g, p)        closed for good, and backing somebody
    backed: Count  # (g, p)       1 + the seat an angel backs
    base: Array  # (g, p)         cr m, the valuation from which its gain counts


@dataclass
class Books:
    cash: Money  # (g, p)
    net: Money  # (g, p, 6)       results of the last six months, newest first
    gmv: Array  # (g, p, 3)       cr m, last three months, newest first
    revenue: Money  # (g, p, 12)  what trade brought in, last twelve months, newest first
    elsewhere: Money  # (g, a)    gained since the start by every other account of the country, ACCOUNTS order

    def runway(self, months: int) -> Array:
        """(g, p) months that cash lasts at the mean loss of the last `months`; infinite without a loss."""
        net = self.net[:, :, :months]
        loss = -seqsum(net, 2) / np.maximum(seqsum(net != 0, 2), 1)  # months not yet played do not count
        return np.where(loss > 0, np.maximum(self.cash, 0) / np.where(loss > 0, loss, 1.0), np.inf)


@dataclass
class News:
    """Event cards, by their place in the deck. Written by rules/news.py."""

    card: Count  # (g)            on every desk this month; -1 none
    who: Flags  # (g, p)          whom it concerns
    age: Count  # (g, p, card)    month in which its deeds are, from 1; 0 over or never
    answer: Count  # (g, p, card) what was answered, 0 the first answer
    rest: Count  # (g, card)      months until it may be drawn again


@dataclass
class Goals:
    """What the scenario asks, in its order. Written by rules/goals.py."""

    once: Flags  # (g, goal)      held in some month
    always: Flags  # (g, goal)    held in every month
    reached: Flags  # (g, goal)   would count if this were the last month


@dataclass
class Attention:
    stored: Count  # (g, p)       points kept from last month


@dataclass
class Nemesis:
    """Written by rules/nemesis.py."""

    whom: Count  # (g, p)         a seat + 1; 0 = nobody
    left: Count  # (g, p)         months until it is forgotten
    behind: Flags  # (g, p)       he was worth more, some time since


@dataclass
class Badges:
    """Axis n: BADGES. Written by rules/badges.py."""

    held: Flags  # (g, p, n)
    lax: Flags  # (g, p)          it did not look at fakes, some time
    margin: Count  # (g, p)       months in a row in which visits were sold on dearly


@dataclass
class Verdict:
    valuation: Array  # (g, p)    cr m
    fortune: Array  # (g, p)      cr m
    legacy: Array  # (g, p)       cr m, banked
    crown: Count  # (g, p)        months a category crown has been held
    ascent: Count  # (g, p)       months an ascendancy has been held
    winner: Count  # (g)          seat, -1 while it is open
    victory: Count  # (g)         0 none, 1 fortune, 2 crown, 3 ascendancy, 4 survival


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

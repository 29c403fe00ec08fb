"""What flowed this month, and why: a slice per word. Rules and the market meet here and nowhere else.

A rule adds named terms to the appeal and postings to the money; the market reads the sums. Everything is
set once a month and never read next month: what must be remembered lives in the world.
"""

from dataclasses import dataclass, field
from functools import partial
from typing import Literal

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state.arrays import Array, Count, Flags, Money, counts, flags, zeros
from game.engine.state.orders import CHAIRS, EXPOSURES, PACTS, QUESTIONS
from game.engine.state.world import World

# Who can pay and be paid beside the platforms.
ACCOUNTS = (
    "buyers", "sellers", "makers", "newcomers", "couriers", "webmasters", "media", "suppliers", "staff",
    "investors", "state", "partners", "bank",
)  # fmt: skip

# What event cards can turn for a while.
DIALS = ("visits", "tickets", "shipping", "capacity", "recruits")

# line of the books: (who pays, who is paid); "platform" is the seat itself.
LINES = {
    "goods_small": ("buyers", "sellers"),
    "goods_brand": ("buyers", "makers"),
    "goods_own": ("buyers", "platform"),
    "commission": ("sellers", "platform"),
    "brand_take": ("makers", "platform"),
    "visits_sold": ("sellers", "platform"),
    "tranches": ("investors", "platform"),
    "own_goods": ("platform", "suppliers"),
    "shipping": ("platform", "couriers"),
    "own_delivery": ("platform", "couriers"),
    "carriers": ("platform", "couriers"),
    "building": ("platform", "suppliers"),
    "projects": ("platform", "suppliers"),
    "rocket": ("platform", "suppliers"),  # a line of business is begun and made ready
    "executives": ("platform", "staff"),
    "warehouse": ("platform", "suppliers"),
    "spoilage": ("platform", "suppliers"),
    "shelves": ("platform", "suppliers"),  # goods bought for the shelves; below 0 when shelves are emptied
    "buyer_subsidy": ("platform", "buyers"),
    "seller_subsidy": ("platform", "sellers"),
    "coupons": ("platform", "newcomers"),
    "refunds": ("platform", "buyers"),
    "visits_bought": ("platform", "webmasters"),
    "summits": ("platform", "webmasters"),
    "portal": ("platform", "media"),
    "publicity": ("platform", "media"),
    "stars": ("platform", "media"),
    "festivities": ("platform", "media"),  # brand days, joint promotions, days that were cancelled
    "price_cuts": ("platform", "buyers"),
    "cut_sellers": ("sellers", "buyers"),  # the part of price cuts that shops bear ...
    "cut_makers": ("makers", "buyers"),  # ... and brands
    "undelivered": ("platform", "buyers"),
    "undelivered_sellers": ("sellers", "buyers"),
    "undelivered_makers": ("makers", "buyers"),
    "returns": ("platform", "couriers"),
    "fanfare": ("platform", "media"),  # to be heard on one day: a launch
    "bonds": ("platform", "state"),  # laid down for a pact
    "bonds_back": ("state", "platform"),
    "visits_led_on": ("webmasters", "platform"),  # by one platform to another, which pays for "visits_taken"
    "visits_taken": ("platform", "webmasters"),
    "rumours": ("platform", "media"),
    "research": ("platform", "staff"),
    "audits": ("platform", "staff"),
    "guarantees": ("platform", "makers"),
    "dropped_brands": ("platform", "makers"),
    "policing": ("platform", "staff"),
    "ladder": ("platform", "staff"),
    "service": ("platform", "staff"),
    "opex": ("platform", "staff"),
    "news": ("platform", "media"),  # what event cards and their answers cost
    "poaching": ("platform", "staff"),
    "lobbying": ("platform", "staff"),
    "fines": ("platform", "state"),
    "gifts": ("platform", "partners"),
    "partner_fees": ("platform", "partners"),
    "bad_words": ("platform", "media"),
    "bonuses": ("platform", "newcomers"),
    "hosts": ("platform", "media"),
    "chat": ("platform", "staff"),
    "chat_closed": ("platform", "staff"),
    "payout": ("platform", "investors"),  # a closed platform's cash goes to its holders
    "founder": ("platform", "staff"),  # ... and the founder's part of it
    "loan": ("bank", "platform"),
    "interest": ("platform", "bank"),
    "loan_repaid": ("platform", "bank"),
    "loan_called": ("platform", "bank"),  # by a bank whose debtor closes
    "pivot": ("platform", "media"),
    "sold": ("investors", "platform"),  # the price of a whole platform; what a rival pays for it is "bought"
    "bought": ("platform", "investors"),
    "friends": ("investors", "platform"),  # who put something together for a second act, and bury old debts
}
REVENUE = ("commission", "brand_take", "visits_sold", "goods_own", "own_goods")  # what trade brings
# Lines that move wealth and are no profit or loss.
CAPITAL = (
    "tranches", "shelves", "payout", "founder", "loan", "loan_repaid", "loan_called", "sold", "bought",
    "friends", "bonds", "bonds_back",
)  # fmt: skip

HUNDREDTHS = 1e8  # hundredths of a crown in a cr m

BRAND_GOODS, ORDINARY_GOODS, OWN_GOODS = 0, 1, 2  # kinds of trade
DAMP, BRISK, ROARING, HISTORIC = 1, 2, 3, 4  # how large a day was


@dataclass
class Books:
    """Double entry in hundredths of a crown: every line leaves one account and enters another."""

    lines: dict[str, Money] = field(default_factory=dict)  # line: (g, p)

    def post(self, line: str, amount: Array) -> None:
        """Enter `amount` cr m (g, p) on a line of LINES, rounded to the hundredth."""
        self.enter(line, np.rint(amount * HUNDREDTHS).astype(np.int64))

    def enter(self, line: str, amount: Money) -> None:
        """Enter an exact amount; a line entered twice adds up."""
        self.lines[line] = self.lines[line] + amount if line in self.lines else amount

    def received(self, line: str) -> Money:
        """What the line did to the platforms' cash: above 0 when they were paid."""
        payer, payee = LINES[line]
        amount = self.lines[line]
        return amount * ((payee == "platform") - (payer == "platform"))

    def net(self, skip: tuple[str, ...] = ()) -> Money:
        """(g, p) change of cash over all lines but those skipped."""
        moved = [self.received(line) for line in self.lines if line not in skip]
        total = moved[0]
        for part in moved[1:]:
            total = total + part
        return total


# Where appeal acts, and its shape.
#   basket    (g, p, s)       log purchases of everything
#   aisle     (g, p, c)       log purchases of everything in an aisle
#   brand     (g, p, c)       log purchases of brand goods
#   small     (g, p, s, c)    log purchases of ordinary goods
#   own       (g, p, c)       depth of own goods, 0..1 (no log: depths add)
#   platform  (g, p, s)       utils of choosing the platform
#   newcomer  (g, p)          utils of choosing it for people not online yet
#   alarm     (g, p, s)       utils of habit lost
#   curious   (g, s)          joining hazard a month, for the whole country
#   margin_brand, margin_small  (g, p, c)  share of price a shop of that kind keeps beside its margin
#   entry_brand, entry_small    (g, p, c)  log worth of a shop of that kind
#   stay_small                  (g, p, c)  log share of stalls that are willing at all
#   deepening (g, p)          log speed at which new users deepen
#   entrance  (g, p, s)       hazard a month of coming online for this platform alone
#   friends   (g, p, s)       the same, per share of a segment's people who are at home there
#   need      (g, s, c)       log of what people want this month, online and offline together
#   joining   (g, s)          log joining hazard
Slot = Literal[
    "basket", "aisle", "brand", "small", "own", "platform", "newcomer", "alarm", "curious",
    "margin_brand", "margin_small", "entry_brand", "entry_small", "stay_small", "deepening",
    "need", "joining", "entrance", "friends",
]  # fmt: skip


@dataclass
class Appeal:
    """Named terms and their sums. Names are kept only when somebody will read them."""

    named: bool = False
    sums: dict[Slot, Array] = field(default_factory=dict)
    terms: dict[tuple[Slot, str], Array] = field(default_factory=dict)

    def add(self, slot: Slot, name: str, term: Array) -> None:
        """Add a term to a slot; any shape that broadcasts against the slot's will do."""
        self.sums[slot] = self.sums[slot] + term if slot in self.sums else term
        if self.named:
            self.terms[slot, name] = term

    def sum(self, slot: Slot) -> Array:
        """The slot's sum, 0 where nobody added anything (broadcasts)."""
        return self.sums.get(slot, _NOTHING)


_NOTHING = np.zeros(())


# What a blow can hit, its shape and its unit.
#   trust, goodwill         (g, p)     share, 0.01 = one point
#   buzz                    (g, p)     points of buzz, 0..100
#   hype                    (g, p)     points, of the rocket on the ramp
#   credibility             (g, p)     points
#   confidence              (g, p, i)  points
#   relation                (g, p, b)  points, of brands
#   friendship, hostility, talks  (g, p, n)  points, of partners
#   mood                    (g, p, 3)  steps, of the council's chairs
#   heat, dossier           (g, p)     points
#   law                     (g)        points of the law track
#   label                   (g, p, c)  share
#   farms                   (g, p)     share of visits that click farms fake
#   axis                    (g, p)     share
Figure = Literal[
    "trust", "goodwill", "buzz", "hype", "credibility", "confidence", "relation", "friendship",
    "hostility", "talks", "mood", "heat", "dossier", "law", "label", "axis",
    "farms",
]  # fmt: skip


@dataclass
class Blows:
    """What figures gain and lose at once, each blow with its name.

    Anybody may post; the rule that owns the figure takes the sum at its time of the month, so a blow must be
    posted before that (the order is in turn.py).
    """

    named: dict[tuple[Figure, str], Array] = field(default_factory=dict)

    def post(self, figure: Figure, name: str, amount: Array) -> None:
        """Gain (above 0) or lose so many units; a name posted twice adds up."""
        key = figure, name
        self.named[key] = self.named[key] + amount if key in self.named else amount

    def of(self, figure: Figure) -> dict[str, Array]:
        """The blows to one figure by their names."""
        return {name: amount for (hit, name), amount in self.named.items() if hit == figure}

    def sum(self, figure: Figure) -> Array:
        """All blows to one figure, 0 where there was none (broadcasts)."""
        total = _NOTHING
        for amount in self.of(figure).values():
            total = total + amount
        return total


@dataclass
class Attention:
    """Written by rules/attention.py."""

    spent: Count  # (g, p)
    dropped: Flags  # (g, p, line)   lines that could not be paid, in attention or cash
    given: Flags  # (g, p, line)     lines that were changed and carried out
    favour: Flags  # (g, p)          Growth has saved a point on one of them
    came: Count  # (g, p)            new points this month
    left: Count  # (g, p)            points not spent
    held: Count  # (g, p)            of those spent, what an answer held ready takes


@dataclass
class Subsidies:
    """Written by rules/subsidies.py before the market."""

    rate: Array  # (g, p, s)   buyer subsidy after match clauses
    gap: Array  # (g, p, s)    to the best rival
    net: Array  # (g, p)       mean seller subsidy less commission, at least 0


@dataclass
class Trust:
    """`fakes` before the market, `met` and `share` after it, by rules/trust.py; `climb` by any rule."""

    fakes: Array  # (g, p, c)  share of ordinary goods
    met: Array  # (g, p)       fakes over all GMV
    share: Array  # (g, p)     fakes over ordinary goods' GMV
    climb: Array  # (g, p)     times the speed at which trust rises


@dataclass
class Goodwill:
    """Written by rules/goodwill.py before the market."""

    focus: Array  # (g, p, c)  small sellers' best hours; sums to 1 over open platforms


@dataclass
class Noise:
    """Who shouts on one day: launches and promotions post here before either asks what was heard."""

    paid: Array  # (g, p)   cr m of publicity beside the usual
    loud: Array  # (g, p)   loudness

    def post(self, paid: Array, loud: Array) -> None:
        """cr m paid to the media for the day, and the loudness it makes with all that goes with it."""
        self.paid, self.loud = self.paid + paid, self.loud + loud

    def heard(self) -> Array:
        """(g, p) share of all the noise of the month, 1 where nobody makes any."""
        return share(self.loud, seqsum(self.loud, 1)[:, None], 1.0)


@dataclass
class Launch:
    """Written by rules/launch.py, but for the last two, which any rule may set before the month ends."""

    gone: Count  # (g, p)       1 + the line launched this month, 0 none
    tier: Count  # (g, p)       how it rose, 0 none did, then TIERS
    lift: Array  # (g, p)       0 where nothing rose, else the product of ...
    ready: Array  # (g, p)      ... how ready it was,
    pushed: Array  # (g, p)     how well it was told,
    offer: Array  # (g, p)      what there was to be had,
    voice: Array  # (g, p)      how much of it was heard beside the others,
    hope: Array  # (g, p)       and hype or ridicule
    setback: Flags  # (g, p)    a month of preparation was lost
    late: Count  # (g, p)       months past the promise when this one ends
    forgiven: Flags  # (g, p)   people forget what fizzled
    closed: Flags  # (g, p, n)  the line is given up


@dataclass
class Publicity:
    voice: Array  # (g, p)     share of voice


@dataclass
class Promotions:
    """Written by rules/promotions.py, of the month's sales by market/flows.py.

    `hype` may be raised by any rule before; a month is an ordinary one, of the same platform.
    """

    hype: Array  # (g, p)          times
    running: Flags  # (g, p)       today is the day
    stars: Count  # (g, p)         hired
    loudness: Array  # (g, p)      cr m over the cost index
    noise: Array  # (g, p)         share of all noise of promotions and launches
    pull: Array  # (g, p)          log
    uplift: Array  # (g, p)        months, for newcomers and the country
    event: Array  # (g, p, c)      strength of the aisles, 0..1
    depth: Array  # (g, p)         price cut
    own_part: Array  # (g, p, 3)   share of the cut the platform pays, by kind of trade
    basket: Array  # (g, p)        orders
    joint: Array  # (g, p, c)      strength of joint promotions, months
    joint_depth: Array  # (g, p)
    brand_day: Array  # (g, p, b)  price cut of the brand whose day it is
    day: Array  # (g, p, s, c)     months sold on the day, of all goods
    street: Array  # (g, p, s, c)  months sold by joint promotions, of ordinary goods
    gmv: Array  # (g, p, c, 3)     cr m at list price, on the day
    walked: Array  # (g, p, c)     cr m at list price, by joint promotions
    buyers: Array  # (g, p)        m
    size: Array  # (g, p)          GMV of the day, in usual months
    tier: Count  # (g, p)          0 none, 1 damp, 2 brisk, 3 roaring, 4 historic
    load: Array  # (g, p)          the same as servers and couriers feel it
    failed: Array  # (g, p)        share of the day that never arrived


@dataclass
class Announcements:
    """Written by rules/announcements.py."""

    kept: Flags  # (g, p)
    broken: Flags  # (g, p)


@dataclass
class Pacts:
    """Written by rules/pacts.py; (g, p, q, k) as in the world."""

    begun: Flags  # p had offered it
    kept: Flags  # p had offered it
    broken: Flags  # p broke one with q


@dataclass
class Contingencies:
    """Written by rules/contingencies.py."""

    fired: Flags  # (g, p)   what was held ready was done
    struck: Flags  # (g, p)  revenge was taken


@dataclass
class Headlines:
    """Written by rules/headlines.py."""

    told: Count  # (g, p)      0 none, AUDITED, INFLATED: the figures that were printed
    found_out: Flags  # (g, p) its figures turned out to be inflated


@dataclass
class Rumours:
    """Written by rules/rumours.py."""

    hit: Array  # (g, p)          trust lost to whispers
    lied: Flags  # (g, p, q)      p whispered something untrue about q
    caught: Flags  # (g, p, q)    everybody learned that p whispered about q
    exposed: Flags  # (g, p, q, x)  p laid q's dossier open, in the order of EXPOSURES


@dataclass
class Delivery:
    quality: Array  # (g, p)
    capacity: Array  # (g, p)  the largest day it can carry, in own usual months
    frail: Array  # (g, p)     times the share that fails beyond it
    defected: Flags  # (g, p)  Galloway left


@dataclass
class Ads:
    """Written by market/traffic.py; m visits, m orders, cr a visit, cr m. Before it any rule may multiply
    `reach` and add `guests`."""

    bought: Array  # (g, p)
    paid: Array  # (g, p)        cr a visit to webmasters
    served: Array  # (g, p)      visits that were worth something
    sold: Array  # (g, p)        visits sellers paid for
    price: Array  # (g, p)       cr a visit they paid
    bids: Array  # (g, p, c)     cr a visit offered on average
    conversion: Array  # (g, p, c)  orders a visit
    orders: Array  # (g, p, c)   ad-won
    repeats: Array  # (g, p, c)  orders of last month's ads
    lift: Array  # (g, p, c)     times the landing's goods
    taken: Array  # (g, p, c)    of the visits sold, those of an aisle's shops
    joined: Array  # (g, p)      m newcomers through ads
    reach: Array  # (g, p)       times the visits bought that arrive
    guests: Array  # (g, p)      m visits that arrive without being bought
    led_on: Array  # (g, p, q)   share of p's visits that it leads on to q, set before it
    passed: Array  # (g, p, q)   those visits
    leased: Flags  # (g, p)      the portal's page was won this month


@dataclass
class Tech:
    """Written by rules/tech.py before the market."""

    data: Count  # (g, p)        level of what is known of buyers
    insight: Array  # (g, p)     share of visits that end in an order more
    done: Flags  # (g, p, n)     a project was finished this month


@dataclass
class Executives:
    """Written by rules/executives.py; (g, p, 3) by chair."""

    won: Flags  # came from a rival
    taken: Flags  # went to a rival
    warned: Flags  # was offended
    unheard: Flags  # is not listened to any more
    left: Flags  # left for good
    sent: Flags  # (g, p)      the council was sent home
    knocked: Flags  # (g, p)   somebody named a field to turn to


@dataclass
class Brands:
    """Written by rules/brands.py."""

    signed: Flags  # (g, p, b)   a contract was won this month
    lost: Flags  # (g, p, b)     a contract ended or the brand left
    pull: Array  # (g, p, c)     contracted pull


@dataclass
class Pressure:
    """Written by rules/pressure.py."""

    force: Array  # (g, p, q, c) 0..1: p tells q's sellers to choose
    obeyed: Flags  # (g, q, b)   the brand leaves q because it was told to


@dataclass
class Poaching:
    """`informed` may be set by any rule before rules/poaching.py writes the rest."""

    informed: Flags  # (g, p)    its scouts know whom to ask
    found: Array  # (g, p, c)    m stalls that were won
    careless: Array  # (g, p, c) share of all stalls that came from the wholesale market


@dataclass
class Law:
    """Written by rules/law.py; a forced clean-up may be asked for by any rule before trust is counted."""

    cleared: Flags  # (g, p)     every fake and its stall are thrown out this month
    tried: Flags  # (g, p)       the Reckoning is a trial


@dataclass
class Heat:
    verdict: Flags  # (g, p)     the antitrust verdict fell


@dataclass
class Flows:
    """People. Written by market/flows.py, but for `arriving`, to which any rule may add; m."""

    arriving: Array  # (g, p, s)   come straight from offline (below 0: go there) before anybody chooses
    lured: Array  # (g, q, p, s)   diverted from q to p before anybody chose
    moved: Array  # (g, q, p)      whose home was q and is p now (q = p: stayed)
    joined: Array  # (g, p, s)     came from offline
    entered: Array  # (g, p)       of these, through a social entrance
    recruited: Array  # (g, p)     of these, by friends' invitations
    left: Array  # (g, p, s)       went offline
    deepened: Array  # (g, p, s)
    per_user: Array  # (g, p, s)   orders a user


@dataclass
class Stalls:
    """What rules do to the small sellers' shops before the market opens; any rule may add or multiply."""

    added: Array  # (g, p, c)  m
    kept: Array  # (g, p, c)   share of last month's that is still there


@dataclass
class Trade:
    """Goods. Written by market/flows.py; kind 0 brands, 1 ordinary, 2 own goods."""

    gmv: Array  # (g, p, c, 3)     cr m at list price
    by_segment: Array  # (g, p, s) cr m
    orders: Array  # (g, p, c, 3)  m


@dataclass
class Settle:
    """How the month was found. Written by market/settle.py."""

    converged: Flags  # (g)
    passes: Count  # (g)
    residual: Array  # (g)


@dataclass
class Investors:
    """Written by rules/investors.py; points, cr m."""

    fit: Count  # (g, p, i)        true claims of the story told, or of the loved story
    chance: Array  # (g, p, i)     that the pitch lands
    landed: Flags  # (g, p, i)
    refused: Flags  # (g, p, i)
    met: Flags  # (g, p, i)        a goal was met this month
    missed: Flags  # (g, p, i)
    froze: Flags  # (g, p, i)
    left: Flags  # (g, p, i)       it left, for want of policing
    offer: Money  # (g, p, i, t)   tranches the pitch would bring, or a fair one at the listed price
    offer_stake: Array  # (g, p, i, t)
    parts: dict[str, Array]  # name: (g, p, i) points of confidence; they add up to the change


@dataclass
class Research:
    told: Count  # (g, p, question)  1 + a rival of whom somebody tells unasked; any rule may set it


@dataclass
class News:
    """Written by rules/news.py before the market."""

    dials: Array  # (g, p, dial)   times, in the order of DIALS
    truce: Count  # (g, p)         months of peace it makes with its nemesis

    def dial(self, name: str) -> Array:
        """(g, p) times."""
        return self.dials[:, :, DIALS.index(name)]


@dataclass
class Partners:
    """Written by rules/partners.py, but for `caught`, which any rule may set before talks go on."""

    entrance: Array  # (g, p)    strength of the entrance it holds
    friends: Array  # (g, p)     how much louder its wave is
    hosts: Array  # (g, p)       times what hosts ask
    voice: Array  # (g, p)       times how loud its publicity is
    press: Flags  # (g, p)       the press stands by it
    caught: Flags  # (g, p)      caught lying: the press leaves
    parts: dict[str, Array]  # name: (g, p, n) points of talks
    dragged: Flags  # (g, p, n)  it found an excuse this month
    clue: Count  # (g, p, n)     what others may hear of talks: 1 a weak clue, 2 a strong one
    sign: Count  # (g, p, n)     which small sign there was that it may come over, from 1
    signed: Flags  # (g, p, n)   a new contract
    renewed: Flags  # (g, p, n)  the same two go on
    lost: Flags  # (g, p, n)     a contract is over


@dataclass
class Social:
    """Written by rules/social.py."""

    entrance: Array  # (g, p)    strength of the best entrance, its own app among them
    wave: Array  # (g, p)        strength of the group-buy wave
    fame: Array  # (g, p, c)     of the gala in this aisle
    hosts: Flags  # (g, p, h)    who came onto its stage


@dataclass
class Belt:
    forced: Flags  # (g, p)        a board seat cut it


@dataclass
class Stand:
    survived: Flags  # (g, p)      this month
    lost: Flags  # (g, p)


@dataclass
class Sale:
    worth: Array  # (g, p)         cr m that a house is worth without its till, which stays with its holders
    price: Money  # (g, p)         paid for the platform of a seat that closed
    buyer: Count  # (g, p)         1 + the seat that bought it; 0 nobody at the table
    holder: Count  # (g, p)        1 + the investor that did; 0 none


@dataclass
class Liquidation:
    letter: Flags  # (g, p)        a demand letter arrived
    closed: Flags  # (g, p)        the platform closed, by letter or by will
    wound_up: Flags  # (g, p)      ... by will


@dataclass
class Comeback:
    returned: Flags  # (g, p)      opens again next month


@dataclass
class Nemesis:
    """Written by rules/nemesis.py."""

    found: Flags  # (g, p)    a new grudge
    avenged: Flags  # (g, p)  he was passed, or has closed


@dataclass
class Verdict:
    core: Array  # (g, p)          cr m, valuation before trust and cash
    share: Array  # (g, p)         of the month's GMV
    order_share: Array  # (g, p, c)


@dataclass
class Ledger:
    appeal: Appeal
    blows: Blows
    money: Books
    attention: Attention
    subsidies: Subsidies
    trust: Trust
    goodwill: Goodwill
    noise: Noise
    launch: Launch
    publicity: Publicity
    promotions: Promotions
    announcements: Announcements
    contingencies: Contingencies
    pacts: Pacts
    headlines: Headlines
    rumours: Rumours
    delivery: Delivery
    ads: Ads
    tech: Tech
    executives: Executives
    brands: Brands
    pressure: Pressure
    poaching: Poaching
    law: Law
    heat: Heat
    flows: Flows
    stalls: Stalls
    trade: Trade
    settle: Settle
    partners: Partners
    social: Social
    investors: Investors
    belt: Belt
    stand: Stand
    sale: Sale
    liquidation: Liquidation
    news: News
    comeback: Comeback
    research: Research
    nemesis: Nemesis
    verdict: Verdict


def blank(world: World, named: bool = False) -> Ledger:
    """A month in which nothing has happened yet."""
    g, p, s = world.people.users.shape
    lines, businesses = world.standing.rank.shape[2], world.launch.opened.shape[2]
    hosts = world.social.hired.shape[1]
    c, b = world.eras.season.shape[1], world.brands.terms.shape[2]
    i, t = world.investors.due.shape[2:]
    seat, people, aisles = partial(zeros, g, p), partial(zeros, g, p, s), partial(zeros, g, p, c)
    chairs = partial(flags, g, p, len(CHAIRS))
    names, deals = partial(flags, g, p, b), partial(flags, g, p, i)
    n = world.partners.talks.shape[2]
    friends, signs = partial(flags, g, p, n), partial(counts, g, p, n)
    return Ledger(
        appeal=Appeal(named),
        blows=Blows(),
        money=Books(),
        attention=Attention(
            spent=counts(g, p),
            dropped=flags(g, p, lines),
            given=flags(g, p, lines),
            favour=flags(g, p),
            came=counts(g, p),
            left=counts(g, p),
            held=counts(g, p),
        ),
        subsidies=Subsidies(people(), people(), seat()),
        trust=Trust(aisles(), seat(), seat(), 1 + seat()),
        goodwill=Goodwill(aisles()),
        noise=Noise(seat(), seat()),
        launch=Launch(
            counts(g, p), counts(g, p), seat(), seat(), seat(), seat(), seat(), seat(),
            flags(g, p), counts(g, p), flags(g, p), flags(g, p, businesses),
        ),
        publicity=Publicity(seat()),
        promotions=Promotions(
            hype=1 + seat(),
            running=flags(g, p),
            stars=counts(g, p),
            **{name: seat() for name in ("loudness", "noise", "pull", "uplift", "depth", "joint_depth")},
            **{name: seat() for name in ("buyers", "size", "load", "failed")},
            own_part=zeros(g, p, 3),
            basket=1 + seat(),
            event=aisles(),
            joint=aisles(),
            brand_day=zeros(g, p, b),
            day=people(c),
            street=people(c),
            gmv=aisles(3),
            walked=aisles(),
            tier=counts(g, p),
        ),
        contingencies=Contingencies(flags(g, p), flags(g, p)),
        announcements=Announcements(flags(g, p), flags(g, p)),
        pacts=Pacts(*(flags(g, p, p, len(PACTS)) for _ in range(3))),
        headlines=Headlines(counts(g, p), flags(g, p)),
        rumours=Rumours(seat(), flags(g, p, p), flags(g, p, p), flags(g, p, p, len(EXPOSURES))),
        delivery=Delivery(seat(), np.full((g, p), np.inf), 1 + seat(), flags(g, p)),
        ads=Ads(
            seat(), seat(), seat(), seat(), seat(),
            aisles(), aisles(), aisles(), aisles(), aisles(), aisles(), seat(),
            reach=1 + seat(), guests=seat(), led_on=zeros(g, p, p), passed=zeros(g, p, p), leased=flags(g, p),
        ),
        tech=Tech(counts(g, p), seat(), flags(g, p, world.tech.done.shape[2])),
        executives=Executives(chairs(), chairs(), chairs(), chairs(), chairs(), flags(g, p), flags(g, p)),
        brands=Brands(names(), names(), aisles()),
        pressure=Pressure(zeros(g, p, p, c), names()),
        poaching=Poaching(flags(g, p), aisles(), aisles()),
        law=Law(flags(g, p), flags(g, p)),
        heat=Heat(flags(g, p)),
        flows=Flows(
            people(), zeros(g, p, p, s), zeros(g, p, p), people(),
            seat(), seat(), people(), people(), people(),
        ),
        stalls=Stalls(aisles(), 1 + aisles()),
        trade=Trade(aisles(3), people(), aisles(3)),
        settle=Settle(flags(g), counts(g), zeros(g)),
        partners=Partners(
            seat(), seat(), 1 + seat(), 1 + seat(), flags(g, p), flags(g, p), {},
            friends(), signs(), signs(), friends(), friends(), friends(),
        ),
        social=Social(seat(), seat(), aisles(), flags(g, p, hosts)),
        investors=Investors(
            counts(g, p, i), zeros(g, p, i), deals(), deals(), deals(), deals(), deals(), deals(),
            counts(g, p, i, t), zeros(g, p, i, t), {},
        ),
        news=News(1 + zeros(g, p, len(DIALS)), counts(g, p)),
        belt=Belt(flags(g, p)),
        stand=Stand(flags(g, p), flags(g, p)),
        sale=Sale(seat(), counts(g, p), counts(g, p), counts(g, p)),
        liquidation=Liquidation(flags(g, p), flags(g, p), flags(g, p)),
        comeback=Comeback(flags(g, p)),
        research=Research(counts(g, p, len(QUESTIONS))),
        nemesis=Nemesis(flags(g, p), flags(g, p)),
        verdict=Verdict(seat(), seat(), aisles()),
    )  # fmt: skip

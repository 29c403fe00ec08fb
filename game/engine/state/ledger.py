"""What flowed this month, and why: a slice per word. Rules and the market meet here and nowhere else.

A rule adds named terms to the appeal and postings to the money; the market reads the sums. Everything is
set once a month and never read next month: what must be remembered lives in the world.
"""

from dataclasses import dataclass, field

import numpy as np

from game.engine.maths.portable import seqsum, share
from game.engine.state import axes
from game.engine.state.appeal import Appeal, Blows
from game.engine.state.arrays import Array, Count, Flags, Money
from game.engine.state.axes import along
from game.engine.state.money import Books
from game.engine.state.orders import BUSINESSES, CHAIRS, EXPOSURES, LINES, PACTS, PROJECTS, QUESTIONS
from game.engine.state.world import World

# What event cards can turn for a while.
DIALS = ("visits", "tickets", "shipping", "capacity", "recruits")

BRAND_GOODS, ORDINARY_GOODS, OWN_GOODS = 0, 1, 2  # kinds of trade
DAMP, BRISK, ROARING, HISTORIC = 1, 2, 3, 4  # how large a day was


@dataclass
class Attention:
    """Written by rules/attention.py."""

    spent: Count = along("p")
    dropped: Flags = along("p", LINES)  # lines that could not be paid, in attention or cash
    given: Flags = along("p", LINES)  # lines that were changed and carried out
    favour: Flags = along("p")  # Growth has saved a point on one of them
    came: Count = along("p")  # new points this month
    left: Count = along("p")  # points not spent
    held: Count = along("p")  # of those spent, what an answer held ready takes


@dataclass
class Subsidies:
    """Written by rules/subsidies.py before the market."""

    rate: Array = along("ps")  # buyer subsidy after match clauses
    gap: Array = along("ps")  # to the best rival
    net: Array = along("p")  # mean seller subsidy less commission, at least 0


@dataclass
class Trust:
    """`fakes` before the market, `met` and `share` after it, by rules/trust.py; `climb` by any rule."""

    fakes: Array = along("pc")  # share of ordinary goods
    met: Array = along("p")  # fakes over all GMV
    share: Array = along("p")  # fakes over ordinary goods' GMV
    climb: Array = along("p", start=1)  # times the speed at which trust rises


@dataclass
class Goodwill:
    """Written by rules/goodwill.py before the market."""

    focus: Array = along("pc")  # small sellers' best hours; sums to 1 over open platforms


@dataclass
class Noise:
    """Who shouts on one day: launches and promotions post here before either asks what was heard."""

    paid: Array = along("p")  # cr m of publicity beside the usual
    loud: Array = along("p")  # loudness

    def post(self, paid: Array, loud: Array) -> None:
        """cr m paid to the media for the day, and the loudness it makes with all that goes with it."""
        self.paid, self.loud = self.paid + paid, self.loud + loud

    def heard(self) -> Array:
        """(g, p) share of all the noise of the month, 1 where nobody makes any."""
        return share(self.loud, seqsum(self.loud, 1)[:, None], 1.0)


@dataclass
class Launch:
    """Written by rules/launch.py, but for the last two, which any rule may set before the month ends."""

    gone: Count = along("p")  # 1 + the line launched this month, 0 none
    tier: Count = along("p")  # how it rose, 0 none did, then TIERS
    lift: Array = along("p")  # 0 where nothing rose, else the product of ...
    ready: Array = along("p")  # ... how ready it was,
    pushed: Array = along("p")  # how well it was told,
    offer: Array = along("p")  # what there was to be had,
    voice: Array = along("p")  # how much of it was heard beside the others,
    hope: Array = along("p")  # and hype or ridicule
    setback: Flags = along("p")  # a month of preparation was lost
    late: Count = along("p")  # months past the promise when this one ends
    forgiven: Flags = along("p")  # people forget what fizzled
    closed: Flags = along("p", BUSINESSES)  # the line is given up


@dataclass
class Publicity:
    voice: Array = along("p")  # share of voice


@dataclass
class Promotions:
    """Written by rules/promotions.py, of the month's sales by market/flows.py.

    `hype` may be raised by any rule before; a month is an ordinary one, of the same platform.
    """

    hype: Array = along("p", start=1)  # times
    running: Flags = along("p")  # today is the day
    stars: Count = along("p")  # hired
    loudness: Array = along("p")  # cr m over the cost index
    noise: Array = along("p")  # share of all noise of promotions and launches
    pull: Array = along("p")  # log
    uplift: Array = along("p")  # months, for newcomers and the country
    event: Array = along("pc")  # strength of the aisles, 0..1
    depth: Array = along("p")  # price cut
    own_part: Array = along("p", 3)  # share of the cut the platform pays, by kind of trade
    basket: Array = along("p", start=1)  # orders
    joint: Array = along("pc")  # strength of joint promotions, months
    joint_depth: Array = along("p")
    brand_day: Array = along("pb")  # price cut of the brand whose day it is
    day: Array = along("psc")  # months sold on the day, of all goods
    street: Array = along("psc")  # months sold by joint promotions, of ordinary goods
    gmv: Array = along("pc", 3)  # cr m at list price, on the day
    walked: Array = along("pc")  # cr m at list price, by joint promotions
    buyers: Array = along("p")  # m
    size: Array = along("p")  # GMV of the day, in usual months
    tier: Count = along("p")  # 0 none, 1 damp, 2 brisk, 3 roaring, 4 historic
    load: Array = along("p")  # the same as servers and couriers feel it
    failed: Array = along("p")  # share of the day that never arrived


@dataclass
class Announcements:
    """Written by rules/announcements.py."""

    kept: Flags = along("p")
    broken: Flags = along("p")


@dataclass
class Pacts:
    """Written by rules/pacts.py."""

    begun: Flags = along("pq", PACTS)  # p had offered it
    kept: Flags = along("pq", PACTS)  # p had offered it
    broken: Flags = along("pq", PACTS)  # p broke one with q


@dataclass
class Contingencies:
    """Written by rules/contingencies.py."""

    fired: Flags = along("p")  # what was held ready was done
    struck: Flags = along("p")  # revenge was taken


@dataclass
class Headlines:
    """Written by rules/headlines.py."""

    told: Count = along("p")  # 0 none, AUDITED, INFLATED: the figures that were printed
    found_out: Flags = along("p")  # its figures turned out to be inflated


@dataclass
class Rumours:
    """Written by rules/rumours.py."""

    hit: Array = along("p")  # trust lost to whispers
    lied: Flags = along("pq")  # p whispered something untrue about q
    caught: Flags = along("pq")  # everybody learned that p whispered about q
    exposed: Flags = along("pq", EXPOSURES)  # p laid q's dossier open, in the order of EXPOSURES


@dataclass
class Delivery:
    quality: Array = along("p")
    capacity: Array = along("p", start=np.inf)  # the largest day it can carry, in own usual months
    frail: Array = along("p", start=1)  # times the share that fails beyond it
    defected: Flags = along("p")  # Galloway left


@dataclass
class Ads:
    """Written by market/traffic.py; m visits, m orders, cr a visit, cr m. Before it any rule may multiply
    `reach` and add `guests`."""

    bought: Array = along("p")
    paid: Array = along("p")  # cr a visit to webmasters
    served: Array = along("p")  # visits that were worth something
    sold: Array = along("p")  # visits sellers paid for
    price: Array = along("p")  # cr a visit they paid
    bids: Array = along("pc")  # cr a visit offered on average
    conversion: Array = along("pc")  # orders a visit
    orders: Array = along("pc")  # ad-won
    repeats: Array = along("pc")  # orders of last month's ads
    lift: Array = along("pc")  # times the landing's goods
    taken: Array = along("pc")  # of the visits sold, those of an aisle's shops
    joined: Array = along("p")  # m newcomers through ads
    reach: Array = along("p", start=1)  # times the visits bought that arrive
    guests: Array = along("p")  # m visits that arrive without being bought
    led_on: Array = along("pq")  # share of p's visits that it leads on to q, set before it
    passed: Array = along("pq")  # those visits
    leased: Flags = along("p")  # the portal's page was won this month


@dataclass
class Tech:
    """Written by rules/tech.py before the market."""

    data: Count = along("p")  # level of what is known of buyers
    insight: Array = along("p")  # share of visits that end in an order more
    done: Flags = along("p", PROJECTS)  # it was finished this month


@dataclass
class Executives:
    """Written by rules/executives.py."""

    won: Flags = along("p", CHAIRS)  # came from a rival
    taken: Flags = along("p", CHAIRS)  # went to a rival
    warned: Flags = along("p", CHAIRS)  # was offended
    unheard: Flags = along("p", CHAIRS)  # is not listened to any more
    left: Flags = along("p", CHAIRS)  # left for good
    sent: Flags = along("p")  # the council was sent home
    knocked: Flags = along("p")  # somebody named a field to turn to


@dataclass
class Brands:
    """Written by rules/brands.py."""

    signed: Flags = along("pb")  # a contract was won this month
    lost: Flags = along("pb")  # a contract ended or the brand left
    pull: Array = along("pc")  # contracted pull


@dataclass
class Pressure:
    """Written by rules/pressure.py."""

    force: Array = along("pqc")  # 0..1: p tells q's sellers to choose
    obeyed: Flags = along("qb")  # the brand leaves q because it was told to


@dataclass
class Poaching:
    """`informed` may be set by any rule before rules/poaching.py writes the rest."""

    informed: Flags = along("p")  # its scouts know whom to ask
    found: Array = along("pc")  # m stalls that were won
    careless: Array = along("pc")  # share of all stalls that came from the wholesale market


@dataclass
class Law:
    """Written by rules/law.py; a forced clean-up may be asked for by any rule before trust is counted."""

    cleared: Flags = along("p")  # every fake and its stall are thrown out this month
    tried: Flags = along("p")  # the Reckoning is a trial


@dataclass
class Heat:
    verdict: Flags = along("p")  # the antitrust verdict fell


@dataclass
class Flows:
    """People. Written by market/flows.py, but for `arriving`, to which any rule may add; m."""

    arriving: Array = along("ps")  # come straight from offline (below 0: go there) before anybody chooses
    lured: Array = along("qps")  # diverted from q to p before anybody chose
    moved: Array = along("qp")  # whose home was q and is p now (q = p: stayed)
    joined: Array = along("ps")  # came from offline
    entered: Array = along("p")  # of these, through a social entrance
    recruited: Array = along("p")  # of these, by friends' invitations
    left: Array = along("ps")  # went offline
    deepened: Array = along("ps")
    per_user: Array = along("ps")  # orders a user


@dataclass
class Stalls:
    """What rules do to the small sellers' shops before the market opens; any rule may add or multiply."""

    added: Array = along("pc")  # m
    kept: Array = along("pc", start=1)  # share of last month's that is still there


@dataclass
class Trade:
    """Goods. Written by market/flows.py; kind 0 brands, 1 ordinary, 2 own goods."""

    gmv: Array = along("pc", 3)  # cr m at list price
    by_segment: Array = along("ps")  # cr m
    orders: Array = along("pc", 3)  # m


@dataclass
class Settle:
    """How the month was found. Written by market/settle.py."""

    converged: Flags = along()
    passes: Count = along()
    residual: Array = along()


@dataclass
class Investors:
    """Written by rules/investors.py; points, cr m."""

    fit: Count = along("pi")  # true claims of the story told, or of the loved story
    chance: Array = along("pi")  # that the pitch lands
    landed: Flags = along("pi")
    refused: Flags = along("pi")
    met: Flags = along("pi")  # a goal was met this month
    missed: Flags = along("pi")
    froze: Flags = along("pi")
    left: Flags = along("pi")  # it left, for want of policing
    offer: Money = along("pit")  # tranches the pitch would bring, or a fair one at the listed price
    offer_stake: Array = along("pit")
    parts: dict[str, Array] = field(
        default_factory=dict
    )  # name: (g, p, i) points of confidence; they add up to the change


@dataclass
class Research:
    told: Count = along("p", QUESTIONS)  # 1 + a rival of whom somebody tells unasked; any rule may set it


@dataclass
class News:
    """Written by rules/news.py before the market."""

    dials: Array = along("p", DIALS, start=1)  # times
    truce: Count = along("p")  # months of peace it makes with its nemesis

    def dial(self, name: str) -> Array:
        """(g, p) times."""
        return self.dials[:, :, DIALS.index(name)]


@dataclass
class Partners:
    """Written by rules/partners.py, but for `caught`, which any rule may set before talks go on."""

    entrance: Array = along("p")  # strength of the entrance it holds
    friends: Array = along("p")  # how much louder its wave is
    hosts: Array = along("p", start=1)  # times what hosts ask
    voice: Array = along("p", start=1)  # times how loud its publicity is
    press: Flags = along("p")  # the press stands by it
    caught: Flags = along("p")  # caught lying: the press leaves
    dragged: Flags = along("pn")  # it found an excuse this month
    clue: Count = along("pn")  # what others may hear of talks: 1 a weak clue, 2 a strong one
    sign: Count = along("pn")  # which small sign there was that it may come over, from 1
    signed: Flags = along("pn")  # a new contract
    renewed: Flags = along("pn")  # the same two go on
    lost: Flags = along("pn")  # a contract is over
    parts: dict[str, Array] = field(default_factory=dict)  # name: (g, p, n) points of talks


@dataclass
class Social:
    """Written by rules/social.py."""

    entrance: Array = along("p")  # strength of the best entrance, its own app among them
    wave: Array = along("p")  # strength of the group-buy wave
    fame: Array = along("pc")  # of the gala in this aisle
    hosts: Flags = along("ph")  # who came onto its stage


@dataclass
class Belt:
    forced: Flags = along("p")  # a board seat cut it


@dataclass
class Stand:
    survived: Flags = along("p")  # this month
    lost: Flags = along("p")


@dataclass
class Sale:
    worth: Array = along("p")  # cr m that a house is worth without its till, which stays with its holders
    price: Money = along("p")  # paid for the platform of a seat that closed
    buyer: Count = along("p")  # 1 + the seat that bought it; 0 nobody at the table
    holder: Count = along("p")  # 1 + the investor that did; 0 none


@dataclass
class Liquidation:
    letter: Flags = along("p")  # a demand letter arrived
    closed: Flags = along("p")  # the platform closed, by letter or by will
    wound_up: Flags = along("p")  # ... by will


@dataclass
class Comeback:
    returned: Flags = along("p")  # opens again next month


@dataclass
class Nemesis:
    """Written by rules/nemesis.py."""

    found: Flags = along("p")  # a new grudge
    avenged: Flags = along("p")  # he was passed, or has closed


@dataclass
class Verdict:
    core: Array = along("p")  # cr m, valuation before trust and cash
    share: Array = along("p")  # of the month's GMV
    order_share: Array = along("pc")


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
    ledger = axes.blank(Ledger, axes.sizes(world))
    ledger.appeal.named = named
    return ledger

"""What every seat wants this month. Standing orders go on until changed; the others hold for one month."""

import functools
from dataclasses import dataclass, fields

import numpy as np

from game.engine.state.arrays import Array, Count, Flags, copy
from game.engine.state.axes import along

# The lines of a seat's list, as on the order sheet.
STANDING = (
    "buyer_subsidy", "match_clause", "seller_subsidy", "first_order_coupon", "stock", "traffic", "resale",
    "front_page", "policing", "charter", "publicity_cr",
    "reading",
    "retaliation",
)  # fmt: skip
ONCE = (
    "court_brand", "renegotiate_brand", "summit", "pitch", "update_call", "renegotiate_deal", "logistics",
    "answer",
    "promotion", "joint_promotion", "brand_day",
    "tech", "portal_bid_cr",
    "choose_one", "poach", "lobby",
    "open_line", "launch",
    "court_partner", "appease", "poison_talks", "group_buy", "live_gala",
    "whisper", "expose", "research", "headline", "demand_audit",
    "council", "poach_exec",
    "bridge_loan_cr", "pivot", "last_stand", "wind_up", "buy_platform", "belt", "back_platform",
    "announce", "pact", "accept_pact", "contingency",
)  # fmt: skip
LINES = STANDING + ONCE

# What each line sets.
FIELDS = {
    "buyer_subsidy": ("buyer_subsidy",),
    "match_clause": ("match_clause",),
    "seller_subsidy": ("seller_subsidy",),
    "first_order_coupon": ("coupon",),
    "stock": ("stock",),
    "traffic": ("visits", "rate", "landing"),
    "resale": ("resale", "reserve", "paid_places"),
    "front_page": ("front_brand", "front_ordinary"),
    "policing": ("policing",),
    "charter": ("commission", "ladder"),
    "publicity_cr": ("publicity",),
    "court_brand": ("bid", "terms", "months"),
    "renegotiate_brand": ("cheaper", "drop"),
    "summit": ("summit",),
    "pitch": ("pitch", "goal", "ask", "dare"),
    "update_call": ("call",),
    "renegotiate_deal": ("renegotiate",),
    "logistics": ("build",),
    "answer": ("answer",),
    "promotion": (
        "event_month", "event_publicity", "event_stars", "star_bid", "event_depth", "mechanic",
        "event_aisles", "event_off",
    ),
    "joint_promotion": ("joint_stores", "joint_depth", "joint_aisles"),
    "brand_day": ("day_brand", "day_depth"),
    "reading": ("reading",),
    "tech": ("tech",),
    "portal_bid_cr": ("portal_bid",),
    "choose_one": ("choose_rival", "choose_aisle", "choose_brand"),
    "poach": ("poach", "poach_rival", "poach_aisle", "poach_stalls"),
    "lobby": ("lobby", "lobby_rival"),
    "open_line": ("begin",),
    "launch": ("promise", "prepare", "go", "fanfare"),
    "court_partner": ("partner_months", "gift", "fee"),
    "appease": ("appease",),
    "poison_talks": ("poison_rival", "poison"),
    "group_buy": ("bonus",),
    "live_gala": ("gala", "hosts", "host_bid"),
    "whisper": ("whisper_rival", "whisper_about"),
    "expose": ("expose_rival", "expose_what"),
    "research": ("research_rival",),
    "headline": ("headline",),
    "demand_audit": ("audit_rival",),
    "council": ("council",),
    "poach_exec": ("poach_exec", "poach_chair"),
    "bridge_loan_cr": ("loan",),
    "pivot": ("pivot", "pivot_axis"),
    "last_stand": ("stand",),
    "wind_up": ("wind_up",),
    "buy_platform": ("buyout",),
    "belt": ("belt",),
    "back_platform": ("back_rival",),
    "announce": ("announce", "announce_month", "announce_amount"),
    "pact": ("pact", "pact_months", "pact_bond", "pact_cap", "pact_aisle"),
    "accept_pact": ("accept",),
    "contingency": ("if_rival", "if_trigger", "if_above", "then_line", "then_value"),
    "retaliation": ("foe_rival", "foe_line", "foe_value"),
}  # fmt: skip
# What says that a line for one month is wanted, where more than its first field does.
SIGNS = {
    "renegotiate_brand": ("cheaper", "drop"),
    "promotion": ("event_month", "event_off"),
    "launch": ("promise", "prepare", "go"),
}

HOME, BRAND, ORDINARY = 0, 1, 2  # landings of bought visits
FREE, FIXED, AUCTION = 0, 1, 2  # ways to sell visits on
OPEN, PREFERRED, EXCLUSIVE = 1, 2, 3  # terms of a contract; open stands beside open and one preferred
OWN, GALLOWAY, TORTOISE = 1, 2, 3  # what logistics can build
ESCROW, SERVERS, RECOMMENDATION, APP, STUDIO = 0, 1, 2, 3, 4  # places of the projects
GROWTH_CHAIR, OPERATIONS, CONSCIENCE = 0, 1, 2  # places of the chairs
STAKE, OPEX, SUBSIDIES = 1, 2, 3  # what a renegotiated deal can cost
GROWTH, SERVICE, PROFIT, CLEAN, DARE = 1, 2, 3, 4, 5  # stories; 0 = no pitch
SAFE, FAIR, BOLD = 0, 1, 2  # goals
MALL, BAZAAR, GROUP_BUY, LIVE, CHAT = range(5)  # lines of business
FIZZLE, SPUTTER, LIFT_OFF, ORBIT = 1, 2, 3, 4  # how a rocket rises
GMV, NEW, DEEP, SHOPS, NET = 0, 1, 2, 3, 4  # metrics a goal can count
STRAIGHT, COUPON_STACK, PRESALE, GROUP = 0, 1, 2, 3  # ways of selling on the day
A_DAY, SUBSIDY, FREE_CHOICE, DEEP_USERS = 1, 2, 3, 4  # what is announced; 0 = nothing
CEASEFIRE, NO_WHISPER, CALENDAR, CARVE_OUT, TRAFFIC, JOINT_LAW = range(6)  # kinds of pacts
GREAT_DAY, CLEAN_HANDS, NEIGHBOUR, KINGMAKER, TRAFFICKER, AVENGED = range(6)  # badges
SELLERS, WHOLESALE, ROSTER = 1, 2, 3  # whose stalls are asked to open here too
LAW_UP, LAW_DOWN, HEAT = 1, 2, 3  # what a lobby moves
QUIET, AUDITED, INFLATED = 1, 2, 3  # what the papers get of a great day; 0 is as good as quiet

# The names of these choices on the order sheet, in the order of their codes.
LANDINGS = ("home", "brand", "ordinary")
SALES = ("free", "fixed", "auction")
BUILDINGS = ("own", "galloway", "tortoise")  # from 1
CHAIRS = ("growth", "operations", "conscience")  # from 1
PROJECTS = ("escrow", "servers", "recommendation", "app", "studio")  # from 1
TERMS = ("open", "preferred", "exclusive")  # from 1
CONCESSIONS = ("stake", "opex", "subsidies")  # from 1
STORIES = ("growth", "service", "profit", "clean", "dare")  # from 1
GOALS = ("safe", "fair", "bold")
MECHANICS = ("straight", "coupon_stack", "presale", "group")
POACHINGS = ("sellers", "wholesale", "roster")  # from 1
IFS = ("promotion", "buyer_subsidy", "seller_subsidy", "launch", "whisper")  # of a rival, from 1
# What can be held ready, from 1, and the line whose attention it takes.
THENS = {
    "buyer_subsidy": "buyer_subsidy",
    "seller_subsidy": "seller_subsidy",
    "coupon": "first_order_coupon",
    "publicity": "publicity_cr",
    "match_clause": "match_clause",
    "whisper": "whisper",
    "poach": "poach",
}
PACTS = ("ceasefire", "no_whisper", "calendar", "carve_out", "traffic", "joint_law")  # from 1
ANNOUNCEMENTS = ("promotion", "subsidy", "free_choice", "deep")  # from 1
OFFENCES = ("idle", "fakes", "lie", "belt", "news")  # to somebody of the council, from 1; the last by cards
LOBBIES = ("law_up", "law_down", "heat")  # from 1
METRICS = ("gmv", "new", "deep", "shops", "net")
BUSINESSES = ("mall", "bazaar", "group_buy", "live", "chat")  # from 1 where one is chosen
TIERS = ("fizzle", "sputter", "lift_off", "orbit")  # from 1
DARES = ("gmv", "new", "deep")  # metrics that a dare can name
WHISPERS = ("fakes", "delivery", "money")  # from 1
EXPOSURES = ("fakes", "clicks", "headline")  # from 1
HEADLINES = ("quiet", "audited", "inflated")  # from 1
# The part of a line that names the rival it goes against.
AGAINST = {
    "choose_one": "choose_rival",
    "poach": "poach_rival",
    "lobby": "lobby_rival",
    "poison_talks": "poison_rival",
    "whisper": "whisper_rival",
    "expose": "expose_rival",
    "demand_audit": "audit_rival",
    "poach_exec": "poach_exec",
}
# What people can be sent to count; the last is no secret of anybody's.
QUESTIONS = ("fakes", "runway", "focus", "sellers", "gap", "mood", "day", "appetite")
OURS = ("appetite",)
# Hidden lines that are talked of all the same, talks that come far, and small signs of a change of sides.
LEAKS = (
    "renegotiate_deal", "bridge_loan_cr", "tech", "promotion", "open_line", "launch", "lobby",
    "court_partner", "poison_talks",
)  # fmt: skip
SMALL_SIGNS = ("privacy", "visit", "silence")
BADGES = ("great_day", "clean_hands", "neighbour", "kingmaker", "trafficker", "avenged")
RUMOURS = (*LEAKS, "talks", *SMALL_SIGNS)


@dataclass
class Orders:
    # standing
    buyer_subsidy: Array = along("ps")  # rate
    match_clause: Array = along("p")  # highest rate it would match; 0 = off
    seller_subsidy: Array = along("pc")  # rate
    coupon: Array = along("p")  # cr a newcomer
    stock: Array = along("pc")  # depth wanted, 0..1
    visits: Array = along("p")  # m visits wanted a month
    rate: Array = along("p")  # cr a visit offered to webmasters
    landing: Count = along("p")  # HOME, BRAND, ORDINARY
    resale: Count = along("p")  # FREE, FIXED, AUCTION
    reserve: Array = along("p")  # cr a visit: least price of an auction, price of FIXED
    paid_places: Array = along("p")  # share of places that must be paid for
    front_brand: Array = along("pc")  # places for brands
    front_ordinary: Array = along("pc")  # places for ordinary goods
    policing: Count = along("p")  # 0 tolerate .. 3 double
    commission: Array = along("p")  # rate
    ladder: Flags = along("p")  # the credit ladder stands
    publicity: Array = along("p")  # cr m a month
    reading: Flags = along("p")  # recommendations read along
    foe_rival: Count = along("p")  # seat + 1 against whom a blow stands ready; 0 = nobody
    foe_line: Count = along("p")  # 1 + place in THENS
    foe_value: Array = along("p")  # a rate, cr, cr m, or what is whispered, from 1
    # for one month
    bid: Array = along("pb")  # cr m guaranteed per term; 0 = no offer
    terms: Count = along("pb")  # 1 open, 2 preferred, 3 exclusive
    months: Count = along("pb")  # length of the contract offered
    cheaper: Flags = along("pb")  # ask for a lower guarantee
    drop: Flags = along("pb")  # end the contract
    summit: Flags = along("p")  # raise the alliance level
    build: Count = along("p")  # 0 nothing, OWN, GALLOWAY, TORTOISE
    pitch: Count = along("pi")  # 0 no pitch, else the story
    goal: Count = along("pi")  # SAFE, FAIR, BOLD
    ask: Array = along("pi")  # times the listed price
    dare: Count = along("pi")  # metric a dare names
    call: Flags = along("pi")  # an update call
    renegotiate: Count = along("pi")  # 0 no, STAKE, OPEX, SUBSIDIES
    answer: Count = along("p")  # to the event card on the desk; 0 the first answer
    event_month: Count = along("p")  # month of the game to book for a promotion; 0 = none
    event_publicity: Array = along("p")  # cr m for the day
    event_stars: Count = along("p")  # stars wanted
    star_bid: Array = along("p")  # cr m offered for each
    event_depth: Array = along("p")  # price cut
    mechanic: Count = along("p")  # STRAIGHT, COUPON_STACK, PRESALE, GROUP
    event_aisles: Flags = along("pc")  # aisles that take part
    event_off: Flags = along("p")  # cancel what is booked
    joint_stores: Count = along("p")  # shops called to a joint promotion; 0 = none
    joint_depth: Array = along("p")  # price cut
    joint_aisles: Flags = along("pc")
    day_brand: Count = along("p")  # 1 + the brand whose day it is; 0 = none
    day_depth: Array = along("p")  # price cut
    tech: Count = along("p")  # 0 nothing, else one of PROJECTS
    portal_bid: Array = along("p")  # cr m for the lease of the portal's page; 0 = no bid
    choose_rival: Count = along("p")  # seat + 1 of who is to be left; 0 = nobody is told to choose
    choose_aisle: Count = along("p")  # aisle + 1 whose stalls are told; 0 = a brand is
    choose_brand: Count = along("p")  # brand + 1
    poach: Count = along("p")  # 0 nobody, SELLERS, WHOLESALE, ROSTER
    poach_rival: Count = along("p")  # seat + 1 of whose sellers
    poach_aisle: Count = along("p")  # aisle + 1 they open in
    poach_stalls: Array = along("p")  # m suppliers called from the roster
    lobby: Count = along("p")  # 0 none, LAW_UP, LAW_DOWN, HEAT
    lobby_rival: Count = along("p")  # seat + 1 of who is watched
    begin: Count = along("p")  # 1 + the line of business to be begun, 0 none
    promise: Count = along("p")  # the month promised for the launch, 0 none
    prepare: Flags = along("p")  # work on the rocket
    go: Flags = along("p")  # launch now
    fanfare: Array = along("p")  # cr m of publicity for the launch
    partner_months: Count = along("pn")  # length of the contract offered to a partner; 0 = not courted
    gift: Array = along("pn")  # cr m, given at once
    fee: Array = along("pn")  # cr m a month, once it has signed
    appease: Count = along("p")  # a partner + 1 for whom the chat app is given up
    poison_rival: Count = along("p")  # a seat + 1 about whom a bad word is said ...
    poison: Count = along("p")  # ... to a partner + 1, or behind the last one to a brand
    bonus: Array = along("p")  # cr a recruit of a group-buy wave; 0 = no wave
    gala: Count = along("p")  # an aisle + 1 for which a stage is built
    hosts: Count = along("p")  # how many are asked onto it
    host_bid: Array = along("p")  # cr m for each of them
    whisper_rival: Count = along("p")  # a seat + 1 behind whose back; 0 = nobody
    whisper_about: Count = along("p")  # 1 + place in WHISPERS
    expose_rival: Count = along("p")  # a seat + 1 whose dossier is laid open; 0 = nobody
    expose_what: Count = along("p")  # 1 + place in EXPOSURES
    research_rival: Count = along(
        "p", QUESTIONS
    )  # a seat + 1 about whom, in the order of QUESTIONS; 0 = not asked
    headline: Count = along("p")  # 0 none, QUIET, AUDITED, INFLATED
    audit_rival: Count = along("p")  # a seat + 1 whose figures should be audited; 0 = nobody
    council: Count = along("p")  # 0 as it is, 1 dismissed
    poach_exec: Count = along("p")  # 1 + the rival whose executive is asked; 0 = none
    poach_chair: Count = along("p")  # one of CHAIRS, from 1
    loan: Array = along("p")  # cr m borrowed
    pivot: Count = along("p")  # 0 none, else 1 + the aisle the house will be known for
    pivot_axis: Array = along("p")  # -1 bazaar .. +1 brand
    stand: Flags = along("p")  # call a last stand
    wind_up: Flags = along("p")  # sell to whoever pays most
    buyout: Array = along("pq")  # cr m bid for the platform of each seat
    belt: Array = along("p")  # change of running cost, share of a platform's own
    back_rival: Count = along("p")  # 0 nobody, else 1 + the seat an angel would back
    announce: Count = along("p")  # 0 nothing, else 1 + place in ANNOUNCEMENTS
    announce_month: Count = along("p")  # by when
    announce_amount: Array = along("p")  # a rate, or m deep users; 0 = the least that is worth a word
    pact: Count = along("pq")  # 0 none, else 1 + the kind of pact offered
    pact_months: Count = along("pq")
    pact_bond: Array = along("pq")  # cr m of each of the two
    pact_cap: Array = along("pq")  # highest buyer subsidy of a ceasefire
    pact_aisle: Count = along("pq")  # 1 + the aisle that is left in peace
    accept: Count = along("pq")  # 0 nothing, else 1 + the kind of q's offer that is taken
    if_rival: Count = along("p")  # seat + 1 who is waited for; 0 = nothing is held ready
    if_trigger: Count = along("p")  # 1 + place in IFS
    if_above: Array = along("p")  # a subsidy of more than this
    then_line: Count = along("p")  # 1 + place in THENS
    then_value: Array = along("p")  # a rate, cr, cr m, or what is whispered, from 1
    # the list itself
    rank: Count = along("p", LINES)  # place of each of LINES in the seat's list, which is cut from its end


def wanted(orders: Orders, line: str) -> Flags:
    """(g, p) or (g, p, target) where a line for one month is given at all."""
    signs = SIGNS.get(line, FIELDS[line][:1])
    return functools.reduce(np.logical_or, (getattr(orders, field) != 0 for field in signs))


def seated(orders: Orders, other: Orders, seat: int) -> Orders:
    """The same sheets, but this seat's taken from `other`; both are left as they were."""
    mixed = copy(orders)
    for f in fields(orders):
        getattr(mixed, f.name)[:, seat] = getattr(other, f.name)[:, seat]
    return mixed

"""The cast: brands, people with money, and the platforms that founders bring to the table."""

from typing import Literal, get_args

from game.balance.schema.fields import (
    Axis,
    Change,
    Era,
    Factor,
    Id,
    Level,
    Money,
    Months,
    Name,
    Part,
    People,
    Points,
    Share,
    Shops,
    Strength,
    Times,
    Word,
    means,
)
from game.balance.schema.known import (
    BrandId,
    CategoryId,
    FrontPage,
    InvestorId,
    Label,
    PerCategory,
    PerSegment,
    PlatformId,
    TemperId,
    Whole,
)
from game.balance.schema.signs import Sign, When

Story = Literal["growth", "service", "profit", "clean", "dare"]
Terms = Literal["open", "preferred", "exclusive"]
Slot = Literal["entrance", "portal", "press", "carrier"]
Business = Literal["mall", "bazaar", "group_buy", "live", "chat"]
TERMS: tuple[Terms, ...] = get_args(Terms)
STORIES: tuple[Story, ...] = get_args(Story)
BUSINESSES: tuple[Business, ...] = get_args(Business)
SLOTS: tuple[Slot, ...] = get_args(Slot)


class Brand(Word):
    name: Name = means("as people read it")
    makes: Name = means("what it makes")
    category: CategoryId = means("the aisle its goods stand in")
    pull: Factor = means("how many shoppers it brings")
    guarantee: Money = means("what it asks per term at least, times the cost index")
    bears: Share = means("share of fakes met that it bears")
    temper: TemperId = means("how its ask changes")
    likes: dict[Sign, When] = means("signs that please it together; unnamed none", default_factory=dict)
    hates: dict[Sign, When] = means("signs it cannot bear together; unnamed none", default_factory=dict)


class Investor(Word):
    name: Name = means("as people read it")
    short: Name = means("the same where there is little room")
    speaker: Name = means("who speaks for it")
    ticket: Money = means("what it pays in, times the cost index", gt=0)
    tranches: Whole = means("shares of the ticket, in the order they are paid")
    story: Story = means("the story it loves")
    patience: Months = means("months of low confidence it bears before it calls the test early", gt=0)
    swing: Times = means("every change of confidence")
    losses: Times = means("every fall of confidence")
    stake: Factor = means("the stake it asks")
    forgives: bool = means("a launch that fizzles is no missed goal; unnamed it is", default=False)
    spite: Points = means("confidence lost at every other investor when its goal is missed")
    lobby: Points = means("how much further it pushes a lobby of those it backs; unnamed none", default=0.0)
    shock: Points = means("fall of confidence in one month that freezes at once; unnamed none", default=100)
    bonus: Factor = means("times a tranche that a goal earned; unnamed as promised", default=1.0)
    daring: Points = means("confidence gained by a pivot or a last stand; unnamed none", default=0.0)
    board: Times = means(
        "runway below which its board seat cuts opex; unnamed no seat", "months", default=0.0
    )
    strict: Level = means("policing below which it leaves; unnamed never", default=0, lt=4)
    buys: Share = means("share of a valuation it pays for a whole platform; unnamed buys none", default=0.0)


class Partner(Word):
    name: Name = means("as people read it")
    trade: Name = means("what it does")
    slot: Slot = means("what it can be to a platform; an entrance and the press belong to one at a time")
    era: Era = means("era from which it talks")
    fee: Money = means(
        "what it asks a month at least, times the cost index; unnamed no contract", default=0.0
    )
    entrance: Times = means("newcomers it brings, against the great door", default=0.0)
    friends: Times = means("how much louder a group-buy wave of its platform is", default=0.0)
    hosts: Factor = means("what live hosts ask of its platform", default=1.0)
    voice: Factor = means("how loud the publicity of its platform is", default=1.0)
    eager: Points = means("talks gained a month by itself", default=0.0)
    drags: Share = means("chance that it drags its feet in a month", default=0.0)
    switches: Share = means("chance a month that it changes sides when somebody waits", default=0.0)
    jealous: Points = means("its platform's talks with a greater door at which it leaves", default=0.0)
    minds_chat: Points = means("hostility to a platform that opens a chat app", default=0.0)
    consoles: Points = means("relation others gain with it when a greater door closes to them", default=0.0)
    consoles_talks: Points = means("... and talks", default=0.0)


class Host(Word):
    name: Name = means("as people read it")
    fame: Share = means("share of the audience that comes for this host alone")


class Cast(Word):
    temper: dict[Id, tuple[Factor, Factor]] = means("times what a brand asks: of a newcomer, of its own")
    brand: dict[Id, Brand] = means("the brands", min_length=1)
    investor: dict[Id, Investor] = means("the people with money", min_length=1)
    partner: dict[Id, Partner] = means("those who own a door, a page or a road", min_length=1)
    host: dict[Id, Host] = means("those who sell before a camera", min_length=1)


class Deal(Word):
    confidence: Points = means("confidence at the start")
    story: Story = means("the story that was told")
    tranches: tuple[Money, ...] = means("what is still to come, next first")
    test: Months = means("month of the test; unnamed as if promised in the first", default=0)


class Rocket(Word):
    line: Literal["mall", "bazaar"] = means("the line that is made ready")
    readiness: Points = means("how ready it is")
    promised: Months = means("the month promised for the launch; 0 none")
    invited: Share = means("share of the new users above who come on the day", default=0.0)
    gathered: Share = means("share of the stalls above that stand there already", default=0.0)


class Platform(Word):
    name: Name = means("as people read it")
    founder: Name = means("who founded it")
    council: tuple[Name, Name, Name] = means("its executives: growth, operations, conscience")
    playable: bool = means("may sit at the table; a start that is no seat says false", default=True)
    new: PerSegment[People] = means("new users")
    deep_share: Times = means("deep users on top, per new user")
    stalls: PerCategory[Share] = means("share of the country's small sellers present")
    stock: PerCategory[Share] = means("own goods on the shelves")
    mall: Strength = means("strength of its trade with brands; more once a mall of its own has risen")
    bazaar: Strength = means("strength of its trade with stalls; more once a bazaar of its own has risen")
    lines: tuple[Business, ...] = means("lines of business open from the first day")
    rocket: Rocket | None = means("the launch it waits for, with no buyers or shops before", default=None)
    front_page: FrontPage = means("places, brands' where the axis is above 0")
    cash: Money = means("what lies in the till")
    opex: Money = means("running cost a month, times the cost index")
    founder_stake: Part = means("what the founder holds")
    trust: Strength = means("what buyers tell each other of it")
    goodwill: Strength = means("what sellers feel about it")
    label: Label = means("what shoppers think it sells")
    axis: Axis = means("mall or bazaar")
    alliance: Level = means("alliance level", lt=4)
    own_delivery: Level = means("level of own delivery", lt=4)
    policing: Level = means("policing", lt=4)
    grey: Change = means("extra fakes on its shelves; unnamed none", default=0.0)
    label_drift: Share | None = means("how fast its label moves; unnamed as everybody's", default=None)
    new_confidence: Points = means("extra confidence of investors without a deal; unnamed none", default=0.0)
    free_commission: Share = means("commission that nobody minds; unnamed none", default=0.0)
    trust_climb: Factor = means("how fast trust climbs; unnamed as everybody's", default=1.0)
    trust_most: Share | None = means("trust never rises above it; unnamed as everybody's", default=None)
    policing_least: Level = means("policing never falls below it; unnamed no limit", default=0, lt=4)
    visit_price: Factor = means("what visits cost it; unnamed as everybody", default=1.0)
    counts_hits: bool = means("knows what the others pay webmasters", default=False)
    backfire: Factor = means("what a lie about it does it good; unnamed as everybody", default=1.0)
    brand_ask: Factor = means("what brands ask of it; unnamed as of everybody", default=1.0)
    roster: Shops = means("suppliers of an old address book who may open a stall; unnamed none", default=0.0)
    wholesale: Factor = means("stalls won at the wholesale market; unnamed as everybody's", default=1.0)
    ahead: Months = means("months it is ahead of the country, in lines and partners; unnamed none", default=0)
    tells_friends: Factor = means("how many friends its users bring; unnamed as everybody's", default=1.0)
    chat: Share = means("share of the public in its chat app at the start; unnamed no app", default=0.0)
    chat_cost: Factor = means("what its chat app costs; unnamed as everybody's", default=1.0)
    free_pitch: bool = means("the first pitch of a quarter takes no attention", default=False)
    day_bazaar: Strength = means(
        "strength of its trade with stalls in the month of a great day, at least; unnamed as ever",
        default=0.0,
    )
    heard: Money = means("publicity still in people's ears at the start", default=0.0)
    galloway: Level = means("level at which Galloway carries for it at the start", default=0, lt=4)
    servers: Level = means("projects of servers finished before the start", default=0, lt=4)
    dossier: Points = means("pages the law has of it at the start", default=0.0)
    stand: Months = means("months left of a last stand in which it begins; 0 none", default=0)
    contracts: dict[BrandId, Terms] = means("brands held at the start, by terms", default_factory=dict)
    deal: dict[InvestorId, Deal] = means("deals at the start", default_factory=dict)


class PlatformsCommon(Word):
    brand_shops: tuple[Share, Share] = means("share of brand shops present: always, and per contracted pull")
    contract_months: Months = means("time left of contracts held at the start", gt=0)
    level: PlatformId = means("whose start everybody has in a level field")


class Platforms(Word):
    common: PlatformsCommon = means("what holds for every platform")
    platform: dict[Id, Platform] = means("the platforms", min_length=1)

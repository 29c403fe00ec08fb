"""The words of the game as the modder sets them: a model for each file of balance/base with plain numbers.

`numbers.trust.climb` in the engine, `climb` in trust.toml and `Trust.climb` here are one and the same.
"""

from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from game.balance.schema.fields import (
    Change,
    Count,
    Crowns,
    Era,
    Factor,
    Level,
    Log,
    Money,
    Month,
    Months,
    Part,
    People,
    Points,
    Share,
    Shops,
    Slope,
    Times,
    Utils,
    Visits,
    WholeCrowns,
    Word,
    Year,
    means,
)
from game.balance.schema.known import Rising, number_key

Length = Annotated[int, BeforeValidator(number_key)]
EraByLevel = tuple[Era, Era, Era]


class Settle(Word):
    variety: Share = means("exponent: what more shops add to an aisle", gt=0)
    entry: Factor = means("exponent: how strongly a shop's worth draws others")
    reconsider: Part = means("share of sellers who think again about a platform in a month")
    basket: Factor = means("weight of what a basket offers in choosing a platform")
    nest: Part = means("how alike online platforms are: near 0 the same, 1 as far apart as the street")
    tolerance: Part = means("largest change of log listings at which the month counts as settled", "log")
    cap: Count = means("passes at most", "passes", gt=0, lt=1001)

    @field_validator("nest")
    @classmethod
    def _settles(cls, nest: float, info: ValidationInfo) -> float:
        """History may choose between outcomes, but a month must not go round in circles."""
        told = info.data.keys() >= {"variety", "entry", "basket"}
        if (
            told
            and (bound := _bound(info.data["variety"], info.data["entry"], info.data["basket"], nest)) >= LOST
        ):
            raise PydanticCustomError("contraction", "contraction", {"bound": bound, "most": LOST})
        return nest

    @property
    def bound(self) -> float:
        """How far a pass can move for each step of the pass before; below SURE there is one outcome."""
        return _bound(self.variety, self.entry, self.basket, self.nest)


SURE, LOST = 1.0, 3.0  # of that bound: proved unique below the first, refused from the second on


def _bound(variety: float, entry: float, basket: float, nest: float) -> float:
    return variety * entry / 2 * (2 + 2 * basket / nest)


class Buyers(Word):
    online: Utils = means("any platform against doing without, for people who shop online")
    habit: tuple[Utils, Utils] = means("what holds new and deep users at home")
    alarm_deep: Share = means("how much of an alarm reaches a deep user")
    friends: Utils = means("pull of the platform my friends use, per log of its share")
    friends_floor: Part = means("share below which friends no longer count")
    elasticity: tuple[Slope, Slope] = means("basket's answer to price: first + second * price weight")
    deep_buys: Factor = means("purchases of a deep user against a new one")
    deepen: Share = means("share of new users who deepen in a month at full frequency")
    deepen_orders: Factor = means(
        "orders a user at which 63 % of full frequency is reached", "orders a month"
    )
    deepen_delivery: tuple[Times, Factor] = means("delivery's part in deepening: (quality + first) / second")
    deepen_most: Share = means("share of new users who can deepen in a month at most")
    lapse: Share = means("share of deep users who fall back to new in a month")


class Growth(Word):
    imitation: Share = means("joining hazard a month, times the share of people already online")
    word_of_mouth: Share = means("joiners a month per deep user, at neutral trust")


class Sellers(Word):
    together: Share = means("how far two platforms share shops: 1 by chance alone, 0 as much as can be")
    profit_scale: Crowns = means("profit a shop and month that counts as good", gt=0)
    profit_start: Crowns = means("profit a shop and month at the start")
    profit_memory: Share = means("weight of last month's profit in what a seller remembers")
    pool_growth: Share = means("growth a month of the country's small sellers at good profit")
    pool_most: Factor = means("largest pool of small sellers against the first")
    pool_shine: Slope = means("profit beyond which the news draws nobody more", "log")
    margin_softness: Part = means("share of price: how gently entry fades as the margin nears zero")
    fake_margin: Share = means("share of price a fake adds to its seller's margin")
    fake_profit: Share = means("share of a fake's price its seller keeps")


class Subsidies(Word):
    most: Share = means("highest rate of a subsidy", lt=1)
    step: Part = means("step in which rates move")
    climb: Share = means("how much a buyer subsidy may rise in a month")
    buyer_pull: Slope = means("pull per unit of rate, times the segment's price weight", "utils")
    alarm: Slope = means("habit lost per unit of gap to the best rival, times the price weight", "utils")
    passed_on: Times = means("share of a seller subsidy that reaches prices", "share")
    seller_pull: Slope = means("shop worth per unit of seller subsidy", "log")
    aisles_most: Count = means("aisles a seller subsidy may name when it is not for all", "aisles")
    coupons: tuple[WholeCrowns, ...] = means("the coupons there are", min_length=1)
    coupon_pull: Slope = means("pull on newcomers per cr of coupon", "utils")
    coupon_shallow: Share = means("how much slower coupon buyers deepen, at the usual coupon", lt=1)
    coupon_usual: Crowns = means("the usual coupon", gt=0)
    diversion: Slope = means("users lured per unit of gap in net subsidy and exposed presence", "share")
    diversion_most: Share = means("share of new users lured in a month at most")
    diversion_deep: Share = means("how much of the luring reaches deep users")


class Publicity(Word):
    most: Money = means("publicity a month at most, times the cost index")
    step: Money = means("step in which publicity moves, times the cost index", gt=0)
    scale: Money = means("adstock that counts as loud, times the cost index", gt=0)
    keep: Share = means("share of adstock left after a month", lt=1)
    pull: Utils = means("being heard, and being heard more than others")
    joining: Share = means("joining hazard a month per log of all adstock, times weight of publicity")
    buzz_scale: Money = means("adstock at which buzz shows 63, times the cost index", gt=0)


class Trust(Word):
    neutral: Share = means("trust at which buyers neither hurry nor hesitate")
    pull: Slope = means("purchases per unit of trust, times the segment's weight", "log")
    draw: Slope = means("draw on who chooses a platform, per unit of trust", "utils")
    fakes_by_level: tuple[Times, Times, Times, Times] = means(
        "fakes against the aisle's base share: tolerate, basic, strict, double"
    )
    fakes_most: Share = means("largest share of fakes among ordinary goods", lt=1)
    fake_bargain: Slope = means("purchases of ordinary goods per unit of fakes: they are cheap", "log")
    tolerated: Share = means("purchases and entry of ordinary goods when nobody checks", "log")
    strict_entry: Slope = means("entry lost per policing level above basic", "log")
    clean: Share = means("where the trust of an honest platform rests")
    fakes_cost: Slope = means("trust lost per unit of fakes met", "trust")
    own_delivery: Share = means("trust gained per level of own delivery", "trust")
    policing: Share = means("trust gained per policing level", "trust")
    own_goods: Share = means("trust gained by a fully self-operated shop", "trust")
    climb: Share = means("share of the gap closed in a month, upward")
    fall: Share = means("share of the gap closed in a month, downward")
    range: Annotated[tuple[Share, Share], Rising] = means("trust never leaves these two")
    cost: Share = means("share of GMV policing costs, per level")
    refund: Share = means("share of ordinary goods' GMV paid back at the highest level")
    strict_goodwill: Share = means("goodwill the highest policing level costs", "goodwill")


class Goodwill(Word):
    rest: Share = means("where goodwill rests", "goodwill")
    profit: Slope = means("goodwill per log of shop profit", "goodwill")
    fee: Slope = means("goodwill lost per unit of commission", "goodwill")
    ads_sold: Share = means("goodwill lost while visits are sold", "goodwill")
    paid_places: Share = means("goodwill lost when every place is paid for", "goodwill")
    subsidy: Slope = means("goodwill per unit of net seller subsidy", "goodwill")
    free_air: Share = means("goodwill for never being forced", "goodwill")
    drift: Share = means("share of the gap closed in a month")
    entry: Slope = means("shop worth per unit of goodwill above one half", "log")
    focus_profit: Slope = means("focus per log of shop profit", "log")
    focus_goodwill: Slope = means("focus per unit of goodwill", "log")
    focus_credit: Slope = means("focus per unit of store credit", "log")
    focus_pull: Slope = means("purchases of ordinary goods per unit of focus above an even share", "log")
    strike_at: Share = means("goodwill at which shops begin to close", "goodwill")
    strike_share: Share = means("share of shops that close in a strike", lt=1)
    strike_width: Part = means("how sharp the line of a strike is", "goodwill")


class Charter(Word):
    most: Share = means("highest commission", lt=1)
    step: Part = means("step in which commissions move")
    entry: Slope = means("shop worth lost per unit of commission", "log")
    passed_on: Times = means("share of the commission that sellers put on their prices", "share")
    first_fee: Share = means("goodwill lost the first time a commission is ever charged", "goodwill")
    ladder_cost: Money = means("cost a month of keeping the credit ladder, times the cost index")
    ladder_climb: Share = means("store credit gained a month while the ladder stands")
    ladder_fall: Share = means("store credit lost a month without the ladder")
    ladder_entry: Factor = means("worth of a shop that starts at the foot of the ladder")


class Frontpage(Word):
    slots: Count = means("places on the front page", "places", gt=0)
    pull: Slope = means("purchases per place above an even share", "log")
    label: Share = means("label per place above an even share")
    goodwill: Share = means("goodwill per place given to ordinary goods", "goodwill")
    relation: Points = means("relation a month per place given to an aisle's brands")


class Labels(Word):
    pull: Slope = means("purchases per log of label fit", "log")
    even: Part = means("softness of label fit")
    drift: Share = means("share of the gap between label and sales closed in a month")
    axis: Slope = means("shop worth per unit of axis: brands like a mall, stalls a bazaar", "log")
    axis_visits: Slope = means("axis lost per squared m visits on ordinary goods, over all web traffic")
    blank_at: Share = means("label that owns a field nobody has")
    blank_months: Months = means("how long a blank field stays owned")
    blank_bonus: Times = means("extra purchases in an owned field", "share")
    blank_brake: Share = means("how fast rivals' labels can move in an owned field", "times")


class Stock(Word):
    depth: tuple[Share, Share, Share, Share, Share] = means("how much of an aisle each level fills")
    strength: Times = means("a full aisle of own goods against the shop round the corner")
    warehouse: Money = means("warehouse a month per full aisle, times the cost index")
    spoilage: Share = means("share of own goods' GMV that spoils")
    lock: Times = means("own goods' GMV tied up on shelves", "months")
    aisles: tuple[Count, Count] = means("aisles with stock at most: first + second per level of own delivery")
    resale: Share = means("share of its price that stock counts for in a valuation")


class CarrierQuality(Word):
    galloway: Share = means("quality per level with Galloway", "quality")
    tortoise: Share = means("quality per level with Tortoise", "quality")


class CarrierCost(Word):
    galloway: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Galloway, times the cost index")
    tortoise: tuple[Money, Money, Money] = means("levels 1, 2, 3 with Tortoise, times the cost index")


class Delivery(Word):
    base: Share = means("quality without any effort", "quality")
    own: Share = means("quality per level of own couriers", "quality")
    carrier: CarrierQuality = means("quality per level of an integrated carrier")
    most: Factor = means("quality cannot be better", "quality")
    neutral: Times = means("quality buyers take for granted", "quality")
    pull: Slope = means("purchases per unit of quality, times the segment's weight", "log")
    levels: Level = means("levels of each kind of delivery", "levels", gt=0, lt=4)
    months: Months = means("time it takes to build a level", gt=0)
    own_cost: tuple[Money, Money, Money] = means("level 1, 2, 3 of own couriers, times the cost index")
    carrier_cost: CarrierCost = means("what integrating a carrier costs")
    own_run: Money = means("running a level of own couriers for a month, times the cost index")
    own_order: Crowns = means("running cost an order and level of own couriers")
    carrier_order: Crowns = means("running cost an order and level of a carrier")
    own_saving: Share = means("share of own goods' shipping saved per level of own couriers", lt=0.34)


class Ads(Word):
    visits_most: Visits = means("visits one can ask for")
    visits_step: Visits = means("step in which visits are asked for", gt=0)
    rate: Annotated[tuple[Crowns, Crowns], Rising] = means(
        "least and most one may offer for a visit", "cr a visit"
    )
    rate_step: Crowns = means("step in which rates move", "cr a visit", gt=0)
    rate_start: Crowns = means("rate until an order sets another", "cr a visit")
    reserve_most: Crowns = means("highest reserve price", "cr a visit")
    paid_places: tuple[Share, ...] = means("shares of places that may be paid for", min_length=1)
    landing: tuple[Share, Share, Share] = means("orders a visit: home page, brand goods, ordinary goods")
    landing_trust: tuple[Times, Times] = means("trust's part in landing: first + second * trust")
    brand_profit: Times = means("what brand goods' shops can pay against ordinary ones")
    brand_shops: Factor = means("ordinary shops that one brand shop bids like", "shops")
    junk: tuple[Share, Share, Share, Share] = means("share of worthless visits at alliance level 0..3")
    reach: Log = means("reach among websites per alliance level")
    seasoned: Factor = means("conversion at the highest alliance level")
    market_rate: Crowns = means("rate of the traffic nobody buys", "cr a visit", gt=0)
    market_pull: Slope = means("exponent: how websites split their visits by the rate")
    rush: Times = means("extra price when all the supply is bought")
    shop_visits: Slope = means("visits a shop bids for", "visits a month", gt=0)
    shop_full: Factor = means("visits a shop can serve against those it bids for")
    bid_share: Share = means("share of an order's worth that a bidder offers on average")
    places_bid: Times = means("how much dearer bids get when places must be paid for")
    places_entry: Share = means("shop worth lost when places must be paid for", lt=1)
    repeat: Share = means("share of ad-won orders that come again next month", lt=1)
    repeat_most: Times = means("what repeats can add up to, against organic orders")
    newcomers: Share = means("share of ad orders by people new to online")
    budget: tuple[Share, Share, Share] = means(
        "share of gross profit sellers spend on ads: base, per sophistication, per paid place"
    )
    sophistication: Share = means("sellers' skill with ads at the start")
    sophistication_up: tuple[Share, Share] = means(
        "skill gained a month: always, per platform that sells visits"
    )
    sophistication_crowd: Times = means("platforms beyond this teach nothing more", "platforms")
    lift_most: Times = means("ad orders against organic orders at most")
    first_sale: Share = means("goodwill lost the first time visits are sold", "goodwill")
    summit_cost: tuple[Money, Money, Money] = means("reaching alliance level 1, 2, 3, times the cost index")
    summit_era: EraByLevel = means("era from which each alliance level can be reached")
    summit_users: tuple[People, People, People] = means("users each alliance level asks for, or ...")
    summit_shops: tuple[Shops, Shops, Shops] = means("... the shops that do instead")


class ByTerms(Word):
    open: Factor = means("open to all platforms")
    preferred: Factor = means("better shelves here than elsewhere")
    exclusive: Factor = means("here and nowhere else")


class Brands(Word):
    take: Share = means("share of brand goods' GMV a platform earns")
    pull_unnamed: Factor = means("pull of all the brands without a name")
    pull_power: Times = means("exponent: how purchases grow with pull")
    terms_pull: ByTerms = means("how much of its pull a brand brings, by terms")
    terms_ask: ByTerms = means("how much more a brand asks, by terms")
    months: tuple[Month, ...] = means("lengths of a contract", "months", min_length=1)
    term: Month = means("time a guarantee is named for", "months")
    slots: Count = means("contracts one can hold", "contracts")
    slots_gmv: Money = means("monthly GMV that makes room for one contract more", gt=0)
    slots_most: Count = means("contracts one can hold at most", "contracts")
    ask_slot: Share = means("how much more is asked per contract already held")
    ask_trust: Times = means("how much less is asked per unit of trust above one half", "share")
    ask_fakes: Slope = means("how much more is asked per unit of fakes above what the brand bears", "share")
    ask_axis: Share = means("how much less a mall is asked")
    ask_relation: Share = means("how much less is asked per point of relation above a friend's")
    ask_friend: Points = means("relation at which nothing is given")
    relation_start: Points = means("relation of strangers")
    relation_signed: Points = means("relation with brands held at the start")
    relation_sales: Points = means("relation gained a month while its sales grow")
    relation_fakes: Points = means("relation lost a month while fakes are above what it bears")
    leave_months: Months = means("months of too many fakes after which a brand leaves", gt=0)
    renegotiate_cut: Share = means("share of the guarantee that a renegotiation takes off")
    renegotiate_share: Share = means("your share of a brand's sales above which it must listen")
    renegotiate_relation: Points = means("relation a renegotiation costs")
    drop_cost: Share = means("share of the remaining guarantee it costs to drop a brand")
    bid_most: Money = means("highest bid, times the cost index")
    bid_step: Money = means("step in which bids move", gt=0)
    leader_share: Share = means("users' share of a leader above which others are asked less, with four seats")
    leader_discount: Share = means("how much less per point above it")


class GoalChance(Word):
    safe: Change = means("chance gained or lost by a safe goal")
    fair: Change = means("chance gained or lost by a fair goal")
    bold: Change = means("chance gained or lost by a bold goal")


class Goal(Word):
    safe: Times = means("promised with a safe goal", "share")
    fair: Times = means("promised with a fair goal", "share")
    bold: Times = means("promised with a bold goal", "share")


class Investors(Word):
    confidence_start: Points = means("confidence without a deal")
    chance: Share = means("that a pitch lands: at 50 points, no fit, a fair goal, the listed price")
    chance_confidence: Share = means("chance per point of confidence above 50")
    chance_fit: Share = means("chance per true claim of the story")
    chance_goal: GoalChance = means("chance by how bold the goal is")
    chance_ask: Share = means("chance gained by asking less, lost by asking more")
    chance_range: Annotated[tuple[Share, Share], Rising] = means("chance never leaves these two")
    ask: tuple[Factor, Factor, Factor] = means("what one may ask against the listed price")
    goal: Goal = means("growth promised by the test")
    profit_goal: Goal = means("share of GMV promised as profit")
    dare: Factor = means("how much more a dare promises")
    dare_claims: Count = means("a dare convinces like a story with so many true claims", "claims", lt=6)
    goal_months: Months = means("time until a promise is tested", gt=0)
    goal_months_short: Months = means("the same in a short game", gt=0)
    short_game: Months = means("games no longer than this are short")
    pitch_rest: Months = means("time between two pitches to one investor")
    ticket_base: Times = means("part of the ticket paid at no fit")
    ticket_fit: Times = means("part of the ticket more per true claim")
    premoney_tickets: Factor = means("a platform is worth at least so many tickets", "tickets")
    refused: Points = means("confidence lost by a refused pitch")
    drift: Slope = means("confidence per unit of growth above the promised path", "points")
    drift_most: Points = means("confidence a month by that at most")
    low_trust: tuple[Share, Points] = means("trust below the first costs the second in confidence a month")
    low_runway: tuple[Times, Points] = means("runway below the first costs the second in confidence a month")
    freeze_at: Points = means("confidence below which the rest of the money is frozen")
    patience_at: Points = means("confidence below which patience runs")
    call: Points = means("confidence an update call gains")
    call_rest: Months = means("time between two calls")
    call_regret: Points = means("confidence lost when a goal is missed soon after a call")
    call_near: Months = means("how soon after a call a missed goal is regretted")
    renegotiate_stake: Share = means("share of the company that more time costs", lt=0.5)
    renegotiate_months: Months = means("time a renegotiation gains")
    renegotiate_at: Points = means("confidence from which a freeze is lifted")
    opex_cut: Share = means("the other price: so much less opex", lt=1)
    buzz_story: Points = means("buzz a growth story needs")
    service_delivery: Times = means("delivery quality a service story needs", "quality")
    service_trust: Share = means("trust a service story needs")
    clean_fakes: Share = means("fakes among ordinary goods a clean story bears")
    clean_policing: Level = means("policing a clean story needs", lt=4)
    profit_runway: Times = means("runway a profit story needs", "months")
    era_early: Era = means("growth stories are told until this era")


class Liquidation(Word):
    runway: Times = means("runway below which holders look at the door", "months")
    confidence: Points = means("confidence below which a holder is willing")
    majority: Share = means("share of outside stakes that must be willing")
    homeless_new: Share = means("share of new users who look for another platform; the rest go offline")
    homeless_deep: Share = means("share of deep users who do")


class AttentionCost(Word):
    buyer_subsidy: Count = means("a buyer subsidy", "points")
    match_clause: Count = means("a match clause", "points")
    seller_subsidy: Count = means("a seller subsidy", "points")
    first_order_coupon: Count = means("a coupon for newcomers", "points")
    court_brand: Count = means("courting a brand, each", "points")
    renegotiate_brand: Count = means("renegotiating with a brand, each", "points")
    stock: Count = means("own goods, per two aisles", "points")
    summit: Count = means("a summit of websites", "points")
    traffic: Count = means("a traffic plan", "points")
    resale: Count = means("how visits are sold", "points")
    pitch: Count = means("a pitch", "points")
    update_call: Count = means("an update call", "points")
    renegotiate_deal: Count = means("renegotiating a deal", "points")
    front_page: Count = means("the front page", "points")
    policing: Count = means("policing", "points")
    logistics: Count = means("building delivery", "points")
    charter: Count = means("the charter", "points")
    publicity_cr: Count = means("publicity", "points")


class Attention(Word):
    points: Count = means("attention a month", "points", gt=0)
    keep: Count = means("unspent attention kept", "points")
    store: Count = means("attention stored at most", "points")
    lines: Count = means("orders changed in a month at most", "orders", gt=0)
    cost: AttentionCost = means("attention it costs to change an order")


class Books(Word):
    service: Share = means("share of GMV: servers and people who answer")
    growth_cost: Share = means("share of GMV on top of a platform's own running cost")
    runway_months: Month = means("months whose losses tell how long the cash lasts", "months", lt=7)


class Eras(Word):
    start: dict[Length, Annotated[tuple[Month, Month, Month, Month], Rising]] = means(
        "first month of each era, by the length of the game; others scale the standard one", min_length=1
    )
    standard: Month = means("length of the standard game", "months")

    @field_validator("standard")
    @classmethod
    def _has_starts(cls, months: int, info: ValidationInfo) -> int:
        if months not in info.data.get("start", {months: ()}):
            raise PydanticCustomError("standard", "standard")
        return months

    cost_index: tuple[Factor, Factor, Factor, Factor] = means("what everything costs, by era")
    street: tuple[Utils, Utils, Utils, Utils] = means("habit of shopping offline only, by era")
    curiosity: tuple[Share, Share, Share, Share] = means("joining hazard a month by itself, by era")
    web_visits: tuple[Visits, Visits, Visits, Visits] = means("visits on all home pages, by era")
    first_month: Month = means("month of the year in which a game begins", "month of the year", lt=13)
    first_year: Year = means("year in which a game begins")


class Belief(Word):
    users: People = means("rivals' users are known to this much", gt=0)
    sales: Part = means("rivals' sales and shops are known to this much")
    stars: Count = means("trust is shown as so many", "stars", gt=0)
    stake: Part = means("founders' stakes are known to this much")
    label: Part = means("shares of a label's two largest fields are known to this much")
    axis: Part = means("the axis is known to this much")
    visits: Visits = means("bought traffic is known to this much", gt=0)
    deep_share: Share = means("share of rivals' users who are deep, as a stranger would guess it")
    deep_off: Share = means("how far that guess may be off, either way")
    need_off: Share = means("how far guesses of rivals' open need may be off, either way")
    profit_off: Share = means("how far guesses of what a rival's stall earns may be off, either way")
    goodwill_off: Share = means("how far guesses of rivals' goodwill may be off, either way")
    loud_off: Share = means("how far guesses of rivals' past publicity may be off, either way")
    relation_off: Points = means("how far guesses of brands' relations with rivals may be off, either way")
    confidence_off: Points = means("how far guesses of rivals' investors' confidence may be off, either way")
    poorest: Times = means("months of its running cost that a rival still has at least", "months")


class Verdict(Word):
    deep: Slope = means("worth per m deep users", "cr m")
    new: Slope = means("worth per m new users", "cr m")
    gmv: Times = means("worth of the GMV of the last three months")
    profit: Times = means("worth of the lesser net of the last two quarters")
    trust: tuple[Times, Times] = means("trust's part in a valuation: first + second * trust")
    seen: Share = means("how far published valuations are off")
    lead: Share = means("how far ahead a new leader must be to count as a change")
    crown_share: Share = means("share of all orders that makes a crown of an aisle, with four seats")
    crown_aisles: tuple[Count, Count, Count] = means(
        "aisles that make a crown with two, three, four seats", "aisles"
    )
    crown_trust: Share = means("trust a crown asks for")
    ascendancy_share: Share = means("share of all deep users an ascendancy asks for, with four seats")
    ascendancy_people: Share = means("share of the population an ascendancy asks for as own deep users")
    held_months: Months = means("months an early victory must hold, announced at the first", gt=0)
    early_from: Share = means("share of the game before which nobody can win early")
    share_limit: tuple[Share, Share, Share] = means("added to share limits with two, three, four seats")
    tie: Share = means("fortunes closer than this are a tie")

"""Who and what there is, by name: what the rules tell everybody of the cast. Plain values, no secret.

Names are of the language that is spoken when the cast is called up.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.balance.schema import cast as schema
from game.balance.schema.rules import Rules
from game.balance.schema.signs import Sign, When
from game.engine.state.orders import CHAIRS, MECHANICS, TIERS
from game.words import called

FULL = 100.0  # points of readiness: nothing is missing


@dataclass(frozen=True)
class Founder:
    """A platform and who founded it."""

    name: str
    founder: str
    council: dict[str, str]  # its executives by chair


@dataclass(frozen=True)
class Taste:
    """A figure of a platform, and the bound it has to be above or else below."""

    sign: str
    bound: float
    above: bool


@dataclass(frozen=True)
class Brand:
    name: str
    makes: str
    category: str
    pull: float
    bears: float  # share of fakes met
    temper: str
    likes: tuple[Taste, ...]  # all at once
    hates: tuple[Taste, ...]


@dataclass(frozen=True)
class Investor:
    name: str
    short: str
    speaker: str
    ticket_cr: float  # times the cost index
    tranches: tuple[float, ...]  # shares of the ticket
    story: str  # the one it loves
    patience: int  # months
    call: float  # points of confidence that a call gains
    regret: float  # ... and loses if a goal is missed soon after it
    refused: float  # ... and that a refused pitch loses


@dataclass(frozen=True)
class Partner:
    name: str
    trade: str
    slot: str  # entrance, portal, press, carrier
    era: int  # from which it talks
    entrance: float  # newcomers it brings, against the great door
    friends: float  # how much louder a group-buy wave is, as a share of one without it
    hosts: float  # times what live hosts ask
    voice: float  # times how loud publicity is
    drags: float  # chance that it drags its feet in a month
    switches: float  # chance a month that it changes sides when somebody waits
    jealous: float  # its platform's talks with a greater door at which it leaves; 0 never
    minds_chat: float  # hostility to a platform that opens a chat app


@dataclass(frozen=True)
class Custom:
    """What is usual between founders and investors."""

    regret_months: int  # so soon after a call a missed goal is regretted
    pitch_rest: int  # months between two pitches
    moved_months: int  # that a frozen goal is moved
    moved_stake: float
    moved_cut: float  # of running costs
    listens_at: float  # points from which a frozen goal is talked over


@dataclass(frozen=True)
class Talks:
    """How one comes to terms with a partner, in points of talks, months and times."""

    signs_at: float
    clue_at: tuple[float, float]  # of which others may hear: weakly, strongly
    renewal: float  # from which talks about the next contract go on
    switch_months: int  # last months of a contract in which it may change sides
    switch_fee: float  # times the fee for which it may do so at any time
    chat: tuple[float, float]  # by an app given up for it: hostility it forgets, talks gained
    whisper: float  # times how far a whisper carries with the press for a friend


@dataclass(frozen=True)
class Bonds:
    """What a pact binds by, and what some kinds of it move."""

    kept: float  # points of credibility for both
    broken: float  # ... and lost by whoever breaks one
    grudge: int  # months for which the other remembers it
    visits: float  # share of bought visits that is led on
    visits_price: float  # times what they cost
    law: float  # points of the law track a month


@dataclass(frozen=True)
class Building:
    """A kind of delivery: what each level costs and adds to the quality."""

    costs_cr: tuple[float, ...]  # times the cost index
    quality: float


@dataclass(frozen=True)
class Way:
    """A way of selling on a great day, against plain prices."""

    era: int  # from which it can be used
    pull: float  # times
    basket: float  # times, what is in one
    joiners: float  # times
    load: float  # times, on servers and couriers
    returns: float  # share of the day that comes back
    trust: float  # lost


@dataclass(frozen=True)
class Ending:
    """What a launch of one tier brings."""

    from_lift: float
    faith: float  # points, every investor
    joiners_m: float  # who come at once, times the cost index
    opened: float  # how wide the doors stand at first
    soft_months: int  # until they open wider
    later: float  # how wide then


@dataclass(frozen=True)
class Rocket:
    full: float  # points of readiness at which nothing is missing
    most: float
    by_itself: float  # points that a month brings
    worked: float  # ... and a month's work adds
    work_cr: float  # what that costs, times the cost index
    go_attention: int
    work_attention: int
    setback: float  # chance that a month without work brings nothing
    hype: float  # points that a promise adds
    endings: Mapping[str, Ending]


@dataclass(frozen=True)
class Cast:
    """By id, in the order of the rules."""

    platforms: Mapping[str, Founder]
    segments: Mapping[str, str]
    categories: Mapping[str, str]
    brands: Mapping[str, Brand]
    investors: Mapping[str, Investor]
    partners: Mapping[str, Partner]
    hosts: Mapping[str, str]
    ad_profit_cr: Mapping[str, float]  # what an order won by an ad earns its seller, by category
    ad_repeat: float  # share of these orders that come again next month
    short_runway: float  # months of cash below which investors worry
    attention_kept: int  # points that are not spent and not lost
    freeze_at: float  # points of confidence below which the rest of the money is frozen
    clean: tuple[float, int]  # fakes below the first and checks from the second on make a clean story
    custom: Custom
    talks: Talks
    bonds: Bonds
    buildings: Mapping[str, Building]
    building_months: int
    ways: Mapping[str, Way]  # of selling on a great day
    day_points: int  # of attention that such a day takes beside its booking
    day_lost: float  # share of its publicity that is lost if it is called off
    quality: tuple[float, float, float]  # of delivery: without effort, taken for granted, the best there is
    rocket: Rocket

    def name(self, who: str) -> str:
        """Of a platform, segment, category or one of the cast. KeyError where there is none of this id."""
        for people in (self.platforms, self.brands, self.investors, self.partners):
            if who in people:
                return people[who].name
        for names in (self.segments, self.hosts):
            if who in names:
                return names[who]
        return self.categories[who]

    def short(self, who: str) -> str:
        """The same where there is little room."""
        return self.investors[who].short if who in self.investors else self.name(who)


def cast(rules: Rules) -> Cast:
    """What these rules say of them."""
    platforms, country = rules.platforms.platform, rules.cast
    return Cast(
        platforms={
            key: Founder(
                called(p.name), called(p.founder), dict(zip(CHAIRS, map(called, p.council), strict=True))
            )
            for key, p in platforms.items()
        },
        segments={key: called(segment.name) for key, segment in rules.segments.segment.items()},
        categories={key: called(category.name) for key, category in rules.categories.category.items()},
        brands={key: _brand(b) for key, b in country.brand.items()},
        investors={key: _investor(i, rules) for key, i in country.investor.items()},
        partners={key: _partner(p, rules) for key, p in country.partner.items()},
        hosts={key: called(host.name) for key, host in country.host.items()},
        ad_profit_cr={key: category.ad_profit for key, category in rules.categories.category.items()},
        ad_repeat=rules.ads.repeat,
        short_runway=rules.investors.low_runway[0],
        attention_kept=rules.attention.keep,
        freeze_at=rules.investors.freeze_at,
        clean=(rules.investors.clean_fakes, rules.investors.clean_policing),
        custom=_custom(rules),
        talks=_talks(rules),
        bonds=_bonds(rules),
        buildings=_buildings(rules),
        building_months=rules.delivery.months,
        ways=_ways(rules),
        day_points=rules.attention.day,
        day_lost=rules.promotions.cancel,
        quality=(rules.delivery.base, rules.delivery.neutral, rules.delivery.most),
        rocket=_rocket(rules),
    )


def _ways(rules: Rules) -> Mapping[str, Way]:
    p = rules.promotions
    return {
        way: Way(
            era=p.mechanic_era[at],
            pull=p.mechanic[at],
            basket=p.basket[at] / p.basket[0],
            joiners=p.joiners[at],
            load=p.lighter[at],
            returns=p.returns[at],
            trust=p.trust[at],
        )
        for at, way in enumerate(MECHANICS)
    }


def _brand(known: schema.Brand) -> Brand:
    return Brand(
        name=called(known.name),
        makes=called(known.makes),
        category=known.category,
        pull=known.pull,
        bears=known.bears,
        temper=known.temper,
        likes=tuple(_tastes(known.likes)),
        hates=tuple(_tastes(known.hates)),
    )


def _tastes(signs: Mapping[Sign, When]) -> Iterator[Taste]:
    for sign, when in signs.items():
        for side, bound in when.model_dump(exclude_unset=True).items():
            yield Taste(sign, bound, side == "above")


def _investor(known: schema.Investor, rules: Rules) -> Investor:
    """Each feels what happens in its own measure."""
    n, loss = rules.investors, known.swing * known.losses
    return Investor(
        name=called(known.name),
        short=called(known.short),
        speaker=called(known.speaker),
        ticket_cr=known.ticket * 1e6,
        tranches=tuple(known.tranches),
        story=known.story,
        patience=known.patience,
        call=n.call * known.swing,
        regret=n.call_regret * loss,
        refused=n.refused * loss,
    )


def _partner(known: schema.Partner, rules: Rules) -> Partner:
    return Partner(
        name=called(known.name),
        trade=called(known.trade),
        slot=known.slot,
        era=known.era,
        entrance=known.entrance,
        friends=known.friends / rules.social.wave,
        hosts=known.hosts,
        voice=known.voice,
        drags=known.drags,
        switches=known.switches,
        jealous=known.jealous,
        minds_chat=known.minds_chat,
    )


def _talks(rules: Rules) -> Talks:
    n = rules.partners
    return Talks(
        signs_at=n.signs_at,
        clue_at=n.clue_at,
        renewal=n.renewal,
        switch_months=n.switch_months,
        switch_fee=n.switch_fee,
        chat=(n.appease_hostility, n.appease_talks),
        whisper=rules.rumours.press,
    )


def _bonds(rules: Rules) -> Bonds:
    n = rules.pacts
    return Bonds(n.kept, n.broken, rules.nemesis.months, n.visits, n.visits_price, n.law)


def _custom(rules: Rules) -> Custom:
    n = rules.investors
    return Custom(
        regret_months=n.call_near,
        pitch_rest=n.pitch_rest,
        moved_months=n.renegotiate_months,
        moved_stake=n.renegotiate_stake,
        moved_cut=n.opex_cut,
        listens_at=n.renegotiate_at,
    )


def _rocket(rules: Rules) -> Rocket:
    n, points = rules.launch, rules.attention.cost
    return Rocket(
        full=FULL,
        most=n.ready_most,
        by_itself=n.ready_month,
        worked=n.ready_work,
        work_cr=n.work * 1e6,
        go_attention=points.launch,
        work_attention=points.launch_prepare,
        setback=n.setback,
        hype=n.hype,
        endings={
            tier: _ending(rules, tier, least) for tier, least in zip(TIERS, (0.0, *n.tier), strict=True)
        },
    )


def _ending(rules: Rules, tier: str, least: float) -> Ending:
    """Who lifts off opens all doors at once; only they are joined by a crowd."""
    n = rules.launch
    later = {"fizzle": n.opened_later}
    return Ending(
        from_lift=least,
        faith=getattr(n.confidence, tier),
        joiners_m=getattr(n.joiners, tier, 0.0),
        opened=getattr(n.opened, tier, 1.0),
        soft_months=getattr(n.soft, tier, 0),
        later=later.get(tier, 1.0),
    )


def _buildings(rules: Rules) -> Mapping[str, Building]:
    d = rules.delivery
    cost, quality = d.carrier_cost, d.carrier
    known = {
        "own": (d.own_cost, d.own),
        "galloway": (cost.galloway, quality.galloway),
        "tortoise": (cost.tortoise, quality.tortoise),
    }
    return {kind: Building(tuple(one * 1e6 for one in costs), more) for kind, (costs, more) in known.items()}

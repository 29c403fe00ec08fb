"""Brands in rows: who holds which name and how long, what each asks, and what a bid would bring."""

from dataclasses import dataclass

from game.client.view import emblem
from game.client.view.table import Table
from game.session.cast import Taste
from game.session.rows.brands import Courting
from game.session.shown import Contract, Offer
from game.session.trial import Outcome
from game.words import amount, knows, money, say, short_month

SOON = 2  # months before its end from which a contract is worth a look
AHEAD = 12  # months shown on the strip
CR = 1e6


@dataclass(frozen=True)
class Holder:
    seat: int
    terms: str
    ends: str
    soon: bool


@dataclass(frozen=True)
class BrandRow:
    """`bid` says that the draft holds one; `why` is the short reason why none is possible."""

    key: str
    name: str
    makes: str
    icon: str
    pull: float
    holders: tuple[Holder, ...]
    bid: bool
    open: bool
    why: str


@dataclass(frozen=True)
class Ending:
    """On the strip: months from now, who, which names."""

    when: int
    seat: int
    name: str


@dataclass(frozen=True)
class Form:
    """A bid that could be sent: crowns a term and months, with the bounds of each."""

    ask_cr: float
    bid_cr: float
    least_cr: float
    most_cr: float
    step_cr: float
    terms: str
    months: int
    lengths: tuple[int, ...]
    blocked: dict[str, str]  # terms that cannot be had: why


def rows(table: Table) -> tuple[BrandRow, ...]:
    """In the order of the cast."""
    bids = {bid.brand for bid in table.sheet.court_brand or ()}
    offers = table.limits["court_brand"].targets
    return tuple(
        BrandRow(
            key=key,
            name=brand.name,
            makes=brand.makes,
            icon=emblem.aisle(brand.category),
            pull=brand.pull,
            holders=_holders(table, key),
            bid=key in bids,
            open=offers[key].legal,
            why=_short(offers[key]),
        )
        for key, brand in table.cast.brands.items()
    )


def contract(table: Table, brand: str) -> Contract | None:
    """The seat's own contract with it, while it binds."""
    held = (one for one in table.briefing.own.contracts if one.brand == brand and one.months_left > 0)
    return next(held, None)


def endings(table: Table) -> tuple[Ending, ...]:
    """Contracts that end within the months shown."""
    own = [(table.seat, one) for one in table.briefing.own.contracts]
    others = [(rival.seat, one) for rival in table.rivals for one in rival.contracts]
    ends: dict[tuple[int, int], list[str]] = {}
    for seat, one in (*own, *others):
        if one.months_left < AHEAD:
            name = table.cast.brands[one.brand].name.split()[0]
            ends.setdefault((one.months_left, seat), []).append(name)
    return tuple(
        Ending(when, seat, say("brands.together", name=names[0], n=len(names), more=len(names) - 1))
        for (when, seat), names in ends.items()
    )


def labels(table: Table) -> tuple[str, ...]:
    return tuple(short_month(table.match.month + at) for at in range(AHEAD))


def finding(table: Table) -> str:
    """The strongest name that is to be had, or how many are held."""
    free = [row for row in rows(table) if row.open and not row.holders]
    if free:
        best = max(free, key=lambda row: row.pull)
        return say("brands.finding.free", name=best.name, n=len(free), more=len(free) - 1)
    ending = [one for one in table.briefing.own.contracts if one.months_left <= SOON]
    if ending:
        names = [table.cast.brands[one.brand].name for one in ending]
        return say("brands.finding.ending", name=names[0], n=len(ending), more=len(ending) - 1)
    return say("brands.finding.none")


def line(table: Table) -> str:
    held = sum(one.months_left > 0 for one in table.briefing.own.contracts)
    room = table.limits["court_brand"].entries or 0
    return say("brands.line", held=held, places=held + room)


def form(table: Table, brand: str, terms: str, months: int, bid_cr: float | None) -> Form:
    """What may be bid on these terms; without a bid of one's own it begins at what is asked."""
    offers = table.limits["court_brand"].targets[brand].targets
    blocked = {name: say(offer.why.code, **offer.why.values) for name, offer in offers.items() if offer.why}
    if terms in blocked:
        terms = next((name for name in offers if name not in blocked), terms)
    part = offers[terms].parts["guarantee_cr"]
    lengths = tuple(int(length) for length in offers[terms].parts["months"].choices)
    asked, most, step = (float(value or 0) for value in (part.least, part.most, part.step))
    return Form(
        ask_cr=asked,
        bid_cr=min(most, max(0.0, asked if bid_cr is None else bid_cr)),
        least_cr=0.0,
        most_cr=max(asked * 2, min(most, asked + 40 * step)),
        step_cr=step,
        terms=terms,
        months=months if months in lengths else lengths[0],
        lengths=lengths,
        blocked=blocked,
    )


def with_bid(table: Table, brand: str, shown: Form | None) -> list[dict[str, object]] | None:
    """The line of all bids with this one set, or taken off."""
    bids = [bid.model_dump() for bid in table.sheet.court_brand or () if bid.brand != brand]
    if shown is not None:
        bid = Courting(brand=brand, guarantee_cr=round(shown.bid_cr), terms=shown.terms, months=shown.months)  # type: ignore[arg-type]
        bids.append(bid.model_dump())
    return bids or None


def brings(table: Table, brand: str, shown: Form) -> tuple[float, float]:
    """Crowns a month: sales more, and what is left of them after the guarantee, if the bid wins."""
    others = (
        table.match.variant(table.seat, "court_brand", with_bid(table, brand, shown)),
        table.match.variant(table.seat, "court_brand", with_bid(table, brand, None)),
    )
    with_it, without = table.match.trial(table.seat, others)
    return (_sales(with_it) - _sales(without)) * CR, with_it.net_cr - without.net_cr


def _sales(outcome: Outcome) -> float:
    return outcome.figures["gmv"][0]


def answer(table: Table, brand: str, shown: Form) -> tuple[str, str, str]:
    """Will they sign? A word, its colour, and who could stand in the way."""
    if shown.bid_cr < shown.ask_cr:
        return say("brands.answer.no"), "neg", say("brands.answer.short", gap=shown.ask_cr - shown.bid_cr)
    over = shown.bid_cr - shown.ask_cr
    key = "brands.answer.unless" if over else "brands.answer.just"
    return say("brands.answer.yes"), "pos", say(key, over=over)


def looks(table: Table, brand: str) -> list[tuple[str, str]]:
    """What decides how much it asks, and how that stands."""
    own, cast = table.briefing.own, table.cast.brands[brand]
    rows = [
        (say("brands.looks.relation"), say("brands.looks.points", points=own.relations[brand])),
        (say("brands.looks.trust"), say("brands.looks.points", points=own.trust * 100)),
        (say("brands.looks.held"), str(len(own.contracts))),
        (say("brands.looks.bears"), say("brands.looks.share", share=cast.bears)),
    ]
    return [*rows, (say("brands.looks.temper"), say(f"brands.temper.{cast.temper}"))]


def tastes(table: Table, brand: str) -> str:
    """What it likes to see on any street, and what it cannot bear."""
    cast = table.cast.brands[brand]
    felt = {"likes": cast.likes, "hates": cast.hates}
    told = [say(f"brands.{what}", signs=_signs(found)) for what, found in felt.items() if found]
    return say("brands.both", one=told[0], other=told[1]) if len(told) > 1 else "".join(told)


def _signs(found: tuple[Taste, ...]) -> str:
    """In words; a sign that nobody has put into words stays its own business."""
    keys = [f"brands.sign.{one.sign}.{'above' if one.above else 'below'}" for one in found]
    told = [
        say(key, x=one.bound) if knows(key) else say("brands.sign.other")
        for key, one in zip(keys, found, strict=True)
    ]
    return say("brands.and").join(dict.fromkeys(told))


def held(table: Table, brand: str) -> list[tuple[str, str]]:
    """A contract of one's own, line by line."""
    found = contract(table, brand)
    if found is None:
        return []
    return [
        (say("brands.held.terms"), say(f"brands.terms.{found.terms}")),
        (say("brands.held.ends"), short_month(table.match.month + found.months_left)),
        (say("brands.held.guarantee"), money(found.guarantee_cr or 0.0)),
        (say("brands.held.relation"), amount(found.relation or 0.0)),
    ]


def _holders(table: Table, brand: str) -> tuple[Holder, ...]:
    found = [(table.seat, one) for one in table.briefing.own.contracts if one.brand == brand]
    found += [(rival.seat, one) for rival in table.rivals for one in rival.contracts if one.brand == brand]
    return tuple(
        Holder(seat, say(f"brands.terms.{one.terms}"), _ends(table, one), one.months_left <= SOON)
        for seat, one in sorted(found, key=lambda pair: pair[0])
    )


def _ends(table: Table, one: Contract) -> str:
    if one.months_left == 0:
        return say("brands.ended")
    month = short_month(table.match.month + one.months_left)
    return say("brands.ends_soon" if one.months_left <= SOON else "brands.ends", month=month)


def _short(offer: Offer) -> str:
    return say(f"brands.short.{offer.why.code.split('.')[-1]}") if offer.why else ""

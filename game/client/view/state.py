"""How each order stands, in a few words: what goes on, or what the draft would make of it."""

from game.client.view import council as chairs
from game.client.view import research as reports
from game.client.view import wording
from game.client.view.table import Table
from game.words import month_name, say


def group(table: Table, key: str) -> str:
    """One line for a whole group of orders."""
    return GROUPS[key](table)


def price(table: Table) -> str:
    """Everyone 1%, students 4%."""
    rates = table.planned.buyer_subsidy
    base, top = min(rates.values()), max(rates, key=lambda segment: rates[segment])
    if rates[top] == 0:
        most = table.planned.match_clause
        return say("state.match", rate=most) if most else say("state.none")
    if rates[top] == base:
        return say("state.everyone", rate=base)
    name = table.cast.segments[top].lower()
    key = "state.everyone_and" if base else "state.segment"
    return say(key, base=base, name=name, rate=rates[top])


def price_rate(table: Table) -> str:
    """The same where only a rate has room."""
    rates = table.planned.buyer_subsidy.values()
    if max(rates) == min(rates):
        return price(table) if max(rates) == 0 else say("state.rate", rate=max(rates))
    return say("state.up_to", rate=max(rates))


def seller_subsidy(table: Table) -> str:
    rates = {name: rate for name, rate in table.planned.seller_subsidy.items() if rate}
    if not rates:
        return say("state.none")
    rate = max(rates.values())
    if len(rates) == len(table.planned.seller_subsidy):
        return say("state.all_sellers", rate=rate)
    return say("state.some_sellers", name=_names(table, rates), rate=rate)


def coupon(table: Table) -> str:
    crowns = table.planned.coupon_cr
    return say("state.coupon", crowns=crowns) if crowns else say("state.none")


def subsidies(table: Table) -> str:
    plan = table.planned
    paid = [max(plan.buyer_subsidy.values()) or plan.match_clause, max(plan.seller_subsidy.values())]
    if not any(paid) and not plan.coupon_cr:
        return say("state.nothing_paid")
    return price(table) if paid[0] else seller_subsidy(table) if paid[1] else coupon(table)


def brand(table: Table) -> str:
    """A bid that is on the sheet, or what is held and how much of it ends soon."""
    bids = table.sheet.court_brand or ()
    if bids:
        return say("state.bid", name=table.cast.brands[bids[0].brand].name, n=len(bids), more=len(bids) - 1)
    if table.sheet.renegotiate_brand:
        return say("state.renegotiate", name=table.cast.brands[table.sheet.renegotiate_brand[0].brand].name)
    held = table.briefing.own.contracts
    soon = sum(contract.months_left <= 2 for contract in held)
    return say("state.held_soon" if soon else "state.held", n=len(held), soon=soon)


def traffic(table: Table) -> str:
    plan = table.planned
    if not plan.visits_m:
        return say("state.no_visits")
    return say("state.visits", visits=plan.visits_m * 1e6, landing=say(f"ads.landing.{plan.landing}").lower())


def summit(table: Table) -> str:
    level = table.briefing.own.alliance
    return say("state.summit" if table.sheet.summit else "state.alliance", level=level, next=level + 1)


def ads(table: Table) -> str:
    return summit(table) if table.sheet.summit or not table.planned.visits_m else traffic(table)


def investor(table: Table) -> str:
    told = table.sheet.pitch or ()
    if told:
        return say("state.pitch", name=table.cast.short(told[0].investor))
    if table.sheet.update_call:
        return say("state.call", name=table.cast.short(table.sheet.update_call[0]))
    holders = [deal for deal in table.briefing.own.deals if deal.stake or deal.due_cr]
    if not holders:
        return say("state.no_investor")
    least = min(holders, key=lambda deal: deal.confidence)
    return say("state.confidence", name=table.cast.short(least.investor), points=least.confidence)


def confidence(table: Table) -> float | None:
    """The least confidence of those who hold shares; None where nobody does."""
    return min(
        (deal.confidence for deal in table.briefing.own.deals if deal.stake or deal.due_cr), default=None
    )


def calls(table: Table) -> bool:
    """Does somebody with money wait for an answer?"""
    own = table.briefing.own
    return own.letter or any(deal.frozen for deal in own.deals)


def front_page(table: Table) -> str:
    """The aisle with the most places."""
    plan = table.planned
    places = {name: plan.front_brand[name] + plan.front_ordinary[name] for name in plan.front_brand}
    top = max(places, key=lambda name: places[name])
    return say("state.front_page", name=table.cast.categories[top], places=places[top])


def charter(table: Table) -> str:
    plan = table.planned
    ladder = say("state.ladder" if plan.ladder else "state.no_ladder")
    return say("state.charter", rate=plan.commission, ladder=ladder) if plan.commission else ladder


def stock(table: Table) -> str:
    filled = {name: level for name, level in table.planned.stock.items() if level}
    return say("state.stock", name=_names(table, filled)) if filled else say("state.no_stock")


def publicity(table: Table) -> str:
    crowns = table.planned.publicity_cr
    return say("state.publicity", crowns=crowns) if crowns else say("state.silent")


def policing(table: Table) -> str:
    return say(f"trust.level.{table.planned.policing}")


def council(table: Table) -> str:
    """Whom it wins or sends home, else how the table feels."""
    return wording.state(table, chairs.LINES) or chairs.finding(table)


def research(table: Table) -> str:
    """What is asked, else how many reports are still good."""
    return wording.state(table, reports.LINES) or reports.finding(table)


def choose_one(table: Table) -> str:
    """Whom it tells, else how near the antitrust office is."""
    heat = say("state.heat", points=table.briefing.own.heat)
    return wording.state(table, ("choose_one",)) or heat


def announce(table: Table) -> str:
    """What it would say, what it has said, else how far it is believed."""
    own = table.briefing.own
    said = wording.state(table, ("announce",))
    return said or say("state.credibility", points=own.credibility)


def promotion(table: Table) -> str:
    """The day on the draft or in the calendar, else when there may be one."""
    own, asked = table.briefing.own, table.sheet.promotion
    if asked is not None and asked.month is not None:
        return say("state.day", month=month_name(asked.month), depth=asked.depth)
    if own.booking is not None:
        key = "state.day_off" if asked is not None else "state.day_booked"
        return say(key, month=month_name(own.booking.month), depth=own.booking.depth)
    return say("state.day_rest", n=own.day_rest) if own.day_rest else say("state.no_day")


def poach(table: Table) -> str:
    left = table.briefing.own.roster_k * 1e3
    return wording.state(table, ("poach",)) or (say("state.roster", shops=left) if left else "")


def lobby(table: Table) -> str:
    """What it moves, else how far the law has come."""
    law = table.briefing.market.law
    stands = say("state.law_force") if law.in_force else say("state.law", points=law.track)
    return wording.state(table, ("lobby",)) or stands


def partner(table: Table) -> str:
    """Whom it courts, else how far talks have come, else whose door is its own."""
    friends = table.briefing.own.friendships
    far = max(friends, key=lambda one: (one.courted and not one.months_left, one.talks))
    if far.courted and not far.months_left:
        stands = say("state.talks", name=table.cast.name(far.partner), points=far.talks)
    else:
        own = [one for one in friends if one.months_left]
        stands = (
            say("state.partner", name=table.cast.name(own[0].partner), n=own[0].months_left) if own else ""
        )
    return wording.state(table, ("court_partner", "appease")) or stands


def launch(table: Table) -> str:
    """That it flies, or how far the rocket is; nothing on the ramp, or what goes there."""
    begun, one = table.sheet.open_line, table.briefing.own.ramp
    if table.sheet.launch and table.sheet.launch.go:
        return say("state.launch")
    if begun:
        return say("state.begun", line=say(f"launch.line.{begun}"))
    return say("state.ramp", points=one.readiness) if one else say("state.no_ramp")


def pact(table: Table) -> str:
    """What is offered, else what binds and how many months more."""
    offers = table.sheet.pact or ()
    if offers:
        kind = say(f"pact.kind.{offers[0].kind}")
        return say("state.offers", name=table.cast.name(offers[0].rival), kind=kind)
    bound = [one for one in table.briefing.own.pacts if one.months_left]
    if not bound:
        return say("state.unbound")
    return say("state.bound", name=table.name(bound[0].seat), n=bound[0].months_left)


def accept_pact(table: Table) -> str:
    """Whose is taken, else whose lies there."""
    taken = table.sheet.accept_pact or ()
    if taken:
        return say("state.takes", name=table.cast.name(taken[0].rival))
    waits = [one for one in table.briefing.own.pacts if not one.ours and not one.months_left]
    return say("state.wants", name=table.name(waits[0].seat)) if waits else say("state.none")


def logistics(table: Table) -> str:
    delivery, wanted = table.briefing.own.delivery, table.sheet.logistics
    if wanted:
        return say("state.build", name=say(f"delivery.kind.{wanted}"))
    if delivery.building:
        return say("state.building", name=say(f"delivery.kind.{delivery.building}"), n=delivery.ready_in)
    return say("state.own_delivery", level=delivery.own)


def operate(table: Table) -> str:
    return say("state.operate", policing=policing(table), delivery=table.briefing.own.delivery.own)


def _names(table: Table, some: dict[str, float] | dict[str, int]) -> str:
    """The first of these categories, and how many more there are."""
    first = max(some, key=lambda name: some[name])
    return say("state.names", name=table.cast.categories[first].lower(), n=len(some), more=len(some) - 1)


GROUPS = {"subsidies": subsidies, "brands": brand, "ads": ads, "investors": investor, "operate": operate}

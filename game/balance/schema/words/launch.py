"""The rocket of a platform or of a line of business."""

from typing import Annotated

from pydantic import Field

from game.balance.schema.fields import (
    Count,
    Era,
    Money,
    Months,
    People,
    Points,
    Share,
    Times,
    Utils,
    Word,
    means,
)
from game.balance.schema.known import Rising

Confidence = Annotated[float, Field(ge=-100, le=100, json_schema_extra={"unit": "points"})]
Readiness = Annotated[float, Field(ge=0, le=1000, json_schema_extra={"unit": "points of readiness"})]


class LineEra(Word):
    mall: Era = means("the first era of a mall")
    bazaar: Era = means("the first era of a bazaar")
    group_buy: Era = means("the first era of group-buying")
    live: Era = means("the first era of live shows")
    chat: Era = means("the first era of a chat app")


class LaunchOpened(Word):
    fizzle: Share = means("how wide the doors stand after a fizzle", gt=0)
    sputter: Share = means("how wide the doors stand after a sputter", gt=0)


class LaunchSoft(Word):
    fizzle: Months = means("months until they open wider after a fizzle", gt=0)
    sputter: Months = means("months until they open wide after a sputter", gt=0)


class LaunchFaith(Word):
    fizzle: Confidence = means("what every investor makes of a fizzle")
    sputter: Confidence = means("what every investor makes of a sputter")
    lift_off: Confidence = means("what every investor makes of a lift-off")
    orbit: Confidence = means("what every investor makes of an orbit")


class LaunchJoiners(Word):
    lift_off: People = means("people who come at once to a lift-off, times the cost index")
    orbit: People = means("people who come at once to an orbit, times the cost index")


class Launch(Word):
    rockets: bool = means("founders with a rocket wait for it; if not, they open at once")
    begin: Money = means("a new line of business, times the cost index")
    running: Money = means("a month while it is made ready, times the cost index")
    work: Money = means("a month's work on the rocket, times the cost index")
    fanfare_most: Money = means("publicity for the day at most, times the cost index")
    fanfare_step: Money = means("step in which it moves, times the cost index", gt=0)
    era: LineEra = means("the era in which a line can be begun")
    ready_start: Readiness = means("readiness of a line that was just begun")
    ready_month: Readiness = means("readiness a month brings by itself")
    ready_cut: Share = means("times that, after running costs were cut", "times")
    ready_work: Readiness = means("readiness a month's work adds")
    ready_most: Readiness = means("readiness at most", gt=0)
    setback: Share = means("chance that a month without work brings nothing", "chance")
    promise_most: Months = means("months ahead that can be promised")
    hype: Points = means("hype that a promise adds")
    hype_range: tuple[Confidence, Points] = means("the worst ridicule and the highest hype")
    ridicule: tuple[Months, Points] = means("from so many months past the promise, hype lost a month")
    late: tuple[Points, Points] = means("confidence lost past the promise: at first, and more each month")
    silence: Points = means("confidence lost a month while nothing is promised")
    told_least: Share = means("times the lift, without a word of publicity", "times")
    told: Money = means("publicity that tells 63 in 100 of the rest, times the cost index", gt=0)
    offer_least: Times = means("times the lift, with empty shelves")
    offer_most: Times = means("times the lift, at most")
    offer_names: Times = means("... more per unit of contracted pull in the best aisle")
    offer_subsidy: Times = means("... more per unit of buyer subsidy")
    offer_coupon: Times = means("... more per cr of the coupon for newcomers")
    offer_stores: Times = means("... more per store of a joint promotion")
    voice_least: Share = means("times the lift, however loud the others are", "times")
    tier: Annotated[tuple[Times, Times, Times], Rising] = means(
        "lift from which it sputters, lifts off, reaches orbit", "lift"
    )
    opened: LaunchOpened = means("how wide the doors stand at first")
    opened_later: Share = means("... after a fizzle, until people forget", gt=0)
    soft: LaunchSoft = means("months until then")
    confidence: LaunchFaith = means("what every investor makes of it")
    joiners: LaunchJoiners = means("people who come at once, times the cost index")
    joiners_segments: Count = means("... from so many segments", "segments", gt=0)
    label: Share = means("share of the way the label goes towards the best aisle, in orbit")
    buzz: Points = means("buzz gained in orbit")
    buzz_fizzle: Points = means("buzz that a fizzle leaves at most")
    second: Share = means("how far a second line takes what the house trades anyway to full strength")
    pull: Utils = means("pull on newcomers per unit of lift above 1")

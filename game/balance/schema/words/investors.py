"""Money now for a stake and a promise."""

from typing import Annotated

from game.balance.schema.fields import (
    Change,
    Count,
    Era,
    Factor,
    Level,
    Months,
    Points,
    Share,
    Slope,
    Times,
    Word,
    means,
)
from game.balance.schema.known import Rising


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
    call_audited: Points = means("... in the month of an audited headline")
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
    clean_quiet: Months = means("months without force that a clean story needs")
    profit_runway: Times = means("runway a profit story needs", "months")
    era_early: Era = means("growth stories are told until this era")

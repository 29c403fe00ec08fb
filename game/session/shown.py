"""The kinds of plain values that a screen is given, so that it need not know who makes them."""

from game.engine.departures import Departure as Departure
from game.engine.forecast import Answer as Answer
from game.engine.forecast import Band as Band
from game.engine.forecast import Fan as Fan
from game.engine.lenses.briefing import Aim as Aim
from game.engine.lenses.briefing import Booking as Booking
from game.engine.lenses.briefing import Briefing as Briefing
from game.engine.lenses.briefing import Chair as Chair
from game.engine.lenses.briefing import Contract as Contract
from game.engine.lenses.briefing import Deal as Deal
from game.engine.lenses.briefing import Finding as Finding
from game.engine.lenses.briefing import Friendship as Friendship
from game.engine.lenses.briefing import GreatDay as GreatDay
from game.engine.lenses.briefing import Pact as Pact
from game.engine.lenses.briefing import Ramp as Ramp
from game.engine.lenses.briefing import Rates as Rates
from game.engine.lenses.briefing import Rival as Rival
from game.engine.lenses.briefing import Rumour as Rumour
from game.engine.lenses.limits import Offer as Offer
from game.engine.lenses.limits import Part as Part
from game.engine.lenses.limits import Refusal as Refusal
from game.engine.reasons import Change as Change
from game.session.questions import Two as Two

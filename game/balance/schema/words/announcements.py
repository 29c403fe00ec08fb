"""What is promised to everybody, and whether anybody still believes it."""

from game.balance.schema.fields import Months, People, Points, Share, Times, Word, means


class Announcements(Word):
    start: Points = means("credibility at the start", gt=0)
    most: Points = means("credibility at most")
    believed: Points = means("credibility from which rivals plan for a day that was announced")
    ahead: Months = means("how far ahead a month can be named", gt=0)
    quiet_months: Months = means("how long a promise to leave everybody their choice lasts at least")
    buzz: Points = means("buzz of an announcement, at the credibility of the start")
    confidence: Points = means("confidence it gains at every holder, at the credibility of the start")
    weight: tuple[Times, Times, Times, Times] = means(
        "what each is worth of that: a promotion, a subsidy, a free choice, deep users"
    )
    waiting: Share = means("need that people keep for a promotion they believe in")
    growth: Share = means("growth of deep users that is worth a headline")
    people_step: People = means("deep users are announced in such steps", gt=0)
    kept: Points = means("credibility gained by keeping one's word")
    hype: Times = means("strength of a promotion that comes as announced")
    broken: Points = means("credibility lost with a broken word")
    broken_buzz: Points = means("buzz lost with it")
    broken_confidence: Points = means("confidence lost with it at every holder")

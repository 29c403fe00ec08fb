"""Three chairs at the table, their gifts and their limits."""

from game.balance.schema.fields import Count, Factor, Level, Money, Months, Points, Share, Word, means


class Executives(Word):
    mood: Level = means("mood at the start, and of whoever is won from a rival", "steps")
    mood_most: Level = means("best mood", "steps", gt=0)
    calm: Months = means("time without offence after which a mood rises")
    favour_points: Count = means("attention saved on an order that Growth loves", "points")
    favour_months: Months = means("time between two such favours", gt=0)
    idle_months: Months = means("time without anything for growth that offends Growth", gt=0)
    capacity: Factor = means("what Operations gets through on a great day")
    trust_climb: Factor = means("how fast trust climbs under Conscience")
    written_protest: Points = means("what Conscience leaves in the dossier when driven out over fakes")
    dismissed_points: Count = means("attention gained a month when nobody has to be asked", "points")
    dismissed_months: Months = means("how long that lasts")
    dismissed_trust: Share = means("trust lost when the council is sent home")
    poach_cost: Money = means("a chair for a rival's unheard executive, times the cost index")
    knock_months: Months = means("time in which the advice after a fall stands", gt=0)
    knock_points: Count = means("attention saved on a pivot that follows it", "points")
    knock_price: Share = means("what such a pivot costs of its price")

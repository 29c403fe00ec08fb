"""An enemy, and what is easier against him."""

from game.balance.schema.fields import Count, Months, Word, means


class Nemesis(Word):
    months: Months = means("how long a grudge lasts")
    pact: Count = means("how much a broken pact counts when there are several to hate", "times")
    launch: Count = means("... a great day on the day of one's launch", "times")
    freeze: Count = means("... the one who took most users when money froze", "times")
    whisper: Count = means("... being caught whispering", "times")
    brand: Count = means("... a brand that left because it was told to", "times")
    saved: Count = means("attention saved by one order a month against him", "points")

"""How people begin to shop online."""

from game.balance.schema.fields import Share, Word, means


class Growth(Word):
    imitation: Share = means("joining hazard a month, times the share of people already online")
    word_of_mouth: Share = means("joiners a month per deep user, at neutral trust")

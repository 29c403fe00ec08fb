"""What is held ready for what a rival may do."""

from game.balance.schema.fields import Word, means


class Contingencies(Word):
    allowed: bool = means("may anything be held ready?")

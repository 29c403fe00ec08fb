"""What may be ordered now, at what price, and why not."""

from game.engine.lenses.lawful import lawful as lawful

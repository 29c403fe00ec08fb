"""Named terms: what rules add to the month before the market opens, and what figures gain and lose."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from game.engine.state.arrays import Array

_NOTHING = np.zeros(())

# Where appeal acts, and its shape.
#   basket    (g, p, s)       log purchases of everything
#   aisle     (g, p, c)       log purchases of everything in an aisle
#   brand     (g, p, c)       log purchases of brand goods
#   small     (g, p, s, c)    log purchases of ordinary goods
#   own       (g, p, c)       depth of own goods, 0..1 (no log: depths add)
#   platform  (g, p, s)       utils of choosing the platform
#   newcomer  (g, p)          utils of choosing it for people not online yet
#   alarm     (g, p, s)       utils of habit lost
#   curious   (g, s)          joining hazard a month, for the whole country
#   margin_brand, margin_small  (g, p, c)  share of price a shop of that kind keeps beside its margin
#   entry_brand, entry_small    (g, p, c)  log worth of a shop of that kind
#   stay_small                  (g, p, c)  log share of stalls that are willing at all
#   deepening (g, p)          log speed at which new users deepen
#   entrance  (g, p, s)       hazard a month of coming online for this platform alone
#   friends   (g, p, s)       the same, per share of a segment's people who are at home there
#   need      (g, s, c)       log of what people want this month, online and offline together
#   joining   (g, s)          log joining hazard
Slot = Literal[
    "basket", "aisle", "brand", "small", "own", "platform", "newcomer", "alarm", "curious",
    "margin_brand", "margin_small", "entry_brand", "entry_small", "stay_small", "deepening",
    "need", "joining", "entrance", "friends",
]  # fmt: skip


@dataclass
class Appeal:
    """Named terms and their sums. Names are kept only when somebody will read them."""

    named: bool = False
    sums: dict[Slot, Array] = field(default_factory=dict)
    terms: dict[tuple[Slot, str], Array] = field(default_factory=dict)

    def add(self, slot: Slot, name: str, term: Array) -> None:
        """Add a term to a slot; any shape that broadcasts against the slot's will do."""
        self.sums[slot] = self.sums[slot] + term if slot in self.sums else term
        if self.named:
            self.terms[slot, name] = term

    def sum(self, slot: Slot) -> Array:
        """The slot's sum, 0 where nobody added anything (broadcasts)."""
        return self.sums.get(slot, _NOTHING)


# What a blow can hit, its shape and its unit.
#   trust, goodwill         (g, p)     share, 0.01 = one point
#   buzz                    (g, p)     points of buzz, 0..100
#   hype                    (g, p)     points, of the rocket on the ramp
#   credibility             (g, p)     points
#   confidence              (g, p, i)  points
#   relation                (g, p, b)  points, of brands
#   friendship, hostility, talks  (g, p, n)  points, of partners
#   mood                    (g, p, 3)  steps, of the council's chairs
#   heat, dossier           (g, p)     points
#   law                     (g)        points of the law track
#   label                   (g, p, c)  share
#   farms                   (g, p)     share of visits that click farms fake
#   axis                    (g, p)     share
Figure = Literal[
    "trust", "goodwill", "buzz", "hype", "credibility", "confidence", "relation", "friendship",
    "hostility", "talks", "mood", "heat", "dossier", "law", "label", "axis",
    "farms",
]  # fmt: skip


@dataclass
class Blows:
    """What figures gain and lose at once, each blow with its name.

    Anybody may post; the rule that owns the figure takes the sum at its time of the month, so a blow must be
    posted before that (the order is in turn.py).
    """

    named: dict[tuple[Figure, str], Array] = field(default_factory=dict)

    def post(self, figure: Figure, name: str, amount: Array) -> None:
        """Gain (above 0) or lose so many units; a name posted twice adds up."""
        key = figure, name
        self.named[key] = self.named[key] + amount if key in self.named else amount

    def of(self, figure: Figure) -> dict[str, Array]:
        """The blows to one figure by their names."""
        return {name: amount for (hit, name), amount in self.named.items() if hit == figure}

    def sum(self, figure: Figure) -> Array:
        """All blows to one figure, 0 where there was none (broadcasts)."""
        total = _NOTHING
        for amount in self.of(figure).values():
            total = total + amount
        return total

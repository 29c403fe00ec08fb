"""Who makes out the offers of one seat: what a line takes, and the first of its conditions that fails."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.engine.lenses.offers import Offer, Part, Refusal
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers
from game.engine.state.world import World

HUNDREDTHS = 100  # of a crown
Conditions = dict[str, dict[str, Flags]]  # by line, by name; each (g, p) or (g, p, target)


class Clerk:
    """At one seat of a batch of one."""

    def __init__(self, world: World, numbers: Numbers, seat: int, conditions: Conditions) -> None:
        self.world, self.numbers, self.at, self.conditions = world, numbers, (0, seat), conditions
        self.segments, self.aisles = numbers.segments.ids, numbers.categories.ids
        seated = enumerate(world.seats.platform[0].tolist())
        self.platforms = tuple(
            numbers.platforms.ids[row] if row >= 0 else f"empty_{seat}" for seat, row in seated
        )
        self.brands, self.investors = numbers.cast.brands.ids, numbers.cast.investors.ids
        rows = enumerate(world.seats.platform[0].tolist())
        self.others = tuple((q, numbers.platforms.ids[row]) for q, row in rows if row >= 0 and q != seat)
        self.partners = numbers.cast.partners.ids

    def line(
        self,
        line: str,
        target: int | None = None,
        *,
        field: str = "",
        cost: int = 0,
        parts: dict[str, Part] | None = None,
        entries: int | None = None,
        values: Mapping[str, Any] | None = None,
    ) -> Offer:
        """A line of the sheet or one name of it, told as `field`; `cost` in hundredths.

        `values` are the figures that the sentences of its refusals show.
        """
        named = field or line
        why = self._why(line, target, named, dict(values or {}))
        return Offer(
            field=named,
            legal=why is None,
            why=why,
            attention=getattr(self.numbers.attention.cost, named),
            cost_cr=int(cost) // HUNDREDTHS,
            parts=parts or {},
            entries=entries,
        )

    def choice(self, line: str, targets: dict[str, Offer], entries: int | None = None) -> Offer:
        """A line that names things is open if one of them is."""
        whys = [target.why for target in targets.values()]
        legal = None in whys
        why = None if legal else max(whys, key=whys.count)
        attention = getattr(self.numbers.attention.cost, line)
        return Offer(line, legal, why, attention, targets=targets, entries=entries)

    def rival(self, line: str, targets: dict[str, Offer]) -> Offer:
        """A line that names one platform; it is open if it is for any other than one's own."""
        others = {name: target for seat, (name, target) in enumerate(targets.items()) if seat != self.at[1]}
        return replace(self.choice(line, others, entries=1), targets=targets)

    def _why(self, line: str, target: int | None, field: str, values: dict[str, Any]) -> Refusal | None:
        if not self.world.seats.open[self.at]:
            return Refusal(f"refusal.{field}.closed")
        place = self.at if target is None else (*self.at, target)
        for name, holds in self.conditions.get(line, {}).items():
            if not holds[place]:
                return Refusal(f"refusal.{field}.{name}", values)
        return None

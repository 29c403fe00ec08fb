"""Settle: shops go where the buyers are, buyers where the shops are, and a month has one outcome.

The only unknown is z = log listings. In one pass buyers choose among platforms with these shops, and sellers
among platforms with these buyers. The numbers of settle.toml alone make that a contraction: passes repeated
from last month's listings end at the one fixed point. Each game stops on its own residual and is then left
alone: no game's bits depend on its company.

Habit seems to need a table of every home by every choice, but only its diagonal differs: a home needs one
number, the people it lets go per unit of pull elsewhere, and what they want goes the same way.
"""

from dataclasses import dataclass

import numpy as np

from game.engine.market.buyers import Homes
from game.engine.market.needs import Goods, unshopped, weights
from game.engine.market.sellers import Stands
from game.engine.maths.portable import EXACT, QUICK, seqsum
from game.engine.state.arrays import Array, counts, join, take, zeros
from game.engine.state.ledger import Settle
from game.engine.state.numbers import Numbers

BLOCK = 512  # games side by side: many enough to be fast, few enough for a processor's memory
FEWEST = 1e-9  # m shops that stand in for none, so that there is a log
_TINY = 1e-30  # stands in for nobody under a log or a fraction
_FAR = 45.0  # utils over the nest, beyond which one platform is all there is
_NEW, _DEEP = 0, 1  # last axis of people


@dataclass
class Found:
    """The month as buyers and sellers found it together."""

    listings: Array  # (g, p, c, k)  m shops
    users: Array  # (g, p, s)        m
    joined: Array  # (g, p, s)       m of them who had no home before
    led: Array  # (g, p, s)          m of these, who were led to this platform alone
    pull: Array  # (g, p, s)         times, against doing without; 0 where closed
    choices: Array  # (g, p, s, t)   of one who lives here, 1 / choices go per unit of pull
    need: Array  # (g, p, s, c)      m people * months of open need that users bring
    hazard: Array  # (g, p, s, c)    of buying it anywhere, the street included
    brand: Array  # (g, p, s, c)     cr m sold at list price
    small: Array  # (g, p, s, c)
    own: Array  # (g, p, s, c)
    settle: Settle


def find(shops: Array, need: Array, goods: Goods, homes: Homes, stands: Stands, numbers: Numbers) -> Found:
    """Settle every game, from last month's `shops` (g, p, c, k) and open `need` (g, p, s, c) in months."""
    cuts = [slice(first, first + BLOCK) for first in range(0, len(shops), BLOCK)]
    found = [
        Block(need[cut], take(goods, cut), take(homes, cut), take(stands, cut), numbers).settle(shops[cut])
        for cut in cuts
    ]
    return found[0] if len(found) == 1 else join(found)


class Block:
    """Games side by side: what a pass reads, the buffers it writes anew, and the pass."""

    def __init__(self, need: Array, goods: Goods, homes: Homes, stands: Stands, numbers: Numbers) -> None:
        st = numbers.settle
        self.maths = QUICK if numbers.quick else EXACT
        self.limits, self.variety, self.nest, self.entry = st, st.variety, st.nest, st.entry
        self.need, self.goods, self.homes = np.asfortranarray(need), goods, homes
        self.unshopped, self.basket = unshopped(numbers), st.basket * weights(numbers)
        self.base = goods.own + numbers.categories.street
        self.here = np.where(homes.open, 1.0, 0.0)[:, :, None]
        deep = homes.living[..., _DEEP] * self.here
        self.extra = ((numbers.buyers.deep_buys - 1) * deep)[..., None] * self.need
        wanted = goods.wanted[:, None]
        self.brand_value, self.small_value = goods.brand * wanted, goods.small * wanted
        self.worth = stands.worth
        self.willing = 2 * st.reconsider * stands.willing
        self.stayed = (1 - st.reconsider) * stands.stayed + FEWEST
        self._buffers(*need.shape)

    def _buffers(self, g: int, p: int, s: int, c: int) -> None:
        def some(count: int, *shape: int) -> list[Array]:
            return [np.empty((g, *shape), order="F") for _ in range(count)]

        self.crowd, self.sales = some(2, p, c, 2)  # shops^variety, cr m
        self.hazard, self.open_need, self.rate, self.room = some(4, p, s, c)
        self.utils, self.pull, self.greeting = some(
            3, p, s
        )  # of a platform: logs, times, times for newcomers
        self.stay, self.go = some(2, p, s)  # of a home: m who stay by habit, m it lets go per unit of pull
        self.led, self.joined, self.users = some(3, p, s)  # m
        self.held, self.choices, self.freed = some(3, p, s, 2)  # stay and go by stage of people
        self.all_pull, self.all_greeting, self.curious, self.let_go = some(4, s)
        self.brought, self.brings = some(2, s, c)  # open need that leaves all homes, and one home

    def settle(self, shops: Array) -> Found:
        """Passes until every game has found its month, then one more, so that all figures belong together."""
        games, live = len(shops), np.ones(len(shops), dtype=np.bool_)
        passes, residual, moved = counts(games), zeros(games), zeros(games)
        z = self.maths.log(np.maximum(np.asfortranarray(shops), FEWEST))
        after, gap = np.empty_like(z), np.empty_like(z)
        flat = gap.reshape(games, -1, order="F")
        for _ in range(self.limits.passes_most):
            self.step(z, after)
            np.abs(np.subtract(after, z, out=gap), out=gap)
            np.max(flat, axis=1, out=moved)
            np.copyto(residual, moved, where=live)
            passes += live
            if live.all():
                z, after = after, z
            else:
                np.copyto(z, after, where=live[:, None, None, None])
            live &= residual > self.limits.tolerance
            if not live.any():
                break
        self.step(z, after)
        return self._found(z, Settle(residual <= self.limits.tolerance, passes, residual))

    def step(self, z: Array, after: Array) -> None:
        self._tempt(z)
        self._choose()
        self._greet()
        self._buy()
        self._enter(after)

    def _tempt(self, z: Array) -> None:
        """Hazards of buying with these shops, and what all aisles together make of a platform."""
        exp, log, _ = self.maths
        exp(np.multiply(z, self.variety, out=self.crowd), out=self.crowd)
        brands, stalls = self.crowd[:, :, None, :, 0], self.crowd[:, :, None, :, 1]
        np.add(self.base, np.multiply(self.goods.brand, brands, out=self.room), out=self.hazard)
        np.add(self.hazard, np.multiply(self.goods.small, stalls, out=self.room), out=self.hazard)
        np.multiply(log(self.hazard, out=self.room), self.basket, out=self.room)
        seqsum(self.room, 3, out=self.utils)
        np.add(self.utils, self.homes.pull, out=self.utils)
        np.multiply(self.utils, 1 / self.nest, out=self.utils)
        np.maximum(np.minimum(self.utils, _FAR, out=self.utils), -_FAR, out=self.utils)
        np.multiply(exp(self.utils, out=self.pull), self.here, out=self.pull)

    def _choose(self) -> None:
        """Who lives somewhere chooses between home, the other platforms and doing without."""
        total, choices = self.all_pull, self.choices
        np.maximum(seqsum(self.pull, 1, out=total), _TINY, out=total)
        np.multiply(self.pull[..., None], self.homes.habit, out=self.held)
        np.add(self.held, total[:, None, :, None], out=choices)
        np.multiply(choices, self._doubt(choices, 1.0, out=self.freed), out=choices)
        np.divide(self.homes.living, choices, out=self.freed)
        np.multiply(self.held, self.freed, out=self.held)
        np.add(self.held[..., _NEW], self.held[..., _DEEP], out=self.stay)
        np.add(self.freed[..., _NEW], self.freed[..., _DEEP], out=self.go)
        seqsum(self.go, 1, out=self.let_go)

    def _greet(self) -> None:
        """Newcomers look at all platforms or, when led to one, at that; platforms count their users."""
        total, each, street = self.all_greeting, self.curious, self.homes.street
        np.multiply(self.pull, self.homes.welcome[:, :, None], out=self.greeting)
        np.maximum(seqsum(self.greeting, 1, out=total), _TINY, out=total)
        np.multiply(total, self._doubt(total, street[:, None], out=each), out=each)
        np.divide(self.homes.looking, each, out=each)
        np.maximum(self.greeting, _TINY, out=self.led)
        np.divide(
            self.homes.reached,
            self._doubt(self.led, street[:, None, None], out=self.led),
            out=self.led,
        )
        np.add(np.multiply(self.greeting, each[:, None], out=self.joined), self.led, out=self.joined)

        np.add(np.multiply(self.pull, self.let_go[:, None], out=self.users), self.stay, out=self.users)
        np.add(self.users, self.joined, out=self.users)

    def _doubt(self, pull: Array, street: Array | float, out: Array) -> Array:
        """1 + street / pull^nest: one over the share of choosers who do not do without."""
        exp, log, _ = self.maths
        np.multiply(log(pull, out=out), -self.nest, out=out)
        np.multiply(exp(out, out=out), street, out=out)
        return np.add(out, 1.0, out=out)

    def _buy(self) -> None:
        """Open need travels with its people; a hazard takes its part of what all hazards together sell."""
        need, room, rate = self.need, self.room, self.rate
        np.multiply(self.go[:, 0, :, None], need[:, 0], out=self.brought)
        for q in range(1, need.shape[1]):
            np.add(
                self.brought,
                np.multiply(self.go[:, q, :, None], need[:, q], out=self.brings),
                out=self.brought,
            )
        np.multiply(self.pull[..., None], self.brought[:, None], out=self.open_need)
        np.add(self.open_need, np.multiply(self.stay[..., None], need, out=room), out=self.open_need)
        np.add(
            self.open_need, np.multiply(self.joined[..., None], self.unshopped, out=room), out=self.open_need
        )
        np.negative(self.hazard, out=room)
        np.divide(self.maths.expm1(room, out=rate), room, out=rate)
        np.multiply(rate, np.add(self.open_need, self.extra, out=room), out=rate)

    def _enter(self, after: Array) -> None:
        """Shops come until a stand just earns its upkeep: e^2 = a (1 - e) with a = sales * worth."""
        sales, (exp, log, _) = self.sales, self.maths
        for kind, value in enumerate((self.brand_value, self.small_value)):
            seqsum(np.multiply(self.rate, value, out=self.room), 2, out=sales[..., kind])
        np.multiply(np.multiply(sales, self.crowd, out=sales), self.worth, out=sales)
        np.maximum(sales, _TINY, out=sales)  # a, and step by step 1 / e = (1 + sqrt(1 + 4 / a)) / 2
        if self.entry != 1:
            exp(np.multiply(log(sales, out=sales), self.entry, out=sales), out=sales)
        np.add(np.divide(4.0, sales, out=sales), 1.0, out=sales)
        np.add(np.sqrt(sales, out=sales), 1.0, out=sales)
        log(np.add(np.divide(self.willing, sales, out=after), self.stayed, out=after), out=after)

    def _found(self, z: Array, settle: Settle) -> Found:
        brands, stalls = self.crowd[:, :, None, :, 0], self.crowd[:, :, None, :, 1]
        return Found(
            listings=self.maths.exp(z),
            users=self.users,
            joined=self.joined,
            led=self.led,
            pull=self.pull,
            choices=self.choices,
            need=self.open_need,
            hazard=self.hazard,
            brand=self.rate * self.brand_value * brands,
            small=self.rate * self.small_value * stalls,
            own=self.rate * self.goods.own * self.goods.wanted[:, None],
            settle=settle,
        )

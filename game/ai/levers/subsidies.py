"""What is paid to buyers and sellers for coming."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets
from game.engine.state.arrays import Flags


def buyer_subsidy(s: Sheets, on: Flags, d: Dice) -> None:
    """For everybody, or for one segment."""
    rates, u = s.row("buyer_subsidy"), s.numbers.subsidies
    segment = d.pick(0, rates.shape[1])[:, None]
    alone = (d.faces[:, 1] < 1 / 2)[:, None]
    rate = d.shift(np.take_along_axis(rates, segment, 1)[:, 0], u.most, u.step)
    s.put("buyer_subsidy", on[:, None] & (~alone | (np.arange(rates.shape[1]) == segment)), rate[:, None])


def match_clause(s: Sheets, on: Flags, d: Dice) -> None:
    s.put(
        "match_clause", on, d.shift(s.row("match_clause"), s.numbers.subsidies.most, s.numbers.subsidies.step)
    )


def seller_subsidy(s: Sheets, on: Flags, d: Dice) -> None:
    """For all aisles, or for one."""
    rates, u = s.row("seller_subsidy"), s.numbers.subsidies
    aisle = d.pick(0, rates.shape[1])[:, None]
    alone = (d.faces[:, 1] < 1 / 2)[:, None]
    rate = d.shift(np.take_along_axis(rates, aisle, 1)[:, 0], u.most, u.step)[:, None]
    here = ~alone | (np.arange(rates.shape[1]) == aisle)
    s.put("seller_subsidy", np.broadcast_to(on[:, None], rates.shape), np.where(here, rate, 0.0))


def coupon(s: Sheets, on: Flags, d: Dice) -> None:
    coupons = np.array(s.numbers.subsidies.coupons, dtype=float)
    now = np.abs(coupons - s.row("coupon")[:, None]).argmin(axis=1)
    s.put("coupon", on, coupons[d.level(now, len(coupons))])


STANDING: tuple[Lever, ...] = (buyer_subsidy, match_clause, seller_subsidy, coupon)

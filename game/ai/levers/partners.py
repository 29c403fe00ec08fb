"""Doors of others: courted, won back, and talked away from rivals."""

import numpy as np

from game.ai.levers.lever import Dice, Lever, Sheets, When, one
from game.engine.state.arrays import Flags
from game.engine.state.numbers import Numbers


def doors(numbers: Numbers) -> Flags:
    """(n) who brings newcomers."""
    return np.asarray(numbers.cast.partners.entrance > 0)


def papers(numbers: Numbers) -> Flags:
    return ~doors(numbers)


def court(s: Sheets, on: Flags, d: Dice) -> None:
    _court(s, on, d, doors(s.numbers))


def subscribe(s: Sheets, on: Flags, d: Dice) -> None:
    _court(s, on, d, papers(s.numbers))


def _court(s: Sheets, on: Flags, d: Dice, whom: Flags) -> None:
    """A useful gift, and the least fee; where somebody else has the contract, enough to make it think."""
    n, w, cost = s.numbers.partners, s.world.partners, s.world.eras.cost_index[:, None]
    here = on[:, None] & one(s.may("court_partner") & whom, d.faces[:, 0])
    most = n.talks_gift_most / n.talks_gift
    gift = np.ceil(d.faces[:, 1:2] * most / n.gift_step) * n.gift_step
    others = np.delete(w.fee, s.seat, axis=1).max(axis=1) / 1e8
    fee = np.maximum(s.numbers.cast.partners.fee * cost, n.switch_fee * others)
    s.put("gift", here, gift * cost)
    s.put("fee", here, np.ceil(fee / (n.fee_step * cost) - 1e-9) * n.fee_step * cost)
    s.put("partner_months", here, np.array(n.months)[d.pick(2, len(n.months))][:, None])


def appease(s: Sheets, on: Flags, d: Dice) -> None:
    """Somebody hates the chat app."""
    whom = one(s.may("appease"), d.faces[:, 0])
    s.put("appease", on & whom.any(axis=1), 1 + whom.argmax(axis=1))


def poison(s: Sheets, on: Flags, d: Dice) -> None:
    """About a rival of whom one hears that it will soon sign."""
    talks = s.world.partners.talks.copy()
    talks[:, s.seat] = 0.0
    close = (talks >= s.numbers.partners.clue_at[1]) & s.may("poison_talks")[:, :, None]
    found = one(close.reshape(len(close), -1), d.faces[:, 0])
    place, partners = found.argmax(axis=1), talks.shape[2]
    s.put("poison_rival", on & found.any(axis=1), 1 + place // partners)
    s.put("poison", on & found.any(axis=1), 1 + place % partners)


ONCE: tuple[Lever, ...] = (
    When("court_partner", court, doors),
    When("court_partner", court, doors),
    When("court_partner", court, doors),
    When("court_partner", subscribe, papers),
    When("appease", appease),
    poison,
)

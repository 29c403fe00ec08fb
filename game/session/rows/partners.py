"""Offers to partners, an app given up for one, and bad words about others."""

from typing import Any

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import EarId, PartnerId, PlatformId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Whole
from game.session.rows.row import MILLION, At, Row


class CourtedPartner(Line):
    """A gift now, and an offer for a contract."""

    partner: PartnerId = means("the partner")
    gift_cr: Whole = means("given at once", "cr", default=0)
    fee_cr: Whole = means("paid a month once it signs", "cr")
    months: Whole = means("length of the contract", "months", default=6)


class BadWord(Line):
    """What a rival would rather not have said about it."""

    rival: PlatformId = means("about whom")
    ear: EarId = means("the partner or brand that is told")


def _put_courting(o: Orders, at: At, offers: tuple[CourtedPartner, ...], n: Numbers) -> None:
    for offer in offers:
        cell = (*at, n.cast.partners.ids.index(offer.partner))
        o.gift[cell], o.fee[cell] = offer.gift_cr / MILLION, offer.fee_cr / MILLION
        o.partner_months[cell] = offer.months


def _get_courting(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {
            "partner": n.cast.partners.ids[i],
            "gift_cr": round(o.gift[*at, i] * MILLION),
            "fee_cr": round(o.fee[*at, i] * MILLION),
            "months": int(o.partner_months[*at, i]),
        }
        for i in np.flatnonzero(o.partner_months[at])
    ] or None


def _put_appease(o: Orders, at: At, partner: str, n: Numbers) -> None:
    o.appease[at] = 1 + n.cast.partners.ids.index(partner)


def _get_appease(o: Orders, at: At, was: Orders, n: Numbers) -> str | None:
    return n.cast.partners.ids[o.appease[at] - 1] if o.appease[at] else None


def _put_poison(o: Orders, at: At, word: BadWord, n: Numbers) -> None:
    o.poison_rival[at] = at.code(word.rival)
    o.poison[at] = 1 + _ears(n).index(word.ear)


def _get_poison(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, str] | None:
    rival = at.rival(int(o.poison_rival[at]))
    return {"rival": rival, "ear": _ears(n)[o.poison[at] - 1]} if rival else None


def _ears(n: Numbers) -> tuple[str, ...]:
    return n.cast.partners.ids + n.cast.brands.ids


ROWS = {
    "court_partner": Row(_put_courting, _get_courting),
    "appease": Row(_put_appease, _get_appease),
    "poison_talks": Row(_put_poison, _get_poison),
}

"""What is promised to one rival, and what is taken of what rivals promise."""

from typing import Any, Literal

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import CategoryId, PlatformId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part, Whole
from game.session.rows.row import MILLION, At, Row

Kind = Literal["ceasefire", "no_whisper", "calendar", "carve_out", "traffic", "joint_law"]


class Pact(Line):
    """An offer that lies on the rival's desk for a month."""

    rival: PlatformId = means("to whom")
    kind: Kind = means("what both promise")
    months: Whole = means("how long", "months", default=3)
    bond_cr: Whole = means("laid down by each of the two", "cr", default=0)
    cap: Part = means("highest buyer subsidy of a ceasefire", "rate", default=0.0)
    category: CategoryId | None = means("what a carve-out leaves in peace", default=None)


class Answer(Line):
    """An offer that is taken."""

    rival: PlatformId = means("whose")
    kind: Kind = means("which")


def _put(o: Orders, at: At, pacts: tuple[Pact, ...], n: Numbers) -> None:
    for pact in pacts:
        if code := at.code(pact.rival):
            place = (*at, code - 1)
            kind = codes.PACTS.index(pact.kind)
            o.pact[place], o.pact_months[place] = 1 + kind, pact.months
            o.pact_bond[place] = pact.bond_cr / MILLION
            o.pact_cap[place] = pact.cap if kind == codes.CEASEFIRE else 0.0
            if kind == codes.CARVE_OUT:
                aisles = n.categories.ids
                o.pact_aisle[place] = 1 + (aisles.index(pact.category) if pact.category else 0)


def _get(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [_pact(o, at, int(seat), n) for seat in np.flatnonzero(o.pact[at])] or None


def _pact(o: Orders, at: At, seat: int, n: Numbers) -> dict[str, Any]:
    place = (*at, seat)
    kind, aisle = int(o.pact[place]) - 1, int(o.pact_aisle[place])
    pact: dict[str, Any] = {
        "rival": at.rival(seat + 1),
        "kind": codes.PACTS[kind],
        "months": int(o.pact_months[place]),
        "bond_cr": round(o.pact_bond[place] * MILLION),
    }
    if kind == codes.CEASEFIRE:
        pact["cap"] = float(o.pact_cap[place])
    if aisle:
        pact["category"] = n.categories.ids[aisle - 1]
    return pact


def _put_answer(o: Orders, at: At, answers: tuple[Answer, ...], n: Numbers) -> None:
    for answer in answers:
        if code := at.code(answer.rival):
            o.accept[(*at, code - 1)] = 1 + codes.PACTS.index(answer.kind)


def _get_answer(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    taken = o.accept[at]
    return [
        {"rival": at.rival(int(seat) + 1), "kind": codes.PACTS[int(taken[seat]) - 1]}
        for seat in np.flatnonzero(taken)
    ] or None


ROWS = {"pact": Row(_put, _get), "accept_pact": Row(_put_answer, _get_answer)}

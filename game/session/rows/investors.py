"""Stories for investors, and talks about what was promised."""

from typing import Any, Literal

import numpy as np

from game.balance.schema.fields import means
from game.balance.schema.known import InvestorId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line, Part
from game.session.rows.row import At, Row


class Pitch(Line):
    """A story told to an investor."""

    investor: InvestorId = means("who hears it")
    story: Literal["growth", "service", "profit", "clean", "dare"] = means("the story")
    goal: Literal["safe", "fair", "bold"] = means("how much is promised", default="fair")
    ask: Part = means("price asked for a share of the company", "times the listed price", default=1.0)
    metric: Literal["gmv", "new", "deep"] = means("what a dare counts", default="gmv")


class Concession(Line):
    """What moving a goal may cost."""

    investor: InvestorId = means("whose goal")
    concession: Literal["stake", "opex", "subsidies"] = means("what is given for it")


def _put_pitch(o: Orders, at: At, pitches: tuple[Pitch, ...], n: Numbers) -> None:
    for pitch in pitches:
        cell = (*at, n.cast.investors.ids.index(pitch.investor))
        o.pitch[cell] = 1 + codes.STORIES.index(pitch.story)
        o.goal[cell] = codes.GOALS.index(pitch.goal)
        o.ask[cell] = pitch.ask
        o.dare[cell] = codes.DARES.index(pitch.metric)


def _get_pitch(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, Any]] | None:
    return [
        {
            "investor": n.cast.investors.ids[i],
            "story": codes.STORIES[o.pitch[*at, i] - 1],
            "goal": codes.GOALS[o.goal[*at, i]],
            "ask": float(o.ask[*at, i]),
            "metric": codes.DARES[o.dare[*at, i]],
        }
        for i in np.flatnonzero(o.pitch[at])
    ] or None


def _put_call(o: Orders, at: At, investors: tuple[str, ...], n: Numbers) -> None:
    for name in investors:
        o.call[*at, n.cast.investors.ids.index(name)] = True


def _get_call(o: Orders, at: At, was: Orders, n: Numbers) -> list[str] | None:
    return [n.cast.investors.ids[i] for i in np.flatnonzero(o.call[at])] or None


def _put_concession(o: Orders, at: At, offers: tuple[Concession, ...], n: Numbers) -> None:
    for offer in offers:
        o.renegotiate[*at, n.cast.investors.ids.index(offer.investor)] = 1 + codes.CONCESSIONS.index(
            offer.concession
        )


def _get_concession(o: Orders, at: At, was: Orders, n: Numbers) -> list[dict[str, str]] | None:
    return [
        {"investor": n.cast.investors.ids[i], "concession": codes.CONCESSIONS[o.renegotiate[*at, i] - 1]}
        for i in np.flatnonzero(o.renegotiate[at])
    ] or None


ROWS = {
    "pitch": Row(_put_pitch, _get_pitch),
    "update_call": Row(_put_call, _get_call),
    "renegotiate_deal": Row(_put_concession, _get_concession),
}

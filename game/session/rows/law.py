"""Dinners with those who make laws."""

from typing import Any, Literal

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state.numbers import Numbers
from game.engine.state.orders import LOBBIES, Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Lobby(Line):
    """A month of dinners with those who make laws."""

    what: Literal["law_up", "law_down", "heat"] = means("the law against fakes nearer or further, or Heat")
    rival: PlatformId | None = means("whose Heat", default=None)


def _put_lobby(o: Orders, at: At, lobby: Lobby, n: Numbers) -> None:
    o.lobby[at] = 1 + LOBBIES.index(lobby.what)
    o.lobby_rival[at] = at.code(lobby.rival)


def _get_lobby(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    if not o.lobby[at]:
        return None
    rival = at.rival(int(o.lobby_rival[at]))
    return {"what": LOBBIES[int(o.lobby[at]) - 1], **({"rival": rival} if rival else {})}


ROWS = {
    "lobby": Row(_put_lobby, _get_lobby),
}

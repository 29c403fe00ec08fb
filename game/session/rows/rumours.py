"""A word behind a rival's back, and a dossier on the table."""

from typing import Any, Literal

from game.balance.schema.fields import means
from game.balance.schema.known import PlatformId
from game.engine.state import orders as codes
from game.engine.state.numbers import Numbers
from game.engine.state.orders import Orders
from game.session.lines import Line
from game.session.rows.row import At, Row


class Whisper(Line):
    """Something that is said about somebody who is not in the room."""

    rival: PlatformId = means("whom it is about")
    about: Literal["fakes", "delivery", "money"] = means("what is said to be wrong", default="fakes")


class Exposure(Line):
    """A dossier laid open."""

    rival: PlatformId = means("whose it is")
    what: Literal["fakes", "clicks", "headline"] = means("what it shows")


def _put_whisper(o: Orders, at: At, whisper: Whisper, n: Numbers) -> None:
    o.whisper_rival[at] = at.code(whisper.rival)
    o.whisper_about[at] = 1 + codes.WHISPERS.index(whisper.about)


def _get_whisper(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    rival = at.rival(int(o.whisper_rival[at]))
    return {"rival": rival, "about": codes.WHISPERS[o.whisper_about[at] - 1]} if rival else None


def _put_exposure(o: Orders, at: At, exposure: Exposure, n: Numbers) -> None:
    o.expose_rival[at] = at.code(exposure.rival)
    o.expose_what[at] = 1 + codes.EXPOSURES.index(exposure.what)


def _get_exposure(o: Orders, at: At, was: Orders, n: Numbers) -> dict[str, Any] | None:
    rival = at.rival(int(o.expose_rival[at]))
    return {"rival": rival, "what": codes.EXPOSURES[o.expose_what[at] - 1]} if rival else None


ROWS = {
    "whisper": Row(_put_whisper, _get_whisper),
    "expose": Row(_put_exposure, _get_exposure),
}

"""What sounds when a stage of the match begins: the name of a cue, or none."""

from game.client.view import launch
from game.client.view.table import Table
from game.session.match import Match, Stage

NOBODY = -1  # the seat of one who only looks


def greeting(match: Match) -> str:
    if match.stage == Stage.REVEAL:
        flown = launch.flown(Table(match, NOBODY))
        return flown[0].tier if flown else "reveal"
    if match.stage == Stage.ENDED:
        winner = match.chairs[match.winner[0]] if match.winner else None
        return "victory" if winner is not None and winner.mind == "human" else "defeat"
    if match.stage == Stage.ORDERS and match.front is not None:
        return _month(Table(match, match.front))
    return "curtain" if match.stage == Stage.HANDOVER else ""


def _month(table: Table) -> str:
    """A letter before all; else how one's own fortune moved."""
    if table.letter is not None:
        return "letter"
    moved = table.moved("fortune")
    return "" if not moved else "good" if moved > 0 else "bad"

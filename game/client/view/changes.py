"""What was changed on the draft this month, in its order: what each change did, and what of it was undone."""

from dataclasses import dataclass
from itertools import groupby

from game.client.view import orders
from game.client.view.table import Table
from game.session.sheet import Sheet
from game.words import listed, say


@dataclass(frozen=True)
class Change:
    """Right after it `step` of the draft is in force; `lines` are those that it touched."""

    step: int
    title: str
    told: str
    undone: bool
    lines: tuple[str, ...]


def changes(table: Table) -> list[Change]:
    """One for each card, however often it was touched in one go."""
    draft = table.match.draft(table.seat)
    steps, now = draft.steps, len(draft.past)
    touched = {at: _touched(*steps[at - 1 : at + 1]) for at in range(1, len(steps))}
    found = []
    for (cards, undone), ats in groupby(touched, lambda at: (_cards(touched[at]), at > now)):
        run = tuple(ats)
        told = _told(table.beside(steps[run[0] - 1]), table.beside(steps[run[-1]]), cards)
        found.append(Change(run[-1], *told, undone, touched[run[-1]]))
    return found


def _told(before: Table, after: Table, cards: tuple[str, ...]) -> tuple[str, str]:
    """What was changed, and from what to what; several cards at once only by their names."""
    titles = listed(say(f"orders.card.{card}") for card in cards)
    if len(cards) != 1:
        return say("changes.order" if not cards else "changes.together"), titles
    was, now = (orders.says(table, orders.KINDS[cards[0]]) for table in (before, after))
    return titles, say("changes.told", was=was, now=now) if was != now else now


def _cards(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(orders.CARD_OF[line] for line in lines))


def _touched(before: Sheet, after: Sheet) -> tuple[str, ...]:
    """Lines that are other than before; none where only their order is."""
    lines = dict.fromkeys((*before.lines, *after.lines))
    return tuple(line for line in lines if getattr(before, line) != getattr(after, line))

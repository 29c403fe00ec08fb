"""What a war that is over counts for: goals of the campaign, and the result of a day.

It counts where it was played by its scenario's own rules: nothing else would compare.
"""

from pathlib import Path

from game.balance import load
from game.engine.state import numbers as rules_as_numbers
from game.session import campaign, progress, today
from game.session.goals import goals
from game.session.progress import Best, Progress
from game.session.record import Record
from game.session.setup import NOTHING, Luggage

DAYS_MOST = 400  # results of so many days are kept


def note(folder: Path, record: Record) -> str:
    """Keep what people have won in this match; in words what had to be laid aside for it.

    SaveError and OSError where it cannot be kept.
    """
    known, _ = progress.read(folder)
    now = counted(known, record)
    return progress.write(folder, now) if now != known else ""


def counted(known: Progress, record: Record) -> Progress:
    """The same, and what this match adds to it."""
    lent = {one.seat for one in record.stand_ins}  # what a computer won for them is not theirs
    chairs = enumerate(record.setup.chairs)
    people = [seat for seat, chair in chairs if chair.mind == "human" and seat not in lent]
    if not people or record.now.verdict.winner[0] < 0 or not _by_the_book(record):
        return known
    if _as_told(known, record):
        known = _campaign(known, record, people)
    return _day(known, record, people)


def _by_the_book(record: Record) -> bool:
    chosen = record.setup.options or record.mods
    return not chosen and record.setup.months == load.scenario(record.setup.scenario).months


def _as_told(known: Progress, record: Record) -> bool:
    """With the table of the story, nobody helped or hindered but by the campaign itself."""
    chairs, most = record.setup.chairs, campaign.brought(record.setup.scenario, known)
    table = load.scenario(record.setup.scenario).cast.get(len(chairs), ())
    return {chair.platform for chair in chairs} == set(table) and all(
        chair.luggage == NOTHING or (chair.mind == "human" and _within(chair.luggage, most))
        for chair in chairs
    )


def _within(luggage: Luggage, most: Luggage) -> bool:
    return 0 <= luggage.cash <= most.cash and luggage.attention <= most.attention


def _campaign(known: Progress, record: Record, people: list[int]) -> Progress:
    name, numbers = record.setup.scenario, rules_as_numbers.read(record.rules)
    won = [goal.key for goal in goals(record, numbers) if goal.reached and goal.seat in people]
    reached = _with(known.reached.get(name, []), won)
    victories = [name] if int(record.now.verdict.winner[0]) in people else []
    changes = {"victories": _with(known.victories, victories)}
    return known.model_copy(
        update=changes | ({"reached": {**known.reached, name: reached}} if reached else {})
    )


def _with(before: list[str], new: list[str]) -> list[str]:
    return sorted({*before, *new})


def _day(known: Progress, record: Record, people: list[int]) -> Progress:
    """Of the people at the table the richest counts, and of all tries the best."""
    day, chairs = today.day(record.setup.seed), record.setup.chairs
    if day is None or any(chair.luggage != NOTHING for chair in chairs):
        return known
    fortune = record.past[-1]["own"]["fortune"]
    seat = max(people, key=lambda seat: fortune[seat] or 0.0)
    won = int(record.now.verdict.winner[0]) == seat
    best = Best(platform=chairs[seat].platform, fortune=fortune[seat] or 0.0, won=won)
    date, name = day.isoformat(), record.setup.scenario
    before = known.days.get(date, {})
    if name in before and _worth(before[name]) >= _worth(best):
        return known
    days = {**known.days, date: {**before, name: best}}
    return known.model_copy(update={"days": {day: days[day] for day in sorted(days)[-DAYS_MOST:]}})


def _worth(best: Best) -> tuple[bool, float]:
    return best.won, best.fortune

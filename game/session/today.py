"""The seed of the day: luck that is the same for everybody on that date. Nobody here looks at a clock."""

from datetime import date

ORDINARY = 1_000_000  # seeds below are no date's, and short enough to be told to a friend


def seed(day: date) -> int:
    """Its digits: 20260301."""
    return day.year * 10_000 + day.month * 100 + day.day


def day(seed: int) -> date | None:
    """The date whose seed this is, if it is one."""
    try:
        return date(seed // 10_000, seed // 100 % 100, seed % 100)
    except (ValueError, OverflowError):
        return None

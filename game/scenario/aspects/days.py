"""Days: the first and the last day that a written date can mean."""

from datetime import date, timedelta

from game.reading.kinds import DAY


def first_day(written: str) -> date | None:
    """The first day of a day, a month or a year; None where the words are no date, as in “about 1950”."""
    found = DAY.fullmatch(written.partition("/")[0])
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None
    except ValueError:
        return None


def last_day(written: str) -> date | None:
    """The last day of a day, a month or a year, or of the later of two."""
    part = written.rpartition("/")[2]
    found, first = DAY.fullmatch(part), first_day(part)
    if not found or not first or found[3]:
        return first
    years, month = (first.year, first.month + 1) if found[2] and first.month < 12 else (first.year + 1, 1)
    return date(years, month, 1) - timedelta(days=1) if years <= date.max.year else date.max

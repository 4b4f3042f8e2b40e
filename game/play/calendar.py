"""Dates as a reader says them."""

from datetime import date

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def spoken(when: str) -> str:
    """``1964-10-12 about noon`` as ``Monday 12 October, about noon``; what is no date is left as it is."""
    written, _, rest = when.partition(" ")
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return when
    words = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{words}, {rest}" if rest else words


def spoken_year(when: str) -> str:
    """``1906-12-19`` as ``19 December 1906``; a year, a month or words stay as written."""
    try:
        day = date.fromisoformat(when)
    except ValueError:
        return when
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

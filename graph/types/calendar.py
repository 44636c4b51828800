"""Calendar sums for dates of texts: lunar days, days before, checked ISO 8601 strings."""

from datetime import date, timedelta

FIRST_PLAN_YEAR = 2001  # 十五 (the tenth five-year plan) began in 2001
PLAN_YEARS = 5


def iso_day(year: int | None, month: int | None, day: int | None) -> str | None:
    """Give 2023-01-28, 2023-01, 2023, or --01-28 and --01 without a year; None for no such day."""
    if month is None:
        return f"{year:04}" if year else None
    head = f"{year:04}" if year else "-"
    if day is None:
        return f"{head}-{month:02}" if 1 <= month <= 12 else None
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return f"{head}-{month:02}-{day:02}"


def lunar_day(year: int, month: int, day: int) -> str | None:
    """Give the solar day of 正月初七 of the Chinese year that begins in `year`."""
    from lunar_python import Lunar, LunarMonth  # type: ignore[import-untyped]

    known = LunarMonth.fromYm(year, month)
    if known is None or day > known.getDayCount():
        return None
    solar = Lunar.fromYmd(year, month, day).getSolar()
    return str(solar.toYmd())


def days_from(reference: str, days: int) -> str | None:
    """Give the day so many days from the reference; None where that is no full day."""
    try:
        return (date.fromisoformat(reference) + timedelta(days)).isoformat()
    except ValueError:
        return None


def months_from(reference: str, months: int) -> str | None:
    """Give the month so many months from the reference's; None where that names no month."""
    try:
        month = int(reference[:4]) * 12 + int(reference[5:7]) - 1 + months
    except ValueError:
        return None
    return f"{month // 12:04}-{month % 12 + 1:02}"


def plan_years(number: int) -> str:
    """Give the years of a five-year plan: 14 (十四五) is 2021/2025."""
    first = FIRST_PLAN_YEAR + PLAN_YEARS * (number - 10)
    return f"{first}/{first + PLAN_YEARS - 1}"

"""Cells of CSV files: a spreadsheet runs none of them as a formula (OWASP, CSV injection)."""

MARKS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "|", "%")


def inert(text: str) -> str:
    """Give the text, behind a quote mark where it opens as a formula does."""
    return f"'{text}" if text.startswith(MARKS) else text

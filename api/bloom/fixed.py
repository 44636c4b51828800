"""Ids and times that never vary, so that the same schema gives the same bytes."""

from uuid import UUID, uuid5

SPACE = UUID("5a9b1f0e-3b9e-5c8e-9d51-7a6d9f3c2e10")
TIME = 1_735_689_600_000


def stable_id(*parts: str) -> str:
    """Give the same UUID for the same parts on every machine."""
    return str(uuid5(SPACE, "/".join(parts)))


def stable_time(place: int) -> int:
    """Give the time, in milliseconds, of the element at this place of its list."""
    return TIME + place

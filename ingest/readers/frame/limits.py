"""How much of one file a reader takes in before it refuses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one file; a file beyond one of them is refused, never cut."""

    file_bytes: int = 64 << 20
    characters: int = 20_000_000
    pages: int = 5_000
    cells: int = 2_000_000
    zip_entries: int = 10_000
    zip_bytes: int = 512 << 20
    zip_ratio: int = 200
    sidecar_bytes: int = 64 << 10


LIMITS = Limits()

"""Claims of short texts in many voices: who counts, of which period, at which stage, and how much."""

from pathlib import Path

import pytest

from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

VOICES = Path(__file__).parent / "voices"
KEYS = ("scope", "periods", "stage", "metric", "rate_of", "value", "qualifier", "kind")
CORE = ("project_count", "total_investment", "planned_investment", "completed_investment", "rate")


def _told(path: Path) -> set[str]:
    claims = form(extract(read(path)))["claims"]
    return {
        "|".join("" if claim.get(key) is None else str(claim[key]) for key in KEYS)
        for claim in claims
        if claim["metric"] in CORE
    }


@pytest.mark.parametrize("path", sorted(VOICES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_voice_tells_the_claims_a_careful_reader_takes_from_it(path: Path) -> None:
    expected = set(path.with_suffix(".psv").read_text("utf-8").split())
    assert _told(path) == expected

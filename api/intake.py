"""Takes files into a store: what is unchanged is left alone, the rest is read and committed whole."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

State = Literal["new", "unchanged", "changed", "copied", "refused"]
STATES: tuple[State, ...] = ("new", "changed", "unchanged", "copied", "refused")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file. `notices` counts what was seen in it and not understood."""

    path: Path
    state: State
    detail: str = ""
    statements: int = 0
    claims: int = 0
    notices: int = 0


@dataclass
class Summary:
    """What became of all files."""

    states: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    claims: int = 0
    notices: int = 0

    def add(self, taken: Taken) -> None:
        """Count one file."""
        self.states[taken.state] += 1
        self.statements += taken.statements
        self.claims += taken.claims
        self.notices += taken.notices

    def counts(self) -> dict[str, int]:
        """Give every count by name."""
        states = {state: self.states[state] for state in STATES}
        return states | {
            "statements": self.statements,
            "claims": self.claims,
            "not_understood": self.notices,
        }

"""Figures of a table that are parts of another figure of it."""

from dataclasses import replace

from graph.statement import Claim


def parts_of_wholes(claims: list[Claim]) -> list[Claim]:
    """Tie each narrower figure of a table to the one total of its metric."""
    wholes = [claim for claim in claims if claim.filter is None]
    found = []
    for claim in claims:
        over = [
            whole
            for whole in wholes
            if whole.metric == claim.metric
            and whole.stage == claim.stage
            and whole.scope == claim.scope
            and whole.periods == claim.periods
        ]
        tied = claim.filter is not None and len(over) == 1
        found.append(replace(claim, component_of=over[0].id) if tied else claim)
    return found

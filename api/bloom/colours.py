"""Colours that tell a value: of stages, from grey to green, and of verdicts."""

STAGES = {
    "planned": "#b8c2cc",
    "negotiating": "#94a9be",
    "signed": "#4c8eda",
    "started": "#f0a030",
    "topped_out": "#d98e3f",
    "completed": "#a8b84a",
    "commissioned": "#3fa66a",
    "at_capacity": "#1f7a4d",
    "suspended": "#c0392b",
    "cancelled": "#6b6b6b",
}
VERDICTS = {
    "consistent": "#3fa66a",
    "rounding": "#a8b84a",
    "residual": "#f0a030",
    "inconsistent": "#c0392b",
    "not_comparable": "#94a9be",
    "uncheckable": "#b8c2cc",
}
BY_VALUE = {"stage": STAGES, "verdict": VERDICTS}

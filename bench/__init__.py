"""Measurements: each module has a `main` that prints a few lines of figures."""

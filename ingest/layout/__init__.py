"""Repairs of a printed page, one per file, and their order."""

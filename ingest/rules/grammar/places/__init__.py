"""The county or zone where a project lies."""

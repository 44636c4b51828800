"""A passage read into items, lists and phrases, and which of these are names of projects."""

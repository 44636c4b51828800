"""The grammar of project names: delimiters, items, chunks, heads and lists; no facts."""

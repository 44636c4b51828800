"""How a file becomes statements: read, repair, annotate, extract, settle."""

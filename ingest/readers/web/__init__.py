"""Web pages: their blocks, their tables, and which of them are the article."""

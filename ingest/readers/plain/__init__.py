"""Plain text: its pages, and the tables that stand in it."""

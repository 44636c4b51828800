"""How far a project is: by its own words, its list, its heading, its ceremony."""

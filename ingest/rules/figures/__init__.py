"""How figures about groups of projects are read: windows, groups, and the walk over clauses."""

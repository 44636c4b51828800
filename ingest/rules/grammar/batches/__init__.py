"""The batch that a project is in: by its list, its note, its heading, or what its text says."""

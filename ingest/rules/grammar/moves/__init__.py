"""The steps that a document tells of a project, and the way that they make."""

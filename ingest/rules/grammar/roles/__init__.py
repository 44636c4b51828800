"""Whose a project is: which of the projects a company's words reach."""

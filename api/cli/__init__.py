"""The command line: `sanpi COMMAND`, a command a file, loaded when it is called."""

from api.cli.main import main

__all__ = ["main"]

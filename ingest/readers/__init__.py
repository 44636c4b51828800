"""Readers of files, one format per file, found by directory.

A format is a module in this directory with `SUFFIXES` (lower case, with the dot)
and `parse(source: Source) -> Draft`. What all formats share stands in `frame`.
"""

from ingest.readers.frame.formats import suffixes
from ingest.readers.frame.limits import LIMITS, Limits
from ingest.readers.frame.read import fingerprint, read
from ingest.readers.frame.walk import Found, find_files

__all__ = ["LIMITS", "Found", "Limits", "find_files", "fingerprint", "read", "suffixes"]

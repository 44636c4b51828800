"""Printed pages: glyphs with their boxes, put together to lines, blocks and reading order."""

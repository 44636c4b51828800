"""Reads just enough of a Cypher text: what it uses, what it returns, whether it only reads."""

import re

OPAQUE = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r"|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`(?:[^`]|``)*`",
    re.DOTALL,
)
PARAMETER = re.compile(r"\$([A-Za-z_]\w*)")
WRITING = re.compile(
    r"\b(CREATE|MERGE|DELETE|DETACH|SET|REMOVE|DROP|ALTER|FOREACH|LOAD\s+CSV|GRANT|DENY|REVOKE)\b",
    re.IGNORECASE,
)
RETURN = re.compile(r"\bRETURN\b(?:\s+DISTINCT\b)?", re.IGNORECASE)
CLOSING = re.compile(r"\b(ORDER\s+BY|SKIP|OFFSET|LIMIT)\b", re.IGNORECASE)
ALIASED = re.compile(r"(?:^|\bAS\s+)([A-Za-z_]\w*)\s*$", re.IGNORECASE)
DEPTH = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}


def bare(cypher: str) -> str:
    """Give the text with comments, strings and quoted names blanked, length and lines kept."""
    return OPAQUE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), cypher)


def parameters(cypher: str) -> frozenset[str]:
    """Give the names of the parameters that the text uses."""
    return frozenset(PARAMETER.findall(bare(cypher)))


def writing(cypher: str) -> str | None:
    """Give the first word that would write, or None."""
    found = WRITING.search(bare(cypher))
    return found.group() if found else None


def columns(cypher: str) -> tuple[str | None, ...]:
    """Give the names that the closing RETURN gives its columns; None for one without a name."""
    found = [ALIASED.search(part.strip()) for part in _split(_returned(cypher))]
    return tuple(match.group(1) if match else None for match in found)


def ordering(cypher: str) -> str:
    """Give what stands behind the closing RETURN's items: ORDER BY, SKIP, LIMIT."""
    tail = bare(cypher)[return_end(cypher) :]
    closing = CLOSING.search(tail)
    return tail[closing.start() :].strip() if closing else ""


def _returned(cypher: str) -> str:
    tail = bare(cypher)[return_end(cypher) :]
    closing = CLOSING.search(tail)
    return tail[: closing.start()] if closing else tail


def return_end(cypher: str) -> int:
    """Give where the last RETURN ends; the text's end where there is none."""
    found = [match.end() for match in RETURN.finditer(bare(cypher))]
    return found[-1] if found else len(cypher)


def _split(items: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, character in enumerate(items):
        depth += DEPTH.get(character, 0)
        if character == "," and depth == 0:
            parts.append(items[start:at])
            start = at + 1
    return [*parts, items[start:]] if items.strip() else []

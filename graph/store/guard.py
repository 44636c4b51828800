"""The first look at a query that someone typed: words and procedures, before any engine sees it."""

import re

from graph.errors import ForbiddenError

PROCEDURES = (
    "db.labels",
    "db.relationshiptypes",
    "db.propertykeys",
    "db.index.fulltext.querynodes",
)
OPENING = {"match", "optional", "with", "unwind", "return", "call", "where", "using"}
WRITING = {"create", "merge", "delete", "detach", "set", "remove", "foreach", "drop", "insert"}
_TOKEN = re.compile(
    r"""
    (?P<comment> //[^\n\r]* | /\*.*?\*/ )
  | (?P<text> '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
  | (?P<quoted> `(?:[^`]|``)*` )
  | (?P<word> [^\W\d]\w* )
  | (?P<space> \s+ )
  | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
Token = tuple[str, str]


def check(cypher: str) -> None:
    """Raise ForbiddenError for what is plainly no reading query, whatever the engine.

    The engine's own refusal to write comes after this one, and does not rest on it.
    """
    if re.search(r"\\u", cypher, re.IGNORECASE):
        raise _forbidden("\\u", "write the character itself")
    tokens = _tokens(cypher)
    if not tokens or tokens[0][1] not in OPENING:
        raise _forbidden(tokens[0][1] if tokens else "", f"open with {', '.join(sorted(OPENING))}")
    for place, (kind, text) in enumerate(tokens):
        if kind == "word" and not _is_name(tokens, place):
            _check_word(tokens, place, text)
        elif text == ";" and place < len(tokens) - 1:
            raise _forbidden(";", "ask one query at a time")


def _tokens(cypher: str) -> list[Token]:
    found = ((match.lastgroup or "", match[0]) for match in _TOKEN.finditer(cypher))
    return [
        (kind, text.lower() if kind in ("word", "quoted") else text)
        for kind, text in found
        if kind not in ("comment", "space")
    ]


def _is_name(tokens: list[Token], place: int) -> bool:
    """Tell whether the word stands where only a property, label, parameter or key can."""
    before = tokens[place - 1][1] if place else ""
    after = tokens[place + 1][1] if place + 1 < len(tokens) else ""
    return before in (".", ":", "$", "|", "&", "!") or (after == ":" and before in ("{", ","))


def _check_word(tokens: list[Token], place: int, word: str) -> None:
    if word in WRITING:
        raise _forbidden(word.upper(), "the query would write")
    following = tokens[place + 1][1] if place + 1 < len(tokens) else ""
    if word == "load" and following == "csv":
        raise _forbidden("LOAD CSV", "the query would read a file or the network")
    if word == "call" and following not in ("{", "("):
        name = _dotted(tokens[place + 1 :])
        if name not in PROCEDURES:
            raise _forbidden(f"CALL {name}", f"procedures allowed: {', '.join(PROCEDURES)}")


def _dotted(tokens: list[Token]) -> str:
    parts: list[str] = []
    for kind, text in tokens:
        if kind not in ("word", "quoted") and text != ".":
            break
        if parts and kind != "other" and parts[-1] != ".":
            break
        parts.append(text.strip("`"))
    return "".join(parts)


def _forbidden(what: str, why: str) -> ForbiddenError:
    return ForbiddenError(f"只允许只读查询 / only reading is allowed: found {what}: {why}")

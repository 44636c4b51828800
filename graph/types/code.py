"""Identifiers: short hashes of what makes a thing itself."""

from hashlib import blake2b
from json import JSONEncoder

DIGEST_BYTES = 10
LISTED = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def identifier(kind: str, *parts: str | int | None) -> str:
    """Give `kind:hash`, the same for the same parts on every machine.

    Parts are hashed as a JSON list, so that ("a", "bc") and ("ab", "c") differ.
    """
    return f"{kind}:{digest(LISTED(parts).encode())}"


def digest(data: bytes) -> str:
    """Give the 20 hexadecimal digits that stand for these bytes."""
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()

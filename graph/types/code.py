"""Identifiers: short hashes of what makes a thing itself."""

from hashlib import blake2b
from json.encoder import encode_basestring

DIGEST_BYTES = 10


def identifier(kind: str, *parts: str | int | None) -> str:
    """Give `kind:hash`, the same for the same parts on every machine.

    Parts are hashed as a JSON list, so that ("a", "bc") and ("ab", "c") differ.
    """
    listed = ",".join(
        [encode_basestring(part) if type(part) is str else json_text(part) for part in parts]
    )
    return f"{kind}:{digest(f'[{listed}]'.encode())}"


def json_text(value: str | int | None) -> str:
    """Give the value as JSON writes it, in its own characters."""
    if isinstance(value, str):
        return encode_basestring(value)
    return "null" if value is None else str(value)


def digest(data: bytes) -> str:
    """Give the 20 hexadecimal digits that stand for these bytes."""
    return blake2b(data, digest_size=DIGEST_BYTES).hexdigest()

"""From a path to a document: open, parse, check, put the sidecar's fields in."""

import os
from pathlib import Path

from graph.document import Document
from graph.errors import LimitError, ReadError
from graph.types.code import digest
from ingest.readers.frame.draft import Draft
from ingest.readers.frame.formats import Parse, formats, unknown
from ingest.readers.frame.limits import LIMITS, Limits
from ingest.readers.frame.sidecar import Sidecar, load_sidecar
from ingest.readers.frame.sniff import check_nature
from ingest.readers.frame.source import Source, open_source

FIELDS = ("title", "publisher", "date", "url")


def read(path: str | Path, *, source: str | None = None, limits: Limits = LIMITS) -> Document:
    """Read a file into a document; `source` is its path from the working folder unless given.

    Raises ReadError, which names the file and the reason.
    """
    place = Path(path)
    parse = formats().get(place.suffix.lower())
    if parse is None:
        raise unknown(place)
    opened = open_source(place, limits)
    sidecar = load_sidecar(place, limits)
    return compose(
        source or name_of(place), opened, checked(parsed(parse, opened), opened), sidecar
    )


def parsed(parse: Parse, source: Source) -> Draft:
    """Parse a file; whatever a damaged file makes a library raise becomes a ReadError."""
    check_nature(source)
    try:
        return parse(source)
    except ReadError:
        raise
    except LimitError as error:
        raise ReadError(f"{source.name}：{error}") from error
    except (MemoryError, RecursionError) as error:
        raise source.refuse("文件结构过深或过大", "nested too deep, or too large") from error
    except Exception as error:
        name = type(error).__name__
        raise source.refuse("文件损坏，无法解析", f"damaged, cannot be parsed: {name}") from error


def fingerprint(path: str | Path, *, limits: Limits = LIMITS) -> str:
    """Give the version that `read` would give this file, without parsing it."""
    place = Path(path)
    return version(open_source(place, limits), load_sidecar(place, limits))


def version(source: Source, sidecar: Sidecar) -> str:
    """Give the digest of the file's bytes, and of its sidecar's where it has one."""
    return digest(source.data + b"\0" + sidecar.data) if sidecar.data else digest(source.data)


def name_of(path: Path) -> str:
    """Give the path from the working folder, with forward slashes."""
    return Path(os.path.relpath(path)).as_posix()


def checked(draft: Draft, source: Source) -> Draft:
    """Give the draft back unless it is empty or longer than the limit."""
    if not draft.text.strip():
        raise source.refuse("文件里没有文字", "no text in the file")
    if len(draft.text) > source.limits.characters:
        most = source.limits.characters
        raise source.refuse(f"文字过长，上限 {most} 字", f"more than {most} characters")
    return draft


def compose(name: str, source: Source, draft: Draft, sidecar: Sidecar) -> Document:
    """Give the document; the sidecar fills what the file leaves open, and is then named."""
    stated = {field: getattr(draft, field) for field in FIELDS}
    given = {field: value for field, value in sidecar.fields.items() if not stated.get(field)}
    header = {**stated, **given}
    return Document(
        source=name,
        version=version(source, sidecar),
        text=draft.text,
        blocks=draft.blocks,
        given=tuple(sorted(given)),
        **header,
    )

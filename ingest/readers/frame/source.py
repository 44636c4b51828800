"""A file's bytes, opened with care: nothing but a regular file of bearable size is ever read."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from graph.errors import ReadError
from ingest.readers.frame.limits import LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one file, its name for messages, and the limits it is held to."""

    data: bytes
    name: str
    suffix: str
    limits: Limits = LIMITS

    def refuse(self, chinese: str, english: str) -> ReadError:
        """Give the error that says why this file cannot be read."""
        return refusal(self.name, chinese, english)


def refusal(name: object, chinese: str, english: str) -> ReadError:
    """Give the one form that every refusal has: file, reason in Chinese, reason in English."""
    return ReadError(f"{name}：{chinese}（{english}）")


def open_source(path: Path, limits: Limits = LIMITS) -> Source:
    """Give the file's bytes; raise ReadError unless it is a regular, not empty, bearable file."""
    data = load(path, limits.file_bytes)
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise refusal(path, "空文件", "the file is empty")
    return Source(data, str(path), path.suffix.lower(), limits)


def load(path: Path, most: int) -> bytes:
    """Read at most so many bytes of a regular file; pipes and devices are never waited for."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise refusal(path, "打不开文件", f"cannot open: {reason(error)}") from error
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise refusal(path, "不是普通文件", "not a regular file")
        if status.st_size > most:
            raise too_large(path, most)
        return whole(file.read(most + 1), path, most)


def whole(data: bytes, path: Path, most: int) -> bytes:
    """Give the bytes back unless the file grew past its limit while it was read."""
    if len(data) > most:
        raise too_large(path, most)
    return data


def too_large(path: Path, most: int) -> ReadError:
    """Give the refusal of an oversized file."""
    return refusal(path, f"文件过大，上限 {most} 字节", f"larger than the limit of {most} bytes")


def reason(error: Exception) -> str:
    """Give the system's own words for an error, without the path that stands beside them."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__

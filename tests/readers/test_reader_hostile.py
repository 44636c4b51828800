"""Hostile and broken files: one clear refusal each, and no harm."""

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from graph.errors import ReadError
from ingest.readers import Limits, find_files, read, suffixes
from ingest.readers.frame.formats import formats
from ingest.readers.frame.read import parsed
from ingest.readers.frame.source import Source

DOCX = "word/document.xml"
WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'


def zipped(**entries: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return held.getvalue()


def drawn(**options: object) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, **options)
    canvas.rect(10, 10, 100, 100, fill=1)
    canvas.save()
    return held.getvalue()


def lying() -> bytes:
    """A zip whose directory says that its entry unpacks to almost nothing."""
    data = bytearray(zipped(**{DOCX: b"0" * 3_000_000}))
    place = data.index(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, 10)
    return bytes(data)


ENTITIES = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>' + WORD.encode()
FILES = {
    "empty.txt": (b"", "空文件"),
    "blank.md": (b"\xef\xbb\xbf \n\n", "空文件"),
    "pdf.txt": (b"%PDF-1.4\n%", "内容却是 PDF"),
    "page.docx": (b"<!DOCTYPE html><html><p>a</p></html>", "内容却是 HTML"),
    "text.pdf": ("总投资".encode(), "内容却不是"),
    "word.xlsx": (zipped(**{DOCX: WORD.encode()}), "不是 .xlsx 文件"),
    "old.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "加密"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "图像"),
    "binary.csv": (bytes(range(256)) * 8, "编码无法识别"),
    "plain.html": (b"no markup at all", "不是网页"),
    "bare.html": (b"<html><body><script>1</script></body></html>", "没有文字"),
    "image.pdf": (drawn(), "没有文字层"),
    "locked.pdf": (drawn(encrypt=pdfencrypt.StandardEncryption("a", canPrint=0)), "加密"),
    "cut.pdf": (drawn()[:300], "损坏"),
    "cut.docx": (zipped(**{DOCX: WORD.encode() * 9})[:120], "损坏"),
    "bomb.docx": (zipped(**{DOCX: b"0" * 30_000_000}), "压缩炸弹"),
    "lying.docx": (lying(), "损坏"),
    "entities.docx": (zipped(**{DOCX: ENTITIES}), "实体"),
    "late.docx": (zipped(**{DOCX: b"<!--" + b"a" * 65_530 + b"-->" + ENTITIES}), "实体"),
    "paths.docx": (zipped(**{DOCX: WORD.encode(), "../../etc/passwd": b"a"}), "越界路径"),
    "hollow.docx": (zipped(**{DOCX: WORD.encode()}), "DOCX"),
}


@pytest.mark.parametrize("name", FILES)
def test_broken_file_gets_one_clear_refusal(tmp_path: Path, name: str) -> None:
    data, reason = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(path)
    message = str(caught.value)
    assert name in message
    assert reason in message
    assert message.endswith("）")


def test_limits_refuse_and_never_cut(tmp_path: Path) -> None:
    text, table = tmp_path / "a.txt", tmp_path / "a.csv"
    text.write_text("字" * 100, "utf-8")
    table.write_text("1,2\n" * 100, "utf-8")
    for path, limits in (
        (text, Limits(file_bytes=50)),
        (text, Limits(characters=50)),
        (table, Limits(cells=50)),
    ):
        with pytest.raises(ReadError, match="50"):
            read(path, limits=limits)


def test_entities_of_a_web_page_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    bomb = '<!DOCTYPE html [<!ENTITY a "项目项目"><!ENTITY b "&a;&a;&a;&a;">]>'
    path.write_text(f"{bomb}<html><body><p>总投资&b;亿元，项目开工。</p></body></html>", "utf-8")
    assert "项目项目" not in read(path).text


@pytest.mark.parametrize("tag", ["div", "table><tr><td", "ul><li", "b", "a"])
def test_deep_web_page_is_read_or_refused(tmp_path: Path, tag: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<html><body><p>总投资三亿元。</p>{f'<{tag}>' * 20_000}字</body></html>", "utf-8"
    )
    try:
        assert "总投资" in read(path).text
    except ReadError as error:
        assert "a.html" in str(error)


def test_walk_is_stable_and_safe(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/二.txt", "a.txt", ".hidden.txt", "a.txt.meta.yml", "c.exe"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    (tmp_path / "out.txt").symlink_to("/etc/hostname")
    (tmp_path / "z.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    found = list(find_files([tmp_path, tmp_path / "a.txt"]))
    assert [each.path for each in found] == [each.path for each in find_files([tmp_path])]
    readable = [each.path.name for each in found if each.error is None]
    refused = [each.path.name for each in found if each.error]
    assert readable == ["a.txt", "二.txt"]
    assert refused == ["c.exe", "dangling.txt", "out.txt", "pipe.txt"]


def test_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="不是普通文件"):
        read(tmp_path / "pipe.txt")


@pytest.mark.parametrize(
    "words",
    ["a: &x 1\nb: *x", "nobody: 1", "- 1", "date: 昨天", "date: 2023-13-45", "title: [1]", "{"],
)
def test_bad_sidecar_is_named(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text("正文。", "utf-8")
    (tmp_path / "a.txt.meta.yml").write_text(words, "utf-8")
    with pytest.raises(ReadError, match=r"a\.txt\.meta\.yml"):
        read(tmp_path / "a.txt")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(suffixes()),
    st.binary(max_size=300),
    st.sampled_from([b"", b"%PDF-1.4\n", b"<html><p>"]),
)
def test_no_bytes_make_a_format_fail_otherwise(suffix: str, data: bytes, head: bytes) -> None:
    try:
        parsed(formats()[suffix], Source(head + data, f"a{suffix}", suffix))
    except ReadError as error:
        assert f"a{suffix}" in str(error)

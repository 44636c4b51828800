"""Each format gives its words, its blocks and its cells."""

from pathlib import Path

import docx
import pytest
import xlsxwriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from graph.document import Document
from ingest.layout import lay_out
from ingest.readers import fingerprint, read, suffixes
from ingest.readers.frame.formats import formats

LEFT = "　　三月三日，全县第七期“三个一批”项目集中开工，共有12个项目，总投资160.7亿元。其中签约3个，总投资18亿元；开工9个，总投资53.1亿元，占比33%。"
RIGHT = "　　走进东区的工地，塔吊林立，机器轰鸣，工人正在加紧施工。该项目占地300亩，建设标准化厂房20万平方米，建成后可提供就业岗位1200个。"


def cells(document: Document) -> dict[tuple[int | None, int | None], str]:
    found = (block for block in document.blocks if block.kind == "cell")
    return {(b.row, b.column): document.text[b.start : b.end] for b in found}


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end]) for b in document.blocks]


def told(document: Document) -> list[str]:
    page = lay_out(document)
    return [page.repaired.text[p.start : p.end] for p in page.passages]


def test_every_format_says_its_suffixes_once() -> None:
    assert {".txt", ".md", ".html", ".pdf", ".docx", ".csv", ".xlsx"} <= set(suffixes())
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in formats())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_in_any_encoding_is_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(LEFT.encode(encoding))
    assert read(path).text == LEFT


@pytest.mark.parametrize("words", ["總投資", "第七期三個一批項目34個，總投資1136億元，縣市開工"])
def test_big5_is_told_from_gb18030(tmp_path: Path, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(words.encode("big5"))
    assert read(path).text == words


def test_text_keeps_every_character_and_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("一\r\n二\f三".encode())
    document = read(path)
    assert document.text == "一\r\n二\f三"
    assert [(b.page, document.text[b.start : b.end]) for b in document.blocks] == [
        (1, "一\r\n二"),
        (2, "三"),
    ]


def test_markdown_gives_headings_items_and_cells_as_ranges_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: 题\ndate: 2023-05-01\n---\n# 八个项目**开工**\n\n全县开工，总投资\n3亿元。\n\n- 面粉厂\n2. 水厂\n\n"
        "| 项目 | 投资 |\n|---|:-:|\n| **面粉\\|厂** | 3 |\n| 水厂 | |\n\n<!-- 隐藏 -->\n```\n代码\n```\n",
        "utf-8",
    )
    document = read(path)
    assert (document.title, document.date) == ("题", "2023-05-01")
    assert kinds(document)[:4] == [
        ("title", "八个项目**开工**"),
        ("text", "全县开工，总投资\n3亿元。"),
        ("item", "面粉厂"),
        ("item", "水厂"),
    ]
    assert cells(document) == {
        (1, 1): "项目",
        (1, 2): "投资",
        (2, 1): "面粉\\|厂",
        (2, 2): "3",
        (3, 1): "水厂",
    }
    assert told(document) == ["八个项目开工", "全县开工，总投资3亿元。", "面粉厂", "水厂"]


def test_web_page_gives_its_article_with_tables_and_nothing_around_it(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    row = "<tr><td>签约</td><td>44</td></tr>"
    path.write_text(
        "<html><head><title>两县开工_中原网</title><script>var x=1</script></head><body>"
        "<div class='nav'><a href='/'>首页</a><a href='/a'>要闻</a></div><div class='article'><h1>两县开工</h1>"
        "<p>来源：中原网&nbsp;时间：2023-05-09 08:12</p><p>&emsp;&emsp;5月8日，两县开工，总投资<b>1048.4</b>亿元，全部项目年内建成投产。</p>"
        f"<table><tr><th rowspan=2>批次</th><th>个数</th></tr><tr><td>（个）</td></tr>{row}{row}</table>"
        "<p>44个签约项目当中，新材料项目有39个，接近九成，投资过百亿元的一个。<br>下一步，两县将加快建设进度，确保早日见效。</p></div>"
        "<div class='related'><ul><li><a href='/b'>营商环境大家谈</a></li></ul></div>"
        "<div class='footer'>版权所有 中原网</div></body></html>",
        "utf-8",
    )
    document = read(path)
    assert (document.title, document.publisher, document.date) == (
        "两县开工",
        "中原网",
        "2023-05-09",
    )
    words = [text for kind, text in kinds(document) if kind != "cell"]
    assert words[0] == "两县开工"
    assert words[2] == "5月8日，两县开工，总投资1048.4亿元，全部项目年内建成投产。"
    assert words[-1] == "下一步，两县将加快建设进度，确保早日见效。"
    assert cells(document)[2, 2] == "（个）"
    assert cells(document)[4, 2] == "44"
    assert not {"首页", "营商环境大家谈", "版权所有 中原网"} & set(words)


def test_word_document_gives_headings_items_and_merged_cells(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("八个项目开工", 0)
    made.add_heading("名单", 1)
    made.add_paragraph("全县开工。")
    made.add_paragraph("面粉厂", style="List Bullet")
    table = made.add_table(3, 3)
    for place in range(9):
        table.cell(place // 3, place % 3).text = str(place)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "一览表"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "甲县"
    made.save(str(tmp_path / "a.docx"))
    document = read(tmp_path / "a.docx")
    assert kinds(document)[:4] == [
        ("title", "八个项目开工"),
        ("heading", "名单"),
        ("text", "全县开工。"),
        ("item", "面粉厂"),
    ]
    assert cells(document) == {
        (1, 1): "一览表",
        (2, 1): "甲县",
        (2, 2): "4",
        (2, 3): "5",
        (3, 2): "7",
        (3, 3): "8",
    }
    assert [(b.down, b.across) for b in document.blocks if b.kind == "cell"][:2] == [(1, 3), (2, 1)]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_csv_finds_encoding_and_delimiter(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "a.csv"
    lines = ["项目一览表", delimiter.join(["序号", "项目", '"总投资\n（亿元）"'])]
    lines += [delimiter.join(["1", f'"面粉{delimiter}加工"', "3.50"])]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    found = cells(read(path))
    assert found[2, 3] == "总投资\n（亿元）"
    assert found[3, 2] == f"面粉{delimiter}加工"
    assert found[3, 3] == "3.50"


def test_workbook_shows_numbers_and_dates_as_the_sheet_does(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet("开工")
    sheet.merge_range(0, 0, 0, 3, "一览表")
    sheet.write_row(1, 0, [20, 7.1, 0.1 + 0.2, 123456789012])
    sheet.write(2, 0, 0.785, book.add_format({"num_format": "0.0%"}))
    sheet.write(2, 1, 45000, book.add_format({"num_format": "yyyy-mm-dd"}))
    book.add_worksheet("说明").write(0, 0, "注")
    book.close()
    document = read(tmp_path / "a.xlsx")
    first = {
        (b.row, b.column): document.text[b.start : b.end]
        for b in document.blocks
        if b.sheet == "开工"
    }
    assert [first[2, column] for column in range(1, 5)] == ["20", "7.1", "0.3", "123456789012"]
    assert first[3, 1] == "78.5%"
    assert first[3, 2] == "2023-03-15"
    assert document.blocks[0].across == 4
    assert [b.sheet for b in document.blocks][-1] == "说明"


def newspaper(path: Path) -> None:
    """Draw a headline over two columns, out of order, a caption with a shadow, a page number."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(path), pagesize=(500, 400))
    canvas.setFont("STSong-Light", 26)
    canvas.drawString(50, 350, "十二个项目开工　全县掀起热潮")
    lines = []
    for index, text in enumerate((LEFT, RIGHT)):
        rows = [text[place : place + 18] for place in range(0, len(text), 18)]
        lines += [
            (50 + index * 210, 310 - row * 15 - index * 4, words) for row, words in enumerate(rows)
        ]
    canvas.setFont("STSong-Light", 10)
    for left, height, words in sorted(lines, key=lambda line: line[2]):
        canvas.drawString(left, height, words)
    for shadow in (0, 0.5):
        canvas.drawString(50 + shadow, 120, "项目建设现场 赵平 摄")
    canvas.drawString(240, 20, "— 3 —")
    canvas.save()


def test_newspaper_pdf_is_read_by_columns(tmp_path: Path) -> None:
    newspaper(tmp_path / "a.pdf")
    document = read(tmp_path / "a.pdf")
    assert {block.page for block in document.blocks} == {1}
    assert told(document) == [
        "十二个项目开工 全县掀起热潮",
        LEFT.strip(),
        RIGHT.strip(),
        "项目建设现场 赵平 摄",
    ]


def test_sidecar_fills_what_the_file_leaves_open(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 题\n---\n正文。", "utf-8")
    plain = read(path, source="a")
    (tmp_path / "a.md.meta.yml").write_text("title: 另题\ndate: 2023-05-01\nscope: 甲县\n", "utf-8")
    document = read(path, source="a")
    assert (document.title, document.date, document.scope) == ("题", "2023-05-01", "甲县")
    assert document.given == ("date", "scope")
    assert document.id == plain.id
    assert document.version != plain.version
    assert document.version == fingerprint(path)


@pytest.mark.parametrize(
    "table",
    [
        "序号\t项目名称\t总投资\n1\t面粉厂\t3\n2\t水厂\t\n合计\t2个\t3",
        "| 序号 | 项目名称 | 总投资 |\n+----+----+---+\n| 1 | 面粉厂 | 3 |\n| 2 | 水厂 |  |\n| 合计 | 2个 | 3 |",
        "┌──┬──┐\n│序号│项目名称│总投资│\n├──┼──┤\n│1│面粉厂│3│\n│2│水厂││\n│合计│2个│3│",
        "序号  项目名称  总投资\n1  面粉厂  3\n2  水厂  \u3000-\n合计  2个  3",
    ],
)
def test_table_in_plain_text_gives_cells_and_the_text_around_it(tmp_path: Path, table: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"全县开工，名单如下：\n{table}\n其中一个投产。\n", "utf-8")
    document = read(path)
    found = cells(document)
    assert found[1, 2] == "项目名称"
    assert found[2, 2] == "面粉厂"
    assert found[4, 3] == "3"
    assert document.text == path.read_text("utf-8")
    assert told(document) == ["全县开工，名单如下：", "其中一个投产。"]


def test_columns_of_running_text_are_no_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("甲县今日集中开工八个重点    乙县同日签约三个项目\n" * 4, "utf-8")
    assert read(path).blocks == ()

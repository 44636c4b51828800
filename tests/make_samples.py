"""Make the demo's PDF, DOCX, XLSX and GB18030 samples from their words: `python tests/make_samples.py`."""

from datetime import datetime
from pathlib import Path

import xlsxwriter
from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

WORDS = Path(__file__).parent / "samples"
SAMPLES = Path(__file__).parent.parent / "api" / "demo" / "samples"
COLUMN_CHARACTERS = 22
FONT_SIZE = 11
ROWS = [
    ("荥阳市“郑上文脉活力带”城市更新项目", "荥阳市", "开工", "", ""),
    ("惠济区城市更新建设项目", "惠济区", "开工", "", ""),
    ("普罗步行街商业项目", "", "开工", "", ""),
    ("惠科8.6代新型显示面板项目", "", "签约", "惠科", 6000000),
    ("天集产城人工智能基地项目", "高新区", "签约", "天集产城", ""),
]


def newspaper(words: Path, target: Path) -> None:
    """Set the paragraphs in three narrow columns under one headline."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas = Canvas(str(target), pagesize=A4, invariant=True)
    canvas.setTitle("sanpi sample")
    canvas.setFont("STSong-Light", 20)
    canvas.drawString(50, 780, "郑州高新区“三个一批”：三十七个项目的账本")
    canvas.setFont("STSong-Light", FONT_SIZE)
    canvas.drawString(50, 757, "三批图谱示例　2023年1月29日")
    lines = []
    for paragraph in words.read_text("utf-8").splitlines():
        text = "　　" + paragraph
        lines += [
            text[at : at + COLUMN_CHARACTERS] for at in range(0, len(text), COLUMN_CHARACTERS)
        ]
    height = -(-len(lines) // 2)
    for index, line in enumerate(lines):
        column, row = divmod(index, height)
        canvas.drawString(50 + column * 260, 730 - row * 17, line)
    canvas.save()


def bulletin(words: Path, target: Path) -> None:
    """Set a heading and paragraphs as a Word file."""
    title, *paragraphs = words.read_text("utf-8").splitlines()
    document = Document()
    document.core_properties.created = datetime(2023, 1, 30)
    document.add_heading(title, level=1)
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(target))


def table(target: Path) -> None:
    """Set a merged title, a unit in the header and one row a project as a workbook."""
    book = xlsxwriter.Workbook(str(target))
    book.set_properties({"created": datetime(2023, 1, 29)})
    sheet = book.add_worksheet("第七期")
    sheet.merge_range("A1:F1", "郑州市第七期“三个一批”部分项目（示例）")
    for column, title in enumerate(
        ["序号", "项目名称", "所在区县", "批次", "建设单位", "总投资（万元）"]
    ):
        sheet.write(1, column, title)
    for row, values in enumerate(ROWS, start=2):
        sheet.write(row, 0, row - 1)
        for column, value in enumerate(values, start=1):
            sheet.write(row, column, value)
    book.close()


def main() -> None:
    """Write the four files."""
    newspaper(WORDS / "gaoxin.txt", SAMPLES / "02-gaoxin-2023-01.pdf")
    bulletin(WORDS / "erqi.txt", SAMPLES / "04-erqi-2023-01.docx")
    table(SAMPLES / "07-zhengzhou-2023-01.xlsx")
    text = (WORDS / "erqi-tally.txt").read_text("utf-8")
    (SAMPLES / "08-erqi-2023-02.txt").write_bytes(text.encode("gb18030"))


if __name__ == "__main__":
    main()

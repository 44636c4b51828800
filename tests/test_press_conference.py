"""Press conferences: the place of a question or answer holds until the next one."""

from pathlib import Path

from ingest.guide import form
from ingest.pipeline import extract
from ingest.readers import read

TEXT = """阜阳市项目建设新闻发布会（文字实录）

时间：2022年8月12日上午9:30

【主持人】首先请甲一主任介绍阜阳市的情况。

【甲一】今年以来，阜阳市累计开工项目223个，总投资1107.5亿元。

【晚报记者】请问太和县在产业项目上有哪些进展？

【乙二】上半年，太和县新签约亿元以上项目42个。

我说两个项目。一个是甲岭中药颗粒项目，总投资10.6亿元，去年9月开工。

【电视台记者】其他项目卡在哪里？

【甲一】还有7个项目没有开工。
"""


def test_the_place_of_an_answer_ends_with_the_next_question(tmp_path: Path) -> None:
    path = tmp_path / "press.txt"
    path.write_text(TEXT, encoding="utf-8")
    told = form(extract(read(path)))
    assert {p["name"]: p["districts"] for p in told["projects"]} == {"甲岭中药颗粒项目": ["太和县"]}
    counts = {(c["scope"], float(c["value"])) for c in told["claims"]}
    assert {("阜阳市", 223.0), ("太和县", 42.0)} <= counts
    assert ("太和县", 7.0) not in counts

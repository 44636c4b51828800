"""A sentence that is nothing but a list of works and buildings names projects, in news of projects.

答：甲瓷智能二线、乙镇屠宰冷链厂、丙源色料车间。 Most items end in a head word, each has words of its own;
people, places, companies and matters in general are none.
"""

import re
from collections.abc import Iterator

from ingest.rules import Candidate
from ingest.rules.grammar.passages.name import PROGRAMME, measured, named
from ingest.rules.grammar.passages.outline import Outline, Sheet
from ingest.rules.grammar.passages.runs import Run
from ingest.rules.grammar.words.unlike import NO_NAME

NAME = "name-answered"
READS = "outline"
ABOUT = "全县开工项目5个，签约项目3个，投产项目2个，总投资9亿元。"
EXAMPLES = (
    (
        ABOUT + "哪三个？甲瓷日用瓷二线、乙镇肉牛屠宰厂、丙源色釉料车间。",
        ("甲瓷日用瓷二线", "乙镇肉牛屠宰厂", "丙源色釉料车间"),
    ),
    (ABOUT + "产业园、科技园、示范园。", ()),
    (ABOUT + "张三、李四、王五。", ()),
)
OPENS = re.compile(r"(?:^|[。！？：—])[\s　]*(?:答：)?$")
ENDS = re.compile(r"\s*(?:[。；]|$)")


def apply(outline: Outline, _: object) -> Iterator[Candidate]:
    """Give the items of lists that stand alone."""
    for sheet in outline.sheets:
        for run in sheet.runs:
            if outline.tells(sheet, run.start, run.end) and _alone(sheet, run):
                yield from (named(NAME, sheet, entry, weight=25) for entry in run.entries)


def _alone(sheet: Sheet, run: Run) -> bool:
    if len(run.entries) < 2 or run.kind is not None:
        return False
    if not OPENS.search(sheet.text[: run.start]) or not ENDS.match(sheet.text, run.end):
        return False
    texts = [sheet.text[entry.start : entry.end] for entry in run.entries]
    found = [measured(sheet, entry.start, entry.end) for entry in run.entries]
    headed = sum(entry.head != "none" for entry in run.entries)
    fits = all(
        one.own >= 2 and 4 <= len(text) <= 40 for one, text in zip(found, texts, strict=True)
    )
    plain = not any(NO_NAME.holds(text) or PROGRAMME.holds(text) for text in texts)
    return fits and plain and 3 * headed >= 2 * len(texts)

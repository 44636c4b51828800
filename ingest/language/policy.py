"""Whether a document is a plan or a notice of one, whose figures are goals."""

import re

from ingest.language.annotated import Annotated

POLICY = re.compile(r"(?:方案|意见|规划|办法|措施|细则|计划)(?:的通知)?$")
ISSUED = re.compile(r"(?:印发|出台|发布)了?《[^》]{0,40}(?:方案|计划|规划|意见)》")
PLANNED = 4  # passages


def is_policy(annotated: Annotated, title: str) -> bool:
    """Tell whether a text is a plan by its title, or opens with one that is issued: 关于……实施方案的通知, 我省印发了《……方案》."""
    first = annotated.passages[:PLANNED]
    headed = any(POLICY.search(one.text) and one.passage.kind != "item" for one in first)
    return bool(POLICY.search(title)) or headed or any(ISSUED.search(one.text) for one in first)

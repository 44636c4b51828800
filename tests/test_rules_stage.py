"""Listings and statuses in more wordings than the rules' own examples have room for."""

import pytest
from test_rules_examples import found

from ingest.rules import rules

CASES = (
    (
        "listing",
        "第六期“三个一批”活动举行。名单里有甲岭光学镜片项目（总投资3亿元，签约）、乙川冷链物流园项目（总投资2亿元，开工）。",
        ("0: listed period=6 stage=signed", "1: listed period=6 stage=started"),
    ),
    (
        "listing",
        "第六期“三个一批”活动举行。\n\n各镇在分会场举行开工活动——\n\n乙川镇：甲岭光学镜片项目，总投资3亿元；",
        ("0: listed period=6 stage=started",),
    ),
    ("listing", "甲岭光学镜片项目主体封顶。", ()),
    ("status", "当天，甲岭光学镜片项目举行了开工仪式。", ("0: status started",)),
    ("status", "甲岭光学镜片项目规划用地92亩。", ()),
)


@pytest.mark.parametrize(("name", "text", "said"), CASES)
def test_a_stage_is_told(name: str, text: str, said: tuple[str, ...]) -> None:
    (rule,) = (rule for rule in rules() if rule.name == name)
    assert found(rule, text) == said

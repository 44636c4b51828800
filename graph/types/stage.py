"""Stages of a project, from idea to capacity, in their order, and the words for them."""

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage: its code, what it is called and the words by which texts and tables tell it.

    `batch` tells the three 三个一批 stages, whose announcement is a list.
    """

    code: str
    zh: str
    en: str
    words: tuple[str, ...]
    batch: bool = False

    @property
    def caption(self) -> str:
        """Give both names: 签约 | signed."""
        return f"{self.zh} | {self.en}"


STAGES = (
    Stage(
        "planned",
        "谋划",
        "planned",
        (
            "谋划",
            "储备",
            "拟建",
            "规划",
            "前期",
            "筹建",
            "待建",
            "计划新开工",
            "计划开工",
            "待开工",
            "拟开工",
            "未开工",
            "未动工",
        ),
    ),
    Stage(
        "negotiating",
        "洽谈",
        "negotiating",
        ("洽谈", "招引", "在谈", "对接", "拟签约", "待签约", "意向"),
    ),
    Stage("signed", "签约", "signed", ("签约", "签订", "已签", "新签", "签署"), batch=True),
    Stage(
        "started",
        "开工",
        "started",
        (
            "开工",
            "动工",
            "在建",
            "续建",
            "新开工",
            "破土",
            "奠基",
            "开建",
            "复工",
            "建设中",
            "结转",
        ),
        batch=True,
    ),
    Stage("topped_out", "封顶", "topped out", ("封顶",)),
    Stage("completed", "竣工", "completed", ("竣工", "完工", "建成", "交工", "验收")),
    Stage(
        "commissioned",
        "投产",
        "commissioned",
        (
            "投产",
            "投用",
            "投运",
            "投入使用",
            "投入运营",
            "试生产",
            "试运行",
            "运营",
            "通车",
            "开业",
        ),
        batch=True,
    ),
    Stage("at_capacity", "达产", "at capacity", ("达产", "达效", "满产")),
    Stage(
        "suspended",
        "停工",
        "suspended",
        ("停工", "停滞", "停建", "缓建", "暂停", "暂缓实施", "暂缓建设", "搁置"),
    ),
    Stage(
        "cancelled",
        "取消",
        "cancelled",
        ("取消", "调出", "终止", "退出", "撤销", "解约", "不再实施"),
    ),
)
DENYING = "未没"  # right before a stage's word
BATCH_STAGES = tuple(stage.code for stage in STAGES if stage.batch)

_RANK = {stage.code: place for place, stage in enumerate(STAGES)}
_WORDS = sorted(
    ((word, stage.code) for stage in STAGES for word in stage.words),
    key=lambda pair: len(pair[0]),
    reverse=True,
)


def stage(code: str) -> Stage:
    """Give the stage of this code. Raises KeyError for another."""
    return STAGES[_RANK[code]]


def rank(code: str) -> int:
    """Give the stage's place in the order, from 0. Raises KeyError for another code."""
    return _RANK[code]


@lru_cache(maxsize=4096)
def stage_of(words: str) -> str | None:
    """Give the code of the stage that a short text (a cell, a heading) tells, or None.

    Where it tells several (签约转开工), the one of the latest word counts; what it denies
    (已开工未竣工, 签约未开工) counts only where it tells nothing else.
    """
    best = (False, -1, 0, "")
    for word, code in _WORDS:
        place = words.rfind(word)
        if place > 0 and words[place - 1] in DENYING:
            place = words.rfind(word, 0, place - 1)
        if place >= 0:
            best = max(best, (word[0] not in DENYING, place + len(word), len(word), code))
    return best[3] or None

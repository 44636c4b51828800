"""What stands at a place of the text: scope, programme, periods, stage and year."""

import pytest

from graph.document import Document
from ingest.language import annotate
from ingest.language.context import Context, read_context
from ingest.language.standing import Standing
from ingest.layout import lay_out

OPENING = "2023年5月8日，信阳市第八期“三个一批”活动举行。\n\n"
CASES = (
    ("前六期，全市共有■项目88个。", ("信阳市", "1-6", None)),
    ("自活动开展以来，全市累计■项目88个。", ("信阳市", "1-8", None)),
    ("本期签约项目里，■有8个。", ("信阳市", "8", "signed")),
    ("上一期投产的■项目有8个。", ("信阳市", "7", "commissioned")),
    ("开工这一头，■先进制造业8个。", ("信阳市", "8", "started")),
    ("潢川县■签约8个。", ("潢川县", "8", "signed")),
    ("潢川县签约8个。全市■共35个。", ("信阳市", "8", None)),
    ("今年，全市新签约亿元以上项目■30个。", ("信阳市", None, None)),
    ("上午，全市收听收看全省会议，■签约8个。", ("信阳市", "8", "signed")),
    ("第八期签约项目履约率达到90%，全年新签约■亿元以上项目30个。", ("信阳市", None, None)),
    ("主要集中在潢川县（9项）和罗山县（■7项）。", ("罗山县", "8", None)),
    ("一季度，省重点项目■完成投资30亿元。", ("信阳市", None, None)),
    ("比第四期签约多出■9个。", ("信阳市", "8", None)),
    ("该市2023年确定实施重点■项目120个。", ("信阳市", None, None)),
    ("当天，■11个项目在潢川县集中开工。", ("潢川县", "8", None)),
    (
        "随后，信阳市举行第四季度重点项目集中开工仪式。此次集中开工■项目15个。",
        ("信阳市", None, None),
    ),
    ("潢川县趁热又开了第四季度重点项目■15个。", ("潢川县", None, None)),
    ("潢川县今年铺排亿元以上项目■18个。", ("潢川县", None, None)),
    ("四、五两期，■签约6个。", ("信阳市", "4-5", "signed")),
    ("会上，潢川县作经验发言。■县里签约6个。", ("潢川县", "8", "signed")),
    ("潢川县的文章做在木头上。■县里签约6个。", ("潢川县", "8", "signed")),
    ("本期开工项目5个。\n\n这5个■合计48亿元。", ("信阳市", "8", "started")),
    (
        "潢川县这一站人最多。河南丰禾菌菇加工项目总投资3亿元，■厂房已经封顶。",
        ("潢川县", "8", None),
    ),
    ("河南省重点项目名单里，■有8个。", ("河南省", "8", None)),
    ("在深圳的招商推介会上，■签约6个。", ("信阳市", "8", "signed")),
    ("第七期、第八期都已举行。\n\n两期合计■签约6个。", ("信阳市", "7-8", "signed")),
    ("县里自己搞了第四季度集中开工，■15个项目。", ("信阳市", None, None)),
    ("投产不靠新增，全由先前的项目转来。第八期■转来6个。", ("信阳市", "8", "commissioned")),
    ("第七期签约的有3个。\n\n同批■6个放在一起。", ("信阳市", "7", "signed")),
    ("答：今年有30个。潢川县停了2个。\n\n■8个已经竣工。", ("信阳市", "8", None)),
    ("武汉都市圈■项目12个。", ("武汉都市圈", "8", None)),
    ("走进潢川县高新技术开发区，车间轰鸣。\n\n据了解，该县■实施项目60个。", ("潢川县", "8", None)),
    ("各平台中，某滁现代产业园■3个，市科教园区1个。", ("某滁现代产业园", "8", None)),
    ("潢川县甲乙现代产业园集中开工的项目■有8个。", ("潢川县甲乙现代产业园", "8", "started")),
    ("北京甲岭酒业扩建\n\n本次■项目8个。", ("信阳市", "8", None)),
    ("潢川县分会场\n\n本次■项目8个。", ("信阳市", "8", None)),
)


def standing(text: str) -> Standing:
    """Give what stands where ■ stands."""
    context = read(OPENING + text.replace("■", ""))
    last = len(context.clauses) - 1
    return context.at(last, text.index("■"))


def read(text: str) -> Context:
    return read_context(annotate(lay_out(Document("example", "1", text))))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_stands(text: str, expected: tuple[str | None, ...]) -> None:
    found = standing(text)
    assert (found.scope and found.scope.name, found.periods, found.stage) == expected


def test_a_heading_gives_its_section_a_place_and_a_stage() -> None:
    text = (
        OPENING
        + "【潢川县】\n\n当天签约项目8个，总投资30亿元。\n\n二、投产一批\n\n共有5个，总投资9亿元。"
    )
    context = read(text)
    places = [turns.at(4).scope for turns in context.turns]
    assert [place.name for place in places if place][-3:] == ["潢川县"] * 3
    assert context.turns[-1].at(0).stage == "commissioned"


def test_the_header_tells_place_date_period_and_programme() -> None:
    header = read("淮上项目周刊　2023年5月9日\n\n" + OPENING).header
    assert header.scope and header.scope.name == "信阳市"
    assert (header.date, header.period, header.programme) == ("2023-05-09", 8, "三个一批")


def test_the_issue_of_a_bulletin_is_no_period() -> None:
    text = "项目工作专报\n\n第18期　2023年5月9日\n\n" + OPENING
    assert read(text).header.period == 8

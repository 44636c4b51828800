"""Laws of claims: a clause taken out takes its claims out; spans quote their text; parts know their whole."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.document import Document
from graph.statement import Claim
from ingest.language import annotate
from ingest.language.context import read_context
from ingest.layout import lay_out
from ingest.pipeline import extract
from ingest.rules import claims_count, claims_money, claims_rate

OPENING = "2023年5月8日，信阳市第八期“三个一批”活动举行。"
STAGES = {"签约": "signed", "开工": "started", "投产": "commissioned"}
FORMS = (
    "{stage}项目{count}个，总投资{amount}亿元",
    "{stage}的{count}个，总投资{amount}亿元",
    "{count}个{stage}项目，总投资{amount}亿元",
)
PARTS = st.tuples(
    st.permutations(list(STAGES)),
    st.lists(st.integers(2, 900), min_size=3, max_size=3, unique=True),
    st.lists(st.decimals(2, 4000, places=1), min_size=3, max_size=3, unique=True),
    st.sampled_from(FORMS),
)


def claims_of(text: str) -> list[Claim]:
    document = Document("example", "1", text)
    annotated = annotate(lay_out(document))
    context = read_context(annotated)
    rules = (claims_count, claims_money, claims_rate)
    return [found.content for rule in rules for found in rule.apply(annotated, context)]


def told(text: str) -> set[tuple[str | None, str, int]]:
    return {(claim.stage, claim.metric, claim.value) for claim in claims_of(text)}


@settings(max_examples=40, deadline=None)
@given(PARTS)
def test_each_clause_gives_its_claims_and_takes_them_away(parts) -> None:
    stages, counts, amounts, form = parts
    clauses = [
        form.format(stage=stage, count=count, amount=amount)
        for stage, count, amount in zip(stages, counts, amounts, strict=True)
    ]
    expected = [
        {
            (STAGES[stage], "project_count", count),
            (STAGES[stage], "total_investment", int(amount * 10**8)),
        }
        for stage, count, amount in zip(stages, counts, amounts, strict=True)
    ]
    assert told(OPENING + "；".join(clauses) + "。") == set().union(*expected)
    assert told(OPENING + "；".join(clauses[1:]) + "。") == set().union(*expected[1:])


def test_spans_quote_the_figure_as_printed() -> None:
    text = OPENING + "签约项目 34个，总投资\n1136亿元。"
    document = Document("example", "1", text)
    quotes = {document.quote(claim.spans[0]) for claim in claims_of(text)}
    assert quotes == {"签约项目34个", "总投资1136亿元"}


def test_a_part_names_its_whole() -> None:
    claims = claims_of(OPENING + "全市共有12个项目，其中签约8个、开工4个。")
    whole = next(claim for claim in claims if claim.stage == "all")
    assert {claim.component_of for claim in claims if claim.stage != "all"} == {whole.id}


def test_a_figure_printed_twice_is_one_claim_with_two_spans() -> None:
    claims = claims_of("信阳市88个项目集中亮相\n\n" + OPENING + "全市共有项目88个。")
    assert len({claim.id for claim in claims}) == 1
    assert len(claims[0].spans) == 2


def test_targets_plans_and_results_are_told_apart() -> None:
    text = "今年，信阳市实施重点项目68个，年度计划投资120亿元，力争完成投资150亿元。"
    assert [claim.kind for claim in claims_of(text)] == ["actual", "plan", "target"]


def test_news_without_groups_of_projects_has_no_claims() -> None:
    text = (
        "信阳毛尖股份有限公司去年产值9.4亿元，纳税5300万元，注册资本1.5亿元。"
        "公司投资2.8亿元的扩能项目上月投产，新增岗位300个，占地60亩。"
    )
    assert claims_of(text) == []


def test_a_place_that_the_text_never_names_is_called_by_its_word() -> None:
    told = claims_of(
        "今年，我县共安排重点项目31个，总投资52亿元。我县已开工项目18个，全县还有13个在谋划。"
    )
    assert {(claim.scope, claim.scope_code) for claim in told} == {("我县", None)}


def test_what_one_project_costs_is_no_figure_of_the_place() -> None:
    page = (
        "遂平县项目见闻\n在韬硕铝业年产5万吨铝箔项目工地，塔吊林立。项目总投资10.2亿元，占地200亩。"
    )
    found = extract(Document("a", "1", page))
    assert [str(one.value) for one in found.statements if one.predicate == "investment"]
    assert not found.claims


def test_what_a_list_of_one_costs_is_told_of_the_list_and_of_the_project() -> None:
    page = "二七区第七期签约项目1个，总投资15亿元，为滨河冷链物流园项目。"
    found = extract(Document("a", "1", page))
    assert [one.value for one in found.claims if one.metric == "total_investment"] == [15 * 10**8]
    assert [one.value for one in found.statements if one.predicate == "investment"] == [15 * 10**8]

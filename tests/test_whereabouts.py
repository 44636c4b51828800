"""The place a document is about: who speaks, not who visits, invests or prints."""

import pytest
import yaml
from pin_scores import ANNOTATED

from graph.document import Document
from ingest.guide import form
from ingest.language import annotate
from ingest.language.telling import WAYS, told
from ingest.layout import lay_out
from ingest.pipeline import extract

ABOUT = [
    (row["text"], row["scope"])
    for row in yaml.safe_load((ANNOTATED / "about.yml").read_text("utf-8"))
]

COUNTED = (
    # A town's own story; its county is told by name.
    ("丙阳镇：产业兴镇\n\n唐河县丙阳镇今年签约项目6个，总投资3.1亿元。全镇在建项目8个。今年，唐河县签约项目71个。\n", "丙阳镇 丙阳镇 丙阳镇 唐河县"),
    # A county's story that counts its towns.
    ("唐河县各乡镇比学赶超\n\n今年，全县签约项目46个。其中丙阳镇签约项目6个，丁潭镇签约项目4个。\n", "唐河县 丙阳镇 丁潭镇"),
    # The zone's bare word takes it up, behind a time too.
    ("郑东新区前三季度签约项目35个\n\n前三季度新区签约项目35个，新开工项目21个。\n", "郑东新区 郑东新区"),
    # Rows of places, parted by wide spaces or numbered.
    ("各县市区重点项目情况\n\n项城市　项目8个　完成投资88.1亿元\n沈丘县　项目7个　完成投资71.4亿元\n", "项城市 项城市 沈丘县 沈丘县"),
    # A town's heading, behind its county's short name; its county's figures stay the county's, and a town's in a county's story the town's.
    ("庚店镇：三季度开工项目4个\n\n9月26日，中牟县庚店镇开工项目4个，总投资7.6亿元，居全县第三位。\n据了解，全县三季度共开工项目36个。\n", "庚店镇 庚店镇 中牟县"),
    ("长垣丁栾镇：抓项目\n\n丁栾镇前8个月落地项目6个，总投资9.3亿元。居全市乡镇第二位。\n", "丁栾镇 丁栾镇"),
    ("南阳市：推进项目\n\n南阳市今年安排重点项目412个。\n在镇平县石丁镇，一座产业园已经封顶。石丁镇今年实施项目7个。\n", "南阳市 石丁镇"),
    # What opens half a sentence that counts: a town, the county's own zone; no project in a town.
    ("各乡镇比招商\n\n固始县组织观摩。丙集镇下大力气招商，新引进项目8个；县经济开发区累计拿下项目26个。丁铺镇的甲岭粮油项目总投资2亿元。全县今年实施重点项目136个。\n", "丙集镇 县经济开发区 固始县"),
    # What is seen in a town's park is not the town's; a passage that turns to a zone or part of a city.
    ("安溪县集中开工\n\n丙头镇光电园内，彩旗飘扬，打桩机一字排开，此次集中开工项目23个。\n", "安溪县"),
    ("我县盯住项目\n\n先看项目东区。制度顺了，甲岭空调等8个项目动工。\n再看丙颊河生态岛。岛内开建的项目5个。\n县经济开发区忙的是升级。新建项目6个。\n", "项目东区 丙颊河生态岛 县经济开发区"),
    ("南部三县上半年项目投资过百亿\n\n上半年，南部三县92个重点项目开工。沿江四县开工项目58个。\n", "南部三县 沿江四县"),
    # A town whose name ends as 城镇 does; a visit from its county.
    ("督查组上门：丙城镇招商项目超额交卷\n\n11月1日，县招商局工作组来到丙城镇，督查今年的项目。镇上一路陪着。\n丙城镇今年新签约项目6个。\n全县各乡镇都要带起来。\n", "丙城镇"),
    # Rows of names spread to one width: what follows them is of the whole again, and so are the city's own offices.
    ("濮阳市要情\n\n一、签约。濮阳市本期落笔32个项目，依次为：\n\n  濮 阳 县　　某某玻璃项目\n  清 丰 县　　某某生物项目\n  范　　县　　某某铸件项目\n\n二、合计。两类项目共88个。\n", "濮阳市 濮阳市"),
    ("濮阳市要情\n\n濮阳市集中开工项目30个。\n濮阳县项目9个，总投资20亿元。范县项目8个，总投资10亿元。市直单位项目13个。\n", "濮阳市 濮阳县 濮阳县 范县 范县 濮阳市"),
    # A region of several cities, whose projects a title names.
    ("主题：共建甲乙地区双城经济圈重点项目进展\n\n列进名单的项目有320个，总投资900亿元。\n", "甲乙地区双城经济圈 甲乙地区双城经济圈"),
    # The whole city's figures in a county's story that comes to its own; one zone named does not make the city's figures its.
    ("镇平县招商\n\n镇平县抓招商。本次集中签约活动共有签约项目42个，总投资额316亿元，其中我县招商项目2个。\n", "南阳市 南阳市 镇平县"),
    ("全市18个重点项目集中开工\n\n21日，全市18个重点项目集中开工。在经开区，某某硅片项目奠基。\n", "全市"),
    # The country's figures are no province's that is named beside them.
    ("国家发展改革委：前4月核准项目42个\n\n前4个月，共核准项目42个，总投资3500亿元。\n在河南等地，重大水利工程加快建设。\n", "全国 全国"),
    # Where an agency's reporter sits is not what is told of; what was chosen for a province's list is not the province's.
    ("新开工项目增加\n\n新华社北京7月29日电（记者 甲某）国家统计局29日发布，上半年新开工项目3万个。\n", "全国"),
    ("中新社北京十二月六日电（记者 甲某）中国国家统计局六日称，新开工项目13万个。\n", "全国"),
    ("全市抓项目\n\n去年，全市上下抓项目，举办3期“三个一批”活动，评价居全省第九位，383个重点项目完成投资215亿元；6个项目入选全省“双百”名单。\n", "全市 全市 全市"),
    # A part of a free-trade zone; the counts of a county's town and country.
    ("自贸试验区郑州片区签约12个项目\n\n河南自贸试验区郑州片区集中签约活动举行，共签约项目12个。目前，郑州片区累计在建项目43个。\n", "郑州片区 郑州片区"),
    ("兰考县开工31个\n\n一季度，兰考县开工项目31个。其中，产业集聚区19个，城区8个，乡镇4个。\n", "兰考县 产业集聚区 兰考县 兰考县"),
    # A region whose zone bears a kind of its own.
    ("长三角一体化示范区重大项目集中开工\n\n仪式在青浦区、吴江区、嘉善县三地举行。\n示范区共开工项目25个。\n", "长三角一体化示范区"),
    # What alone is told of.
    ("山西省发布\n\n单说太原片区：落地项目132个，占全省的12%。\n", "太原片区 太原片区"),
    # The next brief of several.
    ("两县同日开工\n\n本报讯　9月28日，尤溪县12个项目动工。\n\n又讯　9月29日，甲岭固废项目在沙县区奠基，当地集中开工就此启动。同批动工的项目共7个。\n", "尤溪县 沙县区"),
    # A figure of each of several places; the city that its counties tell.
    ("洛阳市项目通报\n\n新安县、伊川县同为18个项目，总投资分别为21亿元、33亿元。\n", "新安县 伊川县 新安县 伊川县"),
    ("我市第八期“三个一批”项目启动\n\n我市项目58个，设分会场的有罗山县、新县、潢川县。潢川县签约项目6个，罗山县签约项目5个，新县签约项目4个。\n", "信阳市 潢川县 罗山县 新县"),
    # A county whose own text tells of its city's ceremony; one that only receives it.
    ("嵩县6个项目在洛阳市签约大比拼活动中签约\n\n6月12日，洛阳市签约大比拼活动举办，市委书记出席，市长讲话。活动中，我县6个项目签约。市委、市政府感谢客商。我县将抓好落地，我县产业再添动力。\n", "嵩县"),
    ("德州集中开工暨签约仪式举行\n\n26日，德州集中开工暨签约仪式在禹城举行。\n上午，仪式在禹城市甲岭馅料项目现场举行，总投资约122亿元的27个项目开工，市委书记参加。\n今年以来，禹城市已招引项目19个。\n", "德州市 德州市 禹城市"),
    # A ceremony, whose figures the words 此次, 本次 take up; a project that is one of many.
    ("浙江一批项目开工\n\n17日，宁波市奉化区重大项目集中开工活动在甲岭中学现场举行。此次开工项目18个。\n此次集中开工项目总投资212亿元。\n17日，天台县12个项目集中开工，气氛热烈。\n此次集中开工的项目总投资93亿元。\n", "奉化区 奉化区 天台县 天台县"),
    ("四川推进重大项目\n\n四川省推进项目423个。成都市甲岭燃机项目是启动的35个能源项目之一。\n", "四川省 四川省"),
    ("江阴市集中开工\n\n江阴市开工80个项目。江阴临港新城开工竣工项目达42个。\n", "江阴市 江阴临港新城"),
    # One county after the other, each told by what it is; the whole set beside a county.
    ("漯河市第九期“三个一批”\n\n全市项目96个。舞阳县这次报了11个。\n紧接着是临颍县。食品起家的临颍，这回上新的是包装。全县12个项目，投资70.8亿元。\n家底最薄的郾城区，签约、开工加起来9个。\n", "漯河市 舞阳县 临颍县 临颍县 郾城区"),
    ("镇平县第九期“三个一批”\n\n镇平县第九期16个。搁到南阳全市，第九期是188个、2143亿元，镇平县按个数占8.5%。\n", "镇平县 南阳市 南阳市 镇平县"),
    # Another place's rate, or the average of the whole, beside the text's own.
    ("信阳市前六期“三个一批”\n\n信阳市签约项目履约率83.6%，但跟安阳的91.2%比，还差不少。\n罗山县签约项目开工率28.6%，低于全市57.9%的平均水平。新县、商城县签约项目履约率均在95%以上。\n", "信阳市 安阳市 罗山县 信阳市 新县 商城县"),
    ("罗山县“三个一批”\n\n前六期，罗山县签约项目84个，开工率91.7%。信阳全市同口径的签约开工率，是88.2%。\n", "罗山县 罗山县 信阳市"),
    ("各县区重点项目情况\n\n1.舞阳县。实施项目38个。\n2.临颍县。实施项目42个。\n", "舞阳县 临颍县"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "scopes"), COUNTED)
def test_a_figure_is_of_the_place_that_counts(text: str, scopes: str) -> None:
    claims = extract(Document("a.txt", "0", text)).claims
    assert [claim.scope for claim in claims] == scopes.split()


PLACED = (
    # Where a project was set, and who raises it there.
    ("洛阳市重点项目\n\n甲岭城市综合体项目总投资40亿元，选在涧西区；乙川食品深加工项目10.5亿元，由乙川集团在新安县投建；丙山饮品项目6亿元，把它摆进洛宁县。\n", "涧西区 新安县 洛宁县"),
    # A tour that one county holds, up to where the text turns to the whole.
    ("连云港市重点项目观摩\n\n10月15日，连云港市重点项目现场观摩活动在连云区举行，一天走了14个项目。先看物流：甲岭物流中心项目总投资5亿元。\n\n把镜头拉到全市。乙川炼化项目按时推进。\n", "连云区 -"),
    # A venue that a passage opens with.
    ("洛阳市集中开工\n\n新安、伊川两县另设分会场。\n\n在孟津区分会场，甲岭轴承项目率先破土。该项目由洛阳丁山科技股份有限公司出资。同时开工的还有孟津区集中供热项目和乙川储能项目。\n", "孟津区 孟津区 孟津区"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "districts"), PLACED)
def test_a_project_lies_where_the_text_puts_it(text: str, districts: str) -> None:
    projects = form(extract(Document("a.txt", "0", text)))["projects"]
    assert ["、".join(one["districts"]) or "-" for one in projects] == districts.split()


LISTED = (
    # The rest is of all again; a sentence that tells of several lists leaves none standing.
    ("中原区重点项目集中开工\n\n此次开工重点项目5个。其中，省市重点项目1个；其他项目4个。\n", "重点项目 省市重点项目 重点项目"),
    ("全县项目进展良好\n\n重点项目104个，计划投资93亿元；省市重点项目24个。截止5月底，新增25个项目。\n", "重点项目 重点项目 省市重点项目 -"),
    ("全市第二批集中开工\n\n第二批集中开工亿元以上重大项目128个。示范区重大项目9个。\n", "重大项目 重大项目"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "programmes"), LISTED)
def test_a_figure_is_of_the_list_that_is_told(text: str, programmes: str) -> None:
    claims = extract(Document("a.txt", "0", text)).claims
    assert [claim.programme or "-" for claim in claims] == programmes.split()


DATED = (
    ("某某项目开工\n\n3月26日，广水市某某项目开工。公司始建于2003年1月。\n", None),
    ("某某项目开工\n\n3月26日，广水市某某项目开工，预计于2023年9月投产。\n", None),
    ("重点项目确定\n\n3月14日，广水市重点项目确定，10亿元以上项目51个，较2022年增长8.5%。\n", None),
    ("重点项目确定\n\n3月14日，广水市2023年重点项目确定，较2022年增长8.5%。\n", "2023-03-14"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "date"), DATED)
def test_a_year_of_another_time_dates_no_text(text: str, date: str | None) -> None:
    assert extract(Document("a.txt", "0", text)).document.date == date


@pytest.mark.parametrize(("text", "scope"), ABOUT)
def test_a_text_is_about_the_place_it_speaks_of(text: str, scope: str | None) -> None:
    assert extract(Document("a.txt", "0", text)).document.scope == scope


def test_every_way_of_telling_is_known() -> None:
    for text, _ in ABOUT:
        for marked in annotate(lay_out(Document("a.txt", "0", text))).passages:
            assert all(told(marked, mark) in WAYS for mark in marked.of("place"))

"""The place a document is about: who speaks, not who visits, invests or prints."""

import pytest

from graph.document import Document
from ingest.language import annotate
from ingest.language.telling import WEIGHTS, told
from ingest.layout import lay_out
from ingest.pipeline import extract

ABOUT = (
    # A firm from afar opens the sentence; the masthead and 我县 tell whose text it is.
    ("镇平新闻\n2022年10月21日 星期五\n\n招商引资成效明显\n\n本报讯（通讯员 甲某）前三季度，我县新签约亿元以上项目23个，合同金额84.5亿元。\n深圳某立光电科技有限公司投资10.5亿元建设光学镜头模组项目，首批设备已进场。\n", "镇平县"),
    # A fair is held elsewhere.
    ("一场推介会签下六个项目\n\n3月8日，在深圳举行的新蔡县招商推介会上，6个项目签约，总投资31亿元。赴深圳之前，新蔡县组建了5支小分队。\n", "新蔡县"),
    # Guests and head offices are from elsewhere.
    ("客人来了\n\n来自东莞的企业家走进潢川县，签下2个项目，总投资5亿元。\n总部位于杭州的一家企业投资3亿元。\n", "潢川县"),
    # A caption tells where it was taken.
    ("潢川县分会场\n3月28日，信阳举行项目签约和建设推进日活动，共签约项目117个，总投资1228亿元。\n", "信阳市"),
    # What is called after a city is another place; a province that holds an event speaks of itself.
    ("湖北省举行一季度重大项目集中开工活动，全省集中开工亿元以上项目2506个。武汉新城创新基地开工，武汉新城总投资135亿元，武汉项目9个，鄂州项目7个。\n", "湖北省"),
    # Nothing tells the place but the names of firms.
    ("续建项目3个，分别为杞县甲岭纸业有限公司、杞县乙川铜业有限公司、杞县丙源板材有限公司。\n", "杞县"),
    # A province's meeting is held in one of its cities, and several cities are counted.
    ("1月4日，安徽省第一批重大项目集中开工动员会在合肥举行，涉及91个重大项目，其中滁州市20个、芜湖市11个、阜阳市9个。合肥甲岭机场线开建，合肥乙川园区开工。\n", "安徽省"),
    # The title lists two of the places that the province's list holds.
    ("商丘、甲港今年开建机场\n\n昨日，记者从省发改委获悉，我省第一批省重点建设项目名单确定。商丘机场、商丘公路等项目将开工。\n", "河南省"),
    # Offices without a place before them are those of the one county named.
    ("本次动工2个项目。县委书记甲某宣布开工，县长乙某说明情况，要扛起信阳东部主力军的担子。潢川县酸枣产地仓列入储备。\n", "潢川县"),
    # The site's name and its county's offices tell it.
    ("文成新闻网讯（记者 甲某）7月3日上午，县长乙某带队赴大峃镇督查。县委常委丙某陪同。\n", "文成县"),
    # A site tells the uploader's province; the text speaks of a county that it never names.
    ("重点项目讲评\n2020-08-11 发布于湖南\n\n开年以来，全县实施重点项目92个，完成投资32.6亿元。\n", None),
    # A county of old is the district of today, by the name used.
    ("重点项目简报\n\n凤翔区1—5月完成投资47.9亿元，全区98个项目已开工81个。\n", "凤翔区"),
    # The paper's own word from a county is that county's.
    ("项目不过冬\n\n本报泌阳讯（记者 甲某）前11个月，该县新签约项目37个，居全市第二位。\n", "泌阳县"),
    # Its own press prints what speaks of 我县 only.
    ("来源：太康融媒　作者：甲某\n\n5月20日，我县开工项目18个，总投资72.6亿元。\n", "太康县"),
    # Where one goes to, and whence guests come, is not 我市.
    ("我市集中开工一批项目\n\n我市开工项目26个。来自深圳市的客商发言。去年以来，我市赴苏州市、宁波市招商41次。\n", None),
    # A zone that no list knows, with 该区, 集聚区 or 园区 for it.
    ("沁东产业集聚区：向绿而兴\n\n今年上半年，沁东产业集聚区新签约项目9个，该区总投资28.8亿元。\n", "沁东产业集聚区"),
    ("豫丙综合物流产业聚集区：筑巢引凤\n\n走进豫丙综合物流产业聚集区，该区今年签约项目8个。\n", "豫丙综合物流产业聚集区"),
    ("在固始县丙河湾产业园，机器声声。今年，园区新引进项目14个，总投资32亿元。\n", "固始县丙河湾产业园"),
    # A park that is built, or named in a county's story, is not whose story it is.
    ("固始县：建园忙\n\n总投资9亿元的丙河湾产业园开工。今年，全县新引进项目14个，园区占3个。\n", "固始县"),
    ("固始县：建园忙\n\n丙河湾产业园项目开工。全县新引进项目14个，丙河湾产业园项目占地90亩。\n", "固始县"),
    # 我市 with counties of its own is no county-level city; nor does a firm's name tell the place.
    ("一批项目签约\n\n我市各县（市）区都去招商，我市签下6个项目。辉县市、获嘉县、牧野区登门约客。辉县市请来了甲岭机电有限公司等客商，签了4个项目。\n", "新乡市"),
    ("秋日观摩\n\n我市走进9个县（市、区），看了16个项目。长葛市甲岭产业园落成。\n", None),
    ("我市集中开工一批项目\n\n我市开工项目26个，总投资90亿元。南阳甲岭机电科技有限公司的车间正在安装。\n", None),
    # 我区 and 我县 are no city, though only a city is named; a word said once of the whole city leaves a district its text.
    ("我区4个项目动工\n\n我区今年谋划项目86个，总投资412亿元。总投资3亿元的洛阳市甲溪净水厂扩建工程动工。\n", None),
    ("我县12个项目动工\n\n我县有12个项目够得上开工，总投资45亿元。濮阳甲岭投资有限公司的负责人介绍工期。\n", None),
    ("防城区的路何时修好\n\n甲溪至乙坳道路项目在防城区甲邕路上，长1796米。谢谢您关心我市城建。\n", "防城区"),
    ("我市晒单\n\n我市项目排了52个，有：开封甲岭木业有限公司木业项目、开封市乙川医院迁建项目、开封丙山家具项目。\n", None),
    # A report's own place is not in a firm's or house's name.
    ("济源示范区重点项目简报\n\n我市重点项目52个。济源示范区重点项目指挥部介绍。\n", "济源示范区"),
    # Who goes elsewhere opens the title; the headlines of other pieces below tell nothing.
    ("西安赴东莞招商揽下92亿元 西咸新区成重头\n\n现场签约项目13个，西咸新区总体规划亮相。\n", "西安市"),
    ("11个项目落笔\n\n昨日，临川区集中签约项目11个。\n\n相关阅读\n东乡区：花菇撑起致富伞\n抚河边上的夜市\n", "临川区"),
    # A kind of zone alone heads the text, whose paper's name tells which it is.
    ("示范区第八期“三个一批”项目动工\n\n平原网讯（记者 甲某）5月8日，示范区12个项目动工，总投资36亿元。示范区党工委提出要求。\n", "平原示范区"),
    # A province's meeting in one of its cities; a city's delegation in the capital.
    ("全省重大项目推进会在许昌召开\n\n与会人员先后看了许昌市甲岭装备园。1—8月，全省重大项目完成投资9826亿元。许昌市、洛阳市发言。\n", "河南省"),
    ("我市10个项目签约\n\n本报郑州电（记者 甲某）8月26日，签约仪式在郑州会展中心举行，我市有10个项目签约。周口市有关负责人出席。我市的项目中，外资项目3个。\n", "周口市"),
    # 我省 is the province's own text, whatever cities it counts.
    ("我省第六期“三个一批”项目616个\n\n10月8日，我省第六期“三个一批”活动启动，签约项目616个。从地区看，郑州签约58个，总投资687亿元，洛阳、南阳均超40个。郑州开工94个。\n", "河南省"),
    # The headline's word for a province is a county's name too; all of the text speaks of the province.
    ("省重点项目看龙江\n\n黑龙江日报讯　今年全省安排省级重点项目500个，开复工436个。全省上下铆足干劲，下半年还要开工64个。\n", "黑龙江省"),
    # Several of its counties beside a city tell that it is the whole; their bare names in lists of counts tell the city.
    ("四水同治项目通报\n\n今年南阳市四水同治项目共225个。社旗县、桐柏县进度靠前，方城县、淅川县靠后。官庄工区9个，示范区7个。\n", "南阳市"),
    ("一周新开工28个\n\n第一类：宜都13个，夷陵5个，枝江、当阳0个；第二类：秭归3个，远安2个，兴山0个。\n", "宜昌市"),
    ("一批项目签约\n\n副市长与贵州甲川动力集团有限公司签约。遵义市签约项目4个。遵义市播州区参加。\n", "遵义市"),
)  # fmt: skip

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
    # The next brief of several.
    ("两县同日开工\n\n本报讯　9月28日，尤溪县12个项目动工。\n\n又讯　9月29日，甲岭固废项目在沙县区奠基，当地集中开工就此启动。同批动工的项目共7个。\n", "尤溪县 沙县区"),
    # A figure of each of several places; the city that its counties tell.
    ("洛阳市项目通报\n\n新安县、伊川县同为18个项目，总投资分别为21亿元、33亿元。\n", "新安县 伊川县 新安县 伊川县"),
    ("我市第八期“三个一批”项目启动\n\n我市项目58个，设分会场的有罗山县、新县、潢川县。潢川县签约项目6个，罗山县签约项目5个，新县签约项目4个。\n", "信阳市 潢川县 罗山县 新县"),
    ("各县区重点项目情况\n\n1.舞阳县。实施项目38个。\n2.临颍县。实施项目42个。\n", "舞阳县 临颍县"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "scopes"), COUNTED)
def test_a_figure_is_of_the_place_that_counts(text: str, scopes: str) -> None:
    claims = extract(Document("a.txt", "0", text)).claims
    assert [claim.scope for claim in claims] == scopes.split()


@pytest.mark.parametrize(("text", "scope"), ABOUT)
def test_a_text_is_about_the_place_it_speaks_of(text: str, scope: str | None) -> None:
    assert extract(Document("a.txt", "0", text)).document.scope == scope


def test_every_way_of_telling_has_its_weight() -> None:
    for text, _ in ABOUT:
        for marked in annotate(lay_out(Document("a.txt", "0", text))).passages:
            assert all(told(marked, mark) in WEIGHTS for mark in marked.of("place"))

"""What a document says of itself: title, publisher and date, wherever its page prints them."""

import pytest

from graph.document import Document
from ingest.layout.passages import kind_by_looks
from ingest.pipeline import extract

BODY = (
    "4月12日，示例县第十二期“三个一批”活动举行，8个项目参加，总投资61.5亿元，其中签约3个、开工5个。"
)
HEADED = (
    ("示例日报　2024年4月15日　第2版\n\n八个项目同日开工", "八个项目同日开工", "示例日报", "2024-04-15"),
    ("山河周末\n\n2024年4月15日　3版\n\n八个项目同日开工", "八个项目同日开工", "山河周末", "2024-04-15"),
    ("八个项目同日开工\n——示例县活动侧记\n\n本报记者　甲某", "八个项目同日开工——示例县活动侧记", None, None),
    ("示例县发展和改革委员会\n\n关于一季度项目建设情况的通报\n\n（2024年4月15日）", "关于一季度项目建设情况的通报", "示例县发展和改革委员会", "2024-04-15"),
    ("示例县政府工作报告\n\n——2024年4月15日在示例县人民代表大会会议上", "示例县政府工作报告", None, "2024-04-15"),
    ("示 例 晚 刊 2024年4月15日 星期一 03 县域经济\n\n八个项目同日开工", "八个项目同日开工", "示例晚刊", "2024-04-15"),
    ("今日示例　2024年4月15日　第3版　记者 甲某　通讯员 乙某\n\n八个项目同日开工", "八个项目同日开工", "今日示例", "2024-04-15"),
    ("标题：八个项目同日开工\n发布者：示例县经济发展局　时间：2024-04-15", "八个项目同日开工", "示例县经济发展局", "2024-04-15"),
    ("八个项目同日开工\n原创 示例融媒 示例融媒 2024-04-15 18:05 河南", "八个项目同日开工", "示例融媒", "2024-04-15"),
    ("示例县人民政府文件\n\n关于公布八个项目的通知\n\n2024年4月15日", "关于公布八个项目的通知", "示例县人民政府", "2024-04-15"),
    ("第01：一版要闻\n上一版3 4下一版\n标题导航\n~~~八个项目同日开工\n2024年04月15日 星期一 出版 上一期 下一期 返回首页 | 版面概览 | 版面导航 | 标题导航\n放大 缩小 默认\n八个项目同日开工", "八个项目同日开工", None, "2024-04-15"),
    ("当前报章2024年04月15日\n今日导读\n本报新闻\n八个项目同日开工\n\n【中新社示例4月12日电】", "八个项目同日开工", "中新社", "2024-04-15"),
    ("八个项目同日开工\n发文机关：\n示例市发展和改革委员会\n成文日期：\n2024-04-15", "八个项目同日开工", "示例市发展和改革委员会", "2024-04-15"),
    ("示例县8个项目参加第十二期活动\n\n示例发布\n关注\n2024-04-15 19:20", "示例县8个项目参加第十二期活动", "示例发布", "2024-04-15"),
    ("示例县八个项目同日开工_示例要闻_示例新闻网\n发布日期：[2024-04-15]", "示例县八个项目同日开工", "示例新闻网", "2024-04-15"),
    ("示例县8个项目参加第十二期活动 发稿时间：2024-04-15 11:02:00来源： 示例网", "示例县8个项目参加第十二期活动", "示例网", "2024-04-15"),
    ("八个项目同日开工\n2024-04-15 04:23:46大公报", "八个项目同日开工", "大公报", "2024-04-15"),
    ("2024年04月15日\n第A01版：\n八个项目同日开工\n2024-04-15 甲某 1 1 示例日报 content_58.html 1 3", "八个项目同日开工", "示例日报", "2024-04-15"),
    ("八个项目同日开工\n\n示例项目通讯　2024年4月15日", "八个项目同日开工", "示例项目通讯", "2024-04-15"),
    ("A03　县域　　2024.4.15　示例商讯\n\n八个项目同日开工", "八个项目同日开工", "示例商讯", "2024-04-15"),
    ("示例短波\n第3版　2024年4月15日　星期一　农历甲辰年三月初七\n编辑 甲某\n\n八个项目同日开工", "八个项目同日开工", "示例短波", "2024-04-15"),
    ("八个项目同日开工\n\n示例都市报·财经　2024年4月15日", "八个项目同日开工", "示例都市报", "2024-04-15"),
    ("示例县项目快报\n\n2024年第4期（总第61期）　　示例县重点项目办公室　编　　2024年4月15日\n\n八个项目同日开工", "八个项目同日开工", "示例县重点项目办公室", "2024-04-15"),
    ("2 综合新闻　2024年4月15日 星期一\n\n八个项目同日开工", "八个项目同日开工", None, "2024-04-15"),
    ("示例县项目台账\n\n截至2024年4月15日　填报：县重点项目中心　单位：万元", "示例县项目台账", None, "2024-04-15"),
    ("示例县项目家底\n\n2024年4月", "示例县项目家底", None, "2024-04"),
    ("项目建设专报\n\n第8期　　示例县重点项目办公室编　　2024年4月15日", "项目建设专报", "示例县重点项目办公室", "2024-04-15"),
)  # fmt: skip
TITLED = (
    ("设为首页　旧版入口　登录\n\n您当前的位置：首页->示例网->县区->正文\n\n示例县八个项目同日开工\n\n2024-04-15 10:24:33　来源：示例网", "示例县八个项目同日开工"),
    ("首页>要闻>正文　2024-04-15　字号【大】【中】【小】示例县八个项目同日开工", "示例县八个项目同日开工"),
    ("分享\n\n示例县八个项目同日开工2024-04-15 17:05:32来源：示例网 浏览：2037", "示例县八个项目同日开工"),
    ("通版阅读请点击：展开通版\n\n当前版：02版\n\n春潮起处机声隆\n——示例县第十二期“三个一批”侧记", "春潮起处机声隆——示例县第十二期“三个一批”侧记"),
    ("千斤担子大家挑\n\n示例县产业园厂房一角\n\n□本报记者　甲某", "千斤担子大家挑"),
    ("4个项目签约　5个项目开工　总投资61.5亿元\n\n示例县举行第十二期“三个一批”项目建设活动", "示例县举行第十二期“三个一批”项目建设活动"),
    ("示例县签约台前又一程7月8日当天签约、开工、投产三件事一块办", "示例县签约台前又一程7月8日当天签约、开工、投产三件事一块办"),
    ("版权所有　未经授权　禁止转载\n\n上一篇　下一篇", None),
)  # fmt: skip


PUBLISHED = (
    ("示例网讯（记者 甲某）", "示例网"),
    ("示例新闻网示例市4月16日消息（记者 甲某）", "示例新闻网"),
    ("【示例招商网】", "示例招商网"),
    ("（示例都市报全媒体记者 甲某）", "示例都市报"),
    ("据示例日报消息，", "示例日报"),
    ("据示例晨报报道（记者 甲某）", "示例晨报"),
    ("新华社郑州4月8日电", "新华社"),
    ("（原载于2024年6月18日《示例经济报》）", "示例经济报"),
    ("首页 → 县区动态 → 民生在线　2024-04-15", None),
    ("发表于 2024-04-15 18:05", None),
    ("来源：示例日报　移动用户订报", "示例日报"),
    ("文章来源：http://example.cn/1.shtml", None),
    ("本网讯（本报记者 甲某）", None),
    ("工业互联网项目记者见面会上，", None),
)


@pytest.mark.parametrize(("opening", "publisher"), PUBLISHED)
def test_who_reports_is_the_publisher(opening: str, publisher: str | None) -> None:
    document = extract(Document("a.txt", "0", f"八个项目同日开工\n\n{opening}{BODY}\n")).document
    assert document.publisher == publisher


DATED = (
    ("2024-04-15 10:24:33　来源：示例网|作者：甲某|责任编辑：乙某", "2024-04-15"),
    ("2024年一季度示例县开局良好。", "2024"),
)


@pytest.mark.parametrize(("opening", "date"), DATED)
def test_the_day_is_the_printed_one(opening: str, date: str) -> None:
    document = extract(Document("a.txt", "0", f"八个项目同日开工\n\n{opening}{BODY}\n")).document
    assert document.date == date


def test_a_text_without_a_printed_date_is_of_the_day_it_opens_with() -> None:
    text = f"八个项目同日开工\n\n{BODY}\n\n2024年全县安排60个项目。\n"
    assert extract(Document("a.txt", "0", text)).document.date == "2024-04-12"


@pytest.mark.parametrize(("head", "title", "publisher", "date"), HEADED)
def test_a_head_is_read(head: str, title: str, publisher: str | None, date: str | None) -> None:
    document = extract(Document("a.txt", "0", f"{head}\n\n{BODY}\n")).document
    assert (document.title, document.publisher) == (title, publisher)
    assert date is None or document.date == date


@pytest.mark.parametrize(("head", "title"), TITLED)
def test_the_page_around_a_text_is_not_its_title(head: str, title: str | None) -> None:
    assert extract(Document("a.txt", "0", f"{head}\n\n{BODY}\n")).document.title == title


def test_the_paper_itself_is_no_name() -> None:
    text = f"八个项目同日开工\n\n本报讯　记者　甲某\n\n{BODY}\n"
    assert extract(Document("a.txt", "0", text)).document.publisher is None


def test_a_plan_of_five_years_dates_nothing() -> None:
    text = "八个项目同日开工\n\n10月10日，示例县举行“十四五”重点项目集中开工活动，8个项目开工。\n"
    assert extract(Document("a.txt", "0", text)).document.date is None


def test_the_end_of_a_count_is_no_date_of_the_document() -> None:
    text = f"项目台账\n（截至2024年3月31日）\n\n示例县管委会　　　2024年4月15日\n\n{BODY}\n"
    assert extract(Document("a.txt", "0", text)).document.date == "2024-04-15"


def test_a_batch_of_one_section_does_not_colour_the_others() -> None:
    sections = [
        "1.加快工业项目建设，推进甲岭产业园等90个重大项目建设。",
        "2.加快基础设施建设，全年新开工项目21个。",
        "3.突出“三个一批”引领，谋划好第四期“三个一批”活动。",
        "4.加快灾后重建，推进规划内的216个项目建设。",
        "5.加强招商，全年引进10亿元以上项目24个。",
        "6.保障用地，抓好65个白名单项目建设。",
    ]
    head = "信阳市人民政府关于印发扩大有效投资实施方案的通知\n\n2022年4月1日\n\n"
    reading = extract(Document("a.txt", "0", head + "\n\n".join(sections) + "\n"))
    assert len(reading.claims) == len(sections) - 1
    assert not {claim.periods for claim in reading.claims} - {None}


def test_a_headline_may_cry_out_in_its_midst() -> None:
    assert kind_by_looks("37个！9.6亿元！2025年示例县重点项目名单公布") == "heading"
    assert kind_by_looks("加油干！工期不等人。") == "text"

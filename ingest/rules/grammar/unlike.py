"""What no project is called: slogans and plans, aims of a place, authorities, people, classes of projects."""

import re

from graph.types.firsts import Sought

SLOGAN = re.compile(
    r"(?:[“\"「‘][^”\"」’]{2,12}[”\"」’])+(?:建设|战略|规划|纲要|行动|计划|活动|项目|工程|目标|任务|工作|发展|理念|品牌|格局|机制)*"
)
AIM = r"(?:高地|之都|之城|之乡|强[省市县区镇]|名[城县市镇]|样板|标杆|前沿|名片)"
ENDS = Sought(
    rf"(?:战略|规划|行动|计划|纲要|活动|体系|格局|{AIM}(?:建设)?|优势|水平|氛围|[热高]潮|抓手|引擎|动能|成效|进度|手续|困难|任务|目标|理念|精神|品牌|绿色(?:服务|审批)?通道|市场主体|一公里)$"
)
AUTHORITY = Sought(
    r"(?:改革委|发改委|国资委|[省市县区]委|委员会|(?<=[一-鿿]{2})(?<!邮电)[厅署]|(?<=[一-鿿]{2})(?<!邮电..)(?<!供电..)(?<!建工..)局|(?:资源|财政|运输|住建|城乡建设|商务|科技|教育|水利|农村|环境|信息化|工信|卫生|健康|组织|宣传|统战)部|办公室|政府|指挥部|专班)(?:项目)?$"
)
PEOPLE = Sought(
    r"班子|[两人]代表|^(?:[省市县区]|有关|相关|与会|主要)*领导|(?:省长|市长|县长|区长|书记|主任|局长|院长|主席|常委|董事长|总经理)[一-鿿]{2,3}(?:(?:通报|介绍|主持|宣布|见证|推介|汇报|点评|解读)(?:项目|工程)?)?$|(?:参加|出席|陪同|主持|致辞|讲话|见证|介绍|表示|强调|指出|一行)$"
)
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文樊焦路曲楚靳霍翟耿娄申尚岳"
PERSON = re.compile(rf"[{SURNAMES}][一-鿿]{{1,2}}")
PEOPLE_ACT = re.compile(
    "(?:、[一-鿿]{2,4}){0,12}(?:等|等人|等领导|等同志|一行)(?:来到|到|前往|深入|走进|宣布|出席|参加|陪同|主持|实地|现场|察看|查看|参观|考察|调研|一同|共同|先后|分别|就|为|与|[县市区省]领导)"
)
CLASS = Sought(
    r"[\d.]+倍|各[一-鿿]{1,3}$|^(?:个别|少数|部分|多数|拆分|重复|“飞地”)|^按[^，。；]{1,9}[分看]$|一样一?样|一件一?件|一项一?项|一个一?个|^(?:期待|盼望|才|请问|】|本表)|算不算|是不是|能不能|要不要|会不会|(?:第|期至第)[一二三四五六七八九十\d]+期比?$|(?:最[高低多少大小快慢]|次之|居[首末]|垫底|[各每]\d+[个项家])$|[两三四五][区县市镇乡](?:项目|工程)?$|(?:公司|集团)(?:代建|承建|接续|施工|监理|运营)$|组成联合体$|(?<=.)依托.|[亿万]元?以[上下][^，。；]{0,8}(?:项目|工程)$|(?:(?:[未拟待半]|因[^，。；]{1,8})(?:开工|复工|停工|投产|签约|落地|供地|达产|入库|建设|完工|竣工|拿地)+|缓慢|滞后|问题|层面|级别)的?(?:项目|工程)$|[和与及的]$|暨项目$"
)
ACTS = Sought(
    r"(?:发出|了解|按下|快上|大上|狠上|搁下|分析|展示|研究|聚焦|狠抓|调度|抓实|抓好|大抓|严抓|举办|涉及|关注|影响|制约|阻碍|赋能|保障好|服务好|领办|报送|叮嘱|询问|提供|包联|分包|包抓|联系|帮扶|包保)(?:项目|工程)$|^(?:[省市县区]委(?!党校)|[省市县区]政府|记者|书记|我们|大家)"
)
BECOMES = Sought(
    r"探索(?:打造|建设|推进|开展)$|(?:打造|建成|建设|形成|成为|构建)[成为]?[^，。；]{0,8}(?:领先|一流|知名|最大|领军|重要|标杆|特色|影响力)的$"
)
INTANGIBLE = re.compile(
    "理财|回报|兼职|比赛|竞赛|报销|体验项目|培训|课程|补贴|奖励|研究项目|科研项目|志愿|公益|表演|游乐|收费|体检|检查|文艺|演出|救助|惠民工程"
)
BEHIND = re.compile("(?:两|三|四|多)地(?!块)|(?:一律|均?不(?:得|予|计))")
PART_OF = re.compile(
    "(?:车间|厂房|仓库|设备|结构|钢构|桩基|地基|管线|主楼|楼房|综合楼|办公楼|宿舍楼)(?:主体|框架|封顶|基础|安装)$"
)
INSIDE = re.compile("[区园]的[^，。；、的]{4,}(?:项目|工程)(?=[，。；、（]|$)")
BYLINE = re.compile(r"\s*(?:\d{1,2}月)?\d{1,2}日(?:讯|电|消息)")
AIMS_BEFORE = re.compile(rf"{AIM}、[^，。；]*$")
AIMS_BEHIND = re.compile(rf"[^，。；、]{{0,4}}、[^，。；]*?{AIM}")


def unlike(text: str, start: int, end: int) -> bool:
    """Tell whether text[start:end] names no undertaking, by what it is or by the aims it is listed with."""
    words = text[start:end]
    return bool(
        SLOGAN.fullmatch(words)
        or ENDS.holds(words)
        or AUTHORITY.holds(words)
        or PEOPLE.holds(words)
        or CLASS.holds(words)
        or (PERSON.fullmatch(words) and PEOPLE_ACT.match(text, end))
        or ACTS.holds(words)
        or BEHIND.match(text, end)
        or PART_OF.fullmatch(words)
        or INSIDE.match(text, end - 1)
        or BYLINE.match(text, end)
        or BECOMES.holds(text, max(0, start - 24), start)
        or AIMS_BEFORE.search(text, max(0, start - 40), start)
        or AIMS_BEHIND.match(text, end, end + 40)
    )

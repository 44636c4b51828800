"""Whether a sentence tells of work: of what is planned, agreed, built, paid for, opened or given up."""

from graph.types.firsts import Sought

WORK = Sought(
    # planned and permitted
    "立项|可研|工可|环评|能评|初设|初步设计|选址|批复|批文|核准|报批|报审|在?审批|许可证"
    "|施工许可|规划许可|供地|摘地|拿地|交地|[土用]地|竞得|征地|征拆|拆迁|招标|中标|开标"
    "|流标|储备|图审|图纸|地勘|勘察|入库"
    # spoken of and agreed
    "|在谈|洽谈|磋商|商谈|接洽|谈判|意向|签约|签订|签署|签下|签了|(?:协议|合同)(?:书|文本)?(?:已|刚|正|没|未|签|还|月|作废)|解约|解除|终止|作废|落户|落定|引进"
    # built
    "|开工|动工|动土|破土|奠基|开建|兴建|[续在新扩改迁重援]建|施工|工地|进场|工期|桩|基坑"
    "|浇|封顶|到顶|封了顶|盖顶|盖好|主体|屋面|屋架|吊装|钢结构|桁架|幕墙|外立面|装修|精装"
    "|内装|布展|收尾|砌|围挡|围墙|塔吊|脚手架|挖掘机|打围|架梁|箱梁|合龙|合拢|贯通|摊铺"
    "|铺装|路基|开挖|改造|清淤|场平|平整"
    # fitted out and opened
    "|设备(?!制造|生产|公司|有限|厂|加工|产业|销售)|调试|安装|试车|试产|试运|试生产|试营"
    "|点火|联调|竣工|完工|建成|落成|交付|交工|交房|验收|交验|通车|通水|通气|带电|并网"
    "|并入电网|投产|投用|投运|投入使用|启用|开园|开馆|开业|开放|迎客"
    "|(?:对外|正式|试|停止)(?:营业|运营)|达产|达效|满产|满负荷|产能|下线|开门|接单|出货"
    "|量产|达标|挂牌|干起来"
    # halted
    "|停工|停建|停摆|烂尾|流拍|复工|搁置|叫停|暂缓|冬歇|闲置|流拍"
    # paid for
    "|投资(?!促进|贸易|基金|商会|洽谈|环境|者|公司|集团|收益|学|理财)|总盘子|概算|造价|业主|承建|代建|投建|共建"
)
NEAR, WIDE, SEVERAL = 60, 100, 2  # characters beside in the sentence, and of those around it; words
ENDS = "。！？；\n"


def tells_of_work(text: str, start: int, end: int) -> bool:
    """Tell whether words of work stand beside text[start:end]: one in its sentence, or several in those around it."""
    left = max(max(text.rfind(sign, 0, start) for sign in ENDS) + 1, start - NEAR)
    found = (place for sign in ENDS if (place := text.find(sign, end, end + NEAR)) >= 0)
    close = min(found, default=end + NEAR)
    if WORK.holds(text, left, start) or WORK.holds(text, end, close):
        return True
    around = (
        *WORK.finditer(text, max(0, start - WIDE), start),
        *WORK.finditer(text, end, end + WIDE),
    )
    return len(around) >= SEVERAL

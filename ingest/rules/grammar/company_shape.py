"""What the characters of a company's name seldom look like: counts, ordinals, halves of words, goods, areas."""

import re

NO_BRAND = re.compile(
    r"^[年日月第属系]|^[一二两十]|^[万千百三四五六七八九]{1,3}[个台吨头亩里年月日期号级轴座栋件套兆条家米平亿季层孔村镇乡区县河湖江山口岭塘峡道线街路桥站园校中小院万千百十]|[的至]|^[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁新中郑洛汴][京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁郑洛汴荷德法英美日韩俄]$|[年月日]$|[镇乡村]|(?<!丝)[路街](?=.)|[型性式级侧端类用化度值率态段期]$|[亭阁楼台寺庙观祠塔陵宫苑府邸湾畔]$|[东西南北州县岭]$|(?<=..)[牛羊猪鸡鸭鱼花草]$"
)
# Goods are no brand unless a trade follows: 滤芯洁净车间, but 某芯科技.
GOODS = re.compile(
    "[基焦椒机轮链器芯鞋膜板管物件具品剂料阀泵轴绳砖胶漆酸粉酱饼糕肠绸绒革伞琴鼓笔镜锁灯椅床柜桌油茶渣籽]$"
)
AREA = re.compile(
    "[镇乡村庄屯寨湖河山岭湾路街]|[醇酯酮醛胺烷烯]|[一-鿿]?[河湖](?![南北])|片区|区[^域]"
)
OPENING = "二三四五六七八九十精"  # signs that open a word of goods sooner than they close a name
PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕秦甘青宁郑洛汴"

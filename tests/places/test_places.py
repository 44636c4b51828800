"""Places: which are meant, and which words only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.places import (
    Place,
    by_code,
    find,
    in_context,
    own_zone,
    patterns,
    place_length,
    read_places,
    resolve,
)
from graph.places.changes import successors, today
from graph.places.divisions import divisions
from graph.places.names import load
from graph.places.zones import kinds, named_zones
from graph.types.name import is_short_form_of, split_company

READ = [
    ("河南省郑州市二七区", None, ["410103"]),
    ("郑州二七区", None, ["410103"]),
    ("代县长宣布开工", None, []),
    ("建设现代化郏县迈出坚实步伐", None, ["410425"]),
    ("美丽县城，推进县级项目，示范县", None, []),
    ("忻州市代县县长", None, ["140923"]),
    ("荥阳市“郑上文脉活力带”", None, ["410182"]),
    ("鼓楼区", "开封市", ["410204"]),
    ("新华区", "平顶山市", ["410402"]),
    ("郑州高新区", None, ["410100:gaoxin"]),
    ("郑州国家高新技术产业开发区", None, ["410100:gaoxin"]),
    ("高新区", "郑州市", ["410100:gaoxin"]),
    ("高新区", "二七区", ["410100:gaoxin"]),
    ("经开区", "洛阳市", ["410300:jingkai"]),
    ("航空港区", None, ["410100:hangkong"]),
    ("郑州航空港经济综合实验区", None, ["410100:hangkong"]),
    ("郑东新区", None, ["410100:zhengdong"]),
    ("郑州新区", None, ["410100:zhengzhouxinqu"]),
    ("伊滨区", None, ["410300:yibin"]),
    ("濮阳示范区", None, ["410900:shifan"]),
    ("武陟县经开区", None, ["410823:jingkai"]),
    ("济源示范区", None, ["419001:chanrong"]),
    ("济源市", None, ["419001"]),
    ("济源", None, ["419001"]),
    ("中原区", None, ["410102"]),
    ("开封", None, ["410200"]),
    ("郑州市区", None, ["410100"]),
    ("郑州市场", None, ["410100"]),
    ("管城区", None, ["410104"]),
    ("管城回族区", None, ["410104"]),
    ("许昌县", None, ["411003"]),
    ("平舆、新蔡两县", "驻马店市", ["411723", "411729"]),
    ("定远14个，天长12个，南谯7个，琅琊2个。", "滁州市", ["341125", "341181", "341103", "341102"]),
    ("琅琊山2个景点，天长日久", "滁州市", []),
    ("凤翔县", None, ["610305"]),
    ("凤翔区", None, ["610305"]),
    ("密云", "北京市", ["110118"]),
    ("苍山县", None, ["371324"]),
    ("江干区", "杭州市", ["330102"]),
    ("桥东区", "张家口市", ["130702"]),
    ("孟津县", None, ["410308"]),
    ("洛阳孟津、洛宁", "洛阳市", ["410308", "410328"]),
    ("信阳市平桥区明港镇", None, ["411503"]),
    ("项城市产业集聚区", None, ["411681"]),
    ("北京、上海、广东、浙江", None, ["110000", "310000", "440000", "330000"]),
    ("新晃县", None, ["431227"]),
    ("潢川会场", "信阳市", ["411526"]),
    ("金水、二七、中原等区", "郑州市", ["410105", "410103", "410102"]),
    ("商城、光山", "信阳市", ["411524", "411522"]),
    ("杞县三年前", "开封市", ["410221"]),
    ("其中杞县完成投资", "开封市", ["410221"]),
    ("举杞县的例子，以杞县为例，示范县", "开封市", ["410221", "410221"]),
    ("第十期杞县签约项目", "开封市", ["410221"]),
    ("濮阳市范县", None, ["410926"]),
    ("老城区", "洛阳市", ["410302"]),
    ("雄安新区", None, ["130600:xiongan"]),
]
NONE = [
    ("国家发改委会同交通运输部", "湖南省"),
    ("公安机关提醒市民", "湖北省"),
    ("延长产业链", "陕西省"),
    ("高密度聚乙烯项目", "山东省"),
    ("新建大厂房3座", "河北省"),
    ("五台机组并网", "山西省"),
    ("同心协力抓项目", "宁夏回族自治区"),
    ("新星闪耀赛场", None),
    ("湍河两岸在河北岸会合", None),
    ("黄河南岸", None),
    ("河北院", None),
    ("中原", None),
    ("中原大地", "郑州市"),
    ("打开封口", None),
    ("示范县", None),
    ("信息县域", None),
    ("合作市场", None),
    ("二七广场隧道", "郑州市"),
    ("金水河综合治理", "郑州市"),
    ("老城区改造", "洛阳市"),
    ("老城区", None),
    ("新城区建设", "郑州市"),
    ("示范区", "郑州市"),
    ("市和县区", None),
    ("盛大庆祝", None),
    ("洛阳路", None),
    ("南阳路", None),
    ("珠江西路", None),
    ("商城建设", "信阳市"),
    ("新安虎线", "洛阳市"),
    ("长治久安", None),
    ("主城区", None),
]


@pytest.mark.parametrize(("text", "within", "codes"), READ)
def test_a_place_is_read(text, within, codes):
    assert [place.code for _, _, place in read_places(text, within=within)] == codes


@pytest.mark.parametrize(("text", "within"), NONE)
def test_what_is_no_place(text, within):
    assert read_places(text, within=within) == []


@pytest.mark.parametrize("name", ["鼓楼区", "高新区", "新华区", "城乡一体化示范区"])
def test_an_open_name_waits_for_its_city(name):
    ((_, _, place),) = read_places(name)
    assert (place.name, place.city_code) == (name, "")
    assert in_context(place, "平顶山市").name == name
    assert in_context(place, None) == place


def test_the_city_settles_an_open_name():
    ((_, _, place),) = read_places("高新区")
    assert in_context(place, "郑州市").full_name == "河南省郑州市高新区"
    assert in_context(place, "410102").code == "410100:gaoxin"


@pytest.mark.parametrize(
    ("name", "within", "code"),
    [
        ("二七", "郑州市", "410103"),
        ("新安", "洛阳市", "410323"),
        ("郑州", None, "410100"),
        ("新乡", None, "410700"),
        ("郑州市二七区", None, "410103"),
        ("鼓楼区", None, None),
        ("市本级", "郑州市", None),
        ("", None, None),
    ],
)
def test_a_whole_name_is_resolved(name, within, code):
    place = resolve(name, within=within)
    assert (place.code if place else None) == code


def test_a_name_keeps_its_words_and_finds_its_code():
    assert [place.name for place in find("孟津县")] == ["孟津县"]
    assert by_code("410308").name == "孟津区"
    assert len(find("鼓楼区")) > 2
    assert find("鼓楼区", within="开封市")[0].code == "410204"


def test_parents_lead_up_to_the_province():
    assert by_code("410103").parents == ("410100", "410000")
    assert by_code("410100:gaoxin").parents == ("410100", "410000")
    assert by_code("410823:jingkai").parents == ("410823", "410800", "410000")
    assert by_code("419001").parents == ("410000",)
    assert by_code("110105").parents == ("110000",)
    assert by_code("410000").parents == ()
    assert by_code("410103").within("410000")


def test_every_division_and_zone_has_known_parents():
    zones = [zone for zone, _ in named_zones().values()]
    for place in (*divisions().values(), *zones):
        assert by_code(place.code) == place
        assert all(by_code(code) for code in place.parents), place
        assert place.full_name.endswith(place.name)


def test_every_full_name_of_henan_is_read_in_its_city():
    henan = [place for place in divisions().values() if place.province_code == "410000"]
    renamed = load("divisions.yml")["renamed"]
    for place in henan:
        if place.name not in renamed and place.name != "郊区":
            ((start, end, found),) = read_places(place.full_name)
            assert (start, end, found.code) == (0, len(place.full_name), place.code)


def test_a_division_and_what_it_was_are_one_place_with_the_name_of_the_text():
    for now, before in (("凤翔区", "凤翔县"), ("襄阳市", "襄樊市"), ("海门区", "海门市")):
        assert resolve(now).code == resolve(before).code
        assert resolve(before).name == before


def test_no_division_that_lives_on_stands_beside_its_heir():
    assert not successors().keys() & divisions().keys()
    assert set(successors().values()) <= today().keys()


def test_every_kind_of_zone_is_read_in_every_city():
    cities = [place for place in divisions().values() if place.level == "city"][:60]
    for city in cities:
        for kind in kinds().values():
            for word in (*kind.words, *kind.prefixed):
                ((_, _, zone),) = read_places(city.name + word)
                assert zone.code == f"{city.code}:{kind.key}"


def test_a_zone_of_no_list_has_its_name_for_a_code():
    zone = own_zone("智造新城", resolve("衢州市"))
    assert (zone.code, zone.name, zone.level) == ("330800:智造新城", "智造新城", "zone")
    assert by_code(zone.code) == zone
    assert own_zone("选址未定", resolve("衢州市")) is None


def test_an_unknown_code_is_nothing():
    assert by_code("999999") is None
    assert by_code("999999:gaoxin") is None
    assert by_code("410100:nothing") is None
    assert by_code(":gaoxin").city_code == ""


def test_a_company_in_a_city_has_its_brand_behind_it():
    long = "洛阳晨曜家具有限公司"
    parts = split_company(long, place_length=place_length)
    assert (parts.place, parts.brand) == ("洛阳", "晨曜")
    assert is_short_form_of("晨曜", long, place_length=place_length)
    assert not is_short_form_of("洛阳", long, place_length=place_length)


@given(
    st.text(alphabet="河南省郑州市二七区高新洛阳县开封和、的路鼓楼示范", max_size=30),
    st.sampled_from([None, "郑州市", "410300"]),
)
def test_places_never_overlap(text, within):
    done = 0
    for start, end, place in read_places(text, within=within):
        assert done <= start < end <= len(text)
        assert isinstance(place, Place)
        done = end


def test_no_name_is_empty():
    assert all(name and places for name, places in patterns().items())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("恩施州重大项目", "422800"),
        ("黔南州2022年清单", "522700"),
        ("博州", "652700"),
        ("湘西州吉首市", "433101"),
    ],
)
def test_autonomous_prefectures_by_their_short_form(text: str, code: str) -> None:
    assert read_places(text)[0][2].code == code

"""Whether a place fits the words by which a text speaks of its own: 我区, 我县, 我市."""

import re
from collections import Counter

from graph.places import Place
from ingest.language.annotated import Annotated
from ingest.language.own_level import own_level
from ingest.language.scope_words import own_sign
from ingest.language.telling import is_borne

# 居全省前列, 入选全省名单: a rank among others, or what one was chosen for, tells of no place of one's own.
RANKED = "(?!(?:排名|位次|位列|第[一二三四五六七八九十\\d]|前[一二三四五六七八九十\\d列茅]|重点项目考核|综合考核|考核排名))"
WHOLE = re.compile("(?<!入选)(?<![列纳]入)" + own_level("全该本", "省市县区州旗") + RANKED)
OFFICES = re.compile(
    "(?<![一-鿿])(?:[市县区州]委|[市县区州]长|[省市县区州]政府|[省市]发展?改革?委)"
)
OURS = re.compile(own_level("我", "市县区州旗"))
# What only a prefecture says of its parts: 我市各县（市、区）, 辗转9个县区.
COUNTIES = re.compile("(?<![省国])(?<!省内)(?:各|[\\d一二三四五六七八九十两]个)县[（(]?[市区、]")
# What tells at once that a text is of a city, though it names no more than a part of it: 全市18个项目集中开工.
OF_CITY = re.compile("全市(?:今年)?(?:[一-鿿]{0,6}?)\\d+\\s?个")
OPENING = 2  # passages
# Whose figures are the whole country's, where nothing speaks of a place as one's own.
NATIONAL = re.compile(
    "(?:国家(?:发展?改革?委|发展和改革委员会|统计局|能源局)|财政部|工业和信息化部|工信部"
    "|水利部|交通运输部|商务部|住房和?城乡建设部|农业农村部|国务院"
    "|全国)(?![^，。；]{0,12}(?:批[复准]|下达|印发)[一-鿿]{2,4}[省市县])"
)
SEVERAL = 2  # counties that tell their city


def fits(annotated: Annotated, place: Place) -> bool:
    """Tell whether a place may be what 我市 or 我县 means: one of its level, that more than names of firms tell."""
    said = _said(annotated)
    if not said:
        signs = {
            match[1]
            for one in annotated.passages
            for match in WHOLE.finditer(one.text)
            if not match[0].startswith("该")
        }
        borne = own_sign(place) in signs and _is_only_borne(annotated, place)
        return _is_of_the_whole(annotated, place) and not borne
    counties = any(COUNTIES.search(one.text) for one in annotated.passages)
    if "市" in said and counties and place.level == "county":
        return False
    return _of_level(place, said) and not _is_only_borne(annotated, place)


def is_called(annotated: Annotated, place: Place) -> bool:
    """Tell whether 我县 or 我市 calls the level of a place that is named, and fits it: 甲县6个项目在乙市签约, of which 我县 tells."""
    named = any(mark.value == place for one in annotated.passages for mark in one.of("place"))
    return named and own_sign(place) in _said(annotated) and fits(annotated, place)


def _said(annotated: Annotated) -> Counter[str]:
    """Count the words by which a text calls its own place, by their levels."""
    return Counter(match[1] for one in annotated.passages for match in OURS.finditer(one.text))


def is_part_only(annotated: Annotated, place: Place) -> bool:
    """Tell whether a text opens with its whole city's projects, and never speaks of this county or zone as its own."""
    if place.level not in ("county", "zone"):
        return False
    if own_sign(place) == "市":
        return _follows_its_city(annotated, place)
    texts = [one.text for one in annotated.passages]
    said = {
        match[1] for pattern in (WHOLE, OURS) for text in texts for match in pattern.finditer(text)
    }
    return own_sign(place) not in said and any(OF_CITY.search(text) for text in texts[:OPENING])


def _follows_its_city(annotated: Annotated, place: Place) -> bool:
    """Tell whether a text opens with a county's city, comes to the county later, and never says 我市: its 全市 is the city."""
    opening = [mark.value for one in annotated.passages[:OPENING] for mark in one.of("place")]
    city = any(one.code == place.city_code for one in opening)
    return city and place not in opening and not _said(annotated)


def is_in_rows_only(annotated: Annotated, place: Place) -> bool:
    """Tell whether a zone is never named but as one of a row: 甲镇、经开区、乙镇进展较好; 甲产业园、经开区乙产业园开工."""
    if place.level != "zone":
        return False
    spots = [(one.text, mark) for one in annotated.passages for mark in one.of("place")]
    told = [
        (text[max(0, mark.start - 1) : mark.start], text[mark.end : mark.end + 1])
        for text, mark in spots
        if mark.value == place
    ]
    return bool(told) and all("、" in around for around in told)


def is_national(annotated: Annotated, place: Place) -> bool:
    """Tell whether a text opens with the country's figures, names the place later only, and speaks of none as its own."""
    opening = "\n".join(one.text for one in annotated.passages[:OPENING])
    if place.short in opening or not NATIONAL.match(opening):
        return False
    return not any(
        pattern.search(one.text) for one in annotated.passages for pattern in (WHOLE, OURS, OFFICES)
    )


def _is_of_the_whole(annotated: Annotated, place: Place) -> bool:
    """Tell whether a province may be told where a text speaks of 全县: not where it names no county, and never says 全省."""
    whole = {match[1] for one in annotated.passages for match in WHOLE.finditer(one.text)}
    named = {mark.value.name[-1] for one in annotated.passages for mark in one.of("place")}
    return place.level != "province" or not whole or bool(whole & {*named, "省", own_sign(place)})


def _of_level(place: Place, said: Counter[str]) -> bool:
    """Tell whether one of these words calls a place: 我区 a zone too; a county may be told where 我市 is said but once."""
    zone = place.level == "zone" and "区" in said
    told = place.level in ("county", "zone") and not said.keys() - {"市"} and said["市"] == 1
    return own_sign(place) in said or zone or told


def _is_only_borne(annotated: Annotated, place: Place) -> bool:
    """Tell whether names of firms alone tell a place, and no more than one of its counties: they may be from elsewhere."""
    told = {
        (mark.value, is_borne(marked, mark))
        for marked in annotated.passages
        for mark in marked.of("place")
        if mark.value.within(place.code)
    }
    plain = {one for one, borne in told if not borne}
    parts = sum(one.level == "county" and one != place for one in plain)
    return bool(told) and (not plain or len(plain) == parts < SEVERAL)

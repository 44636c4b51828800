"""Words that a page prints twice over themselves, for a shadow or a bold face: once is enough."""

import re

from ingest.layout.repaired import Edit, Repaired

EXAMPLES = (
    ("粮业速冻食品生产粮业速冻食品生产", "粮业速冻食品生产"),
    ("赵平 摄赵平 摄", "赵平 摄"),
    ("本报记者本报记者 唐明唐明 摄摄", "本报记者 唐明 摄"),
    ("系统与工艺系统与工艺、、设备设备、、", "系统与工艺、设备、"),
    ("本本报报记记者者", "本报记者"),
    ("塔吊林立，，热火朝天。", "塔吊林立，热火朝天。"),
    ("高高兴兴", "高高兴兴"),
    ("全县签约9亿元，全县签约9亿元，", "全县签约9亿元，全县签约9亿元，"),
    ("等等……", "等等……"),
    ("0.8亿元20.8亿元2", "0.8亿元20.8亿元2"),
)
BREAK = re.compile("[\n\u2028\u2029]")
SHORT, LONG = 4, 160
TWICE = re.compile(r"([，。；：、])\1+")
SHORTEST = 6
SENTENCE_ENDS = ("。", "！", "？")
CLAUSE_ENDS = ("，", "；", "：")
DIGITS = "0123456789."


def drop_overprint(page: Repaired) -> Repaired:
    """Keep once what a line prints twice, and one of two equal points."""
    edits: list[Edit] = []
    start = 0
    for words in BREAK.split(page.text):
        if SHORT <= len(words) <= LONG and suspect(words):
            edits += ((start + a, start + b, "") for a, b in seconds(words))
        start += len(words) + 1
    page = page.edit(edits)
    twins = (m for m in TWICE.finditer(page.text) if m.end() - m.start() == 2)
    return page.edit((m.start() + 1, m.end(), "") for m in twins)


def suspect(words: str) -> bool:
    """Say whether most characters of a line stand in it twice; the first one is looked at first."""
    again = words[0].isspace() or words.find(words[0], 1) > 0
    return again and 2 * len(set(words)) <= len(words) + 2


def seconds(words: str) -> list[tuple[int, int]]:
    """Give the second copies in a line that is printed twice from end to end, else nothing.

    Headings and captions are printed so, never a clause or a sentence with its point.
    """
    bare = words.strip()
    half = len(bare) // 2
    lead = words.index(bare) if bare else 0
    if bare.endswith(SENTENCE_ENDS):
        return []
    if half >= 4 and bare[:half] == bare[half:]:
        run_on = bare[0] in DIGITS and bare[-1] in DIGITS
        return [] if run_on or bare.endswith(CLAUSE_ENDS) else [(lead + half, lead + 2 * half)]
    if len(words.replace(" ", "").replace("\u3000", "")) < SHORTEST:
        return []
    return tiles(words) or parts(words)


def tiles(words: str) -> list[tuple[int, int]]:
    """Cut a line into runs that each stand twice; give the second of each, if all do."""
    size = len(words)
    leads = [False] * size + [True]
    sizes = [0] * size
    for place in range(size - 1, -1, -1):
        sizes[place] = run(words, place, leads)
        leads[place] = sizes[place] > 0 or (words[place].isspace() and leads[place + 1])
    if not leads[0]:
        return []
    found = []
    place = 0
    while place < size:
        half = sizes[place]
        if half:
            found.append((place + half, place + 2 * half))
        place += 2 * half or 1
    return found


def run(words: str, place: int, leads: list[bool]) -> int:
    """Give the length of the longest run from here that stands twice and leads to the end, or 0."""
    for size in range((len(words) - place) // 2, 0, -1):
        middle = place + size
        if leads[middle + size] and words[place:middle] == words[middle : middle + size]:
            return 0 if words[place:middle].isspace() else size
    return 0


def parts(words: str) -> list[tuple[int, int]]:
    """Give the second copies among the parts of a line that spaces set off."""
    found = []
    for part in re.finditer(r"[^\s]+", words):
        half = len(part[0]) // 2
        if half >= 5 and part[0][:half] == part[0][half:]:
            found.append((part.start() + half, part.end()))
    return found

"""Ways in which print and copying disfigure a text, none of which changes what it says."""

from collections.abc import Callable

from columns import sides, turns, wrapped

Way = Callable[[str, str, list[str]], str]
WIDE = {ord(char): ord(char) + 0xFEE0 for char in "0123456789%"}
NARROW = str.maketrans("，；：（）", ",;:()")
HEAD = "淮上项目周刊　2023年6月9日　第{}版"


def page(title: str, stamp: str, lines: list[str]) -> str:
    return "\n".join([title, stamp, *lines])


def every(lines: list[str], size: int, between: str) -> list[str]:
    """Set a line between every so many lines; {} is its number."""
    found: list[str] = []
    for at in range(0, len(lines), size):
        found += [*([between.format(at // size + 1)] if at else []), *lines[at : at + size]]
    return found


def twice(words: str) -> str:
    return "".join(char * 2 for char in words)


def spaced(words: str) -> str:
    for char in "0123456789":
        words = words.replace(f"资{char}", f"资 {char}").replace(f"{char}亿", f"{char} 亿")
        words = words.replace(f"{char}个", f"{char} 个").replace(f"第{char}", f"第 {char}")
    return words


def in_halves(body: list[str]) -> list[str]:
    """Set one article in two columns side by side."""
    lines = wrapped(body, 16)
    half = (len(lines) + 1) // 2
    return sides([lines[:half], lines[half:]], 16)


def in_turn(body: list[str]) -> list[str]:
    """Print the lines of one article's two columns in turn."""
    lines = wrapped(body, 14, "")
    half = (len(lines) + 1) // 2
    return turns([lines[:half], lines[half:]])


def by_count(body: list[str], size: int) -> list[str]:
    """Cut each paragraph after so many characters, through numbers and units."""
    return [
        ("　　" + each)[at : at + size] for each in body for at in range(0, len(each) + 2, size)
    ]


def apart(lines: list[str]) -> list[str]:
    """Set a blank line over every line."""
    return [each for line in lines for each in ("", line)]


def glossed(words: str) -> str:
    """Tell in brackets how some characters are read."""
    return words.replace("项目", "项(xiàng)目").replace("区", "区（qū）")


WAYS: dict[str, Way] = {
    "narrow column": lambda t, s, b: page(t, s, wrapped(b, 9)),
    "wide column": lambda t, s, b: page(t, s, wrapped(b, 38)),
    "cut by count": lambda t, s, b: page(t, s, by_count(b, 11)),
    "no indents, blank lines": lambda t, s, b: page(
        t, s, [line for each in b for line in ("", *wrapped([each], 15, ""))]
    ),
    "double-spaced": lambda t, s, b: page(t, s, apart(wrapped(b, 19))),
    "double-spaced, narrow": lambda t, s, b: page(t, s, apart(wrapped(b, 11))),
    "glosses, wrapped": lambda t, s, b: page(t, s, wrapped([glossed(each) for each in b], 18)),
    "padded lines": lambda t, s, b: page(t, s, [line + " " * 6 for line in wrapped(b, 17)]),
    "four spaces": lambda t, s, b: page(t, s, wrapped(b, 18, "    ")),
    "title in the middle": lambda t, s, b: "\n".join([s, "", b[0], "", t, "", *b[1:]]),
    "title last": lambda t, s, b: "\n".join([s, *wrapped(b, 20), "", t]),
    "title over two lines": lambda t, s, b: "\n".join([t[:7], t[7:], s, *wrapped(b, 20)]),
    "title printed twice": lambda t, s, b: page(t + t, s, wrapped(b, 20)),
    "title with a shadow": lambda t, s, b: page(twice(t), s, wrapped(b, 20)),
    "title spread out": lambda t, s, b: page(" ".join(t), s, wrapped(b, 20)),
    "title spread out wide": lambda t, s, b: page("\u3000".join(t), s, wrapped(b, 20)),
    "running heads": lambda t, s, b: page(t, s, every(wrapped(b, 16), 5, "\f" + HEAD)),
    "page numbers": lambda t, s, b: page(t, s, every(wrapped(b, 16), 6, "— {} —")),
    "page numbers in words": lambda t, s, b: page(
        t, s, every(wrapped(b, 21), 4, "第 {} 页 共 9 页")
    ),
    "byline within": lambda t, s, b: page(
        t, s, [*wrapped(b[:1], 16), "本报记者　方晓　通讯员　孟一鸣　文/图", *wrapped(b[1:], 16)]
    ),
    "credits below": lambda t, s, b: page(
        t, s, [*b, "（本报记者　方晓）", "责任编辑：孟一鸣　校对：秦川"]
    ),
    "caption between": lambda t, s, b: page(
        t, s, [*wrapped(b[:1], 16), "", "图为施工现场　孟一鸣　摄", "", *wrapped(b[1:], 16)]
    ),
    "stray spaces": lambda t, s, b: page(t, s, [spaced(each) for each in b]),
    "full-width digits": lambda t, s, b: page(t, s, [each.translate(WIDE) for each in b]),
    "half-width points": lambda t, s, b: page(t, s, [each.translate(NARROW) for each in b]),
    "points printed twice": lambda t, s, b: page(t, s, [each.replace("，", "，，") for each in b]),
    "unseen characters": lambda t, s, b: page(
        t, s, ["\u200b".join(line) + "\r" for line in wrapped(b, 24)]
    ),
    "tabs and hard spaces": lambda t, s, b: page(t, s, ["\t\xa0" + each for each in b]),
    "two columns": lambda t, s, b: page(t, s, ["", *in_halves(b)]),
    "two columns, half-width points": lambda t, s, b: page(
        t, s, ["", *in_halves([each.translate(NARROW) for each in b])]
    ),
    "lines in turn": lambda t, s, b: page(t, s, ["", *in_turn(b)]),
    "lines in turn, title last": lambda t, s, b: "\n".join(
        [HEAD.format(2), "", *in_turn(b), "", "塔吊林立，工人正在吊装", "孟一鸣　摄", "", t, s]
    ),
    "two columns, double-spaced": lambda t, s, b: page(t, s, apart(in_halves(b))),
}

"""Paragraphs that a column's end has cut: their pieces brought together, over captions and other columns.

A piece is a chunk of text that stops inside a sentence. Where one piece waits, the next text
that does not begin anew carries it on. Where several wait, columns alternate: the one that
waits longest goes on, unless words, numbers or brackets say otherwise. Where nothing tells,
the order of the page stays and a doubt says so.
"""

from collections.abc import Container

from ingest.layout.bonds import Pairs, pairs
from ingest.layout.lines import JOINT
from ingest.layout.pieces import Piece, pieces_of, waits_after, weigh
from ingest.layout.repaired import Doubt, Repaired

COLUMNS = 3
SEAM = 3
NEAR = 5000
AGAINST = -2
EXAMPLES = (
    (
        "关于印发有效投资\n\n工作方案的通知\n\n《有效投资工作方案》已经同意。",
        "关于印发有效投资\u2028工作方案的通知\n\n《有效投资工作方案》已经同意。",
    ),
    (
        "全县开工。其中10亿元以上项\n\n目三个，占一成。",
        "全县开工。其中10亿元以上项\u2028目三个，占一成。",
    ),
    (
        "全县开工。其中10亿元以上项\n\n【主持人】目前有三个。",
        "全县开工。其中10亿元以上项\n\n【主持人】目前有三个。",
    ),
    ("全县开工。已竣工。\n\n目前有三个，占一成。", "全县开工。已竣工。\n\n目前有三个，占一成。"),
    (
        "东镇开工。投资额，县里没\n\n西镇\n\n外来一家投产。总盘子\n\n有公布。\n\n10亿元，年内建成。",
        "东镇开工。投资额，县里没\u2028有公布。\n\n西镇\n\n外来一家投产。总盘子\u202810亿元，年内建成。",
    ),
)


def rejoin(page: Repaired) -> Repaired:
    """Bring the pieces of each paragraph together, with `JOINT` between them."""
    pieces = pieces_of(page.text)
    if not any(piece.waits or piece.weak for piece in pieces[:-1]):
        return page
    doubts = link(page, pieces)
    if any(piece.carries_on for piece in pieces):
        page = arrange(page, pieces)
    return page.doubt(doubts)


def link(page: Repaired, pieces: list[Piece]) -> list[Doubt]:
    """Tie each waiting piece to the one that carries it on; give the places of doubt."""
    known = pairs(page.text) if any(piece.waits for piece in pieces) else Pairs()
    waiting: list[int] = []
    doubts: list[Doubt] = []
    seen = 0
    for index, piece in enumerate(pieces):
        tail = None if piece.begins else choose(page.text, pieces, waiting, index, known)
        if tail is not None:
            waiting.remove(tail)
            piece.waits = waits_after(piece, pieces[tail])
        elif index and split_headline(page.text, pieces[index - 1], piece):
            tail = index - 1
        if tail is not None:
            pieces[tail].next, piece.carries_on = index, True
        if piece.waits:
            waiting.append(index)
        seen += not piece.weak
        piece.turn = seen
        left = [i for i in waiting if not lasting(pieces[i], piece, seen)]
        waiting = [i for i in waiting if i not in left]
        doubts += (doubt(page, pieces[i], "cut_off") for i in left if not pieces[i].weak)
    doubts += (doubt(page, pieces[i], "cut_off") for i in waiting)
    return doubts


def split_headline(text: str, left: Piece, right: Piece) -> bool:
    """Say whether two headlines are one cut in two: the words around the cut stand whole nearby."""
    if not (left.weak and right.weak) or left.sealed or left.waits or left.next is not None:
        return False
    ends, starts = left.last.words, right.first.words
    if len(ends) < SEAM or len(starts) < SEAM or left.last.byline or right.first.byline:
        return False
    near = text[max(0, left.start - NEAR) : right.end + NEAR]
    return ends[-SEAM:] + starts[:SEAM] in near


def lasting(waiting: Piece, now: Piece, seen: int) -> bool:
    """Say whether a piece still waits: a weak one for its neighbour, others for some columns."""
    return waiting is now or (not waiting.weak and seen - waiting.turn < COLUMNS)


def choose(
    text: str, pieces: list[Piece], waiting: list[int], index: int, known: Container[str]
) -> int | None:
    """Give the waiting piece that this one carries on, if one does."""
    piece = pieces[index]
    weights = {tail: weigh(text, pieces[tail], piece, known) for tail in waiting}
    best = max(weights.values(), default=-1)
    if waiting == [index - 1] and best > AGAINST and not (piece.after_heading or piece.weak):
        return index - 1
    if best < 0 or (best == 0 and (piece.after_heading or piece.weak)):
        return None
    return next(tail for tail in waiting if weights[tail] == best)


def doubt(page: Repaired, piece: Piece, code: str) -> Doubt:
    """Give the doubt about a piece, with its last line's place in the document."""
    start, end = piece.start + piece.last.start, piece.start + piece.last.end
    return Doubt(code, page.origin[start], page.origin[end - 1] + 1)


def arrange(page: Repaired, pieces: list[Piece]) -> Repaired:
    """Put the pieces in order, chain by chain, each chain where it begins."""
    line_break = page.text.index("\n")
    ranges: list[tuple[int, int]] = []
    joints: list[int] = []
    place = done = 0
    for piece in pieces:
        if piece.carries_on:
            done = piece.end
            continue
        ranges.append((done, piece.end))
        place += piece.end - done
        done = piece.end
        for tail in chain(pieces, piece):
            ranges += ((line_break, line_break + 1), (tail.start, tail.end))
            joints.append(place)
            place += 1 + tail.end - tail.start
    ranges.append((done, len(page.text)))
    return page.arrange(ranges).edit((at, at + 1, JOINT) for at in joints)


def chain(pieces: list[Piece], head: Piece) -> list[Piece]:
    """Give the pieces that carry on this one, in order."""
    found = []
    while head.next is not None:
        head = pieces[head.next]
        found.append(head)
    return found

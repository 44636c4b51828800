"""Segments one under the other, put together to blocks: a paragraph, a column, a headline."""

from dataclasses import dataclass, field

from ingest.readers.print.segment import Segment

PITCH = 1.9
SIZES = 1.18
INDENT = 3.2
HALF = 0.5
WIDE = 3.5


@dataclass(slots=True)
class Block:
    """Lines of one column; a line is a list of segments from left to right."""

    lines: list[list[Segment]] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Its left edge."""
        return min(line[0].left for line in self.lines)

    @property
    def right(self) -> float:
        """Its right edge."""
        return max(line[-1].right for line in self.lines)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.lines[0][0].top

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return min(segment.bottom for segment in self.lines[-1])

    @property
    def size(self) -> float:
        """The type size of its first line."""
        return self.lines[0][0].size

    @property
    def text(self) -> str:
        """Its lines; an indented one begins with an ideographic space."""
        left = self.left
        return "\n".join(self.spelled(line, left) for line in self.lines)

    def spelled(self, line: list[Segment], left: float) -> str:
        """Give one line's words."""
        indent = (
            "　　"
            if len(self.lines) > 1 and HALF < (line[0].left - left) / line[0].size < INDENT
            else ""
        )
        return indent + " ".join(segment.words for segment in line)

    @property
    def characters(self) -> int:
        """How many characters it holds."""
        return sum(len(segment.words) for line in self.lines for segment in line)


def blocks(segments: list[Segment]) -> list[Block]:
    """Put segments together; they come from the top of the page to its foot."""
    found: list[Block] = []
    open_blocks: list[Block] = []
    for segment in segments:
        open_blocks = [block for block in open_blocks if within(block, segment)]
        home = next((block for block in reversed(open_blocks) if fits(block, segment)), None)
        if home is None:
            home = Block()
            found.append(home)
            open_blocks.append(home)
        put(home, segment)
    return beside(found)


def within(block: Block, segment: Segment) -> bool:
    """Say whether a block is near enough above to be carried on."""
    last = block.lines[-1][-1]
    return last.middle - segment.middle < PITCH * max(last.size, segment.size)


def fits(block: Block, segment: Segment) -> bool:
    """Say whether a segment carries on a block: same type, same column."""
    last = block.lines[-1][-1]
    if max(last.size, segment.size) > SIZES * min(last.size, segment.size):
        return False
    if last.middle - segment.middle < HALF * segment.size:
        return last.right <= segment.left and segment.right <= block.right + segment.size
    return segment.right > block.left and abs(segment.left - block.left) < INDENT * segment.size


def put(block: Block, segment: Segment) -> None:
    """Add a segment to a block, on its last line or below it."""
    if block.lines and block.lines[-1][-1].middle - segment.middle < HALF * segment.size:
        block.lines[-1].append(segment)
    else:
        block.lines.append([segment])


def beside(found: list[Block]) -> list[Block]:
    """Join single lines side by side in one type and near to each other: a headline with a gap."""
    kept: list[Block] = []
    for block in found:
        home = next((other for other in kept[-8:] if neighbours(other, block)), None)
        if home is None:
            kept.append(block)
        else:
            home.lines[0] += block.lines[0]
    return kept


def neighbours(one: Block, other: Block) -> bool:
    """Say whether two single lines are parts of one."""
    if len(one.lines) > 1 or len(other.lines) > 1:
        return False
    left, right = one.lines[0][-1], other.lines[0][0]
    level = abs(left.middle - right.middle) < 0.2 * right.size
    alike = max(left.size, right.size) < SIZES * min(left.size, right.size)
    return level and alike and 0 < right.left - left.right < WIDE * right.size

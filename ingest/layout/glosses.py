"""Pinyin in brackets behind a character, which tells how it is read: 重點(diǎn)項(xiàng)目."""

from graph.types.firsts import Sought
from ingest.layout.repaired import Repaired

EXAMPLES = (
    ("重點(diǎn)項(xiàng)目11個（gè）", "重點項目11個"),
    ("建設（x iàng）", "建設"),
    ("甲岭导轨（jiǎ）与（EPC）模式，年产(dn50)管材", "甲岭导轨与（EPC）模式，年产(dn50)管材"),
)
TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
GLOSS = Sought(rf"(?<=[\u3400-\u9fff])[（(][a-zü ]{{0,5}}[{TONED}][a-zü ]{{0,5}}[）)]")
# One without its tone, where a page has many: 开(kai)工
PLAIN = Sought(
    r"(?<=[\u3400-\u9fff])[（(](?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:a[io]?|ang?|ei?|e[nr]|eng|ong|ou?|i(?:a|e|u|ao|ang?|ng?|ong)?|[uv](?:[aeino]|ai|ang?)?)[）)]"
)
MANY = 5


def drop_glosses(page: Repaired) -> Repaired:
    """Take out the reading and keep the character."""
    toned = [(m.start(), m.end(), "") for m in GLOSS.finditer(page.text)]
    page = page.edit(toned)
    plain = [(m.start(), m.end(), "") for m in PLAIN.finditer(page.text)]
    return page.edit(plain) if len(toned) + len(plain) >= MANY else page

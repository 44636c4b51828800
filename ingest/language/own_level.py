"""Words by which a text speaks of its own place: 全市, 我县, 本区, 该镇; no 安全区, no 我市民, no 全区域."""

FRONTS = {"全": "(?<![安健外邻])全", "该": "(?<!应)该", "我": "我", "本": "本"}
SIGNS = "省市县区州旗盟镇乡"


def own_level(fronts: str = "全我本该", signs: str = SIGNS) -> str:
    """Give the pattern of such words that open with these characters; the level's sign is its group `level`."""
    front = "|".join(FRONTS[each] for each in fronts)
    return f"(?:{front})(?P<level>[{signs}])(?![民外域场城间级])"

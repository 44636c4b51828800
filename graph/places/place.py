"""A place: a province, city, county-level division or development zone, or a region of several cities."""

from typing import Literal, NamedTuple

Level = Literal["province", "region", "city", "county", "zone"]
LEVELS: tuple[Level, ...] = ("province", "region", "city", "county", "zone")


class Place(NamedTuple):
    """One division or zone.

    `code` is its adcode (GB/T 2260); a zone's is the code above it, a colon and a word
    (410100:gaoxin), with nothing before the colon where its city is unknown. `name`
    is the standard name (二七区, 荥阳市, 高新区), `short` the name without its closing
    word. `county_code` is the county in which a zone lies, where it lies in one. A region
    has no codes.
    """

    code: str
    name: str
    full_name: str
    level: Level
    city_code: str
    province_code: str
    short: str
    county_code: str = ""

    @classmethod
    def region(cls, name: str) -> "Place":
        """Give the region of this name, which several cities make up: 长三角一体化示范区."""
        return cls("", name, name, "region", "", "", name)

    @property
    def parents(self) -> tuple[str, ...]:
        """Give the codes above it, nearest first."""
        above = dict.fromkeys((self.county_code, self.city_code, self.province_code))
        return tuple(code for code in above if code and code != self.code)

    @property
    def city(self) -> str:
        """Give the code of its city; its own, where it is one."""
        return self.city_code

    def within(self, code: str) -> bool:
        """Tell whether it is, or lies in, the place of this code."""
        above = (self.county_code, self.city_code, self.province_code)
        return code == self.code or (code != "" and code in above)

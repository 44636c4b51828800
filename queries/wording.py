"""Text in two languages, as query files write it: `zh | en`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Chinese and in English."""

    zh: str
    en: str

    @classmethod
    def read(cls, line: str) -> "Text":
        """Read `zh | en`; ValueError where one of the two is missing."""
        zh, bar, en = line.partition(" | ")
        if not (bar and zh.strip() and en.strip()):
            raise ValueError(f"expected “中文 | English”, found “{line.strip()}”")
        return cls(zh.strip(), en.strip())

    def join(self, other: "Text") -> "Text":
        """Give both texts, one behind the other."""
        return Text(f"{self.zh}{other.zh}", f"{self.en} {other.en}")

    def __str__(self) -> str:
        return f"{self.zh} {self.en}"

"""The words of a command's help: Chinese, English, arguments and examples, each on lines of its own."""

from collections.abc import Iterable

AS_IS = "\b"


def described(zh: str, en: str, *examples: str, arguments: Iterable[str] = ()) -> str:
    """Give a help text; examples are whole command lines."""
    lines = [zh, "", en, ""]
    listed = list(arguments)
    if listed:
        lines += [AS_IS, "参数 Arguments:", *(f"  {each}" for each in listed), ""]
    if examples:
        lines += [AS_IS, "例 Example:", *(f"  {each}" for each in examples)]
    return "\n".join(lines)

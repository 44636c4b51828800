"""The company that a project's name in a table opens with: 某某有限公司年产…项目, 某某制革项目."""

from ingest.language import companies, places
from ingest.rules.company_full import is_company
from ingest.rules.grammar.company_front import company_front
from ingest.rules.grammar.company_stem import front_place


def owner_in(name: str) -> str:
    """Give the company's name, or nothing where the project's name tells none."""
    marks = companies.find(name, places.find(name, (), None), None)
    full = next((mark.value.name for mark in marks if is_company(mark.value.name)), "")
    if full:
        return str(full)
    start = front_place(name)
    front = company_front(name[start:])
    return name[start : start + front.end] if front else ""

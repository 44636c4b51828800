"""Every rule finds in its examples what they say, and nothing where they say nothing."""

import pytest

from graph.document import Document
from ingest.language import annotate
from ingest.language.context import read_context
from ingest.layout import lay_out
from ingest.pipeline import read_scene
from ingest.rules import Rule, rules
from ingest.rules.grammar.passages.outline import outline


def found(rule: Rule, text: str) -> tuple[str, ...]:
    annotated = annotate(lay_out(Document("example", "1", text)))
    context = read_context(annotated)
    if rule.reads == "text":
        return tuple(map(rule.show, rule.apply(annotated, context)))
    cut_up = outline(annotated, context)
    if rule.reads == "outline":
        return tuple(map(rule.show, rule.apply(cut_up, context)))
    names = [one for other in rules("outline") for one in other.apply(cut_up, context)]
    scene = read_scene(cut_up, names)
    if rule.reads == "projects":
        more = [one for other in rules("names") for one in other.apply(scene, context)]
        scene = read_scene(cut_up, [*names, *more])
    return tuple(map(rule.show, rule.apply(scene, context)))


CASES = [
    pytest.param(rule, text, said, id=f"{rule.name}-{number}")
    for rule in rules()
    for number, (text, said) in enumerate(rule.examples)
]


@pytest.mark.parametrize(("rule", "text", "said"), CASES)
def test_a_rule_finds_what_its_example_says(rule: Rule, text: str, said: tuple[str, ...]) -> None:
    assert sorted(found(rule, text)) == sorted(said)


def test_every_rule_explains_itself_and_says_what_it_must_not_match() -> None:
    for rule in rules():
        assert rule.doc.strip(), rule.name
        assert any(said for _, said in rule.examples), rule.name


def test_names_of_rules_are_their_own() -> None:
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names))

"""The optional spaCy component: what a pipeline of the user's own adds, and what is said without one."""

from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from api.cli import main
from ingest import ner

TEXT = "伊川县三个项目动工\n6月2日，伊川县举行开工活动，云岫七号与伊川县签下滨河冷链物流园项目，总投资6.5亿元。\n"


@pytest.fixture
def model(tmp_path: Path) -> str:
    """Give a pipeline on disk that knows one firm and one office."""
    made = spacy.blank("zh")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "ORG", "pattern": "云岫七号"}, {"label": "ORG", "pattern": "伊川县政府"}]
    )
    made.to_disk(tmp_path / "model")
    return f"spacy:{tmp_path / 'model'}"


@pytest.fixture(autouse=True)
def off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ner.SETTING, "")


def extracted(tmp_path: Path, *words: str) -> str:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    result = CliRunner().invoke(main, ["extract", str(path), *words])
    return result.output


def test_a_pipeline_adds_companies(tmp_path: Path, model: str) -> None:
    assert '"name": "云岫七号"' not in extracted(tmp_path)
    assert '"name": "云岫七号"' in extracted(tmp_path, "--ner", model)


def test_without_a_pipeline_it_says_what_to_install(tmp_path: Path) -> None:
    if any(name.startswith(ner.FAMILY) for name in spacy.util.get_installed_models()):
        pytest.skip("a Chinese pipeline is installed")
    assert "zh_core_web_sm" in extracted(tmp_path, "--ner", "spacy")


def test_offices_are_no_companies() -> None:
    assert not ner.is_firm("伊川县政府")
    assert not ner.is_firm("县发展改革委")
    assert ner.is_firm("云岫七号")

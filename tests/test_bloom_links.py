"""Deep links: phrases filled in, encoded, and opened where Bloom runs."""

from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner

from api.bloom.links import DESKTOP, links, server
from api.bloom.perspective import NAME
from api.cli import main
from graph.errors import UsageError
from queries.catalog import load


def test_every_phrase_has_a_link_that_leads_back_to_it():
    found = list(links(load(), DESKTOP, {}))
    assert [each.query for each in found] == [name for name, q in load().items() if q.bloom]
    for each in found:
        asked = parse_qs(urlsplit(each.url).query)
        assert asked == {"search": [each.phrase], "perspective": [NAME], "run": ["true"]}
        assert "$" not in each.phrase
        assert " " not in each.url


def test_given_values_stand_in_the_phrase():
    found = {each.query: each for each in links(load(), DESKTOP, {"project": "甲 乙"}, run=False)}
    assert "甲 乙" in found["trace"].phrase
    assert "run=false" in found["trace"].url


def test_a_name_that_no_phrase_asks_for_is_told():
    with pytest.raises(UsageError, match="distrct"):
        list(links(load(), DESKTOP, {"distrct": "上街区"}))


def test_the_servers_address_is_taken_with_or_without_a_slash():
    assert server("http://localhost:7474") == server("http://localhost:7474/")
    with pytest.raises(UsageError, match="http"):
        server("localhost:7474")


def test_the_command_prints_phrases_and_links():
    done = CliRunner().invoke(
        main, ["bloom", "links", "district=上街区", "--server", "https://h:7473"]
    )
    assert done.exit_code == 0
    assert "上街区" in done.output
    assert "https://h:7473/bloom/?search=" in done.output


def test_the_command_refuses_a_value_without_a_name():
    done = CliRunner().invoke(main, ["bloom", "links", "上街区"])
    assert done.exit_code == 2

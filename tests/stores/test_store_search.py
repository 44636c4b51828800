"""Search finds what contains the words, and nothing else, whatever piece of a name is asked for."""

from store_readings import reading

from graph.store import Store
from queries.catalog import named
from queries.run import run

NAMES = (
    "星河机器人产业园（一期）项目",
    "年产12万套A型轴承生产线",
    "云台“智慧谷”二号3000吨啤酒厂",
    "Mini LED面板Ⅱ期",
    "啤酒",
)


def test_any_piece_of_a_name_finds_what_contains_it(store: Store) -> None:
    facts = [(name, "named", name, {"form": "full"}) for name in NAMES]
    store.writer().commit(reading("甲.txt", facts))
    pieces = {
        name[start:end]
        for name in NAMES
        for start in range(len(name))
        for end in range(start + 1, len(name) + 1)
    }
    chosen = sorted(each for each in pieces if each == each.strip())[::7]
    for piece in [*chosen, "没有", '"', "\\", "+-"]:
        found = {row["name"] for row in run(store.view(), named("search"), text=piece).records()}
        assert found == {name for name in NAMES if piece in name}, piece


def test_search_follows_what_documents_say(store: Store) -> None:
    store.writer().commit(reading("甲.txt", [(NAMES[0], "named", NAMES[0], {"form": "full"})]))
    store.writer().commit(reading("甲.txt", [(NAMES[1], "named", NAMES[1], {"form": "full"})], 2))
    assert not run(store.view(), named("search"), text="机器人")
    assert len(run(store.view(), named("search"), text="轴承")) == 1
    store.writer().forget("甲.txt")
    assert not run(store.view(), named("search"), text="轴承")

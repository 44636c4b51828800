"""Who is one with whom: equal cores, one district, one owner; judgements; any order."""

from hypothesis import given
from hypothesis import strategies as st

from graph.fact import Member, key
from graph.judgement import Judgement
from graph.linker import Linker
from graph.types.code import identifier

NAMES = ("星河轴承产业园", "星河轴承产业园2期", "污水处理厂")
DISTRICTS = ((), ("410102",), ("410103",), ("410100",))
OWNERS = ((), ("郑州星河轴承有限公司",), ("星河轴承",), ("洛阳云台药业有限公司",))


def member(name: str, districts: tuple[str, ...] = (), owners: tuple[str, ...] = ()) -> Member:
    parts = [next(iter(districts), None), next(iter(owners), None)]
    return Member(
        identifier("project", name, *parts),
        "Project",
        name,
        key("Project", name),
        districts,
        owners,
    )


def one(*members: Member) -> bool:
    return len(set(Linker().canonical(members).values())) == 1


def test_equal_cores_merge_when_nothing_tells_them_apart() -> None:
    assert one(member(NAMES[0], ("410102",)), member(NAMES[0]))
    assert one(member(NAMES[0], ("410102",)), member(NAMES[0], (), OWNERS[1]))
    assert one(member(NAMES[0], (), OWNERS[1]), member(NAMES[0], (), OWNERS[2]))
    assert one(member(NAMES[0], ("410102",)), member(NAMES[0], ("410100",)))


def test_two_districts_or_owners_keep_them_apart_and_those_without_alone() -> None:
    here, there, nowhere = (member(NAMES[0], place) for place in (("410102",), ("410103",), ()))
    assert len(set(Linker().canonical([here, there, nowhere]).values())) == 3
    assert not one(member(NAMES[0], (), OWNERS[1]), member(NAMES[0], (), OWNERS[3]))


def test_phases_and_generic_names_stay_apart() -> None:
    assert not one(member(NAMES[0], ("410102",)), member(NAMES[1], ("410102",)))
    assert not one(member(NAMES[2], ("410102",)), member(NAMES[2]))


def test_the_canonical_id_is_the_smallest_and_different_wins() -> None:
    left, right = member(NAMES[0], ("410102",)), member(NAMES[0])
    merged = Linker().canonical([left, right])
    assert set(merged.values()) == {min(left.id, right.id)}
    apart = Linker([Judgement(left.id, right.id, "different", "甲", "2024-01-01")])
    assert len(set(apart.canonical([left, right]).values())) == 2


members = st.builds(
    member, st.sampled_from(NAMES), st.sampled_from(DISTRICTS), st.sampled_from(OWNERS)
)


@given(st.lists(members, unique=True, max_size=8), st.data())
def test_order_does_not_matter(found: list[Member], data: st.DataObject) -> None:
    pairs = [(a.id, b.id) for a in found for b in found if a.id < b.id]
    told = [
        Judgement(
            *data.draw(st.sampled_from(pairs)),
            data.draw(st.sampled_from(["same", "different"])),
            "甲",
            f"2024-01-0{n + 1}",
        )
        for n in range(data.draw(st.integers(0, 3)) if pairs else 0)
    ]
    first = Linker(told).canonical(found)
    mixed = Linker(data.draw(st.permutations(told))).canonical(data.draw(st.permutations(found)))
    assert mixed == first

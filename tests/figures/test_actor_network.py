from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from generator.figures import actor_network
from tests.figures.drawings import NAMES, WORDS, actors, links, naming, outside, read, rows

KEYS = tuple(actors(*NAMES))
groups_of = st.lists(st.sets(st.sampled_from(KEYS)).map(sorted).map(tuple), max_size=12)


def draw(*groups: tuple[str, ...], **names: str) -> str:
    known = actors(*NAMES)
    for key, name in names.items():
        known[key] = actors(*[name] * 9)[key]
    counts = {key: sum(key in group for group in groups) for key in known}
    return actor_network(counts, known, naming(*groups), "pays/la-laos/", WORDS)


RING = (("a0", "a1"), ("a1", "a2"), ("a2", "a3")) * 2


def test_actors_named_together_repeatedly_are_joined() -> None:
    assert rows(draw(*RING, ("a0", "a1"), ("a3", "a4"))) == [
        ["Assemblée nationale et To Lam", "3"],
        ["Assemblée nationale et ASEAN", "2"],
        ["ASEAN et Le Hoai Trung", "2"],
    ]


def test_an_actor_leads_to_its_page() -> None:
    assert links(draw(*RING))["../../acteurs/a0/"] == "To Lam\u202f: 2 articles"


def test_no_network_without_four_actors_and_repeated_ties() -> None:
    assert draw(*RING[:2], *RING[:2]) == ""
    assert draw(*RING[:3]) == ""
    assert draw() == ""


@given(groups_of)
def test_each_tie_is_counted_right_and_in_view(groups: list[tuple[str, ...]]) -> None:
    drawn = draw(*groups)
    expected = {
        frozenset((NAMES[int(a[1])], NAMES[int(b[1])])): count
        for a, b in combinations(KEYS, 2)
        if (count := sum(a in group and b in group for group in groups)) > 1
    }

    if len({name for pair in expected for name in pair}) < 4:
        assert drawn == ""
        return
    assert {frozenset(pair.split(" et ")): int(count) for pair, count in rows(drawn)} == expected
    assert outside(drawn) == []


def test_those_who_belong_together_stand_together() -> None:
    two_pairs = (("a0", "a3"), ("a1", "a2")) * 4
    bridge = (("a0", "a2"),) * 2
    names = [
        a.findtext("title", "").split("\u202f")[0]
        for a in read(draw(*two_pairs, *bridge)).iter("a")
    ]

    places = {name: names.index(name) for name in names}
    assert abs(places["To Lam"] - places["Le Hoai Trung"]) == 1
    assert abs(places["Assemblée nationale"] - places["ASEAN"]) == 1


def test_a_long_name_has_two_lines_and_then_ends() -> None:
    drawn = draw(*RING, a1="Comité de pilotage " * 6)
    lines = [line.text for line in read(drawn).iter("tspan")]

    assert "Comité de pilotage Comité de" in lines
    assert "pilotage Comité de pilotage Comité…" not in lines
    assert sum(line is not None and line.endswith("…") for line in lines) == 1


def test_hostile_names_are_escaped() -> None:
    drawn = draw(*RING, a1='</text><script>"`~&\n\n<b>')

    assert "<script" not in drawn
    assert "<b>" not in drawn
    assert "`" not in drawn
    assert "\n" not in drawn
    assert read(drawn) is not None

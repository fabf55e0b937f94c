"""Who is who in a text of thousands of names: as in a short one, and with bounded work."""

from collections import Counter
from collections.abc import Sequence

import pytest

from generator.annotate.actors import load_actors, same_person
from generator.annotate.actors.groups import Group
from generator.annotate.actors.name_index import NameIndex
from tests.articles import actors_of, make_article

KNOWLEDGE = load_actors("fr")
THOUSANDS = 1500


def letters(number: int) -> str:
    """Return a syllable that no other number has."""
    return "".join("bcdfglmnpr"[int(digit)] + "a" for digit in f"{number:04}")


def guests(number: int) -> str:
    """Return a text that names as many persons, each by three names, by two, and by surname."""
    forms = ("M. Paul Marie {} a souri.", "M. Paul {} a ri.", "M. {} a salué.")
    return " ".join(form.format(letters(n).title()) for form in forms for n in range(number))


def test_every_surname_is_given_to_its_bearer() -> None:
    found, _ = actors_of(make_article(guests(THOUSANDS)), KNOWLEDGE)
    assert [actor.name for actor in found] == [
        f"Paul Marie {letters(number).title()}" for number in range(THOUSANDS)
    ]


def test_the_names_compared_grow_with_the_names_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    work: Counter[str] = Counter()

    class Counting(NameIndex[Group]):
        def candidates(self, words: tuple[str, ...]) -> Sequence[Group]:
            found = super().candidates(words)
            work["asked"] += 1
            work["compared"] += len(found)
            return found

    monkeypatch.setattr(same_person, "NameIndex", Counting)
    actors_of(make_article(guests(THOUSANDS)), KNOWLEDGE)
    assert work == {"asked": 2 * THOUSANDS, "compared": 2 * THOUSANDS}


def test_one_surname_is_one_person_throughout() -> None:
    text = "M. Karl Weber a salué M. Otto Weber. M. Weber a souri. M. Weber est parti."
    found, findings = actors_of(make_article(text), KNOWLEDGE)
    assert [actor.name for actor in found] == ["Karl Weber", "Otto Weber"]
    quoted = [f.value for f in findings if f.quote == "Weber"]
    assert len(set(quoted)) == 1


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        (
            "Il a vu le président de l'Assemblée nationale du Laos. L'Assemblée nationale siège.",
            "assemblee-nationale-du-laos",
        ),
        (
            "Il a vu le président de l'Assemblée nationale du Vietnam. L'AN siège.",
            "assemblee-nationale",
        ),
    ],
    ids=["abroad", "at home"],
)
def test_a_listed_body_is_another_in_another_country(text: str, ident: str) -> None:
    actors, _ = actors_of(make_article(text), KNOWLEDGE)
    assert [actor.id for actor in actors] == [ident]

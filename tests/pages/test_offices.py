"""What an actor's page says of offices: those of the vocabulary, and those that articles attest."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.annotate.vocabulary import OfficeHeld
from generator.archive import Archive
from generator.interface import load_words
from generator.origins import Origins
from generator.pages.facets import facet_pages
from generator.pages.offices import actor_notes
from tests.articles import LAM, make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")

VOCABULARY = """\
actors:
  - id: to-lam
    label: Tô Lâm
    type: person
    offices:
      - {title: président de la <République>, period: "2024-05/2024-10"}
      - {title: ministre de la Sécurité publique}
"""


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2016-04/2021-03", "avril 2016 – mars 2021"),
        ("2021", "2021"),
        ("2016/..", "2016 – …"),
        ("../2019", "… – 2019"),
        ("2016/", "2016 – …"),
    ],
)
def test_an_office_of_the_vocabulary_is_said_with_its_period(period: str, said: str) -> None:
    listed = (OfficeHeld(title="ministre", period=period),)
    blocks = actor_notes(LAM, (), "acteurs/to-lam/", WORDS, listed)
    assert f"- ministre <small>{said}</small>" in blocks


def test_offices_of_the_vocabulary_stand_apart_from_those_that_articles_attest(
    tmp_path: Path,
) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "actors.yml").write_text(VOCABULARY, "utf-8")
    config = replace(settings(), seeds_dir=tmp_path)
    pages = facet_pages(Origins(Archive((make_entry(),)), config), WORDS)
    page = next(p.content.decode() for p in pages if p.path == "acteurs/to-lam.md")
    curated, attested = page.split("## Fonctions attestées")
    assert "## Fonctions d’après le vocabulaire de l’archive" in curated
    assert "- président de la &lt;République&gt; <small>mai 2024 – octobre 2024</small>" in curated
    assert "- ministre de la Sécurité publique\n" in curated
    assert "- ministre <small>" in attested


def test_links_of_an_office_that_would_say_the_same_say_the_title() -> None:
    """WCAG 2.4.4: « date inconnue, date inconnue » led to two articles."""
    dates = ["2020-03-01", "2021", "2021", None]
    entries = [
        make_entry(f"{n:016x}", title=f"Titre {n} : *", date=date) for n, date in enumerate(dates)
    ]
    *_, attested = actor_notes(LAM, entries, "acteurs/to-lam/", WORDS)
    said = [piece.partition("](")[0] for piece in attested.split(", [")]
    titles = [f'Titre {n}<span class="k-n"> :</span> \\*' for n in (1, 2, 3)]
    assert said == ["- ministre <small>[1er mars 2020", *titles]
    assert attested.count(") (2021)") == 2
    assert ") (date inconnue)</small>" in attested


def test_a_page_is_made_again_when_the_vocabulary_lists_another_office(tmp_path: Path) -> None:
    def origin(offices: str) -> str:
        (tmp_path / "vocabulary").mkdir(exist_ok=True)
        (tmp_path / "vocabulary" / "actors.yml").write_text(offices, "utf-8")
        pages = facet_pages(
            Origins(Archive((make_entry(),)), replace(settings(), seeds_dir=tmp_path)), WORDS
        )
        return next(page.origin() for page in pages if page.path == "acteurs/to-lam.md")

    assert origin(VOCABULARY) == origin(VOCABULARY)
    assert origin(VOCABULARY) != origin(VOCABULARY.replace("2024-10", "2024-11"))

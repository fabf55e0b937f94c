from dataclasses import replace

import pytest

from generator.interface import load_words
from generator.model import Field
from generator.pages.passages import anchor_at, anchors, first_mentions, repeats
from tests.articles import make_entry
from tests.pages.archives import found, visit


def test_an_anchor_depends_on_its_paragraph_alone() -> None:
    assert anchors(("Un.", "Deux."))[1] == anchors(("Deux.",))[0]
    assert anchors(("Un.",)) == ("p-d32a50",)


@pytest.mark.parametrize(
    "later",
    ["Il prend toujours l'avion.", "« Il prend toujours l’avion »", "Il prend toujours, l'avion"],
)
def test_an_anchor_outlives_a_repair_that_is_found_later(later: str) -> None:
    assert anchors((later,)) == anchors(("Il prendtoujours l'avion.",))


def test_an_anchor_does_not_outlive_other_words() -> None:
    said = ("Il part.", "Il parte.", "–", "…", "1 2", "1 3")
    assert len(set(anchors(said))) == len(said)


def test_a_repeated_paragraph_gets_its_own_anchor() -> None:
    assert anchors(("Un.", "Un.", "Un.")) == ("p-d32a50", "p-d32a50-2", "p-d32a50-3")


def test_an_offset_finds_its_paragraph() -> None:
    article = make_entry(text="Un.\n\nDeux.").article
    first, second = anchors(article.paragraphs)

    assert [anchor_at(article, n) for n in (0, 2, 3, 5, 9, 99)] == [
        first,
        first,
        None,
        second,
        second,
        None,
    ]


def test_a_lead_is_repeated_when_the_text_begins_with_it() -> None:
    assert repeats(
        "Le Vietnam à Hanoï.", "Le Viêt Nam".replace("Viêt Nam", "Vietnam") + " a Hanoi, hier"
    )
    assert not repeats("Le Vietnam et le Laos", "Le Vietnam")
    assert not repeats("", "Le Vietnam")


def test_links_never_nest() -> None:
    entry = make_entry(text="Le Parti du Laos au Laos.")
    findings = (
        found(entry, Field.ACTOR, "to-lam", "Parti du Laos", "head noun"),
        found(entry, Field.COUNTRY, "LA", "Laos", "name"),
        replace(found(entry, Field.COUNTRY, "LA", "Laos", "name"), start=20, end=24),
    )
    annotated = replace(entry.annotated, findings=findings)

    assert [(m.start, m.end) for m in first_mentions(annotated, entry.path, load_words("fr"))] == [
        (3, 16),
        (20, 24),
    ]


def test_what_the_article_no_longer_has_is_no_link() -> None:
    entry = visit()
    annotated = replace(entry.annotated, countries=("VN",), actors=())

    assert len(first_mentions(annotated, entry.path, load_words("fr"))) == 1

"""Extraction holds its promises on any text: it never fails, and every quote is where it says."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import extract
from generator.annotate.knowledge import Recipe, load_knowledge
from generator.errors import DataError
from generator.extract import extract_all
from generator.model import AnnotatedArticle, Article, Field, Seed
from generator.parse import parse_article
from generator.progress import Progress
from tests.articles import read_seed
from tests.benchmarks.make_archive import synthetic_seeds
from tests.projects import ROOT

RECIPE = Recipe(language="fr")
CAPTURES = tuple(
    file.read_text("utf-8")
    for folder in (ROOT / "seeds", Path(__file__).parent / "accuracy" / "texts")
    for file in sorted(folder.glob("*.txt"))
)


def read(text: str) -> AnnotatedArticle:
    return read_seed(
        Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=text), load_knowledge(RECIPE)
    )


def assert_honest(annotated: AnnotatedArticle) -> None:
    article = annotated.article
    for finding in annotated.findings:
        assert article.part(finding.part)[finding.start : finding.end] == finding.quote
        assert finding.quote
    for repair in annotated.repairs:
        stop = repair.start + len(repair.after)
        assert article.part(repair.part)[repair.start : stop] == repair.after
        assert repair.after.replace(" ", "") == repair.before
    values = {(finding.field, finding.value) for finding in annotated.findings}
    assert {v for f, v in values if f is Field.COUNTRY} == set(annotated.countries)
    assert {v for f, v in values if f is Field.ACTOR} == {a.id for a in annotated.actors}
    assert {v for f, v in values if f is Field.TOPIC} == {t.code for t in annotated.topics}
    assert len(annotated.topics) <= 5
    assert len({actor.id for actor in annotated.actors}) == len(annotated.actors)


@pytest.mark.parametrize("text", CAPTURES)
def test_every_quote_of_a_real_capture_is_where_it_says(text: str) -> None:
    assert_honest(read(text))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CAPTURES), st.randoms(use_true_random=False))
def test_a_damaged_capture_is_read_all_the_same(text: str, chance: random.Random) -> None:
    pieces = list(text)
    for _ in range(chance.randint(1, 40)):
        place = chance.randrange(len(pieces))
        pieces[place] = chance.choice(["", "", " ", "\n", ".", "’", "«", "9", "É", "(", "-", "😀"])
    assert_honest(read("".join(pieces)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert_honest(read(text))


def test_an_article_reads_the_same_alone_and_among_others_and_over_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("generator.extract._WORTH_PROCESSES", 50)
    seeds = [
        Seed(id=name.split("_")[1][:16], file=name, sha256="0" * 64, text=text)
        for name, text in synthetic_seeds(80)
    ]
    together = extract_all(seeds, RECIPE, Progress())
    knowledge = load_knowledge(RECIPE)
    assert [read_seed(seed, knowledge) for seed in seeds[:12]] == together[:12]


def test_a_seed_that_the_rules_fail_on_stands_as_captured(monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = [
        Seed(
            id=f"{place:016}", file=f"{place}.txt", sha256=f"{place:064}", text=f"Un\n\n{word} dit."
        )
        for place, word in enumerate(("Hanoï", "Zorbu", "Laos"))
    ]

    def failing(seed: Seed, language: str) -> Article:
        if "Zorbu" in seed.text:
            raise IndexError
        return parse_article(seed, language)

    monkeypatch.setattr(extract, "parse_article", failing)
    before, failed, after = extract_all(seeds, RECIPE, Progress())

    assert (before.fault, after.fault) == (None, None)
    assert (before.article.title, after.article.title) == ("Un", "Un")
    assert str(failed.fault).startswith("IndexError in test_extract.py, line ")
    assert (failed.article.title, failed.article.paragraphs) == ("Un", ("Zorbu dit.",))
    assert (failed.dating.date, failed.actors, failed.countries) == (None, (), ())


def test_a_broken_table_is_no_fault_of_a_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(seed: Seed, language: str) -> Article:
        raise DataError(f"{seed.file}: {language}")

    monkeypatch.setattr(extract, "parse_article", failing)
    with pytest.raises(DataError):
        extract_all([Seed(id="0" * 16, file="0.txt", sha256="", text="Un")], RECIPE, Progress())

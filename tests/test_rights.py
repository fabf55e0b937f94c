"""What is withheld, and what of address, reference and values stays; `test_takedown` has a site."""

from dataclasses import replace

import pytest

from generator.archive import Archive
from generator.config import Config
from generator.interface import load_words
from generator.model import Entry, Field, Finding, Repair
from generator.origins import Origins
from generator.pages.article import article_page
from generator.rights import permitted, shown
from tests.articles import make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")


def config(rights: str = "full", words: int = 8) -> Config:
    return replace(settings(), rights=rights, extract_words=words)


def article(rights: str | None = None) -> Entry:
    """Return an article with a lead of four words and evidence in each part."""
    entry = make_entry(text="Tô Lâm est allé au Laos.\n\nIl y a vu Vientiane.")

    def finding(value: str, part: str, quote: str) -> Finding:
        start = entry.article.part(part).index(quote)
        end = start + len(quote)
        return Finding(
            field=Field.COUNTRY,
            value=value,
            rule="name",
            quote=quote,
            part=part,
            start=start,
            end=end,
        )

    findings = (
        finding("LA", "dateline", "Hanoï"),
        finding("LA", "text", "Tô Lâm"),
        finding("LA", "text", "Laos"),
        finding("LA", "text", "Vientiane"),
        finding("LA", "captions.0", "réunion"),
    )
    repairs = (
        Repair(before="TôLâm", after="Tô Lâm", part="text", start=0),
        Repair(before="auLaos.", after="au Laos.", part="text", start=16),
    )
    annotated = replace(entry.annotated, findings=findings, repairs=repairs, rights=rights)
    return replace(entry, annotated=annotated)


def test_an_archive_that_shows_everything_is_left_as_it_is() -> None:
    archive = Archive((article(),))
    assert permitted(archive, config()) is archive


@pytest.mark.parametrize(
    ("limit", "lead", "paragraphs"),
    [
        (2, "Le chapeau […]", ()),
        (4, "Le chapeau de l’article.", ()),
        (7, "Le chapeau de l’article.", ("Tô Lâm est […]",)),
        (99, "Le chapeau de l’article.", ("Tô Lâm est […]",)),
    ],
    ids=["in the lead", "the lead", "in the text", "half of a short article at most"],
)
def test_an_extract_has_the_first_words_of_lead_and_text(
    limit: int, lead: str, paragraphs: tuple[str, ...]
) -> None:
    found = shown(article(), config("extract", limit)).article
    assert (found.lead, found.paragraphs) == (lead, paragraphs)
    assert (found.captured, found.captions, found.related) == ("", (), ())


def test_an_extract_may_end_with_a_paragraph() -> None:
    found = shown(make_long(), config("extract", 10)).article
    assert (found.lead, found.paragraphs) == (
        "Le chapeau de l’article.",
        ("Tô Lâm est allé au Laos.",),
    )


def make_long() -> Entry:
    """Return the article with a text that is twice as long."""
    return make_entry(text="Tô Lâm est allé au Laos.\n\n" + "Il y a vu Vientiane. " * 3)


def test_an_extract_quotes_and_mends_only_what_it_shows() -> None:
    found = shown(article(), config("extract", 7))
    quotes = [finding.quote for finding in found.annotated.findings]
    assert quotes == ["Hanoï", "Tô Lâm", ""]
    assert [repair.after for repair in found.annotated.repairs] == ["Tô Lâm"]
    for finding in found.annotated.findings:
        assert found.article.part(finding.part)[finding.start : finding.end] == finding.quote


def test_of_a_link_every_value_stays_and_no_word_of_the_text() -> None:
    whole, found = article(), shown(article(), config("link"))
    assert (found.article.text, found.article.lead, found.article.captured) == ("", None, "")
    assert (found.article.title, found.article.dateline) == ("Un titre", "Hanoï (VNA)")
    assert found.path == whole.path
    for name in ("dating", "countries", "actors", "topics"):
        assert getattr(found.annotated, name) == getattr(whole.annotated, name)
    assert {finding.value for finding in found.annotated.findings} == {"LA"}
    assert found.annotated.repairs == ()


@pytest.mark.parametrize(
    ("own", "archives", "text"),
    [("full", "link", True), ("link", "full", False), (None, "link", False), (None, "full", True)],
)
def test_an_article_s_own_correction_goes_before_the_archive(
    own: str | None, archives: str, text: bool
) -> None:
    assert bool(shown(article(own), config(archives)).article.paragraphs) is text


@pytest.mark.parametrize(
    ("rights", "notice"),
    [("extract", "Seul le début de cet article"), ("link", "Le texte de cet article n’est pas")],
)
def test_the_page_says_that_less_is_shown_and_is_cited_all_the_same(
    rights: str, notice: str
) -> None:
    whole = article()
    known = replace(whole, annotated=replace(whole.annotated, source_url="https://vna.example/1"))
    entry = shown(known, config(rights))
    page = article_page(entry, Origins(Archive((entry,)), config(rights)), WORDS).content.decode()
    assert notice in page
    assert "NF ISO 690" in page
    assert page.count('<a href="https://vna.example/1"') == 1
    assert page.index(notice) < page.index('<a href="https://vna.example/1"') < page.index("NF ISO")
    assert "Le texte capturé n’est pas publié." in page
    assert "Vientiane" not in page
    assert "Ceux qui ne sont pas montrés ne sont pas cités." in page


def test_of_what_is_not_shown_nothing_is_said_that_only_holds_of_what_is() -> None:
    entry = shown(article(), config("link"))
    page = article_page(entry, Origins(Archive((entry,)), config("link")), WORDS).content.decode()
    assert "aucune réparation dans ce qui est montré" in page
    assert "· <td>" not in page
    assert " ·\n" not in page

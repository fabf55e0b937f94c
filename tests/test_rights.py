"""What is withheld is withheld everywhere; address, reference and values stay."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.archive import Archive
from generator.config import Config, load_config
from generator.model import Entry, Field, Finding, Repair
from generator.pages.article import article_page
from generator.pages.words import load_words
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from generator.rights import permitted, shown
from tests.articles import make_entry
from tests.pages.archives import settings
from tests.projects import make_project

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
        (10, "Le chapeau de l’article.", ("Tô Lâm est allé au Laos.",)),
        (12, "Le chapeau de l’article.", ("Tô Lâm est allé au Laos.", "Il y […]")),
        (99, "Le chapeau de l’article.", ("Tô Lâm est allé au Laos.", "Il y a vu Vientiane.")),
    ],
    ids=str,
)
def test_an_extract_has_the_first_words_of_lead_and_text(
    limit: int, lead: str, paragraphs: tuple[str, ...]
) -> None:
    found = shown(article(), config("extract", limit)).article
    assert (found.lead, found.paragraphs) == (lead, paragraphs)
    assert (found.captured, found.captions, found.related) == ("", (), ())


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
    entry = shown(article(), config(rights))
    page = article_page(entry, Archive((entry,)), config(rights), WORDS).content.decode()
    assert notice in page
    assert "NF ISO 690" in page
    assert "Le texte capturé n’est pas publié." in page
    assert "Vientiane" not in page


def test_nothing_of_the_site_holds_a_withheld_word(tmp_path: Path) -> None:
    text = (
        "Le pont de {0} rouvert\n\nPhnom Penh (VNA) – Le pont a rouvert le 3 mars 2020.\n\n"
        "M. Sok Dara a chanté {1}. -VNA\n"
    )
    seeds = {
        "a_00000000000000aa.txt": text.format("Kratié", "zygomorphe"),
        "a_00000000000000aa.yml": "rights: link\n",
        "b_00000000000000bb.txt": text.format("Kampot", "xylophage"),
        "b_00000000000000bb.yml": "rights: extract\n",
        "c_00000000000000cc.txt": text.format("Takéo", "quetzalcoatlus"),
    }
    project = make_project(tmp_path / "p", seeds)
    settings_file = project / "mkdocs.yml"
    said = settings_file.read_text("utf-8").replace("extract_words: 60", "extract_words: 5")
    settings_file.write_text(said, "utf-8")
    made = load_config(settings_file)
    build(made, Report(), Progress())
    files = [*made.site_dir.rglob("*"), *made.docs_dir.rglob("*")]
    contents = b"".join(_content(file) for file in files if file.is_file())

    assert b"zygomorphe" not in contents
    assert b"xylophage" not in contents
    assert b"quetzalcoatlus" in contents
    records = (made.docs_dir / "data/articles.jsonl").read_text("utf-8").splitlines()
    assert len(records) == 3
    assert {json.loads(record)["date"] for record in records} == {"2020-03-03"}


def _content(file: Path) -> bytes:
    content = file.read_bytes()
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content

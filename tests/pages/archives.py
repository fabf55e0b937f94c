"""An archive made by hand, small enough to read and with one of everything."""

from dataclasses import replace

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.model import Entry, Field, Finding, Repair, Tombstone
from generator.pages.links import markdown_file
from tests.articles import ASEAN, LAM, make_entry
from tests.pages.rendering import PROJECT


def settings() -> Config:
    """Return the project's settings with words of our own, so that its words may change."""
    return replace(
        load_config(PROJECT / "mkdocs.yml"),
        site_name="Kiosque, archive d’essai",
        site_url="https://archive.example/",
        description="Des dépêches : quatre, pas plus.",
        publisher="Agence d’essai",
    )


def found(entry: Entry, field: Field, value: str, quote: str, rule: str) -> Finding:
    """Return a finding at the first place of its quote in the entry's text."""
    start = entry.article.text.index(quote)
    end = start + len(quote)
    return Finding(
        field=field, value=value, rule=rule, quote=quote, part="text", start=start, end=end
    )


def visit() -> Entry:
    """Return an article with two paragraphs, a lead of its own, a role, repairs and evidence."""
    entry = make_entry(
        title="Le Vietnam & le Laos : *coopération*",
        text="Le ministre Tô Lâm s'est rendu au Laos.\n\nLe Laos et le Vietnam ont signé. -VNA",
        date="2021?-10-13",
        actors=(LAM, ASEAN),
    )
    findings = (
        replace(
            found(entry, Field.DATE, "2021?-10-13", "signé", "weekday-fits"),
            part="captions.0",
        ),
        found(entry, Field.COUNTRY, "LA", "Laos", "name"),
        replace(found(entry, Field.COUNTRY, "LA", "Laos", "name"), start=45, end=49),
        found(entry, Field.COUNTRY, "VN", "Vietnam", "name"),
        found(entry, Field.ACTOR, "to-lam", "ministre Tô Lâm", "office before"),
    )
    start = entry.article.text.index("au Laos.")
    repair = Repair(before="auLaos.", after="au Laos.", part="text", start=start)
    annotated = replace(entry.annotated, findings=findings, repairs=(repair,))
    return replace(entry, annotated=annotated)


def archive() -> Archive:
    others = (
        make_entry("1111111111111111", title="Une réunion", date=None, actors=(LAM,)),
        make_entry("2222222222222222", title="Un accord", date="2017", actors=(ASEAN,), topics=()),
        make_entry("3333333333333333", title="Un sommet", date="2021-11-02", countries=("FR",)),
    )
    gone = Tombstone(
        id="4444444444444444",
        path="articles/un-article-retire-44444444/",
        title="Un article retiré",
        reason="Demande de l’éditeur",
        date="2024-05-01",
    )
    return Archive(chronological((visit(), *others)), (gone,))


def in_docs(entry: Entry) -> str:
    return markdown_file(entry.path)

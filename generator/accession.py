"""Annotated articles → the archive: each gets its address, and each address keeps answering."""

from collections.abc import Iterable, Sequence

from generator.archive import Archive, chronological
from generator.errors import SeedsError
from generator.model import AnnotatedArticle, Entry, Tombstone
from generator.permalinks import Claim, Ledger, assign
from generator.problems import Report
from generator.read import Reading

_TITLE_WORDS = 12
"""How many words of the text make the address of an article without a headline."""


def accession(
    articles: Sequence[AnnotatedArticle], reading: Reading, ledger: Ledger, report: Report
) -> tuple[Ledger, Archive]:
    """Return the ledger with the new addresses, and the archive.

    An address of the ledger whose seed is gone, or whose article is withdrawn, leaves a
    tombstone; a missing seed that nobody withdrew is reported, and so is a seed that holds
    nothing but a title. Raises SeedsError when no article is left.
    """
    articles = [article for article in articles if _is_article(article, reading.folder, report)]
    if not articles:
        raise SeedsError("The seeds hold no article: not one has a text below its title.")
    grown, addresses = assign(ledger, map(_claim, articles))
    entries = chronological(
        Entry(
            annotated=article,
            path=addresses[article.article.id],
            other_sources=reading.duplicates.get(article.article.id, ()),
        )
        for article in articles
        if not article.withdrawn
    )
    withdrawn = [_withdrawn(a, addresses[a.article.id]) for a in articles if a.withdrawn]
    missing = _missing(grown, addresses, reading.folder, report)
    return grown, Archive(entries=entries, tombstones=(*withdrawn, *missing))


def _is_article(annotated: AnnotatedArticle, folder: str, report: Report) -> bool:
    article = annotated.article
    if article.paragraphs or article.lead or annotated.withdrawn:
        return True
    report.warn(
        f"{folder}/{article.source}",
        "only a title, no text below it; left out",
        "Capture the article again.",
    )
    return False


def _claim(annotated: AnnotatedArticle) -> Claim:
    article = annotated.article
    words = article.title or " ".join((article.lead or article.text).split()[:_TITLE_WORDS])
    return Claim(
        id=article.id,
        title=words,
        source=article.source,
        sha256=article.sha256,
        withdrawn=annotated.withdrawn is not None,
    )


def _withdrawn(annotated: AnnotatedArticle, path: str) -> Tombstone:
    article, withdrawal = annotated.article, annotated.withdrawn
    return Tombstone(
        id=article.id,
        path=path,
        title=article.title,
        reason=withdrawal.reason if withdrawal else "",
        date=withdrawal.date if withdrawal else None,
    )


def _missing(
    ledger: Ledger, present: Iterable[str], folder: str, report: Report
) -> Iterable[Tombstone]:
    here = set(present)
    for key, row in sorted(ledger.latest.items()):
        if key not in here:
            if row.status != "withdrawn":
                report.warn(
                    f"{folder}/permalinks.csv",
                    f"the seed {row.source} of {row.path} is gone; its address shows a notice",
                    f"Put the file back, or withdraw the article in {row.source[:-4]}.yml.",
                )
            yield Tombstone(id=key, path=row.path, title=None, reason="")

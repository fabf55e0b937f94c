"""Takes annotated articles into the archive: each gets an address, and old addresses live on."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.archive import Archive, chronological
from generator.config import Config
from generator.corrections import BY_HAND, Correction, correction_of, from_correction
from generator.errors import SeedsError
from generator.model import AnnotatedArticle, Entry, Tombstone
from generator.not_articles import is_article
from generator.permalinks import Claim, Ledger, Row, assign, move
from generator.problems import Report
from generator.read import Reading
from generator.reissues import find_reissues
from generator.rights import LINK, strictest

_TITLE_WORDS = 12
"""So many words of the text stand for a missing title in an address."""


def accession(
    articles: Sequence[AnnotatedArticle],
    withdrawals: Mapping[str, Correction],
    reading: Reading,
    ledger: Ledger,
    report: Report,
    *,
    config: Config,
) -> tuple[Ledger, Archive]:
    """Return the ledger with the new addresses, and the archive.

    Several captures of a dispatch become one article, and the addresses of the others lead to it.
    An address leaves a tombstone where its seed is gone or its article is withdrawn. Missing seeds
    that nobody withdrew, further captures, and seeds without an article are reported. `withdrawals`
    has the corrections that withdraw articles without a seed, by the seed's file. Raises SeedsError
    when there are seeds, but no article.
    """
    articles = [article for article in articles if is_article(article, reading.folder, report)]
    if not articles and reading.seeds:
        raise SeedsError("The seeds hold no article.")
    reissues = find_reissues(articles, ledger.age)
    articles, others = _joined(articles, reissues.captures, reading, report, config)
    _report_remaining(reissues.remaining, {a.article.id: a for a in articles}, reading, report)
    absent = _absent(ledger, withdrawals, reading, report)
    grown, addresses = assign(
        ledger, (*(_claim(article, config) for article in articles), *absent.values())
    )
    grown = move(grown, _takeovers(others, addresses))
    shown = [article for article in articles if not article.withdrawn]
    entries = _entries(shown, addresses, others, reissues.versions)
    language = config.article_language
    withdrawn = [article for article in articles if article.withdrawn]
    withdrawn += [
        from_correction(claim.id, claim.sha256, source, withdrawals[source], language=language)
        for source, claim in absent.items()
    ]
    tombstones = (
        *(_withdrawn(article, addresses[article.article.id]) for article in withdrawn),
        *_moved(grown, entries),
        *_missing(grown, addresses, reading, report),
    )
    ages = {entry.id: grown.age(entry.id) for entry in entries}
    return grown, Archive(entries=entries, tombstones=tombstones, ages=ages)


def _entries(
    articles: Iterable[AnnotatedArticle],
    addresses: Mapping[str, str],
    others: Mapping[str, Iterable[Claim]],
    versions: Mapping[str, tuple[str, ...]],
) -> tuple[Entry, ...]:
    """Return articles with their addresses, further captures and versions, oldest first."""
    return chronological(
        Entry(
            annotated=article,
            path=addresses[article.article.id],
            other_sources=tuple(claim.source for claim in others[article.article.id]),
            versions=versions.get(article.article.id, ()),
        )
        for article in articles
    )


def _joined(
    articles: Sequence[AnnotatedArticle],
    captures: Mapping[str, tuple[str, ...]],
    reading: Reading,
    report: Report,
    config: Config,
) -> tuple[list[AnnotatedArticle], dict[str, list[Claim]]]:
    """Return the articles that stay, and for each what its further captures would claim.

    The strictest rights of a capture hold for all of them.
    """
    by_id = {article.article.id: article for article in articles}
    others: dict[str, list[Claim]] = {}
    for first, one in by_id.items():
        further = captures.get(first, ())
        for key in further:
            _report_capture(by_id[key], one, reading.folder, report)
        claims = [_claim(by_id[key], config) for key in further]
        exact = (seed for key in (first, *further) for seed in reading.duplicates.get(key, ()))
        claims += [Claim(seed.id, "", seed.file, seed.sha256) for seed in exact]
        others[first] = sorted(claims, key=lambda claim: claim.source)
    gone = {key for further in captures.values() for key in further}
    staying = []
    for key, one in by_id.items():
        if key not in gone:
            rights = (by_id[further].rights for further in captures.get(key, ()))
            staying.append(replace(one, rights=strictest(one.rights, *rights)))
    return staying, others


def _takeovers(
    others: Mapping[str, Iterable[Claim]], addresses: Mapping[str, str]
) -> Iterator[tuple[Claim, str]]:
    """Yield each further capture with the address of the article that it belongs to."""
    for first, path in sorted(addresses.items()):
        # a file may be a further capture under the id of another article
        further = others.get(first, ())
        yield from ((claim, path) for claim in further if claim.id not in addresses)


def _report_capture(
    further: AnnotatedArticle, first: AnnotatedArticle, folder: str, report: Report
) -> None:
    report.warn(
        f"{folder}/{further.article.source}",
        f"the dispatch of {first.article.source}, captured with small differences; "
        "it is in the archive once",
        "Nothing is lost; remove one of the two files to silence this.",
    )
    if any(finding.rule == BY_HAND for finding in further.findings):
        report.warn(
            f"{folder}/{correction_of(further.article.source)}",
            "corrects a capture that is not shown",
            f"Move what it says to {correction_of(first.article.source)}.",
        )


def _report_remaining(
    remaining: Mapping[str, Sequence[str]],
    articles: Mapping[str, AnnotatedArticle],
    reading: Reading,
    report: Report,
) -> None:
    """Report withdrawn articles of which another capture or version is still shown."""
    for key, others in remaining.items():
        source = articles[key].article.source
        shown = ", ".join(articles[other].article.source for other in others)
        report.warn(
            f"{reading.folder}/{correction_of(source)}",
            f"withdraws {source}, but {shown} tells the same and is shown",
            "If that is to go too, write a correction for it as well.",
        )


def _claim(annotated: AnnotatedArticle, config: Config) -> Claim:
    """Return the claim of an article; without a title, its text begins the address, if shown."""
    article = annotated.article
    is_shown = not annotated.withdrawn and (annotated.rights or config.rights) != LINK
    begun = (article.lead or article.text).split()[:_TITLE_WORDS] if is_shown else ()
    words = article.title or " ".join(begun)
    return Claim(
        id=article.id,
        title=words,
        source=article.source,
        sha256=article.sha256,
        withdrawn=annotated.withdrawn is not None,
    )


def _absent(
    ledger: Ledger, withdrawals: Mapping[str, Correction], reading: Reading, report: Report
) -> dict[str, Claim]:
    """Return by file the claims of withdrawn articles whose seeds are gone."""
    further = (seed for same in reading.duplicates.values() for seed in same)
    present = {seed.id for seed in (*reading.seeds, *further)}
    claims = {
        row.source: Claim(
            key, withdrawals[row.source].title or "", row.source, row.sha256, withdrawn=True
        )
        for key, row in sorted(ledger.latest.items())
        if key not in present
        and row.source in withdrawals
        and ledger.addresses[key] not in ledger.moves
    }
    for source in sorted(withdrawals.keys() - claims.keys()):
        report.error(
            f"{reading.folder}/{correction_of(source)}",
            "withdraws an article that is not here, nor ever had an address",
            f"Is {source} missing?",
        )
    return claims


def _withdrawn(annotated: AnnotatedArticle, path: str) -> Tombstone:
    article, withdrawal = annotated.article, annotated.withdrawn
    return Tombstone(
        id=article.id,
        path=path,
        title=article.title or None,
        reason=withdrawal.reason if withdrawal else "",
        date=withdrawal.date if withdrawal else None,
        entry=Entry(annotated=annotated, path=path),
    )


def _moved(ledger: Ledger, entries: Iterable[Entry]) -> Iterator[Tombstone]:
    """Yield a tombstone for each address that another address took over."""
    titles = {entry.path: entry.article.title for entry in entries}
    for path, target in ledger.moves.items():
        yield Tombstone(
            id=ledger.owners[path], path=path, title=titles.get(target), reason="", moved_to=target
        )


def _missing(
    ledger: Ledger, present: Iterable[str], reading: Reading, report: Report
) -> Iterable[Tombstone]:
    here, read = set(present), {seed.id for seed in reading.seeds}
    for key, path in sorted(ledger.addresses.items()):
        if key not in here and path not in ledger.moves:
            row = ledger.latest[key]
            if row.status != "withdrawn":
                report.warn(f"{reading.folder}/permalinks.csv", *_why_missing(row, path, read))
            yield Tombstone(id=key, path=path, title=None, reason="")


def _why_missing(row: Row, path: str, read: Collection[str]) -> tuple[str, str]:
    """Return why an address has no article any more, and what to do."""
    if row.id in read:
        return (
            f"the seed {row.source} of {path} is left out; its address shows a notice",
            f"Say why in {correction_of(row.source)}: withdrawn: {{reason: …}}",
        )
    advice = (
        "Put the file back; if its address was never published or pushed, remove the lines with "
        f"{row.id} from permalinks.csv and addresses.csv; if it is in the archive as another "
        "article, whose address is X, add the line "
        f"{row.id},{path},{row.source},{row.sha256},moved,X"
    )
    return f"the seed {row.source} of {path} is gone; its address shows a notice", advice

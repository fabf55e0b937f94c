"""Other articles on an article's page: versions, related ones with the reason, neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive import Archive, chronological, has_place
from generator.countries import country_name
from generator.interface import Words
from generator.kinship import Kinship
from generator.model import Entry
from generator.origins import Origins
from generator.pages.dates import date_markdown
from generator.pages.links import article_link
from generator.pages.markdown import escape

_SHARED = 4
"""The most shared values that explain why an article is related."""
_NAMED = 2
"""The most names, and the most countries, that describe an occasion."""

_STEPS = {
    True: {"before": "before", "after": "after"},
    False: {"before": "previous", "after": "next"},
}
"""The catalogue's keys for neighbours, by which a script finds them too.

`True` is for articles of a known time, which have an earlier and a later neighbour; others are in
calendar order, in which none is earlier.
"""

_OCCASIONS = {
    "visit": "related_visit",
    "conference": "related_conference",
    "talks": "related_talks",
}
"""The catalogue's key for articles about the same occasion: see `occasions.KINDS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherArticles:
    """All other articles that an article's page names."""

    versions: tuple[Entry, ...]
    """Other versions of the dispatch."""
    related: tuple[Kinship, ...]
    """Related articles, each with the reason."""
    before: Entry | None
    after: Entry | None
    """The neighbours by date."""

    def origin(self, origins: Origins) -> str:
        """Return a digest of all that is said of these articles."""
        others = (*self.versions, *filter(None, (self.before, self.after)))
        return origins.of(
            self.before is None,
            [origins.article(other) for other in others],
            [_reason(kinship, origins) for kinship in self.related],
        )


def other_articles(entry: Entry, archive: Archive) -> OtherArticles:
    """Return the other articles that an article's page names."""
    before, after = archive.neighbours(entry)
    return OtherArticles(
        versions=chronological(archive.by_id[key] for key in entry.versions),
        related=tuple(
            kinship for kinship in archive.related(entry) if kinship.entry.id not in entry.versions
        ),
        before=before,
        after=after,
    )


def _reason(kinship: Kinship, origins: Origins) -> tuple[object, ...]:
    """Return what is shown of a kinship: which article, and what it shares."""
    return (
        origins.article(kinship.entry),
        kinship.countries,
        [actor.id for actor in kinship.actors],
        [topic.code for topic in kinship.topics],
        (kinship.names, kinship.occasion, kinship.year),
    )


def other_article_blocks(entry: Entry, others: OtherArticles, words: Words) -> Iterator[str]:
    """Yield the blocks: other versions, related articles with the reason, neighbours by date."""
    if others.versions:
        yield f"## {words.count('versions', len(others.versions))}"
        yield "\n".join(
            f"- {article_link(version, entry.path, words)} "
            f"<small>{date_markdown(version, words)}</small>"
            for version in others.versions
        )
    if others.related:
        yield f"## {words('related')}"
        yield "\n".join(_related(kinship, entry.path, words) for kinship in others.related)
    named = (("before", others.before), ("after", others.after))
    steps = _STEPS[has_place(entry)]
    neighbours = [
        f'- <small data-to="{steps[key]}">{words(steps[key])}</small> '
        f"{article_link(other, entry.path, words)}"
        for key, other in named
        if other
    ]
    if neighbours:
        yield f"## {words('by_date' if has_place(entry) else 'no_year')}"
        yield "\n".join(neighbours)


def _related(kinship: Kinship, page: str, words: Words) -> str:
    """Return a related article with the reason: the same visit, or what both share."""
    countries = [country_name(code, words.language) for code in kinship.countries]
    actors = [actor.name for actor in kinship.actors]
    if kinship.occasion and kinship.year:
        what = [*(kinship.names or actors)[:_NAMED], *countries[:_NAMED], kinship.year]
        shared = words(_OCCASIONS[kinship.occasion], names=", ".join(what))
    else:
        topics = [words.topic(topic) for topic in kinship.topics]
        names = [*actors, *countries, *kinship.names, *topics]
        shared = words("related_shared", names=", ".join(names[:_SHARED]))
    said = f"{date_markdown(kinship.entry, words)} · {escape(shared)}"
    return f"- {article_link(kinship.entry, page, words)} <small>{said}</small>"

"""What leads on from an article: other versions, related articles with the reason, neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive import Archive, chronological, has_place
from generator.countries import country_name
from generator.kinship import Kinship
from generator.model import Entry
from generator.origins import Origins
from generator.pages.dates import said_date
from generator.pages.links import article_link
from generator.pages.markdown import escape
from generator.pages.words import Words

_SHARED = 4
"""How many shared values explain that an article is related."""
_NAMED = 2
"""How many names, and how many countries, tell an occasion."""

_STEPS = {
    True: {"before": "before", "after": "after"},
    False: {"before": "previous", "after": "next"},
}
"""What a neighbour is called, and by what a script finds it: `True` for articles of a known time,
which have an earlier and a later one; of the others, in calendar order, none is earlier."""

_OCCASIONS = {
    "visit": "related_visit",
    "conference": "related_conference",
    "talks": "related_talks",
}
"""What is said of articles that tell of one occasion: see `occasions.KINDS`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """All that an article's page says of other articles."""

    versions: tuple[Entry, ...]
    """Other versions of its dispatch."""
    related: tuple[Kinship, ...]
    """What is related to it, with the reason."""
    before: Entry | None
    after: Entry | None
    """Its neighbours by date."""

    def origin(self, origins: Origins) -> str:
        """Return a digest of all that is said of these articles."""
        others = (*self.versions, *filter(None, (self.before, self.after)))
        return origins.of(
            self.before is None,
            [origins.article(other) for other in others],
            [_reason(kinship, origins) for kinship in self.related],
        )


def around(entry: Entry, archive: Archive) -> Around:
    """Return what an article's page says of other articles."""
    before, after = archive.neighbours(entry)
    return Around(
        versions=chronological(archive.by_id[key] for key in entry.versions),
        related=tuple(
            kinship for kinship in archive.related(entry) if kinship.entry.id not in entry.versions
        ),
        before=before,
        after=after,
    )


def _reason(kinship: Kinship, origins: Origins) -> tuple[object, ...]:
    """Return what a kinship says: which article, and what of this article it shares."""
    return (
        origins.article(kinship.entry),
        kinship.countries,
        [actor.id for actor in kinship.actors],
        [topic.code for topic in kinship.topics],
        (kinship.names, kinship.occasion, kinship.year),
    )


def onward(entry: Entry, around: Around, words: Words) -> Iterator[str]:
    """Other versions, related articles with the reason, the neighbours by date."""
    if around.versions:
        yield f"## {words.count('versions', len(around.versions))}"
        yield "\n".join(
            f"- {article_link(other, entry.path, words)} <small>{said_date(other, words)}</small>"
            for other in around.versions
        )
    if around.related:
        yield f"## {words('related')}"
        yield "\n".join(_related(kinship, entry.path, words) for kinship in around.related)
    named = (("before", around.before), ("after", around.after))
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
    """Say which article is related and why: the same visit, or what both have."""
    countries = [country_name(code, words.language) for code in kinship.countries]
    actors = [actor.name for actor in kinship.actors]
    if kinship.occasion and kinship.year:
        what = [*(kinship.names or actors)[:_NAMED], *countries[:_NAMED], kinship.year]
        shared = words(_OCCASIONS[kinship.occasion], names=", ".join(what))
    else:
        topics = [words.topic(topic) for topic in kinship.topics]
        names = [*actors, *countries, *kinship.names, *topics]
        shared = words("related_shared", names=", ".join(names[:_SHARED]))
    said = f"{said_date(kinship.entry, words)} · {escape(shared)}"
    return f"- {article_link(kinship.entry, page, words)} <small>{said}</small>"

"""Countries, actors and topics that occur in the articles of a facet, the most frequent first."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotate.matching import fold
from generator.archive import Archive
from generator.countries import country_name
from generator.interface import Words
from generator.model import Entry
from generator.pages.links import actor_link, country_link, pair_link, relative, topic_link
from generator.pages.markdown import link

MOST = 10
"""How many countries, actors or topics the page of a facet names."""


@dataclass(frozen=True, slots=True)
class Cooccurrence:
    """How many of a facet's articles each other country, actor and topic occurs in."""

    countries: Mapping[str, int]
    """By ISO code."""
    actors: Mapping[str, int]
    """By the actor's id."""
    topics: Mapping[str, int]
    """By IPTC code."""


def count_cooccurring(entries: Sequence[Entry], own: Collection[str]) -> Cooccurrence:
    """Count what occurs in articles, without `own`, the facet's own codes or id."""
    found = [entry.annotated for entry in entries]
    return Cooccurrence(
        _count((code for a in found for code in a.countries), own),
        _count((actor.id for a in found for actor in a.actors), own),
        _count((topic.code for a in found for topic in a.topics), own),
    )


def cooccurrence_blocks(
    others: Cooccurrence, country: str | None, page: str, archive: Archive, words: Words
) -> Iterator[str]:
    """Yield the Markdown blocks that name the most frequent ones, for the page at an address.

    `country` is the ISO code of a country's own page: there, other countries lead to the pages of
    both.
    """
    actors, topics = archive.actors, archive.topics

    def linked_country(code: str) -> str:
        if country is None:
            return country_link(code, page, words)
        return pair_link(country, code, page, country_name(code, words.language), words)

    if codes := _most(others.countries, lambda code: country_name(code, words.language)):
        yield f"## {words('relations' if country else 'countries')}"
        yield _listed(codes, others.countries, linked_country, words)
        if country and len(others.countries) > MOST:
            label = words.count("all_relations", len(others.countries))
            yield link(label, relative(words.at.partners(country), page))
    if keys := _most(others.actors, lambda key: actors[key].name):
        yield f"## {words('actors')}"
        yield _listed(keys, others.actors, lambda key: actor_link(actors[key], page, words), words)
    if codes := _most(others.topics, lambda code: words.topic(topics[code])):
        yield f"## {words('topics')}"
        yield _listed(
            codes, others.topics, lambda code: topic_link(topics[code], page, words), words
        )


def _most(counts: Mapping[str, int], name: Callable[[str], str]) -> list[str]:
    """Return the keys of the highest counts; ties by name."""
    return sorted(counts, key=lambda key: (-counts[key], fold(name(key)), key))[:MOST]


def _listed(
    keys: Iterable[str], counts: Mapping[str, int], linked: Callable[[str], str], words: Words
) -> str:
    return "\n".join(f"- {linked(key)} <small>{words.number(counts[key])}</small>" for key in keys)


def _count(values: Iterable[str], own: Collection[str]) -> Mapping[str, int]:
    counts = Counter(values)
    for key in own:
        counts.pop(key, None)
    return counts

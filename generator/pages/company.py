"""Who and what occurs with a facet: counted over its articles, the most frequent linked."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.annotate.matching import fold
from generator.archive import Archive
from generator.countries import country_name
from generator.model import Entry
from generator.pages.links import actor_link, country_link, pair_link, relative, topic_link
from generator.pages.markdown import link
from generator.pages.words import Words

COMPANY = 10
"""How many countries, actors or topics a facet's page names beside its own."""


@dataclass(frozen=True, slots=True)
class Company:
    """In how many of a facet's articles each other country, actor and topic occurs."""

    countries: Mapping[str, int]
    """By ISO code."""
    actors: Mapping[str, int]
    """By the actor's id."""
    topics: Mapping[str, int]
    """By IPTC code."""


def company_of(entries: Sequence[Entry], own: Collection[str]) -> Company:
    """Count what occurs in articles; `own` holds the facet's own keys, which are left out."""
    found = [entry.annotated for entry in entries]
    return Company(
        _count((code for a in found for code in a.countries), own),
        _count((actor.id for a in found for actor in a.actors), own),
        _count((topic.code for a in found for topic in a.topics), own),
    )


def company_blocks(
    company: Company, country: str | None, page: str, archive: Archive, words: Words
) -> Iterator[str]:
    """Yield the Markdown blocks that name it, on the page at an address.

    `country` is the ISO code of a country's own page: there, others lead to the pages of both.
    """

    def ranked(counts: Mapping[str, int], name: Callable[[str], str]) -> list[str]:
        return sorted(counts, key=lambda key: (-counts[key], fold(name(key)), key))[:COMPANY]

    def listed(keys: Sequence[str], counts: Mapping[str, int], linked: Callable[[str], str]) -> str:
        return "\n".join(
            f"- {linked(key)} <small>{words.number(counts[key])}</small>" for key in keys
        )

    def named(code: str) -> str:
        return country_name(code, words.language)

    def linked_country(code: str) -> str:
        if country is None:
            return country_link(code, page, words)
        return pair_link(country, code, page, named(code), words)

    if company.countries:
        yield f"## {words('relations' if country else 'countries')}"
        yield listed(ranked(company.countries, named), company.countries, linked_country)
        if country and len(company.countries) > COMPANY:
            label = words.count("all_relations", len(company.countries))
            yield link(label, relative(words.at.partners(country), page))
    if company.actors:
        best = ranked(company.actors, lambda key: archive.actors[key].name)
        yield f"## {words('actors')}"
        yield listed(best, company.actors, lambda key: actor_link(archive.actors[key], page, words))
    if company.topics:
        best = ranked(company.topics, lambda code: words.topic(archive.topics[code]))
        yield f"## {words('topics')}"
        yield listed(
            best, company.topics, lambda code: topic_link(archive.topics[code], page, words)
        )


def _count(values: Iterable[str], own: Collection[str]) -> Mapping[str, int]:
    counts = Counter(values)
    for key in own:
        counts.pop(key, None)
    return counts

"""Makes search records: what finds an article, and what its result shows.

A record is made of the article proper, the archive's names for what it mentions, and its date in
words. What is compared is normalised here; what is shown keeps the article's spelling. A `Subject`
is everything that a record is made of, as plain values. It is cheap to make and compare, so that
the records of unchanged articles need not be made.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from babel import Locale

from generator.archive import Archive
from generator.config import LANGUAGES
from generator.countries import country_name
from generator.edtf import bounds, certain, date_in_words
from generator.interface import Words, load_words
from generator.languages import read_table
from generator.model import Article, Entry, Topic
from generator.search.normalise import SearchWords, compared, search_words

BREAK = "."
"""Separates parts in `Record.words`: no phrase spans it."""

# Possessive and only from a word's beginning: a text of one endless word is read once.
_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++(?:[-‐‑.][^\W_]++)+")


class Subject(NamedTuple):
    """What a record is made of besides tables: equal subjects make equal records."""

    path: str
    """The permalink, relative to the site."""
    lang: str
    """The article's language."""
    title: str
    """The title as the article spells it; empty where it has none."""
    parts: tuple[str, ...]
    """Lead, dateline, paragraphs and captions as the article spells them, one line each."""
    date: str | None
    """The date, EDTF."""
    countries: tuple[str, ...]
    """ISO 3166-1 codes."""
    actors: tuple[tuple[str, str, tuple[str, ...]], ...]
    """The id, the name and the other spellings of each actor in the archive."""
    topics: tuple[tuple[str, str], ...]
    """The code and the label of each topic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The search record of one article."""

    path: str
    """The permalink, relative to the site."""
    title: str
    """The title as the article spells it; empty where it has none."""
    date: str
    """The date in words."""
    issued: str | None
    """The day, month or year that is certain, in ISO 8601."""
    lang: str
    """The article's language."""
    days: tuple[str | None, str | None]
    """The first and the last day that the date allows; None where no year bounds it."""
    parts: tuple[str, ...]
    """Lead, dateline, paragraphs and captions as the article spells them, one line each."""
    title_words: str
    """The title's words, normalised."""
    words: str
    """The words of title and parts, normalised."""
    more: tuple[str, ...]
    """Further normalised words that find the article: names, other spellings."""
    facets: Mapping[str, tuple[tuple[str, str], ...]]
    """For country, actor, topic and language: the values, each with its label."""


def subject_of(entry: Entry, archive: Archive) -> Subject:
    """Return what the record of an article is made of."""
    found = entry.annotated
    actors = ((actor.id, archive.actors[actor.id]) for actor in found.actors)
    return Subject(
        path=entry.path,
        lang=entry.article.lang,
        title=entry.article.title or "",
        parts=tuple(_parts(entry.article)),
        date=found.dating.date,
        countries=found.countries,
        actors=tuple((key, actor.name, actor.variants) for key, actor in actors),
        topics=tuple((topic.code, topic.label) for topic in found.topics),
    )


def make_record(subject: Subject, language: str, article_language: str) -> Record:
    """Return the record of an article, for readers of a language, by the tables of another."""
    return _record(subject, search_words(article_language), load_words(language, article_language))


def searched(record: Record) -> str:
    """Return all words that find a record, with separators between its parts."""
    return f" {BREAK} ".join([record.words, *record.more])


def _record(subject: Subject, table: SearchWords, words: Words) -> Record:
    texts = [subject.title, *subject.parts]
    text = _phrases(texts, table)
    names = _phrases(_names(subject, words), table)
    more = [*names, *_joined(texts, table)]
    more += _respelled(_spaced([*text, *more]), table)
    spoken = _spaced(text)
    new = [name for name in dict.fromkeys(more) if f" {name} " not in spoken]
    return Record(
        path=subject.path,
        title=subject.title,
        date=date_in_words(subject.date, words.language),
        issued=certain(subject.date),
        lang=subject.lang,
        days=bounds(subject.date),
        parts=subject.parts,
        title_words=" ".join(compared(subject.title, table)),
        words=spoken.strip(),
        more=tuple(new),
        facets=_facets(subject, words),
    )


def _parts(article: Article) -> Iterator[str]:
    """Yield what an excerpt may quote: the article proper without title, each part on one line."""
    captions = (caption.text for caption in article.captions)
    for part in (article.lead, article.dateline, *article.paragraphs, *captions):
        if part and part.strip():
            yield " ".join(part.split())


def _phrases(texts: Iterable[str], table: SearchWords) -> list[str]:
    """Return the normalised words of each text, without texts that have none."""
    found = (" ".join(compared(text, table)) for text in texts)
    return [phrase for phrase in found if phrase]


def _spaced(phrases: Iterable[str]) -> str:
    """Return phrases as one text, in which to look for a phrase between spaces."""
    return f" {f' {BREAK} '.join(phrases)} "


def _names(subject: Subject, words: Words) -> Iterator[str]:
    """Yield names of what the article mentions, which may not be in its text.

    They are in the article's language, if it has tables, and in that of the pages.
    """
    known = (code for code in (subject.lang, words.language) if code in LANGUAGES)
    languages = dict.fromkeys(known)
    for _, name, variants in subject.actors:
        yield name
        yield from variants
    for code in subject.countries:
        for language in languages:
            yield country_name(code, language)
            yield from _country_words(code, language)
    for code, label in subject.topics:
        yield from dict.fromkeys((label, words.topic(Topic(code=code, label=label))))
    for language in languages:
        yield date_in_words(subject.date, language)


def _country_words(code: str, language: str) -> Iterator[str]:
    """Yield a country's other names and adjectives that are one word.

    The words of a longer name (`République populaire de …`) would find every article on the
    country by words that it does not contain.
    """
    table = read_table(language, "countries")
    for key in ("names", "adjectives"):
        for forms in table.get(key, {}).get(code, ()):
            yield from (form for form in forms.split("/") if " " not in form)


def _joined(texts: Iterable[str], table: SearchWords) -> Iterator[str]:
    """Yield compounds as one word: `Viêt-Nam` gives `vietnam`, `O.N.U` gives `onu`."""
    for text in texts:
        for match in _COMPOUND.finditer(text):
            yield "".join(compared(match[0], table))


def _respelled(spaced: str, table: SearchWords) -> Iterator[str]:
    """Yield names in their other spelling: `hanoi` for `ha noi` and the reverse."""
    for name in table.joined_names:
        joined = name.replace(" ", "")
        if f" {name} " in spaced:
            yield joined
        if f" {joined} " in spaced:
            yield name


def _facets(subject: Subject, words: Words) -> Mapping[str, tuple[tuple[str, str], ...]]:
    language, lang = words.language, subject.lang
    topics = (Topic(code=code, label=label) for code, label in subject.topics)
    return {
        "country": tuple((code, country_name(code, language)) for code in subject.countries),
        "actor": tuple((key, name) for key, name, _ in subject.actors),
        "topic": tuple((topic.code, words.topic(topic)) for topic in topics),
        "language": ((lang, Locale(language).languages.get(lang, lang)),),
    }

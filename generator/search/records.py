"""Archive → what each article is found by and what its search result shows.

Only the article proper, the names that the archive gives to what it mentions, and its date in
words. Everything that is compared is normalised here; what is shown keeps the article's spelling.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from babel import Locale

from generator.archive import Archive
from generator.config import Config
from generator.countries import country_name
from generator.edtf_dates import bounds, date_in_words, year_of
from generator.languages import read_table
from generator.model import Article, Entry
from generator.pages.words import Words, load_words
from generator.search.normalise import SearchWords, search_words, words_of

BREAK = "."
"""Stands between parts in `Record.words`: a place without a word, so that no phrase spans it."""

# Possessive and only from a word's beginning: a text of one endless word is read once.
_COMPOUND = re.compile(r"(?<![^\W_])[^\W_]++(?:[-‐‑.][^\W_]++)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article, ready to be indexed."""

    path: str
    """The permalink, relative to the site."""
    title: str
    """The title as the article spells it; empty where it has none."""
    date: str
    """The date in words."""
    lang: str
    """The article's language."""
    is_dated: bool
    """Whether a year is known: the archive has the others last."""
    parts: tuple[str, ...]
    """Lead, dateline, paragraphs and captions as the article spells them, one line each."""
    title_words: str
    """The title's words, normalised."""
    words: str
    """The words of title and parts, normalised."""
    more: tuple[str, ...]
    """Further words that find the article, normalised: names, other spellings."""
    facets: Mapping[str, tuple[tuple[str, str], ...]]
    """For country, actor, topic, year and language: the values, each with its label."""


def make_records(archive: Archive, config: Config) -> list[Record]:
    """Return one record for each article of the archive, in the archive's order."""
    table, words = (
        search_words(config.article_language),
        load_words(config.language, config.article_language),
    )
    return [_record(entry, archive, table, words) for entry in archive.entries]


def searched(record: Record) -> str:
    """Return everything that finds a record, with places without a word between its parts."""
    return f" {BREAK} ".join([record.words, *record.more])


def _record(entry: Entry, archive: Archive, table: SearchWords, words: Words) -> Record:
    title = entry.article.title or ""
    parts = tuple(_parts(entry.article))
    date = date_in_words(entry.annotated.dating.date, words.language)
    text = _phrases([title, *parts], table)
    names = _phrases(_names(entry, archive, words), table)
    more = [*names, *_joined([title, *parts], table)]
    more += _respelled(_spaced([*text, *more]), table)
    spoken = _spaced(text)
    new = [name for name in dict.fromkeys(more) if f" {name} " not in spoken]
    return Record(
        path=entry.path,
        title=title,
        date=date,
        lang=entry.article.lang,
        is_dated=bounds(entry.annotated.dating.date) != (None, None),
        parts=parts,
        title_words=" ".join(words_of(title, table.letters)),
        words=spoken.strip(),
        more=tuple(new),
        facets=_facets(entry, archive, words),
    )


def _parts(article: Article) -> Iterator[str]:
    """Yield what an excerpt may quote: the article proper without its title, in one line each."""
    captions = (caption.text for caption in article.captions)
    for part in (article.lead, article.dateline, *article.paragraphs, *captions):
        if part and part.strip():
            yield " ".join(part.split())


def _phrases(texts: Iterable[str], table: SearchWords) -> list[str]:
    """Return each text as its words with single spaces, without those that have no word."""
    found = (" ".join(words_of(text, table.letters)) for text in texts)
    return [phrase for phrase in found if phrase]


def _spaced(phrases: Iterable[str]) -> str:
    """Return phrases as one text in which a phrase between spaces can be looked for."""
    return f" {f' {BREAK} '.join(phrases)} "


def _names(entry: Entry, archive: Archive, words: Words) -> Iterator[str]:
    """Yield the names of what the article mentions that need not stand in its text.

    They are those of the article's language and those that the pages show.
    """
    languages = dict.fromkeys((entry.article.lang, words.language))
    for actor in entry.annotated.actors:
        known = archive.actors[actor.id]
        yield known.name
        yield from known.variants
    for code in entry.annotated.countries:
        for language in languages:
            yield country_name(code, language)
            yield from _country_words(code, language)
    for topic in entry.annotated.topics:
        yield from dict.fromkeys((topic.label, words.topic(topic)))
    for language in languages:
        yield date_in_words(entry.annotated.dating.date, language)


def _country_words(code: str, language: str) -> Iterator[str]:
    """Yield a country's other names and its adjectives, where one word says them.

    The words of a longer name (`République populaire de …`) would find every article on the
    country for words that it does not contain.
    """
    table = read_table(language, "countries")
    for key in ("names", "adjectives"):
        for forms in table.get(key, {}).get(code, ()):
            yield from (form for form in forms.split("/") if " " not in form)


def _joined(texts: Iterable[str], table: SearchWords) -> Iterator[str]:
    """Yield compounds as one word: `Viêt-Nam` gives `vietnam`, `O.N.U` gives `onu`."""
    for text in texts:
        for match in _COMPOUND.finditer(text):
            yield "".join(words_of(match[0], table.letters))


def _respelled(spaced: str, table: SearchWords) -> Iterator[str]:
    """Yield the names of a text in their other spelling: `hanoi` for `ha noi` and the reverse."""
    for name in table.joined_names:
        joined = name.replace(" ", "")
        if f" {name} " in spaced:
            yield joined
        if f" {joined} " in spaced:
            yield name


def _facets(
    entry: Entry, archive: Archive, words: Words
) -> Mapping[str, tuple[tuple[str, str], ...]]:
    found, language = entry.annotated, words.language
    unknown = words.at.unknown.rstrip("/")
    year = year_of(found.dating.date)
    lang = entry.article.lang
    return {
        "country": tuple((code, country_name(code, language)) for code in found.countries),
        "actor": tuple((actor.id, archive.actors[actor.id].name) for actor in found.actors),
        "topic": tuple((topic.code, words.topic(topic)) for topic in found.topics),
        "year": ((year, year),) if year else ((unknown, words.search["unknown_year"]),),
        "language": ((lang, Locale(language).languages.get(lang, lang)),),
    }

"""Loads the topics and the words that point to them, with the archive's own on top.

`seeds/vocabulary/topics.yml` may rename a topic, give it more words, take words away (weight 0), or
add topics. `topics` scores articles by these rules.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import Any

from generator.annotate.matching import fold, words
from generator.annotate.phrases import PhraseMatcher
from generator.annotate.vocabulary_file import read_listed
from generator.errors import DataError
from generator.languages import read_table
from generator.languages.tables import Table
from generator.model import Topic
from generator.slugs import slug

_VOCABULARY = "topics.yml"
"""The archive's own table, as messages name it."""
_CODE = re.compile(r"[0-9]{8}")
_ENDINGS = re.compile(r"\(([^()]*)\)")
_KEYS = ("code", "label", "words")
_TABLE_KEYS = (*_KEYS, "english", "own_label")
_WEIGHTS = range(10)
_PLACES = ("title", "lead", "opening", "text", "captions", "dateline")


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRecord:
    """One topic as a table gives it."""

    code: str
    """IPTC Media Topics code, or eight digits of the archive's own."""
    label: str | None
    """The label in the archive's language; None where a vocabulary leaves it as it is."""
    words: Mapping[str, int]
    """Weight by phrase, endings in brackets; 0 takes a phrase away."""


@dataclass(frozen=True, slots=True)
class Clue:
    """What a phrase says for one topic."""

    code: str
    """The topic."""
    weight: int
    """From 4, which settles the subject, to 1, a hint."""
    spelling: str
    """The phrase in the table, which shows the capitals that the text must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRules:
    """Everything that decides an article's topics."""

    topics: Mapping[str, Topic]
    """Topics by code."""
    matcher: PhraseMatcher[tuple[Clue, ...]]
    """Phrases with what they say."""
    places: Mapping[str, int]
    """What a phrase counts by where it stands."""
    repeats: int
    """How many times a phrase counts at most."""
    threshold: int
    """The score that keeps a topic."""
    share: float
    """The share of the strongest topic's score that a topic needs as well."""
    least: int
    """The score that keeps the strongest topic where none reaches the threshold."""
    most: int
    """Topics an article has at most."""

    @property
    def labels(self) -> dict[str, str]:
        """Labels by code."""
        return {code: topic.label for code, topic in self.topics.items()}


def load_topics(language: str, vocabulary: str = "") -> TopicRules:
    """Return a language's topic rules with those of the archive's `topics.yml`, given as text.

    Raises DataError, naming file, key, value and what is allowed, when either is not well formed.
    """
    table = Table(language, "topics")
    places = table.mapping("places", _PLACES)
    if any(type(weight) is not int for weight in places.values()):
        raise table.fault("places", places, "a whole number for each")
    records = merge_topics(_language_records(language), parse_topics(vocabulary))
    return TopicRules(
        topics={r.code: Topic(code=r.code, label=r.label or r.code) for r in records},
        matcher=PhraseMatcher(_clues(records)),
        places=places,
        repeats=int(table.number("repeats")),
        threshold=int(table.number("threshold")),
        share=table.number("share"),
        least=int(table.number("least")),
        most=int(table.number("most")),
    )


def parse_topics(text: str) -> tuple[TopicRecord, ...]:
    """Return the records of a vocabulary file's text: a list under the key `topics`.

    Raises DataError, naming file, key, value and what is allowed, for all faults at once.
    """
    return _checked(read_listed(text, _VOCABULARY, "topics"), _VOCABULARY, _KEYS)


def merge_topics(
    base: Iterable[TopicRecord], own: Iterable[TopicRecord]
) -> tuple[TopicRecord, ...]:
    """Return the base records with a vocabulary's on top, in order of code.

    A record of a known code keeps what the vocabulary leaves out. Raises DataError when a new
    code comes without label or words, or when two topics would have one label or one address.
    """
    merged = {record.code: record for record in base}
    faults = []
    for record in own:
        known = merged.get(record.code)
        if known is None and not (record.label and record.words):
            faults.append(f"{record.code} is a new code, allowed: with a label and words")
        label = record.label or (known.label if known else None)
        phrases = {**(known.words if known else {}), **record.words}
        merged[record.code] = replace(record, label=label, words=phrases)
    records = tuple(merged[code] for code in sorted(merged))
    labels: dict[str, str] = {}
    for record in records:
        label = record.label or record.code
        other = labels.setdefault(slug(label, fallback=fold(label)), record.code)
        if other != record.code:
            faults.append(f"label {record.label!r} stands for both {other} and {record.code}")
    if faults:
        raise DataError(f"{_VOCABULARY}: {'; '.join(faults)}")
    return records


def spellings(phrase: str) -> tuple[str, ...]:
    """Return what a phrase with endings stands for.

    `élu(e)(s)` is élu, élus, élue and élues; `social(al/ale)` is one of the two endings.
    """
    parts = _ENDINGS.split(phrase)
    choices = [
        (("", part) if "/" not in part else part.split("/")) if number % 2 else (part,)
        for number, part in enumerate(parts)
    ]
    return tuple("".join(choice) for choice in product(*choices))


@cache
def _language_records(language: str) -> tuple[TopicRecord, ...]:
    file = f"languages/{language}/topics.yml"
    return _checked(read_table(language, "topics").get("topics"), file, _TABLE_KEYS)


def _checked(entries: Any, file: str, keys: tuple[str, ...]) -> tuple[TopicRecord, ...]:
    """Return the entries as records. Raises DataError with all their faults."""
    if not isinstance(entries, list):
        raise DataError(f"{file}: topics: found {entries!r:.60}, allowed: a list of topics")
    faults = [
        fault
        for number, entry in enumerate(entries)
        for fault in _faults(entry, f"topics[{number}]", keys)
    ]
    codes = [str(entry.get("code")) for entry in entries if isinstance(entry, dict)]
    faults += [f"code {c!r} stands twice" for c in sorted({c for c in codes if codes.count(c) > 1})]
    if faults:
        raise DataError(f"{file}: {'; '.join(faults)}")
    return tuple(
        TopicRecord(
            code=entry["code"],
            label=entry.get("label"),
            words={p: weight for weight, row in entry.get("words", {}).items() for p in row},
        )
        for entry in entries
    )


def _faults(entry: Any, where: str, keys: tuple[str, ...]) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{where}: found {entry!r:.60}, allowed: a topic with {', '.join(_KEYS)}"
        return
    for key in sorted(set(map(str, entry)) - set(keys)):
        yield f"{where}.{key}: unknown, allowed: {', '.join(keys)}"
    code, label = entry.get("code"), entry.get("label")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        yield f"{where}.code: found {code!r:.60}, allowed: eight digits in quotes"
    if label is not None and not (isinstance(label, str) and label.strip()):
        yield f"{where}.label: found {label!r:.60}, allowed: text"
    phrases = entry.get("words", {})
    if not isinstance(phrases, dict):
        yield f"{where}.words: found {phrases!r:.60}, allowed: lists of phrases by weight"
        return
    for weight, row in phrases.items():
        if type(weight) is not int or weight not in _WEIGHTS:
            yield f"{where}.words: weight {weight!r:.60}, allowed: 0 to {max(_WEIGHTS)}"
        if not isinstance(row, list) or not all(isinstance(p, str) and words(p) for p in row):
            yield f"{where}.words.{weight}: found {row!r:.60}, allowed: a list of phrases"


def _clues(records: Iterable[TopicRecord]) -> dict[str, tuple[Clue, ...]]:
    """Return what each phrase says; of two spellings of one topic's phrase the heavier counts."""
    found: dict[str, dict[str, Clue]] = {}
    for record in records:
        for phrase, weight in record.words.items():
            for spelling in spellings(phrase):
                key = " ".join(word.folded for word in words(spelling))
                clue = Clue(record.code, weight, spelling)
                known = found.setdefault(key, {}).setdefault(record.code, clue)
                if not (weight and known.weight) or weight > known.weight:
                    found[key][record.code] = clue
    return {
        key: tuple(clue for clue in clues.values() if clue.weight) for key, clues in found.items()
    }

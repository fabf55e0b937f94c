"""The words in and around personal names: family names, given names, offices, civilities, verbs."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotate.actors.tables import Endings, Folded, Table, endings, folded, matcher
from generator.annotate.matching import fold, folded_words
from generator.annotate.phrases import PhraseMatcher


@dataclass(frozen=True)
class FamilyNames:
    """Family names by the custom that they follow; `family_names.yml` says what each list is."""

    vietnamese: Folded
    sure: Folded
    chinese: Folded
    overseas: Folded
    korean: Folded
    japanese: Folded
    particles: Folded


@dataclass(frozen=True)
class Persons:
    """What stands in and around personal names: `offices.yml`, `given_names.yml`."""

    given_names: Folded
    families: FamilyNames
    civilities: PhraseMatcher[bool]
    offices: PhraseMatcher[bool]
    before_office: Folded
    after_office: PhraseMatcher[bool]
    vague: Folded
    ranks: frozenset[tuple[str, ...]]
    speech: Folded
    deeds: Folded
    clitics: Folded
    futures: Endings
    meeting: PhraseMatcher[bool]
    whereabouts: Folded
    positions: Folded
    openers: Folded
    presenting: Mapping[str, list[tuple[str, ...]]]
    """By their first word."""
    credits: Folded


def load_persons(language: str) -> Persons:
    """Return the words of a language. Raises DataError naming the table that is broken."""
    offices = Table(language, "offices")
    return Persons(
        given_names=folded(Table(language, "given_names").words("names")),
        families=_families(language),
        civilities=matcher(offices.phrases("civilities")),
        offices=matcher(offices.phrases("offices")),
        before_office=folded(offices.phrases("before")),
        after_office=matcher(offices.phrases("after")),
        vague=folded(offices.phrases("vague")),
        ranks=frozenset(map(folded_words, offices.phrases("ranks"))),
        speech=folded(offices.phrases("speech")),
        deeds=folded(offices.phrases("deeds")),
        clitics=folded(offices.phrases("clitics")),
        futures=endings(offices.phrases("futures")),
        meeting=matcher(offices.phrases("meeting")),
        whereabouts=folded(offices.phrases("whereabouts")),
        positions=frozenset(fold(p).split()[-1] for p in offices.phrases("positions")),
        openers=folded(offices.phrases("openers")),
        presenting=_by_first(offices.phrases("presenting")),
        credits=folded(offices.phrases("credits")),
    )


def _by_first(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in map(folded_words, phrases):
        found.setdefault(words[0], []).append(words)
    return found


def _families(language: str) -> FamilyNames:
    table = Table(language, "family_names")
    vietnamese = Table(language, "family_names", "vietnamese")
    return FamilyNames(
        vietnamese=folded(vietnamese.words("family")),
        sure=folded(vietnamese.words("sure")),
        chinese=folded(table.words("chinese")),
        overseas=folded(table.words("overseas")),
        korean=folded(table.words("korean")),
        japanese=folded(table.words("japanese")),
        particles=folded(table.words("particles")),
    )

"""Loads the words in and around personal names: surnames, given names, offices, verbs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.annotate.actors.listed_words import Endings, Folded, endings, folded, matcher
from generator.annotate.matching import fold, folded_words
from generator.annotate.phrases import PhraseMatcher
from generator.languages.tables import Table


@dataclass(frozen=True, slots=True)
class FamilyNames:
    """Family names by the custom that they follow; `family_names.yml` says what each list is."""

    vietnamese: Folded
    sure: Folded
    chinese: Folded
    overseas: Folded
    korean: Folded
    japanese: Folded
    particles: Folded


@dataclass(frozen=True, slots=True)
class Persons:
    """What stands in and around personal names: `offices.yml`, `given_names.yml`."""

    given_names: Folded
    families: FamilyNames
    civilities: PhraseMatcher[bool]
    offices: PhraseMatcher[bool]
    plural_endings: tuple[tuple[str, str], ...]
    """Endings of offices in the plural, the longest first, and of their singular."""
    before_office: Folded
    after_office: PhraseMatcher[bool]
    attached: Folded
    vague: Folded
    aliases: Folded
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
    accented: Folded
    """Offices of one word that would be another without its accents: `mère`."""
    plural_offices: Mapping[tuple[str, ...], int]
    """Offices in the plural, and how many of their words are, the first ones."""

    def in_singular(self, word: str) -> str:
        """Return a word without the ending of its plural, if it has one."""
        return _in_singular(word, self.plural_endings)


def load_persons(language: str) -> Persons:
    """Return the words of a language. Raises DataError naming the table that is broken."""
    offices = Table(language, "offices")
    listed, plurals = matcher(offices.phrases("offices")), offices.pairs("plural_endings")
    plural_endings = tuple(sorted(plurals.items(), key=lambda pair: (-len(pair[0]), pair)))
    return Persons(
        given_names=folded(Table(language, "given_names").words("names")),
        families=_families(language),
        civilities=matcher(offices.phrases("civilities")),
        offices=listed,
        plural_endings=plural_endings,
        before_office=folded(offices.phrases("before")),
        after_office=matcher(offices.phrases("after")),
        attached=folded(offices.phrases("attached")),
        vague=folded(offices.phrases("vague")),
        aliases=folded(offices.phrases("aliases")),
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
        accented=folded(o for o in offices.phrases("offices") if not o[1:].isascii()),
        plural_offices=_plural_offices(listed.phrases, plural_endings),
    )


def _in_singular(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    found = next(((p, s) for p, s in endings if word.endswith(p)), None)
    return word if found is None else word.removesuffix(found[0]) + found[1]


def _plural_offices(
    offices: Collection[tuple[str, ...]], endings: tuple[tuple[str, str], ...]
) -> dict[tuple[str, ...], int]:
    """Return the offices that are others in the plural: `chargés d'affaires`, `consuls généraux`.

    With how many of their words, the first ones, are put in the singular.
    """
    found = {}
    for office in offices:
        alone = tuple(_in_singular(word, endings) for word in office)
        for changed in range(len(office), 0, -1):
            if alone[changed - 1] != office[changed - 1] and (
                (*alone[:changed], *office[changed:]) in offices
            ):
                found[office] = changed
                break
    return found


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

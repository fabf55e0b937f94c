"""Loads the words in names of bodies: head nouns, their complements, words that introduce names."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotate.actors.listed_words import Folded, folded, matcher
from generator.annotate.matching import fold, folded_words
from generator.annotate.phrases import PhraseMatcher
from generator.languages.tables import Table

_LISTS = (
    "weak",
    "determined",
    "capitalised",
    "chaired",
    "meetings",
    "staffs",
    "travelling",
    "posts",
    "purposeless",
    "accredited",
    "charged",
    "given",
    "standing",
    "never_lower",
    "plain",
    "named",
    "local",
    "sited",
    "alone",
    "firms",
    "regional",
    "deeds",
    "dealings",
    "trades",
    "closing",
    "expatriates",
    "representing",
    "capital_units",
    "shortened",
    "surnames",
)
"""Lists of words that are only asked whether they hold one."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The words in the names of bodies: `organisation_nouns.yml` explains each list."""

    singular: Mapping[str, str]
    """Head noun, singular or plural, to the singular."""
    spelt: Mapping[str, str]
    """Singular head noun to its spelling."""
    heads: Folded
    """Every head noun, those that are one in capitals only too."""
    plural: Folded
    weak: Folded
    determined: Folded
    capitalised: Folded
    chaired: Folded
    meetings: Folded
    staffs: Folded
    travelling: Folded
    posts: Folded
    purposeless: Folded
    accredited: Folded
    charged: Folded
    given: Folded
    standing: Folded
    never_lower: Folded
    plain: Folded
    named: Folded
    open: Folded
    local: Folded
    sited: Folded
    alone: Folded
    territories: Folded
    introducing: PhraseMatcher[bool]
    firms: Folded
    regional: Folded
    deeds: Folded
    dealings: Folded
    trades: Folded
    company_endings: Folded
    legal_forms: Folded
    """Of these, what is written in capitals: `SA`, not the `Sa` of a port's name."""
    closing: Folded
    shortened: Folded
    surnames: Folded
    abroad: frozenset[tuple[str, ...]]
    expatriates: Folded
    portfolios: frozenset[tuple[str, ...]]
    units: PhraseMatcher[bool]
    capital_units: Folded
    kinds: PhraseMatcher[bool]
    venues: PhraseMatcher[bool]
    representing: Folded
    matters: PhraseMatcher[bool]

    def is_head(self, folded: str) -> bool:
        """Tell whether a word is a head noun, in lower case or in capitals only."""
        return folded in self.heads


def load_bodies(nouns: Table) -> Bodies:
    """Return the words of a table. Raises DataError naming the key that is broken."""
    heads = nouns.pairs("heads")
    singular = {fold(n): fold(s) for s, p in heads.items() for n in (p, s)}
    return Bodies(
        singular=singular,
        heads=folded([*singular, *nouns.phrases("capitalised")]),
        spelt={fold(singular): singular for singular in heads},
        plural=folded(p for s, p in heads.items() if p != s),
        open=folded(nouns.phrases("open")),
        territories=folded(nouns.phrases("territories")),
        introducing=matcher(nouns.phrases("introducing")),
        company_endings=folded(nouns.phrases("company_endings")),
        legal_forms=folded(e for e in nouns.phrases("company_endings") if e.isupper()),
        abroad=frozenset(map(folded_words, nouns.phrases("abroad"))),
        kinds=matcher(nouns.phrases("kinds")),
        units=matcher(nouns.phrases("units") + nouns.phrases("capital_units")),
        venues=matcher(nouns.phrases("venues")),
        portfolios=frozenset(map(folded_words, nouns.phrases("portfolios"))),
        matters=matcher(nouns.phrases("matters")),
        **{name: folded(nouns.phrases(name)) for name in _LISTS},
    )

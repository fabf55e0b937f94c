"""Forms an adjective's genders and numbers, by the endings in a language's `countries.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.annotate.matching import fold
from generator.languages.tables import Table


@dataclass(frozen=True, slots=True)
class Inflection:
    """What is added to an adjective, by its ending: the longest that fits decides."""

    feminines: Mapping[str, str]
    """To the masculine, for the feminine."""
    plurals: Mapping[str, str]
    """To the singular, for the plural."""

    def forms(self, entry: str) -> tuple[str, ...]:
        """Return the forms, folded, of an adjective as `masculine` or `masculine/feminine`.

        French: `turc/turque` gives turc, turcs, turque, turques.
        """
        masculine, _, feminine = fold(entry).partition("/")
        singulars = (masculine, feminine or _longer(masculine, self.feminines))
        pairs = ((form, _longer(form, self.plurals)) for form in singulars)
        return tuple(dict.fromkeys(form for pair in pairs for form in pair))


@cache
def load_inflection(language: str) -> Inflection:
    """Return how adjectives change. Raises DataError when `countries.yml` does not say it."""
    return Inflection(_endings(language, "feminines"), _endings(language, "plurals"))


def _endings(language: str, key: str) -> dict[str, str]:
    table = Table(language, "countries")
    found = table.pairs(key)
    if "" not in found:
        raise table.fault(key, found, "endings with texts, one of them empty")
    return found


def _longer(word: str, endings: Mapping[str, str]) -> str:
    return word + endings[max((e for e in endings if word.endswith(e)), key=len)]

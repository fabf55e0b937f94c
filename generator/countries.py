"""What the countries are called for people: names from Unicode CLDR through Babel, and addresses.

The codes are ISO 3166-1 alpha-2, those of ISO 3166-3 for states that are no more, and XK (user-
assigned) for Kosovo. Finding countries in a text is left to `annotate.countries`.
"""

from functools import cache

from babel import Locale

from generator.languages.tables import Table
from generator.slugs import slug


@cache
def _table(language: str) -> dict[str, dict[str, str]]:
    """Return the checked `country_names.yml` of a language."""
    table = Table(language, "country_names")
    return {key: table.pairs(key) for key in ("names", "dissolved", "in_sentences", "said")}


@cache
def known_codes() -> frozenset[str]:
    """Return every code that a country may have. Raises DataError when their table is broken."""
    table = Table("mul", "country_codes")
    keys = ("current", "dissolved", "user_assigned")
    return frozenset(code for key in keys for code in table.texts(key))


@cache
def country_name(code: str, locale: str) -> str:
    """Return the name of a country in a language: BY is `Biélorussie` in French.

    The language's `country_names.yml` comes first, then CLDR; an unknown code is its own name.
    """
    table = _table(locale)
    names = table["names"] | table["dissolved"]
    return names.get(code) or Locale(locale).territories.get(code) or code


@cache
def country_in_sentence(code: str, locale: str) -> str:
    """Return a country as a sentence names it, with its article: LA is `le Laos` in French."""
    table = _table(locale)
    if code in table["said"]:
        return table["said"][code]
    return _articles(locale).get(code, "{}").format(country_name(code, locale))


@cache
def _articles(locale: str) -> dict[str, str]:
    """Return the pattern that each country's name fills in a sentence."""
    patterns = _table(locale)["in_sentences"]
    for pattern, codes in patterns.items():
        if pattern.count("{}") != 1 or (unknown := set(codes.split()) - known_codes()):
            found = sorted(unknown) if pattern.count("{}") == 1 else pattern
            allowed = "a text with one {}, and country codes"
            raise Table(locale, "country_names").fault("in_sentences", found, allowed)
    return {code: pattern for pattern, codes in patterns.items() for code in codes.split()}


@cache
def country_slug(code: str, locale: str) -> str:
    """Return the last part of a country's address: `by-bielorussie`."""
    return f"{code.lower()}-" + slug(country_name(code, locale), fallback="pays")

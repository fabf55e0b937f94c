"""Names and addresses of countries, from Unicode CLDR through Babel.

The codes are ISO 3166-1 alpha-2, those of ISO 3166-3 for dissolved states, and XK (user-assigned)
for Kosovo. `annotate.countries` finds countries in a text.
"""

from functools import cache

from babel import Locale

from generator.languages import available
from generator.languages.tables import Table
from generator.slugs import slug


@cache
def _table(language: str) -> dict[str, dict[str, str]]:
    """Return the checked `country_names.yml` of a language."""
    table = Table(language, "country_names")
    return {key: table.pairs(key) for key in ("names", "dissolved", "in_sentences", "said")}


@cache
def known_codes() -> frozenset[str]:
    """Return every code of a country. Raises DataError when their table is broken."""
    table = Table("mul", "country_codes")
    keys = ("current", "dissolved", "user_assigned")
    return frozenset(code for key in keys for code in table.texts(key))


@cache
def country_name(code: str, locale: str) -> str:
    """Return the name of a country in a language: `Biélorussie` for BY in French.

    It comes from the language's `country_names.yml` or else CLDR; an unknown code is its own
    name.
    """
    table = _table(locale)
    names = table["names"] | table["dissolved"]
    return names.get(code) or Locale(locale).territories.get(code) or code


@cache
def country_in_sentence(code: str, locale: str) -> str:
    """Return the name of a country in a sentence, with its article: `le Laos` for LA in French."""
    table = _table(locale)
    if code in table["said"]:
        return table["said"][code]
    return _articles(locale).get(code, "{}").format(country_name(code, locale))


@cache
def _articles(locale: str) -> dict[str, str]:
    """Return, by code, the pattern into which a country's name is put in a sentence."""
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


def codes_called(name: str) -> tuple[str, ...]:
    """Return the codes of the countries that a language with tables calls so, in order."""
    asked = slug(name, fallback="")
    called = {
        code
        for code in known_codes()
        for locale in available()
        if country_slug(code, locale) == f"{code.lower()}-{asked}"
    }
    return tuple(sorted(called))

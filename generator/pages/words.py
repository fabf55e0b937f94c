"""The words of the generated pages: one catalogue per language, `interface.yml`.

The catalogue is written with plain spaces; the language's own typography says where they become
no-break. The articles' text never passes here.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from generator.errors import DataError
from generator.languages import read_table

_NARROW = "\u202f"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language."""

    language: str
    """BCP 47 code of the language."""
    texts: dict[str, str]
    """Texts under their key; plural forms under `key.one`, `key.other`."""
    lists: dict[str, tuple[str, ...]]
    """Column headings."""
    rules: dict[str, str]
    """What the name of a rule means to a reader."""
    no_break: tuple[str, str]
    """Before and after which signs a space must not break."""

    def __call__(self, key: str, **values: str) -> str:
        """Return a text with its values filled in. Raises KeyError for a key that is not there."""
        text = self.texts[key]
        return text.format(**values) if values else text

    def count(self, key: str, number: int) -> str:
        """Return a text in the grammatical number that `number` asks for."""
        form = self.texts.get(f"{key}.{_plural_form(self.language, number)}")
        return (form or self.texts[f"{key}.other"]).replace("{n}", self.number(number))

    def number(self, number: int) -> str:
        """Return a number as readers of the language write it."""
        return _decimal(self.language, number)

    def typeset(self, text: str) -> str:
        """Return an editor's text with the language's no-break spaces."""
        return _typeset(text, *self.no_break)

    def rule(self, name: str) -> str:
        """Return a rule in words; its bare name where the catalogue has none."""
        return self.rules.get(name, name)


@cache
def load_words(language: str) -> Words:
    """Read the catalogue of a language. Raises DataError when an entry has the wrong form."""
    table = read_table(language, "interface")
    before, after = table["typography"]["before"], table["typography"]["after"]
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in table["texts"].items():
        if isinstance(value, str):
            texts[key] = _typeset(value, before, after)
        elif isinstance(value, dict) and "other" in value:
            texts |= {f"{key}.{form}": _typeset(v, before, after) for form, v in value.items()}
        elif isinstance(value, list):
            lists[key] = tuple(_typeset(item, before, after) for item in value)
        else:
            raise _fault(language, key, value)
    rules = {name: _typeset(text, before, after) for name, text in table["rules"].items()}
    return Words(language, texts, lists, rules, (before, after))


def _typeset(text: str, before: str, after: str) -> str:
    """Make the space before and after given signs a narrow no-break one (U+202F)."""
    if before:
        text = re.sub(f" (?=[{re.escape(before)}])", _NARROW, text)
    return re.sub(f"(?<=[{re.escape(after)}]) ", _NARROW, text) if after else text


@cache
def _plural_form(language: str, number: int) -> str:
    return str(Locale.parse(language).plural_form(number))


@cache
def _decimal(language: str, number: int) -> str:
    return str(format_decimal(number, locale=language))


def _fault(language: str, key: str, value: Any) -> DataError:
    return DataError(
        f"languages/{language}/interface.yml: texts.{key} is {value!r} (allowed: a text, a list "
        "of texts, or plural forms with 'other')"
    )

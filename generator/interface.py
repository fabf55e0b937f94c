"""The texts of the site in one language: the catalogue `interface.yml`.

It has the texts of generated pages and figures, of templates (which get them with the home page:
see `pages.home`), and of the search page's script. It is written with plain spaces; the language's
`typography` says which of them become no-break spaces. The text of articles never passes through
here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

from babel import Locale
from babel.numbers import format_decimal

from generator.addresses import Addresses, load_addresses
from generator.annotate.topic_rules import load_topics
from generator.languages.tables import Table
from generator.model import Topic

_NARROW = "\u202f"


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The catalogue of one language. Call it with a key for a text."""

    language: str
    """BCP 47 code of the language."""
    texts: dict[str, str]
    """Texts by key; plural forms by `key.one`, `key.other`."""
    lists: dict[str, tuple[str, ...]]
    """Lists of texts by key, such as column headings."""
    rules: dict[str, str]
    """What each rule of extraction is called for readers."""
    templates: dict[str, str]
    """Texts of the templates in `theme_overrides/`."""
    search: dict[str, str]
    """Texts of the search page's script, and the names of its filters."""
    no_break: tuple[str, str]
    """Signs before, and after, which a space must not break."""
    at: Addresses
    """The archive's addresses, in the language of the articles."""
    topics: dict[str, str]
    """Labels of topics by code, if the articles have another language; otherwise none."""

    def __call__(self, key: str, **values: str) -> str:
        """Return a text with its values filled in. Raises KeyError for an unknown key."""
        text = self.texts[key]
        return text.format(**values) if values else text

    def count(self, key: str, number: int) -> str:
        """Return a text in the plural form that `number` requires."""
        form = self.texts.get(f"{key}.{_plural_form(self.language, number)}")
        return (form or self.texts[f"{key}.other"]).replace("{n}", self.number(number))

    def number(self, number: int) -> str:
        """Return a number as readers of the language write it."""
        return _decimal(self.language, number)

    def typeset(self, text: str) -> str:
        """Return text written by an editor, with the language's no-break spaces."""
        return _typeset(text, *self.no_break)

    def topic(self, topic: Topic) -> str:
        """Return a topic's label, in this language if its table has it."""
        return self.topics.get(topic.code, topic.label)

    def foreign(self, said: str, language: str) -> str:
        """Return Markdown or HTML, marked with its language where that is another one."""
        return f"<span{self.lang(language)}>{said}</span>" if language != self.language else said

    def lang(self, language: str) -> str:
        """Return an element's `lang` attribute, where its language is another one."""
        return f' lang="{language}"' if language != self.language else ""

    def rule(self, name: str) -> str:
        """Return the name of a rule for readers; its own name where the catalogue has none."""
        return self.rules.get(name, name)


@cache
def load_words(language: str, articles: str | None = None) -> Words:
    """Read the catalogue of a language, for articles of the same or another language.

    Raises DataError when an entry has the wrong form.
    """
    table = Table(language, "interface")
    signs = table.pairs("typography", ("before", "after"))
    before, after = signs["before"], signs["after"]
    texts, lists = _texts(table, partial(_typeset, before=before, after=after))
    rules, templates, search = (
        {key: _typeset(text, before, after) for key, text in table.pairs(name).items()}
        for name in ("rules", "templates", "search")
    )
    topics = load_topics(language).labels if articles not in {None, language} else {}
    return Words(
        language=language,
        texts=texts,
        lists=lists,
        rules=rules,
        templates=templates,
        search=search | {"no_break_before": before, "no_break_after": after},
        no_break=(before, after),
        at=load_addresses(articles or language),
        topics=dict(topics),
    )


def _texts(
    table: Table, typeset: Callable[[str], str]
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the texts of a catalogue, plural forms by `key.form`, and its lists."""
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in table.mapping("texts").items():
        if isinstance(value, str):
            texts[key] = typeset(value)
        elif isinstance(value, dict) and "other" in value:
            texts |= {f"{key}.{form}": typeset(text) for form, text in value.items()}
        elif isinstance(value, list):
            lists[key] = tuple(map(typeset, value))
        else:
            form = "a text, a list of texts, or plural forms with 'other'"
            raise table.fault(f"texts.{key}", value, form)
    return texts, lists


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

"""The reference of an article: the value from which every citation format is made."""

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.config import Config
from generator.countries import country_name
from generator.edtf import certain, date_in_words
from generator.interface import Words
from generator.model import Entry
from generator.pages.links import title_of
from generator.pages.markdown import cut_at_word

_TITLE = 1000
_ABSTRACT = 1000
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, and those that change the direction of the text behind them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a citation says of an article: each text on one line, "" where nothing is known."""

    id: str
    """The article's id."""
    title: str
    """The whole headline; without one, the beginning of the text."""
    lang: str
    """BCP 47 language of the article."""
    edtf: str | None
    """The date as the archive keeps it."""
    date: str | None
    """The day, month or year that is certain, in ISO 8601: see `edtf.certain`."""
    doubt: str
    """The date in words if `date` says less than is known, otherwise ""."""
    agency: str
    """The agency that wrote it."""
    publication: str
    """Who published it."""
    url: str
    """Its permanent address; "" while the site has none."""
    original: str
    """The address where it was published."""
    abstract: str
    """The lead."""
    subjects: tuple[str, ...]
    """Countries, actors and topics by name."""
    archive: str
    """The archive's name."""

    @property
    def author(self) -> str:
        """The agency, or else the publication; dispatches name no author."""
        return self.agency or self.publication

    @property
    def container(self) -> str:
        """The publication, unless it is already the author."""
        return self.publication if self.publication != self.author else ""


def reference_of(entry: Entry, config: Config, words: Words) -> Reference:
    """Return the reference of an article."""
    annotated, article = entry.annotated, entry.article
    edtf = annotated.dating.date
    date = certain(edtf)
    names = [country_name(code, words.language) for code in annotated.countries]
    names += [actor.name for actor in annotated.actors]
    names += [words.topic(topic) for topic in annotated.topics]
    return Reference(
        id=entry.id,
        title=one_line(article.title or "", _TITLE) or one_line(title_of(entry, words), _TITLE),
        lang=article.lang,
        edtf=edtf,
        date=date,
        doubt=date_in_words(edtf, words.language) if edtf and edtf != date else "",
        agency=one_line(config.agency),
        publication=one_line(annotated.publisher or config.publisher),
        url=config.url(entry.path) if config.site_url else "",
        original=annotated.source_url or "",
        abstract=one_line(article.lead or "", _ABSTRACT),
        subjects=tuple(dict.fromkeys(filter(None, map(one_line, names)))),
        archive=one_line(config.site_name),
    )


@lru_cache(maxsize=1 << 16)  # titles are asked for by every format, names by many articles
def one_line(text: str, length: int = _TITLE) -> str:
    """Return text on one line, without invisible characters, of at most `length` characters."""
    return cut_at_word(_UNSEEN.sub("", text), length)

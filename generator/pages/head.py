"""Metadata in the head of an article's page: Dublin Core, Highwire, Open Graph, JSON-LD.

Markdown has no head. So the metadata travel in a comment at the end of the page, which the template
unpacks (`partials/citation.html`). Where two vocabularies say the same, one element carries both
(`name` and `property`). No uncertain date is stated. Zotero recognises a newspaper article by
`DC.type`; `citation_journal_title` would make it a journal article.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from babel.core import get_global

from generator.countries import country_name
from generator.interface import Words
from generator.model import ActorType, AnnotatedArticle, Entry
from generator.pages.citations import ARTICLE_FILE, FORMATS, Reference
from generator.pages.markdown import attribute

OPENING, CLOSING = "<!-- head\n", "\n-->\n"

_SCHEMES = {"DC": "http://purl.org/dc/elements/1.1/", "DCTERMS": "http://purl.org/dc/terms/"}
"""The vocabularies behind the prefixes of names, which DC-HTML requires (DCMI, 2008)."""

_DAY = len("2022-10-25")
_TWO_HYPHENS = re.compile("-(?=-)")
_IN_SCRIPT = re.compile("[<>&\u2028\u2029]|--")
_TYPES = {ActorType.PERSON: "Person", ActorType.ORGANISATION: "Organization"}
_MENTIONED = 8
"""The most actors that the head names; the page names them all."""


def head_comment(entry: Entry, one: Reference, words: Words) -> str:
    """Return the elements of the page's head, in a comment."""
    lines = (*_metadata(one), *_links(one), _json_ld(entry.annotated, one, words))
    # Two hyphens could end the comment; a character reference means the same in an attribute.
    return OPENING + "\n".join(_TWO_HYPHENS.sub("&#45;", line) for line in lines) + CLOSING


def _metadata(one: Reference) -> Iterator[str]:
    is_day = len(one.date or "") == _DAY  # Open Graph knows no month and no year
    published = ' property="article:published_time"' if is_day else ""
    yield from (
        f'<meta {names} content="{attribute(content)}">'
        for names, content in (
            ('name="DC.type"', "newspaperArticle"),
            ('name="DC.title" property="og:title"', one.title),
            ('name="citation_title"', one.title),
            ('name="DC.source"', one.publication),
            ('name="DC.publisher"', one.agency),
            ('name="citation_author"', _institution(one.author)),
            ('name="DCTERMS.issued"', one.date),
            (f'name="citation_publication_date"{published}', one.date),
            ('name="DC.language"', one.lang),
            ('name="citation_language"', one.lang),
            ('name="DC.identifier" property="og:url"', one.url),
            ('property="og:type"', "article"),
            ('property="og:site_name"', one.archive),
            ('property="og:locale"', _locale(one.lang)),
        )
        if content
    )


def _links(one: Reference) -> Iterator[str]:
    """Yield the vocabularies of prefixes, FAIR signposting, and where the article comes from."""
    for prefix, address in _SCHEMES.items():
        yield f'<link rel="schema.{prefix}" href="{address}">'
    if one.url:
        yield f'<link rel="cite-as" href="{attribute(one.url)}">'
    yield '<link rel="type" href="https://schema.org/NewsArticle">'
    for ending, kind, _ in FORMATS.values():
        yield f'<link rel="describedby" type="{kind}" href="{ARTICLE_FILE}{ending}">'
    if one.original:
        yield f'<link rel="original" href="{attribute(one.original)}">'


def _json_ld(annotated: AnnotatedArticle, one: Reference, words: Words) -> str:
    publisher = _thing("Organization", one.publication or one.agency)
    countries = [
        _thing("Country", country_name(code, words.language)) | {"identifier": code}
        for code in annotated.countries
    ]
    values: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "#article",
        "headline": one.title,
        "datePublished": one.date,
        "inLanguage": one.lang,
        "author": _thing("Organization", one.author),
        "publisher": publisher if one.publication != one.author else {},
        "isBasedOn": one.original,
        "about": countries
        + [
            {"@type": "DefinedTerm", "name": words.topic(topic), "termCode": topic.code}
            for topic in annotated.topics
        ],
        "mentions": [
            _thing(_TYPES[actor.type], actor.name) for actor in annotated.actors[:_MENTIONED]
        ],
    }
    known = {key: value for key, value in values.items() if value}
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    safe = _IN_SCRIPT.sub(lambda m: "".join(f"\\u{ord(sign):04x}" for sign in m[0]), text)
    return f'<script type="application/ld+json">{safe}</script>'


def _thing(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name} if name else {}


def _institution(name: str) -> str:
    """Return a name with a comma behind it: otherwise its last word would pass for a surname."""
    bare = name.replace(",", "")
    return f"{bare}," if " " in bare else bare


def _locale(language: str) -> str:
    """Return a language as Open Graph names it, with the territory where most people speak it."""
    likely = get_global("likely_subtags").get(language, "").split("_")
    return f"{likely[0]}_{likely[-1]}" if likely[0] else language

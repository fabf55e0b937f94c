"""References in BibLaTeX: `@article` entries of newspapers, with the article's id as key.

Braces keep capitals and Vietnamese names as they are. Special characters become commands of LaTeX;
a brace in a text does too, since BibTeX counts braces even after a backslash.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale

from generator.interface import Words
from generator.pages.citations.reference import Reference

_ESCAPES = {
    **{sign: f"\\{sign}" for sign in "&%#$_"},
    "`": r"\textasciigrave{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
_SIGNS = re.compile(f"[{re.escape(''.join(_ESCAPES))}]")
_LIGATURE = re.compile(r"([-'<>,])(?=\1)")
"""The first of two signs that TeX's fonts join to one: to a dash, a quotation mark."""

_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def bibtex(references: Iterable[Reference], words: Words, *, brief: bool = False) -> bytes:
    """Return references as a BibLaTeX file; brief ones have only what a citation needs."""
    return "\n".join(_entry(one, words, brief=brief) for one in references).encode()


def _entry(one: Reference, words: Words, *, brief: bool) -> str:
    lines = (f"  {name} = {{{text}}},\n" for name, text in _fields(one, words, brief=brief) if text)
    return f"@article{{{one.id},\n{''.join(lines)}}}\n"


def _fields(one: Reference, words: Words, *, brief: bool) -> Iterator[tuple[str, str]]:
    notes = [words("cite_date", date=one.doubt)] if one.doubt else []
    notes += [words("cite_original", url=one.original)] if one.original else []
    yield "entrysubtype", "newspaper"
    yield "author", _kept(one.author)
    yield "title", _kept(one.title)
    yield "journaltitle", _kept(one.publication)
    yield "date", one.date or ""
    yield "langid", _babel_name(one.lang)
    yield "url", one.url.translate(_IN_ADDRESS)
    yield "note", ". ".join(map(_escaped, notes))
    if not brief:
        yield "abstract", _escaped(one.abstract)
        yield "keywords", ", ".join(map(_listed, one.subjects))


def _escaped(text: str) -> str:
    return _LIGATURE.sub(r"\1{}", _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], text))


def _kept(text: str) -> str:
    """Return text in braces, in which no style changes case or takes a name apart."""
    return f"{{{_escaped(text)}}}" if text else ""


def _listed(text: str) -> str:
    return _kept(text) if "," in text else _escaped(text)


@cache
def _babel_name(language: str) -> str:
    """Return what LaTeX's babel calls a language: its English name."""
    return str(Locale("en").languages.get(language, language)).lower()

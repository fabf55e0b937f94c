"""References in RIS, which every citation manager reads (UTF-8, CRLF, no byte order mark).

Tags are those that Zotero and Mendeley understand: `T2` the newspaper, `DB` the archive, `AN` the
article's number in it. An uncertain date has no tag; a note states it in words.
"""

from collections.abc import Iterable, Iterator

from generator.interface import Words
from generator.pages.citations.reference import Reference


def ris(references: Iterable[Reference], words: Words, *, brief: bool = False) -> bytes:
    """Return references as a RIS file; brief ones have only what a citation needs."""
    lines = (line for one in references for line in (*_record(one, words, brief=brief), ""))
    return "\r\n".join(lines).encode()


def _record(one: Reference, words: Words, *, brief: bool) -> Iterator[str]:
    yield "TY  - NEWS"
    fields = [
        ("TI", one.title),
        ("AU", _institution(one.author)),
        ("T2", one.publication),
        ("DA", _date(one.date)),
        ("PY", (one.date or "")[:4]),
        ("LA", one.lang),
        ("UR", one.url),
        ("N1", words("cite_date", date=one.doubt) if one.doubt else ""),
        ("N1", words("cite_original", url=one.original) if one.original else ""),
    ]
    if not brief:
        fields += [("PB", one.agency), ("DB", one.archive), ("AN", one.id), ("AB", one.abstract)]
        fields += [("KW", subject) for subject in one.subjects]
    yield from (f"{tag}  - {text}" for tag, text in fields if text)
    yield "ER  - "


def _institution(name: str) -> str:
    """Return a name without commas, which would separate a surname from given names."""
    return name.replace(",", "")


def _date(iso: str | None) -> str:
    """Return `YYYY/MM/DD/`, with nothing for unknown parts."""
    if not iso:
        return ""
    year, month, day = (*iso.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"

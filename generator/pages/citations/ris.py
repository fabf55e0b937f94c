"""RIS, the tagged format that every citation manager reads (UTF-8, CRLF, no mark).

Tags as Zotero's and Mendeley's readers map them: `T2` the newspaper, `DB` the archive, `AN` its
number there. A date that is not certain has no tag to stand in; a note says it in words.
"""

from collections.abc import Iterable, Iterator

from generator.pages.citations.reference import Reference
from generator.pages.words import Words


def ris(references: Iterable[Reference], words: Words, *, brief: bool = False) -> bytes:
    """Return references as a RIS file; brief ones with what a citation needs."""
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
    """Return a name without the comma that would part a family name from a given one."""
    return name.replace(",", "")


def _date(iso: str | None) -> str:
    """Return `YYYY/MM/DD/` with nothing where nothing is known."""
    if not iso:
        return ""
    year, month, day = (*iso.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"

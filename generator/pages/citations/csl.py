"""References in CSL-JSON, which citeproc, Zotero, Pandoc and Quarto read."""

import json
from collections.abc import Iterable
from typing import Any

from generator.interface import Words
from generator.pages.citations.reference import Reference


def csl_json(references: Iterable[Reference], words: Words, *, brief: bool = False) -> bytes:
    """Return references as a list of CSL items; brief ones have only what a citation needs."""
    items = (_item(one, words, brief=brief) for one in references)
    lines = (json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def _item(one: Reference, words: Words, *, brief: bool) -> dict[str, Any]:
    """Return one item; an uncertain date is a text, which CSL allows."""
    issued: dict[str, Any] = {}
    if one.date and not one.doubt:
        issued = {"date-parts": [[int(part) for part in one.date.split("-")]]}
    elif one.doubt:
        issued = {"literal": f"[{one.doubt}]"}
    item = {
        "id": one.id,
        "type": "article-newspaper",
        "title": one.title,
        "container-title": one.publication,
        "author": [{"literal": one.author}] if one.author else [],
        "issued": issued,
        "language": one.lang,
        "URL": one.url,
        "note": words("cite_original", url=one.original) if one.original else "",
    }
    if not brief:
        item |= {
            "publisher": one.agency,
            "archive": one.archive,
            "archive_location": one.id,
            "abstract": one.abstract,
            "keyword": ", ".join(one.subjects),
        }
    return {key: value for key, value in item.items() if value}

"""Makes the JSON Schema (draft 2020-12) of a line of `articles.jsonl` from the model.

Descriptions are the docstrings of the model's fields, so that contract and code cannot diverge.
"""

import json
from typing import Any

from generator.exports.field_docs import doc
from generator.model import ActorType, Field

_TEXT: dict[str, Any] = {"type": "string"}
_TEXT_OR_NULL: dict[str, Any] = {"type": ["string", "null"]}
_DAY: dict[str, Any] = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_OFFSET: dict[str, Any] = {"type": "integer", "minimum": 0}
_PART: dict[str, Any] = {
    "type": "string",
    "pattern": r"^(text|title|lead|dateline|correction|captions\.\d+)$",
}


def articles_schema() -> bytes:
    """Return the schema as a JSON file."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Kiosque: one article",
        **_object(_text() | _values() | _apparatus()),
    }
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _text() -> dict[str, Any]:
    """Describe the article: its address, its source, its text."""
    return (
        _described("Article", id={**_TEXT, "pattern": "^[0-9a-f]{12,}$"})
        | {"url": {**_TEXT, "description": "The article's permanent address."}}
        | _described(
            "Article",
            source=_TEXT,
            sha256={**_TEXT, "pattern": "^[0-9a-f]{64}$"},
            lang=_TEXT,
            title=_TEXT_OR_NULL,
            lead=_TEXT_OR_NULL,
            dateline=_TEXT_OR_NULL,
            text=_TEXT,
        )
    )


def _values() -> dict[str, Any]:
    """Describe the extracted values."""
    actor = _described(
        "Actor",
        id=_TEXT,
        name=_TEXT,
        type={"enum": [kind.value for kind in ActorType]},
        role=_TEXT_OR_NULL,
    )
    topic = _described("Topic", code=_TEXT, label=_TEXT)
    return {
        "date": {**_TEXT_OR_NULL, "description": doc("Dating", "date")},
        "date_earliest": {**_DAY, "description": doc("Dating", "earliest")},
        "date_latest": {**_DAY, "description": doc("Dating", "latest")},
    } | _described(
        "AnnotatedArticle",
        countries=_list({**_TEXT, "pattern": "^[A-Z]{2,4}$"}),
        actors=_list(_object(actor)),
        topics=_list(_object(topic)),
    )


def _apparatus() -> dict[str, Any]:
    """Describe captions, related items, repairs and evidence."""
    related = _described("RelatedItem", title=_TEXT, lead=_TEXT_OR_NULL)
    repair = _described("Repair", before=_TEXT, after=_TEXT, part=_PART, start=_OFFSET)
    return (
        _described("Article", captions=_list(_TEXT), related=_list(_object(related)))
        | _described("AnnotatedArticle", repairs=_list(_object(repair)))
        | {"evidence": _evidence()}
    )


def _evidence() -> dict[str, Any]:
    finding = _object(
        _described(
            "Finding",
            field={"enum": [field.value for field in Field]},
            value=_TEXT,
            rule=_TEXT,
            quote=_TEXT,
            part=_PART,
            start=_OFFSET,
            end=_OFFSET,
        )
    )
    return {**_list(finding), "description": doc("AnnotatedArticle", "findings")}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _described(class_name: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {**form, "description": doc(class_name, name)} for name, form in properties.items()
    }

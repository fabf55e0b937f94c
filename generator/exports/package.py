"""Describes the files of data for programs, as a Frictionless data package and an RO-Crate.

RO-Crate requires a date of publication. No clock is used, since the same articles make the same
files on any day. So it is the date of the newest article, as far as that is certain: before it, the
collection was not what it is. Without any certain date it is left out.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.addresses import load_addresses
from generator.config import Config
from generator.exports.table import Table
from generator.slugs import slug

PACKAGE = "datapackage.json"
CRATE = "ro-crate-metadata.json"

_TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".sqlite": "application/vnd.sqlite3",
}
_CRATE_VERSION = "https://w3id.org/ro/crate/1.1"


@dataclass(frozen=True, slots=True)
class Made:
    """A file of data as others describe it."""

    name: str
    """Its name."""
    doc: str
    """A description, in English."""
    size: int
    """Its size in bytes."""
    sha256: str
    """SHA-256 of its bytes, hexadecimal."""

    @property
    def media_type(self) -> str:
        """Return its media type."""
        return _TYPES[PurePosixPath(self.name).suffix]


@dataclass(frozen=True, slots=True)
class Times:
    """The time that articles span, without uncertain dates."""

    first: str | None
    """The first day that their dates allow."""
    last: str | None
    """The last day that their dates allow."""
    newest: str | None
    """The certain part of the latest date."""

    @property
    def covered(self) -> str | None:
        """Return the span as an interval, with two dots for an unknown end."""
        return f"{self.first or '..'}/{self.last or '..'}" if self.first or self.last else None


def data_package(files: Sequence[Made], tables: Sequence[Table], config: Config) -> bytes:
    """Describe the CSV files column by column (Frictionless Data Package, Table Schema).

    `tables` are those that have a CSV file among `files`.
    """
    made = {file.name: file for file in files}
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": slug(config.site_name, fallback="kiosque"),
        "title": config.site_name,
        "description": config.description,
        "homepage": config.site_url,
        "resources": [_resource(table, made[f"{table.name}.csv"]) for table in tables],
    }
    return _written({key: value for key, value in package.items() if value})


def _resource(table: Table, file: Made) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.kind, "description": c.doc} for c in table.columns]
    refers = [
        {"fields": [column], "reference": {"resource": name, "fields": [there]}}
        for column, name, there in table.refers
    ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file.name,
        "description": table.doc,
        "format": "csv",
        "mediatype": file.media_type,
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": {
            "fields": fields,
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": refers} if refers else {}),
        },
    }


def ro_crate(files: Sequence[Made], times: Times, config: Config) -> bytes:
    """Describe all files (RO-Crate 1.1)."""
    terms = config.url(load_addresses(config.article_language).data)
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": config.site_name,
        "description": config.description or config.site_name,
        "inLanguage": config.article_language,
        "license": {"@id": terms},
        "datePublished": times.newest,
        "temporalCoverage": times.covered,
        "url": config.site_url,
        "hasPart": [{"@id": file.name} for file in files],
    }
    about = {
        "@id": CRATE,
        "@type": "CreativeWork",
        "conformsTo": {"@id": _CRATE_VERSION},
        "about": {"@id": "./"},
    }
    rights = {"@id": terms, "@type": "CreativeWork", "name": "What the data are, terms of use"}
    graph = [about, {key: value for key, value in root.items() if value}, rights]
    graph += [_part(file) for file in files]
    return _written({"@context": f"{_CRATE_VERSION}/context", "@graph": graph})


def _part(file: Made) -> dict[str, Any]:
    return {
        "@id": file.name,
        "@type": "File",
        "name": file.name,
        "description": file.doc,
        "encodingFormat": file.media_type,
        "contentSize": str(file.size),
        "sha256": file.sha256,
    }


def _written(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()

"""Loads the archive's own records of actors, `seeds/vocabulary/actors.yml`.

A record has the name of an actor, its other names, and the offices it held with their periods. It
decides who is meant, the name shown and the address; it changes nothing that an article says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.annotate.vocabulary_file import read_listed
from generator.edtf import is_edtf
from generator.errors import DataError
from generator.model import ActorType
from generator.slugs import slug

_FILE = "actors.yml"
"""As messages name it."""
_KEYS = ("id", "label", "offices", "type", "variants", "wikidata")
_OFFICE_KEYS = ("period", "title")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHeld:
    """An office of a person, and when it was held."""

    title: str
    """The office, in the archive's language."""
    period: str | None = None
    """EDTF date or interval: `2021-04/2024-05`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """The archive's record of an actor."""

    id: str
    """The last part of the actor's address: lower-case ASCII words joined by hyphens."""
    label: str
    """The name shown."""
    type: ActorType
    """Person or organisation."""
    variants: tuple[str, ...] = ()
    """Other names, spellings and acronyms in the articles."""
    offices: tuple[OfficeHeld, ...] = ()
    """Offices held."""
    wikidata: str | None = None
    """Wikidata identifier: `Q` and digits."""


@lru_cache(maxsize=2)  # a build asks for them where it reads, makes pages and makes tables
def load_actor_records(text: str) -> tuple[ActorRecord, ...]:
    """Return the records of a vocabulary file's text: a list under the key `actors`.

    Raises DataError, naming file, key, value and what is allowed, for all faults at once.
    """
    faults: list[str] = []
    records = list(_records(read_listed(text, _FILE, "actors"), faults))
    faults.extend(_shared(records))
    if faults:
        raise DataError(f"{_FILE}: {'; '.join(faults)}")
    return tuple(records)


def _records(listed: Any, faults: list[str]) -> Iterator[ActorRecord]:
    if not isinstance(listed, list):
        faults.append(f"actors: found {listed!r:.60}, allowed: a list of records")
        return
    for number, entry in enumerate(listed):
        row = _Row(f"actors[{number}]", entry, faults)
        if row.has_keys(_KEYS):
            yield from _record(row)


def _record(row: "_Row") -> Iterator[ActorRecord]:
    label = row.text("label")
    kind = row.text("type")
    if kind and kind not in set(ActorType):
        row.fault("type", kind, " or ".join(ActorType))
        kind = None
    ident = row.optional("id") or (slug(label, fallback="acteur") if label else None)
    if ident and ident != slug(ident, fallback=""):
        row.fault("id", ident, "lower-case ASCII words joined by hyphens")
    wikidata = row.optional("wikidata")
    if wikidata and not _WIKIDATA.fullmatch(wikidata):
        row.fault("wikidata", wikidata, "Q and digits")
    variants = row.texts("variants")
    offices = tuple(row.offices())
    if label and kind and ident:
        yield ActorRecord(
            id=ident,
            label=label,
            type=ActorType(kind),
            variants=variants,
            offices=offices,
            wikidata=wikidata,
        )


class _Row:
    """One record as found, with its place in the file."""

    def __init__(self, where: str, entry: Any, faults: list[str]) -> None:
        self._where = where
        self._entry = entry
        self._faults = faults

    def fault(self, key: str, value: object, allowed: str) -> None:
        self._faults.append(f"{self._where}.{key}: found {value!r:.60}, allowed: {allowed}")

    def has_keys(self, allowed: tuple[str, ...]) -> bool:
        """Report keys that are not allowed, or an entry that has none."""
        if not isinstance(self._entry, dict):
            self._faults.append(f"{self._where}: found {self._entry!r:.60}, allowed: a record")
            return False
        for key in sorted(set(map(str, self._entry)) - set(allowed)):
            self.fault(key, self._entry.get(key), f"the keys {', '.join(allowed)}")
        return True

    def optional(self, key: str) -> str | None:
        value = self._entry.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value.strip() if value else None
        self.fault(key, value, "text")
        return None

    def text(self, key: str) -> str | None:
        if self._entry.get(key) is None:
            self.fault(key, None, "text")
        return self.optional(key)

    def texts(self, key: str) -> tuple[str, ...]:
        value = self._entry.get(key, [])
        if isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value):
            return tuple(v.strip() for v in value)
        self.fault(key, value, "a list of texts")
        return ()

    def offices(self) -> Iterator[OfficeHeld]:
        value = self._entry.get("offices", [])
        if not isinstance(value, list):
            self.fault("offices", value, "a list of offices")
            return
        for number, entry in enumerate(value):
            row = _Row(f"{self._where}.offices[{number}]", entry, self._faults)
            if not row.has_keys(_OFFICE_KEYS):
                continue
            title, period = row.text("title"), row.optional("period")
            if period and not is_edtf(period):
                row.fault("period", period, "an EDTF date or interval, such as '2016-04/2021-03'")
            if title:
                yield OfficeHeld(title=title, period=period)


def _shared(records: list[ActorRecord]) -> Iterator[str]:
    """Faults of records that claim the same id or name."""
    owners: dict[tuple[str, str], ActorRecord] = {}
    for record in records:
        names = dict.fromkeys((record.label, *record.variants))
        for kind, value in (("id", record.id), *(("name", name) for name in names)):
            owner = owners.setdefault((kind, value), record)
            if owner is not record and (kind == "id" or owner.label != record.label):
                two = f"{owner.label!r}, {record.label!r}"
                yield f"the {kind} {value!r} stands in two records: {two}"

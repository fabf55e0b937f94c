"""Checks the keys and values of a correction, and collects all faults.

`file` reads the YAML and raises the faults.
"""

import re
import unicodedata
from collections.abc import Collection
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from generator.corrections.values import KEYS, RIGHTS, Correction, NamedActor
from generator.countries import codes_called, known_codes
from generator.edtf import parse_edtf
from generator.model import ActorType, Withdrawal

_NORWAY = ' (YAML reads NO without quotes as false: write "NO" for Norway)'


class Form:
    """Turns the content of one file into a correction, and collects its faults."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.faults: list[str] = []

    def read(self, data: dict[Any, Any]) -> Correction:
        """Return the correction; faulty values are left out and reported in `faults`."""
        self._only(data, KEYS, "")
        countries = self._lists(data, "countries")
        actors, tags = self._lists(data, "actors"), self._lists(data, "tags")
        for key, lists in (("countries", countries), ("actors", actors), ("tags", tags)):
            self._both(key, lists)
        return Correction(
            file=self._file,
            corrects_date="date" in data,
            date=self._date(data.get("date")),
            title=self._line(data, "title"),
            add_countries=self._countries(countries, "add"),
            remove_countries=self._countries(countries, "remove"),
            add_actors=tuple(filter(None, map(self._actor, actors.get("add", ())))),
            remove_actors=self._names("actors.remove", actors.get("remove", ())),
            add_tags=self._names("tags.add", tags.get("add", ())),
            remove_tags=self._names("tags.remove", tags.get("remove", ())),
            source_url=self._url(data),
            publisher=self._line(data, "publisher"),
            rights=self._rights(data.get("rights")),
            withdrawn=self._withdrawn(data),
        )

    def _fault(self, key: str, found: Any, allowed: str) -> None:
        shown = "false" if found is False else "true" if found is True else repr(found)
        self.faults.append(f"{key} must be {allowed}, found {shown}")

    def _only(self, data: dict[Any, Any], allowed: tuple[str, ...], within: str) -> None:
        for key, found in data.items():
            if key not in allowed:
                names = ", ".join(allowed)
                self.faults.append(f"{within}{key} is unknown, found {found!r} (allowed: {names})")

    def _date(self, found: Any) -> str | None:
        if found is None:
            return None
        edtf = str(found)
        try:
            parse_edtf(edtf if isinstance(found, str | int) else "")
        except ValueError as error:
            allowed = 'EDTF such as "2022-10-25", "2019-10", "XXXX-10-13", "2021?-10-13", or null'
            self._fault("date", found, f"{allowed} ({error})")
            return None
        return edtf

    def _line(self, data: dict[Any, Any], key: str, within: str = "") -> str | None:
        found = data.get(key)
        if key not in data:
            return None
        if not isinstance(found, str) or not found.strip() or not found.strip().isprintable():
            self._fault(within + key, found, "one line of text (in quotes)")
            return None
        return unicodedata.normalize("NFC", found.strip())

    def _lists(self, data: dict[Any, Any], key: str) -> dict[str, list[Any]]:
        """Return the lists `add` and `remove` under a key."""
        if key not in data:
            return {}
        found = data[key]
        if not isinstance(found, dict) or not found:
            self._fault(key, found, "{add: […], remove: […]}")
            return {}
        self._only(found, ("add", "remove"), f"{key}.")
        lists = {name: found[name] for name in ("add", "remove") if name in found}
        for name, items in lists.items():
            if not isinstance(items, list):
                self._fault(f"{key}.{name}", items, "a list")
        return {name: items for name, items in lists.items() if isinstance(items, list)}

    def _both(self, key: str, lists: dict[str, list[Any]]) -> None:
        """Report values that are both to be added and to be removed."""
        removed = lists.get("remove", ())
        for item in lists.get("add", ()):
            name = item.get("name") if isinstance(item, dict) else item
            if name in removed:
                self._fault(key, name, "in add or in remove, not in both")

    def _names(self, key: str, found: Collection[Any]) -> tuple[str, ...]:
        names = []
        for name in found:
            text = f"{name:08}" if type(name) is int else name
            if isinstance(text, str) and text.strip().isprintable() and text.strip():
                names.append(unicodedata.normalize("NFC", text.strip()))
            else:
                self._fault(key, name, "a list of names")
        return tuple(names)

    def _countries(self, lists: dict[str, list[Any]], name: str) -> tuple[str, ...]:
        codes = lists.get(name, [])
        for code in codes:
            if not isinstance(code, str) or code not in known_codes():
                hint = _NORWAY if code is False else _meant(str(code))
                allowed = f'ISO 3166-1 codes such as "VN"{hint}'
                self._fault(f"countries.{name}", code, allowed)
        return tuple(code for code in codes if isinstance(code, str))

    def _actor(self, found: Any) -> NamedActor | None:
        if not isinstance(found, dict):
            names = self._names("actors.add", [found])
            return NamedActor(name=names[0]) if names else None
        self._only(found, ("name", "type", "role"), "actors.add.")
        name = self._line({"name": found.get("name")}, "name", "actors.add.")
        kind = found.get("type")
        if kind is not None and kind not in list(ActorType):
            self._fault("actors.add.type", kind, " or ".join(ActorType))
            return None
        role = self._line(found, "role", "actors.add.")
        if name is None:
            return None
        return NamedActor(name=name, type=ActorType(kind) if kind else None, role=role)

    def _url(self, data: dict[Any, Any]) -> str | None:
        url = self._line(data, "source_url")
        if url is None:
            return None
        try:
            parts = urlsplit(url)
            good = parts.scheme in {"http", "https"} and bool(parts.hostname)
            good = good and "@" not in parts.netloc  # a password is not to be published
        except ValueError:
            good = False
        if not good or re.search(r"[\s<>\"'\\^`{|}]", url):
            allowed = "an address with https:// or http:// and no blank, quote or password"
            self._fault("source_url", url, allowed)
            return None
        return url

    def _rights(self, found: Any) -> str | None:
        if found is None:
            return None
        if found in RIGHTS:
            return str(found)
        self._fault("rights", found, ", ".join(RIGHTS))
        return None

    def _withdrawn(self, data: dict[Any, Any]) -> Withdrawal | None:
        found = data.get("withdrawn")
        if "withdrawn" not in data:
            return None
        if not isinstance(found, dict):
            reason = self._line(data, "withdrawn")
            return Withdrawal(reason=reason) if reason else None
        self._only(found, ("reason", "date"), "withdrawn.")
        reason = self._line({"reason": found.get("reason")}, "reason", "withdrawn.")
        day = found.get("date")
        try:
            day = None if day is None else date.fromisoformat(str(day)).isoformat()
        except ValueError:
            self._fault("withdrawn.date", day, "a day such as 2026-01-31")
        return Withdrawal(reason=reason, date=day) if reason else None


def _meant(name: str) -> str:
    """Return the code that somebody who wrote a country's name meant, as a hint."""
    codes = codes_called(name)
    return f" ({name} has {' or '.join(codes)})" if codes else ""

"""The settings in mkdocs.yml: those of the site, and under `extra.archive` those of the archive."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from generator.addresses import load_addresses
from generator.corrections import RIGHTS
from generator.errors import ConfigError
from generator.languages import DEFAULT, available
from generator.settings_faults import unfit
from generator.settings_file import read_settings

_EXTRACT_WORDS = 60
_TAG = re.compile(r"(?:[\w.-]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*,\d{4}(?:-\d\d){0,2}", re.ASCII)
"""The tagging entity of a `tag:` URI (RFC 4151)."""
LANGUAGES = available()
"""Languages that have an `interface.yml` in their folder under `generator/languages/`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The checked settings."""

    file: Path
    """The configuration file."""
    site_name: str
    """The archive's name."""
    site_url: str
    """Absolute address with a final slash, or empty where none is set."""
    language: str
    """BCP 47 language of the interface: what the pages say beside the articles."""
    article_language: str
    """BCP 47 language that the articles are read in, and the archive's addresses."""
    seeds_dir: Path
    """The captured articles, their corrections, the vocabulary and the ledger."""
    docs_dir: Path
    """Where the Markdown goes."""
    site_dir: Path
    """Where the engine's HTML goes."""
    description: str
    """What the archive is, in a sentence or two, shown on the home page."""
    publisher: str
    """Who published the articles."""
    agency: str
    """The agency that wrote them."""
    rights: str = "full"
    """How much of an article is shown unless its correction says so: see `corrections.RIGHTS`."""
    extract_words: int = _EXTRACT_WORDS
    """The number of words, of lead and text, in an extract."""
    indexing: bool = True
    """Whether search engines may list the pages."""
    tag: str = ""
    """The authority of feed ids, a domain and a date: `example.org,2026`; see `feeds.tag_uri`."""

    @property
    def cache_dir(self) -> Path:
        """The folder for caches that can be lost: `.cache` beside the settings file."""
        return self.file.parent / ".cache"

    @property
    def generated_folders(self) -> tuple[str, ...]:
        """The folders of docs/ with nothing but generated files, where stale ones are removed."""
        return load_addresses(self.article_language).folders()

    def url(self, path: str) -> str:
        """Return the absolute address of a path in the site; from `/` where no site_url is set."""
        return (self.site_url or "/") + path

    def with_folders(self, *, seeds: Path | None, docs: Path | None) -> Self:
        """Return the settings with other folders for articles and pages.

        Raises ConfigError when writing the pages would remove articles.
        """
        changed = replace(self, seeds_dir=seeds or self.seeds_dir, docs_dir=docs or self.docs_dir)
        if fault := _seeds_among_pages(changed):
            raise ConfigError(f"{fault}. Name another folder with --docs or --seeds.")
        return changed


_SOURCES = ("theme_overrides", "generator", "tests", ".git", ".github", ".venv")
"""Folders beside the settings file that the site must not share."""

_ARCHIVE_KEYS = {
    "agency",
    "description",
    "extract_words",
    "indexing",
    "language",
    "publisher",
    "rights",
    "seeds_dir",
    "tag",
}


def load_config(file: Path) -> Config:
    """Read and check mkdocs.yml.

    Raises ConfigError, naming all faults at once, when the file is missing, is not YAML, has an
    unknown key under `extra.archive`, or a value of the wrong form.
    """
    data = read_settings(file)
    faults = list(unfit(data))
    text = partial(_text, faults)
    archive = _mapping(_mapping(data, "extra", faults), "archive", faults)
    faults += _unknown_keys(archive)
    language, article_language = _languages(data, archive, faults)
    site_url = text(data, "site_url")
    root = file.resolve().parent
    site_dir = root / text(data, "site_dir", "site")
    faults += _misplaced(site_url, site_dir, root)
    config = Config(
        file=file.resolve(),
        site_name=text(data, "site_name", "Kiosque"),
        site_url=site_url.rstrip("/") + "/" if site_url else "",
        language=language,
        article_language=article_language,
        seeds_dir=root / text(archive, "seeds_dir", "seeds"),
        docs_dir=root / text(data, "docs_dir", "docs"),
        site_dir=site_dir,
        description=text(archive, "description"),
        publisher=text(archive, "publisher"),
        agency=text(archive, "agency"),
        rights=text(archive, "rights", RIGHTS[0]),
        extract_words=archive.get("extract_words", _EXTRACT_WORDS),
        indexing=archive.get("indexing", True),
        tag=text(archive, "tag"),
    )
    faults += chain(_unknown_rights(config), _unusable(config), _shared_folders(config))
    if faults:
        raise ConfigError(f"{file}: {'; '.join(faults)}. Correct the file and run again.")
    return config


def _text(faults: list[str], holder: dict[str, Any], key: str, default: str = "") -> str:
    """Return a text of the settings; add a fault for a value of another type."""
    value = holder.get(key)
    if value is None:
        return default
    if not isinstance(value, str):
        faults.append(f"{key} must be text, found {value!r}")
        return default
    return value.strip()


def _unknown_keys(archive: dict[str, Any]) -> Iterator[str]:
    for key in sorted(set(map(str, archive)) - _ARCHIVE_KEYS):
        yield f"extra.archive.{key} is unknown (allowed: {', '.join(sorted(_ARCHIVE_KEYS))})"


def _misplaced(site_url: str, site_dir: Path, root: Path) -> Iterator[str]:
    """Find faults in the site's address and folder."""
    if site_url and urlsplit(site_url).scheme not in {"http", "https"}:
        yield f"site_url must begin with http:// or https://, found {site_url!r}"
    if site_dir.resolve() == root or not site_dir.resolve().is_relative_to(root):
        yield f"site_dir must be a folder inside {root}: what is stale there is removed"


def _languages(data: dict[str, Any], archive: dict[str, Any], faults: list[str]) -> tuple[str, str]:
    """Return the languages of the interface and of the articles; add faults for unknown ones."""
    theme = data.get("theme")
    named = theme if isinstance(theme, dict) else {}
    language = _text(faults, named, "language", DEFAULT)
    article_language = _text(faults, archive, "language", language)
    for key, value in (("theme", language), ("extra.archive", article_language)):
        if value not in LANGUAGES:
            faults.append(f"{key}.language is {value!r} (allowed: {', '.join(LANGUAGES)})")
    if article_language not in LANGUAGES:
        article_language = DEFAULT  # further checks need the addresses of a language
    return language, article_language


def _unknown_rights(config: Config) -> Iterator[str]:
    """Find faults in the rights and in the length of extracts."""
    if config.rights not in RIGHTS:
        yield f"extra.archive.rights is {config.rights!r} (allowed: {', '.join(RIGHTS)})"
    words = config.extract_words
    if type(words) is not int or words < 1:
        yield f"extra.archive.extract_words must be a number from 1 on, found {words!r}"


def _unusable(config: Config) -> Iterator[str]:
    """Find faults in the settings for search engines and feeds."""
    if type(config.indexing) is not bool:
        yield f"extra.archive.indexing must be true or false, found {config.indexing!r}"
    if config.tag and not _TAG.fullmatch(config.tag):
        yield (
            "extra.archive.tag must be a domain or an e-mail address and a day, month or year on "
            f"which it was yours, as example.org,2026; found {config.tag!r}"
        )


def _shared_folders(config: Config) -> Iterator[str]:
    """Find folders in which one kind of file would replace, publish or remove another."""
    yield from filter(None, [_site_over_sources(config)])
    yield from filter(None, [_seeds_in_docs(config) or _seeds_among_pages(config)])


def _site_over_sources(config: Config) -> str | None:
    """Find a folder that the site would share with what it is made from."""
    site = config.site_dir.resolve()
    beside = (config.file.parent / name for name in _SOURCES)
    for folder in (config.seeds_dir, config.docs_dir, config.cache_dir, *beside):
        source = folder.resolve()
        if site.is_relative_to(source) or source.is_relative_to(site):
            return f"site_dir and {folder.name} share a folder: the site needs one of its own"
    return None


def _seeds_in_docs(config: Config) -> str | None:
    """Find seeds inside docs/, which MkDocs publishes, withheld articles included."""
    seeds, docs = config.seeds_dir.resolve(), config.docs_dir.resolve()
    if seeds.is_relative_to(docs) or docs.is_relative_to(seeds):
        return (
            f"seeds_dir and {config.docs_dir.name} share a folder: what is in docs_dir is published"
        )
    return None


def _seeds_among_pages(config: Config) -> str | None:
    """Find seeds in a folder of generated pages, where all other files are removed."""
    seeds = config.seeds_dir.resolve()
    for name in config.generated_folders:
        folder = (config.docs_dir / name).resolve()
        nested = folder.is_relative_to(seeds) and any(folder.rglob("*.txt"))
        if nested or seeds.is_relative_to(folder):
            return f"{folder} holds articles, and is the generator's own: the seeds need another"
    return None


def _mapping(holder: dict[str, Any], key: str, faults: list[str]) -> dict[str, Any]:
    value = holder.get(key)
    if value is None:
        return {}
    if not isinstance(value, dict):
        faults.append(f"{key} must hold keys and values, found {value!r}")
        return {}
    return value

"""Archive → the files of `pagefind/`: the index, what the results show, and the catalogue.

Pagefind can only show what it indexes, which here are normalised words. So the files that it
would show results from (its "fragments") stay behind, and each article's text as the article
spells it is written beside the index under the fragment's name.
"""

import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version

from generator.archive import Archive
from generator.config import Config
from generator.errors import EngineError
from generator.model import OutputFile
from generator.pages.words import load_words
from generator.search.catalogue import make_catalogue
from generator.search.normalise import search_words
from generator.search.pagefind import IndexRecord, run_pagefind
from generator.search.records import Record, make_records, searched

FOLDER = "pagefind/"
"""Where the files are, relative to the site."""

STATE = f"{FOLDER}kiosque.json"
"""The file that tells what the others were made from."""

_FORM = 1
"""To be raised when this package makes other files of the same archive."""

SHOWN = "shown/"
"""Where the articles are, relative to FOLDER, as the page shows them: one file each."""

_FRAGMENTS = "fragment/"
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_SIGNATURE = b"pagefind_dcd"


def search_files(archive: Archive, config: Config) -> list[OutputFile]:
    """Return the files of the search, those of the built site where nothing has changed.

    Pagefind names and orders some files anew at each run; taking what is there keeps an
    unchanged site unchanged, and saves the time. Raises EngineError as `build_index`.
    """
    records = make_records(archive, config)
    return _built_before(records, config) or _build(records, config)


def build_index(archive: Archive, config: Config) -> list[OutputFile]:
    """Index the archive; return the files of `pagefind/`, paths relative to the site.

    Raises EngineError when Pagefind fails or its files are not of the known form.
    """
    return _build(make_records(archive, config), config)


def _build(records: Sequence[Record], config: Config) -> list[OutputFile]:
    by_key = {_key(record): record for record in records}
    made = _index(by_key, config.article_language) if records else {}
    names = {
        _url(path, content): path.removeprefix(_FRAGMENTS).split(".")[0]
        for path, content in made.items()
        if path.startswith(_FRAGMENTS)
    }
    if names.keys() != by_key.keys():
        raise EngineError(f"Pagefind: {len(by_key)} articles went in, {len(names)} came out.")
    table, words = (
        search_words(config.article_language),
        load_words(config.language, config.article_language),
    )
    keys = [names[key] for key in by_key]
    files = {path: content for path, content in made.items() if not path.startswith(_FRAGMENTS)}
    files["catalogue.json"] = make_catalogue(records, keys, table, words)
    files |= {f"{SHOWN}{names[key]}.json": _shown(record) for key, record in by_key.items()}
    index = [OutputFile(path=FOLDER + path, content=files[path]) for path in sorted(files)]
    state = {"files": _files_digest(index), "records": _digest(records, config)}
    return [*index, OutputFile(path=STATE, content=json.dumps(state, indent=1).encode())]


def records_digest(archive: Archive, config: Config) -> str:
    """Return what changes if and only if the search has to be built again."""
    return _digest(make_records(archive, config), config)


def _digest(records: Sequence[Record], config: Config) -> str:
    table = asdict(search_words(config.article_language))
    said = load_words(config.language).search
    made_of = [_FORM, version("pagefind"), table, said, [asdict(record) for record in records]]
    return hashlib.sha256(json.dumps(made_of, sort_keys=True).encode()).hexdigest()


def _built_before(records: Sequence[Record], config: Config) -> list[OutputFile]:
    """Return the files of the built site if they are whole and of this archive, else none."""
    try:
        state = json.loads((config.site_dir / STATE).read_bytes())
        files = [
            OutputFile(
                path=place.relative_to(config.site_dir).as_posix(), content=place.read_bytes()
            )
            for place in sorted((config.site_dir / FOLDER).rglob("*"))
            if place.is_file()
        ]
        index = [file for file in files if file.path != STATE]
        is_same = state["files"] == _files_digest(index)
        is_same = is_same and state["records"] == _digest(records, config)
    except (OSError, ValueError, LookupError, TypeError):
        return []  # not built, or damaged: it is built again
    return files if is_same else []


def _files_digest(files: Sequence[OutputFile]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.path):
        digest.update(f"{file.path} {hashlib.sha256(file.content).hexdigest()}\n".encode())
    return digest.hexdigest()


def _key(record: Record) -> str:
    """Return a name that changes with what is shown: Pagefind names fragments by their content."""
    return f"{record.path}?{hashlib.sha256(_shown(record)).hexdigest()[:16]}"


def _shown(record: Record) -> bytes:
    shown = {
        "title": record.title,
        "url": record.path,
        "date": record.date,
        "lang": record.lang,
        "parts": record.parts,
        "more": record.more,
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()


def _index(by_key: Mapping[str, Record], language: str) -> dict[str, bytes]:
    """Return Pagefind's files but for its own interface and what serves other languages."""
    made = run_pagefind(
        (
            IndexRecord(url=key, title=record.title_words, content=searched(record))
            for key, record in by_key.items()
        ),
        language,
    )
    kept = {*_KEPT, f"wasm.{language}.pagefind"}
    return {
        path: content
        for path, content in made.items()
        if path in kept or path.startswith(("index/", _FRAGMENTS)) or path.endswith(".pf_meta")
    }


def _url(path: str, fragment: bytes) -> str:
    """Return the url of the record that a fragment was made of."""
    try:
        data = gzip.decompress(fragment)
        return str(json.loads(data.removeprefix(_SIGNATURE))["url"])
    except (OSError, EOFError, ValueError, LookupError, TypeError) as error:
        raise EngineError(f"Pagefind: {path} is not of the known form ({error}).") from error

"""Archive → the files of `pagefind/`: the index, what the results show, and the catalogue.

Pagefind shows what it indexes, so it is given the normalised words, and the text as the article
spells it is put in their place in the files that results are shown from (its "fragments").
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
from generator.search.catalogue import make_catalogue
from generator.search.normalise import search_words
from generator.search.pagefind import IndexRecord, run_pagefind
from generator.search.records import Record, make_records

FOLDER = "pagefind/"
"""Where the files are, relative to the site."""

STATE = f"{FOLDER}kiosque.json"
"""The file that tells what the others were made from."""

_FORM = 1
"""To be raised when this package makes other files of the same archive."""

_FRAGMENTS = "fragment/"
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_KEPT_FOLDERS = (_FRAGMENTS, "index/")
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
    made = _index(by_key, config.language) if records else {}
    names: dict[str, str] = {}
    for path in sorted(path for path in made if path.startswith(_FRAGMENTS)):
        record, made[path] = _with_shown_text(path, made[path], by_key)
        names[record.path] = path.removeprefix(_FRAGMENTS).split(".")[0]
    if len(names) != len(records):
        raise EngineError(f"Pagefind: {len(records)} articles went in, {len(names)} came out.")
    keys = [names[record.path] for record in records]
    made["catalogue.json"] = make_catalogue(records, keys, search_words(config.language))
    files = [OutputFile(path=FOLDER + path, content=made[path]) for path in sorted(made)]
    state = {"files": _files_digest(files), "records": _digest(records, config)}
    return [*files, OutputFile(path=STATE, content=json.dumps(state, indent=1).encode())]


def records_digest(archive: Archive, config: Config) -> str:
    """Return what changes if and only if the search has to be built again."""
    return _digest(make_records(archive, config), config)


def _digest(records: Sequence[Record], config: Config) -> str:
    table = asdict(search_words(config.language))
    made_of = [_FORM, version("pagefind"), table, [asdict(record) for record in records]]
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
    shown = json.dumps(_shown(record), sort_keys=True).encode()
    return f"{record.path}?{hashlib.sha256(shown).hexdigest()[:16]}"


def _index(by_key: Mapping[str, Record], language: str) -> dict[str, bytes]:
    """Return Pagefind's files but for its own interface and what serves other languages."""
    made = run_pagefind(
        (
            IndexRecord(url=key, title=record.title_words, content=record.words)
            for key, record in by_key.items()
        ),
        language,
    )
    kept = {*_KEPT, f"wasm.{language}.pagefind"}
    return {
        path: content
        for path, content in made.items()
        if path in kept or path.startswith(_KEPT_FOLDERS) or path.endswith(".pf_meta")
    }


def _with_shown_text(
    path: str, content: bytes, by_key: Mapping[str, Record]
) -> tuple[Record, bytes]:
    """Return the record of a fragment, and the fragment with the record's own spelling."""
    try:
        data = gzip.decompress(content)
        fragment = json.loads(data.removeprefix(_SIGNATURE))
        record = by_key[fragment["url"]]
        is_known = data.startswith(_SIGNATURE) and fragment["content"] == record.words
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise EngineError(f"Pagefind: {path} is not of the known form ({error}).") from error
    if not is_known:
        raise EngineError(f"Pagefind: {path} does not hold the text that was indexed.")
    fragment |= {"url": record.path, "meta": _shown(record)}
    shown = json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
    return record, gzip.compress(_SIGNATURE + shown, mtime=0)


def _shown(record: Record) -> dict[str, object]:
    return {
        "title": record.title,
        "url": record.path,
        "date": record.date,
        "parts": list(record.parts),
    }

"""Reads a ZIM file back: whole, with a start, every article in it, and found by its words."""

from collections.abc import Mapping
from pathlib import Path

from libzim.reader import Archive
from libzim.search import Query, Searcher

from generator.errors import EngineError
from generator.offline.zim_items import Words

_LONGEST = 30
"""Letters of a word that an index of words takes whole."""
_SHORTEST = 6
"""Letters of a word that an index does not leave out for being frequent."""


def check_zim(place: Path, words: Mapping[str, Words]) -> None:
    """Read a ZIM file back; `words` are what each article is found by, under its path in the file.

    Raises EngineError that names what is missing.
    """
    zim = Archive(place)
    faults = [] if zim.check() else ["its checksum is wrong"]
    if not zim.has_main_entry:
        faults.append("it has no start page")
    missing = [path for path in sorted(words) if not zim.has_entry_by_path(path)]
    if missing:
        faults.append(f"{len(missing)} articles are missing, the first {missing[0]}")
    if words and not zim.has_fulltext_index:
        faults.append("it has no index of words")
    elif (lost := _not_found(zim, words)) is not None:
        faults.append(f"a search does not find {lost}")
    if faults:
        raise EngineError(f"libzim: {place.name}: {'; '.join(faults)}. Run again.")


def _not_found(zim: Archive, words: Mapping[str, Words]) -> str | None:
    """Return an article that its own longest word does not find; None if all is well.

    One article is looked for: the index is made of all in the same manner.
    """
    for path, article in sorted(words.items()):
        own = (word for word in article.content.split() if word.isalpha() and word.isascii())
        fit = [word for word in own if _SHORTEST <= len(word) <= _LONGEST]
        if fit:
            search = Searcher(zim).search(Query().set_query(max(fit, key=len)))
            found = set(search.getResults(0, search.getEstimatedMatches()))
            return None if path in found else path
    return None

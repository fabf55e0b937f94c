"""Reads a ZIM file back to check that it is complete and that its search finds articles."""

from collections.abc import Mapping
from pathlib import Path

from libzim.reader import Archive
from libzim.search import Query, Searcher

from generator.errors import EngineError
from generator.offline.zim_items import Words

_LONGEST = 30
"""The longest word that an index does not cut."""
_SHORTEST = 6
"""A word with so many letters is not left out of an index for being frequent."""


def check_zim(place: Path, words: Mapping[str, Words]) -> None:
    """Read a ZIM file back; `words` has the words of each article by its path in the file.

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
    """Return an article that a search for its longest word does not find; None if all is well.

    Only one article is searched for, since all are indexed in the same way.
    """
    for path, article in sorted(words.items()):
        own = (word for word in article.content.split() if word.isalpha() and word.isascii())
        fit = [word for word in own if _SHORTEST <= len(word) <= _LONGEST]
        if fit:
            search = Searcher(zim).search(Query().set_query(max(fit, key=len)))
            found = set(search.getResults(0, search.getEstimatedMatches()))
            return None if path in found else path
    return None

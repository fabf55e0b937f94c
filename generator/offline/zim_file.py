"""Writes files into a ZIM file for Kiwix, with indexes of titles and of articles' words.

Only this module and `zim_check` know libzim, which is GPL-3.0-or-later and no part of Kiosque; they
are loaded when a ZIM file is asked for. libzim gives each file a random number, so no two are
alike.
"""

import html
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from libzim.writer import Creator

from generator import __version__
from generator.archive import Archive
from generator.config import Config
from generator.errors import EngineError
from generator.languages.tables import Table
from generator.model import Entry
from generator.offline.edition import Edition
from generator.offline.zim_check import check_zim
from generator.offline.zim_items import Item, Words
from generator.output_files import OutputFile
from generator.search.normalise import search_words, words_of

ILLUSTRATION = "assets/images/illustration.png"
"""The picture that Kiwix shows for the archive."""

_SIZE = 48
"""Width and height of the illustration in pixels."""
_START = "index.html"
# Most characters, after the openZIM specification of metadata.
_TITLE, _DESCRIPTION, _LONG_DESCRIPTION = 30, 80, 4000
_ACCENTS = re.compile("[\u0300-\u036f]+")
_PAGE_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_IS_ASIDE = re.compile(r'<meta name="robots" content="[^"]*noindex|http-equiv="refresh"')


def write_zim(
    place: Path, files: Iterable[OutputFile], archive: Archive, config: Config, edition: Edition
) -> int:
    """Write files into a ZIM file and read it back; return their number.

    Raises EngineError when libzim fails, the theme has no illustration, or the file is
    incomplete.
    """
    words = {f"{e.path}{_START}": _words_of(e, archive, config) for e in archive.entries}
    said = metadata(config, edition)
    count, picture = 0, b""
    try:
        creator = Creator(place).config_indexing(True, said["Language"]).set_mainpath(_START)
        with _silence(), creator as made:
            for file in files:
                made.add_item(Item(file, _title(file, config), words.get(file.path)))
                picture = file.content if file.path == ILLUSTRATION else picture
                count += 1
            for name, value in said.items():
                made.add_metadata(name, value)
            made.add_illustration(_SIZE, _checked(picture))
    except RuntimeError as error:
        raise EngineError(f"libzim: {error}. There is no ZIM file; run again.") from error
    check_zim(place, words)
    return count


def metadata(config: Config, edition: Edition) -> Mapping[str, str]:
    """Return the metadata of a ZIM file, after the openZIM specification.

    Raises DataError when the archive's language has no code of three letters.
    """
    said = {
        "Creator": config.publisher or config.agency or config.site_name,
        "Date": edition.day.isoformat(),
        "Description": _short(config.description or config.site_name, _DESCRIPTION),
        "Language": _language(config.article_language),
        "LongDescription": _short(config.description, _LONG_DESCRIPTION),
        "Name": f"{edition.archive}_{config.article_language}_all",
        "Publisher": "Kiosque",
        "Scraper": f"Kiosque {__version__}",
        "Source": config.site_url,
        "Tags": "_ftindex:yes;_pictures:yes;_videos:no;_details:yes",
        "Title": _short(config.site_name, _TITLE),
    }
    return {name: value for name, value in said.items() if value}


def _language(language: str) -> str:
    table = Table(language, "codes")
    code = table.text("iso639_3")
    if not re.fullmatch("[a-z]{3}", code):
        raise table.fault("iso639_3", code, "three letters")
    return code


def _short(text: str, length: int) -> str:
    """Return a text of at most `length` characters, cut between words."""
    text = " ".join(text.split())
    return text if len(text) <= length else re.sub(r"[\s,;:]*\S*$", "", text[:length]) + "…"


def _checked(picture: bytes) -> bytes:
    if not picture.startswith(b"\x89PNG"):
        raise EngineError(
            f"{ILLUSTRATION}: not in the theme, or no PNG. Kiwix shows it for the archive: put a "
            f"picture of {_SIZE} by {_SIZE} pixels into theme_overrides/ and build again."
        )
    return picture


def _words_of(entry: Entry, archive: Archive, config: Config) -> Words:
    article = entry.article
    captions = (caption.text for caption in article.captions)
    parts = filter(None, (article.title, article.lead, *article.paragraphs, *captions))
    content = "\n".join(parts)
    actors = (archive.actors[actor.id] for actor in entry.annotated.actors)
    names = (name for actor in actors for name in (actor.name, *actor.variants))
    letters = search_words(config.article_language).letters
    typed = {word for text in (content, *names) for word in words_of(text, letters)}
    plain = _plain(content)
    return Words(plain, " ".join(sorted(typed.difference(plain.split()))))


def _plain(text: str) -> str:
    """Return a text in the form of a folded query: lower case, without accents, with đ and œ."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text.lower()))


def _title(file: OutputFile, config: Config) -> str:
    """Return the title that Kiwix suggests for a page; "" for other files."""
    if not file.path.endswith(".html"):
        return ""
    page = file.content.decode("utf-8")
    found = _PAGE_TITLE.search(page)
    if found is None or _IS_ASIDE.search(page):
        return ""
    title = " ".join(html.unescape(found[1]).split())
    return title.removesuffix(f" – {config.site_name}")


@contextmanager
def _silence() -> Iterator[None]:
    """Keep libzim's own messages off the standard output."""
    kept = os.dup(1)
    try:
        with Path(os.devnull).open("w") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)

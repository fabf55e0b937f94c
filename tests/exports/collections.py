"""Everything that Kiosque exports of three archives: five seeds, 200 articles, hostile ones.

The 200 go through the whole extraction; then each gets a hostile headline and lead and one of the
forms of a date. The hostile ones are a site as it is published, that of `tests.hostile`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.archive import Archive, chronological
from generator.config import Config, load_config
from generator.edtf import bounds
from generator.exports import all_exports
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.pages.article import article_page
from generator.pages.citations import citation_files
from generator.pages.feeds import feed_files
from generator.pages.head import CLOSING, OPENING
from generator.pages.tables import table_files
from generator.pipeline import gather
from generator.problems import Report
from generator.progress import Progress
from generator.register import Register
from tests.benchmarks.make_archive import synthetic_seeds
from tests.hostile import TITLES, Hostile
from tests.projects import ROOT, make_project, snapshot

HEADLINES = (
    *TITLES.values(),
    "Un } et deux {{ et } % & # _ $ ~ ^ \\ } fin",
    r"\input{/etc/passwd} \textbf{gras} \end{document} $x^2$ % fin",
    "Un titre\r\nER  - \r\nTY  - BOOK\r\nTI  - Un autre",
    "@article{x, title={y}} @comment{",
    "Un titre de cinq cents signes " * 17,
)
DATES = (
    *("2022-10-25", "2019-10", "2017", "2017?", "XXXX-10-13", "XXXX-10", "2021?-10-13"),
    *("2022-10-07/2022-10-09", "2021/..", "[2019,2021]", "{2019-10,2019-11}", "201X", "2021-21"),
    *("2021~", "2021-10-13%", None),
)


@dataclass(frozen=True)
class Collection:
    """What is exported of one archive."""

    folder: Path
    """Where its files are, at the paths that they have in the site."""
    articles: int
    """How many articles it has."""
    heads: tuple[str, ...]
    """The heads of the articles' pages, as HTML."""

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Every file under its path."""
        return snapshot(self.folder)

    def named(self, *names: str) -> Iterator[tuple[str, bytes]]:
        """Yield the paths of files of these names, and what they hold."""
        for path, content in self.files.items():
            if path.rpartition("/")[2] in names:
                yield path, content


def five_seeds(folder: Path) -> Collection:
    """Export the repository's own seeds."""
    seeds = {file.name: file.read_bytes() for file in sorted((ROOT / "seeds").glob("*.txt"))}
    return _exported(*_gathered(folder, seeds))


def generated(folder: Path, number: int = 200) -> Collection:
    """Export so many synthetic articles, with what is hardest to write."""
    archive, config = _gathered(folder, dict(synthetic_seeds(number, words=90)))
    entries = (_made_hard(entry, place) for place, entry in enumerate(archive.entries))
    return _exported(Archive(chronological(entries)), config)


def published(hostile: Hostile) -> Collection:
    """Return what is exported of a built site."""
    site = hostile.project / "site"
    pages = [file.read_text("utf-8") for file in sorted(site.glob("articles/*/index.html"))]
    return Collection(site, len(pages), tuple(pages))


def _gathered(folder: Path, seeds: Mapping[str, bytes | str]) -> tuple[Archive, Config]:
    config = load_config(make_project(folder / "project", seeds) / "mkdocs.yml")
    config = replace(config, site_url="https://archive.example/essai/", agency="VNA & {AVI}")
    return gather(config, Report(), Progress())[1], config


def _made_hard(entry: Entry, place: int) -> Entry:
    """Return an article with a hostile headline and lead, and another form of date."""
    date = DATES[place % len(DATES)]
    earliest, latest = bounds(date)
    annotated, headline = entry.annotated, HEADLINES[place % len(HEADLINES)]
    article = replace(annotated.article, title=headline, lead=f"{headline} {place}")
    dating = replace(annotated.dating, date=date, earliest=earliest, latest=latest)
    return replace(entry, annotated=replace(annotated, article=article, dating=dating))


def _exported(archive: Archive, config: Config) -> Collection:
    """Write every file that is made of an archive beside its project; pages are not rendered."""
    folder = config.file.parent.parent / "site"
    words = load_words(config.language, config.article_language)
    origins = Origins(archive, config)
    for made in (
        all_exports(origins),
        feed_files(origins, Register()),
        citation_files(origins),
        table_files(origins),
    ):
        for file in made:
            place = folder / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.content)
    heads = (
        article_page(entry, origins, words).content.decode().rpartition(OPENING)[2]
        for entry in archive.entries
    )
    pages = (f"<html><head>{head.partition(CLOSING)[0]}</head></html>" for head in heads)
    return Collection(folder, len(archive.entries), tuple(pages))

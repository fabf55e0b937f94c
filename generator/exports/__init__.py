"""Archive → files of data under `docs/data/`: the collection for those who compute with it."""

from collections.abc import Iterator

from generator.archive import Archive
from generator.config import Config
from generator.exports.articles import articles_csv, articles_jsonl
from generator.exports.schema import articles_schema
from generator.model import OutputFile

FOLDER = "data/"


def all_exports(archive: Archive, config: Config) -> Iterator[OutputFile]:
    """Yield every file of data, with paths relative to docs/."""
    yield OutputFile(path=f"{FOLDER}articles.jsonl", content=articles_jsonl(archive, config))
    yield OutputFile(path=f"{FOLDER}articles.csv", content=articles_csv(archive, config))
    yield OutputFile(path=f"{FOLDER}articles.schema.json", content=articles_schema())

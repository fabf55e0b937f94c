"""Marks in the frozen table of words which of them may have lost a blank, and with which names.

`generator.restore.whole` works that out from the frozen tables and the lists of `restoration.yml`.
Most of an article's new words are in the table, so that it is done once for all here. `freeze`
marks what it writes; after a change to those lists, or to how restoration cuts words,

    python -m generator.languages.mark fr

marks the table again: a test tells when that was forgotten.
"""

import argparse
import gzip
from functools import partial
from pathlib import Path

from generator.languages import read_bytes
from generator.restore.forms import Forms, pages
from generator.restore.lexicon import Lexicon, load_lexicon
from generator.restore.slots import small_mark
from generator.restore.whole import capital_mark


def main() -> None:
    """Mark the table of one language again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    language = parser.parse_args().language
    table = gzip.decompress(read_bytes(language, "words.gz"))
    write(
        Path(__file__).parent / language / "words.gz",
        marked(table, load_lexicon(language)),
    )


def marked(table: bytes, lexicon: Lexicon) -> str:
    """Return a table of forms with its marks, given the lexicon that has these forms."""
    return "".join(pages(Forms(table).rows(), mark=partial(mark_of, lexicon)))


def mark_of(lexicon: Lexicon, form: str) -> str:
    """Return how a form is to be marked."""
    small = small_mark(lexicon, form) if form.islower() else ""
    return small + capital_mark(lexicon, form)


def write(path: Path, table: str) -> None:
    """Write a table, compressed the same way every time."""
    path.write_bytes(gzip.compress(table.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()

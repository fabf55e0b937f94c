"""Lines of articles that did not change are taken out of the file as it was."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.archive import Archive
from generator.config import load_config
from generator.exports.kept_lines import KeptLines
from generator.memory import Memory
from generator.model import Entry
from generator.origins import Origins
from tests.articles import make_entry
from tests.projects import ROOT

CONFIG = load_config(ROOT / "mkdocs.yml")
HEAD = b"id\n"


class Lines:
    """Makes a file of articles' lines, and notes which of them it made."""

    def __init__(self, folder: Path) -> None:
        self.memory = Memory(folder / "lines.sqlite3")
        self.made: list[str] = []

    def joined(self, entries: Sequence[Entry], before: bytes | None) -> bytes:
        self.made.clear()
        lines = KeptLines(Origins(Archive(tuple(entries)), CONFIG), self.memory)
        return lines.joined("x.csv", HEAD, entries, self.line, before)

    def line(self, entry: Entry) -> bytes:
        self.made.append(entry.id[0])
        return f"{entry.id} {entry.article.title}\n".encode()


A, B, C = (make_entry(sign * 16, title=f"Titre {sign}") for sign in "abc")
OTHER_B = make_entry("b" * 16, title="Un autre titre, plus long")


@pytest.mark.parametrize(
    ("entries", "made"),
    [
        pytest.param((A, B, C), "", id="nothing changed"),
        pytest.param((A, C), "", id="one went"),
        pytest.param((A, OTHER_B, C), "b", id="one changed"),
        pytest.param((), "", id="all went"),
    ],
)
def test_only_lines_of_articles_that_changed_are_made(
    entries: tuple[Entry, ...], made: str, tmp_path: Path
) -> None:
    lines = Lines(tmp_path)
    before = lines.joined((A, B, C), None)
    assert lines.made == ["a", "b", "c"]
    found = lines.joined(entries, before)
    assert lines.made == list(made)
    assert found == HEAD + b"".join(map(lines.line, entries))


@pytest.mark.parametrize("before", [None, b"", b"somebody else's"])
def test_all_lines_are_made_where_the_file_is_not_what_was_made_last(
    before: bytes | None, tmp_path: Path
) -> None:
    lines = Lines(tmp_path)
    expected = lines.joined((A, B), None)
    assert lines.joined((A, B), before) == expected
    assert lines.made == ["a", "b"]


def test_what_is_remembered_in_another_form_costs_nothing_but_time(tmp_path: Path) -> None:
    lines = Lines(tmp_path)
    expected = lines.joined((A, B), None)
    lines.memory.add([("x.csv", b"damaged")])
    assert lines.joined((A, B), expected) == expected
    assert lines.made == ["a", "b"]

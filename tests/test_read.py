"""Whatever is wrong with a seed becomes one problem with its name; the others are read."""

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest

from generator.errors import SeedsError
from generator.permalinks import Ledger, Row
from generator.problems import Report, Severity
from generator.read import MAX_BYTES, Reading, read_seeds

GOOD = "Un titre\n\nUn paragraphe qui se tient.\n"


def read(folder: Path, ledger: Ledger | None = None) -> tuple[Reading, list[str]]:
    report = Report()
    return read_seeds(folder, ledger or Ledger(), report), [str(p) for p in report]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "good_0123456789abcdef.txt").write_text(GOOD, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "an empty file", id="empty"),
        pytest.param(b" \n\t\n", "holds only white space", id="white space"),
        pytest.param("été".encode("latin-1"), "not UTF-8 (byte 0xe9 at offset 0)", id="latin-1"),
        pytest.param(b"a" * (MAX_BYTES + 1), "more than the 2 MB", id="too large"),
        pytest.param(b"\x00\x01\x02", "holds only white space", id="nothing but controls"),
    ],
)
def test_an_unusable_file_is_named_and_the_others_are_read(
    seeds: Path, data: bytes, said: str
) -> None:
    (seeds / "bad.txt").write_bytes(data)
    reading, problems = read(seeds)
    assert [seed.file for seed in reading.seeds] == ["good_0123456789abcdef.txt"]
    assert any(p.startswith("seeds/bad.txt: ") and said in p for p in problems)
    assert (seeds / "bad.txt").read_bytes() == data


def test_control_and_invisible_characters_are_removed_and_reported(seeds: Path) -> None:
    (seeds / "odd.txt").write_text(
        "Un\x00 ti\u202etre\u200b\n\nUn\x07 t\u200eex\u200fte\U000e0041.\n", "utf-8"
    )
    reading, problems = read(seeds)
    assert reading.seeds[1].text == "Un titre\n\nUn texte.\n"
    assert problems == [
        (
            "seeds/odd.txt: control characters (7), removed from the text. "
            "The file is unchanged; see that the article reads well."
        )
    ]


def test_accents_piled_on_one_letter_are_cut_short_and_reported(seeds: Path) -> None:
    acute, grave = "\u0301", "\u0316"
    text = "Un titre\n\nUn z{} et Huế{}.\n"
    (seeds / "pile.txt").write_text(text.format(7 * acute, 60 * grave), "utf-8")
    reading, problems = read(seeds)
    assert reading.seeds[1].text == text.format(7 * acute, 6 * grave).replace("z\u0301", "ź")
    assert problems == [
        (
            "seeds/pile.txt: letters under a pile of accents (1), six of each kept. "
            "The file is unchanged; see that the article reads well."
        )
    ]


def test_a_file_that_is_not_called_a_seed_and_a_link_to_a_folder_are_said_not_to_be_read(
    seeds: Path, tmp_path: Path
) -> None:
    (seeds / "note.docx").write_bytes(b"PK")
    (tmp_path / "2014").mkdir()
    (seeds / "2014").symlink_to(tmp_path / "2014")
    (seeds / "2015").mkdir()
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert [p.partition(". ")[0] for p in problems] == [
        "seeds: has 2 files that are not read: 2014, note.docx"
    ]


def test_line_ends_and_composed_letters_are_made_uniform(seeds: Path) -> None:
    text = unicodedata.normalize("NFD", "\ufeffÉté\r\nHuế\rfin")
    (seeds / "x.txt").write_bytes(text.encode())
    reading, problems = read(seeds)
    assert reading.seeds[1].text == "Été\nHuế\nfin"
    assert problems == []


def test_the_id_is_the_last_long_hexadecimal_group_of_the_name(seeds: Path) -> None:
    (seeds / "aaaaaaaaaaaaaaaa_BBBBBBBBBBBBBBBB.txt").write_text("Un autre texte.", "utf-8")
    reading, _ = read(seeds)
    assert reading.seeds[0].id == "bbbbbbbbbbbbbbbb"


def test_a_file_without_a_group_gets_its_id_from_its_bytes(seeds: Path) -> None:
    (seeds / "note.txt").write_text("Un texte.", "utf-8")
    reading, _ = read(seeds)
    assert reading.seeds[1].id == hashlib.sha256(b"Un texte.").hexdigest()[:16]


@pytest.mark.parametrize(
    ("name", "text"), [("note.txt", "Un texte revu."), ("renamed.txt", "Un texte.")]
)
def test_the_ledger_keeps_such_an_id_through_edits_and_renames(
    seeds: Path, name: str, text: str
) -> None:
    digest = hashlib.sha256(b"Un texte.").hexdigest()
    row = Row("c" * 16, "articles/un-texte-cccccccc/", "note.txt", digest, "published")
    (seeds / name).write_text(text, "utf-8")
    reading, _ = read(seeds, Ledger((row,)))
    assert reading.seeds[1].id == "c" * 16


def test_the_same_article_twice_is_one_article_with_two_seeds(seeds: Path) -> None:
    (seeds / "z_fedcba9876543210.txt").write_text(GOOD + "\n\n", "utf-8")
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    same = {key: [seed.file for seed in further] for key, further in reading.duplicates.items()}
    assert same == {"0123456789abcdef": ["z_fedcba9876543210.txt"]}
    assert "same article as good_0123456789abcdef.txt" in problems[0]


def test_two_texts_with_one_id_are_an_error_and_the_first_stays(seeds: Path) -> None:
    (seeds / "z_0123456789abcdef.txt").write_text("Un tout autre texte.", "utf-8")
    report = Report()
    reading = read_seeds(seeds, Ledger(), report)
    assert [seed.file for seed in reading.seeds] == ["good_0123456789abcdef.txt"]
    assert [p.severity for p in report] == [Severity.ERROR]


def test_a_link_out_of_the_folder_is_not_followed(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (seeds / "link.txt").symlink_to(tmp_path / "secret.txt")
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert "a link that leaves the seeds folder" in problems[0]


@pytest.mark.parametrize(
    "name", ["a\nb.txt", "a\rb.txt", "a\u202eb.txt", "a\udcffb.txt", "\x1b.txt"]
)
def test_a_name_that_no_list_can_hold_is_refused(seeds: Path, name: str) -> None:
    (seeds / name).write_text("Un texte.", "utf-8")
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert "a name with control characters or not in UTF-8; left out" in problems[0]
    assert problems[0].isprintable()


@pytest.mark.parametrize(
    "name", ["-rf.txt", "deux mots.txt", 'l\'"été".txt', "A.TXT", "é" * 120 + ".txt"]
)
def test_any_other_name_will_do(seeds: Path, name: str) -> None:
    (seeds / name).write_text("Un texte.", "utf-8")
    reading, problems = read(seeds)
    assert name in [seed.file for seed in reading.seeds]
    assert problems == []


def test_what_is_no_plain_file_is_named_and_never_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "pipe.txt")
    (seeds / "folder.txt").mkdir()
    (seeds / "loop.txt").symlink_to(seeds / "loop.txt")
    (seeds / "broken.txt").symlink_to(seeds / "nothing.txt")
    (seeds / "round").symlink_to(seeds)
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    *others, linked = sorted(problem.split("; left")[0] for problem in problems)
    assert linked.startswith("seeds: has 1 file that is not read: round. ")
    assert others == [
        "seeds/broken.txt: cannot be read (No such file or directory)",
        "seeds/folder.txt: a folder, not a file",
        "seeds/loop.txt: cannot be read (Too many levels of symbolic links)",
        "seeds/pipe.txt: a pipe or device, not a file",
    ]
    assert sum("Remove the link." in problem for problem in problems) == 2


def test_a_folder_that_may_not_be_listed_is_named(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seeds / "2022").mkdir()
    real = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("2022"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)  # root may list anything
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert "seeds/2022: cannot be listed (Permission denied); left out" in problems[0]


def test_a_file_in_a_folder_that_may_not_be_entered_is_named(
    seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (seeds / "shut.txt").write_text("Un texte.", "utf-8")
    real = os.stat

    def refuse(path: str, **options: bool) -> os.stat_result:
        if str(path).endswith("shut.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, **options)

    monkeypatch.setattr(os, "stat", refuse)  # root may enter any folder
    monkeypatch.setattr(os, "lstat", refuse)
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert "seeds/shut.txt: cannot be read (Permission denied); left out" in problems[0]


def test_a_file_that_may_not_be_read_is_named(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (seeds / "shut.txt").write_text("Un texte.", "utf-8")
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "shut.txt":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read anything
    reading, problems = read(seeds)
    assert len(reading.seeds) == 1
    assert problems == [
        "seeds/shut.txt: cannot be read (Permission denied); left out. Correct its permissions."
    ]


def test_a_missing_folder_and_one_without_a_usable_file_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SeedsError, match="no such folder"):
        read(tmp_path / "seeds")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/empty.txt").write_bytes(b"")
    with pytest.raises(SeedsError, match=r"holds no article that can be used \(1 .txt files"):
        read(tmp_path / "seeds")


def test_a_folder_with_no_more_than_notes_is_a_new_archive_unless_the_ledger_knows_articles(
    tmp_path: Path,
) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(SeedsError, match="holds no article"):
        read(tmp_path / "seeds")
    (tmp_path / "seeds/README.md").write_text("Les articles vont ici.", "utf-8")
    reading, problems = read(tmp_path / "seeds")
    assert reading.seeds == ()
    assert [problem.split(". ")[0] for problem in problems] == ["seeds: holds no article yet"]
    row = Row("0123456789abcdef", "articles/a-01234567/", "a.txt", "", "published")
    with pytest.raises(SeedsError, match="holds no article that can be used"):
        read(tmp_path / "seeds", Ledger((row,)))

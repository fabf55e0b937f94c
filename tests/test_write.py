"""Files are written if changed, whole or not at all, and removed only where the generator owns."""

import errno
import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from generator.atomic_write import write_if_changed
from generator.errors import OutputError
from generator.inventory import inventory
from generator.memory import Memory
from generator.output_files import File, OutputFile, PlannedFile, StagedFile
from generator.write import Written, claim, staging, synchronise


def files(*named: str) -> list[OutputFile]:
    return [OutputFile(path=name, content=name.encode()) for name in named]


def write_all(
    root: Path, files: Iterable[File], owned: Iterable[str] = (), memory: Memory | None = None
) -> Written:
    return synchronise(root, [files], owned, memory=memory)


def tree(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    write_all(tmp_path, files("a/x.md", "b.md"), ["a"])
    before = (tmp_path / "a/x.md").stat().st_mtime_ns
    assert write_all(tmp_path, files("a/x.md", "b.md"), ["a"]) == Written(0, 2, 0)
    assert (tmp_path / "a/x.md").stat().st_mtime_ns == before


def test_stale_files_go_from_owned_folders_only(tmp_path: Path) -> None:
    write_all(tmp_path, files("a/x.md", "a/deep/y.md", "hand/z.md"))
    assert write_all(tmp_path, files("a/x.md"), ["a"]) == Written(0, 1, 1)
    assert tree(tmp_path) == ["a/x.md", "hand/z.md"]
    assert not (tmp_path / "a/deep").exists()


def test_what_is_left_in_owned_folders_is_told_as_it_stands(tmp_path: Path) -> None:
    write_all(tmp_path, files("a/stale.md", "a/gone/x.md", "a/stays/y.md"))
    (tmp_path / "a/linked").symlink_to(tmp_path, target_is_directory=True)
    left = write_all(tmp_path, files("a/stays/y.md", "b.md"), ["a", "no"]).left
    assert left == {f"a/{path}": status for path, status in inventory(str(tmp_path / "a")).items()}
    assert list(left) == ["a/linked", "a/stays/", "a/stays/y.md"]


def test_an_owned_folder_goes_with_its_last_file(tmp_path: Path) -> None:
    write_all(tmp_path, files("a/deep/x.md"))
    assert write_all(tmp_path, [], ["a"]) == Written(0, 0, 1)
    assert list(tmp_path.iterdir()) == []


def staged(folder: Path, path: str, content: bytes) -> StagedFile:
    folder.mkdir(exist_ok=True)
    place = folder / path
    place.write_bytes(content)
    return StagedFile(path=path, place=place)


def test_a_staged_file_is_moved_if_it_is_another(tmp_path: Path) -> None:
    root, made = tmp_path / "root", tmp_path / "made"
    write_all(root, [OutputFile(path="same", content=b"x"), OutputFile(path="other", content=b"y")])
    there = [staged(made, "same", b"x"), staged(made, "other", b"z"), staged(made, "new", b"n")]
    there[1].place.chmod(0o600)
    assert write_all(root, there, ["."]) == Written(2, 1, 0)
    assert {path: (root / path).read_bytes() for path in tree(root)} == {
        "new": b"n",
        "other": b"z",
        "same": b"x",
    }
    assert (root / "other").stat().st_mode & 0o777 == 0o644
    assert tree(made) == ["same"]


def test_a_staged_file_on_another_disk_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, replace = staged(tmp_path / "made", "x", b"x"), Path.replace

    def far(place: Path, target: Path) -> Path:
        if place == there.place:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return replace(place, target)

    monkeypatch.setattr(Path, "replace", far)
    assert write_all(tmp_path / "root", [there]) == Written(1, 0, 0)
    assert (tmp_path / "root/x").read_bytes() == b"x"


def test_a_folder_with_somebody_elses_files_is_not_claimed(tmp_path: Path) -> None:
    write_all(tmp_path, files("data/mine.csv"))
    with pytest.raises(OutputError, match="holds files that Kiosque did not write"):
        claim(tmp_path, ["articles", "data"])
    assert tree(tmp_path) == ["data/mine.csv"]


def test_a_claimed_folder_stays_claimed(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    claim(tmp_path, ["articles", "data"])
    write_all(tmp_path, files("data/x.csv"))
    claim(tmp_path, ["articles", "data"])


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a//x", "./x", ""])
def test_a_path_outside_the_root_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="no path inside"):
        write_all(tmp_path, [OutputFile(path=path, content=b"")])


def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "x.md"
    write_if_changed(place, b"old")

    def full(_handle: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_if_changed(place, b"new")
    assert tree(tmp_path) == ["x.md"]
    assert place.read_bytes() == b"old"


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        write_all(tmp_path, files("a/x.md"))


def test_staging_is_empty_and_gone_afterwards(tmp_path: Path) -> None:
    with staging(tmp_path) as folder:
        assert list(folder.iterdir()) == []
        (folder / "x").write_text("x")
    assert not folder.exists()


def test_a_planned_file_is_made_once_and_again_when_it_is_made_from_something_else(
    tmp_path: Path,
) -> None:
    made: list[str] = []

    def plan(made_from: str) -> PlannedFile:
        def make() -> bytes:
            made.append(made_from)
            return made_from.encode()

        return PlannedFile(path="a/x.md", origin=lambda: made_from, make=make)

    memory = Memory(tmp_path / "memory.sqlite3")
    results = [
        write_all(tmp_path / "docs", [plan(digest)], ["a"], memory=memory)
        for digest in ("one", "one", "two")
    ]
    assert results == [Written(1, 0, 0), Written(0, 1, 0), Written(1, 0, 0)]
    assert made == ["one", "two"]


@pytest.mark.parametrize("harm", ["edited", "removed", "replaced by a link"])
def test_a_planned_file_that_was_touched_is_made_again(tmp_path: Path, harm: str) -> None:
    memory, plan = Memory(tmp_path / "memory.sqlite3"), [_always("x.md", b"right")]
    place = tmp_path / "docs" / "x.md"
    write_all(tmp_path / "docs", plan, memory=memory)
    if harm == "edited":
        place.write_bytes(b"wrong")
    else:
        place.unlink()
    if harm == "replaced by a link":
        (tmp_path / "other").write_bytes(b"wrong")
        place.symlink_to(tmp_path / "other")
    assert write_all(tmp_path / "docs", plan, memory=memory) == Written(1, 0, 0)
    assert place.read_bytes() == b"right"
    assert not place.is_symlink()


@pytest.mark.parametrize(
    ("origin", "harm", "expected"),
    [
        pytest.param("a+2", "", b"old, mended", id="only the second part changed"),
        pytest.param("b+2", "", b"new", id="the first part changed"),
        pytest.param("a+2", "altered", b"new", id="the file is not as it was written"),
        pytest.param("a+1", "", b"old", id="nothing changed"),
    ],
)
def test_a_planned_file_is_mended_where_only_a_part_of_it_changed(
    tmp_path: Path, origin: str, harm: str, expected: bytes
) -> None:
    memory = Memory(tmp_path / "memory")

    def plan(origin: str, content: bytes) -> PlannedFile:
        return PlannedFile(
            path="x.md",
            origin=lambda: origin,
            make=lambda: content,
            mend=lambda old: old + b", mended",
        )

    root = tmp_path / "docs"
    write_all(root, [plan("a+1", b"old")], memory=memory)
    if harm:
        (root / "x.md").write_bytes(b"somebody else's")
    write_all(root, [plan(origin, b"new")], memory=memory)
    assert (root / "x.md").read_bytes() == expected


def test_a_planned_file_that_cannot_be_mended_is_made(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "memory")
    for origin, content in (("a+1", b"old"), ("a+2", b"new")):
        file = PlannedFile(
            path="x.md",
            origin=partial(str, origin),
            make=partial(bytes, content),
            mend=lambda _: None,
        )
        write_all(tmp_path / "docs", [file], memory=memory)
    assert (tmp_path / "docs/x.md").read_bytes() == b"new"


def test_a_memory_that_cannot_be_read_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite3").write_bytes(b"no database")
    memory = Memory(tmp_path / "memory.sqlite3")
    write_all(tmp_path / "docs", [_always("x.md", b"right")], memory=memory)
    again = write_all(tmp_path / "docs", [_always("x.md", b"right")], memory=memory)
    assert again == Written(0, 1, 0)


def _always(path: str, content: bytes) -> PlannedFile:
    return PlannedFile(path=path, origin=lambda: "the same", make=lambda: content)

"""Files are written if changed, whole or not at all, and removed only where the generator owns."""

import errno
import os
from pathlib import Path

import pytest

from generator.errors import OutputError
from generator.model import OutputFile
from generator.write import Written, claim, staging, synchronise, write_if_changed


def files(*named: str) -> list[OutputFile]:
    return [OutputFile(path=name, content=name.encode()) for name in named]


def tree(root: Path) -> list[str]:
    return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())


def test_a_second_run_touches_nothing(tmp_path: Path) -> None:
    synchronise(tmp_path, files("a/x.md", "b.md"), ["a"])
    before = (tmp_path / "a/x.md").stat().st_mtime_ns
    assert synchronise(tmp_path, files("a/x.md", "b.md"), ["a"]) == Written(0, 2, 0)
    assert (tmp_path / "a/x.md").stat().st_mtime_ns == before


def test_stale_files_go_from_owned_folders_only(tmp_path: Path) -> None:
    synchronise(tmp_path, files("a/x.md", "a/deep/y.md", "hand/z.md"))
    assert synchronise(tmp_path, files("a/x.md"), ["a"]) == Written(0, 1, 1)
    assert tree(tmp_path) == ["a/x.md", "hand/z.md"]
    assert not (tmp_path / "a/deep").exists()


def test_a_folder_with_somebody_elses_files_is_not_claimed(tmp_path: Path) -> None:
    synchronise(tmp_path, files("data/mine.csv"))
    with pytest.raises(OutputError, match="holds files that Kiosque did not write"):
        claim(tmp_path, ["articles", "data"])
    assert tree(tmp_path) == ["data/mine.csv"]


def test_a_claimed_folder_stays_claimed(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    claim(tmp_path, ["articles", "data"])
    synchronise(tmp_path, files("data/x.csv"))
    claim(tmp_path, ["articles", "data"])


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a//x", "./x", ""])
def test_a_path_outside_the_root_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="no path inside"):
        synchronise(tmp_path, [OutputFile(path=path, content=b"")])


def test_a_full_disk_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "x.md"
    write_if_changed(place, b"old")
    real = os.fdopen

    def full(handle: int, mode: str) -> object:
        real(handle, mode).close()
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_if_changed(place, b"new")
    assert tree(tmp_path) == ["x.md"]
    assert place.read_bytes() == b"old"


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("in the way")
    with pytest.raises(OutputError, match="cannot be written"):
        synchronise(tmp_path, files("a/x.md"))


def test_staging_is_empty_and_gone_afterwards(tmp_path: Path) -> None:
    with staging(tmp_path) as folder:
        assert list(folder.iterdir()) == []
        (folder / "x").write_text("x")
    assert not folder.exists()

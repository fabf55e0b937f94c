"""Archives for tests: a folder like the repository's, with other seeds."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.addresses import load_addresses

ROOT = Path(__file__).parent.parent
_GENERATED = (*load_addresses("fr").folders(), "index.md")

GOOD = "good_0123456789abcdef.txt"
"""The name of an article that has nothing wrong with it."""
GOOD_TEXT = (
    "Le pont de Kratié a rouvert\n\n"
    "Phnom Penh (VNA) – Le pont de Kratié, au Cambodge, a rouvert le 3 mars 2020.\n\n"
    "M. Sok Dara, gouverneur de la province, a remercié les ouvriers. -VNA\n"
)


def make_project(folder: Path, seeds: Mapping[str, str | bytes] | None = None) -> Path:
    """Make an archive in a folder: the repository's own site with these seeds, or one good one."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "theme_overrides", folder / "theme_overrides")
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns(*_GENERATED))
    (folder / "seeds").mkdir()
    for name, content in (seeds if seeds is not None else {GOOD: GOOD_TEXT}).items():
        file = folder / "seeds" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def speak(project: Path, *, interface: str, articles: str) -> Path:
    """Make an archive one that was founded in other languages; return its settings."""
    pages = ROOT / "generator" / "languages" / articles / "new_archive"
    settings = project / "mkdocs.yml"
    text = (pages / "mkdocs.yml").read_text("utf-8").replace("{name}", "Essai")
    text = text.replace(f"  language: {articles}\n  font", f"  language: {interface}\n  font")
    shutil.rmtree(project / "docs")
    shutil.copytree(pages / "docs", project / "docs")
    settings.write_text(text, "utf-8")
    return settings


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

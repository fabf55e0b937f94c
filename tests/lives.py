"""An archive that lives: seeds come, change and go, with its two ledgers and its history in git.

After each publication everything that had an address is noted, to be asked for at the end.
"""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.config import Config, load_config
from generator.pages.frontmatter import read_front_matter
from generator.permalinks import Row, read_ledger
from generator.pipeline import build, make_pages, published_addresses
from generator.problems import Report
from generator.progress import Progress
from tests.projects import ROOT, make_project

URL = "https://archive.example/essai/"
_GIT = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")


class Life:
    """One archive and what it ever published."""

    def __init__(self, project: Path, seeds: Mapping[str, str]) -> None:
        self.project = make_project(project, seeds)
        shutil.copy(ROOT / ".gitattributes", project)
        (project / ".gitignore").write_text("docs/\nsite/\n.cache/\n", "utf-8")
        settings = project / "mkdocs.yml"
        text = settings.read_text("utf-8").replace('!ENV [SITE_URL, ""]', URL)
        settings.write_text(text, "utf-8")
        self.seeds = project / "seeds"
        self.published: dict[str, str | None] = {}
        """Every address, with the id of its article if it is one's."""
        self.git("init", "--quiet", "--initial-branch=main")

    @property
    def config(self) -> Config:
        return load_config(self.project / "mkdocs.yml")

    def publish(self, *, rendered: bool = False) -> Report:
        """Make the pages, or the whole site, and note every address; return what was reported."""
        report = Report()
        (build if rendered else make_pages)(self.config, report, Progress())
        owners = read_ledger(self.seeds).owners
        for path in published_addresses(self.config):
            self.published.setdefault(path, owners.get(path))
        self.last_report = report
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message=Publish")
        return report

    def add(self, seeds: Mapping[str, str]) -> None:
        """Put seeds into the folder; nothing is published yet."""
        for name, text in seeds.items():
            (self.seeds / name).write_text(text, "utf-8")

    def history_of(self, ledger: str) -> str:
        """Return a ledger with every row that the history has, as the publish workflow sees it."""
        script = str(ROOT / ".ci" / "published")
        return subprocess.run(
            [script, f"seeds/{ledger}"],
            cwd=self.project,
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def git(self, *command: str) -> str:
        git = shutil.which("git")
        assert git is not None
        run = subprocess.run(
            [git, *_GIT, *command], cwd=self.project, capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout

    def address(self, name: str) -> str:
        """Return the address of the article whose seed had this name last."""
        return next(row.path for row in reversed(self.rows()) if row.source == name)

    def rows(self) -> tuple[Row, ...]:
        return read_ledger(self.seeds).rows

    def front(self, address: str) -> Mapping[str, object]:
        """Return the front matter of the page at an address."""
        file = self.project / "docs" / f"{address.rstrip('/')}.md"
        return read_front_matter(file.read_text("utf-8"))[0]

    def ids_shown(self) -> dict[str, object]:
        """Return what each published article's address shows: an id, or the kind of notice."""
        shown = {}
        for path in sorted(path for path, owner in self.published.items() if owner):
            front = self.front(path)
            shown[path] = front.get("id") or front["template"]
        return shown

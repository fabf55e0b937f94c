"""Times the search of N synthetic articles: building its index, and asking it in a browser.

    python -m tests.benchmarks.search 1000

Prints seconds and the peak memory of building the index, and again with one article added; the
bytes of its files; then, in a headless Chromium over localhost, medians of the time from the first
keystroke on a fresh page to the first result, of later answers, and what a first query loads.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from generator import write
from generator.archive import Archive
from generator.config import Config, load_config
from generator.model import OutputFile
from generator.pipeline import build, gather
from generator.problems import Report
from generator.progress import Progress
from generator.search import search_files
from tests.benchmarks.make_archive import synthetic_seeds
from tests.benchmarks.memory import Peak
from tests.browser.chromium import chromium
from tests.browser.conftest import serving
from tests.projects import make_project

FIRST = ("laos", "busko", "coopération", "visite officielle", "vietnam", "chine 2019", "asean")
"""What is typed into a fresh page."""

LATER = (
    *("laos", "laos visite", "réunion", "hanoi", "japon ministre", '"premier ministre"'),
    *("nguyen van", "frontière", "thaïlande -chine", "économie", "accord", "dunh", "relations"),
)
"""What is typed after that."""

_ANSWERED = """(word) => new Promise((done) => {
  const field = document.querySelector('.recherche input[name=q]');
  const list = document.querySelector('.recherche__liste');
  const started = performance.now();
  const isAsked = () => new URLSearchParams(location.search).get('q') === word;
  const isThere = () => isAsked() && list.getAttribute('aria-busy') === 'false';
  const look = () => isThere() && done(performance.now() - started);
  new MutationObserver(look).observe(list, { attributes: true });
  field.value = word;
  field.dispatchEvent(new Event('input', { bubbles: true }));
})"""
"""Types a word at once; gives the milliseconds until the answer stands on the page."""


def indexed(label: str, archive: Archive, config: Config) -> list[OutputFile]:
    """Build the index; print how long it took and how much memory all processes needed."""
    started = time.perf_counter()
    with Peak() as peak:
        files = search_files(archive, config)
    seconds = time.perf_counter() - started
    print(f"{label:32} {seconds:8.1f} s   {peak.bytes / 1e6:6.0f} MB more at most")
    return files


def gathered(config: Config) -> Archive:
    """Return the archive of a project's seeds; its ledger is written as a build does."""
    return gather(config, Report(), Progress())[1]


def asked(browser: Browser, address: str) -> None:
    """Ask fresh pages, then one page again and again; print medians."""
    times, loaded = zip(*(first_answer(browser, address, word) for word in FIRST), strict=True)
    said("first answer, fresh page", times, "ms")
    said("loaded for it", [size / 1000 for size in loaded], "kB")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}recherche/")
        later = [answer(page, word) for word in ("mer", *LATER)][1:]
    said("later answers", later, "ms")


def said(label: str, values: Sequence[float], unit: str) -> None:
    """Print the median and the worst of some measures."""
    print(f"{label:32} {statistics.median(values):8.0f} {unit}  worst {max(values):.0f}")


def first_answer(browser: Browser, address: str, word: str) -> tuple[float, int]:
    """Return the milliseconds that a fresh page takes to answer, and the bytes that it loads."""
    with browser.new_context() as context:
        page = context.new_page()
        sizes: list[int] = []
        page.on(
            "response",
            lambda got: sizes.append(int(got.headers.get("content-length", 0))),
        )
        page.goto(f"{address}recherche/", wait_until="domcontentloaded")
        page.locator(".recherche input[name=q]").wait_for()
        return answer(page, word), sum(sizes)


def answer(page: Page, word: str) -> float:
    """Return the milliseconds from typing a word to its answer."""
    page.locator(".recherche input[name=q]").wait_for()
    milliseconds: float = page.evaluate(_ANSWERED, word)
    return milliseconds


def main() -> None:
    """Build the index of N articles, add one, ask."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(
            make_project(Path(folder) / "p", dict(synthetic_seeds(1))) / "mkdocs.yml"
        )
        build(config, Report(), Progress())
        for name, text in synthetic_seeds(number):
            (config.seeds_dir / name).write_text(text, "utf-8")
        files = indexed(f"index of {number} articles", gathered(config), config)
        write.synchronise(config.site_dir, files, owned=["pagefind"])
        print(
            f"{'its files':32} {sum(len(f.content) for f in files) / 1e6:8.1f} MB in {len(files)}"
        )
        with serving(config.site_dir) as address, chromium() as browser:
            asked(browser, address)
        name, text = next(synthetic_seeds(1, start=number))
        (config.seeds_dir / name).write_text(text, "utf-8")
        indexed("one article added", gathered(config), config)


if __name__ == "__main__":
    main()

"""Times the search of N synthetic articles: building its index, and asking it in a browser.

    python -m tests.benchmarks.search 1000
    python -m tests.benchmarks.search 10000 --offline

Prints seconds and the peak memory of building the index, of building it again with one article
added, and with one changed; the bytes of its files; then, in a headless Chromium over localhost,
medians of the time from the first keystroke on a fresh page to the first result and to the whole
answer, the same of later answers, and what a first query loads. With --offline the same questions
go to the unpacked offline copy, from `file://`.
"""

import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from generator import write
from generator.archive import Archive
from generator.atomic_write import write_if_changed
from generator.config import Config, load_config
from generator.offline import pack_zip
from generator.origins import Origins
from generator.output_files import OutputFile
from generator.permalinks import FILE as LEDGER
from generator.permalinks import ledger_text
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
  const results = document.querySelector('.recherche__resultats');
  const before = results.firstChild;
  const started = performance.now();
  let first;
  const isAsked = () => new URLSearchParams(location.search).get('q') === word;
  const look = () => {
    if (!isAsked()) return;
    if (results.firstChild !== before) first ??= performance.now() - started;
    const isWhole = list.getAttribute('aria-busy') === 'false';
    if (isWhole) done([first ?? performance.now() - started, performance.now() - started]);
  };
  new MutationObserver(look).observe(list, { attributes: true, childList: true, subtree: true });
  field.value = word;
  field.dispatchEvent(new Event('input', { bubbles: true }));
})"""
"""Types a word at once; gives the milliseconds until a first result stands on the page, and all."""

_LOADED = """() => performance.getEntriesByType('resource')
  .concat(performance.getEntriesByType('navigation'))
  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)"""
"""The bytes that a page has loaded; those of a disk are not told."""


def indexed(label: str, archive: Archive, config: Config) -> list[OutputFile]:
    """Build the index; print how long it took and how much memory all processes needed."""
    started = time.perf_counter()
    with Peak() as peak:
        files = search_files(Origins(archive, config))
    seconds = time.perf_counter() - started
    print(f"{label:32} {seconds:8.1f} s   {peak.bytes / 1e6:6.0f} MB more at most")
    return files


def gathered(config: Config) -> Archive:
    """Return the archive of a project's seeds; its ledger is written as a build does."""
    ledger, archive = gather(config, Report(), Progress())
    write_if_changed(config.seeds_dir / LEDGER, ledger_text(ledger).encode())
    return archive


def asked(browser: Browser, address: str) -> None:
    """Ask fresh pages, then one page again and again; print medians."""
    fresh = [first_answer(browser, address, word) for word in FIRST]
    said("first result, fresh page", [first for first, _, _ in fresh], "ms")
    said("whole answer, fresh page", [whole for _, whole, _ in fresh], "ms")
    said("loaded for it", [size / 1000 for _, _, size in fresh], "kB")
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        later = [answer(page, word) for word in ("mer", *LATER)][1:]
    said("first result, later", [first for first, _ in later], "ms")
    said("whole answer, later", [whole for _, whole in later], "ms")


def said(label: str, values: Sequence[float], unit: str) -> None:
    """Print the median and the worst of some measures."""
    print(f"{label:32} {statistics.median(values):8.0f} {unit}  worst {max(values):.0f}")


def first_answer(browser: Browser, address: str, word: str) -> tuple[float, float, int]:
    """Return what `answer` does on a fresh page, and the bytes that it loads in all."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address, wait_until="domcontentloaded")
        first, whole = answer(page, word)
        page.wait_for_load_state("networkidle")
        return first, whole, page.evaluate(_LOADED)


def answer(page: Page, word: str) -> tuple[float, float]:
    """Return the milliseconds from typing a word to its first result, and to its whole answer."""
    page.locator(".recherche input[name=q]").wait_for()
    first, whole = page.evaluate(_ANSWERED, word)
    return first, whole


def seeded(config: Config, numbers: Iterable[int], *, paragraph: str = "") -> None:
    """Write seeds into a project; a paragraph more makes another article of the same seed."""
    for number in numbers:
        name, text = next(synthetic_seeds(1, start=number))
        (config.seeds_dir / name).write_text(text.replace("\n\n", f"\n\n{paragraph}", 1), "utf-8")


def asked_on_a_disk(browser: Browser, archive: Archive, config: Config, folder: Path) -> None:
    """Ask the offline copy, unpacked in a folder."""
    packed = pack_zip(archive, config, Progress())
    with zipfile.ZipFile(packed.place) as copy:
        copy.extractall(folder)
    print("from file://")
    asked(browser, (folder / packed.place.stem / "recherche" / "index.html").as_uri())


def main() -> None:
    """Build the index of N articles, add one, change one, ask."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    number = numbers[0] if numbers else 1000
    with tempfile.TemporaryDirectory() as folder:
        project = make_project(Path(folder) / "p", dict(synthetic_seeds(1)))
        config = load_config(project / "mkdocs.yml")
        build(config, Report(), Progress())
        seeded(config, range(number))
        archive = gathered(config)
        files = indexed(f"index of {number} articles", archive, config)
        write.synchronise(config.site_dir, [files], owned=["pagefind"])
        size = sum(len(file.content) for file in files)
        print(f"{'its files':32} {size / 1e6:8.1f} MB in {len(files)}")
        with serving(config.site_dir) as root, chromium() as browser:
            asked(browser, f"{root}recherche/")
            if "--offline" in sys.argv:
                asked_on_a_disk(browser, archive, config, Path(folder) / "copy")
        seeded(config, [number])
        indexed("one article added", gathered(config), config)
        seeded(config, [number // 2], paragraph="Un paragraphe de plus sur la mer.\n\n")
        indexed("one article changed", gathered(config), config)


if __name__ == "__main__":
    main()

"""The table of contents of the program: every stage, in order."""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from generator import write
from generator.accession import accession
from generator.archive import Archive
from generator.atomic_write import write_if_changed
from generator.build_lock import build_lock
from generator.check import check_site
from generator.config import Config
from generator.curate import correct_all, read_recipe
from generator.exports import all_exports
from generator.extract import extract_all
from generator.finished import Attempt, Counts, counts_of
from generator.garbage_collection import set_aside, without_collector
from generator.inventory import Inventory
from generator.kinship.kept import recall_kinships
from generator.memory import Memory
from generator.origins import Origins
from generator.pages import all_pages
from generator.pages.address_index import address_index
from generator.pages.captures import capture_files
from generator.pages.citations import citation_files
from generator.pages.feeds import feed_files
from generator.pages.signposts import keep_answering
from generator.pages.tables import table_files
from generator.permalinks import FILE as LEDGER
from generator.permalinks import Ledger, ledger_text, read_ledger
from generator.problems import Problem, Report
from generator.progress import Progress
from generator.read import Reading, read_seeds
from generator.register import FILE as REGISTER
from generator.register import read_register, register_text
from generator.remember import recall, uncorrected
from generator.render import Engine, engine_begun, rendered_files, rendering
from generator.rights import permitted
from generator.search import search_files
from generator.side_by_side import in_background
from generator.sitemaps import for_robots

_GROUP = 100
"""Pages that are made and written by one process at a time."""


def gather(config: Config, report: Report, progress: Progress) -> tuple[Ledger, Archive]:
    """Seeds → the archive, and the ledger with its new addresses. Writes nothing."""
    progress.stage("Reading the seeds")
    ledger = read_ledger(config.seeds_dir)
    with in_background(partial(_read, config, ledger)) as read:
        later = Report()
        recipe = read_recipe(config, later)
        recalled = recall(config.cache_dir, recipe)
        reading, problems = read()
    report.extend((*problems, *later))

    progress.stage("Restoring and annotating")
    extracted = extract_all(reading.seeds, recipe, progress, config.cache_dir, recalled)
    articles, withdrawals = correct_all(
        extracted, config.seeds_dir, recipe, report, same=reading.same
    )
    ledger, archive = accession(articles, withdrawals, reading, ledger, report, config=config)
    archive = replace(archive, read_from=uncorrected(reading.seeds, extracted, articles, recipe))
    return ledger, permitted(archive, config)


def _read(config: Config, ledger: Ledger) -> tuple[Reading, list[Problem]]:
    """Read the seeds in a process of its own; return what was reported with them."""
    report = Report()
    return read_seeds(config.seeds_dir, ledger, report), list(report)


def make_pages(config: Config, report: Report, progress: Progress) -> Archive:
    """Seeds → Markdown and data in docs/, the ledgers beside the seeds; return the archive."""
    with build_lock(config.cache_dir, progress):
        return _write_docs(config, report, progress).archive


def _write_docs(config: Config, report: Report, progress: Progress) -> Origins:
    """Do what `make_pages` does; return the archive with the digests of its articles."""
    with without_collector():
        ledger, archive = gather(config, report, progress)

    with set_aside():
        origins = Origins(archive, config)
        write_pages(ledger, origins, config, progress)
    return origins


def write_pages(ledger: Ledger, origins: Origins, config: Config, progress: Progress) -> None:
    """Write Markdown and data into docs/, the ledgers beside the seeds."""
    progress.stage("Writing the pages")
    register = read_register(config.seeds_dir)
    write.claim(config.docs_dir, config.generated_folders)
    archive, memory = origins.archive, Memory(config.cache_dir / "docs.sqlite3")
    origins.prepare()
    archive.prepare()
    lines = Memory(config.cache_dir / "lines.sqlite3")
    data = all_exports(origins, lines)  # one at a time
    with write.beginning(config.docs_dir, data, memory) as begun:
        recall_kinships(archive, origins, Memory(config.cache_dir / "kinships.sqlite3"))
        pages = list(all_pages(origins))
        register, signposts = keep_answering(pages, register, archive, config)
        pages += [*signposts, address_index(archive, config)]
        write_if_changed(config.seeds_dir / LEDGER, ledger_text(ledger).encode())
        write_if_changed(config.seeds_dir / REGISTER, register_text(register).encode())
        write.synchronise(
            config.docs_dir,
            [pages[place : place + _GROUP] for place in range(0, len(pages), _GROUP)],
            config.generated_folders,
            memory=memory,
            track=partial(progress.track, total=len(pages)),
            begun=begun,
        )


def published_addresses(config: Config) -> frozenset[str]:
    """Return every address that the archive ever had: those of its articles, and all others."""
    return read_ledger(config.seeds_dir).paths | read_register(config.seeds_dir).paths


def build_if_changed(config: Config, report: Report, progress: Progress) -> Counts:
    """Seeds → the whole site, unless it stands as the last build left it; return its counts.

    What that build reported is reported again. Raises KiosqueError when it cannot go on.
    """
    with build_lock(config.cache_dir, progress):
        progress.stage("Looking for changes")
        attempt = Attempt(config)
        counts = attempt.finished(report)
        if counts is None:
            attempt.begin()
            built = build(config, report, progress)
            counts = counts_of(built.archive)
            attempt.finish(counts, report, built.site)
        return counts


class Built(NamedTuple):
    """What a build made."""

    archive: Archive
    site: Inventory
    """What it left in the site's folder."""


def build(config: Config, report: Report, progress: Progress) -> Built:
    """Seeds → the whole site. Raises KiosqueError when it cannot go on."""
    with engine_begun(config) as engine:
        origins = _write_docs(config, report, progress)
        with set_aside():
            return Built(origins.archive, finish_site(origins, config, engine, report, progress))


def finish_site(
    origins: Origins, config: Config, engine: Engine, report: Report, progress: Progress
) -> Inventory:
    """Docs/ → the site, rendered, with all that stands beside pages, and checked."""
    progress.stage("Rendering the site")
    archive = origins.archive
    with write.staging(config.cache_dir) as staging:
        with rendering(engine, staging) as rendered:
            memory = Memory(config.cache_dir / "search.sqlite3")
            index = search_files(origins, memory)
            kept = rendered()
        progress.stage("Writing the site")
        groups = (
            citation_files(origins),
            for_robots(rendered_files(staging), archive, config),
            feed_files(origins, read_register(config.seeds_dir)),
            table_files(origins),
            capture_files(archive),
            index,
        )
        known = Memory(config.cache_dir / "site.sqlite3")
        site = write.synchronise(config.site_dir, groups, ["."], kept, memory=known).left

    progress.stage("Checking the site")
    memory = Memory(config.cache_dir / "check.sqlite3")
    addresses = published_addresses(config)
    report.extend(check_site(config.site_dir, addresses, config.site_url, memory, site))
    return site

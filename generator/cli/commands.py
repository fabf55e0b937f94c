"""The commands. Exit status 0 fine, 1 problems found, 2 wrong usage."""

import io
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator import __version__
from generator.check import built_for, check_published, check_site, read_published
from generator.cli.options import common, folders
from generator.cli.progress import Speaking
from generator.cli.texts import one_line, packed_as, summary
from generator.config import LANGUAGES, Config, load_config
from generator.errors import KiosqueError
from generator.explain import explain as explain_article
from generator.explain import find_articles, problems_of
from generator.finished import counts_of
from generator.languages import DEFAULT
from generator.new_archive import NewArchive, is_free, make_archive
from generator.offline import pack_zim, pack_zip, require_libzim
from generator.permalinks import read_ledger
from generator.pipeline import build as build_archive
from generator.pipeline import build_if_changed, gather, make_pages, published_addresses
from generator.problems import Report, Severity
from generator.progress import Progress
from generator.serve import serve_site


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kiosque")
def main() -> None:
    """Turn a folder of captured newswire articles into a static archive."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console that lacks a sign shows another
            stream.reconfigure(errors="replace")


@main.command()
@common
def build(config_file: Path, *, strict: bool) -> None:
    """Build the whole site: seeds, pages, HTML, search, and a check of the result."""
    started = time.perf_counter()
    report = Report()
    with _faults(report):
        config = load_config(config_file)
        counts = build_if_changed(config, report, Speaking())
        click.echo(summary(counts, report, time.perf_counter() - started))
        click.echo(f"Site: {config.site_dir / 'index.html'}")
        click.echo("To browse it: make serve, then open http://localhost:8000/")
    _finish(report, strict=strict)


@main.command()
@common
@folders
def pages(config_file: Path, seeds: Path | None, docs: Path | None, *, strict: bool) -> None:
    """Make the Markdown pages and the data only: no HTML, no search.

    With --seeds and --docs this works on any folder of articles: the ledger is made in the seeds
    folder, and data/articles.jsonl in the docs folder holds the result.
    """
    started = time.perf_counter()
    report = Report()
    with _faults(report):
        config = load_config(config_file).with_folders(seeds=seeds, docs=docs)
        archive = make_pages(config, report, Speaking())
        click.echo(summary(counts_of(archive), report, time.perf_counter() - started))
        click.echo(f"Data: {config.docs_dir / 'data' / 'articles.jsonl'}")
    _finish(report, strict=strict)


@main.command()
@common
@click.option(
    "--against",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    help="Prove that every address in FILE answers: a list of URLs, a sitemap or an older ledger.",
)
def check(config_file: Path, against: tuple[Path, ...], *, strict: bool) -> None:
    """Check seeds, corrections, vocabulary and ledger, and the built site if there is one."""
    report = Report()
    with _faults(report):
        config = load_config(config_file)
        gather(config, report, Progress())
        if config.site_dir.is_dir():
            _check_built(config, against, report)
        else:
            say = report.error if against else report.warn
            say(config.site_dir.name, "no built site to check", "Run: make site")
    if not len(report):
        click.echo("No problems found.")
    _finish(report, strict=strict)


@main.command()
@click.argument("article_id", metavar="ID")
@common
def explain(article_id: str, config_file: Path, *, strict: bool) -> None:
    """Print every value of one article with its quote and rule.

    ID may be its first digits, or the name of the article's file or how that begins.
    """
    report = Report()
    with _faults(report):
        config, gathered = load_config(config_file), Report()
        _, archive = gather(config, gathered, Progress())
        found = find_articles(archive, article_id)
        if len(found) != 1:
            example = next(iter(archive.by_id), "ea3d89f4fc626edf")
            raise click.BadParameter(
                f"{len(found)} articles have an id or a file that begins with {article_id!r}; ids "
                f"are the last group of digits in a seed's name, such as {example}. Seeds that "
                "were left out have none: `check` names them.",
                param_hint="ID",
            )
        click.echo(explain_article(found[0]))
        report.extend(problems_of(found[0], gathered, config.seeds_dir.name))
    _finish(report, strict=strict)


@main.command()
@common
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Where on localhost; 0 takes a free port.",
)
@click.option("--watch/--no-watch", default=True, help="Rebuild when a file changes.")
def serve(config_file: Path, port: int, *, strict: bool, watch: bool) -> None:
    """Build the site, serve it on localhost, and rebuild it when something changes."""

    def rebuild() -> Config:
        report, started = Report(), time.perf_counter()
        config = load_config(config_file)
        counts = build_if_changed(config, report, Speaking())
        click.echo(summary(counts, report, time.perf_counter() - started))
        _print_problems(report)
        return config

    report = Report()
    with _faults(report):
        site = load_config(config_file).site_dir
        serve_site(site, rebuild, port, watch=watch, say=click.echo)
    _finish(report, strict=strict)


@main.command()
@common
@click.option("--zim", is_flag=True, help="Write a ZIM file for Kiwix too; it needs libzim.")
def offline(config_file: Path, *, strict: bool, zim: bool) -> None:
    """Build the site, then pack it into dist/: a zip that opens with a double click."""
    started = time.perf_counter()
    report, speaking = Report(), Speaking()
    with _faults(report):
        if zim:
            require_libzim()
        config = load_config(config_file)
        archive = build_archive(config, report, speaking).archive
        packed = [pack(archive, config, speaking) for pack in (pack_zip, pack_zim)[: 1 + zim]]
        click.echo(summary(counts_of(archive), report, time.perf_counter() - started))
        for copy in packed:
            click.echo(packed_as(copy))
        click.echo("To read it: unpack the zip anywhere, then open index.html in its folder.")
    _finish(report, strict=strict)


@main.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=DEFAULT,
    show_default=True,
    help="The language of the articles, of the pages and of the addresses.",
)
@click.option("--name", help="What the archive is called; as the folder if not given.")
def new(folder: Path, language: str, name: str | None) -> None:
    """Make a new, empty archive in DIR: a folder that builds and publishes itself.

    It holds a copy of the program, its settings, a place for the articles, the hand-written pages
    and the workflow that publishes it.
    """
    if not is_free(folder):
        click.echo(f"error: {folder}: is not empty. Name a folder that is, or a new one.", err=True)
        sys.exit(2)
    with _faults(Report()):
        make_archive(NewArchive(folder, language, name or folder.resolve().name))
        click.echo(f"Archive: {folder}")
        click.echo("Put articles into its seeds/, then run there: make site")


def _check_built(config: Config, against: Iterable[Path], report: Report) -> None:
    """Check the built site, unless it was built for another address."""
    built_at = built_for(config.site_dir)
    if built_at not in {None, config.site_url}:
        report.error(
            config.site_dir.name,
            f"built for {built_at}, but site_url is {config.site_url or 'empty'}",
            "Build it again, or set SITE_URL as it was set for the build.",
        )
        return
    report.extend(check_site(config.site_dir, published_addresses(config), config.site_url))
    owners = read_ledger(config.seeds_dir).owners
    for file in against:
        listed = read_published(file, config.site_url)
        found = list(check_published(config.site_dir, listed, owners))
        silent = sum(problem.severity is Severity.ERROR for problem in found)
        click.echo(f"{file}: {len(listed) - silent} of {len(listed)} addresses answer.")
        report.extend(found)


@contextmanager
def _faults(report: Report) -> Iterator[None]:
    """Print the program's own errors as one line, after the report, and exit with status 1."""
    try:
        yield
    except KiosqueError as error:
        _print_problems(report)
        click.echo(f"error: {one_line(str(error))}", err=True)
        sys.exit(1)


def _print_problems(report: Report) -> None:
    for problem in report:
        click.echo(f"{problem.severity.value}: {problem}", err=True)


def _finish(report: Report, *, strict: bool) -> None:
    _print_problems(report)
    if report.fails(strict=strict):
        sys.exit(1)

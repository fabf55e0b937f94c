"""One line in a correction, and what an article said stands nowhere in what is published."""

import gzip
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.config import Config, load_config
from generator.offline import pack_zim, pack_zip
from generator.pipeline import build, gather
from generator.problems import Report, Severity
from generator.progress import Progress
from tests.projects import make_project

PARTS = ("zanzolin", "quokkatin", "xystarin", "wombatin")
"""What the rare words of lead, text, caption and related item begin with; the rest is who it is."""

TEXT = """Le pont de {place} a rouvert

Les habitants attendaient depuis longtemps ce moment, a dit un passant zanzolin{who}.

Le pont de {place} ảnh 1Le pont vu par un photographe xystarin{who}. Photo : VNA

Phnom Penh (VNA) – Le pont de {place}, au Cambodge, a rouvert le 3 mars 2020.

M. Sok Dara, gouverneur de la province, a remercié les ouvriers et chanté quokkatin{who}. -VNA

Voir plus

Une récolte de mangues wombatin{who} attendue cette année dans tout le pays

Les vergers ont souffert.
"""

TAKEN_DOWN = {
    "withdrawn": "withdrawn: {reason: Demande de l’éditeur}\n",
    "link": "rights: link\n",
    "extract": "rights: extract\n",
}
"""The one line, by who says the rare words."""

PLACES = {
    "zanzolin": {
        *("site:index.html", "site:citation.ris", "site:citation.bib", "site:citation.json"),
        *("site:articles.jsonl", "site:articles.csv", "site:archive.sqlite", "site:capture.txt"),
        *("site:feed.xml", "site:feed.json", "site:.bin", "docs:.md"),
        *("zip:index.html", "zip:capture.txt", "zip:archive.sqlite"),
    },
    "quokkatin": {
        *("site:index.html", "site:articles.jsonl", "site:archive.sqlite", "site:capture.txt"),
        *("site:.bin", "docs:.md", "zip:index.html", "zip:capture.txt", "zip:archive.sqlite"),
    },
    "xystarin": {"site:index.html", "site:articles.jsonl", "site:capture.txt", "zip:capture.txt"},
    "wombatin": {"site:articles.jsonl", "site:capture.txt", "zip:articles.jsonl"},
}
"""Where what is shown stands, among other places: there the test looks for what is not."""


def _file(who: str) -> str:
    return f"{who}_{len(who):016x}.txt"


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """Return an archive of four articles."""
    places = dict(zip(("shown", *TAKEN_DOWN), ("Kratié", "Kampot", "Takéo", "Kep"), strict=True))
    seeds = {_file(who): TEXT.format(place=place, who=who) for who, place in places.items()}
    project = make_project(tmp_path_factory.mktemp("takedown") / "p", seeds)
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8").replace('!ENV [SITE_URL, ""]', "https://archive.example/")
    settings.write_text(text.replace("extract_words: 60", "extract_words: 5"), "utf-8")
    return load_config(settings)


@pytest.fixture(scope="module")
def published(config: Config) -> list[dict[str, set[str]]]:
    """Publish all of it, take three articles down, publish again; return both states."""
    return [_state(config), *_after(config)]


def _after(config: Config) -> Iterator[dict[str, set[str]]]:
    for who, line in TAKEN_DOWN.items():
        (config.seeds_dir / _file(who)).with_suffix(".yml").write_text(line, "utf-8")
    yield _state(config)


def _state(config: Config) -> dict[str, set[str]]:
    """Build and pack; return where each rare word stands."""
    archive = build(config, Report(), Progress()).archive
    pack_zip(archive, config, Progress())
    found: dict[str, set[str]] = {}
    for place, content in _everything(config):
        for part in PARTS:
            for who in ("shown", *TAKEN_DOWN):
                if f"{part}{who}".encode() in content:
                    found.setdefault(f"{part}{who}", set()).add(place)
    return found


def _everything(config: Config) -> Iterator[tuple[str, bytes]]:
    """Yield each published file, unpacked, and the name of its kind."""
    for name, folder in (("site", config.site_dir), ("docs", config.docs_dir)):
        for file in filter(Path.is_file, folder.rglob("*")):
            yield f"{name}:{_kind(file.name)}", _unpacked(file.read_bytes())
    [packed] = (config.file.parent / "dist").glob("*.zip")
    with zipfile.ZipFile(packed) as files:
        for path in files.namelist():
            yield f"zip:{_kind(Path(path).name)}", _unpacked(files.read(path))
    for ledger in config.seeds_dir.glob("*.csv"):
        yield f"seeds:{ledger.name}", ledger.read_bytes()


def _kind(name: str) -> str:
    return Path(name).suffix if name.endswith((".md", ".bin")) else name


def _unpacked(content: bytes) -> bytes:
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content


@pytest.mark.parametrize("who", ["shown", *TAKEN_DOWN])
@pytest.mark.parametrize("part", PARTS)
def test_what_is_shown_stands_where_readers_and_machines_look(
    published: list[dict[str, set[str]]], part: str, who: str
) -> None:
    before, after = published
    assert PLACES[part] <= before[part + who]
    assert part + who in after or who != "shown"


@pytest.mark.parametrize("who", TAKEN_DOWN)
@pytest.mark.parametrize("part", PARTS)
def test_what_is_taken_down_stands_nowhere(
    published: list[dict[str, set[str]]], part: str, who: str
) -> None:
    assert published[-1].get(part + who, set()) == set()


@pytest.mark.usefixtures("published")
def test_address_title_date_and_values_stay(config: Config) -> None:
    lines = (config.docs_dir / "data/articles.jsonl").read_text("utf-8").splitlines()
    records = {record["source"]: record for record in map(json.loads, lines)}
    assert records.keys() == {_file(who) for who in ("shown", "link", "extract")}
    for record in records.values():
        assert record["title"].startswith("Le pont de ")
        assert (record["date"], record["countries"]) == ("2020-03-03", ["KH"])
        assert [actor["name"] for actor in record["actors"]] == ["Sok Dara"]
        assert (config.site_dir / record["url"].removeprefix(config.site_url)).is_dir()
    assert records[_file("link")]["lead"] is None
    assert records[_file("extract")]["lead"] == "Les habitants attendaient depuis longtemps […]"


@pytest.mark.usefixtures("published")
def test_a_zim_file_holds_nothing_of_it_either(config: Config) -> None:
    reader = pytest.importorskip("libzim.reader", reason="make zim installs libzim")
    packed = pack_zim(build(config, Report(), Progress()).archive, config, Progress())
    zim = reader.Archive(packed.place)
    entries = map(zim._get_entry_by_id, range(zim.all_entry_count))  # noqa: SLF001  # no other way
    content = b"".join(bytes(e.get_item().content) for e in entries if not e.is_redirect)
    said = {part + who for part in PARTS for who in TAKEN_DOWN if (part + who).encode() in content}
    assert said == set()
    assert b"quokkatinshown" in content


@pytest.mark.parametrize(
    ("correction", "begins"),
    [
        ("rights: full\n", "articles/un-passant"),
        *((c, "articles/article-") for c in (TAKEN_DOWN["link"], TAKEN_DOWN["withdrawn"])),
    ],
    ids=["shown", "link", "withdrawn"],
)
def test_an_address_without_a_headline_says_no_word_that_is_not_shown(
    tmp_path: Path, correction: str, begins: str
) -> None:
    text = (
        "Un passant a dit " + "beaucoup de choses " * 15 + "\n\nHanoï (VNA) – Il est parti. -VNA\n"
    )
    files = {"a_00000000000000a1.txt": text, "a_00000000000000a1.yml": correction}
    config = load_config(make_project(tmp_path / "p", files) / "mkdocs.yml")
    ledger, _ = gather(config, Report(), Progress())
    [path] = ledger.paths
    assert path.startswith(begins)


DISPATCH = """Le pont de Kratié a rouvert

Phnom Penh (VNA) – Le pont de Kratié, au Cambodge, a rouvert le 3 mars 2020.

M. Sok Dara, gouverneur de la province, a remercié les ouvriers qui ont travaillé jour et nuit
pendant deux ans pour le reconstruire. -VNA
"""
ALMOST = DISPATCH.replace("jour et nuit", "jour etnuit")
FIRST, FURTHER = "a_00000000000000a1", "b_00000000000000b2"


@pytest.mark.parametrize(
    ("second", "beside", "line", "is_shown", "said"),
    [
        (ALMOST, FIRST, "withdrawn", False, None),
        (ALMOST, FURTHER, "withdrawn", True, f"withdraws {FURTHER}.txt, but {FIRST}.txt tells the"),
        (ALMOST, FIRST, "link", False, None),
        (ALMOST, FURTHER, "link", False, None),
        (DISPATCH, FIRST, "withdrawn", False, None),
        (
            DISPATCH,
            FURTHER,
            "withdrawn",
            True,
            f"corrects a file that is the same article as {FIRST}",
        ),
        (DISPATCH, FIRST, "link", False, None),
        (DISPATCH, FURTHER, "link", True, f"corrects a file that is the same article as {FIRST}"),
    ],
)
def test_what_is_said_of_one_capture_holds_for_all_or_is_reported(
    tmp_path: Path, second: str, beside: str, line: str, *, is_shown: bool, said: str | None
) -> None:
    seeds = {f"{FIRST}.txt": DISPATCH, f"{FURTHER}.txt": second, f"{beside}.yml": TAKEN_DOWN[line]}
    config = load_config(make_project(tmp_path / "p", seeds) / "mkdocs.yml")
    report = Report()
    _, archive = gather(config, report, Progress())
    assert any(entry.article.text for entry in archive.entries) is is_shown
    of_it = [problem.message for problem in report if problem.file.endswith(".yml")]
    assert [message[: len(said or "")] for message in of_it] == ([said] if said else [])


@pytest.mark.parametrize("line", TAKEN_DOWN.values(), ids=TAKEN_DOWN)
def test_a_takedown_of_nothing_is_an_error(tmp_path: Path, line: str) -> None:
    seeds = {f"{FIRST}.txt": DISPATCH, f"{FURTHER}.yml": line}
    config = load_config(make_project(tmp_path / "p", seeds) / "mkdocs.yml")
    report = Report()
    gather(config, report, Progress())
    [problem] = report
    assert problem.severity is Severity.ERROR
    assert f"Is {FURTHER}.txt missing?" in str(problem)

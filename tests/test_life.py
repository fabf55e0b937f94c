"""Two years of an archive's life over 200 articles: whatever was published goes on answering."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.check import check_published, check_site, read_published
from generator.cli import main
from generator.config import load_config
from generator.permalinks import read_ledger
from generator.pipeline import make_pages
from generator.problems import Report
from generator.progress import Progress
from tests.benchmarks.make_archive import synthetic_seeds
from tests.lives import Life
from tests.projects import make_project

SEEDS = dict(synthetic_seeds(200, words=90))
NAMES = sorted(SEEDS)
WITHDRAWN, DELETED = NAMES[60:65], NAMES[65:68]
TAKEN_DOWN = [WITHDRAWN[2], DELETED[2]]
"""Withdrawn by a correction, their seeds deleted too."""

BACK = [WITHDRAWN[0], DELETED[0]]
"""One that was withdrawn and one that was deleted are there again in the end."""

NAMELESS = {f"depeche {n}.txt": SEEDS.pop(NAMES[n]) for n in range(190, 200)}
"""Seeds without an id in their name: the ledger alone knows them again."""

PEOPLE = """Nguyen Van An en visite au Laos

Vientiane (VNA) – Le ministre laotien {name} a reçu mercredi {guest}. M. {name} a parlé d'amitié.

Il a remercié le Vietnam. -VNA
"""


def _add(life: Life, names: list[str]) -> None:
    for name in names:
        (life.seeds / name).write_text({**SEEDS, **NAMELESS}[name], "utf-8")


def _edit_and_correct(life: Life) -> None:
    """Edit ten seeds, rename twenty, correct ten titles, move thirty into a folder."""
    for name in NAMES[10:20]:
        file = life.seeds / name
        file.write_text(file.read_text("utf-8") + "\nUne ligne ajoutée plus tard.\n", "utf-8")
    for name in NAMES[20:35]:
        (life.seeds / name).rename(life.seeds / f"vna-{name}")
    for number, name in enumerate(sorted(NAMELESS)[:5]):
        (life.seeds / name).rename(life.seeds / f"autre nom {number}.txt")
    for name in NAMES[40:50]:
        (life.seeds / name).with_suffix(".yml").write_text("title: 'Un autre titre'\n", "utf-8")
    (life.seeds / "2019").mkdir()
    for name in [*NAMES[70:95], *sorted(NAMELESS)[5:]]:
        (life.seeds / name).rename(life.seeds / "2019" / name)


def _withdraw(life: Life) -> None:
    for name in (*WITHDRAWN, *TAKEN_DOWN):
        text = "withdrawn: {reason: Demande de l'auteur, date: '2026-03-01'}\n"
        known = "title: 'Un titre connu'\ndate: 2019-05\n" if name == TAKEN_DOWN[0] else ""
        (life.seeds / name).with_suffix(".yml").write_text(known + text, "utf-8")
    for name in {*DELETED, *TAKEN_DOWN}:
        (life.seeds / name).unlink()


def _merge_two_actors(life: Life) -> None:
    folder = life.seeds / "vocabulary"
    folder.mkdir()
    text = "{id: kham-souk, label: Kham Souk, type: person, variants: [Khamsouk Vong]}"
    (folder / "actors.yml").write_text(f"actors:\n- {text}\n", "utf-8")


def _grow_on_two_branches(life: Life) -> None:
    """Add ten articles on each of two branches, publish on both, merge."""
    for branch, names in (("spring", NAMES[150:160]), ("autumn", NAMES[160:170])):
        life.git("switch", "--quiet", "--create", branch, "main")
        _add(life, names)
        life.publish()
    life.git("switch", "--quiet", "main")
    life.git("merge", "--quiet", "--no-edit", "spring")
    life.git("merge", "--quiet", "--no-edit", "autumn")


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Life:
    """Live for two years; the whole site is built in the end."""
    people = {
        "a_00000000000000a1.txt": PEOPLE.format(name="Kham Souk", guest="une délégation"),
        "b_00000000000000b2.txt": PEOPLE.format(name="Khamsouk Vong", guest="des étudiants"),
    }
    first = {name: SEEDS[name] for name in NAMES[:150]} | NAMELESS | people
    life = Life(tmp_path_factory.mktemp("life") / "p", first)
    life.publish()
    _edit_and_correct(life)
    life.publish()
    _withdraw(life)
    _merge_two_actors(life)
    life.publish()
    _grow_on_two_branches(life)
    life.publish()
    (life.seeds / BACK[0]).with_suffix(".yml").unlink()
    _add(life, [BACK[1], *NAMES[170:190]])
    life.publish(rendered=True)
    return life


def test_every_address_ever_published_answers_in_the_built_site(life: Life) -> None:
    site = life.config.site_dir
    pages = [f"{path}index.html" if path.endswith("/") else path for path in life.published]
    silent = [path for path in pages if not (site / path).is_file()]
    assert silent == []
    assert len(life.published) > 800
    assert sum(owner is not None for owner in life.published.values()) == 202


def test_no_address_changed_its_article(life: Life) -> None:
    gone = {life.address(name) for name in (*WITHDRAWN, *DELETED)} - set(map(life.address, BACK))
    expected = {
        path: "tombstone.html" if path in gone else owner
        for path, owner in life.published.items()
        if owner
    }
    assert life.ids_shown() == expected


def test_the_check_of_the_site_says_the_same(life: Life, tmp_path: Path) -> None:
    config = life.config
    owners = read_ledger(life.seeds).owners
    assert check_site(config.site_dir, life.published, config.site_url) == []
    for ledger in ("permalinks.csv", "addresses.csv"):
        old = tmp_path / ledger
        old.write_text(life.history_of(ledger), "utf-8")
        listed = read_published(old, config.site_url)
        assert {address.said for address in listed} <= life.published.keys()
        assert len(listed) > 200
        assert list(check_published(config.site_dir, listed, owners)) == []


def test_the_command_tells_how_many_addresses_answer(life: Life, tmp_path: Path) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{path}\n" for path in sorted(life.published)), "utf-8")
    command = ["check", "--config", str(life.project / "mkdocs.yml"), "--against"]
    runs = [CliRunner().invoke(main, [*command, str(listed)])]
    listed.write_text("articles/never-12345678/\n", "utf-8")
    runs.append(CliRunner().invoke(main, [*command, str(listed)]))
    number = len(life.published)
    assert [run.exit_code for run in runs] == [0, 1]
    assert [run.stdout.splitlines()[0].partition(": ")[2] for run in runs] == [
        f"{number} of {number} addresses answer.",
        "0 of 1 addresses answer.",
    ]


def test_the_ledgers_only_grew(life: Life) -> None:
    for ledger in ("permalinks.csv", "addresses.csv"):
        history = life.git("log", "--format=%H", "--first-parent", "--", f"seeds/{ledger}").split()
        texts = [life.git("show", f"{commit}:seeds/{ledger}") for commit in reversed(history)]
        assert len(texts) >= 3
        for before, after in pairwise(texts):
            assert after.startswith(before)


def test_only_what_is_missing_and_was_not_withdrawn_is_reported(life: Life) -> None:
    said = [problem.message for problem in life.last_report]
    path = life.address(DELETED[1])
    assert said == [f"the seed {DELETED[1]} of {path} is gone; its address shows a notice"]


def test_an_actor_that_the_vocabulary_joined_to_another_leads_there(life: Life) -> None:
    front = life.front("acteurs/khamsouk-vong/")
    assert (front["template"], front["moved_to"]) == ("moved.html", "acteurs/kham-souk/")
    assert life.front("acteurs/kham-souk/")["template"] == "facet.html"


@pytest.mark.parametrize("name", [WITHDRAWN[1], *TAKEN_DOWN])
def test_what_is_gone_is_in_no_list_and_its_text_nowhere(life: Life, name: str) -> None:
    path = life.address(name)
    page = (life.config.site_dir / path / "index.html").read_text("utf-8")
    sentence = re.findall(r"(?<=\n)\w[^\n]{60,90}? ", SEEDS[name])[-1]
    assert "Demande de l" in page
    assert "1ᵉʳ mars 2026" in page or "1er mars 2026" in page
    assert '<meta name="robots" content="noindex">' in page
    assert sentence not in page
    listing = [file for file in _lists(life.config.site_dir) if path in file.read_text("utf-8")]
    assert listing == []
    assert ("Référence" in page) == (name != TAKEN_DOWN[1])
    if name == TAKEN_DOWN[0]:
        assert "Un titre connu" in page
        assert (
            "Un titre connu. <i>Agence vietnamienne d’information</i> [en ligne]. mai 2019." in page
        )


def _lists(site: Path) -> Iterator[Path]:
    """Yield what lists articles: pages but those of articles, data, the map of the site."""
    for suffix in ("*.html", "*.jsonl", "*.csv", "*.json", "*.txt", "*.xml"):
        yield from (file for file in site.rglob(suffix) if "articles" not in file.parts[-3:])


def test_another_machine_makes_the_same_ledgers_and_pages(life: Life, tmp_path: Path) -> None:
    seeds = {
        file.relative_to(life.seeds).as_posix(): file.read_bytes()
        for file in sorted(life.seeds.rglob("*"), reverse=True)
        if file.is_file()
    }
    config = load_config(make_project(tmp_path / "other", seeds) / "mkdocs.yml")
    archive = make_pages(config, Report(), Progress())
    assert len(archive.entries) == 202 - 6
    for ledger in ("permalinks.csv", "addresses.csv"):
        assert (config.seeds_dir / ledger).read_bytes() == (life.seeds / ledger).read_bytes()

"""A ZIM file, read back by libzim as Kiwix reads it."""

from dataclasses import replace
from datetime import date

import pytest

from generator.archive import Archive
from generator.atomic_write import write_if_changed
from generator.config import Config, load_config
from generator.errors import EngineError
from generator.offline import Packed, pack_zim
from generator.offline.edition import Edition
from generator.pipeline import build
from generator.problems import Report
from generator.progress import Progress
from tests.projects import make_project

pytest.importorskip("libzim", reason="make zim installs libzim")

from libzim.reader import Archive as Zim  # where it is installed
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from generator.offline.zim_check import check_zim
from generator.offline.zim_file import metadata
from generator.offline.zim_items import Words, media_type

SEEDS = {
    "a_0000000000000001.txt": (
        "Un pont sur la rivière Đồng Nai\n\n"
        "Dong Nai (VNA) – Le pont a rouvert le 3 mars 2020 au cœur de la province.\n\n"
        "M. Nguyen Van Nam, ministre des Transports, a remercié les ouvriers cambodgiens. -VNA\n"
    ),
    "b_0000000000000002.txt": (
        "Deux marines en exercice\n\n"
        "Hanoï (VNA) – Les navires ont quitté le port le 4 mai 2021, a annoncé le Laos. -VNA\n"
    ),
}
BRIDGE = "articles/un-pont-sur-la-riviere-dong-nai-00000000/index.html"
"""Where the first article is; the other has the same eight digits and another title."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Config, Archive]:
    """Build two articles once."""
    project = make_project(tmp_path_factory.mktemp("zim") / "p", SEEDS)
    config = load_config(project / "mkdocs.yml")
    return config, build(config, Report(), Progress()).archive


@pytest.fixture(scope="module")
def packed(built: tuple[Config, Archive]) -> Packed:
    """Pack them."""
    return pack_zim(built[1], built[0], Progress())


@pytest.fixture
def zim(packed: Packed) -> Zim:
    """Open the file."""
    return Zim(packed.place)


def test_it_opens_with_the_home_page_and_has_every_article(
    zim: Zim, packed: Packed, built: tuple[Config, Archive]
) -> None:
    assert zim.check()
    assert zim.main_entry.get_item().path == "index.html"
    assert zim.entry_count == packed.files
    for entry in built[1].entries:
        found = zim.get_entry_by_path(f"{entry.path}index.html")
        assert found.title == entry.article.title
        assert found.get_item().mimetype == "text/html"


def test_it_says_what_it_is(zim: Zim) -> None:
    said = {key: zim.get_metadata(key).decode() for key in zim.metadata_keys if "_48" not in key}
    expected = {
        "Title": "Kiosque, archive de dépêches",
        "Language": "fra",
        "Creator": "Agence vietnamienne d’information",
        "Publisher": "Kiosque",
        "Date": "2021-05-04",
        "Name": "kiosque-archive-de-depeches_fr_all",
    }
    assert {key: said[key] for key in expected} == expected
    assert 0 < len(said["Description"]) <= 80
    assert zim.has_illustration(48)


@pytest.mark.parametrize(
    "query", ["Đồng Nai", "dong nai", "cœur", "coeur", "rivieres", "Rivière", "ouvrier cambodgien"]
)
def test_words_are_found_as_people_type_them(query: str, zim: Zim) -> None:
    search = Searcher(zim).search(Query().set_query(query))
    assert list(search.getResults(0, search.getEstimatedMatches())) == [BRIDGE]


def test_what_is_no_word_of_an_article_finds_nothing(zim: Zim) -> None:
    search = Searcher(zim).search(Query().set_query("colophon"))
    assert search.getEstimatedMatches() == 0


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Un pont", BRIDGE), ("riviere", BRIDGE), ("Laos", "pays/la-laos/index.html")],
)
def test_titles_of_articles_and_lists_are_suggested(typed: str, expected: str, zim: Zim) -> None:
    search = SuggestionSearcher(zim).suggest(typed)
    assert expected in search.getResults(0, search.getEstimatedMatches())


def test_what_it_says_of_itself_keeps_to_the_lengths_of_the_specification(
    built: tuple[Config, Archive],
) -> None:
    long = replace(built[0], site_name="Dépêches " * 20, description="Un mot, " * 900)
    said = metadata(long, Edition("essai", "2020", date(2020, 1, 1)))
    assert said["Title"] == "Dépêches Dépêches Dépêches…"
    assert len(said["Description"]) <= 80
    assert len(said["LongDescription"]) <= 4000


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ({"articles/none/index.html": Words("x", "")}, "1 articles are missing"),
        ({BRIDGE: Words("ornithorynque", "")}, "does not find"),
    ],
)
def test_a_file_that_lacks_something_is_not_kept(
    words: dict[str, Words], fault: str, packed: Packed
) -> None:
    with pytest.raises(EngineError, match=fault):
        check_zim(packed.place, words)


def test_a_theme_without_the_picture_is_said(built: tuple[Config, Archive]) -> None:
    config, archive = built
    picture = config.site_dir / "assets/images/illustration.png"
    content = picture.read_bytes()
    picture.unlink()
    with pytest.raises(EngineError, match=r"illustration\.png: not in the theme"):
        pack_zim(archive, config, Progress())
    write_if_changed(picture, content)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/index.html", "text/html"),
        ("a.js", "text/javascript"),
        ("a.woff2", "font/woff2"),
        ("a.svg", "image/svg+xml"),
        ("a.jsonl", "application/jsonl"),
        ("a.qqq", "application/octet-stream"),
    ],
)
def test_every_machine_gives_a_file_the_same_type(path: str, expected: str) -> None:
    assert media_type(path) == expected

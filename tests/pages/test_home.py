"""The home page: nothing silly for five articles, no wall for many."""

from generator.archive import Archive, chronological
from generator.interface import load_words
from generator.model import Entry
from generator.origins import Origins
from generator.pages.home import WAYS, home_page
from tests.articles import make_entry
from tests.pages.archives import settings


def home(*entries: Entry) -> str:
    made = home_page(Origins(Archive(chronological(entries)), settings()), load_words("fr"))
    return made.content.decode().split("\n---\n", 1)[1]


def articles(countries: tuple[str, ...], number: int, start: int) -> list[Entry]:
    return [
        make_entry(f"{place:016x}", countries=countries, actors=(), date="2019")
        for place in range(start, start + number)
    ]


def test_what_is_ahead_of_its_kind_is_worth_discovering() -> None:
    page = home(*articles(("LA", "VN"), 4, 0), *articles(("CN", "VN"), 2, 4))
    pair = "[Laos – Vietnam](relations/la-vn.md) <span>4 articles</span>"
    assert f"- <small>Les deux pays le plus souvent cités ensemble</small> {pair}" in page


def test_what_is_level_small_or_alone_is_not() -> None:
    level = home(*articles(("LA", "VN"), 3, 0), *articles(("CN", "VN"), 3, 3))
    small = home(*articles(("LA", "VN"), 2, 0), *articles(("CN", "VN"), 1, 2))
    alone = home(*articles(("LA", "VN"), 9, 0))
    assert [page for page in (level, small, alone) if "À découvrir" in page] == []


def test_an_empty_archive_says_so_and_shows_nothing_empty() -> None:
    page = home()
    assert "L’archive ne contient pas encore d’article." in page
    assert "\n## " not in page
    assert "<figure" not in page


def test_actors_named_once_are_few() -> None:
    once = home(make_entry())
    assert once.count("(acteurs/") - once.count("(acteurs/index.md)") <= WAYS // 2


def test_the_words_of_the_templates_come_with_the_home_page() -> None:
    made = home_page(Origins(Archive(()), settings()), load_words("fr")).content.decode()
    assert 'search_in: "Rechercher dans l’archive"' in made


def test_what_there_is_none_of_is_not_counted() -> None:
    assert "année](annees" not in home(make_entry(date=None)).split("## ")[0]
    assert "[**1** année](annees" in home(make_entry(date="2019"))

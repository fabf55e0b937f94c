from generator.archive import Archive
from generator.model import Actor, ActorType
from generator.pages.facets import facet_pages, summary
from generator.pages.home import latest
from generator.pages.offices import offices
from generator.pages.overviews import overview_pages
from generator.pages.words import load_words
from tests.articles import LAM, make_entry

WORDS = load_words("fr")


def many(number: int) -> Archive:
    return Archive(tuple(make_entry(f"{n:016x}", date="2020", topics=()) for n in range(number)))


def test_a_list_has_a_hundred_articles_a_page_from_the_oldest() -> None:
    held = many(201)
    pages = {page.path: page.content.decode() for page in facet_pages(held, WORDS)}

    assert [pages[f"annees/2020{page}.md"].count("../articles/") for page in ("", "/2", "/3")] == [
        100,
        100,
        1,
    ]
    assert "- [1](../../annees/2020.md)\n- **2**\n- [3]" in pages["annees/2020/2.md"]
    assert 'title: "2020, page 3"' in pages["annees/2020/3.md"]


def test_a_full_page_of_a_list_stays_when_an_article_comes_after_its_own() -> None:
    before, after = (
        {page.path: page.content for page in facet_pages(many(number), WORDS)}
        for number in (250, 251)
    )

    assert after["pays/la-laos/2.md"] == before["pays/la-laos/2.md"]
    assert "100 articles, en 2020." in after["pays/la-laos/2.md"].decode()


def test_a_summary_says_how_many_and_when() -> None:
    dated = [make_entry(date=date) for date in ("2013", "2022-10-25", "XXXX-10-13", None)]

    assert summary(dated, WORDS) == "4 articles\u202f: 2 de 2013 à 2022, 2 sans année connue."
    assert summary(dated[:1], WORDS) == "1 article, en 2013."
    assert summary(dated[2:], WORDS) == "2 articles, année inconnue."
    assert summary(dated, WORDS, dated=False) == "4 articles."


def test_the_latest_are_the_newest_of_known_year_then_the_others() -> None:
    held = [make_entry(date=date) for date in ("2013", "2022", None)]

    assert [entry.annotated.dating.date for entry in latest(held)] == ["2022", "2013", None]


def test_an_office_is_listed_once_with_all_its_articles() -> None:
    roles = ("ministre", "Ministré", None, "président")
    held = [make_entry(actors=(Actor(id="a", name="A", type=LAM.type, role=r),)) for r in roles]

    assert [(role, len(given)) for role, given in offices("a", held)] == [
        ("ministre", 2),
        ("président", 1),
    ]


def test_an_overview_ranks_by_count_then_by_name() -> None:
    held = Archive(
        (
            make_entry("1" * 16, countries=("VN", "LA")),
            make_entry("2" * 16, countries=("VN", "DE", "EG")),
        )
    )
    pages = {page.path: page.content.decode() for page in overview_pages(held, WORDS)}
    places = [
        pages["pays/index.md"].index(n) for n in ("Vietnam]", "Allemagne]", "Égypte]", "Laos]")
    ]

    assert places == sorted(places)


def test_an_overview_of_very_many_actors_is_cut_into_pages() -> None:
    crowd = tuple(Actor(id=f"a-{n}", name=f"A {n}", type=ActorType.PERSON) for n in range(251))
    pages = [page.path for page in overview_pages(Archive((make_entry(actors=crowd),)), WORDS)]

    assert "acteurs/2.md" in pages


def test_the_unknown_year_comes_last() -> None:
    held = Archive((make_entry("1" * 16, date=None), make_entry("2" * 16, date="2020")))
    pages = {page.path: page.content.decode() for page in overview_pages(held, WORDS)}

    assert pages["annees/index.md"].index("2020]") < pages["annees/index.md"].index("inconnue]")

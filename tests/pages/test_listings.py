from generator.archive import Archive, attested_offices, chronological
from generator.interface import load_words
from generator.model import Actor
from generator.origins import Origins
from generator.pages.facets import facet_pages
from generator.pages.home import latest
from generator.pages.listing import NEWEST, article_list
from tests.articles import LAM, make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")


def many(number: int) -> Archive:
    return Archive(tuple(make_entry(f"{n:016x}", date="2020", topics=()) for n in range(number)))


def pages_of(held: Archive) -> dict[str, str]:
    return {
        page.path: page.content.decode() for page in facet_pages(Origins(held, settings()), WORDS)
    }


def test_titles_and_leads_of_a_list_keep_their_signs_on_the_line() -> None:
    entry = make_entry(title="Laos : un accord")
    shown = article_list([entry], "pays/la-laos/", load_words("fr"))
    assert '[Laos<span class="k-n"> :</span> un accord](' in shown


def test_a_short_list_is_whole_on_the_page_of_its_facet() -> None:
    pages = pages_of(many(100))

    assert pages["annees/2020.md"].count("](../articles/") == 100
    assert [path for path in pages if "/page/" in path] == []


def test_a_single_article_leads_to_its_countries_and_their_relations() -> None:
    pages = pages_of(Archive((make_entry(),)))

    assert "[Vietnam](../relations/la-vn.md)" in pages["pays/la-laos.md"]
    assert "[Vietnam](../pays/vn-vietnam.md)" in pages["acteurs/to-lam.md"]
    assert "frontières" not in pages["acteurs/to-lam.md"]


def test_a_long_list_has_a_hundred_articles_a_page_from_the_oldest() -> None:
    pages = pages_of(many(201))

    numbers = (1, 2, 3)
    counts = [pages[f"pays/la-laos/page/{n}.md"].count("](../../../articles/") for n in numbers]
    assert counts == [100, 100, 1]
    hidden = [pages[f"pays/la-laos/page/{n}.md"].partition('data-dates="')[2] for n in numbers]
    cited = [len(dates.partition('"')[0].split()) for dates in hidden]
    assert cited == [100, 100, 0]  # one article is no list to choose from
    assert "un-titre-00000000" in pages["pays/la-laos/page/1.md"]
    assert 'title: "Laos, page 3"' in pages["pays/la-laos/page/3.md"]


def test_numbered_pages_show_dates_and_titles_alone() -> None:
    pages = pages_of(many(101))
    lead = "Le chapeau de l’article."

    assert pages["pays/la-laos.md"].count(lead) == NEWEST
    assert lead not in pages["pays/la-laos/page/1.md"]


def test_a_row_of_a_numbered_page_costs_little_more_than_its_title_and_address() -> None:
    page = pages_of(many(200))["pays/la-laos/page/1.md"]
    rows = [line for line in page.splitlines() if "](../../../articles/" in line]
    [shown] = {len(row) for row in rows}
    said = len("Un titre") + len("../../../articles/un-titre-00000000.md")

    assert shown - said <= 30
    assert (len(page) - sum(map(len, rows))) / len(rows) <= 20  # dates for Zotero, head, links


def test_the_page_of_a_facet_shows_the_newest_first_and_leads_to_all_pages() -> None:
    held = Archive(
        tuple(make_entry(f"{n:08x}" * 2, date=f"{1900 + n}", topics=()) for n in range(101))
    )
    page = pages_of(held)["pays/la-laos.md"]

    assert page.count("](../articles/") == NEWEST
    assert page.index("<small>2000</small>") < page.index("<small>1999</small>")
    assert "[2000 <small>page 2</small>](../pays/la-laos/page/2.md)" in page
    assert "[1900–1999 <small>page 1</small>](../pays/la-laos/page/1.md)" in page


def test_a_full_page_of_a_list_stays_when_an_article_comes_after_its_own() -> None:
    before, after = pages_of(many(250)), pages_of(many(301))

    assert after["pays/la-laos/page/2.md"] == before["pays/la-laos/page/2.md"]
    assert "100 articles de 2020." in after["pays/la-laos/page/2.md"]


def test_what_has_no_year_is_on_pages_of_its_own_and_moves_no_other() -> None:
    undated = tuple(make_entry(f"f{n:015x}", date=None) for n in range(101))
    before = pages_of(Archive((*many(150).entries, *undated)))
    after = pages_of(Archive((*many(200).entries, *undated)))

    apart = {path for path in before if path.startswith("pays/la-laos/inconnue/page/")}
    assert len(apart) == 2
    assert {path: after[path] for path in apart} == {path: before[path] for path in apart}
    assert "annees/inconnue/page/2.md" in before


def test_what_spans_two_years_has_its_place_among_the_dated() -> None:
    dates = ("2019", "2019-12/2020-01", "2020", None)
    held = Archive(chronological(make_entry(f"{n:016x}", date=d) for n, d in enumerate(dates)))
    page = pages_of(held)["pays/la-laos.md"]
    said = (
        "<small>2020</small>",
        "décembre 2019 – janvier 2020",
        "<small>2019</small>",
        "### Sans",
    )

    assert sorted(said, key=page.index) == list(said)


def test_days_without_a_year_are_in_the_order_of_the_calendar() -> None:
    days = ("XXXX-10-13", None, "XXXX-02-01")
    held = Archive(chronological(make_entry(f"{n:016x}", date=d) for n, d in enumerate(days)))
    page = pages_of(held)["annees/inconnue.md"]
    said = ("1er février", "13 octobre, année non précisée", "date inconnue")

    assert sorted(said, key=page.index) == list(said)


def test_the_latest_are_the_newest_of_known_year_then_the_others() -> None:
    held = [make_entry(date=date) for date in ("2013", "2022", None)]

    assert [entry.annotated.dating.date for entry in latest(held)] == ["2022", "2013", None]


def test_an_office_is_listed_once_with_all_its_articles() -> None:
    roles = ("ministre", "Ministré", None, "président")
    held = [make_entry(actors=(Actor(id="a", name="A", type=LAM.type, role=r),)) for r in roles]

    assert [(role, len(given)) for role, given in attested_offices("a", held)] == [
        ("ministre", 2),
        ("président", 1),
    ]

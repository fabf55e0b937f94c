"""The search page as readers use it, in a browser, over a site built from the five seeds."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator import write
from generator.archive import Archive, chronological
from generator.config import load_config
from generator.search import build_index
from tests.articles import make_entry
from tests.browser.conftest import serving, watch
from tests.projects import ROOT

pytestmark = pytest.mark.browser

BELARUS = "Le Vietnam fait grand cas de son amitié traditionnelle avec la Biélorussie"
LANG_SON = "Des gardes-frontières vietnamiens et chinois s'entretiennent en ligne"
CASES = json.loads((ROOT / "tests" / "search" / "cases.json").read_text("utf-8"))

SPELLINGS = [
    make_entry(
        "0" * 16, title="Le fleuve", text="Đồng Nai, au cœur de la plaine.", date="2019-05-02"
    ),
    make_entry(
        "1" * 16, title="La paix", text="L’accord signé à Abidjan, en Côte d’Ivoire.", date="2021"
    ),
    make_entry("2" * 16, title="La mer", text="Le navire a pris la mer. L’équipe mène."),
    make_entry(
        "3" * 16, title="Le <b>gras</b> & co", text="<img src=x onerror=alert(1)> &amp; fin."
    ),
    make_entry(
        "4" * 16, title="La marine", text="Mercredi, deux frégates sud-coréennes et une de Ha Noi."
    ),
    make_entry(
        "5" * 16, title=None, text="Un texte dont le titre manque : ornithorynque.", date=None
    ),
]


@pytest.fixture(scope="module", name="spellings")
def _spellings(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of the built site with the index of other articles."""
    site = tmp_path_factory.mktemp("spellings") / "site"
    shutil.copytree(built_site, site)
    archive = Archive(chronological(SPELLINGS))
    index = build_index(archive, load_config(ROOT / "mkdocs.yml"))
    write.synchronise(site, index, owned=["pagefind"])
    with serving(site) as address:
        yield address


@pytest.fixture(scope="module", name="library")
def _library(browser: Browser, server: str) -> Iterator[Page]:
    """Yield a search page over the five seeds that several queries are typed into."""
    with browser.new_context() as context:
        page = context.new_page()
        complaints = watch(page)
        opened(page, server)
        yield page
        assert complaints == []


@pytest.fixture(scope="module", name="other_library")
def _other_library(browser: Browser, spellings: str) -> Iterator[Page]:
    """Yield a search page over the other articles that several queries are typed into."""
    with browser.new_context() as context:
        page = context.new_page()
        opened(page, spellings)
        yield page


def opened(page: Page, address: str, query: str = "") -> Locator:
    """Open the search page; return the titles found, once they are there."""
    page.goto(f"{address}recherche/{query}")
    return titles(page)


def typed(page: Page, query: str) -> Locator:
    """Replace the query; return the titles found."""
    page.locator(".recherche input[name=q]").fill(query)
    return titles(page)


def titles(page: Page) -> Locator:
    """Return the titles of the results, once the answer to the latest query is there."""
    expect(page.locator(".recherche__liste")).to_have_attribute("aria-busy", "false")
    return page.locator(".recherche__resultats h2")


FOUND_FIRST = [
    ("bielorussie", BELARUS),
    ("Biélorussie", BELARUS),
    ("BIÉLORUSSIE", BELARUS),
    ("busko", BELARUS),
    ("belarus", BELARUS),
    ("vitaly busko bielorussie", BELARUS),
    ("mise en œuvre Busko", BELARUS),
    ('"postes frontaliers"', LANG_SON),
    ("« postes frontaliers »", LANG_SON),
    ('chinois "postes frontaliers"', LANG_SON),
    ("langson", LANG_SON),
    ("Lạng Sơn", LANG_SON),
]


@pytest.mark.parametrize(
    ("query", "title"),
    FOUND_FIRST,
    ids=[ascii(query) for query, _ in FOUND_FIRST],
)
def test_a_query_finds_its_article_first(query: str, title: str, library: Page) -> None:
    expect(typed(library, query).first).to_have_text(title)


AS_TYPED = [
    ("dong", ["Le fleuve"]),
    ("đồng nai", ["Le fleuve"]),
    ("coeur", ["Le fleuve"]),
    ("cœur", ["Le fleuve"]),
    ('"coeur de la plaine"', ["Le fleuve"]),
    ("accord", ["La paix"]),
    ("l'accord", ["La paix"]),
    ("l’accord d'abidjan", ["La paix"]),
    ("ivoire", ["La paix"]),
    ('"cote d\'ivoire"', ["La paix"]),
    ("mer", ["La mer"]),
    ("mercr", ["La marine"]),
    ("merc*", ["La marine"]),
    ("sud-coréen", ["La marine"]),
    ("hanoi frégate", ["La marine"]),
    ("fleuve accord", []),
    ("accord zzz", []),
    ("zzz", []),
    ("meridional", []),
    ('"accord à signer"', []),
    ("ornithorynques", ["Article sans titre"]),
]


@pytest.mark.parametrize(
    ("query", "found"),
    AS_TYPED,
    ids=[ascii(query) for query, _ in AS_TYPED],
)
def test_words_are_found_as_people_type_them(
    query: str, found: list[str], other_library: Page
) -> None:
    expect(typed(other_library, query)).to_have_text(found)


@pytest.mark.parametrize("query", ["viet nam", "Viêt-Nam", "vietnam", "VIỆT NAM"], ids=ascii)
def test_the_country_is_found_in_each_of_its_spellings(query: str, library: Page) -> None:
    expect(typed(library, query)).to_have_count(5)


def test_a_word_with_minus_is_excluded(page: Page, spellings: str) -> None:
    found = opened(page, spellings, "?q=hanoi -accord")

    expect(found).to_have_count(len(SPELLINGS) - 1)
    expect(found.filter(has_text="La paix")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        pytest.param("dong coeur", ["Đồng", "cœur"], id="letters"),
        pytest.param("accords", ["accord"], id="ending"),
        pytest.param("mer", ["mer", "mer"], id="whole word"),
        pytest.param('"la mer"', ["La", "mer", "la", "mer"], id="phrase"),
        pytest.param("hanoi frégate", ["frégates", "Ha", "Noi"], id="name in two words"),
    ],
)
def test_what_was_asked_is_marked_in_the_spelling_of_the_article(
    query: str, marks: list[str], other_library: Page
) -> None:
    typed(other_library, query)

    expect(other_library.locator(".recherche__resultats mark")).to_have_text(marks)


def test_the_text_of_an_article_is_never_read_as_html(page: Page, spellings: str) -> None:
    expect(opened(page, spellings, "?q=gras")).to_have_text("Le <b>gras</b> & co")
    expect(page.locator(".recherche__resultats :is(b, img)")).to_have_count(0)


def test_results_come_while_typing_and_lead_to_the_article(page: Page, server: str) -> None:
    found = opened(page, server)
    expect(page.get_by_role("status")).to_have_text("5 articles dans l’archive")

    page.locator(".recherche input[name=q]").press_sequentially("busk")
    expect(page.get_by_role("status")).to_have_text("1 article trouvé")
    found.get_by_role("link").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(BELARUS)


def test_a_country_narrows_and_its_count_is_right(page: Page, server: str) -> None:
    found = opened(page, server)
    china = page.locator("label", has=page.locator('input[value="CN"]'))
    count = int(china.locator(".recherche__nombre").inner_text())

    china.click()

    assert 0 < count < 5
    expect(found).to_have_count(count)
    expect(page).to_have_url(f"{server}recherche/?pays=CN")
    page.go_back()
    expect(found).to_have_count(5)
    expect(page.locator('input[value="CN"]')).not_to_be_checked()


def test_filters_offer_what_the_results_have(page: Page, server: str) -> None:
    opened(page, server, "?pays=BY")

    countries = page.locator('input[name="pays"] + span')
    expect(countries).to_have_text(["Biélorussie", "Vietnam"])


def test_countries_together_ask_for_both_and_years_for_either(page: Page, server: str) -> None:
    both = opened(page, server, "?pays=VN&pays=BY")
    expect(both).to_have_text([BELARUS])

    either = opened(page, server, "?annee=2022&annee=inconnue")
    years = page.locator('input[name="annee"]:checked + span + span')
    expect(either).to_have_count(sum(int(text) for text in years.all_inner_texts()))


def test_the_address_restores_the_search(page: Page, server: str) -> None:
    opened(page, server, "?q=vietnam&pays=BY&tri=ancien")

    expect(page.locator(".recherche input[name=q]")).to_have_value("vietnam")
    expect(page.locator('input[value="BY"]')).to_be_checked()
    expect(page.locator("select[name=tri]")).to_have_value("ancien")
    expect(titles(page)).to_have_text([BELARUS])


def test_an_address_with_nonsense_shows_no_error(page: Page, server: str) -> None:
    opened(page, server, "?q=%22&pays=ZZ&tri=zz&annee=&x=1")

    expect(page.get_by_role("status")).to_contain_text("Aucun article")


@pytest.mark.parametrize(
    ("order", "dates"),
    [
        ("ancien", ["2 mai 2019", "1er mars 2020", "2021", "Date inconnue"]),
        ("recent", ["2021", "1er mars 2020", "2 mai 2019", "Date inconnue"]),
    ],
)
def test_dates_sort_either_way_and_the_undated_come_last(
    order: str, dates: list[str], page: Page, spellings: str
) -> None:
    opened(page, spellings, f"?tri={order}")

    found = page.locator(".recherche__date").all_inner_texts()
    assert list(dict.fromkeys(found)) == dates


def test_nothing_found_is_said_in_a_sentence(page: Page, server: str) -> None:
    opened(page, server, "?q=ornithorynque")

    expect(page.get_by_role("status")).to_contain_text(
        "Aucun article ne contient « ornithorynque »."
    )
    expect(titles(page)).to_have_count(0)


def test_filters_work_by_keyboard_and_keep_the_focus(page: Page, server: str) -> None:
    opened(page, server)
    page.locator('input[value="LA"]').focus()
    page.keyboard.press("Space")

    expect(page.locator('input[value="LA"]')).to_be_checked()
    expect(page.locator('input[value="LA"]')).to_be_focused()
    page.get_by_role("button", name="Effacer les filtres").press("Enter")
    expect(titles(page)).to_have_count(5)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_scrolls_sideways_on_a_narrow_screen(scheme: str, page: Page, server: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 320, "height": 640})
    opened(page, server, "?q=vietnam")
    page.get_by_text("Filtrer").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_page_works_below_any_address(page: Page, built_site: Path) -> None:
    with serving(built_site.parent) as address:
        found = opened(page, f"{address}{built_site.name}/", "?q=busko")
        found.get_by_role("link").click()

        expect(page.get_by_role("heading", level=1)).to_have_text(BELARUS)


def test_the_box_of_every_page_leads_to_the_results(page: Page, server: str) -> None:
    page.goto(f"{server}pays/")
    box = page.locator('header form[role=search] input[name="q"]')
    box.fill("busko")
    box.press("Enter")

    expect(titles(page)).to_have_text([BELARUS])


def test_no_other_page_loads_the_search(page: Page, server: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(server)
    page.goto(f"{server}pays/")

    assert [url for url in loaded if "pagefind" in url or "recherche" in url] == []


@pytest.mark.parametrize(
    "lost", ["pagefind", "pagefind/catalogue.json", "pagefind/pagefind.js", "*.pf_meta", "wasm.*"]
)
def test_a_missing_or_damaged_index_is_said_and_other_ways_shown(
    lost: str, browser: Browser, built_site: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(built_site, site)
    for place in site.glob(lost if "/" in lost or "." not in lost else f"pagefind/{lost}"):
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.write_bytes(b"damaged")
    with serving(site) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}recherche/?q=vietnam")
        message = page.get_by_role("alert")

        expect(message).to_contain_text("La recherche n’est pas disponible")
        expect(message.get_by_role("link")).to_have_count(4)


def test_without_javascript_the_page_leads_to_the_indexes(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}recherche/?q=vietnam")
        expect(page.get_by_text("La recherche a besoin de JavaScript.")).to_be_visible()
        page.get_by_role("link", name="par pays").click()

        expect(page).to_have_url(f"{server}pays/")


def asked(library: Page, function: str, text: str) -> object:
    """Return what a function of words.js makes of a text with the table of the index."""
    return library.evaluate(
        f"""async (text) => {{
            const words = await import("../assets/javascripts/recherche/words.js");
            const catalogue = await (await fetch("../pagefind/catalogue.json")).json();
            return {function};
        }}""",
        text,
    )


@pytest.mark.parametrize(("text", "words"), CASES, ids=[ascii(text) for text, _ in CASES])
def test_the_browser_cuts_and_folds_words_as_the_index_does(
    text: str, words: list[str], library: Page
) -> None:
    assert asked(library, "words.wordsOf(text, catalogue.words.letters)", text) == words


@pytest.mark.parametrize(
    ("text", "query"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("Le Laos", {"words": ["laos"]}, id="little word"),
        pytest.param("le", {"words": ["le"]}, id="little word alone"),
        pytest.param('"le"', {"words": ["le"]}, id="little word in quotes"),
        pytest.param("l’accord qu'il a", {"words": ["accord"]}, id="elision"),
        pytest.param("l'", {"words": ["l"]}, id="elision alone"),
        pytest.param("aujourd'hui", {"words": ["aujourd", "hui"]}, id="apostrophe in a word"),
        pytest.param("Viêt-Nam", {"words": ["viet", "nam"]}, id="hyphen"),
        pytest.param("sud-est", {"words": ["sud", "est"]}, id="little word in a compound"),
        pytest.param("ambass*", {"words": ["ambass*"]}, id="beginning"),
        pytest.param(
            '"de la paix" mer', {"words": ["mer"], "phrases": ["de la paix"]}, id="phrase and word"
        ),
        pytest.param("« de la paix", {"phrases": ["de la paix"]}, id="unfinished phrase"),
        pytest.param("paix -guerre", {"words": ["paix"], "without": ["guerre"]}, id="minus"),
    ],
)
def test_a_query_is_read_as(text: str, query: dict[str, list[str]], library: Page) -> None:
    parsed = asked(library, "words.parseQuery(text, catalogue.words)", text)

    assert isinstance(parsed, dict)
    plain = {
        name: [one["word"] + "*" * one["open"] for one in parsed[name]]
        for name in ("words", "without")
    }
    plain["phrases"] = [" ".join(words) for words in parsed["phrases"]]
    assert plain == {"words": [], "phrases": [], "without": [], **query}

"""A reader wanders through the archive: links, keyboard, narrow screens, no JavaScript, paper."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KINDS = ("", "pays/", "acteurs/", "themes/", "annees/", "recherche/", "donnees/", "methode/")
_HREFS = "all => all.map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
RELATED_ONLY = ("Singapour", "Algérie", "Mongolie", "Sri Lanka", "Suisse", "Pham Minh Chinh")


def one_of_each(site: Path) -> list[str]:
    """Return the address of every kind of page, a real one of each."""
    inner = [
        min(site.glob(f"{folder}/*/"))
        for folder in ("articles", "pays", "acteurs", "annees", "relations")
    ]
    return [*KINDS, *(f"{page.relative_to(site).as_posix()}/" for page in inner), "404.html"]


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    page.wait_for_load_state()


def test_home_country_article_actor_and_back(page: Page, server: str) -> None:
    page.goto(server)
    page.get_by_role("main").locator('li a[href*="pays/la-laos"]').first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Laos"
    follow(page, "Les ministères vietnamien et lao de la Sécurité publique")
    assert "25 octobre 2022" in page.get_by_role("main").inner_text()
    follow(page, "Vilay Lakhamphong")
    assert page.get_by_role("heading", level=1).inner_text() == "Vilay Lakhamphong"
    page.go_back()
    page.go_back()
    assert page.get_by_role("heading", level=1).inner_text() == "Laos"


def test_country_pair_article_year_and_another_order(page: Page, server: str) -> None:
    page.goto(f"{server}pays/la-laos/")
    page.get_by_role("complementary").get_by_role("link", name="Vietnam", exact=True).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Laos – Vietnam"
    follow(page, "Vietnam et Laos renforcent leur coopération")
    follow(page, "2017")
    assert page.get_by_role("heading", level=1).inner_text() == "2017"
    follow(page, "Vietnam et Laos renforcent leur coopération")
    page.goto(f"{server}acteurs/")
    follow(page, "Par nom")
    assert page.get_by_role("heading", level=1).inner_text() == "Acteurs par nom"
    follow(page, "Personnes")
    assert page.get_by_role("heading", level=1).inner_text() == "Personnes"


def test_every_link_of_every_page_answers(page: Page, server: str, built_site: Path) -> None:
    seen: set[str] = set()
    for path in one_of_each(built_site):
        page.goto(server + path)
        links = page.eval_on_selector_all("a[href]", _HREFS)
        seen.update(link.split("#")[0] for link in links if link.startswith(server))
    assert len(seen) > 40
    for link in sorted(seen):
        assert page.request.get(link).ok, link


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_scrolls_sideways(
    browser: Browser, server: str, built_site: Path, width: int
) -> None:
    with browser.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        for path in one_of_each(built_site):
            page.goto(server + path)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_without_javascript_an_article_shows_all_it_has(browser: Browser, server: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(server)
        follow(page, "Le Vietnam fait grand cas de son amitié")
        text = page.get_by_role("main").inner_text()
        assert "prend toujours en considération" in text
        for section in ("Comment le sait-on", "Texte restauré", "Texte capturé"):
            page.get_by_text(section).first.click()
        opened = page.get_by_role("main").inner_text()
        assert "prendtoujours" in opened
        assert "003_ea3d89f4fc626edf.txt" in opened


def test_the_first_tab_stop_leads_past_the_masthead(page: Page, server: str) -> None:
    page.goto(f"{server}pays/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText.trim()") == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash.length") > 1


def test_the_foot_of_a_short_page_is_at_the_foot_of_the_window(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 1500})
    page.goto(f"{server}annees/")
    bottom = "foot => Math.round(foot.getBoundingClientRect().bottom)"
    assert page.get_by_role("contentinfo").evaluate(bottom) == 1500


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("donnees/", ("articles.csv", "articles.schema.json", "date_earliest")),
        ("methode/", ("100,0 %", "Requêtes", "Inédites", "ambassadrice")),
    ],
)
def test_words_and_figures_of_tables_are_whole_on_a_phone(
    page: Page, server: str, path: str, words: tuple[str, ...]
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server + path)
    lines = """all => all.map(cell => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(one => Math.round(one.bottom / 4))).size;
    })"""
    for word in words:
        cells = page.locator("tr > *").get_by_text(word, exact=True)
        assert set(cells.evaluate_all(lines)) == {1}, word
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_table_that_is_scrolled_shades_the_edge_beyond_which_there_is_more(
    page: Page, server: str
) -> None:
    page.goto(f"{server}relations/")
    drawing = page.locator(".k-matrix .k-figure__drawing")
    style = "one => getComputedStyle(one).backgroundAttachment"
    assert drawing.evaluate(style) == "local, local, scroll, scroll"


def test_what_a_list_offers_to_download_is_not_printed(page: Page, server: str) -> None:
    page.goto(f"{server}pays/la-laos/")
    page.emulate_media(media="print")
    assert page.get_by_text("Thèmes", exact=True).last.is_visible()
    assert not page.get_by_text("Télécharger").is_visible()
    assert not page.get_by_role("link", name="Atom").is_visible()


def test_an_article_of_a_printed_list_stays_on_one_page(page: Page, server: str) -> None:
    page.goto(f"{server}pays/vn-vietnam/")
    page.emulate_media(media="print")
    broken = "all => all.filter(one => getComputedStyle(one).breakInside !== 'avoid').length"
    assert page.locator("article li:has(small)").evaluate_all(broken) == 0


def test_an_article_prints_with_its_address_and_without_the_masthead(
    page: Page, server: str, built_site: Path
) -> None:
    path = min(built_site.glob("articles/*/")).relative_to(built_site).as_posix()
    page.goto(f"{server}{path}/")
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    assert f"/{path}/" in shown
    assert not page.get_by_role("search").first.is_visible()


def test_no_page_names_in_its_metadata_what_only_related_items_name(built_site: Path) -> None:
    lines = (built_site / "data/articles.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    named = {code for record in records for code in record["countries"]}
    assert named == {"BY", "CN", "LA", "VN"}
    for page in (built_site / "pays").iterdir():
        assert not page.name.startswith(("sg-", "dz-", "mn-", "lk-", "ch-")), page
    for record in records:
        names = [actor["name"] for actor in record["actors"]]
        assert not [name for name in names if any(word in name for word in RELATED_ONLY)]


def test_dates_of_the_seeds_claim_what_their_texts_support(built_site: Path) -> None:
    lines = (built_site / "data/articles.jsonl").read_text("utf-8").splitlines()
    dates = {record["id"]: record["date"] for record in map(json.loads, lines)}
    assert dates["ea3d89f4fc626edf"] is None
    assert dates["5f78dd45ef802b58"] == "2017"
    assert dates["8ddefcfad6a777dd"] == "2022-10-25"

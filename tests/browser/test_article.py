"""An article's page as a person uses it: values and their sentences, repairs, neighbours, paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from generator.pages.spacing import spaced
from tests.projects import ROOT

pytestmark = pytest.mark.browser

THEME = ROOT / "theme_overrides"
TELEPHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=860)
MEETING = "articles/le-vietnam-fait-grand-cas-de-son-amitie-traditionnelle-avec-la-ea3d89f4/"
BORDER = "articles/des-gardes-frontieres-vietnamiens-et-chinois-s-entretiennent-en-ligne-2ad5aaff/"
LAOS = "pays/la-laos/"
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def telephone(browser: Browser) -> Iterator[Page]:
    """Yield a page on a telephone, worked by fingers."""
    with browser.new_context(viewport=TELEPHONE, has_touch=True, is_mobile=True) as context:
        yield context.new_page()


def value(page: Page, name: str) -> Locator:
    """Return the link of a value beside the text."""
    return page.get_by_role("complementary").get_by_role("link", name=name, exact=True)


def reason(page: Page) -> Locator:
    """Return what shows the sentence that gave a value."""
    return page.locator(".k-why")


def test_a_value_shows_its_sentence_while_the_pointer_is_on_it(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    value(page, "Vitaly Busko").hover()
    expect(reason(page)).to_contain_text("conduite par M. Vitaly Busko, président du Comité")
    assert reason(page).locator("mark").inner_text() == "Vitaly Busko"
    reason(page).hover()
    expect(reason(page)).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(reason(page)).to_have_count(0)


def test_the_sentence_leads_to_its_paragraph(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    value(page, "Biélorussie").hover()
    reason(page).get_by_role("link").click()
    anchor = page.evaluate("location.hash")
    paragraph = page.locator(f"p:has({anchor})")
    assert paragraph.inner_text().startswith("Le Vietnam prend toujours en considération")
    assert paragraph.evaluate("p => getComputedStyle(p).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_by_keyboard_focus_shows_the_sentence_and_escape_hides_it(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    value(page, "Biélorussie").focus()
    expect(reason(page)).to_contain_text("coopération multiforme avec la Biélorussie")
    described = value(page, "Biélorussie").get_attribute("aria-describedby")
    assert page.locator(f"#{described}").inner_text().startswith("Le Vietnam prend toujours")
    page.keyboard.press("Escape")
    expect(reason(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == "Biélorussie"


def test_tab_reaches_the_sentence_and_leaves_it(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    value(page, "Biélorussie").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.k-why'))")
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.k-why'))")


def test_a_first_tap_shows_the_sentence_and_a_second_follows_the_link(
    telephone: Page, server: str
) -> None:
    telephone.goto(server + MEETING)
    value(telephone, "Biélorussie").tap()
    box = reason(telephone).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= TELEPHONE["width"]
    assert telephone.url == server + MEETING
    value(telephone, "Biélorussie").tap()
    telephone.wait_for_url("**/pays/by-bielorussie/")


def test_a_tap_elsewhere_hides_the_sentence(telephone: Page, server: str) -> None:
    telephone.goto(server + MEETING)
    value(telephone, "Biélorussie").tap()
    expect(reason(telephone)).to_be_visible()
    telephone.get_by_role("complementary").get_by_text("Organisations").tap()
    expect(reason(telephone)).to_have_count(0)


def test_every_value_that_the_text_gave_has_its_sentence(page: Page, server: str) -> None:
    page.goto(server + BORDER)
    links = page.locator(".k-article__facts li li > a").all()
    named = {link.inner_text() for link in links}
    for link in links:
        link.focus()
        if " – " not in link.inner_text():  # a pair of countries is a way on, not a value
            assert reason(page).inner_text().strip(), link.inner_text()
    assert {"Vietnam", "Chine"} <= named


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_date_s_reason_is_one_step_away(browser: Browser, server: str, scripts: bool) -> None:
    with browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(server + BORDER)
        page.get_by_role("link", name="D’où vient cette date").click()
        row = page.get_by_role("row", name="13 octobre, année non précisée")
        expect(row).to_be_visible()
        expect(row).to_contain_text("jour de la ligne de provenance")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_switch_shows_the_repairs_in_the_text(
    browser: Browser, server: str, scripts: bool, width: int
) -> None:
    size = ViewportSize(width=width, height=800)
    with browser.new_context(java_script_enabled=scripts, viewport=size) as context:
        page = context.new_page()
        page.goto(server + MEETING)
        word = page.locator("ins[data-b=prendtoujours]")
        captured = "e => getComputedStyle(e, '::before').content"
        assert word.evaluate(captured) == "none"
        page.get_by_label(re.compile("Montrer les 27 réparations")).check()
        assert word.evaluate(captured) == '"prendtoujours"'
        assert word.inner_text() == "prend toujours"
        assert page.locator(".k-article__text ins[data-b]").count() == 27
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_copied_is_the_text_alone(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    page.get_by_label(re.compile("réparations")).check()
    copied = page.evaluate(
        "getSelection().selectAllChildren(document.querySelector('.k-article__text')),"
        " getSelection().toString()"
    )
    assert copied.startswith("Le Vietnam prend toujours en considération les relations")
    assert "prendtoujours" not in copied


def test_the_captured_original_is_shown_whole_with_its_hash(page: Page, server: str) -> None:
    page.goto(server + MEETING)
    page.get_by_text("Texte capturé").click()
    block = page.locator("#captured")
    expect(block).to_contain_text("prendtoujours")
    assert re.search(r"SHA-256 [0-9a-f]{64}", block.inner_text())


def test_neighbours_are_those_of_the_list_one_came_through(page: Page, server: str) -> None:
    page.goto(server + LAOS)
    page.locator(".k-facet__list li > a").first.click()
    onward = page.get_by_role("navigation", name="Poursuivre")
    expect(onward.get_by_role("heading", name="Laos")).to_be_visible()
    onward.get_by_role("link", name="Vietnam et Laos renforcent").last.click()
    page.wait_for_url("**?dans=pays%2Fla-laos%2F")
    expect(onward.get_by_role("heading", name="Laos")).to_be_visible()
    expect(onward.get_by_role("link", name="Les ministères vietnamien et lao").last).to_be_visible()


def test_neighbours_without_a_year_are_in_the_order_of_their_list(page: Page, server: str) -> None:
    page.goto(f"{server}annees/inconnue/")
    titles = page.locator(".k-facet__list li > a").all_inner_texts()
    page.locator(".k-facet__list li > a").first.click()
    onward = page.get_by_role("navigation", name="Poursuivre")
    expect(onward.get_by_role("heading", name="Année inconnue")).to_be_visible()
    after = onward.locator("li", has=page.get_by_text("Suivant", exact=True))
    expect(after.get_by_role("link")).to_have_text(titles[1])
    expect(onward.get_by_text("Précédent", exact=True)).to_be_hidden()


def test_a_neighbour_of_the_list_s_other_part_is_none(page: Page, server: str) -> None:
    page.goto(f"{server}pays/cn-chine/")
    page.locator(".k-facet__list li > a").first.click()
    page.wait_for_load_state("networkidle")
    onward = page.get_by_role("navigation", name="Poursuivre")
    expect(onward.get_by_role("heading", name="Dans l’ordre des dates")).to_be_visible()
    expect(onward.locator("li", has=page.locator("[data-to]")).first).to_be_visible()


def test_a_list_of_one_article_leaves_the_archive_s_order(page: Page, server: str) -> None:
    page.goto(f"{server}pays/by-bielorussie/")
    page.locator(".k-facet__list li > a").click()
    page.wait_for_load_state("networkidle")
    onward = page.get_by_role("navigation", name="Poursuivre")
    expect(onward.get_by_role("heading", name="Sans année connue")).to_be_visible()
    expect(onward.locator("[data-to]").last).to_be_visible()


@pytest.mark.parametrize("said", ["pays/zz-nulle-part/", "//ailleurs.example/", "../", "a b", ""])
def test_an_address_that_names_no_list_leaves_the_archive_s_order(
    browser: Browser, server: str, said: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{server}{MEETING}?dans={said}", wait_until="networkidle")
        expect(page.get_by_role("heading", name="Sans année connue")).to_be_visible()
        assert [url for url in asked if not url.startswith(server)] == []


def test_whoever_comes_from_another_article_loads_it_once(page: Page, server: str) -> None:
    page.goto(server + BORDER)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("navigation", name="Poursuivre").get_by_role("link").first.click()
    page.wait_for_load_state("networkidle")
    assert server + BORDER not in asked


@pytest.mark.parametrize("size", [TELEPHONE, DESK], ids=["telephone", "desk"])
def test_nothing_moves_while_an_article_loads(
    browser: Browser, server: str, size: ViewportSize
) -> None:
    with browser.new_context(viewport=size) as context:
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.goto(server + MEETING, wait_until="networkidle")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("window.shifts") == 0


@pytest.mark.parametrize("sign", ["?", ":", "»"])
def test_no_line_begins_with_a_sign_that_french_sets_apart(page: Page, sign: str) -> None:
    line = spaced(f"Un mot « entre guillemets {sign} fin", "fr")
    style = (THEME / "assets/stylesheets/kiosque.css").read_text("utf-8")
    page.set_content(f'<style>{style}</style><p style="font-size:20px">{line}')
    begins = """width => {
      document.querySelector("p").style.width = `${width}px`;
      return [...document.querySelectorAll(".k-n")].map(e => e.getClientRects().length);
    }"""
    assert {pieces for width in range(100, 300, 3) for pieces in page.evaluate(begins, width)} == {
        1
    }


@pytest.mark.parametrize("cell", ["tbody th", "tbody td:nth-child(2)"])
def test_a_name_without_end_leaves_the_evidence_on_the_page(
    page: Page, server: str, cell: str
) -> None:
    page.set_viewport_size(DESK)
    page.goto(f"{server}{BORDER}")
    page.locator("#evidence summary").click()
    page.locator(f"#evidence {cell}").first.evaluate("one => one.textContent = 'Nom'.repeat(120)")
    width = "one => one.scrollWidth"
    assert page.locator("html").evaluate(width) == DESK["width"]
    widths = page.locator("#evidence thead th").evaluate_all(
        "all => all.map(one => one.offsetWidth)"
    )
    assert min(widths) > sum(widths) / 5


def test_an_article_on_paper_is_a_document_to_cite(page: Page, server: str) -> None:
    page.goto(server + BORDER)
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    wanted = (
        "Des gardes-frontières vietnamiens et chinois",
        "13 octobre, année non précisée",
        "Agence vietnamienne d’information",
        "Lang Son, 13 octobre (VNA)",
        "La délégation vietnamienne lors de l'entretien virtuel",
        f"/{BORDER}",
        "17 réparations",
    )
    assert [words for words in wanted if words not in shown] == []
    unwanted = ("D’où vient", "Montrer les", "Comment le sait-on", "Poursuivre", "À lire aussi")
    assert [words for words in unwanted if words in shown] == []
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_fonts_are_loaded_by_the_letters_that_need_them(page: Page, server: str) -> None:
    fonts: list[str] = []
    page.on("request", lambda r: fonts.append(Path(r.url).name) if ".woff2" in r.url else None)
    page.goto(server + MEETING, wait_until="networkidle")
    assert sorted(fonts) == [
        "source-serif-4-latin-400-normal.woff2",
        "source-serif-4-latin-600-normal.woff2",
    ]
    page.evaluate("document.querySelector('.k-article__text p').append('Tô Lâm, Nguyễn Phú Trọng')")
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    assert fonts[2:] == ["source-serif-4-vietnamese-400-normal.woff2"]


@pytest.mark.parametrize(
    ("title", "fonts"),
    [
        ("Trương Tấn Sang", ["latin-400", "latin-600", "vietnamese-600"]),
        ("Đồng Nai", ["latin-400", "latin-600", "vietnamese-600"]),
        ("Tô Lâm à l’œuvre, « déjà » ; Kīnzō", ["latin-400", "latin-600"]),
    ],
    ids=["a person", "a capital", "none"],
)
def test_the_font_of_a_vietnamese_heading_is_asked_for_at_once(
    page: Page, server: str, title: str, fonts: list[str]
) -> None:
    """One that comes late is not used on a first visit: « Trương Tấn » mixed two faces."""
    script = "<script src=assets/javascripts/theme.js></script>"
    made = f"<meta charset=utf-8><title>{title}</title>{script}"
    page.route("**/made", lambda route: route.fulfill(content_type="text/html", body=made))
    page.goto(f"{server}made")
    asked = page.locator("link[rel=preload]").evaluate_all("all => all.map(one => one.href)")
    assert asked == [f"{server}assets/fonts/source-serif-4-{cut}-normal.woff2" for cut in fonts]


def test_the_reader_s_choice_of_palette_holds_on_the_next_page(
    browser: Browser, server: str
) -> None:
    with browser.new_context(color_scheme="light", locale="fr-FR") as context:
        page = context.new_page()
        paper = "getComputedStyle(document.documentElement).backgroundColor"
        page.goto(server + MEETING)
        by_day = page.evaluate(paper)
        page.get_by_role("button", name="Changer entre thème clair et thème sombre").click()
        page.goto(server + LAOS)
        assert (by_day, page.evaluate(paper)) == ("rgb(253, 252, 249)", "rgb(20, 23, 24)")
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_hand_written_page_may_use_what_markdown_s_extensions_make(page: Page) -> None:
    style = "".join(
        (THEME / "assets/stylesheets" / name).read_text("utf-8")
        for name in ("prose.css", "kiosque.css")
    )
    page.set_content(
        f'<style>{style}</style><article class="md-typeset">'
        '<div class="admonition warning"><p class="admonition-title">Attention</p><p>x</p></div>'
        "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
        "<ul><li>c</li></ul><pre><code>d</code></pre></article>"
    )
    looks = "(e, name) => getComputedStyle(e).getPropertyValue(name)"
    assert page.locator(".admonition").evaluate(looks, "border-left-style") == "solid"
    assert page.locator("td").evaluate(looks, "border-top-style") == "solid"
    assert page.locator("li").evaluate(looks, "margin-left") != "0px"
    assert "mono" in page.locator("code").evaluate(looks, "font-family").lower()

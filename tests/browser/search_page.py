"""The search page for tests: articles whose spellings are difficult, and what to do on it."""

from playwright.sync_api import Locator, Page, expect

from tests.articles import make_entry

BELARUS = "Le Vietnam fait grand cas de son amitié traditionnelle avec la Biélorussie"
LANG_SON = "Des gardes-frontières vietnamiens et chinois s'entretiennent en ligne"

SPELLINGS = [
    make_entry(
        "0" * 16, title="Le fleuve", text="Đồng Nai, au cœur de la plaine.", date="2019-05-02"
    ),
    make_entry(
        "1" * 16, title="La paix", text="L’accord signé à Abidjan, en Côte d’Ivoire.", date="2021"
    ),
    make_entry(
        "2" * 16,
        title="La mer",
        text="Le navire a pris la mer. L’équipe mène.",
        countries=("CH", "DZ"),
    ),
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

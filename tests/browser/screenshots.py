"""Photographs a page of each kind of the built site into screenshots/.

On a telephone and on a desk, by day and by night, whole and as a screen shows it; the article also
with its repairs shown and a sentence open, and on paper. `make screenshots` runs it; the README
shows two of the pictures.
"""

import sys
import threading
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from generator.config import Config, load_config
from generator.serve import make_server
from tests.browser.chromium import chromium

SIZES = {"telephone": (360, 740), "bureau": (1280, 860)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FOLDER = Path("screenshots")
_NO_SCROLLBAR = "::-webkit-scrollbar { display: none }"
"""Headless Chromium leaves the place of the scrollbar blank."""


def paths(config: Config) -> dict[str, str]:
    """Name one page of each kind: the biggest of the kinds that have many."""
    site = config.site_dir

    def biggest(pattern: str) -> str:
        """Return the address of the biggest page of a kind; of the home page if there is none."""
        pages = site.glob(f"{pattern}/index.html")
        page = max(pages, key=lambda page: (page.stat().st_size, page), default=None)
        return f"{page.parent.relative_to(site).as_posix()}/" if page else ""

    return {
        "accueil": "",
        "article": biggest("articles/*"),
        "pays": biggest("pays/??-*"),
        "acteur": biggest("acteurs/*"),
        "relation": biggest("relations/??-??"),
        "annee": biggest("annees/????"),
        "apercu": "acteurs/",
        "recherche": "recherche/?q=busko",
        "methode": "methode/",
        "introuvable": "404.html",
    }


def photograph(browser: Browser, root: str, pages: dict[str, str]) -> None:
    """Take each page in each size and each colour scheme, and the article on paper."""
    for scheme in SCHEMES:
        for size, (width, height) in SIZES.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                locale="fr-FR",
                device_scale_factor=1 if width > height else 2,
            )
            page = context.new_page()
            for name, path in pages.items():
                page.goto(root + path, wait_until="networkidle")
                _take(page, f"{name}-{size}-{scheme}")
            page.goto(root + pages["article"], wait_until="networkidle")
            _use(page)
            _take(page, f"article-ouvert-{size}-{scheme}")
            context.close()
    page = browser.new_page(locale="fr-FR")
    page.goto(root + pages["article"], wait_until="networkidle")
    page.pdf(path=FOLDER / "article.pdf", format="A4")


def _take(page: Page, name: str) -> None:
    """Take what a screen shows, and the whole page."""
    page.screenshot(path=FOLDER / f"{name}.png", style=_NO_SCROLLBAR)
    page.screenshot(path=FOLDER / f"{name}-entier.png", style=_NO_SCROLLBAR, full_page=True)


def _use(page: Page) -> None:
    """Show the repairs in the text, and the sentence that gave the first value."""
    for switch in page.locator(".k-switch input").all():
        switch.check()
    for value in page.locator(".k-article__facts li li > a").all()[:1]:
        value.focus()


def main() -> None:
    """Serve the built site on a free port while it is photographed."""
    config = load_config(Path("mkdocs.yml"))
    FOLDER.mkdir(exist_ok=True)
    with make_server(config.site_dir, 0) as server, chromium() as browser:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        photograph(browser, f"http://localhost:{server.server_address[1]}/", paths(config))
        server.shutdown()
    sys.stdout.write(f"{len(list(FOLDER.iterdir()))} pictures in {FOLDER}/\n")


if __name__ == "__main__":
    main()

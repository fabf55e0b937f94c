"""Photographs the built site into screenshots/.

On a telephone and on a desk, by day and by night, and an article on paper. `make screenshots`
runs it; the README shows two of the pictures.
"""

import sys
import threading
from pathlib import Path

from playwright.sync_api import Browser

from generator.config import Config, load_config
from generator.serve import make_server
from tests.browser.chromium import chromium

SIZES = {"telephone": (360, 740), "bureau": (1280, 860)}
FOLDER = Path("screenshots")
_NO_SCROLLBAR = "::-webkit-scrollbar { display: none }"
"""Headless Chromium leaves the place of the scrollbar blank."""


def paths(config: Config) -> dict[str, str]:
    """Name the pages worth a look: home, the longest article, the busiest country, a search."""
    site = config.site_dir

    def biggest(folder: str) -> str:
        pages = (site / folder).glob("*/index.html")
        return max(pages, key=lambda page: (page.stat().st_size, page)).parent.name

    return {
        "accueil": "",
        "article": f"articles/{biggest('articles')}/",
        "pays": f"pays/{biggest('pays')}/",
        "recherche": "recherche/?q=busko",
    }


def photograph(browser: Browser, root: str, pages: dict[str, str]) -> None:
    """Take each page in each size and each colour scheme, and the article on paper."""
    for scheme in ("light", "dark"):
        for size, (width, height) in SIZES.items():
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if scheme == "dark" else "light",
                locale="fr-FR",
                device_scale_factor=1 if width > height else 2,
                is_mobile=width < height,
            )
            for name, path in pages.items():
                page = context.new_page()
                page.goto(root + path, wait_until="networkidle")
                page.screenshot(path=FOLDER / f"{name}-{size}-{scheme}.png", style=_NO_SCROLLBAR)
            context.close()
    page = browser.new_page(locale="fr-FR")
    page.goto(root + pages["article"], wait_until="networkidle")
    page.pdf(path=FOLDER / "article.pdf", format="A4")


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

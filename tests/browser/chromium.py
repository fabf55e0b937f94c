"""Starts the Chromium that is there: one on PATH, else the one that Playwright downloaded.

`.ci/browser` sees to it that there is one, and looks for the same names.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = ("--disable-gpu", "--disable-quic", "--disable-sync", "--disable-background-networking")
"""The browser itself asks nobody anything, so that whatever is asked for is the page's doing."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run a headless Chromium while the context lasts."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=list(_QUIET), chromium_sandbox=False
        )
        yield browser
        browser.close()

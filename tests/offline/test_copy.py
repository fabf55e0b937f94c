"""A copy holds what the site holds, in the form that needs no server."""

import base64
import json
import re
from pathlib import Path

import pytest

from generator.errors import EngineError
from generator.offline.copy import portable_files, site_paths
from generator.offline.pages import ON_DISK

SITE = {
    "index.html": '<a href="pays/">Pays</a>',
    "404.html": "",
    "sitemap.xml": "",
    "sitemap-2.xml": "",
    "sitemap.xml.gz": "",
    "robots.txt": "",
    "recherche/index.html": '<script type="module" src="../assets/page.js"></script>',
    "assets/page.js": 'import { one } from "./numbers.js";\nconsole.log(one);\n',
    "assets/numbers.js": "export const one = 1;\n",
    "assets/style.css": "p { color: red }",
    "data/articles.csv.gz": "",
    "data/articles.jsonl": '{"url": "articles/a/"}',
    "pagefind/catalogue.json": '{"é": 1}',
    "pagefind/texts/0/1.bin": "\x1f",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a small site."""
    for path, text in SITE.items():
        place = tmp_path / "site" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    return tmp_path / "site"


def copied(site: Path) -> dict[str, str]:
    files = portable_files(site, site_paths(site), ON_DISK)
    return {file.path: file.content.decode("utf-8") for file in files}


def test_pages_and_scripts_are_mended_and_the_rest_is_as_it_was(site: Path) -> None:
    copy = copied(site)
    assert copy["index.html"] == '<a href="pays/index.html">Pays</a>'
    assert copy["recherche/index.html"] == '<script defer src="../assets/page.js"></script>'
    assert 'modules["assets/numbers.js"]' in copy["assets/page.js"]
    assert copy["assets/style.css"] == SITE["assets/style.css"]
    assert copy["data/articles.jsonl"] == SITE["data/articles.jsonl"]


def test_what_no_reader_of_a_disk_needs_stays_behind(site: Path) -> None:
    expected = {
        *("index.html", "recherche/index.html", "assets/page.js", "assets/style.css"),
        *(
            "data/articles.csv.gz",
            "data/articles.jsonl",
            "pagefind/catalogue.json.js",
            "pagefind/texts/0/1.bin.js",
        ),
    }
    assert set(copied(site)) == expected


def test_a_file_of_the_search_becomes_a_script_that_hands_it_over(site: Path) -> None:
    script = copied(site)["pagefind/catalogue.json.js"]
    held = re.fullmatch(r'kiosqueFile\("([A-Za-z0-9+/=]+)"\);\n', script)
    assert held
    assert json.loads(base64.b64decode(held[1])) == {"é": 1}


@pytest.mark.parametrize("lost", ["index.html", "pagefind"])
def test_without_a_whole_site_there_is_no_copy(lost: str, site: Path) -> None:
    (site / lost).rename(site.parent / "lost")
    with pytest.raises(EngineError, match=f"holds no {lost}"):
        copied(site)

"""The Markdown of one page of each kind, kept as files.

After a wanted change: `pytest tests/pages --update-golden`, then read the diff.
"""

import re

import pytest

from generator.origins import Origins
from generator.pages import all_pages
from tests.pages.archives import archive, in_docs, settings, visit
from tests.pages.rendering import PROJECT

GOLDEN = PROJECT / "tests" / "golden" / "pages"


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("article.md", in_docs(visit())),
        ("country.md", "pays/la-laos.md"),
        ("actor.md", "acteurs/to-lam.md"),
        ("home.md", "index.md"),
        ("tombstone.md", "articles/un-article-retire-44444444.md"),
    ],
)
def test_a_page_is_as_it_was(name: str, path: str, request: pytest.FixtureRequest) -> None:
    made = {file.path: file.content for file in all_pages(Origins(archive(), settings()))}
    page = re.sub(
        r"\nwords: .*", "", made[path].decode()
    )  # the templates' words are not the page's
    golden = GOLDEN / name
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(page.encode())

    assert page == golden.read_bytes().decode()

"""What is spared changes nothing: the same HTML, whatever an article holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown  # type: ignore[import-untyped]

from generator.pages import all_pages
from generator.pages.markdown import escape, html, link, preformatted
from tests.pages.archives import archive, settings
from tests.pages.rendering import render
from tests.pages.test_markdown import CAPTURED, HOSTILE

EXTENSIONS = ("toc", "tables", "fenced_code")


def spared(text: str) -> str:
    extensions = [*EXTENSIONS, "generator.spare:Spare"]
    made = Markdown(extensions=extensions, extension_configs={"toc": {"marker": ""}})
    return str(made.convert(text))


def article(said: str, captured: str) -> str:
    folded = "\n\n".join(
        f'<details id="{name}"><summary>{html(said)}</summary>\n'
        f"<pre>{preformatted(captured)}</pre>\n</details>"
        for name in ("evidence", "repairs", "captured")
    )
    return f"# {escape(said)}\n\n{link(escape(said), 'x.md')}\n\n{folded}\n\n<!-- cut -->\n\nFin\n"


@given(CAPTURED, CAPTURED)
def test_an_article_is_the_same(said: str, captured: str) -> None:
    page = article(said, captured)
    assert spared(page) == render(page)


@given(
    st.lists(st.sampled_from([*HOSTILE, "\n", "\n\n", "  \n", "mot", "[", "](x)", "<a@b.example>"]))
)
def test_text_that_is_not_escaped_is_the_same_too(pieces: list[str]) -> None:
    page = "".join(pieces)
    assert spared(page) == render(page)


@pytest.mark.parametrize(
    "page", [f.content.decode() for f in all_pages(archive(), settings())], ids=lambda _: ""
)
def test_each_kind_of_page_is_the_same(page: str) -> None:
    assert spared(page) == render(page)


@pytest.mark.parametrize(
    "page",
    [
        '<details id="evidence">\nx\n</details> y\n\nz',
        '<details id="evidence">\nx\n</details>\ny\n\nz',
        '<details id="captured">\nx\n\ny',
        'a\n<details id="repairs">\nx\n</details>\n\nb',
        '- a\n\n    <details id="repairs">\nx\n</details>\n\nb',
        "[a][b] et [b]\n\n[b]: c.md",
    ],
)
def test_what_the_generator_does_not_write_is_the_same_or_left_alone(page: str) -> None:
    assert spared(page) == render(page)

"""What the generator converts itself is what Python-Markdown makes of it, or is left to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fast_markdown import convert
from generator.origins import Origins
from generator.pages import all_pages
from generator.pages.markdown import attribute, escape, html, link
from tests.pages.archives import archive, settings
from tests.pages.rendering import render
from tests.pages.test_markdown import CAPTURED, HOSTILE


def converted(page: str) -> str | None:
    made = convert(page, lambda target: target)
    return made.html if made else None


def body(page: str) -> str:
    return page.split("---\n", 2)[2].lstrip("\n")


def article(said: str, captured: str) -> str:
    folded = "\n\n".join(
        f'<details id="{name}"><summary>{html(said)}</summary>\n<p>{html(captured)}</p>\n</details>'
        for name in ("evidence", "repairs", "captured")
    )
    return f"# {escape(said)}\n\n{link(escape(said), 'x.md')}\n\n{folded}\n\n<!-- cut -->\n\nFin\n"


def facet(said: str, captured: str) -> str:
    title, lead = escape(said), escape(captured)
    items = f"- <small>{title}</small> {link(title, '../x/y-1.md')} <span>{lead}</span>\n- {lead}"
    nested = f"- **{title}**\n    - {lead}\n    - {link(lead, 'x.md')}\n- {lead}\n    1. {title}"
    drawn = f'<figure class="k"><p title="{attribute(said)}">{html(captured)}</p></figure>'
    return "\n\n".join((f"# {title}", lead, items, f"## {lead}", drawn, nested, f"## {title}"))


@given(CAPTURED, CAPTURED)
def test_an_article_is_the_same(said: str, captured: str) -> None:
    page = article(said, captured)
    assert converted(page) in {None, render(page)}


@given(CAPTURED, CAPTURED)
def test_a_facet_is_the_same(said: str, captured: str) -> None:
    page = facet(said, captured)
    assert converted(page) in {None, render(page)}


_PIECES = (
    *("mot", " ", "  ", "\n", "\n\n", "\n\n\n", "\n    ", "- ", "1. ", "# ", "## ", "**", "*"),
    *("_", "[", "](", ")", "](x.md)", "[a](b.md)", "\\", "\\]", "&lt;", "&", "<", ">", "</"),
    *('<span title="x">', "</span>", "<small>", '<a href="#x">', "</a>", "<p>", "<div>"),
    *("</div>", '<figure class="x">', "</figure>", '<details id="x">\n', "\n</details>"),
    *("<!-- x -->", "<!-- head\n", "-->"),
)


@given(st.lists(st.sampled_from(_PIECES) | st.sampled_from(HOSTILE), max_size=12).map("".join))
def test_any_text_is_the_same_or_refused(page: str) -> None:
    assert converted(page) in {None, render(page)}


@pytest.mark.parametrize(
    "page",
    [
        file.content.decode()
        for file in all_pages(Origins(archive(), settings()))
        if file.path != "index.md"
    ],
    ids=lambda page: page.split("\n")[1],
)
def test_every_page_that_the_generator_writes_is_converted_and_the_same(page: str) -> None:
    assert converted(body(page)) == render(body(page))


@pytest.mark.parametrize(
    "page",
    [
        "# Un &amp; *deux*",
        "# Un\n\n## Un\n\n## Un",
        "# É\\*t\\*é <small>à</small>\n\n## 漢字\n\n### ",
        "## [a](x.md) **b**",
        "- a\n- **b**\n\n<!-- -->\n\n- c",
        "- a\n    - b\n    - c\n- d\n    1. e\n\nf",
        "- [**a**](x.md)\n- **[a](x.md) b** c **d**",
        "<!-- cut -->\n\n<!-- cut -->",
        "\u00a0a",
        "a\u00a0",
    ],
)
def test_a_form_is_the_same_or_refused(page: str) -> None:
    assert converted(page) in {None, render(page)}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("# Un\n\n## Un", '<h1 id="un">Un</h1>\n<h2 id="un_1">Un</h2>'),
        ("Le 3\\. *", None),
        ("a **[b](c.md)** \\*", '<p>a <strong><a href="c.md">b</a></strong> *</p>'),
        ("- a\n    1. b", "<ul>\n<li>a<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>"),
        ('<div hidden><b title="&lt;">x</b></div>', '<div hidden><b title="&lt;">x</b></div>'),
    ],
)
def test_the_usual_forms_are_converted_to_html_or_refused(page: str, expected: str | None) -> None:
    assert converted(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        "- a\n\n- b",
        "- a\n\n    b",
        "- a\n    - b\n        - c",
        "- a\n    - b\n    1. c",
        "- - -",
        "- # a",
        "1986. a",
        "a\nb",
        "a  ",
        "    a",
        "[a][b]\n\n[b]: c.md",
        "`a`",
        "~~~\na\n~~~",
        "![a](b.png)",
        "<script>a</script>",
        '<details id="x">\n<details id="y">\n</details>\n\nb\n</details>',
        '<details id="x">\n</details> y',
        '<details id="x">\nb',
        '<figure class="x"><figure></figure></figure>',
        '<figure class="x"></figure></figure>',
        '<figure class="x"><script></figure>',
        "<!-- head\n-->\n-->",
        "<!-- head\n--> a",
        "a\tb",
        "a\x02b",
        "a\n \nb",
        "a | b\n--|--\nc | d",
        "<https://ailleurs.example>",
    ],
)
def test_what_the_generator_does_not_write_is_refused(page: str) -> None:
    assert convert(page, str) is None


def test_links_are_followed_where_they_stand() -> None:
    page = "- [a](../b.md) et [c](../d.md#e)\n\n**[f](g.md)**"
    expected = (
        '<ul>\n<li><a href="</b.md>">a</a> et <a href="</d.md#e>">c</a></li>\n</ul>\n'
        '<p><strong><a href="<g.md>">f</a></strong></p>'
    )
    made = convert(page, lambda target: f"<{target.removeprefix('..')}>")
    assert made is not None
    assert made.html == expected


def test_headings_are_told_with_their_anchors() -> None:
    made = convert("# Été <small>2012</small>\n\n## &Agrave;", str)
    assert made is not None
    assert made.headings == (
        (1, "ete-2012", "Été 2012", "Été <small>2012</small>"),
        (2, "a", "&Agrave;", "&Agrave;"),
    )

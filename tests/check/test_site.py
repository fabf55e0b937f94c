"""Each fault once, on sites of two or three small pages."""

from pathlib import Path

import pytest

from generator.check import check_site
from generator.errors import OutputError
from generator.problems import Severity

URL = "https://example.org/archive/"


def page(content: str = "", *, head: str = "", tail: str = "") -> str:
    return (
        f'<!doctype html><html lang="fr"><head><title>Titre</title>{head}</head><body>'
        f'<article class="md-content__inner"><h1 id="haut">Titre</h1>{content}</article>{tail}'
        "</body></html>"
    )


def site(folder: Path, **files: str) -> Path:
    """Make a sound site, but for these files: `a__index_html` is `a/index.html`."""
    sound = {
        "404.html": page(),
        "index.html": page('<a href="pays/">Pays</a>'),
        "pays/index.html": page('<a href="..">Accueil</a> <a href="#haut">Haut</a>'),
        "style.css": "p { background: url('image.png') }",
        "image.png": "",
    }
    given = {name.replace("__", "/"): text for name, text in files.items()}
    for name, text in {**sound, **given}.items():
        path = folder / "site" / name.replace("_html", ".html").replace("_css", ".css")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder / "site"


def messages(folder: Path, *ledger: str) -> list[str]:
    return [f"{p.file}: {p.message}" for p in check_site(folder, ledger, URL)]


def test_a_sound_site_has_no_problems(tmp_path: Path) -> None:
    assert check_site(site(tmp_path), ["pays/"], URL) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('<a href="../acteurs/">x</a>', "a link leads to 'acteurs/', which is not in the site"),
        ('<a href="../../../x/">x</a>', "a link leads out of the site, to '../../../x/'"),
        ('<a href="/autre/">x</a>', "a link leads out of the site, to '/..'"),
        ('<a href="/archive/non/">x</a>', "a link leads to 'non/', which is not in the site"),
        (f'<a href="{URL}non/">x</a>', "a link leads to 'non/', which is not in the site"),
        ('<a href="#bas">x</a>', "a link leads to #bas, which is not in the page"),
        ('<a href="../#bas">x</a>', "a link leads to #bas, which is not in index.html"),
        ('<img src="x.png" alt="">', "a link leads to 'pays/x.png', which is not in the site"),
        ('<img srcset="../style.css, y 2x">', "a link leads to 'pays/y', which is not in the site"),
    ],
    ids=["page", "above", "beside", "from the root", "absolute", "anchor here", "anchor there",
         "image", "image in a set"],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_named(tmp_path: Path, content: str, message: str) -> None:
    assert messages(site(tmp_path, pays__index_html=page(content))) == [
        f"site/pays/index.html: {message}"
    ]


@pytest.mark.parametrize(
    "address",
    ["../?q=busko", "..#haut", "../#", "#top", "#:~:text=Laos", "/archive/pays/", URL, "./", "",
     "../pays", "../%70ays/#h%61ut", "https://example.com/x", "mailto:a@example.org"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_left_alone(tmp_path: Path, address: str) -> None:
    content = f'<a href="{address}">x</a>'
    assert messages(site(tmp_path, pays__index_html=page(content))) == []


def test_a_path_that_differs_in_case_leads_nowhere(tmp_path: Path) -> None:
    content = '<a href="../Pays/">x</a>'
    assert messages(site(tmp_path, pays__index_html=page(content))) == [
        "site/pays/index.html: a link leads to 'Pays/', which is not in the site"
    ]


def test_an_address_of_the_ledger_that_does_not_answer_is_an_error(tmp_path: Path) -> None:
    found = check_site(site(tmp_path), ["articles/lost-12345678/", "pays/"], URL)
    assert [(p.file, p.severity) for p in found] == [
        ("site/articles/lost-12345678", Severity.ERROR)
    ]
    assert "nothing answers there" in found[0].message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<script>alert(1)</script>", "<script> stands in the text of the page"),
        ('<SCRIPT src="../style.css"></SCRIPT>', "<script> stands in the text of the page"),
        ("<style>p { color: red }</style>", "<style> stands in the text of the page"),
        ('<video src="../image.png"></video>', "<video> stands in the text of the page"),
        ("<x-tag>", "<x-tag> stands in the text of the page"),
        ('<p color="red">', "<p color> stands in the text of the page"),
        ('<p style="background: url(../image.png)">', "<p style> loads something"),
        ("<p onclick=alert(1)>", "<p onclick> holds code"),
        ("<svg/onload=alert(1)>", "<svg onload> holds code"),
        ("<img alt='>' src=../image.png onerror=alert(1)>", "<img onerror> holds code"),
        ('<b "><i onclick=alert(1)>"</i>', "<i onclick> holds code"),
        ("<svg><title><i onclick=alert(1)></title></svg>", "<i onclick> holds code"),
        ("<!--><i onclick=alert(1)>-->", "<i onclick> holds code"),
        ('<a href="javascript:alert(1)">x</a>', "<a> holds an address of the form 'javascript:'"),
        ('<a href=" java&#10;script:x">', "<a> holds an address of the form 'javascript:'"),
        ('<a href="data:text/html,x">x</a>', "<a> holds an address of the form 'data:'"),
        ('<form action="vbscript:x"></form>', "<form> holds an address of the form 'vbscript:'"),
        ('<a ping="../" href="..">x</a>', "<a ping> is not allowed anywhere"),
    ],
)  # fmt: skip
def test_what_could_run_in_the_text_is_an_error(tmp_path: Path, content: str, message: str) -> None:
    found = messages(site(tmp_path, pays__index_html=page(content)))
    assert any(line.startswith(f"site/pays/index.html: {message}") for line in found)


@pytest.mark.parametrize(
    ("tail", "message"),
    [
        ("<div onclick=x>", "<div onclick> holds code"),
        ('<iframe src="..">', "<iframe> is not allowed anywhere"),
        ('<base href="..">', "<base> is not allowed anywhere"),
        ("<script>other()</script>", "a script stands in the page itself"),
    ],
)
def test_what_the_theme_may_not_hold_is_an_error(tmp_path: Path, tail: str, message: str) -> None:
    found = check_site(site(tmp_path, pays__index_html=page(tail=tail)), [], URL)
    assert [(p.file, p.message, p.severity) for p in found] == [
        ("site/pays/index.html", message, Severity.ERROR)
    ]


@pytest.mark.parametrize(
    ("tail", "element"),
    [
        ('<script src="//example.com/x.js"></script>', "script"),
        ('<link rel="preconnect" href="https://example.com">', "link"),
        (r'<img src="/\example.com/x.png">', "img"),
        ('<div style="background: url(https://example.com/x)">', "div"),
        ('<style>@import "https://example.com/x";</style>', "style"),
        ('<form action="https://example.com/">', "form"),
        ('<svg><use xlink:href="https://example.com/a.svg#b"/></svg>', "use"),
        ('<meta http-equiv="Refresh" content="0; url=https://example.com/">', "meta"),
    ],
)
def test_only_a_link_may_lead_to_another_host(tmp_path: Path, tail: str, element: str) -> None:
    assert messages(site(tmp_path, pays__index_html=page(tail=tail))) == [
        f"site/pays/index.html: <{element}> reaches for another host, 'example.com'"
    ]


@pytest.mark.parametrize("relation", ["cite-as", "original", "schema.DC", "schema.DCTERMS", "type"])
def test_a_link_that_only_states_something_may_name_another_host(
    tmp_path: Path, relation: str
) -> None:
    head = f'<link rel="{relation}" href="https://example.com/x">'
    assert messages(site(tmp_path, pays__index_html=page(head=head))) == []


def test_data_in_a_script_element_is_no_script(tmp_path: Path) -> None:
    block = '<script type="application/ld+json">{"name": "<b>"}</script>'
    assert messages(site(tmp_path, pays__index_html=page(block, head=block))) == []


def test_a_style_sheet_may_not_reach_for_another_host(tmp_path: Path) -> None:
    found = messages(site(tmp_path, style_css="@import '//example.com/a.css'; p { color: red }"))
    assert found == ["site/style.css: <style sheet> reaches for another host, 'example.com'"]


def test_a_style_sheet_that_loads_what_is_not_there_is_named(tmp_path: Path) -> None:
    found = messages(site(tmp_path, style_css="p { background: url(non.png) }"))
    assert found == ["site/style.css: a link leads to 'non.png', which is not in the site"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("<title>Titre</title>", "<title> </title>"), "the page has no title"),
        ((' lang="fr"', ""), "<html> names no language"),
    ],
    ids=["title", "language"],
)
def test_a_page_needs_a_title_and_a_language(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    found = messages(site(tmp_path, pays__index_html=page().replace(*change)))
    assert found == [f"site/pays/index.html: {message}"]


@pytest.mark.parametrize(
    ("path", "size", "message"),
    [
        ("articles__a__index_html", 90_000, None),
        ("articles__a__index_html", 101_000, "the page has 101 kB, more than 100 kB"),
        ("pays__index_html", 290_000, None),
        ("pays__index_html", 301_000, "the page has 301 kB, more than 300 kB"),
        ("acteurs__index_html", 290_000, None),
    ],
)
def test_a_page_beyond_its_size_is_a_warning(
    tmp_path: Path, path: str, size: int, message: str | None
) -> None:
    text = page()
    found = check_site(site(tmp_path, **{path: text + "-" * (size - len(text))}), [], URL)
    expected = [(message, Severity.WARNING)] if message else []
    assert [(p.message, p.severity) for p in found] == expected


def test_a_site_beyond_its_size_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.check.site.SITE_BUDGET", 500)
    monkeypatch.setattr("generator.check.site.FILES_BUDGET", 4)
    found = check_site(site(tmp_path), [], URL)
    assert [(p.file, p.severity) for p in found] == [("site", Severity.WARNING)] * 2


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = site(tmp_path)
    (folder / "lost.html").symlink_to("nowhere")
    with pytest.raises(OutputError, match=r"lost\.html: cannot be read"):
        check_site(folder, [], URL)


def test_the_same_fault_on_many_pages_is_one_problem(tmp_path: Path) -> None:
    wrong = page('<a href="../non/">x</a>')
    files = {f"acteurs__a{number}__index_html": wrong for number in range(3)}
    (found,) = messages(site(tmp_path, **files))
    assert found.startswith("site/acteurs/a0/index.html: a link leads to 'acteurs/non/'")
    assert found.endswith(", and the same in 2 more")


def test_each_message_says_what_to_do(tmp_path: Path) -> None:
    wrong = page(
        '<a href="../non/#x" onclick="x"><script>x</script>', tail="<iframe>" + "-" * 10**6
    )
    found = check_site(site(tmp_path, pays__index_html=wrong), ["articles/x/"], URL)
    assert len(found) >= 6
    assert all(p.advice and not p.advice.endswith(".") for p in found)


def test_a_site_without_an_address_knows_no_host(tmp_path: Path) -> None:
    found = check_site(
        site(tmp_path, pays__index_html=page(f'<img src="{URL}image.png" alt="">')), [], ""
    )
    assert [p.message for p in found] == ["<img> reaches for another host, 'example.org'"]

"""A page's links lead to files, its scripts run and its policy fits, wherever it is opened."""

import pytest

from generator.offline.pages import IN_KIWIX, ON_DISK, portable_page, portable_policy, to_file


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../pays/", "../pays/index.html"),
        ("pays/#liste", "pays/index.html#liste"),
        ("../recherche/?q=a/b", "../recherche/index.html?q=a/b"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("../..", "../../index.html"),
        ("../../#haut", "../../index.html#haut"),
        ("data/articles.jsonl", "data/articles.jsonl"),
        ("../a.b", "../a.b"),
        ("#p-3a2351", "#p-3a2351"),
        ("?tri=nom", "?tri=nom"),
        ("", ""),
        ("https://example.org/", "https://example.org/"),
        ("//example.org/", "//example.org/"),
        ("/pays/", "/pays/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("data:image/svg+xml,", "data:image/svg+xml,"),
    ],
)
def test_the_address_of_a_folder_becomes_that_of_its_page(address: str, expected: str) -> None:
    assert to_file(address) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../pays/">Pays</a>', '<a href="../pays/index.html">Pays</a>'),
        ('<a class="x > y" href="a/">', '<a class="x > y" href="a/index.html">'),
        ('<form action="../recherche/" method="get">',) * 2,
        ('<area href="../pays/la/">', '<area href="../pays/la/index.html">'),
        ('<a data-href="a/">', '<a data-href="a/">'),
        ('Le mot href="a/" d\'un texte', 'Le mot href="a/" d\'un texte'),
        ('<abbr title="a/">', '<abbr title="a/">'),
        ('<p title="<a href=">a/</p>', '<p title="<a href=">a/</p>'),
        ('<script type="module" src="a.js"></script>', '<script defer src="a.js"></script>'),
        ('<script src="a.js" defer></script>', '<script src="a.js" defer></script>'),
        ('<link rel="modulepreload" href="b.js">', ""),
        ('<link rel="stylesheet" href="b.css">', '<link rel="stylesheet" href="b.css">'),
        (
            '<meta http-equiv="refresh" content="0; url=../a-1/">',
            '<meta http-equiv="refresh" content="0; url=../a-1/index.html">',
        ),
        ('<meta name="description" content="a/">', '<meta name="description" content="a/">'),
    ],
)
def test_only_what_leads_somewhere_changes(before: str, after: str) -> None:
    expected = after.replace('action="../recherche/"', 'action="../recherche/index.html"')
    assert portable_page(before, ON_DISK) == expected


def test_the_policy_names_the_place_and_grants_nothing_that_is_not_needed() -> None:
    policy = (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self' blob:; base-uri 'self'; form-action 'self'"
    )
    assert portable_policy(policy, ON_DISK) == (
        "default-src 'none'; script-src file: 'wasm-unsafe-eval'; img-src file: data:; "
        "form-action file:; base-uri 'none'"
    )
    assert portable_policy("script-src 'self'; connect-src 'self'", IN_KIWIX) == (
        "script-src 'self' zim:; connect-src 'self' zim:; base-uri 'none'"
    )
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    assert "script-src file: 'wasm-unsafe-eval';" in portable_page(head, ON_DISK)

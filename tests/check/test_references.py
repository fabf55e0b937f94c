import pytest

from generator.check.references import Kind, Site, resolve

URL = "https://example.org/archive/"


@pytest.mark.parametrize(
    ("url", "kind", "target"),
    [
        ("https:example.com", Kind.HOST, "example.com"),
        ("HTTPS://EXAMPLE.ORG/archive/pays/", Kind.SITE, "/pays/"),
        ("https://example.org/ailleurs/", Kind.SITE, "/.."),
        ("//example.org/archive/", Kind.SITE, "/"),
        ("/archive", Kind.SITE, "/"),
        ("pays/?a=//b", Kind.SITE, "pays/"),
        ("\x01javascript:x", Kind.OTHER, "javascript"),
    ],
)
def test_an_address_is_understood(url: str, kind: Kind, target: str) -> None:
    assert Site.at(URL).understand(url)[:2] == (kind, target)


@pytest.mark.parametrize(
    ("folder", "path", "expected"),
    [
        ("a/b/", "../..", ""),
        ("a/b/", "../c", "a/c"),
        ("a/b/", ".", "a/b/"),
        ("a/b/", "../../..", None),
        ("a/", "/c/", "c/"),
        ("a/b/", "..//c", "a/c"),
        ("a/b/", "../c/./d/../", "a/c/"),
        ("a/b/", "..a/.b", "a/b/..a/.b"),
        ("", "", ""),
    ],
)
def test_a_relative_path_is_resolved(folder: str, path: str, expected: str | None) -> None:
    assert resolve(folder, path) == expected

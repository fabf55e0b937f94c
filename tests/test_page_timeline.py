"""A page's timeline is replaced by another where it has one, and nothing else of the page."""

import pytest

from generator.page_timeline import replace_timeline, split_timeline

OLD = b'<figure class="k-figure k-timeline"><figcaption>12</figcaption></figure>'
NEW = b'<figure class="k-figure k-timeline"><figcaption>13</figcaption></figure>'
OTHER = b'<figure class="k-figure k-network"><figcaption>12</figcaption></figure>'


def test_all_but_the_timeline_stays() -> None:
    page = b"# Laos\n\n%s\n\n- 12\n\n%s\n"
    assert replace_timeline(page % (OLD, OTHER), NEW) == page % (NEW, OTHER)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"# Laos\n\n- 12\n", id="none"),
        pytest.param(b"# Laos\n\n%s\n" % OTHER, id="another figure"),
        pytest.param(b"# Laos\n\n%s\n\n%s\n" % (OLD, OLD), id="two"),
        pytest.param(b"# Laos\n\n%s et plus\n" % OLD, id="with words behind"),
        pytest.param(b"# Laos\n\n%s" % OLD, id="at the end of a file that ends in no line"),
        pytest.param(b"# Laos\n\nVoir %s\n" % OLD, id="inside a line"),
    ],
)
def test_a_page_without_a_timeline_of_its_own_line_is_not_touched(page: bytes) -> None:
    assert replace_timeline(page, NEW) is None


def test_pages_are_alike_without_their_timeline_only_where_it_stands_in_one_place() -> None:
    first, second = b"# Laos\n\n%s\n\n- 12\n", b"# Laos\n\n- 12\n\n%s\n"
    rest = [apart[0] for page in (first, second) if (apart := split_timeline(page % OLD))]
    assert rest[0] != rest[1]
    assert split_timeline(first % NEW) == (rest[0], NEW)

import time

import pytest

from generator.check.tags import Tag, read_tag, start_tags


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("p", Tag("p", ())),
        ("A HREF='x y'", Tag("a", (("href", "x y"),))),
        ('a href = "x&amp;y" hidden', Tag("a", (("href", "x&y"), ("hidden", "")))),
        ("img/src=x/alt", Tag("img", (("src", "x/alt"),))),
        ('a b"c=d', Tag("a", (('b"c', "d"),))),
        ("a =b", Tag("a", (("=b", ""),))),
        ('a title="a > b"', Tag("a", (("title", "a > b"),))),
    ],
)
def test_a_tag_is_read_as_a_browser_reads_it(raw: str, tag: Tag) -> None:
    assert read_tag(raw) == tag
    assert [tag for run in start_tags(f"a < b <{raw}>c") for tag in run.raws] == [raw]


@pytest.mark.parametrize("hostile", ["<a " + "a" * 100_000, "<a " + "a=" * 50_000, "<!--" * 50_000])
def test_no_page_takes_long_to_read(hostile: str) -> None:
    started = time.perf_counter()
    list(start_tags(hostile))
    assert time.perf_counter() - started < 5

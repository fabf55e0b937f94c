"""Which pages differ in nothing but the figures of their timelines."""

from pathlib import Path
from typing import Any

import pytest

from generator.check import check_site, remembered
from generator.check.alike import without_figures
from generator.check.remembered import _read_some
from generator.memory import Memory
from tests.check.test_site import URL, page, site

_PAGE = '<title>x</title>\n<figure class="k-figure k-timeline">{}</figure>\n<p>{}</p>\n'
_BARS = '<path d="M0 41.82h180"/><rect x="1" y="29.09"><title>2008 : 34 articles, 2,5 %</title>'


def digest(timeline: str, rest: str = "12 articles") -> str:
    return without_figures(_PAGE.format(timeline, rest).encode())


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_BARS.replace("34", "1"), id="how many articles"),
        pytest.param(_BARS.replace("2,5 %", "3 %"), id="a share"),
        pytest.param(_BARS.replace("29.09", "30"), id="a height"),
    ],
)
def test_pages_whose_timelines_tell_other_figures_are_alike(other: str) -> None:
    assert digest(_BARS) == digest(other) != ""


@pytest.mark.parametrize(
    ("timeline", "other"),
    [
        pytest.param(_BARS, f"{_BARS}<rect/>", id="one more bar"),
        pytest.param(_BARS, _BARS.replace('x="1"', 'onclick="1"'), id="another attribute"),
        pytest.param("<h1>", "<h7>", id="a name with a figure"),
        pytest.param('<p style="&#97;">', '<p style="&#98;">', id="a character reference"),
        pytest.param('<p style="&#x61;">', '<p style="&#x62;">', id="one by its code"),
        pytest.param('<p id="a1">', '<p id="a2">', id="an anchor"),
    ],
)
def test_pages_whose_timelines_differ_in_anything_else_are_not(timeline: str, other: str) -> None:
    assert digest(timeline) != digest(other)


def test_pages_that_differ_beside_the_timeline_are_not_alike() -> None:
    assert digest(_BARS) != digest(_BARS, "13 articles")


@pytest.mark.parametrize(
    "timeline",
    ['<a href="1/">', "<img src=1>", '<p style="--x: url(1)">', '<p id="1">', "<p ID=1>"],
)
def test_a_timeline_whose_figures_may_lead_somewhere_is_like_no_other(timeline: str) -> None:
    assert not digest(timeline)


def test_a_page_without_a_timeline_is_like_no_other() -> None:
    assert not without_figures(page().encode())


def test_of_a_sound_site_no_page_is_looked_at_of_which_only_such_figures_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(bars: str) -> str:
        return page(f'\n<figure class="k-figure k-timeline"><svg>{bars}</svg></figure>\n')

    looked: list[str] = []

    def noted(some: list[tuple[str, str]], *rest: Any) -> remembered.Found:
        looked.extend(path for path, _ in some)
        return _read_some(some, *rest)

    folder, memory = site(tmp_path), Memory(tmp_path / "check.sqlite3")
    file = folder / "pays/index.html"
    file.write_text(told('<rect x="1"/>'), "utf-8")
    assert check_site(folder, [], URL, memory) == []
    monkeypatch.setattr(remembered, "_read_some", noted)
    for width in ("22", "333"):
        file.write_text(told(f'<rect x="{width}"/>'), "utf-8")
        assert check_site(folder, [], URL, memory) == check_site(folder, [], URL) == []
    assert looked.count("pays/index.html") == 2  # where nothing is remembered

    file.write_text(told('<rect x="4444" onclick="4"/>'), "utf-8")
    assert len(check_site(folder, [], URL, memory)) == 1

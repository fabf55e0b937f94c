"""What can be told from what: WCAG 2.2, 1.4.11 for the shades, 1.4.3 for the words on them."""

import re

import pytest

from tests.pages.rendering import PROJECT

STYLES = PROJECT / "theme_overrides" / "assets" / "stylesheets"
BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
COLOUR = re.compile(r"(--k-[\w-]+): (#[0-9a-f]{3,6});")


def colours(selector: str) -> dict[str, str]:
    """Return the colours of the pages under a selector, over those by day."""
    found: dict[str, str] = {}
    for wanted in (":root", selector):
        for sheet in ("kiosque.css", "figures.css"):
            text = re.sub(r"/\*.*?\*/", "", (STYLES / sheet).read_text("utf-8"), flags=re.DOTALL)
            for names, body in BLOCK.findall(text):
                if names.strip() == wanted:
                    found |= dict(COLOUR.findall(body))
    return found


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) > 4 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("selector", [":root", ':root[data-theme="dark"]'], ids=["day", "night"])
def test_a_shade_can_be_told_from_what_is_behind_it_and_read_on(selector: str) -> None:
    colour = colours(selector)
    for number in "1234":
        shade = colour[f"--k-shade-{number}"]
        on = colour["--k-on-1" if number == "1" else "--k-on-2"]

        assert contrast(shade, colour["--k-paper"]) >= 3
        assert contrast(shade, colour["--k-land"]) >= 3
        assert contrast(shade, on) >= 4.5


@pytest.mark.parametrize("selector", [":root", ':root[data-theme="dark"]'], ids=["day", "night"])
def test_a_shade_can_be_told_from_the_next(selector: str) -> None:
    colour = colours(selector)
    for one, other in ("12", "23", "34"):
        assert contrast(colour[f"--k-shade-{one}"], colour[f"--k-shade-{other}"]) > 1.4


def test_night_is_the_same_for_who_chose_it_and_for_whose_system_did() -> None:
    assert colours(':root:not([data-theme="light"])') == colours(':root[data-theme="dark"]')

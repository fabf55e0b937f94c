"""What a figure holds, read as XML: so that a figure that is no XML fails every test."""

import re
from xml.etree import ElementTree as ET

from generator.figures.calendar import Calendar
from generator.interface import Words, load_words
from generator.model import Actor, ActorType, Entry
from tests.articles import make_entry

WORDS: Words = load_words("fr")
FEW = {"VN": 5, "LA": 2, "CN": 2, "BY": 1}
"""The countries of the five seeds."""
MANY = {
    code: int(count)
    for code, count in re.findall(
        r"(\w+) (\d+)",
        "VN 500, LA 120, CN 60, US 41, RU 33, FR 30, SG 12, JP 9, CU 7, KH 5, VA 4, MT 3, BR 2, "
        "ZA 2, LS 1, TV 1, SUHH 1, AQ 1",
    )
}
"""Large and small, near and far, one that is no more, one below the map."""
PAIRS = {"LA-VN": 120, "CN-VN": 60, "CN-LA": 7, "US-VN": 41, "RU-US": 2, "FR-VN": 1}
NAMES = ("To Lam", "Assemblée nationale", "ASEAN", "Le Hoai Trung", "Nations unies", "Hun Sen")
YEARS = Calendar({"2017": 6, "2020": 3, "2021": 3}, {"2020-05": 2, "2021-01": 1}, 2)
ARCHIVE = Calendar({"2017": 12, "2018": 4, "2020": 3, "2021": 30}, {}, 9)


def read(html: str) -> ET.Element:
    """Return a figure as XML. Raises ParseError when it is not well-formed."""
    return ET.fromstring(html)  # noqa: S314  # our own output


def rows(html: str) -> list[list[str]]:
    """Return the cells of the table behind a figure."""
    return [
        ["".join(cell.itertext()) for cell in row] for row in read(html).iterfind(".//tbody/tr")
    ]


def links(html: str) -> dict[str, str]:
    """Return the titles of the drawing's links by address."""
    drawing = next(read(html).iter("svg"))
    return {a.attrib["href"]: a.findtext("title", "") for a in drawing.iter("a")}


def points(html: str) -> list[tuple[float, float]]:
    """Return every point of the drawing's paths, dots, squares and names."""
    drawing = next(read(html).iter("svg"))
    found = [
        (float(e.attrib[x]), float(e.attrib[y]))
        for e in drawing.iter()
        for x, y in (("x", "y"), ("cx", "cy"))
        if x in e.attrib and y in e.attrib
    ]
    for path in drawing.iter("path"):
        found += _path_points(path.attrib["d"])
    return found


def _path_points(path: str) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for ring in re.finditer(r"M(\d+) (\d+)l([-\d ]+)z", path):
        x, y = float(ring[1]), float(ring[2])
        steps = [float(step) for step in re.findall(r"-?\d+", ring[3])]
        found.append((x, y))
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


def view(html: str) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what the drawing shows."""
    drawing = next(read(html).iter("svg"))
    left, top, width, height = map(float, drawing.attrib["viewBox"].split())
    return left, top, left + width, top + height


def outside(html: str) -> list[tuple[float, float]]:
    """Return the points that no one would see."""
    left, top, right, bottom = view(html)
    return [(x, y) for x, y in points(html) if not (left <= x <= right and top <= y <= bottom)]


def actors(*names: str) -> dict[str, Actor]:
    """Return actors under the ids a0, a1 and so on."""
    return {
        f"a{n}": Actor(id=f"a{n}", name=name, type=ActorType.PERSON, role=None)
        for n, name in enumerate(names)
    }


def naming(*groups: tuple[str, ...]) -> list[Entry]:
    """Return an article for each group of actors' ids."""
    known = actors(*NAMES)
    return [
        make_entry(f"{n:016x}", actors=tuple(known[k] for k in g)) for n, g in enumerate(groups)
    ]

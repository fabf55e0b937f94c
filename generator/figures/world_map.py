"""The world, its countries shaded by the number of articles that name them.

Countries too small for their outline are dots. Where all the countries lie in one part of the
world, the map shows that part, and names them if they are few.
"""

from collections.abc import Collection, Mapping

from generator.annotate.matching import fold
from generator.countries import country_name
from generator.figures.classes import class_bounds, count_legend, shade
from generator.figures.map_labels import Named, labels
from generator.figures.markup import Figure, figure, linked, note, site_link, table
from generator.figures.outlines import load_outlines
from generator.figures.sheet import Sheet, sheet_for
from generator.interface import Words

LEAST = 2
"""A single country makes no map."""
FEW = 8
"""Up to so many countries are named on the map."""


def world_map(counts: Mapping[str, int], page: str, words: Words) -> str:
    """Return the map of articles by ISO code for the page at an address; "" for one country.

    Dissolved states and Antarctica, which are not on the map, are named below it.
    """
    world = load_outlines()
    names = {c: country_name(c, words.language) for c, count in counts.items() if count > 0}
    ranked = sorted(names, key=lambda code: (-counts[code], fold(names[code]), code))
    shown = [code for code in ranked if code in world.places]
    if len(shown) < LEAST:
        return ""
    labels = {
        c: words("labelled", name=names[c], value=words.count("articles", counts[c]))
        for c in ranked
    }
    sheet = sheet_for(shown, world)
    view = sheet.view
    bounds = class_bounds([counts[code] for code in shown])
    shades = {code: shade(counts[code], bounds) for code in shown}
    links = {code: site_link(words.at.country(code), page) for code in shown}
    drawn = _unnamed(sheet, names) + _named(sheet, shades, links, labels)
    if len(shown) <= FEW:
        texts = {code: f"{names[code]} {words.number(counts[code])}" for code in shown}
        drawn += _labelled(sheet, shades, texts)
    below = [count_legend([counts[code] for code in shown], bounds, words)]
    if elsewhere := [labels[code] for code in ranked if code not in world.places]:
        below.append(note(words("map_elsewhere", names=", ".join(elsewhere))))
    below.append(note(words("map_source")))
    rows = [(names[code], words.number(counts[code])) for code in ranked]
    below.append(table(words("figure_data"), words.lists["map_columns"], rows))
    return figure(
        Figure(
            kind="map",
            title=words("map"),
            text=words.count("map_text", len(shown)).format(first=labels[shown[0]]),
            view=f"{view.left:g} {view.top:g} {view.width:g} {view.height:g}",
            drawn=drawn,
            style=f"--k-u:{view.width / 100:g}px",
            below="".join(below),
            skip=words("map_skip"),
        )
    )


def _labelled(sheet: Sheet, shades: Mapping[str, int], texts: Mapping[str, str]) -> str:
    """Return the texts of countries, each in its country or beside it."""
    named = [
        Named(
            text,
            sheet.places[code],
            land.rings[0] if (land := sheet.land(code)) else (),
            shades[code],
        )
        for code, text in texts.items()
    ]
    return labels(named, sheet.view)


def _unnamed(sheet: Sheet, named: Collection[str]) -> str:
    """Return the land that no article names, as one path."""
    path = "".join(sheet.path(land) for code, land in sheet.lands.items() if code not in named)
    return f'<path class="k-map__land" d="{path}"/>'


def _named(
    sheet: Sheet, shades: Mapping[str, int], links: Mapping[str, str], labels: Mapping[str, str]
) -> str:
    """Return the countries as links, dots over outlines."""
    outlines, dots = [], []
    for code, shaded in shades.items():
        if land := sheet.land(code):
            path = f'<path class="k-c{shaded}" d="{sheet.path(land)}"/>'
            outlines.append(linked(links[code], labels[code], path))
        else:
            x, y = sheet.places[code]
            size = f"{sheet.view.width / 200:g}"
            dot = f'<circle class="k-c{shaded}" cx="{x:g}" cy="{y:g}" r="{size}"/>'
            dots.append(linked(links[code], labels[code], dot))
    return "".join((*outlines, *dots))

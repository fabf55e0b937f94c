"""An overview by name: on one page, or on a page for each letter where there are many names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.interface import Words
from generator.pages.links import relative
from generator.pages.markdown import cut_at_word, escape, link
from generator.pages.overview_items import OTHER_LETTERS, OverviewItem, by_letter, counted
from generator.pages.overview_page import listed

ON_A_PAGE = 300
"""The most names on a page."""

_LABEL = 24
"""Characters of the name that stands for a page of a letter."""


@dataclass(frozen=True, slots=True)
class LetterPage:
    """One page of an overview by name."""

    address: str
    """Where it is."""
    letter: str
    """The letter of its names, as a title shows it; empty for all letters."""
    number: int
    """Its number among the pages of its letter, from 1."""
    blocks: tuple[str, ...]
    """The names, as Markdown."""
    pages: tuple[str, ...] = ()
    """Links to the letters and to the other pages of the letter."""


def letter_pages(items: Sequence[OverviewItem], base: str, words: Words) -> Iterator[LetterPage]:
    """Yield the pages that list items by name; the first is at `base`."""
    letters = by_letter(items)
    if len(items) <= ON_A_PAGE:
        blocks = (
            block
            for letter, held in letters.items()
            for block in (f"## {_shown(letter, words)}", _names(held, base, words))
        )
        yield LetterPage(base, "", 1, tuple(blocks))
        return
    yield LetterPage(base, "", 1, (_letters(letters, "", base, base, words),))
    for letter, held in letters.items():
        starts = range(0, len(held), ON_A_PAGE)
        addresses = [_address(base, letter, n, words) for n, _ in enumerate(starts, 1)]
        for number, (start, here) in enumerate(zip(starts, addresses, strict=True), 1):
            links = [_letters(letters, letter, base, here, words)]
            if len(addresses) > 1:
                links += [f"**{words('pages')}**", _parts(held, addresses, here)]
            names = _names(held[start : start + ON_A_PAGE], here, words)
            yield LetterPage(here, _shown(letter, words), number, (names,), tuple(links))


def _address(base: str, letter: str, number: int, words: Words) -> str:
    folder = words.at.other_letters if letter == OTHER_LETTERS else f"{letter}/"
    return f"{base}{folder}" if number == 1 else f"{base}{folder}{number}/"


def _shown(letter: str, words: Words) -> str:
    return words("other_letters") if letter == OTHER_LETTERS else letter.upper()


def _names(items: Sequence[OverviewItem], here: str, words: Words) -> str:
    return listed(counted(item, here, words) for item in items)


def _letters(
    letters: Mapping[str, Sequence[OverviewItem]], chosen: str, base: str, here: str, words: Words
) -> str:
    """Return links to the pages of all letters, with how many names each has."""
    return listed(
        f"**{_shown(letter, words)}**"
        if letter == chosen
        else f"{link(_shown(letter, words), relative(_address(base, letter, 1, words), here))} "
        f"<small>{words.number(len(held))}</small>"
        for letter, held in letters.items()
    )


def _parts(items: Sequence[OverviewItem], addresses: Sequence[str], here: str) -> str:
    """Return links to the pages of one letter, each called by its first name."""
    labels = [escape(cut_at_word(item.name, _LABEL)) for item in items[::ON_A_PAGE]]
    return listed(
        f"**{label}**" if address == here else link(label, relative(address, here))
        for label, address in zip(labels, addresses, strict=True)
    )

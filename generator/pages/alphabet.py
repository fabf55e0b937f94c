"""An overview by name: under letters on one page, or on pages of their own where there are many."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.pages.links import relative
from generator.pages.markdown import cut_at_word, escape, link
from generator.pages.overview_page import listed
from generator.pages.things import OTHER_LETTERS, Thing, by_letter, counted
from generator.pages.words import Words

ON_A_PAGE = 300
"""Names on a page."""

_LABEL = 24
"""Characters of a name that says where a page begins."""


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A page of an order by name."""

    address: str
    """Where it is."""
    letter: str
    """The letter that it is about, as a title shows it; empty for all letters."""
    number: int
    """Which of its letter's pages it is, counted from 1."""
    blocks: tuple[str, ...]
    """The names, as Markdown."""
    pages: tuple[str, ...] = ()
    """Links to the letters and to the other pages of the letter."""


def letter_pages(things: Sequence[Thing], base: str, words: Words) -> Iterator[LetterPage]:
    """Yield the pages that list things by name; the first is at `base`."""
    letters = by_letter(things)
    if len(things) <= ON_A_PAGE:
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


def _names(things: Sequence[Thing], here: str, words: Words) -> str:
    return listed(counted(thing, here, words) for thing in things)


def _letters(
    letters: Mapping[str, Sequence[Thing]], chosen: str, base: str, here: str, words: Words
) -> str:
    """Return links to the pages of all letters, with how many names each has."""
    return listed(
        f"**{_shown(letter, words)}**"
        if letter == chosen
        else f"{link(_shown(letter, words), relative(_address(base, letter, 1, words), here))} "
        f"<small>{words.number(len(held))}</small>"
        for letter, held in letters.items()
    )


def _parts(things: Sequence[Thing], addresses: Sequence[str], here: str) -> str:
    """Return links to the pages of one letter, each called by its first name."""
    labels = [escape(cut_at_word(thing.name, _LABEL)) for thing in things[::ON_A_PAGE]]
    return listed(
        f"**{label}**" if address == here else link(label, relative(address, here))
        for label, address in zip(labels, addresses, strict=True)
    )

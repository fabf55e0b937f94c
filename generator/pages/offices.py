"""The notes on an actor's page: spellings, and offices with the articles that attest them.

Offices from the archive's vocabulary come first, under a heading of their own.
"""

from collections import Counter
from collections.abc import Sequence

from generator.annotate.vocabulary import OfficeHeld
from generator.archive import attested_offices
from generator.edtf import date_in_words
from generator.interface import Words
from generator.model import Actor, Entry
from generator.pages.dates import date_markdown
from generator.pages.links import article_link, relative
from generator.pages.markdown import escape, link

_MAX_DATES = 5

_OPEN = {"", ".."}
"""How EDTF writes an interval's end that is unknown or open."""


def actor_notes(
    actor: Actor,
    entries: Sequence[Entry],
    page: str,
    words: Words,
    listed: Sequence[OfficeHeld] = (),
) -> tuple[str, ...]:
    """Return the notes on an actor as Markdown blocks.

    `listed` are the offices that the vocabulary gives the actor.
    """
    kind = words(f"kind_{actor.type}")
    if not actor.curated:
        kind = f"{kind}. {words('actor_automatic')}"
    blocks = [f"<small>{escape(kind)}</small>"]
    if actor.variants:
        blocks.append(escape(words("also_written", names=", ".join(actor.variants))))
    if listed:
        blocks.append(f"## {words('offices_listed')}")
        blocks.append("\n".join(_listed(office, words) for office in listed))
    held = attested_offices(actor.id, entries)
    if held:
        blocks.append(f"## {words('offices')}")
        blocks.append("\n".join(_office(role, given, page, words) for role, given in held))
    return tuple(blocks)


def _listed(office: OfficeHeld, words: Words) -> str:
    """Return an office of the vocabulary with its period."""
    period = f" <small>{escape(_period(office.period, words))}</small>" if office.period else ""
    return f"- {escape(office.title)}{period}"


def _period(edtf: str, words: Words) -> str:
    """Return a period in words; an open or unknown end is three dots."""
    first, slash, last = edtf.partition("/")
    if not slash or not {first, last} & _OPEN:
        return date_in_words(edtf, words.language)
    said = ("…" if end in _OPEN else date_in_words(end, words.language) for end in (first, last))
    return " – ".join(said)


def _office(role: str, given: Sequence[Entry], page: str, words: Words) -> str:
    """Return an office with links to the articles that attest it, by their dates.

    By its title where the date is unknown or shared: no two links have the same text.
    """
    named = given[:_MAX_DATES]
    days = Counter(entry.annotated.dating.date for entry in named)
    dates = [
        link(date_markdown(entry, words), relative(entry.path, page))
        if entry.annotated.dating.date and days[entry.annotated.dating.date] == 1
        else f"{article_link(entry, page, words)} ({date_markdown(entry, words)})"
        for entry in named
    ]
    if len(given) > _MAX_DATES:
        dates.append(words.count("and_more", len(given) - _MAX_DATES))
    said = words.foreign(escape(role), given[0].article.lang)
    return f"- {said} <small>{', '.join(dates)}</small>"

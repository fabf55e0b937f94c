"""Finds the countries that an article is about, with a finding for every mention.

Names, former names, adjectives, demonyms, capitals and halves of compounds count, also inside the
name of an organisation. Seas, regions, treaties named after a capital, languages and names of
persons do not, nor do related items, which are no part of the article. The words and the traps are
data: see `gazetteer`.
"""

from collections import Counter
from functools import partial
from typing import NamedTuple

from generator.annotate.evidence import COUNTRY, finding
from generator.annotate.gazetteer import Gazetteer, Reading
from generator.annotate.matching import WordColumns, is_spelt, word_columns
from generator.model import Article, Finding

_SENTENCE_ENDS = frozenset('.!?:;…«»"“”–—\n(')
_LOOK_BACK = 9
"""Characters before a word in which a sentence's end is sought: a full stop and some spaces."""

_NAMES = frozenset({"name", "former-name"})
"""The readings of which a street may bear the name."""
_STREET_REACH = 3
"""Among so many words before it stands the noun that makes it the name of a street."""

_BREAKS = frozenset(',;:!?()«»"“”\n')
"""What never stands inside a name, so that `Thanh Son, la` is not the province of Son La."""


class _Mention(NamedTuple):
    """A phrase that stands for a country, or for one of several."""

    reading: Reading
    part: str
    quote: str
    start: int


_make_mention = partial(tuple.__new__, _Mention)
"""_Mention(…) without the Python call in between."""


def find_countries(
    article: Article, gazetteer: Gazetteer
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Return the codes, most prominent first, and a finding for every mention in reading order.

    A country of the title goes before the others, one of the lead (where there is none, of the
    first paragraph) before one of the rest; then what is mentioned more often, then what is
    mentioned first.
    """
    mentions = [
        mention for name, text in article.parts() for mention in _mentions(name, text, gazetteer)
    ]
    explicit = {c for m in mentions if not m.reading.ambiguous for c in m.reading.codes}
    findings = tuple(
        finding(COUNTRY, code, m.reading.rule, part=m.part, start=m.start, quote=m.quote)
        for m in mentions
        for code in (_resolve(m.reading, explicit) if m.reading.ambiguous else m.reading.codes)
    )
    return _by_prominence(article, findings), findings


def _resolve(reading: Reading, explicit: set[str]) -> tuple[str, ...]:
    """Return what an ambiguous reading means in an article that names these countries."""
    return tuple(c for c in reading.codes if c in explicit)[:1] or reading.codes[:1]


def _by_prominence(article: Article, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    opening = len(article.paragraphs[0]) if article.paragraphs and not article.lead else 0
    count = Counter([f.value for f in findings])
    titled = {f.value for f in findings if f.part == "title"}
    leading = {
        f.value for f in findings if f.part == "lead" or (f.part == "text" and f.end <= opening)
    }
    # a counter keeps the order of first mention, and so does sorting
    return tuple(sorted(count, key=lambda c: (c not in titled, c not in leading, -count[c])))


def _mentions(part: str, text: str, gazetteer: Gazetteer) -> list[_Mention]:
    columns, found = word_columns(text), []
    language_end = -1
    for place, after, readings in gazetteer.matcher.spans(columns.folded):
        if not readings:  # a trap
            continue
        start, quote = columns.starts[place], columns.texts[place]
        if after - place > 1:
            quote = text[start : columns.end(after - 1)]
        context = _make_context((part, text, columns, place, after, quote, gazetteer))
        if (
            not quote[0].isupper()
            and _is_adjective(readings)
            and _is_language(context, language_end)
        ):
            language_end = after
            continue
        for reading in readings:
            if _holds(reading, context):
                found.append(_make_mention((reading, part, quote, start)))
                break
    return found


def _is_adjective(readings: tuple[Reading, ...]) -> bool:
    return "adjective" in [reading.rule for reading in readings]


class _Context(NamedTuple):
    """A phrase with the words around it. No dataclass: two dozen an article are made."""

    part: str
    text: str
    columns: WordColumns
    place: int
    after: int
    quote: str
    gazetteer: Gazetteer

    @property
    def start(self) -> int:
        """Where the phrase begins."""
        return self.columns.starts[self.place]

    @property
    def end(self) -> int:
        """Where the phrase ends."""
        return self.columns.end(self.after - 1)

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as written."""
        return self.columns.texts[self.place : self.after]

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.quote[0].isupper()

    def folded(self, offset: int) -> str:
        """Return a word counted from the match's first (negative: before it), or nothing."""
        place = self.place + offset
        return self.columns.folded[place] if 0 <= place < len(self.columns.folded) else ""

    def touches_name(self) -> bool:
        """Tell whether a space and a capitalised word stand before or behind, as in a name."""
        texts, gaps = self.columns.texts, self.columns.gaps
        if self.after < len(texts):
            word = texts[self.after]
            if gaps[self.after] == " " and word[0].isupper() and len(word) > 2:  # noqa: PLR2004  # not D.C.
                return True
        last = self.place - 1
        if last < 0 or gaps[self.place] != " " or not texts[last][0].isupper():
            return False
        start = self.columns.starts[last]
        before = self.text[max(0, start - _LOOK_BACK) : start].rstrip(" ")
        opens = not before or before[-1] in _SENTENCE_ENDS
        return not (opens and self.folded(-1) in self.gazetteer.sentence_openers)


_make_context = partial(tuple.__new__, _Context)
"""_Context(…) without the Python call in between."""


def _holds(reading: Reading, context: _Context) -> bool:
    """Tell whether the match may be read so where it stands."""
    if not _is_spelt(reading, context):
        return False
    if reading.rule == "compound":
        return _is_compound(context)
    needs = reading.needs_before
    if needs and context.part != "dateline" and context.folded(-1) not in needs:
        return False
    if reading.also_name and context.touches_name():
        return False
    if reading.rule == "capital":
        return not _names_treaty(context)
    return reading.rule not in _NAMES or not _names_street(context)


def _is_spelt(reading: Reading, context: _Context) -> bool:
    """Tell whether capitals, accents and what joins the words are as in the table."""
    quote, spelling = context.quote, reading.spelling
    if quote == spelling and not (reading.small or reading.opens_name):
        return True
    single = context.after - context.place == 1
    if not single and (not _BREAKS.isdisjoint(quote) or (". " in quote and "." not in spelling)):
        return False
    if reading.small and context.is_capitalised:
        return False
    if reading.opens_name and context.is_capitalised:
        return context.folded(-1) in context.gazetteer.determiners
    if reading.accented and spelling != quote:
        return False
    return spelling.islower() or is_spelt(spelling, context.words)


def _is_compound(context: _Context) -> bool:
    """Tell whether a hyphen and an adjective follow: sino-vietnamien."""
    follows = context.text[context.end : context.end + 1]
    return follows in {"-", "‑"} and context.folded(1) in context.gazetteer.adjectives


def _names_treaty(context: _Context) -> bool:
    """Tell whether a capital is the name of a treaty: Accord (de paix) de Paris."""
    if context.folded(-1) not in context.gazetteer.capital_prepositions:
        return False
    end = context.place - 1
    for link in context.gazetteer.capital_links:
        start = end - len(link)
        if start > 0 and context.columns.folded[start:end] == link:
            end = start
            break
    if end < 1:
        return False
    head = context.gazetteer.capital_heads.get(context.columns.folded[end - 1])
    return head is not None and is_spelt(head, context.columns.texts[end - 1 : end])


def _names_street(context: _Context) -> bool:
    """Tell whether a country is the name of a street: rue de Palestine, avenue de la Chine."""
    gazetteer, place = context.gazetteer, context.place
    near = context.columns.folded[max(0, place - _STREET_REACH) : place]
    if gazetteer.streets.isdisjoint(near):
        return False
    before = context.folded(-1)
    determined = before in gazetteer.determiners
    if not determined and before not in gazetteer.capital_prepositions:
        return False
    joint = -2 if determined else -1
    if context.folded(joint) not in gazetteer.capital_prepositions:
        joint = -1
    return (
        context.folded(joint) in gazetteer.capital_prepositions
        and context.folded(joint - 1) in gazetteer.streets
    )


def _is_language(context: _Context, language_end: int) -> bool:
    """Tell whether a small adjective is a language: en anglais et français, langue chinoise."""
    word, before = context.folded(0), context.folded(-1)
    gazetteer = context.gazetteer
    if before in gazetteer.language_words:
        return True
    gap = context.place - language_end
    if gap == 0 or (gap == 1 and before in gazetteer.language_links):
        return True
    with_article = before in gazetteer.language_articles
    return with_article and word in gazetteer.world_languages and not context.touches_name()

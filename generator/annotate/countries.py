"""Which countries an article speaks of, with every mention as a finding.

A name, former name, adjective, demonym, capital or half of a compound counts, inside an
organisation's name too. Seas, regions, treaties named after a capital, languages and persons'
names do not; neither do related items, which are no part of the article. The words and traps are
data: see `gazetteer`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.gazetteer import Gazetteer, Reading
from generator.annotate.matching import Match, Word, is_spelt, words
from generator.model import Article, Field, Finding

_SENTENCE_ENDS = frozenset('.!?:;…«»"“”–—\n(')
_LOOK_BACK = 9
"""Characters before a word in which a sentence's end is sought: a full stop and some spaces."""

_BREAKS = frozenset(',;:!?()«»"“”\n')
"""What never stands inside a name, so that `Thanh Son, la` is not the province of Son La."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A phrase that stands for a country, or for one of several."""

    reading: Reading
    part: str
    quote: str
    start: int


def find_countries(
    article: Article, gazetteer: Gazetteer
) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Return the codes, most prominent first, and a finding for every mention in reading order.

    A country of the title goes before the others, one of the lead (where there is none, of the
    first paragraph) before one of the rest; then what is mentioned more often, then what is
    mentioned first.
    """
    mentions = [
        mention
        for name, text in article.parts()
        for mention in _mentions(name, text, words(text), gazetteer)
    ]
    explicit = {c for m in mentions if not m.reading.ambiguous for c in m.reading.codes}
    findings = tuple(
        Finding(
            field=Field.COUNTRY,
            value=code,
            rule=mention.reading.rule,
            quote=mention.quote,
            part=mention.part,
            start=mention.start,
            end=mention.start + len(mention.quote),
        )
        for mention in mentions
        for code in _resolve(mention.reading, explicit)
    )
    return _by_prominence(article, findings), findings


def _resolve(reading: Reading, explicit: set[str]) -> tuple[str, ...]:
    """Return what a reading means in an article that names these countries unambiguously."""
    if not reading.ambiguous:
        return reading.codes
    return tuple(c for c in reading.codes if c in explicit)[:1] or reading.codes[:1]


def _by_prominence(article: Article, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    opening = len(article.paragraphs[0]) if article.paragraphs and not article.lead else 0
    count = Counter(finding.value for finding in findings)
    first = {finding.value: place for place, finding in reversed(list(enumerate(findings)))}
    titled = {f.value for f in findings if f.part == "title"}
    leading = {
        f.value for f in findings if f.part == "lead" or (f.part == "text" and f.end <= opening)
    }
    return tuple(
        sorted(first, key=lambda c: (c not in titled, c not in leading, -count[c], first[c]))
    )


def _mentions(part: str, text: str, found: list[Word], gazetteer: Gazetteer) -> Iterator[_Mention]:
    index = {word.start: place for place, word in enumerate(found)}
    language_end = -1
    for match in gazetteer.matcher.find_in(found):
        place = index[match.start]
        context = _Context(part, text, found, place, place + len(match.words), gazetteer)
        if any(r.rule == "adjective" for r in match.value) and _is_language(context, language_end):
            language_end = context.after
            continue
        for reading in match.value:
            if _holds(reading, match, context):
                yield _Mention(reading, part, text[match.start : match.end], match.start)
                break


@dataclass(frozen=True, slots=True)
class _Context:
    """The words around a match."""

    part: str
    text: str
    words: list[Word]
    place: int
    after: int
    gazetteer: Gazetteer

    def folded(self, offset: int) -> str:
        """Return a word counted from the match's first (negative: before it), or nothing."""
        place = self.place + offset
        return self.words[place].folded if 0 <= place < len(self.words) else ""

    def touches_name(self) -> bool:
        """Tell whether a space and a capitalised word stand before or behind, as in a name."""
        first, last = self.words[self.place], self.words[self.after - 1]
        if self.after < len(self.words):
            word = self.words[self.after]
            gap = self.text[last.end : word.start]
            if gap == " " and word.text[0].isupper() and len(word.text) > 2:  # noqa: PLR2004  # not D.C.
                return True
        if not self.place:
            return False
        word = self.words[self.place - 1]
        if self.text[word.end : first.start] != " " or not word.text[0].isupper():
            return False
        before = self.text[max(0, word.start - _LOOK_BACK) : word.start].rstrip(" ")
        opens = not before or before[-1] in _SENTENCE_ENDS
        return not (opens and word.folded in self.gazetteer.sentence_openers)


def _holds(reading: Reading, match: Match[tuple[Reading, ...]], context: _Context) -> bool:
    """Tell whether the match may be read so where it stands."""
    if not _is_spelt(reading, match, context):
        return False
    if reading.rule == "compound":
        return _is_compound(match, context)
    needs = reading.needs_before if context.part != "dateline" else frozenset()
    if needs and context.folded(-1) not in needs:
        return False
    if reading.also_name and context.touches_name():
        return False
    return reading.rule != "capital" or not _names_treaty(context)


def _is_spelt(reading: Reading, match: Match[tuple[Reading, ...]], context: _Context) -> bool:
    """Tell whether capitals, accents and what joins the words are as in the table."""
    quote = context.text[match.start : match.end]
    if not _BREAKS.isdisjoint(quote) or (". " in quote and "." not in reading.spelling):
        return False
    if reading.small and match.words[0].text[0].isupper():
        return False
    if reading.opens_name and match.words[0].text[0].isupper():
        return context.folded(-1) in context.gazetteer.determiners
    if reading.accented and reading.spelling != quote:
        return False
    return is_spelt(reading.spelling, match.words)


def _is_compound(match: Match[tuple[Reading, ...]], context: _Context) -> bool:
    """Tell whether a hyphen and an adjective follow: sino-vietnamien."""
    follows = context.text[match.end : match.end + 1]
    return follows in {"-", "‑"} and context.folded(1) in context.gazetteer.adjectives


def _names_treaty(context: _Context) -> bool:
    """Tell whether a capital is the name of a treaty: Accord (de paix) de Paris."""
    if context.folded(-1) not in context.gazetteer.capital_prepositions:
        return False
    end = context.place - 1
    for link in context.gazetteer.capital_links:
        start = end - len(link)
        if start > 0 and tuple(w.folded for w in context.words[start:end]) == link:
            end = start
            break
    if end < 1:
        return False
    word = context.words[end - 1]
    head = context.gazetteer.capital_heads.get(word.folded)
    return head is not None and is_spelt(head, [word])


def _is_language(context: _Context, language_end: int) -> bool:
    """Tell whether an adjective is a language: en anglais et français, langue chinoise."""
    word, before = context.words[context.place], context.folded(-1)
    gazetteer = context.gazetteer
    if word.text[0].isupper():
        return False
    if before in gazetteer.language_words:
        return True
    gap = context.place - language_end
    if gap == 0 or (gap == 1 and before in gazetteer.language_links):
        return True
    with_article = before in gazetteer.language_articles
    return with_article and word.folded in gazetteer.world_languages and not context.touches_name()

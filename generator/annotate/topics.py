"""Which subjects an article has: at most five topics, each with the words that point to it.

Words count by weight and by where they stand; the words, weights and limits are data: see
`topic_rules`. Related items are no part of the article and count for nothing.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from generator.annotate.evidence import finding
from generator.annotate.matching import is_spelt, word_columns
from generator.annotate.topic_rules import TopicRules
from generator.model import Article, Field, Finding, Topic


class _Word(NamedTuple):
    """A phrase of the article that speaks for a topic. No dataclass: fifty an article are made."""

    points: int
    spelling: str
    part: str
    start: int
    quote: str


_make_word = partial(tuple.__new__, _Word)
"""_Word(…) without the Python call in between."""


def find_topics(
    article: Article, rules: TopicRules
) -> tuple[tuple[Topic, ...], tuple[Finding, ...]]:
    """Return the topics, strongest first, and their words as findings, in the same order.

    A topic's score is the sum of its words' weights times what their places count. What does
    not reach the threshold, or falls far behind the strongest topic, is left out; an article
    whose words are all weak keeps its strongest topic.
    """
    spoken = _spoken(article, rules)
    counted = {code: _counted(found, rules.repeats) for code, found in spoken.items()}
    scores = {code: sum(word.points for word in found) for code, found in counted.items()}
    codes = _strongest(scores, rules)
    topics = tuple(Topic(code=code, label=rules.labels[code]) for code in codes)
    return topics, tuple(_finding(code, word) for code in codes for word in counted[code])


def _strongest(scores: dict[str, int], rules: TopicRules) -> list[str]:
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    if not ranked:
        return []
    best = scores[ranked[0]]
    floor = max(rules.threshold, rules.share * best)
    kept = [code for code in ranked if scores[code] >= floor][: rules.most]
    return kept or (ranked[:1] if best >= rules.least else [])


def _spoken(article: Article, rules: TopicRules) -> Mapping[str, list[_Word]]:
    """Return the phrases that speak for each topic, in reading order."""
    opening = len(article.paragraphs[0]) if article.paragraphs and not article.lead else 0
    spoken: dict[str, list[_Word]] = defaultdict(list)
    for part, text in article.parts():
        columns, within = word_columns(text), opening if part == "text" else 0
        elsewhere = rules.places[part.split(".")[0]]
        for first, after, clues in rules.matcher.spans(columns.folded):
            start, end = columns.starts[first], columns.ends[after - 1]
            place = rules.places["opening"] if end <= within else elsewhere
            for clue in clues if place else ():
                spelling = clue.spelling
                if spelling.islower() or is_spelt(spelling, columns.texts[first:after]):
                    points = clue.weight * place
                    word = _make_word((points, spelling, part, start, text[start:end]))
                    spoken[clue.code].append(word)
    return spoken


def _counted(found: list[_Word], repeats: int) -> list[_Word]:
    """Return the words that count: each phrase a few times, where it weighs most."""
    if len(found) <= repeats:
        return found
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for place, word in sorted(enumerate(found), key=lambda pair: -pair[1].points):
        seen[word.spelling] += 1
        if seen[word.spelling] <= repeats:
            kept.append((place, word))
    return [word for _, word in sorted(kept)]


def _finding(code: str, word: _Word) -> Finding:
    return finding(Field.TOPIC, code, "keyword", part=word.part, start=word.start, quote=word.quote)

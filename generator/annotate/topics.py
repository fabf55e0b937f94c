"""Which subjects an article has: at most five topics, each with the words that point to it.

Words count by weight and by where they stand; the words, weights and limits are data: see
`topic_rules`. Related items are no part of the article and count for nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.matching import is_spelt
from generator.annotate.topic_rules import Clue, TopicRules, load_topics, merge_topics, parse_topics
from generator.model import Article, Field, Finding, Topic

__all__ = ["TopicRules", "find_topics", "load_topics", "merge_topics", "parse_topics"]


@dataclass(frozen=True, slots=True)
class _Word:
    """A phrase of the article that speaks for a topic."""

    clue: Clue
    key: str
    points: int
    part: str
    start: int
    quote: str


def find_topics(
    article: Article, rules: TopicRules
) -> tuple[tuple[Topic, ...], tuple[Finding, ...]]:
    """Return the topics, strongest first, and their words as findings, in the same order.

    A topic's score is the sum of its words' weights times what their places count. What does
    not reach the threshold, or falls far behind the strongest topic, is left out; an article
    whose words are all weak keeps its strongest topic.
    """
    spoken: dict[str, list[_Word]] = defaultdict(list)
    for word in _words(article, rules):
        spoken[word.clue.code].append(word)
    counted = {code: _counted(found, rules.repeats) for code, found in spoken.items()}
    scores = {code: sum(word.points for word in found) for code, found in counted.items()}
    codes = _strongest(scores, rules)
    topics = tuple(Topic(code=code, label=rules.labels[code]) for code in codes)
    return topics, tuple(_finding(word) for code in codes for word in counted[code])


def _strongest(scores: dict[str, int], rules: TopicRules) -> list[str]:
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    if not ranked:
        return []
    best = scores[ranked[0]]
    floor = max(rules.threshold, rules.share * best)
    kept = [code for code in ranked if scores[code] >= floor][: rules.most]
    return kept or (ranked[:1] if best >= rules.least else [])


def _words(article: Article, rules: TopicRules) -> Iterator[_Word]:
    opening = len(article.paragraphs[0]) if article.paragraphs and not article.lead else 0
    for part, text in article.parts():
        for match in rules.matcher.find(text):
            kind = "opening" if part == "text" and match.end <= opening else part.split(".")[0]
            for clue in match.value:
                if rules.places[kind] and is_spelt(clue.spelling, match.words):
                    yield _Word(
                        clue=clue,
                        key=" ".join(word.folded for word in match.words),
                        points=clue.weight * rules.places[kind],
                        part=part,
                        start=match.start,
                        quote=text[match.start : match.end],
                    )


def _counted(found: list[_Word], repeats: int) -> list[_Word]:
    """Return the words that count: each phrase a few times, where it weighs most."""
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for place, word in sorted(enumerate(found), key=lambda pair: (-pair[1].points, pair[0])):
        seen[word.key] += 1
        if seen[word.key] <= repeats:
            kept.append((place, word))
    return [word for _, word in sorted(kept, key=lambda pair: pair[0])]


def _finding(word: _Word) -> Finding:
    return Finding(
        field=Field.TOPIC,
        value=word.clue.code,
        rule="keyword",
        quote=word.quote,
        part=word.part,
        start=word.start,
        end=word.start + len(word.quote),
    )

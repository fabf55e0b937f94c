"""Finds the topics of an article: at most five, each with the words that point to it.

Words count by their weight and by where they stand; words, weights and limits are data: see
`topic_rules`. Related items do not count, being no part of the article.
"""

from collections import defaultdict
from collections.abc import Mapping

from generator.annotate.evidence import TOPIC, finding
from generator.annotate.matching import is_spelt, word_columns
from generator.annotate.topic_rules import TopicRules
from generator.model import Article, Finding, Topic

_APOSTROPHES = ("'", "’")
"""What an elided word ends in: "traité d'", not "traité d"."""
_Word = tuple[int, str, str, int, str]
"""A phrase of the article that speaks for a topic: its points, how the table spells it, its part,
where it begins and what it says. No class: fifty an article are made."""


def find_topics(
    article: Article, rules: TopicRules
) -> tuple[tuple[Topic, ...], tuple[Finding, ...]]:
    """Return the topics, strongest first, and their words as findings, in the same order.

    A topic's score is the sum of its words' weights times what their places count. What does
    not reach the threshold, or falls far behind the strongest topic, is left out; an article
    whose words are all weak keeps its strongest topic.
    """
    spoken, scores = _spoken(article, rules)
    for code, found in spoken.items():
        if len(found) > rules.repeats:
            spoken[code] = counted = _counted(found, rules.repeats)
            scores[code] = sum([points for points, *_ in counted])
    codes = _strongest(scores, rules)
    findings = tuple(
        finding(TOPIC, code, "keyword", part=part, start=start, quote=quote)
        for code in codes
        for _, _, part, start, quote in spoken[code]
    )
    return tuple(rules.topics[code] for code in codes), findings


def _strongest(scores: Mapping[str, int], rules: TopicRules) -> list[str]:
    best = max(scores.values(), default=0)
    floor = max(rules.threshold, rules.share * best)
    kept = [code for code, score in scores.items() if score >= floor]
    if scores and not kept and best >= rules.least:
        return [min(code for code, score in scores.items() if score == best)]
    return sorted(kept, key=lambda code: (-scores[code], code))[: rules.most]


def _spoken(article: Article, rules: TopicRules) -> tuple[dict[str, list[_Word]], dict[str, int]]:
    """Return the phrases that speak for each topic, in reading order, and the sums of points."""
    opening = len(article.paragraphs[0]) if article.paragraphs and not article.lead else 0
    spoken: dict[str, list[_Word]] = defaultdict(list)
    scores: dict[str, int] = defaultdict(int)
    opens = rules.places["opening"]
    for part, text in article.parts():
        columns, within = word_columns(text), opening if part == "text" else 0
        texts, starts, elsewhere = columns.texts, columns.starts, rules.places[part.split(".")[0]]
        for first, after, clues in rules.matcher.spans(columns.folded):
            start, quote = starts[first], texts[first]
            if after - first > 1:
                end = columns.end(after - 1)
                quote = text[start : end + text.startswith(_APOSTROPHES, end)]
            place = opens if start < within and start + len(quote) <= within else elsewhere
            for clue in clues if place else ():
                code, spelling = clue.code, clue.spelling
                if spelling.islower() or is_spelt(spelling, texts[first:after]):
                    points = clue.weight * place
                    spoken[code].append((points, spelling, part, start, quote))
                    scores[code] += points
    return spoken, scores


def _counted(found: list[_Word], repeats: int) -> list[_Word]:
    """Return the words that count: each phrase a few times, where it weighs most."""
    if len(found) - len({spelling for _, spelling, *_ in found}) < repeats:
        return found
    seen: dict[str, int] = defaultdict(int)
    kept = []
    for place, word in sorted(enumerate(found), key=lambda pair: -pair[1][0]):
        _, spelling, *_ = word
        seen[spelling] += 1
        if seen[spelling] <= repeats:
            kept.append((place, word))
    return [word for _, word in sorted(kept)]

"""Runs all annotators: loads the tables that they use, and calls them in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.annotate.actors import ActorKnowledge, find_actors_together, load_actors
from generator.annotate.countries import find_countries
from generator.annotate.dates import Calendar, find_date, load_calendar
from generator.annotate.gazetteer import Gazetteer, load_gazetteer
from generator.annotate.phrases import JointMatcher
from generator.annotate.topic_rules import TopicRules, load_topics
from generator.annotate.topics import find_topics
from generator.garbage_collection import without_collector
from generator.model import AnnotatedArticle
from generator.restore import Restored


@dataclass(frozen=True, slots=True)
class Recipe:
    """What the knowledge is made from: small enough to hand to another process."""

    language: str
    """The articles' language."""
    actors: str = ""
    """The text of `seeds/vocabulary/actors.yml`."""
    topics: str = ""
    """The text of `seeds/vocabulary/topics.yml`."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Every table that the annotators look things up in, loaded and checked."""

    language: str
    """The articles' language."""
    calendar: Calendar
    """Months, weekdays, and the words that show what happened on a date."""
    gazetteer: Gazetteer
    """Names, adjectives and capitals of countries, and what only looks like one."""
    actors: ActorKnowledge
    """Offices, names and known bodies, with the archive's own records."""
    topics: TopicRules
    """Topics and the words that point to them, with the archive's own."""


@cache
def load_knowledge(recipe: Recipe) -> Knowledge:
    """Load the tables. Raises DataError when one of them does not have the stated form."""
    with without_collector():
        return _load(recipe)


def _load(recipe: Recipe) -> Knowledge:
    language = recipe.language
    gazetteer = load_gazetteer(language)
    actors = load_actors(language, recipe.actors)
    topics = load_topics(language, recipe.topics)
    listed = {**actors.phrases.matchers, "countries": gazetteer.matcher, "topics": topics.matcher}
    together = JointMatcher(listed)
    together.prepare()
    return Knowledge(
        language=language,
        calendar=load_calendar(language),
        gazetteer=replace(gazetteer, matcher=together.only("countries")),
        actors=replace(actors, phrases=together),
        topics=replace(topics, matcher=together.only("topics")),
    )


def annotate(restored: Sequence[Restored], knowledge: Knowledge) -> Iterator[AnnotatedArticle]:
    """Yield restored articles with every value their texts support, and why.

    One annotator after the other reads all of them: see `generator.extract`.
    """
    articles = [article for article, _ in restored]
    dated = [find_date(article, knowledge.calendar) for article in articles]
    placed = [find_countries(article, knowledge.gazetteer) for article in articles]
    acted = find_actors_together(articles, knowledge.actors)
    told = [find_topics(article, knowledge.topics) for article in articles]
    for (article, repairs), dating, countries, actors, topics in zip(
        restored, dated, placed, acted, told, strict=True
    ):
        yield AnnotatedArticle(
            article=article,
            repairs=repairs,
            dating=dating,
            countries=countries[0],
            actors=actors[0],
            topics=topics[0],
            findings=(*dating.findings, *countries[1], *actors[1], *topics[1]),
        )

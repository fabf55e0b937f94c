"""Articles made by hand, for tests of extraction and of what comes after it."""

from collections.abc import Sequence

from generator.annotate.actors import ActorKnowledge, Found, find_actors_together
from generator.annotate.knowledge import Knowledge
from generator.edtf import bounds
from generator.extract import extract_together
from generator.model import (
    Actor,
    ActorType,
    AnnotatedArticle,
    Article,
    Caption,
    Dating,
    Entry,
    Field,
    Finding,
    RelatedItem,
    Repair,
    Seed,
    Topic,
)
from generator.restore import Lexicon, Restored, restore_together

LAM = Actor(
    id="to-lam", name="Tô Lâm", type=ActorType.PERSON, role="ministre", variants=("To Lam",)
)
ASEAN = Actor(id="asean", name="ASEAN", type=ActorType.ORGANISATION)
BORDERS = Topic(code="20000586", label="frontières")


def make_article(
    *paragraphs: str,
    title: str | None = None,
    lead: str | None = None,
    dateline: str | None = None,
    captions: Sequence[str] = (),
    related: Sequence[RelatedItem] = (),
) -> Article:
    """Return an article as `parse` gives it, of these parts."""
    return Article(
        id="0123456789abcdef",
        source="0123456789abcdef.txt",
        sha256="0" * 64,
        captured="\n".join(paragraphs),
        lang="fr",
        title=title,
        lead=lead,
        dateline=dateline,
        paragraphs=paragraphs,
        captions=tuple(Caption(text=text, after=0) for text in captions),
        related=tuple(related),
    )


def restore_one(article: Article, lexicon: Lexicon) -> Restored:
    """Return one article with its lost blanks back, and the repairs."""
    (found,) = restore_together([article], lexicon)
    return found


def actors_of(article: Article, knowledge: ActorKnowledge) -> Found:
    """Return the actors of one article, and every mention."""
    (found,) = find_actors_together([article], knowledge)
    return found


def read_seed(seed: Seed, knowledge: Knowledge) -> AnnotatedArticle:
    """Return one article, restored and annotated."""
    (found,) = extract_together([seed], knowledge)
    return found


def make_entry(
    ident: str = "0123456789abcdef",
    *,
    title: str | None = "Un titre",
    text: str = "Tô Lâm est allé au Laos.",
    date: str | None = "2020-03-01",
    countries: Sequence[str] = ("LA", "VN"),
    actors: Sequence[Actor] = (LAM,),
    topics: Sequence[Topic] = (BORDERS,),
) -> Entry:
    """Return an entry with everything an article can have."""
    article = Article(
        id=ident,
        source=f"{ident}.txt",
        sha256="a" * 64,
        captured=f"{title}\n\n{text}",
        lang="fr",
        title=title,
        lead="Le chapeau de l’article.",
        dateline="Hanoï (VNA)",
        paragraphs=tuple(text.split("\n\n")),
        captions=(Caption(text="La réunion. Photo : VNA", after=1),),
        related=(RelatedItem(title="Un autre article", lead=None),),
    )
    finding = Finding(
        field=Field.COUNTRY, value="LA", rule="name", quote="Laos", part="text", start=19, end=23
    )
    earliest, latest = bounds(date)
    return Entry(
        annotated=AnnotatedArticle(
            article=article,
            repairs=(Repair(before="auLaos.", after="au Laos.", part="text", start=16),),
            dating=Dating(date=date, earliest=earliest, latest=latest),
            countries=tuple(countries),
            actors=tuple(actors),
            topics=tuple(topics),
            findings=(finding,),
        ),
        path=f"articles/un-titre-{ident[:8]}/",
    )

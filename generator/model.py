"""What travels through the pipeline: frozen values, no input or output, no logic beyond look-ups.

A stage's type tells how far the data has come: `Seed` (read) → `Article` (parsed, then restored,
with its `Repair`s) → `AnnotatedArticle` (with a `Finding` for every value) → `Entry` (with its
permalink, in the archive). Offsets are in code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One captured file: the archive's evidence, never edited."""

    id: str
    """The article's permanent id: 12 or more hexadecimal digits, lower case."""
    file: str
    """The file's path inside the seeds folder, with forward slashes."""
    sha256: str
    """SHA-256 of the file's bytes, hexadecimal."""
    text: str
    """The file's text, line ends as \\n, Unicode NFC, no control characters but \\n and tab."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """The words under a picture."""

    text: str
    """The caption without the page's template (`<title> ảnh 1`), with its credit."""
    after: int
    """How many paragraphs of the article stand before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedItem:
    """A headline of another article that the page carried; no source of metadata."""

    title: str
    """The headline, or the caption where nothing else was captured."""
    lead: str | None
    """The lead or caption that stood with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """One change to a whitespace-delimited token of the captured text."""

    before: str
    """The token as captured, punctuation included."""
    after: str
    """The token as restored."""
    part: str
    """The part of the restored article where it stands: see `Article.parts`."""
    start: int
    """Where `after` begins in that part, in code points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What a seed reports. The text is as captured until `restore` has run."""

    id: str
    """The seed's id."""
    source: str
    """The seed's file, relative to the seeds folder."""
    sha256: str
    """SHA-256 of the seed's bytes."""
    captured: str
    """The seed's whole text."""
    lang: str
    """BCP 47 language of the text."""
    title: str | None
    """The headline; None where the capture has none."""
    lead: str | None
    """The standfirst; None where the capture has none."""
    dateline: str | None
    """Place, date and agency that open a dispatch, without the dash: `Hanoï (VNA)`."""
    paragraphs: tuple[str, ...]
    """The body, signature included, without dateline, captions and related items."""
    captions: tuple[Caption, ...] = ()
    """The captions, in order."""
    related: tuple[RelatedItem, ...] = ()
    """Headlines of other articles, as captured."""
    read_as: str | None = None
    """The archive's language, whose tables read it, where the text is in another one."""

    @property
    def tables(self) -> str:
        """The language whose tables read it."""
        return self.read_as or self.lang

    @property
    def text(self) -> str:
        """The article proper: paragraphs joined by a blank line."""
        return _joined(self.paragraphs)

    def parts(self) -> Iterator[tuple[str, str]]:
        """Yield (name, text) of each part of the article proper, in reading order.

        Names are those of the data contract: `title`, `lead`, `dateline`, `text`, `captions.N`.
        """
        for name in ("title", "lead", "dateline", "text"):
            if text := getattr(self, name):
                yield name, text
        for number, caption in enumerate(self.captions):
            yield f"captions.{number}", caption.text

    def part(self, name: str) -> str:
        """Return the text of one part. Raises KeyError for a name that `parts` does not yield."""
        return dict(self.parts())[name]


@lru_cache(maxsize=128)
def _joined(paragraphs: tuple[str, ...]) -> str:
    """Return one text of paragraphs, the same for all annotators that read it one after another.

    What they remember of a text is found again by its hash, which a text knows once it is made.
    """
    return "\n\n".join(paragraphs)


class Field(StrEnum):
    """What a finding is about."""

    DATE = "date"
    COUNTRY = "country"
    ACTOR = "actor"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One reason for one value: the rule and the quoted words that support it."""

    field: Field
    """What the value is."""
    value: str
    """The EDTF string, the ISO 3166-1 code, the actor's id or the topic's code."""
    rule: str
    """The rule's name, or `corrected by hand`."""
    quote: str
    """The words of the article: `part[start:end]`; empty for a correction."""
    part: str
    """The part where start and end count: see `Article.parts`; `correction` for a correction."""
    start: int
    """First code point of the quote."""
    end: int
    """One past its last code point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """When the article was issued, as far as its text supports it."""

    date: str | None
    """EDTF (ISO 8601-2), or None where the text supports nothing."""
    earliest: str | None
    """First day that the date allows, `YYYY-MM-DD`; None where no year is known."""
    latest: str | None
    """Last day that the date allows, `YYYY-MM-DD`; None where no year is known."""
    findings: tuple[Finding, ...] = ()
    """Why."""


class ActorType(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person or an organisation that an article names."""

    id: str
    """Slug of the name, or the vocabulary's id: one actor, one id, across articles."""
    name: str
    """The best spelling."""
    type: ActorType
    """Person or organisation."""
    role: str | None = None
    """The office that this article gives."""
    variants: tuple[str, ...] = ()
    """The other spellings in this article."""
    curated: bool = False
    """Whether the vocabulary has a record for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject."""

    code: str
    """IPTC Media Topics code, eight digits."""
    label: str
    """The label in the archive's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why and when an article was taken out of the archive."""

    reason: str
    """The reason given in the correction file."""
    date: str | None = None
    """The day it was withdrawn, `YYYY-MM-DD`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """A restored article with every value that was read out of it."""

    article: Article
    """The restored article."""
    repairs: tuple[Repair, ...]
    """What restoration changed, in order."""
    dating: Dating
    """When."""
    countries: tuple[str, ...]
    """ISO 3166-1 alpha-2 codes, of ISO 3166-3 for dissolved states; most prominent first."""
    actors: tuple[Actor, ...]
    """Persons and organisations in order of first mention."""
    topics: tuple[Topic, ...]
    """Subjects, strongest first."""
    findings: tuple[Finding, ...]
    """Why: all findings, in the order date, countries, actors, topics."""
    source_url: str | None = None
    """Where the article was published, when a correction says so."""
    publisher: str | None = None
    """Who published it, when a correction says so."""
    rights: str | None = None
    """What may be shown, when a correction says so."""
    withdrawn: Withdrawal | None = None
    """Set when a correction withdraws the article."""
    title_by_hand: bool = False
    """Whether a correction gave the title."""
    fault: str | None = None
    """How the rules failed on the text, which then stands as captured: a fault of the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in the archive: annotated, and with its address."""

    annotated: AnnotatedArticle
    """The article and its values."""
    path: str
    """The permalink: `articles/<slug>-<id8>/`, relative to the site, never changed."""
    other_sources: tuple[str, ...] = ()
    """Further seeds that captured the same article."""
    versions: tuple[str, ...] = ()
    """Ids of articles that are other versions of this dispatch."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.annotated.article.id

    @property
    def article(self) -> Article:
        """The restored article."""
        return self.annotated.article


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """What answers at an address whose article is no longer in the archive."""

    id: str
    """The article's id."""
    path: str
    """The address that goes on answering."""
    title: str | None
    """The title, where it is still known."""
    reason: str
    """Why the article was withdrawn; empty where its seed is gone and nobody said why."""
    date: str | None = None
    """When it was withdrawn, `YYYY-MM-DD`."""
    moved_to: str | None = None
    """Where the article is now, if it is: another capture of it has the address that counts."""
    entry: Entry | None = None
    """What is still known of a withdrawn article: for its reference, never for its text."""

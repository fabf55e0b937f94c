"""What a human says of one article, as a value: what a correction may hold.

`form` checks what was written, `applied` does what it says.
"""

from dataclasses import dataclass

from generator.model import ActorType, Withdrawal

KEYS = (
    "date",
    "title",
    "countries",
    "actors",
    "tags",
    "source_url",
    "publisher",
    "rights",
    "withdrawn",
)
RIGHTS = ("full", "extract", "link")
"""What may be shown of an article: all of it, its opening, or a link to it only."""


def correction_of(seed: str) -> str:
    """Return the file that corrects a seed, both relative to the seeds folder: `003_ea3d.yml`."""
    return f"{seed[: -len('.txt')]}.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActor:
    """An actor that a correction adds."""

    name: str
    """The name as it is to be shown."""
    type: ActorType | None = None
    """Person or organisation; None where the correction does not say."""
    role: str | None = None
    """The office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a human says of one article; what is None or empty stays as it was read."""

    file: str
    """The correction's file, for messages."""
    corrects_date: bool = False
    """Whether the date is corrected: None is a correct date too."""
    date: str | None = None
    """EDTF, or None for a date that nobody can know."""
    title: str | None = None
    """The headline."""
    add_countries: tuple[str, ...] = ()
    """ISO 3166-1 codes."""
    remove_countries: tuple[str, ...] = ()
    """ISO 3166-1 codes."""
    add_actors: tuple[NamedActor, ...] = ()
    """Actors to add, or whose type and office to set."""
    remove_actors: tuple[str, ...] = ()
    """Names, spellings or ids."""
    add_tags: tuple[str, ...] = ()
    """Labels or codes of topics."""
    remove_tags: tuple[str, ...] = ()
    """Labels or codes of topics."""
    source_url: str | None = None
    """Where the article was published."""
    publisher: str | None = None
    """Who published it."""
    rights: str | None = None
    """One of `RIGHTS`."""
    withdrawn: Withdrawal | None = None
    """Why the article is taken out."""

    @property
    def withholds(self) -> bool:
        """Whether it says that words are not to be shown."""
        return bool(self.withdrawn) or self.rights in RIGHTS[1:]

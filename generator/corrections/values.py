"""What a correction can say.

`form` checks it, `applied` applies it.
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
"""How much of an article may be shown: all, an extract, or a link to it only."""


def correction_of(seed: str) -> str:
    """Return the file that corrects a seed, `003_ea3d.yml`, relative to the seeds folder."""
    return f"{seed[: -len('.txt')]}.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedActor:
    """An actor that a correction adds."""

    name: str
    """The name to show."""
    type: ActorType | None = None
    """Person or organisation; None where the correction does not say which."""
    role: str | None = None
    """The office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction of one article; whatever is None or empty stays as extracted."""

    file: str
    """The correction's file, for messages."""
    corrects_date: bool = False
    """Whether the date is corrected: None is a correction too."""
    date: str | None = None
    """The date in EDTF; None where nobody can know it."""
    title: str | None = None
    """The headline."""
    add_countries: tuple[str, ...] = ()
    """ISO 3166-1 codes."""
    remove_countries: tuple[str, ...] = ()
    """ISO 3166-1 codes."""
    add_actors: tuple[NamedActor, ...] = ()
    """Actors to add, or to give another type or office."""
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
        """Whether it withholds words of the article."""
        return bool(self.withdrawn) or self.rights in RIGHTS[1:]

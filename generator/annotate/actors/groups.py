"""Groups the mentions of one actor while it is not yet known which name is its best."""

from dataclasses import dataclass, field

from generator.annotate.actors.reading import Mention


@dataclass(slots=True)
class Group:
    """The mentions of one actor."""

    key: tuple[str, ...]
    """The words of its fullest name, as compared."""
    mentions: list[Mention] = field(default_factory=list)
    """Its mentions."""
    known: str | None = None
    """The table's name of it."""

    def add(self, mention: Mention) -> None:
        """Add a mention."""
        self.mentions.append(mention)
        self.known = self.known or mention.known

    def absorb(self, other: "Group") -> None:
        """Add the mentions of another group."""
        self.mentions.extend(other.mentions)
        self.known = self.known or other.known

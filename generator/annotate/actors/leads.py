"""Reads what stands before a name: its office, another person's, or a plural that several share.

`Leads` goes through a part together with `persons`, and remembers where the last person ended.
"""

from collections.abc import Set as AbstractSet

from generator.annotate.actors.apposition import is_subject
from generator.annotate.actors.links import is_and
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.offices import (
    Lead,
    Office,
    continued,
    innermost,
    offices_by_end,
)
from generator.annotate.actors.shared_offices import is_shared
from generator.annotate.actors.surroundings import is_governed


class Leads:
    """One pass over the offices of a part."""

    def __init__(self, marks: Marks, taken: AbstractSet[int]) -> None:
        self._marks = marks
        self._reading = marks.reading
        self.offices = offices_by_end(marks, taken)
        self.previous = self._claimed = -1
        self._shared: Office | None = None

    def pass_over(self, end: int, claimed: int) -> None:
        """Remember a person's name that ends at a word, and where the office behind it ends."""
        self.previous, self._claimed = end, claimed

    def office_before(self, at: int) -> Office | None:
        """Return the office that ends where the name begins: `le ministre (AE), X`."""
        found = self.offices.get(at)
        if found is None:
            shared = self._shared if self.previous >= 0 else None
            return continued(self._marks, shared, self.previous, at) if shared else None
        gap = self._reading.gaps[at].strip("\u00a0 )")
        if gap not in {"", ",", ":"}:
            return None
        if not gap:
            return innermost(self._marks, found)
        return None if self._is_apposed(found) else found

    def lead(self, at: int, end: int, office: Office | None) -> Lead:
        """Return what stands before a name that ends at a word, the office right before it."""
        start = self._marks.civility_ends.get(at, at)
        if start < at:
            office = self.office_before(start)
        first = self._before_article(office.start) if office else start
        between = self._reading.gaps[first] == ", "
        outer = self.office_before(first) if office and between else None
        if outer and is_subject(self._marks, end) and is_governed(self._marks, outer.start):
            outer = None
        return self._share(Lead(first, office, self._outermost(outer) if outer else None))

    def _outermost(self, outer: Office) -> Office:
        """Go on over commas: `le député, secrétaire du Parti vert, chef du Bureau X`."""
        while self._reading.gaps[outer.start] == ", ":
            further = self.office_before(outer.start)
            if further is None:
                break
            outer = further
        return outer

    def _share(self, lead: Lead) -> Lead:
        """Return what stands before a name, including a plural office that it shares."""
        office, shared = lead.office, self._shared
        if office is None and shared and self._is_next(lead.first):
            return lead._replace(office=shared)
        if office is None or not office.noun:
            plural = office is not None and is_shared(self._marks, office.start)
            self._shared = office if plural else None
        return lead

    def _is_next(self, at: int) -> bool:
        """Tell whether nothing but a comma or `et` parts a name from the one before."""
        reading, previous = self._reading, self.previous
        if at == previous:
            return reading.gaps[at] == ", "
        return at == previous + 1 and is_and(self._marks, previous)

    def _is_apposed(self, office: Office) -> bool:
        """Tell whether an office is the one before's: `X, ministre de la Santé, Y`."""
        return self.previous <= self._before_article(office.start) < self._claimed

    def _before_article(self, at: int) -> int:
        article = self._reading.padded[at - 1] in self._marks.lexicon.function.articles
        return at - 1 if article else at

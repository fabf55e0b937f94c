"""Finds where names of bodies may begin; most words of a text begin none."""

from typing import NamedTuple

from generator.annotate.actors.agents import agent_openings
from generator.annotate.actors.apposed_firms import apposed_firms
from generator.annotate.actors.companies import company_openings
from generator.annotate.actors.explained import explained
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.units import numbered_units


class BodyOpenings(NamedTuple):
    """The words at which each kind of name may begin."""

    companies: frozenset[int]
    explained: dict[int, int]
    agents: frozenset[int]
    apposed: frozenset[int]
    units: dict[int, int]

    @classmethod
    def of(cls, marks: Marks) -> "BodyOpenings":
        """Return the openings of a part."""
        return cls(
            companies=company_openings(marks),
            explained=explained(marks) if marks.bracketed else {},
            agents=agent_openings(marks),
            apposed=apposed_firms(marks),
            units=numbered_units(marks),
        )

    def in_order(self, marks: Marks) -> list[int]:
        """Return all openings in order, with those of known bodies and of nouns before names."""
        bodies = (marks.heads, marks.organisations, marks.introducing, self.units)
        return sorted(
            frozenset().union(*bodies, self.companies, self.explained, self.agents, self.apposed)
        )

"""Finds persons: capitalised words that are one by their form, or by the words around them.

By form: Vietnamese, Chinese, Korean and Japanese names, given names, known leaders. By the words
around: a civility, an office before or after, a verb of speech, a place in a caption, another
person.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.annotate.actors.apposition import (
    apposed_office,
    office_after,
    presented,
)
from generator.annotate.actors.leads import Leads
from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end, vietnamese_end
from generator.annotate.actors.naming import weight
from generator.annotate.actors.offices import Office
from generator.annotate.actors.openings import person_openings
from generator.annotate.actors.other_names import (
    is_articled,
    is_dateline,
    is_memorial,
    is_no_ones,
    is_pair,
    is_thing,
)
from generator.annotate.actors.reading import HYPHENS, SPACES, Mention, person
from generator.annotate.actors.runs import particles_start, run_end
from generator.annotate.actors.surroundings import (
    is_behind_body,
    is_company,
    is_credit,
    is_met,
    is_of_nation,
    is_of_town,
    is_positioned,
    speaks,
    spoke,
)

_FULL = 2
"""Words of a name that needs no other to be understood."""

_APART = 25
"""Words between two persons of one list, the first one's office among them, at most."""


def find_persons(marks: Marks, taken: AbstractSet[int]) -> Iterator[Mention]:
    """Yield the persons of a part in order. `taken` words belong to organisations."""
    finder = _Finder(marks, taken)
    end = 0
    for at in finder.openings:
        mention = finder.person_at(at) if at >= end else None
        if mention:
            yield mention
            end = mention.end


class _Finder:
    """One pass over a part."""

    def __init__(self, marks: Marks, taken: AbstractSet[int]) -> None:
        self._marks = marks
        self._reading = marks.reading
        self._taken = taken
        self._leads = Leads(marks, taken)
        openings = person_openings(marks, self._leads.offices)
        self.openings = [at for at in openings if at not in taken]
        civilities = marks.civility_ends.items()
        self._civilities = frozenset([at for end, start in civilities for at in range(start, end)])

    def person_at(self, at: int) -> Mention | None:
        """Return the person whose name begins at a word, if one does."""
        marks, reading = self._marks, self._reading
        if reading.joins[at] not in SPACES and (self._opens_only(at) or is_credit(marks, at)):
            return None
        addressed = at in self._civilities and at not in marks.persons
        if addressed or at in marks.inside_places:
            return None
        formed = name_end(marks, at)
        run = max(run_end(marks, at, at + 1), formed or 0)
        if is_dateline(marks, run):
            return None
        start, office = particles_start(marks, at), self._leads.office_before(at)
        rule = (
            self._addressed(at, start, run, office)
            or self._formed(at, formed, office)
            or self._placed(at, run, office)
        )
        if not rule:
            return None
        end = run if rule == "office after" else formed or run
        lead = self._leads.lead(at, end, office)
        after, claimed = apposed_office(marks, end, lead)
        role = lead.wording(marks, apart=bool(after))
        if role and after:
            role = max(role, after, key=lambda office: weight(office, marks.lexicon))
        self._leads.pass_over(end, claimed)
        return person(
            reading,
            start,
            end,
            rule,
            role=role or after or None,
            known=self._known(at, end),
            partly=end - at < _FULL,
        )

    def _addressed(self, at: int, start: int, run: int, office: Office | None) -> str:
        """Return the rule for a civility or an office right before the name, particles included."""
        marks = self._marks
        if start in marks.civility_ends:
            if "(" in self._reading.gaps[at]:
                return ""
            place = marks.places.get(marks.civility_ends[start], 0) > start
            may_be = self._may_be_name(start) and at not in marks.offices
            return "civility" if may_be and not place else ""
        named = run == at + 1 and (at in marks.thing_ends or self._goes_on(at))
        if office and not (named or is_memorial(marks, office.start)) and self._fits(at, run):
            return "office before"
        return ""

    def _formed(self, at: int, formed: int | None, office: Office | None) -> str:
        """Return the rule for a name that is recognised by its form."""
        marks = self._marks
        if formed is None or self._is_other(at, office) or marks.places.get(at, 0) >= formed:
            return ""
        if is_no_ones(marks, at, formed) or is_company(marks, at, formed):
            return ""
        return "known person" if at in marks.persons else "form of the name"

    def _placed(self, at: int, run: int, office: Office | None) -> str:
        """Return the rule for a name of unknown form with words around that persons have."""
        marks = self._marks
        place = marks.places.get(at, 0)
        if run - at < _FULL or place >= run or not self._may_be_name(at):
            return ""
        if self._is_other(at, office):
            return ""
        if is_company(marks, at, run) or (place and self._is_where(at, place)):
            return ""
        if office_after(marks, run):
            return "office after"
        return "" if place else self._overheard(at, run)

    def _is_where(self, at: int, end: int) -> bool:
        """Tell whether a place only stands before a name: `ont convenu à Budapest X et Y`."""
        small = self._marks.lexicon.function
        led = self._reading.padded[at - 1] in small.at | small.of | small.of_contracted
        return led or name_end(self._marks, end) is not None

    def _overheard(self, at: int, run: int) -> str:
        marks = self._marks
        return (
            (is_met(marks, at) and "meeting")
            or (is_of_nation(marks, at) and "nationality before")
            or ((speaks(marks, run) or spoke(marks, at)) and "speech")
            or presented(marks, at, run)
            or (is_positioned(marks, run) and "place in the caption")
            or (self._continues_list(at) and "list of persons")
            or ""
        )

    def _opens_only(self, at: int) -> bool:
        """Tell whether the capital is due to the sentence alone."""
        marks, reading = self._marks, self._reading
        if at in marks.civility_ends or not reading.opens_sentence(at):
            return False
        folded = reading.padded[at]
        if at + 1 in marks.thing_ends:  # `Typhon Zorbu : douze morts`, `Lac Hoan Kiem`
            return at not in marks.persons
        if folded in marks.lexicon.persons.openers:
            return vietnamese_end(marks, at) is None and at not in marks.persons
        participle = folded.endswith(marks.lexicon.function.participles)
        return participle and folded not in marks.lexicon.persons.given_names

    def _is_other(self, at: int, office: Office | None) -> bool:
        """Tell whether the words before make the name another thing's, or a part of a longer."""
        memorial = office is not None and is_memorial(self._marks, office.start)
        thing = is_thing(self._marks, at) or is_articled(self._marks, at)
        return memorial or thing or self._is_mid_run(at)

    def _is_mid_run(self, at: int) -> bool:
        marks, reading = self._marks, self._reading
        if reading.joins[at] in HYPHENS:
            return True
        if reading.joins[at] not in SPACES or at - 1 not in reading.capitalised:
            return False
        ended = at in marks.place_ends or at - 1 in self._taken or at == self._leads.previous
        listed = at in marks.civility_ends or at in self._leads.offices
        listed = listed or (at - 1 in marks.matters and vietnamese_end(marks, at) is not None)
        listed = listed or is_behind_body(marks, at) or is_of_town(marks, at)
        return not (ended or listed or reading.opens_sentence(at - 1) or is_of_nation(marks, at))

    def _may_be_name(self, at: int) -> bool:
        """Tell whether a capitalised word is none that agency French capitalises anyway."""
        marks, lexicon = self._marks, self._marks.lexicon
        folded = self._reading.padded[at]
        listed = folded in lexicon.common or folded in lexicon.nationalities
        return not (
            listed
            or lexicon.bodies.is_head(folded)
            or at in marks.offices
            or marks.is_acronym(at)
            or marks.known_organisation(at)
            or at + 1 in marks.civility_ends
            or folded[-1].isdigit()
        )

    def _goes_on(self, at: int) -> bool:
        """Tell whether one capital is the body's whose head follows: `chef du Parti Y, Jan Novak,`.

        Who is but the first of a list has no comma behind the second.
        """
        if at - 1 not in self._taken or self._reading.gaps[at + 1] != ", ":
            return False
        end = name_end(self._marks, at + 1) or run_end(self._marks, at + 1, at + 1)
        return end > at + _FULL and self._reading.gaps[end] == ", "

    def _fits(self, at: int, run: int) -> bool:
        """Tell whether the words behind an office are a name, not a place or a common noun."""
        marks = self._marks
        formed = name_end(marks, at) or 0
        if not formed and not (self._may_be_name(at) and not is_pair(marks, at)):
            return False
        place = marks.places.get(at, 0)
        if place and formed <= place:
            given = self._reading.folded(at) in marks.lexicon.persons.given_names
            apart = not given and name_end(marks, place) is not None
            return run > place and not apart and (given or self._reading.is_spaced(at))
        return run - at >= _FULL or (self._reading.is_spaced(at) and not place)

    def _continues_list(self, at: int) -> bool:
        """Tell whether a comma, `et` or `et de` joins the name to the person before."""
        reading, small, previous = self._reading, self._marks.lexicon.function, self._leads.previous
        if previous == at:
            return reading.gaps[at] == ", "
        behind_office = at - 1 in self._leads.offices and 0 <= at - previous < _APART
        if reading.folded(at - 1) in small.of:
            at -= 1
        joined = reading.folded(at - 1) in small.conjunctions
        return joined and (previous == at - 1 or behind_office)

    def _known(self, at: int, end: int) -> str | None:
        found = self._marks.persons.get(at)
        return found[1][0].name if found and found[0] == end else None

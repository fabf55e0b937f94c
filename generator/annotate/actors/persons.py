"""Persons: a capitalised run of words becomes a person by its form or by what stands around it.

Form: a Vietnamese, Chinese, Korean or Japanese name, a given name, a known leader. Surroundings: a
civility, an office before or after, a verb of speech, a place in a caption, another person.
"""

from collections.abc import Iterator

from generator.annotate.actors.marks import Marks
from generator.annotate.actors.names import name_end, run_end, vietnamese_end
from generator.annotate.actors.offices import find_offices, read_office, wording
from generator.annotate.actors.reading import Kind, Mention

_AUXILIARIES = frozenset({"a", "ont", "avait", "aurait", "est", "s", "etait"})
_SOURCES = frozenset({"selon", "apres"})
_ARTICLES = frozenset({"l", "la", "le", "les", "un", "une", "son", "sa", "leur", "notre"})
_LINKS = frozenset({"de", "du", "des", "d", "la", "l", "le"})
_FULL = 2
_AHEAD = 5


def find_persons(marks: Marks, taken: frozenset[int]) -> Iterator[Mention]:
    """Yield the persons of a part in order. `taken` words belong to organisations."""
    finder = _Finder(marks, taken)
    at = 0
    while at < len(marks.reading.words):
        mention = finder.person_at(at)
        if mention is None:
            at += 1
        else:
            yield mention
            at = mention.end


class _Finder:
    """The state of one pass over a part: offices by their end, and the last person found."""

    def __init__(self, marks: Marks, taken: frozenset[int]) -> None:
        self.marks = marks
        self.reading = marks.reading
        self.taken = taken
        self.office_ends: dict[int, tuple[int, bool]] = {}
        for office in find_offices(marks):
            self.office_ends.setdefault(office.end, (office.start, office.bare))
        self.previous = -1
        self.civility_starts = frozenset(marks.civility_ends.values())

    def person_at(self, at: int) -> Mention | None:
        """Return the person whose name begins at a word, if one does."""
        reading, marks = self.reading, self.marks
        if not reading.is_capitalised(at) or at in self.taken or self._opens_only(at):
            return None
        if self._is_credit(at) or at in self.civility_starts:
            return None
        civility = at in marks.civility_ends
        office = None if civility else self._office_before(at)
        end, rule = self._named(at, civility=civility, office=office)
        if not rule:
            return None
        after = self._office_after(end)
        self.previous = end
        before = self._role_before(at, civility=civility)
        return Mention(
            reading=reading,
            start=at,
            end=end,
            kind=Kind.PERSON,
            rule=rule,
            name=reading.span(at, end),
            role=max(before, after, key=len) or None,
            known=self._known(at, end),
            partial=end - at < _FULL,
        )

    def _named(
        self, at: int, *, civility: bool, office: tuple[int, bool] | None
    ) -> tuple[int, str]:
        """Return where the name ends and the rule that made it one; no rule, no name."""
        marks, reading = self.marks, self.reading
        formed = name_end(marks, at)
        run = max(run_end(marks, at, at + 1), formed or 0)
        place = marks.places.get(at, 0)
        if civility and self._is_word_of_name(at):
            return formed or run, "civility"
        if office and self._is_memorial(office[0]):
            return at, ""
        if office and self._fits_office(at, run, office):
            return formed or run, "office before"
        if place > at and not (formed and formed > place):
            return at, ""
        if at - 1 in self.taken and reading.is_hyphened(at):
            return at, ""
        if self._is_thing(at):
            return at, ""
        if self._is_mid_run(at):
            return at, ""
        if formed and not self._is_company(at, formed):
            return formed, "known person" if marks.known_person(at) else "form of the name"
        return self._by_context(at, run)

    def _by_context(self, at: int, run: int) -> tuple[int, str]:
        reading, marks = self.reading, self.marks
        if run - at < _FULL or not self._is_word_of_name(at) or self._is_company(at, run):
            return at, ""
        if self._office_after(run):
            return run, "office after"
        if at in marks.meeting_ends and reading.is_spaced(at):
            return run, "meeting"
        if self._is_of_nation(at):
            return run, "nationality before"
        if self._speaks(run) or self._spoke(at):
            return run, "speech"
        if self._is_positioned(run):
            return run, "place in the caption"
        if self._continues_list(at):
            return run, "list of persons"
        return at, ""

    def _opens_only(self, at: int) -> bool:
        """Whether the capital is due to the sentence alone."""
        reading, lexicon = self.reading, self.marks.lexicon
        if at in self.marks.civility_ends or not reading.opens_sentence(at):
            return False
        folded = reading.folded(at)
        if folded in lexicon.openers:
            return vietnamese_end(self.marks, at) is None and not self.marks.known_person(at)
        return folded.endswith("ant") and folded not in lexicon.given_names

    def _is_credit(self, at: int) -> bool:
        """`Photo : X`."""
        reading = self.reading
        return ":" in reading.gaps[at] and reading.folded(at - 1) in self.marks.lexicon.credits

    def _is_mid_run(self, at: int) -> bool:
        """Whether capitals before it show that a name does not begin here."""
        reading, marks = self.reading, self.marks
        if reading.is_hyphened(at):
            return True
        if not reading.is_spaced(at) or not reading.is_capitalised(at - 1):
            return False
        ended = at in marks.places.values() or at - 1 in self.taken or at == self.previous
        return not (
            ended
            or at in marks.civility_ends
            or at in self.office_ends
            or reading.opens_sentence(at - 1)
            or marks.is_acronym(at - 1)
            or self._is_of_nation(at)
        )

    def _is_word_of_name(self, at: int) -> bool:
        reading, lexicon = self.reading, self.marks.lexicon
        folded = reading.folded(at)
        return not (
            folded in lexicon.common
            or folded in lexicon.singular
            or folded in lexicon.capital_heads
            or folded in lexicon.nationalities
            or at in self.marks.offices
            or self.marks.is_acronym(at)
            or self.marks.known_organisation(at)
            or at + 1 in self.marks.civility_ends
        )

    def _office_before(self, at: int) -> tuple[int, bool] | None:
        """The office that ends where the name begins: `le ministre X`, `le ministre (AE), X`."""
        found = self.office_ends.get(at)
        if found is None:
            return None
        gap = self.reading.gaps[at].strip("\u00a0 )")
        return found if gap in {"", ",", ":"} else None

    def _fits_office(self, at: int, run: int, office: tuple[int, bool]) -> bool:
        reading, marks = self.reading, self.marks
        if not self._is_word_of_name(at) and not name_end(marks, at):
            return False
        place = marks.places.get(at, 0)
        if place and not (name_end(marks, at) or 0) > place and not office[1]:
            return False
        if place >= run and not name_end(marks, at):
            return False
        direct = reading.is_spaced(at)
        return run - at >= _FULL or (direct and not marks.places.get(at))

    def _is_memorial(self, start: int) -> bool:
        reading = self.reading
        before = start - 1
        while reading.folded(before) in _LINKS:
            before -= 1
        return before < start - 1 and reading.folded(before) in self.marks.lexicon.memorials

    def _is_thing(self, at: int) -> bool:
        """`rue X`, `province de X`, `typhon X`."""
        reading, things = self.reading, self.marks.thing_ends
        if not (reading.is_spaced(at) or reading.is_elided(at)):
            return False
        before = at
        while before and reading.folded(before - 1) in _LINKS:
            before -= 1
        if before in things:
            return True
        adjective = reading.folded(before - 1) in self.marks.lexicon.adjectives
        return adjective and before - 1 in things and before == at

    def _is_of_nation(self, at: int) -> bool:
        """`la Thaïlandaise X`."""
        reading = self.reading
        nation = reading.folded(at - 1) in self.marks.lexicon.nationalities
        return nation and reading.is_spaced(at) and reading.is_capitalised(at - 1)

    def _is_company(self, at: int, end: int) -> bool:
        endings = self.marks.lexicon.company_endings
        if end - at == _FULL and self.reading.folded(at) in self.marks.lexicon.given_names:
            return False
        return any(self.reading.folded(i) in endings for i in range(at + 1, end + 1) if self.reading.is_capitalised(i) and (i < end or self.reading.is_spaced(i)))

    def _office_after(self, end: int) -> str:
        """The office in apposition: `X, ancien ministre de la Santé,`; several are joined."""
        reading = self.reading
        if end >= len(reading.words) or reading.gaps[end].strip("\u00a0 ") not in {",", "("}:
            return ""
        start = self._office_start(end)
        if start is None:
            return ""
        last = stop = read_office(self.marks, start).end
        while stop < len(reading.words) and reading.gaps[stop].strip(")") == ", ":
            following = self._office_start(stop)
            if following is None:
                break
            stop = read_office(self.marks, following).end
            if name_end(self.marks, stop) and reading.gaps[stop].strip("\u00a0 ") in {"", ","}:
                break
            last = stop
        if name_end(self.marks, last) and reading.is_spaced(last):
            return ""
        first = end + 1 if reading.folded(end) in _ARTICLES else end
        return wording(self.marks, first, last) or ""

    def _office_start(self, at: int) -> int | None:
        """Where an office's noun stands, past an article and `ancien`."""
        reading, lexicon = self.reading, self.marks.lexicon
        for place in range(at, min(at + 4, len(reading.words))):
            if place in self.marks.offices:
                return place
            folded = reading.folded(place)
            if folded not in _ARTICLES and folded not in lexicon.before_office:
                return None
        return None

    def _role_before(self, at: int, *, civility: bool) -> str:
        start = self.marks.civility_ends[at] if civility else at
        found = self._office_before(start)
        return (wording(self.marks, found[0], start) or "") if found else ""

    def _speaks(self, end: int) -> bool:
        """`X a également souligné`, `X souligne`."""
        reading, speech = self.reading, self.marks.lexicon.speech
        if not reading.is_spaced(end):
            return False
        if reading.folded(end) in speech:
            return True
        if reading.folded(end) not in _AUXILIARIES:
            return False
        return any(reading.folded(end + ahead) in speech for ahead in range(1, _AHEAD))

    def _spoke(self, at: int) -> bool:
        """`a déclaré X`, `selon X`."""
        reading = self.reading
        if not (reading.is_spaced(at) or reading.is_elided(at)):
            return False
        before = reading.folded(at - 1)
        said = before in self.marks.lexicon.speech and reading.folded(at - 2) in _AUXILIARIES
        return said or before in _SOURCES

    def _is_positioned(self, end: int) -> bool:
        """`X (à gauche)`, `X (2e, à gauche)`."""
        reading, positions = self.reading, self.marks.lexicon.positions
        if end >= len(reading.words) or reading.gaps[end].strip("\u00a0 ") != "(":
            return False
        last = end
        while last - end < _AHEAD and ")" not in reading.gaps[last + 1] and last + 1 < len(reading.words):
            last += 1
        return reading.folded(last) in positions

    def _continues_list(self, at: int) -> bool:
        reading = self.reading
        if self.previous < 0:
            return False
        if self.previous == at:
            return reading.gaps[at] == ", "
        return self.previous == at - 1 and reading.folded(at - 1) == "et"

    def _known(self, at: int, end: int) -> str | None:
        found = self.marks.known_person(at)
        return found[1][0].name if found and found[0] == end else None

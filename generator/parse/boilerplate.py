"""Recognises what a news page puts around an article, line by line.

The words are in `languages/<language>/boilerplate.yml`; `lines` decides what follows from them.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from generator.annotate.matching import fold
from generator.languages.tables import Table

_KEYS = (
    "agencies",
    "agency_nouns",
    "articles",
    "bylines",
    "caption_marks",
    "credits",
    "elisions",
    "footers",
    "home_names",
    "legal_lines",
    "months",
    "page_lines",
    "related_marks",
    "related_prefixes",
    "stamp_words",
)
_PLACE = r"[^\W\d_][^().:;!?»«]{0,70}"
_DASHES = "-–—"
_HOST = r"(?:[a-z\d-]+\.)+[a-z]{2,6}"
_NEW_SENTENCE = r"(?-i:(?!\s*[a-zà-ÿœ,;.)]))\s*"
"""What follows a dateline without a dash; not `l’Agence d’information (VNA) et`."""
_OVER = r"\./\.[\s|]*$"
"""The mark `./.` that ends a dispatch without a signature."""
_HOUR = r"\d{1,2}[:h]\d\d(?::\d\d)?"
_CREDITED = r"\s*[:/]\s*[^:;!?]{1,60}$"
_AROUND_MARKS = " .:|…"
_SIGNED_WITHIN = 60
"""A signature lies within so many last characters of a line."""
_BEHIND_SIGNATURE = ".|)" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""White space and marks that may follow a signature."""
_HEAD = 3
"""So many first letters distinguish footers from most sentences."""
_SHORTEST = 12
_TWICE = re.compile(rf"(?P<caption>.{{{_SHORTEST},}}?)[\s|]*(?P=caption)")
"""A caption that the page carries twice, with its picture and below it."""
_LOWER_WORD = re.compile(r"(?<![\w-])[a-zà-ÿœ]{3,}(?!\w)")
_TELLING = 2
"""A credit has fewer words in lower case than this."""
_NAME = r"[A-ZÀ-ÝĐ][\w-]{3,}"


@dataclass(frozen=True)
class Boilerplate:
    """The patterns of one language."""

    dateline: re.Pattern[str]
    """Matches a dispatch's opening; groups `dateline`, `dated`, `agency` are without the dash."""
    stamp: re.Pattern[str]
    """Matches a line with nothing but the day, and perhaps the hour, of publication."""
    signature: re.Pattern[str]
    """Matches the agency's signature at the end of a line."""
    agencies: tuple[str, ...]
    """How a signature may end: with the name of an agency, or the beginning of `./.`."""
    spelt_out: re.Pattern[str]
    """Finds an agency's full name before an opening bracket; that bracket is no signature."""
    credit: re.Pattern[str]
    """Matches a picture's credit at the end of a line."""
    credit_hint: re.Pattern[str]
    """A cheaper pattern that matches whenever `credit` does."""
    longest_credit: int
    """Letters of the longest words of a credit."""
    caption_marks: tuple[str, ...]
    """What separates the page's headline from a caption."""
    template: re.Pattern[str]
    """Matches the page's headline and the separator before a caption."""
    byline: re.Pattern[str]
    """Matches a line that names the authors."""
    page_lines: frozenset[str]
    """Lines that belong to the page, folded."""
    related_marks: frozenset[str]
    """Lines that open the list of other articles, folded."""
    related_prefixes: re.Pattern[str]
    """Matches the beginning of a line that links to another article."""
    footer: re.Pattern[str]
    """Matches a line of the publisher's footer, folded."""
    footer_heads: tuple[str, ...]
    """The first letters of such lines."""
    home_names: tuple[str, ...]
    """Names that occur in any article."""
    name: re.Pattern[str]
    """Finds a name inside a sentence; its group leaves out an elided article before it."""
    first_name: re.Pattern[str]
    """Matches a name at the beginning of a line; its group leaves out an article before it."""

    @cached_property
    def _longest_mark(self) -> int:
        """The longest line to compare: twice the table's longest, since folding drops letters."""
        return 2 * max(map(len, self.page_lines | self.related_marks), default=0)

    def _bare(self, line: str) -> str:
        """Return a line as it is compared with the tables; "" where it is too long for them.

        Most lines are paragraphs, and folding one takes longer than everything else here.
        """
        bare = line.strip(_AROUND_MARKS)
        return fold(bare).strip(_AROUND_MARKS) if len(bare) <= self._longest_mark else ""

    def is_page_line(self, line: str) -> bool:
        """Tell whether a line belongs to the page."""
        return self._bare(line.rstrip("*")) in self.page_lines

    def opens_related(self, line: str) -> bool:
        """Tell whether a line opens the list of other articles."""
        return self._bare(line) in self.related_marks

    def links_elsewhere(self, line: str) -> bool:
        """Tell whether a line is a link to another article."""
        return self.related_prefixes.match(line) is not None

    def linked(self, line: str) -> str:
        """Return the headline that a link to another article shows."""
        match = self.related_prefixes.match(line)
        return line[match.end() :].strip() if match else line.strip()

    def is_footer(self, line: str) -> bool:
        """Tell whether a line at the end is of the publisher's footer, or names the authors."""
        named = ":" in line and self.byline.fullmatch(line) is not None
        return named or self.is_page_line(line) or self._is_publishers(line)

    def _is_publishers(self, line: str) -> bool:
        """Tell whether a line begins like a line of the publisher's footer."""
        head = fold(line[: 2 * _HEAD])
        begins = len(head) < _HEAD or head.startswith(self.footer_heads)
        return (begins or " " not in line) and self.footer.match(fold(line)) is not None

    def caption(self, line: str) -> str | None:
        """Return the caption on a line, without the page's headline; None for other lines."""
        marked = [mark for mark in self.caption_marks if mark in line]
        if marked and (match := self.template.match(line)):
            return _once(line[match.end() :].strip(" |"))
        parted = ":" in line or "/" in line  # most lines hold neither
        if not (parted and self._is_credited(line)) or self.byline.fullmatch(line):
            return None
        return _once(line.strip(" |"))

    def _is_credited(self, line: str) -> bool:
        """Tell whether a credit ends a line; its words end where the hint begins, or later."""
        hint = self.credit_hint.search(line)
        first = len(line[: hint.start()].rstrip()) - self.longest_credit - 1 if hint else 0
        return hint is not None and self.credit.search(line, max(0, first)) is not None

    def opens_as_gallery(self, line: str) -> bool:
        """Tell whether a line is a headline such as `Photos : les ports du pays`, and no credit."""
        credited = self.credit.match(line)
        return bool(credited) and len(_LOWER_WORD.findall(line.partition(":")[2])) >= _TELLING

    def is_signed(self, line: str) -> bool:
        """Tell whether an agency's signature ends a line."""
        hinted = line[-_SIGNED_WITHIN:].rstrip(_BEHIND_SIGNATURE).endswith(self.agencies)
        signed = self.signature.search(line) if hinted else None
        if signed is None or line[signed.start()] != "(":
            return signed is not None
        return self.spelt_out.search(line, 0, signed.start() + 1) is None


def _once(caption: str) -> str:
    twice = _TWICE.fullmatch(caption) if caption[:_SHORTEST] in caption[_SHORTEST:] else None
    return twice["caption"] if twice else caption


def _head(phrase: str) -> str:
    """Return the first letters of a phrase; "" where it begins with a mark."""
    return re.split(r"\W", phrase[:_HEAD])[0]


def _phrases(phrases: Iterable[str]) -> str:
    """Return a pattern of any of some phrases, with or without a space before a colon."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    escaped = (re.escape(phrase).replace(r"\ :", r"\s*:") for phrase in longest)
    return "|".join(form.replace("’", "['’]") for form in escaped)


@cache
def load_boilerplate(language: str) -> Boilerplate:
    """Return the patterns of a language. Raises DataError when its table is incomplete."""
    table = Table(language, "boilerplate")
    return _compile({key: table.texts(key) for key in _KEYS}, table.text("dateline_day"))


def _stamp(words: str, months: str) -> re.Pattern[str]:
    """Return the pattern of a day of publication, given those of its first words and of months."""
    return re.compile(
        rf"(?:(?:{words})[\s:]*)?(?:{_HOUR}[{_DASHES}\s,|]+)?"
        rf"(?:[^\W\d_]{{5,}},? )?\d{{1,2}}(?:[/.-]\d{{1,2}}[/.-]| (?:{months}) )\d{{4}}"
        rf"(?:[{_DASHES}\sà,|]+{_HOUR})?(?:\s*\(?(?:GMT|UTC)\s?[+-]?\d{{1,2}}\)?)?",
        re.IGNORECASE,
    )


def _compile(table: Mapping[str, list[str]], dateline_day: str) -> Boilerplate:
    agencies = "|".join(sorted(map(re.escape, table["agencies"]), key=len, reverse=True))
    signed = rf"(?:{agencies})(?:\s*[/{_DASHES}]\s*(?:{agencies}))*"
    months = "|".join(map(re.escape, table["months"]))
    credits_ = "|".join(re.escape(c).replace("’", "['’]") for c in table["credits"])
    marks = "|".join(map(re.escape, table["caption_marks"]))
    day = dateline_day.replace("{month}", f"(?:{months})")
    articles = "|".join([*table["articles"], *table["elisions"]])
    elisions = "|".join(table["elisions"])
    footers, legal_lines = list(map(fold, table["footers"])), list(map(fold, table["legal_lines"]))
    return Boilerplate(
        dateline=re.compile(
            rf"(?P<dateline>{_PLACE}+\s*\(\s*{signed}\s*\))(?:\s*[{_DASHES}:]+\s*|{_NEW_SENTENCE})"
            rf"|(?P<dated>{_PLACE}?,\s*{day})\s*[{_DASHES}]+\s+"
            rf"|(?P<agency>\(\s*{signed}\s*\))\s*[{_DASHES}]+\s*",
            re.IGNORECASE,
        ),
        stamp=_stamp(_phrases(table["stamp_words"]), months),
        signature=re.compile(
            rf"(?:^|[{_DASHES}/]\s*|\(\s*)(?:{signed})(?:\s*\))?\s*[.|]*\s*$|{_OVER}"
        ),
        agencies=(*table["agencies"], "./"),
        spelt_out=re.compile(
            rf"\b(?:{'|'.join(table['agency_nouns'])})\b[^.:;!?()]*\($", re.IGNORECASE
        ),
        credit=re.compile(rf"(?:^|[^\w'’])(?:{credits_}){_CREDITED}", re.IGNORECASE),
        credit_hint=re.compile(_CREDITED.removeprefix(r"\s*")),
        longest_credit=max(map(len, table["credits"])),
        caption_marks=tuple(table["caption_marks"]),
        template=re.compile(rf"^.{{0,300}}?\s(?:{marks})\s*\d+\s*"),
        byline=re.compile(
            rf"(?:{_phrases(table['bylines'])})(?!\w)[^.!?…]{{1,70}}\.?", re.IGNORECASE
        ),
        page_lines=frozenset(map(fold, table["page_lines"])),
        related_marks=frozenset(map(fold, table["related_marks"])),
        related_prefixes=re.compile(
            rf"[{_DASHES}•*\s]*(?:{_phrases(table['related_prefixes'])})", re.IGNORECASE
        ),
        footer=re.compile(
            rf"(?:{_phrases(footers)})(?!\w)(?!.*[.!?…]$)|https?:\S+$|{_HOST}$"
            rf"|(?:{_phrases(legal_lines)})(?!\w)|©"
        ),
        footer_heads=tuple(sorted({_head(phrase) for phrase in [*footers, *legal_lines]})),
        home_names=tuple(table["home_names"]),
        name=re.compile(rf"(?<![.!?…] )(?<!^)(?<![\w'’])(?:{elisions})?({_NAME})"),
        first_name=re.compile(rf"^\W*(?:{articles})?({_NAME})"),
    )

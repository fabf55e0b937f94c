"""Counts in Universal Dependencies treebanks: classes of forms, and classes that follow them.

Only `freeze` uses it. A class is a word class with number and gender (`Nfp`) or, for closed
classes, the form itself (`=de/A`). No sentence is kept.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_UNCOUNTED = frozenset('PXY^;,.("')
"""Classes that are not counted by form."""
_CONTRACTION = "CONTRACTION"
_CLOSED = {
    "ADP": 3,
    "DET": 3,
    "PRON": 3,
    "CCONJ": 3,
    "SCONJ": 3,
    "AUX": 3,
    "ADV": 25,
    "NUM": 10,
    _CONTRACTION: 1,
}
"""Closed word classes: how often a form must occur to be a class of its own."""
_OPEN = {"NOUN": "N", "ADJ": "A", "PROPN": "P", "NUM": "M", "INTJ": "X", "SYM": "M", "X": "X"}
_PUNCTUATION = {
    ",": ",",
    ".": ".",
    "!": ".",
    "?": ".",
    "…": ".",
    "...": ".",
    ";": ";",
    ":": ";",
    **dict.fromkeys("\"«»“”'", '"'),
    **dict.fromkeys("()[]", "("),
}

Token = tuple[str, str, str]
"""A form, its universal word class, its features."""


def sentences(file: Path) -> Iterator[list[Token]]:
    """Yield the sentences of a CoNLL-U file."""
    sentence: list[Token] = []
    skip = 0
    for line in [*file.read_text("utf-8").splitlines(), ""]:
        fields = line.split("\t")
        if not line:
            if sentence:
                yield sentence
            sentence, skip = [], 0
        elif re.fullmatch(r"\d+-\d+", fields[0]):  # `du` is `de` + `le`: one word in the text
            first, last = map(int, fields[0].split("-"))
            skip = last - first + 1
            sentence.append((fields[1], _CONTRACTION, ""))
        elif fields[0].isdigit():
            if skip:
                skip -= 1
            else:
                sentence.append((fields[1], fields[3], fields[5]))


def closed_forms(texts: Iterable[list[Token]]) -> set[tuple[str, str]]:
    """Return the forms that are classes of their own, with their word classes."""
    counts = Counter(
        (plain(form), upos)
        for sentence in texts
        for form, upos, _ in sentence
        if upos != "NUM" or form.isalpha()
    )
    return {key for key, n in counts.items() if n >= _CLOSED.get(key[1], math.inf)}


def plain(form: str) -> str:
    """Return a form in lower case, with a straight apostrophe."""
    return form.lower().replace("’", "'")


def count(
    sentence: list[Token],
    closed: set[tuple[str, str]],
    seen: dict[str, Counter[str]],
    pairs: Counter[tuple[str, str]],
) -> None:
    """Add one sentence to the counts of classes by form and of classes by neighbour."""
    previous = "^"
    for form, upos, features in sentence:
        tag = _tag(form, upos, features, closed)
        if tag is None:
            continue
        pairs[previous, tag] += 1
        previous = tag
        if tag[0] not in _UNCOUNTED and form[0].isalpha():
            seen[plain(form)][tag] += 1
    pairs[previous, "^"] += 1


def _tag(form: str, upos: str, features: str, closed: set[tuple[str, str]]) -> str | None:
    word = plain(form)
    if upos == "PUNCT":
        return _PUNCTUATION.get(form)
    if (word, upos) in closed:
        return f"={word}/{'K' if upos == _CONTRACTION else upos[0]}"
    if re.fullmatch(r"[\d.,/%]+", form):
        return "Y" if re.fullmatch(r"(19|20)\d\d", form) else "M"
    return _open_tag(upos, dict(f.split("=") for f in features.split("|") if "=" in f))


def _open_tag(upos: str, features: Mapping[str, str]) -> str:
    gender = (features.get("Gender") or features.get("Gender[ctxt]") or "Masc")[0].lower()
    number = (features.get("Number") or features.get("Number[ctxt]") or "Sing")[0].lower()
    match upos, features.get("VerbForm"):
        case "VERB" | "AUX", "Inf":
            return "I"
        case "VERB" | "AUX", "Part":
            return "G" if features.get("Tense") == "Pres" else f"K{gender}{number}"
        case "VERB" | "AUX", _:
            person = features.get("Person", "3")
            return f"V{number}" if person == "3" else "Vo"
        case "NOUN" | "ADJ", _:
            return f"{_OPEN[upos]}{gender}{number}"
    return _OPEN.get(upos, "R")

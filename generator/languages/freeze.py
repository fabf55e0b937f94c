"""Freezes the word data of a language into the two tables that `generator.restore` loads.

`words.gz` says how frequent a word form is and which classes it may have; `sequences.gz` counts
which class follows which. A developer runs this when a source has a new edition; the archive
only ever reads the result. For French the sources are

- the Dicollecte/Grammalecte spelling dictionary, as npm's `dictionary-fr` carries it (MPL-2.0);
- the frequencies of PyPI's `wordfreq` (CC BY-SA 4.0);
- class counts of the Universal Dependencies treebanks GSD (CC BY-SA 4.0), Sequoia (LGPL-LR),
  ParTUT and PUD (CC BY-SA 3.0): figures only, no sentence of theirs is kept.

- npm's `dictionary-en` (MIT and BSD) for the English words that brands are made of;
- the tables of names in the language's own folder.

    python -m generator.languages.freeze fr DICTIONARY_FOLDER ENGLISH_FOLDER TREEBANK.conllu …
"""

import argparse
import gzip
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from wordfreq import get_frequency_dict

from generator.languages import read_table

Tags = dict[str, float]
"""The classes of a word form, with weights."""

_CLOSED = {"ADP": 3, "DET": 3, "PRON": 3, "CCONJ": 3, "SCONJ": 3, "AUX": 3, "ADV": 25}
"""Word classes whose frequent forms are classes of their own, and how often they must occur."""
_OPEN = {"NOUN": "N", "ADJ": "A", "PROPN": "P", "NUM": "M", "INTJ": "X", "SYM": "M", "X": "X"}
_PUNCTUATION = {",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", ";": ";", ":": ";"}
_ENGLISH = 2e-6
"""Frequency above which an English word is worth knowing."""
_LEAST = 130
"""Centizipf under which a form that no dictionary has is left out."""
_COMPOUND = 0.03
"""How often the rarest part of a compound stands in that compound."""
_OWN = 1e-5
"""Least frequency of what the project's own tables know, which agencies write daily."""
_NOISE = 0.02
"""How much a class that only the dictionary knows weighs beside those that texts attest."""


def main() -> None:
    """Freeze the tables of one language beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("dictionary", type=Path, help="folder with index.aff and index.dic")
    parser.add_argument("english", type=Path, help="the same of English")
    parser.add_argument("treebanks", type=Path, nargs="+", help="CoNLL-U files")
    options = parser.parse_args()
    folder = Path(__file__).parent / options.language
    sentences = [s for file in options.treebanks for s in _sentences(file)]
    forms = expand(options.dictionary)
    own = dict(_own_words(options.language))
    for form, tags in own.items():
        forms[form] |= tags
    english = _english(options.english)
    frequencies = get_frequency_dict(options.language, "large")
    closed = _closed_forms(sentences)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        _count(sentence, closed, seen, pairs)
    _write(folder / "words.gz", _word_rows(forms, own, english, frequencies, seen))
    phrases = _phrases(sentences, forms)
    _write(folder / "sequences.gz", [*_pair_rows(pairs), *_phrase_rows(phrases)])


def _write(path: Path, rows: Iterable[str]) -> None:
    """Write lines, compressed the same way every time."""
    path.write_bytes(gzip.compress("\n".join(rows).encode(), 9, mtime=0))


# The spelling dictionary: stems with flags, each flag a list of endings.


def expand(folder: Path) -> dict[str, set[str]]:
    """Return every form that the Hunspell dictionary in a folder generates, with its classes."""
    rules = _rules((folder / "index.aff").read_text("utf-8"))
    forms: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "index.dic").read_text("utf-8").splitlines()[1:]:
        stem, _, flags = line.split()[0].partition("/") if line.strip() else ("", "", "")
        if not stem or not any(c.isalpha() for c in stem):
            continue
        names = [flags[i : i + 2] for i in range(0, len(flags), 2)]
        suffixes = [name for name in names if name in rules]
        if "()" not in names and not suffixes:
            forms[stem] |= _invariable(stem)
        for name in suffixes:
            for strip, add, prefixes, condition in rules[name]:
                if stem.endswith(strip) and condition.search(stem):
                    form = stem[: len(stem) - len(strip)] + add
                    forms[form] |= _inflected(stem, form, name, prefixes)
    return forms


_Rule = tuple[str, str, str, re.Pattern[str]]


def _rules(text: str) -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = defaultdict(list)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= 5 and fields[0] == "SFX":  # noqa: PLR2004  # Hunspell's column count
            strip, (add, _, prefixes) = fields[2], fields[3].partition("/")
            rule = (
                "" if strip == "0" else strip,
                "" if add == "0" else add,
                prefixes,
                re.compile(fields[4] + "$"),
            )
            rules[fields[1]].append(rule)
    return rules


def _invariable(stem: str) -> set[str]:
    """A stem without endings: a name, an adverb, a noun in -s."""
    if stem[0].isupper():
        return {"P"}
    if stem.endswith("ment"):
        return {"R"}
    number = "sp" if stem[-1] in "sxz" else "s"
    return {f"{kind}{gender}{n}" for kind in "NA" for gender in "mf" for n in number}


def _inflected(stem: str, form: str, flag: str, prefixes: str) -> set[str]:
    """Read the classes off the flag: verbs' prefixes say which pronouns may stand before."""
    verb = flag[0].islower() and flag not in {"p+", "p.", "q+", "q."}
    if stem[0].isupper():
        return {"P"}
    if verb and prefixes and "L'" not in prefixes and "D'" not in prefixes and prefixes != "q'":
        return {_verb_form(form, prefixes)}
    plural = form[-1] in "sx" and form != stem
    numbers = "p" if plural else "sp" if form[-1] in "sxz" else "s"
    if flag[0].islower():
        feminine = re.search(r"(é|i|u|t|s)es?$", form) is not None
        return {f"K{'f' if feminine else 'm'}{n}" for n in numbers}
    both = flag[0] in "SXAI"
    feminine = not both and form.rstrip("s").endswith("e") and not stem.endswith("e")
    genders = _gender(form) if both else "f" if feminine else "m"
    return {f"{kind}{gender}{n}" for kind in "NA" for gender in genders for n in numbers}


def _gender(form: str) -> str:
    """The genders that a noun's ending leaves open."""
    singular = form.removesuffix("s")
    if re.search(r"(tion|sion|xion|aison|té|tié|ance|ence|ure|ette|ude|ade|logie|erie)$", singular):
        return "f"
    return "m" if re.search(r"(ment|age|isme|eau|ier|oir|al|aux|ail|ant|ent)$", singular) else "mf"


def _verb_form(form: str, prefixes: str) -> str:
    if "d'" in prefixes:
        return "G" if form.endswith("ant") else "I"
    if "s'" in prefixes:
        return "Vp" if form.endswith("nt") else "Vs"
    return "Vo"


def _own_words(language: str) -> Iterator[tuple[str, set[str]]]:
    """Yield the words and names that the project's own tables know."""
    for tag, words in read_table(language, "restoration")["words"].items():
        for word in words:
            yield word, {tag}
    for table in ("family_names", "vietnamese_places"):
        for name in re.findall(r"[^\W\d_]{3,}", " ".join(_texts(read_table(language, table)))):
            yield name.capitalize(), {"P"}


def _texts(table: Any) -> Iterator[str]:
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict):
        for key, value in table.items():
            if key != "source":
                yield from _texts(value)
    elif isinstance(table, list):
        for value in table:
            yield from _texts(value)


def _english(folder: Path) -> set[str]:
    """Return the frequent English words in lower case, with their plurals."""
    frequencies = get_frequency_dict("en", "large")
    stems = {line.split("/")[0] for line in (folder / "index.dic").read_text("utf-8").split("\n")}
    words = {stem for stem in stems if stem.islower() and stem.isalpha() and len(stem) > 2}
    return {w for w in words if frequencies.get(w, 0.0) > _ENGLISH}


# The treebanks: sentences of (form, class word, features).


Token = tuple[str, str, str]


def _sentences(file: Path) -> Iterator[list[Token]]:
    sentence: list[Token] = []
    skip = 0
    for line in [*file.read_text("utf-8").splitlines(), ""]:
        fields = line.split("\t")
        if not line:
            if sentence:
                yield sentence
            sentence, skip = [], 0
        elif re.fullmatch(
            r"\d+-\d+", fields[0]
        ):  # a contraction, `du` for `de` + `le`: one word in the text
            first, last = map(int, fields[0].split("-"))
            skip = last - first + 1
            sentence.append((fields[1], "CONTRACTION", ""))
        elif fields[0].isdigit():
            if skip:
                skip -= 1
            else:
                sentence.append((fields[1], fields[3], fields[5]))


def _closed_forms(sentences: Iterable[list[Token]]) -> set[tuple[str, str]]:
    counts = Counter((_plain(form), upos) for s in sentences for form, upos, _ in s)
    return {key for key, n in counts.items() if n >= _CLOSED.get(key[1], math.inf)} | {
        key for key in counts if key[1] == "CONTRACTION"
    }


def _plain(form: str) -> str:
    return form.lower().replace("’", "'")


def _count(
    sentence: list[Token],
    closed: set[tuple[str, str]],
    seen: dict[str, Counter[str]],
    pairs: Counter[tuple[str, str]],
) -> None:
    previous = "^"
    for form, upos, features in sentence:
        tag = _tag(form, upos, features, closed)
        if tag is None:
            continue
        pairs[previous, tag] += 1
        previous = tag
        if tag[0] not in 'PXMY^;,.("-':
            seen[_plain(form)][tag] += 1
    pairs[previous, "^"] += 1


def _tag(form: str, upos: str, features: str, closed: set[tuple[str, str]]) -> str | None:
    plain = _plain(form)
    if upos == "PUNCT":
        return _PUNCTUATION.get(form) or (
            '"' if form in "\"«»“”'" else "(" if form in "()[]" else None
        )
    if (plain, upos) in closed:
        return f"={plain}/{upos[0] if upos != 'CONTRACTION' else 'K'}"
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


# The two tables.


def _word_rows(
    forms: Mapping[str, set[str]],
    own: Collection[str],
    english: Collection[str],
    frequencies: Mapping[str, float],
    seen: Mapping[str, Counter[str]],
) -> Iterator[str]:
    """Yield `form TAB centizipf TAB class:weight …`; forms without class are foreign or junk."""
    for form in sorted({*forms, *frequencies, *seen, *english}):
        listed, counted = forms.get(form, set()), seen.get(form, Counter())
        frequency = max(_frequency(form.lower(), frequencies), _OWN if form in own else 0.0)
        zipf = max(0, round(100 * (math.log10(frequency) + 9))) if frequency else 0
        known = form in forms or counted.total() > 1
        unused = not zipf and not counted and listed <= {"Vo"}
        junk = not known and zipf < _LEAST and form not in english
        if unused or junk or not any(c.isalpha() for c in form):
            continue
        classes = _weights(listed, counted) if known else ""
        yield f"{form}\t{zipf}\t{classes}{' en' if form in english else ''}"


def _frequency(form: str, frequencies: Mapping[str, float]) -> float:
    """Return how frequent a form is; the counts know no hyphens, so a compound's rarest part."""
    parts = form.removesuffix("'").split("-")
    frequency = min(frequencies.get(part, 0.0) for part in parts)
    return frequency if len(parts) == 1 else frequency * _COMPOUND


def _weights(listed: set[str], counted: Counter[str]) -> str:
    """Write out classes and weights: what texts attest counts, what the dictionary adds smooths.

    Weights are powers of two, 9 for a half: coarse enough to compress, fine enough to choose by.
    """
    total = counted.total()
    weights: Tags = {tag: n / (total + 3) for tag, n in counted.items()}
    for tag in listed:
        weights[tag] = weights.get(tag, 0) + (3 / (total + 3) + _NOISE) / len(listed)
    scale = sum(weights.values())
    rounded = {tag: round(10 + math.log2(weights[tag] / scale)) for tag in sorted(weights)}
    return " ".join(f"{tag}:{power}" for tag, power in rounded.items() if power > 0)


def _phrases(
    sentences: Iterable[list[Token]], forms: Mapping[str, set[str]]
) -> dict[tuple[str, str], float]:
    """Return how much more often than by chance two words meet that together spell a third."""
    alone: Counter[str] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        plain = [_plain(form) for form, _, _ in sentence]
        alone.update(plain)
        met.update(pair for pair in pairwise(plain) if pair[0] + pair[1] in forms)
    total = alone.total()
    return {
        (a, b): math.log(n * total / (alone[a] * alone[b]))
        for (a, b), n in met.items()
        if n > 1 and n > alone[a + b] and (a + b).isalpha()
    }


def _phrase_rows(phrases: Mapping[tuple[str, str], float]) -> Iterator[str]:
    """Yield `+ TAB word TAB word TAB hundredths`, sorted."""
    for (first, second), gain in sorted(phrases.items()):
        yield f"+\t{first}\t{second}\t{round(100 * gain)}"


def _pair_rows(pairs: Mapping[tuple[str, str], int]) -> Iterator[str]:
    """Yield `class TAB next TAB count`, sorted."""
    for (first, second), count in sorted(pairs.items()):
        yield f"{first}\t{second}\t{count}"


if __name__ == "__main__":
    main()

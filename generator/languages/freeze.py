"""Freezes the word data of a language into the two tables that `generator.restore` loads.

`words.gz` says how frequent a word form is and which classes it may have; `sequences.gz` counts
which class follows which. A developer runs this when a source has a new edition; the archive
only ever reads the result. The sources for French, and in brackets for English, are

- the Dicollecte/Grammalecte spelling dictionary, as npm's `dictionary-fr` carries it (MPL-2.0)
  (npm's `dictionary-en`, MIT and BSD);
- the frequencies of PyPI's `wordfreq` (CC BY-SA 4.0);
- class counts of the Universal Dependencies treebanks GSD (CC BY-SA 4.0), Sequoia (LGPL-LR),
  ParTUT and PUD (CC BY-SA 3.0) (EWT, CC BY-SA 4.0): figures only, no sentence of theirs is kept;
- npm's `dictionary-en` (MIT and BSD) for the English words that brands are made of;
- the tables of names in the language's own folder.

    python -m generator.languages.freeze fr --english ENGLISH DICTIONARY TREEBANK.conllu …
    python -m generator.languages.freeze en DICTIONARY TREEBANK.conllu …
"""

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from wordfreq import get_frequency_dict

from generator.languages import read_table
from generator.languages.hunspell import expand, expand_flagged
from generator.languages.mark import marked, write
from generator.languages.treebanks import Token, closed_forms, count, plain, sentences
from generator.restore.forms import pages
from generator.restore.lexicon import Lexicon
from generator.restore.spelling import load_spelling

_ENGLISH = 2e-6
"""Frequency above which an English word is worth knowing."""
_SHORTEST = 3
"""Length from which an English word tells a brand."""
_LEAST = 220
"""Centizipf under which a form that no dictionary has is left out, unless it looks like a glue."""
_COMPOUND = 0.03
"""How often the rarest part of a compound stands in that compound."""
_ELIDED = 0.3
"""How often a word that may be elided is."""
_OWN = 1e-5
"""Least frequency of what the project's own tables know, which agencies write daily."""
_NAME = re.compile(r"(?<![\w-])[A-ZÀ-Ý][^\W\d_]{2,}(?:-[^\W\d_]+)*(?![\w'’-])")
"""A word of a country's name, hyphens included: `Guinée-Bissau`, `Laos`."""
_NOISE = 0.02
"""How much a class that only the dictionary knows weighs beside those that texts attest."""


def main() -> None:
    """Freeze the tables of one language beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("dictionary", type=Path, help="folder with index.aff and index.dic")
    parser.add_argument("--english", type=Path, help="the same of English, where it is foreign")
    parser.add_argument("treebanks", type=Path, nargs="+", help="CoNLL-U files")
    options = parser.parse_args()
    folder = Path(__file__).parent / options.language
    texts = [sentence for file in options.treebanks for sentence in sentences(file)]
    flags = read_table(options.language, "restoration").get("dictionary_flags")
    forms = expand_flagged(options.dictionary, flags) if flags else expand(options.dictionary)
    forms |= _respelt(forms, read_table(options.language, "restoration").get("respellings", {}))
    own = _own_words(options.language, forms)
    for form, tags in own.items():
        forms[form] |= tags
    english = _english(options.english) if options.english else set[str]()
    frequencies = get_frequency_dict(options.language, "large")
    closed = closed_forms(texts)
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence in texts:
        count(sentence, closed, seen, pairs)
    table = "".join(pages(_rows(forms, own, english, frequencies, seen))).encode()
    sequences = [*_pair_rows(pairs), *_phrase_rows(_phrases(texts, forms))]
    lexicon = Lexicon(table, sequences, load_spelling(options.language))
    write(folder / "words.gz", marked(table, lexicon))
    write(folder / "sequences.gz", "\n".join(sequences))


def _respelt(forms: Mapping[str, set[str]], respellings: Mapping[str, str]) -> dict[str, set[str]]:
    """Return words in their other spellings, with their classes, where those spell no word yet."""
    other: dict[str, set[str]] = defaultdict(set)
    for pattern, spelling in respellings.items():
        for form in sorted(forms):
            other[re.sub(pattern, spelling, form)] |= forms[form]
    return {form: tags for form, tags in other.items() if form not in forms}


def _own_words(language: str, forms: Collection[str]) -> dict[str, set[str]]:
    """Return the words and names that the project's own tables know, with their classes.

    Of countries, capitals and peoples only what no word of the dictionary spells: `Laos`, not
    `Est`, `papouan-néo-guinéen`.
    """
    own: dict[str, set[str]] = defaultdict(set)
    for tag, words in read_table(language, "restoration")["words"].items():
        for word in words:
            own[word].add(tag)
    for table in ("family_names", "vietnamese_places"):
        for name in re.findall(r"[^\W\d_]{3,}", " ".join(_texts(read_table(language, table)))):
            own[name.capitalize()].add("P")
    countries = read_table(language, "countries")
    for name in _NAME.findall(" ".join(_texts([countries["names"], countries["capitals"]]))):
        if name.lower() not in forms and not name.isupper():
            own[name].add("P")
    for word, tag in _of_peoples(countries):
        if word not in forms:
            own[word] |= {f"A{tag}", f"N{tag}"}
    return own


def _of_peoples(countries: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the adjectives of nationality in every form, with its gender and number."""
    for entry in chain.from_iterable(countries["adjectives"].values()):
        masculine, _, feminine = entry.partition("/")
        feminine = feminine or _longer(masculine, countries["feminines"])
        for gender, singular in (("m", masculine), ("f", feminine)):
            yield singular, f"{gender}s"
            yield _longer(singular, countries["plurals"]), f"{gender}p"


def _longer(word: str, endings: Mapping[str, str]) -> str:
    return word + endings[max((e for e in endings if word.endswith(e)), key=len)]


def _texts(table: Any) -> Iterator[str]:
    """Yield every text of a table but its source."""
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
    """Return the frequent English words in lower case."""
    frequencies = get_frequency_dict("en", "large")
    stems = {line.split("/")[0] for line in (folder / "index.dic").read_text("utf-8").split("\n")}
    words = {stem for stem in stems if stem.islower() and stem.isalpha() and len(stem) >= _SHORTEST}
    return {w for w in words if frequencies.get(w, 0.0) > _ENGLISH}


def _rows(
    forms: Mapping[str, set[str]],
    own: Collection[str],
    english: Collection[str],
    frequencies: Mapping[str, float],
    seen: Mapping[str, Counter[str]],
) -> Iterator[tuple[str, int, str]]:
    """Yield form, centizipf and `class:weight …`; forms without class are foreign or junk."""
    lower = {form.lower() for form in forms}
    for form in sorted({*forms, *frequencies, *seen, *english}):
        listed, counted = forms.get(form, set()), seen.get(form, Counter())
        frequency = max(_frequency(form.lower(), frequencies), _OWN if form in own else 0.0)
        zipf = max(0, round(100 * (math.log10(frequency) + 9))) if frequency else 0
        known = form in forms or counted.total() > 1
        unused = not zipf and not counted and listed <= {"Vo"}
        junk = not (known or zipf >= _LEAST or form in english or _looks_glued(form, lower))
        if unused or junk or not any(c.isalpha() for c in form):
            continue
        classes = _weights(listed, counted) if known else ""
        yield form, zipf, classes + (" en" if form in english else "")


def _looks_glued(form: str, known: Collection[str]) -> bool:
    """Tell whether a form could be taken for two words: then it matters that it is in use."""
    return any(form[:cut] in known and form[cut:] in known for cut in range(2, len(form) - 1))


def _frequency(form: str, frequencies: Mapping[str, float]) -> float:
    """Return how frequent a form is.

    The counts know no hyphens, so a compound goes by its rarest part, and few elided forms, so
    `lorsqu'` goes by `lorsque`.
    """
    if form.endswith("'"):
        return frequencies.get(form[:-1]) or _ELIDED * frequencies.get(form[:-1] + "e", 0.0)
    parts = form.split("-")
    frequency = min(frequencies.get(part, 0.0) for part in parts)
    return frequency if len(parts) == 1 else frequency * _COMPOUND


def _weights(listed: set[str], counted: Counter[str]) -> str:
    """Write out classes and weights: what texts attest counts, what the dictionary adds smooths.

    Weights are powers of two, 9 for a half: coarse enough to compress, fine enough to choose by.
    """
    total = counted.total()
    weights: dict[str, float] = {tag: n / (total + 3) for tag, n in counted.items()}
    for tag in listed:
        weights[tag] = weights.get(tag, 0) + (3 / (total + 3) + _NOISE) / len(listed)
    scale = sum(weights.values())
    rounded = {tag: round(10 + math.log2(weights[tag] / scale)) for tag in sorted(weights)}
    return " ".join(f"{tag}:{power}" for tag, power in rounded.items() if power > 0)


def _phrases(
    texts: Iterable[list[Token]], forms: Mapping[str, set[str]]
) -> dict[tuple[str, str], float]:
    """Return how much more often than by chance two words meet that together spell a third."""
    alone: Counter[str] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for sentence in texts:
        words = [plain(form) for form, _, _ in sentence]
        alone.update(words)
        met.update(pair for pair in pairwise(words) if pair[0] + pair[1] in forms)
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
    for (first, second), times in sorted(pairs.items()):
        yield f"{first}\t{second}\t{times}"


if __name__ == "__main__":
    main()

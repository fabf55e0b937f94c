"""Expands a Hunspell dictionary: each stem has flags, and each flag is a list of endings.

Only `freeze` uses it. The word classes of flags are in the language's `restoration.yml`. Where they
are not, they are derived from the flags of the French dictionary of Dicollecte/Grammalecte: from
the endings that a flag adds, and from the elided pronouns that may stand before.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path


def expand(folder: Path) -> dict[str, set[str]]:
    """Return every form of the Hunspell dictionary in a folder, with its classes."""
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


def expand_flagged(folder: Path, classes: Mapping[str, list[str]]) -> dict[str, set[str]]:
    """Return every form of a dictionary whose flags are single letters, with its classes.

    `classes` has the classes of each flag, and under `stem` those of words with endings; names
    have the class of names in all forms.
    """
    rules = _rules((folder / "index.aff").read_text("utf-8"))
    forms: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "index.dic").read_text("utf-8").splitlines()[1:]:
        stem, _, flags = line.split()[0].partition("/") if line.strip() else ("", "", "")
        if not stem or not any(c.isalpha() for c in stem) or "!" in flags:
            continue
        named = {"P"} if stem[0].isupper() else None
        forms[stem] |= named or set(classes["stem"])
        for flag in sorted(set(flags) & set(classes) & set(rules)):
            for strip, add, _, condition in rules[flag]:
                if stem.endswith(strip) and condition.search(stem):
                    forms[stem[: len(stem) - len(strip)] + add] |= named or set(classes[flag])
    return forms


_COLUMNS = 5
"""The fewest columns of a rule in an .aff file."""
_Rule = tuple[str, str, str, re.Pattern[str]]


def _rules(text: str) -> dict[str, list[_Rule]]:
    rules: dict[str, list[_Rule]] = defaultdict(list)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) >= _COLUMNS and fields[0] == "SFX":
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
    """Return the classes of a stem without endings: a name, an adverb, a noun in -s."""
    if stem[0].isupper():
        return {"P"}
    if stem.endswith("ment"):
        return {"R"}
    number = "sp" if stem[-1] in "sxz" else "s"
    return {f"{kind}{gender}{n}" for kind in "NA" for gender in "mf" for n in number}


def _inflected(stem: str, form: str, flag: str, prefixes: str) -> set[str]:
    """Return the classes of a form by its flag; verbs' prefixes show which pronouns go before."""
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
    """Return the genders that a noun's ending leaves open."""
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

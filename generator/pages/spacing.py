"""The narrow spaces before and after punctuation, as in French `Laos : accord`.

Captured text keeps its plain spaces, so that it can be found, copied and quoted as it was written.
An element around space and sign keeps both on one line and lets the style sheet narrow the space.
"""

import re
from functools import cache, lru_cache

from generator.interface import load_words
from generator.languages import available
from generator.pages.markdown import escape, escape_inside

_GAP = re.compile("\xa0+(?= )|(?<= )\xa0+")


def spaced(text: str, language: str) -> str:
    """Return text, already escaped for Markdown or HTML, with its narrow spaces as elements.

    spaced("Laos : accord", "fr") == 'Laos<span class="k-n"> :</span> accord' A no-break space
    beside a plain one would double the gap, so it is hidden.
    """
    if "\xa0" in text:
        text = _GAP.sub(r'<span class="k-g">\g<0></span>', text)
    signs = _signs(language)
    return signs.sub(r'<span class="k-n">\g<0></span>', text) if signs else text


@lru_cache(maxsize=1 << 17)
def captured_markdown(text: str, language: str) -> str:
    """Return captured text of a language as Markdown, with its narrow spaces."""
    return spaced(escape(text), language)


@cache
def _signs(language: str) -> re.Pattern[str] | None:
    if language not in available():
        return None  # an article in a language that no page is in
    before, after = load_words(language).no_break
    patterns = [f" {_any_of(before)}"] * bool(before) + [f"{_any_of(after)} "] * bool(after)
    return re.compile("|".join(patterns)) if patterns else None


def _any_of(signs: str) -> str:
    """Return a pattern of any of some signs, plain or escaped."""
    forms = sorted(
        {form for sign in signs for form in (sign, escape_inside(sign), f"&#{ord(sign)};")}
    )
    return f"(?:{'|'.join(map(re.escape, forms))})"

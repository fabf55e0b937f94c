"""A Markdown extension that spares Python-Markdown work on generated pages; the HTML is the same.

The folded blocks of an article's page, the comment at its end and the references of a listing pass
whole: Python-Markdown would parse every tag in them to find their end, and pass them on. Inline
patterns that cannot match anywhere in a page are not tried on each piece of its text.
"""

import re

from markdown import Extension, Markdown  # type: ignore[import-untyped]
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]

_BLOCK = re.compile(
    r'^(?:<details id="(?:cite|evidence|repairs|captured)".*?^</details>|<!-- head\n.*?^-->'
    r'|<div hidden><span class="Z3988".*?</div>)'
    r"\n(?=\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
"""A block ends where `</details>` opens a line, since nothing captured can hold a tag."""

_BEFORE_HTML = 22
"""After white space and fenced code, before the two parsers of HTML (MkDocs' own has 21)."""

_NEEDED = {
    "backtick": re.compile("`"),
    "reference": re.compile(r"\]:"),
    "short_reference": re.compile(r"\]:"),
    "image_link": re.compile(r"!\["),
    "image_reference": re.compile(r"!\["),
    "short_image_ref": re.compile(r"!\["),
    "autolink": re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://"),
    "automail": re.compile(r"<[^<> !]+@"),
    "linebreak": re.compile("  \n"),
}
"""Without what a page matches for none of its text does; a reference has to be defined in it."""


class Spare(Extension):  # type: ignore[misc]
    """To be named among `markdown_extensions` as `generator.spare:Spare`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Python-Markdown's name
        """Look at the page before anything parses HTML."""
        md.preprocessors.register(_Spare(md), "kiosque_spare", _BEFORE_HTML)


class _Spare(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        """Put the folded blocks aside and take away the patterns that cannot match."""
        page = _BLOCK.sub(self._put_aside, "\n".join(lines))
        for name, needed in _NEEDED.items():
            if not needed.search(page):
                self.md.inlinePatterns.deregister(name, strict=False)
        return page.split("\n")

    def _put_aside(self, block: re.Match[str]) -> str:
        return f"\n{self.md.htmlStash.store(block[0])}\n\n"

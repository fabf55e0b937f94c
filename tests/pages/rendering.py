"""Renders Markdown as the site does: Python-Markdown with the extensions of mkdocs.yml."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from markdown import Markdown  # type: ignore[import-untyped]
from mkdocs.config import load_config

PROJECT = Path(__file__).parents[2]


@cache
def _engine() -> Markdown:
    config = load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(PROJECT / "docs"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def render(text: str) -> str:
    return str(_engine().reset().convert(text))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(f"<!--{data}-->")

    def handle_decl(self, decl: str) -> None:
        self.elements.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.elements.append(f"<?{data}>")


def read_html(html: str) -> _Reader:
    """Return what a browser would make of HTML: elements, attributes, visible text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader

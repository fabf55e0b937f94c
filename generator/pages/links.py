"""Links between pages: relative, and to Markdown files, so that they work without the site too."""

from generator.countries import country_name
from generator.interface import Words
from generator.model import Actor, Entry, Topic
from generator.output_files import OutputFile
from generator.pages.markdown import cut_at_word, escape, link
from generator.pages.spacing import captured_markdown

CUT = "\n<!-- cut -->\n\n"
"""Separates the parts of a page: templates lay them out, other readers see one text."""

_TITLE = 300
_TITLE_FROM_TEXT = 90


def markdown_file(address: str) -> str:
    """Return the Markdown file of an address: `pays/la-laos/` gives `pays/la-laos.md`."""
    if not address:
        return "index.md"
    overview = address.count("/") == 1
    return f"{address}index.md" if overview else f"{address.rstrip('/')}.md"


def address_of(file: str) -> str:
    """Return the address of a Markdown file: the reverse of `markdown_file`."""
    return file.removesuffix("index.md") if file.endswith("index.md") else f"{file[:-3]}/"


def relative(address: str, page: str) -> str:
    """Return the relative link from the page at one address to another address."""
    return relative_file(markdown_file(address), page)


def relative_file(file: str, page: str) -> str:
    """Return the relative link from the page at one address to a file of docs/."""
    return "../" * markdown_file(page).count("/") + file


def output(address: str, text: str) -> OutputFile:
    """Return the page at an address as a file."""
    return OutputFile(path=markdown_file(address), content=text.encode())


def title_of(entry: Entry, words: Words) -> str:
    """Return an article's title; without one, the beginning of its lead or text."""
    article = entry.article
    if article.title:
        return cut_at_word(article.title, _TITLE)
    begun = article.lead or next((p for p in article.paragraphs if p.strip()), "")
    return cut_at_word(begun, _TITLE_FROM_TEXT) or words("untitled")


def article_link(entry: Entry, page: str, words: Words) -> str:
    """Return a link to an article, from the page at an address."""
    lang = entry.article.lang
    title = words.foreign(captured_markdown(title_of(entry, words), lang), lang)
    return link(title, relative(entry.path, page))


def country_link(code: str, page: str, words: Words) -> str:
    """Return a link to a country's page."""
    return link(escape(country_name(code, words.language)), relative(words.at.country(code), page))


def pair_link(one: str, other: str, page: str, label: str, words: Words) -> str:
    """Return a link to the page of two countries, given in any order by their codes."""
    return link(escape(label), relative(words.at.pair(one, other), page))


def actor_link(actor: Actor, page: str, words: Words) -> str:
    """Return a link to an actor's page."""
    return link(escape(actor.name), relative(words.at.actor(actor.id), page))


def topic_link(topic: Topic, page: str, words: Words) -> str:
    """Return a link to a topic's page."""
    return link(escape(words.topic(topic)), relative(words.at.topic(topic), page))

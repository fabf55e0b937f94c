"""Pages at addresses whose article was withdrawn or whose facet is gone.

Such a page says what was there and where it is now. It has no text of an article, and is not in
search, data or feeds. How it redirects is up to the template `moved.html`.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.addresses import facet_folders
from generator.archive import Archive
from generator.config import Config
from generator.edtf import date_in_words
from generator.gone_pages import GonePage, find_gone_pages
from generator.interface import Words, load_words
from generator.model import Tombstone
from generator.output_files import File, OutputFile
from generator.pages.citations import reference_of, reference_texts
from generator.pages.feeds import feed_addresses
from generator.pages.frontmatter import read_front_matter, write_front_matter
from generator.pages.links import address_of, article_link, output, relative
from generator.pages.markdown import escape, link
from generator.register import Place, Register

_LISTED = 5
"""The most articles that the page of a gone facet names."""


def tombstone_page(tombstone: Tombstone, config: Config, words: Words) -> OutputFile:
    """Return the page of a withdrawn or moved article, which says why or where it is."""
    if tombstone.moved_to is not None:
        title = tombstone.title or config.url(tombstone.moved_to)
        heading_and_key = (words("moved"), "moved_to")
        return _moved(tombstone.path, tombstone.moved_to, title, heading_and_key, words)
    title = tombstone.title or words("tombstone")
    blocks = [f"# {escape(title)}"]
    blocks += [f"**{words('tombstone')}**"] if tombstone.title else []
    blocks.append(words("tombstone_lead"))
    if tombstone.reason:
        blocks.append(escape(words("tombstone_reason", reason=tombstone.reason)))
    if tombstone.date:
        said = date_in_words(tombstone.date, words.language)
        blocks.append(escape(words("tombstone_date", date=said)))
    if tombstone.entry and tombstone.title:  # without a title it would be cited by its text
        reference = reference_of(tombstone.entry, config, words)
        [(_, text), *_] = reference_texts(reference, words)
        blocks.append(f"<p>{words('tombstone_cited', reference=text)}</p>")
    return _page(tombstone.path, title, words("tombstone_lead"), "tombstone.html", blocks)


def keep_answering(
    pages: Iterable[File], register: Register, archive: Archive, config: Config
) -> tuple[Register, list[OutputFile]]:
    """Return the register with the addresses of all pages, and pages for addresses that have none.

    Articles are left out: they have their own ledger and tombstones.
    """
    words = load_words(config.language, config.article_language)
    folders = facet_folders()
    known = {address_of(page.path): page for page in pages if page.path.startswith(folders)}
    grown, gone = find_gone_pages(register, known.keys(), archive, words.at)
    feeds = sorted(feed_addresses(archive, words))
    grown = grown.grown(Place(path) for path in feeds if path not in grown.paths)
    return grown, list(_facet_signposts(gone, known, words))


def _facet_signposts(
    gone: Iterable[GonePage], pages: Mapping[str, File], words: Words
) -> Iterator[OutputFile]:
    """Yield the pages at the addresses of facets and lists that are gone.

    `pages` are the existing pages by address, whose titles are quoted.
    """

    def title(address: str) -> str:
        front, _ = read_front_matter(pages[address].content.decode())
        return str(front["title"])

    for page in gone:
        if page.moved_to is not None:
            heading_and_key = (words("facet_moved"), "facet_moved_to")
            yield _moved(page.path, page.moved_to, title(page.moved_to), heading_and_key, words)
            continue
        up = link(escape(title(page.above)), relative(page.above, page.path))
        blocks = [f"# {escape(words('facet_gone'))}", words("facet_gone_lead")]
        blocks.append(words("facet_gone_up", link=up))
        if listed := page.articles[:_LISTED]:
            blocks.append(words("facet_gone_articles"))
            blocks.append("\n".join(f"- {article_link(e, page.path, words)}" for e in listed))
        lead = words("facet_gone_lead")
        yield _page(page.path, words("facet_gone"), lead, "tombstone.html", blocks)


def _moved(path: str, target: str, title: str, said: tuple[str, str], words: Words) -> OutputFile:
    """Return the page that leads from an address to the one that took over.

    `said` are its heading and the catalogue's key of the sentence that names the new address.
    """
    heading, key = said
    there = link(escape(title), relative(target, path))
    blocks = (f"# {escape(heading)}", words(key, link=there))
    return _page(path, title, heading, "moved.html", blocks, moved_to=target)


def _page(
    path: str, title: str, description: str, template: str, blocks: Iterable[str], **more: str
) -> OutputFile:
    front = write_front_matter(
        {"title": title, "description": description, "template": template, "unlisted": True, **more}
    )
    return output(path, f"{front}\n" + "\n\n".join(blocks) + "\n")

"""The list of each country's relations: the countries that its articles also name."""

from collections.abc import Iterator

from generator.archive import Archive
from generator.countries import country_name
from generator.interface import Words
from generator.output_files import OutputFile
from generator.pages.links import country_link, relative
from generator.pages.markdown import link
from generator.pages.overview_items import by_number, counted, partners_of
from generator.pages.overview_page import OverviewPage, listed, overview_file
from generator.pages.summaries import in_sentence


def partner_pages(archive: Archive, words: Words) -> Iterator[OutputFile]:
    """Yield a page for each country that occurs with others."""
    for code, found in archive.partners.items():
        if not found:
            continue
        here = words.at.partners(code)
        lead = words.count("partners_lead", len(found)).format(name=in_sentence([code], words))
        onward = (
            country_link(code, here, words),
            link(words("all_pairs"), relative(words.at.relations, here)),
        )
        items = by_number(partners_of(code, archive, words))
        page = OverviewPage(
            address=here,
            title=words("partners", name=country_name(code, words.language)),
            lead=lead,
            head=(listed(onward),),
            blocks=(listed(counted(item, here, words) for item in items),),
        )
        yield overview_file(page)

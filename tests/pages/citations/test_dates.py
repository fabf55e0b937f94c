"""Whatever form of date: no export, tag or citation states more of it than is known."""

import json
import re

import pytest

from generator.archive import Archive
from generator.edtf import certain
from generator.interface import load_words
from generator.origins import Origins
from generator.pages.article import article_page
from generator.pages.citations import FORMATS, reference_of, reference_texts
from generator.pages.citations.coins import row_of
from tests.articles import make_entry
from tests.pages.archives import settings

WORDS = load_words("fr")

# EDTF, what is certain of it, and how NF ISO 690, APA and Chicago say it
FORMS = [
    ("2022-10-25", "2022-10-25", "25 octobre 2022", "(2022, 25 octobre)", "25 octobre 2022"),
    ("2022-05-01", "2022-05-01", "1er mai 2022", "(2022, 1er mai)", "1er mai 2022"),
    ("2019-10", "2019-10", "octobre 2019", "(2019, octobre)", "octobre 2019"),
    ("2017", "2017", "2017", "(2017)", "2017"),
    *(
        (edtf, iso, f"[{said}]", f"([{said}])", f"[{said}]")
        for edtf, iso, said in (
            ("XXXX-10-13", None, "13 octobre, année non précisée"),
            ("XXXX-10", None, "octobre, année non précisée"),
            ("2021?-10-13", None, "13 octobre 2021 (année déduite)"),
            ("2021-10-13?", None, "13 octobre 2021 (incertain)"),
            ("2021-10-?13", "2021-10", "13 octobre 2021 (incertain)"),
            ("2021-?10-13", "2021", "13 octobre 2021 (incertain)"),
            ("2021~", None, "vers 2021"),
            ("2021-10%", None, "vers octobre 2021 (incertain)"),
            ("2021-10-XX", "2021-10", "octobre 2021"),
            ("2021-XX-XX", "2021", "2021"),
            ("201X", None, "années 2010"),
            ("20XX", None, "entre 2000 et 2099"),
            ("2021-21", "2021", "printemps 2021"),
            ("2022-10-07/2022-10-09", "2022-10", "7 octobre 2022 – 9 octobre 2022"),
            ("2022-10/2022-12", "2022", "octobre 2022 – décembre 2022"),
            ("2021/2022", None, "2021 – 2022"),
            ("2021/..", None, "2021 ou plus tard"),
            ("../2021", None, "2021 ou plus tôt"),
            ("[2021,2022]", None, "2021 ou 2022"),
            ("[2021-10-01,2021-10-03]", "2021-10", "1er octobre 2021 ou 3 octobre 2021"),
            ("{2021-10-01,2021-11-03}", "2021", "1er octobre 2021 et 3 novembre 2021"),
        )
    ),
    (None, None, "[s. d.]", "(s. d.)", "s. d."),
]


@pytest.mark.parametrize(("edtf", "iso", "iso690", "apa", "chicago"), FORMS)
def test_no_form_of_date_is_stated_as_more_than_is_known(
    edtf: str | None, iso: str | None, iso690: str, apa: str, chicago: str
) -> None:
    entry = make_entry(date=edtf)
    one = reference_of(entry, settings(), WORDS)
    ris, bib, csl = (form([one], WORDS).decode() for _, _, form in FORMATS.values())
    said = [re.sub("<[^>]+>", "", text) for _, text in reference_texts(one, WORDS)]
    page = article_page(entry, Origins(Archive((entry,)), settings()), WORDS).content.decode()
    head = page.partition("<!-- head\n")[2]
    [ld] = re.findall('<script type="application/ld.json">(.*)</script>', head)
    [item] = json.loads(csl)
    year, month, day = (*(iso or "").split("-"), "", "")[:3]
    parts = [int(part) for part in (year, month, day) if part]

    assert certain(edtf) == iso
    assert f" {iso690}. " in said[0]
    assert f" {apa}. " in said[1]
    assert f", {chicago.rstrip('.')}. " in said[2]
    assert re.findall("^DA  - (.*)\r$", ris, re.MULTILINE) == (
        [f"{year}/{month}/{day}/"] if iso else []
    )
    assert re.findall("^PY  - (.*)\r$", ris, re.MULTILINE) == ([year] if iso else [])
    assert re.findall("^  date = {(.*)},$", bib, re.MULTILINE) == ([iso] if iso else [])
    assert item.get("issued") == (
        {"date-parts": [parts]} if iso == edtf and iso else {"literal": iso690} if edtf else None
    )
    assert row_of(one).date == (iso or "")
    assert json.loads(ld).get("datePublished") == iso
    assert re.findall('"DCTERMS.issued" content="(.*)"', head) == ([iso] if iso else [])
    assert re.findall('"citation_publication_date".* content="(.*)"', head) == (
        [iso] if iso else []
    )
    assert ("article:published_time" in head) is bool(day)


@pytest.mark.parametrize("edtf", [form[0] for form in FORMS if form[1] is None and form[0]])
def test_a_date_that_nothing_certain_is_known_of_is_still_told_in_words(edtf: str) -> None:
    one = reference_of(make_entry(date=edtf), settings(), WORDS)
    ris, bib, _ = (form([one], WORDS).decode() for _, _, form in FORMATS.values())

    assert f"N1  - Date\N{NARROW NO-BREAK SPACE}: {one.doubt}\r\n" in ris
    assert f"note = {{Date\N{NARROW NO-BREAK SPACE}: {one.doubt}}}" in bib

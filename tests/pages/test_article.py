from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive import Archive
from generator.interface import load_words
from generator.model import Caption, Entry, Repair
from generator.origins import Origins
from generator.pages.apparatus import captured, evidence
from generator.pages.article import article_page
from generator.pages.frontmatter import read_front_matter
from tests.articles import make_entry
from tests.pages.archives import settings as project
from tests.pages.archives import visit
from tests.pages.rendering import read_html, render
from tests.pages.test_markdown import CAPTURED, as_seen

WORDS = load_words("fr")
ELEMENTS = {
    "<!-- cut -->",
    *("h1", "h2", "p", "a", "ul", "ol", "li", "strong", "small", "span", "figure", "figcaption"),
    *("details", "summary", "table", "thead", "tbody", "tr", "th", "td", "del", "ins", "br"),
    *("code", "label", "input", "dl", "dt", "dd", "i"),
}


def page_of(entry: Entry) -> str:
    page = article_page(entry, Origins(Archive((entry,)), project()), WORDS)
    return read_front_matter(page.content.decode())[1]


def with_text(entry: Entry, **values: object) -> Entry:
    article = replace(entry.article, **values)  # type: ignore[arg-type]
    return replace(entry, annotated=replace(entry.annotated, article=article))


def test_the_lead_is_shown_once() -> None:
    entry = with_text(make_entry(), lead="Tô Lam est allé,", dateline=None)

    assert page_of(entry).partition("<details")[0].count("est allé") == 1


def test_a_lead_of_its_own_is_shown() -> None:
    assert "\n\nLe chapeau de l’article.\n\n" in page_of(make_entry())


def test_a_text_in_another_language_is_marked_as_such() -> None:
    """WCAG 3.1.2: whoever listens hears it spoken in its own language."""
    entry = with_text(
        make_entry(), lang="vi", read_as="fr", title="Mở cửa khẩu", lead="Hai bộ trưởng : đồng ý."
    )
    body = page_of(entry)
    assert '# <span lang="vi">Mở cửa khẩu</span>' in body
    assert '<span lang="vi">Hai bộ trưởng : đồng ý.</span>' in body  # no space of French in it
    assert 'hreflang="vi"' in body
    assert "autre langue que celle de l’archive\u202f: vietnamien</small>" in body
    assert "autre langue" not in page_of(make_entry())


GLUED = {
    "text": Repair(before="auLaos.", after="au Laos.", part="text", start=16),
    "dateline": Repair(before="Hanoï(VNA)", after="Hanoï (VNA)", part="dateline", start=0),
    "captions.0": Repair(before="Laréunion.", after="La réunion.", part="captions.0", start=0),
    "title": Repair(before="Untitre", after="Un titre", part="title", start=0),
}


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (["text"], "Montrer la réparation dans le texte"),
        (["dateline", "text", "captions.0"], "Montrer les 3 réparations dans le texte"),
        (["title", "dateline", "text"], "Montrer dans le texte 2 des 3 réparations"),
        (["title", "text"], "Montrer dans le texte 1 des 2 réparations"),
    ],
    ids=["one", "all", "some", "one of some"],
)
def test_the_switch_shows_as_many_repairs_as_it_says(parts: list[str], said: str) -> None:
    repairs = tuple(GLUED[part] for part in parts)
    entry = make_entry()
    body = page_of(replace(entry, annotated=replace(entry.annotated, repairs=repairs)))
    assert f"> {said}</label>" in body
    assert body.count("<ins data-b=") == sum(part != "title" for part in parts)
    for repair in repairs:
        assert f"<tr><td>{repair.before}<td>{repair.after}" in body


def test_a_repair_in_a_caption_is_marked_in_its_words_alone() -> None:
    glued = Repair(before="*a*<b>", after="*a* <b>", part="captions.0", start=2)
    entry = with_text(make_entry(), captions=(Caption(text="& *a* <b> & c", after=0),))
    body = page_of(replace(entry, annotated=replace(entry.annotated, repairs=(glued,))))
    marked = '<ins data-b="&#42;a&#42;&#60;b&#62;">*a* &lt;b&gt;</ins>'
    assert f"<figcaption>&amp; {marked} &amp; c</figcaption>" in body


def test_the_first_mention_is_a_link_and_the_second_is_not() -> None:
    body = page_of(visit())

    assert body.count("[Laos](../pays/la-laos.md)") == 2  # in the text, and in the facts
    assert "Le Laos et le [Vietnam](../pays/vn-vietnam.md) ont signé" in body


def test_an_actor_s_link_is_the_name_without_the_office() -> None:
    assert "Le ministre [Tô Lâm](../acteurs/to-lam.md) s'est rendu" in page_of(visit())


def test_a_caption_stands_where_it_stood() -> None:
    body = page_of(visit())

    assert body.index("s'est rendu") < body.index("<figcaption>La réunion") < body.index("signé. -")


def test_an_article_without_title_is_called_by_its_beginning() -> None:
    entry = with_text(make_entry(title=None), lead=None, paragraphs=("Un mot " * 30,))
    page = article_page(entry, Origins(Archive((entry,)), project()), WORDS).content.decode()

    assert read_front_matter(page)[0]["title"] == "Un mot " * 12 + "Un…"


def test_the_date_says_how_sure_it_is() -> None:
    assert "[13 octobre 2021 (année déduite)](../annees/2021.md)" in page_of(visit())


def test_a_value_corrected_by_hand_says_so() -> None:
    entry = visit()
    findings = tuple(
        replace(finding, rule="corrected by hand", quote="", part="correction")
        for finding in entry.annotated.findings
    )
    body = page_of(replace(entry, annotated=replace(entry.annotated, findings=findings)))

    assert "[Laos](../pays/la-laos.md) <small>(corrigé à la main)</small>" in body


def test_a_title_corrected_by_hand_says_so() -> None:
    entry = visit()
    corrected = replace(entry, annotated=replace(entry.annotated, title_by_hand=True))
    assert "titre corrigé à la main" not in page_of(entry)
    assert " · <small>titre corrigé à la main</small>" in page_of(corrected)


def test_evidence_leads_from_the_value_to_the_paragraph() -> None:
    table = evidence(visit().annotated, WORDS)

    assert (
        '<tr><th>Laos<td><a href="#p-8bab9a">«\u202fLaos\u202f»</a> ×2<td>nom du pays\n'
    ) in table


def test_an_address_of_the_source_is_a_link_only_if_it_is_of_the_web() -> None:
    entry = make_entry()
    for url, linked in (("https://a.example/?a=1&b=2", True), ("javascript:alert(1)", False)):
        shown = page_of(replace(entry, annotated=replace(entry.annotated, source_url=url)))
        assert ('rel="noopener nofollow"' in shown) is linked


def test_the_page_leads_to_the_capture_and_does_not_hold_it() -> None:
    shown = captured(with_text(make_entry(), captured="a" * 100_000), WORDS)

    assert '<a href="capture.txt" hreflang="fr">' in shown
    assert len(shown) < 1000


def test_a_capture_that_is_not_published_is_not_led_to() -> None:
    shown = captured(with_text(make_entry(), captured=""), WORDS)

    assert "<a " not in shown
    assert "Le texte capturé n’est pas publié." in shown


@settings(deadline=None, max_examples=40)
@given(CAPTURED, st.booleans())
def test_hostile_text_anywhere_makes_no_element_of_its_own(text: str, as_title: bool) -> None:
    entry = with_text(
        visit(),
        title=text if as_title else None,
        lead=text,
        dateline=text,
        paragraphs=(text, "Le Laos.", text),
        captions=(Caption(text=text, after=9),),
        captured=text,
        source=f"{as_seen(text)}.txt",
    )
    seen = read_html(render(page_of(entry)))

    *elements, head = seen.elements
    assert set(elements) <= ELEMENTS
    assert head.startswith("<!-- head\n")
    assert head.count("--") == 2
    assert elements.count("<!-- cut -->") == 6
    shown, given_ = (" ".join(words.split()) for words in (seen.text, as_seen(text)))
    assert shown.count(given_) >= 4
    assert not [name for name, _ in seen.attributes if name.startswith("on")]


def test_of_articles_without_a_year_none_is_said_to_come_before_another() -> None:
    dated = [make_entry(f"{n:016x}", date=f"2020-0{n + 1}") for n in range(3)]
    undated = [make_entry(f"{n + 8:016x}", date=f"XXXX-0{n + 1}") for n in range(3)]
    both = Archive((*dated, *undated))
    said = [
        [word for word in ("Avant", "Après", "Précédent", "Suivant") if f">{word}<" in page]
        for entry in (dated[1], undated[1])
        for page in [article_page(entry, Origins(both, project()), WORDS).content.decode()]
    ]
    assert said == [["Avant", "Après"], ["Précédent", "Suivant"]]


def test_a_related_article_is_shown_with_its_reason() -> None:
    text = "Le ministre achève sa visite dans la province d'Attopeu."
    one, two = (make_entry(n * 16, text=text, actors=()) for n in "12")
    archive = Archive((one, two, make_entry("3" * 16, countries=())))
    page = article_page(one, Origins(archive, project()), WORDS).content.decode()
    assert "même visite\N{NARROW NO-BREAK SPACE}: Attopeu, Laos, Vietnam, 2020" in page


def test_without_a_common_occasion_the_reason_is_what_both_have() -> None:
    one, two = (make_entry(n * 16, date=None) for n in "12")
    archive = Archive((one, two, make_entry("3" * 16, countries=(), topics=())))
    page = article_page(one, Origins(archive, project()), WORDS).content.decode()
    assert "en commun\N{NARROW NO-BREAK SPACE}: Laos, Vietnam, frontières" in page

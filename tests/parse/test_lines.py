"""Which lines of a capture are the article's, and what they are."""

from textwrap import dedent

import pytest

from generator.model import Article, Caption, RelatedItem, Seed
from generator.parse import parse_article

LEAD = "Le ministre a reçu à Hanoï une délégation venue étudier les routes de montagne."
BODY = "Il a salué les progrès accomplis par les deux pays depuis dix ans."


def parsed(text: str) -> Article:
    seed = Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=dedent(text).strip("\n"))
    return parse_article(seed, "fr")


def test_title_lead_dateline_and_body_are_told_apart() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\nHanoï (VNA) – {LEAD}\n\n{BODY} -VNA")
    assert article.title == "Un titre"
    assert article.lead == LEAD
    assert article.dateline == "Hanoï (VNA)"
    assert article.paragraphs == (LEAD, f"{BODY} -VNA")


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(LEAD, id="a sentence with its full stop"),
        pytest.param(f"Hanoï (VNA) - {LEAD}", id="a dateline"),
        pytest.param(">>Un autre article sur le sujet", id="a link to another article"),
        pytest.param("Vue du port. Photo : VNA", id="a caption"),
        pytest.param("Les deux pays " + "coopèrent davantage " * 15, id="a very long line"),
    ],
)
def test_a_first_line_that_is_no_headline_leaves_the_title_empty(first: str) -> None:
    assert parsed(f"{first}\n\n{BODY}").title is None


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Le pont de Huê rouvre.", id="a full stop, and a dateline below"),
        pytest.param("Le Vietnam à l’O.N.U.", id="an abbreviation"),
        pytest.param("Le maire : « Nous tiendrons. »", id="a quotation"),
        pytest.param("Photos : les rizières en terrasse du pays", id="pictures"),
    ],
)
def test_headlines_have_many_forms(title: str) -> None:
    article = parsed(f"{title}\n\n{LEAD}\nHanoï (VNA) – {LEAD}\n\n{BODY}")
    assert (article.title, article.lead) == (title, LEAD)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Le pont de Huê rouvre.", id="a short sentence, no dateline"),
        pytest.param("« Nous tiendrons », a dit le maire : « Le pont rouvrira. »", id="quoted"),
        pytest.param("Photo : Lan Thi/VNA", id="a credit"),
    ],
)
def test_other_first_lines_are_no_headlines(line: str) -> None:
    assert parsed(f"{line}\n\n{LEAD}\n\n{BODY}").title is None


@pytest.mark.parametrize(
    ("line", "dateline", "text"),
    [
        ("Hanoi (VNA) - Le pont a rouvert.", "Hanoi (VNA)", "Le pont a rouvert."),
        ("Hanoï(VNA) – Le pont a rouvert.", "Hanoï(VNA)", "Le pont a rouvert."),
        ("Paris, 3 mars (VNA) - Le pont.", "Paris, 3 mars (VNA)", "Le pont."),
        ("La Havane, 22avril (VNA) - Le pont.", "La Havane, 22avril (VNA)", "Le pont."),
        ("Dà Nang (VNA/CVN) — Le pont.", "Dà Nang (VNA/CVN)", "Le pont."),
        ("Genève, le 1er mai 2019 - Le pont.", "Genève, le 1er mai 2019", "Le pont."),
        ("Le Parti communiste (PCV) a voté.", None, "Le Parti communiste (PCV) a voté."),
        ("Hanoï, le pont a rouvert.", None, "Hanoï, le pont a rouvert."),
        ("(VOVWORLD) - Le pont a rouvert.", "(VOVWORLD)", "Le pont a rouvert."),
        ("(VOVworld)-Le pont a rouvert.", "(VOVworld)", "Le pont a rouvert."),
        ("(VNA) Le pont a rouvert.", None, "(VNA) Le pont a rouvert."),
        ("Hanoi (VNA) Le pont a rouvert.", "Hanoi (VNA)", "Le pont a rouvert."),
        ("L’Agence (VNA) et le port.", None, "L’Agence (VNA) et le port."),
        ("Selon l’Agence (VNA), le pont.", None, "Selon l’Agence (VNA), le pont."),
    ],
)
def test_a_dateline_is_place_day_and_agency(line: str, dateline: str | None, text: str) -> None:
    article = parsed(f"Un titre\n\n{line}\n\n{BODY}")
    assert article.dateline == dateline
    assert article.paragraphs[0] == text


@pytest.mark.parametrize(
    "stamp",
    [
        "05/08/2019 00:02",
        "5.8.2019",
        "12/01/2019 - 14h07",
        "Lundi 5 août 2019 - 10:05:33",
        "lundi, 5 août 2019, 10:05",
        "Mercredi, 28 mars 2018 à 08:31:25",
        "Publié le 12 mai 2014 à 10h22",
        "Mis à jour le : 12-05-2014 10:22",
        "10:22 | 12/05/2014",
        "12/05/2014 - 10:22 (GMT+7)",
    ],
)
def test_a_line_with_the_day_of_publication_is_the_dateline(stamp: str) -> None:
    article = parsed(f"Un titre\n\n{stamp}\n\n{LEAD}\n\n{BODY}")
    assert (article.dateline, article.paragraphs) == (stamp, (LEAD, BODY))
    assert parsed(f"Un titre\n\n{LEAD}\n\n{stamp}\n\n{BODY}").dateline == stamp


@pytest.mark.parametrize("line", ["Le 5 août 2019", "5 août", "05/08/2019 à Riga", "Août 2019"])
def test_other_lines_with_a_day_stay_in_the_body(line: str) -> None:
    assert parsed(f"Un titre\n\n{line}\n\n{LEAD}\n\n{BODY}").paragraphs == (line, LEAD, BODY)


def test_the_day_of_publication_follows_the_agencys_dateline() -> None:
    article = parsed(f"Un titre\n\n5/8/2019 00:02\n\nRiga (VNA) – {LEAD}\n\n{BODY}")
    assert (article.dateline, article.lead) == ("Riga (VNA) 5/8/2019 00:02", None)


def test_a_title_that_the_page_repeats_below_is_no_lead() -> None:
    article = parsed(f"Un titre\n\nUn Titre\n\n{LEAD}\nHanoï (VNA) – {LEAD}\n\n{BODY}")
    assert (article.title, article.lead) == ("Un titre", LEAD)


def test_a_source_with_its_address_ends_no_article() -> None:
    source = "lejournal.vn\n\nSource : https://lejournal.vn/le-pont-12.html"
    assert parsed(f"Un titre\n\n{LEAD}\n\n{BODY}\n\n{source}").paragraphs == (LEAD, BODY)


def test_without_dateline_the_lead_is_what_the_first_paragraph_repeats() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\nLe ministre areçu à Hanoï une délégation.\n\n{BODY}")
    assert article.lead == LEAD
    assert article.paragraphs == ("Le ministre areçu à Hanoï une délégation.", BODY)


def test_a_lead_that_the_first_paragraph_retells_in_other_order_is_a_lead() -> None:
    lead = "Le président lao a reçu lundi à Vientiane le ministre cubain des Transports."
    told = (
        "Arrivé la veille à Vientiane, le ministre cubain des Transports, Luis Diaz, a été reçu "
        "le 3 mai par le président lao, qui l’a remercié."
    )
    article = parsed(f"Un titre\n\n{lead}\n{told}\n\n{BODY}")
    assert article.lead == lead
    assert article.paragraphs == (told, BODY)


def test_a_first_paragraph_that_nothing_repeats_is_no_lead() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\n\n{BODY}")
    assert article.lead is None
    assert article.paragraphs == (LEAD, BODY)


@pytest.mark.parametrize("mark", ["ảnh 1", "hinh anh 2"])
def test_a_caption_loses_the_template_and_keeps_its_credit_and_place(mark: str) -> None:
    caption = f"Un titre {mark}Le pont de nuit. Photo : VNA"
    article = parsed(f"Un titre\n\nHanoï (VNA) - {LEAD}\n{caption}\n\n{BODY}")
    assert article.captions == (Caption(text="Le pont de nuit. Photo : VNA", after=1),)
    assert article.paragraphs == (LEAD, BODY)


@pytest.mark.parametrize("between", [" ", " | ", "\n"])
def test_a_caption_that_stands_twice_is_one_caption(between: str) -> None:
    caption = "Le ministre et ses hôtes. Photo : VNA"
    article = parsed(f"Un titre\n{caption}{between}{caption}\n\n{LEAD}\n\n{BODY}")
    assert article.captions == (Caption(text=caption, after=0),)


@pytest.mark.parametrize(
    "line",
    [
        "Réagir à cet article",
        "Commentaire:*",
        "E-mail:*",
        "Commentaires",
        "back to top",
        "Feedback",
    ],
)
def test_what_the_page_says_below_the_signature_is_nothing(line: str) -> None:
    below = f"{LEAD}\n\n{BODY}\n\nVNA/CVN\n\n{line}\n\n{line}"
    article = parsed(f"Un titre\n\n{below}")
    assert article.paragraphs == (LEAD, BODY, "VNA/CVN")
    assert article.related == ()


def test_a_caption_and_its_credit_in_two_table_cells_are_one_caption() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\nLe pont de nuit. |\nPhoto : A. B./VNA/CVN |\n\n{BODY}")
    assert article.captions == (Caption(text="Le pont de nuit. Photo : A. B./VNA/CVN", after=1),)
    assert article.paragraphs == (LEAD, BODY)


def test_a_cell_without_a_credit_is_a_caption_where_hardly_a_line_ends_so() -> None:
    article = parsed(f"Un titre\n\nLe pont de nuit. |\n\n{LEAD}\n\n{BODY}")
    assert article.captions == (Caption(text="Le pont de nuit.", after=0),)
    assert article.paragraphs == (LEAD, BODY)
    assert parsed(f"Un titre |\n\n{LEAD} |\n\n{BODY} |").captions == ()


def test_a_line_is_a_caption_where_only_its_credit_stands_with_it_between_blank_lines() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\n\nLe pont de nuit.\nPhoto : VNA/CVN\n\n{BODY}")
    assert article.captions == (Caption(text="Le pont de nuit. Photo : VNA/CVN", after=1),)
    assert article.paragraphs == (LEAD, BODY)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Un titre\n{LEAD}\nPhoto : VNA/CVN\n{BODY}", id="no blank lines"),
        pytest.param(f"Un titre\n\n{LEAD}\n\nPhoto : VNA/CVN\n\n{BODY}", id="apart"),
        pytest.param(f"Un titre\n\nHanoï (VNA) - {LEAD}\nPhoto : VNA/CVN\n\n{BODY}", id="dateline"),
    ],
)
def test_a_paragraph_before_a_credit_stays_in_the_article(text: str) -> None:
    article = parsed(text)
    assert article.captions[0].text == "Photo : VNA/CVN"
    assert article.paragraphs == (LEAD, BODY)


@pytest.mark.parametrize(
    "signature",
    [
        *("-VNA", "- VNA", ".-AVI", " – VNA", "VNA/CVN", "\nVNA/CVN", "— VNA/VNP", "-VNA."),
        *("-VNA/VI", "(VNA)", " (AVI).", "./.", "- VNA./."),
    ],
)
def test_what_follows_the_signature_is_no_part_of_the_article(signature: str) -> None:
    article = parsed(f"Un titre\n\n{LEAD}\n\n{BODY} {signature}\n\nAutre titre\n{LEAD}")
    assert article.text.endswith(signature.strip())
    assert article.related == (RelatedItem(title="Autre titre", lead=LEAD),)


@pytest.mark.parametrize(
    "sentence",
    [
        "Il a parlé à la VNA.",
        "Le directeur de l’agence VNA",
        "Il dirige l'Agence vietnamienne d'information (VNA) depuis 2016.",
        "Il a rencontré la direction de l'Agence lao d'information (KPL).",
    ],
)
def test_an_agency_named_in_a_sentence_signs_nothing(sentence: str) -> None:
    assert parsed(f"Un titre\n\n{LEAD}\n\n{sentence}\n\n{BODY}").paragraphs[-1] == BODY


def test_what_follows_the_marker_is_related_and_captions_there_are_dropped() -> None:
    article = parsed(
        f"""Un titre

{LEAD}
source

Voir plus

Un ministre à Singapour. Photo : VNA

Titre un

{BODY}

Titre deux

Titre deux
"""
    )
    assert article.paragraphs == (LEAD,)
    assert article.captions == ()
    assert article.related == (
        RelatedItem(title="Titre un", lead=BODY),
        RelatedItem(title="Titre deux", lead=None),
    )


def test_a_link_inside_the_body_is_related_and_the_body_goes_on() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\n>> Un autre sujet\n{BODY}")
    assert article.paragraphs == (LEAD, BODY)
    assert article.related == (RelatedItem(title="Un autre sujet", lead=None),)


def test_a_heading_inside_the_body_stays_there() -> None:
    article = parsed(f"Un titre\n\n{LEAD}\n\nUne autre époque\n\n{BODY} -VNA")
    assert article.paragraphs == (LEAD, "Une autre époque", f"{BODY} -VNA")


def test_a_lone_title_leaves_no_text() -> None:
    article = parsed("Un titre et rien d’autre")
    assert article.title == "Un titre et rien d’autre"
    assert article.text == ""
    assert article.lead is None


def test_every_line_of_a_capture_is_somewhere() -> None:
    lines = ["Un titre", LEAD, "Une autre époque", BODY, "Il conclut"]
    article = parsed("\n\n".join(lines))
    assert [article.title, *article.paragraphs] == lines


@pytest.mark.parametrize("byline", ["Propos recueillis par Lan Anh", "Texte et photos : Minh Quân"])
def test_a_line_that_names_the_authors_is_no_lead(byline: str) -> None:
    article = parsed(f"Un titre\n\n{byline}\n\nRiga (VNA) – {LEAD}\n\n{BODY}")
    assert (article.lead, article.paragraphs) == (None, (byline, LEAD, BODY))
    article = parsed(f"Un titre\n\n{byline}\n\n{LEAD}\n\n{LEAD}\n\n{BODY}")
    assert (article.lead, article.paragraphs) == (LEAD, (byline, LEAD, BODY))


def test_a_sentence_that_begins_as_such_a_line_is_the_lead() -> None:
    lead = "Réalisé par une équipe lettone, le film a été tourné à Huê. Il sort lundi."
    article = parsed(f"Un titre\n\n{lead}\n\nRiga (VNA) – {LEAD}\n\n{BODY}")
    assert article.lead == lead

"""Which words find which articles, as people type them into the search page."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search_page import BELARUS, LANG_SON, typed
from tests.projects import ROOT

pytestmark = pytest.mark.browser

CASES = json.loads((ROOT / "tests" / "search" / "cases.json").read_text("utf-8"))

FOUND_FIRST = [
    ("bielorussie", BELARUS),
    ("Biélorussie", BELARUS),
    ("BIÉLORUSSIE", BELARUS),
    ("busko", BELARUS),
    ("belarus", BELARUS),
    ("vitaly busko bielorussie", BELARUS),
    ("mise en œuvre Busko", BELARUS),
    ('"postes frontaliers"', LANG_SON),
    ("« postes frontaliers »", LANG_SON),
    ('chinois "postes frontaliers"', LANG_SON),
    ("langson", LANG_SON),
    ("Lạng Sơn", LANG_SON),
]


@pytest.mark.parametrize(
    ("query", "title"),
    FOUND_FIRST,
    ids=[ascii(query) for query, _ in FOUND_FIRST],
)
def test_a_query_finds_its_article_first(query: str, title: str, library: Page) -> None:
    expect(typed(library, query).first).to_have_text(title)


AS_TYPED = [
    ("dong", ["Le fleuve"]),
    ("đồng nai", ["Le fleuve"]),
    ("coeur", ["Le fleuve"]),
    ("cœur", ["Le fleuve"]),
    ('"coeur de la plaine"', ["Le fleuve"]),
    ("accord", ["La paix"]),
    ("l'accord", ["La paix"]),
    ("l’accord d'abidjan", ["La paix"]),
    ("ivoire", ["La paix"]),
    ('"cote d\'ivoire"', ["La paix"]),
    ("mer", ["La mer"]),
    ("mercr", ["La marine"]),
    ("merc*", ["La marine"]),
    ("sud-coréen", ["La marine"]),
    ("hanoi frégate", ["La marine"]),
    ("02/05/2019", ["Le fleuve"]),
    ("2.5.2019 fleuve", ["Le fleuve"]),
    ("2019-05-02", ["Le fleuve"]),
    ("05/2019", ["Le fleuve"]),
    ("M. Navire", ["La mer"]),
    ("J.-M. navire", ["La mer"]),
    ("fleuve accord", []),
    ("accord zzz", []),
    ("zzz", []),
    ("meridional", []),
    ('"accord à signer"', []),
    ("ornithorynques", ["Article sans titre"]),
]


@pytest.mark.parametrize(
    ("query", "found"),
    AS_TYPED,
    ids=[ascii(query) for query, _ in AS_TYPED],
)
def test_words_are_found_as_people_type_them(
    query: str, found: list[str], other_library: Page
) -> None:
    expect(typed(other_library, query)).to_have_text(found)


@pytest.mark.parametrize("query", ["viet nam", "Viêt-Nam", "vietnam", "VIỆT NAM"], ids=ascii)
def test_the_country_is_found_in_each_of_its_spellings(query: str, library: Page) -> None:
    expect(typed(library, query)).to_have_count(5)


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        pytest.param("dong coeur", ["Đồng", "cœur"], id="letters"),
        pytest.param("accords", ["accord"], id="ending"),
        pytest.param("mer", ["mer", "mer"], id="whole word"),
        pytest.param('"la mer"', ["La", "mer", "la", "mer"], id="phrase"),
        pytest.param("hanoi frégate", ["frégates", "Ha", "Noi"], id="name in two words"),
    ],
)
def test_what_was_asked_is_marked_in_the_spelling_of_the_article(
    query: str, marks: list[str], other_library: Page
) -> None:
    typed(other_library, query)

    expect(other_library.locator(".recherche__resultats mark")).to_have_text(marks)


def test_an_excerpt_is_cut_where_most_of_what_was_asked_stands(library: Page) -> None:
    typed(library, '"mise en œuvre" coopération')

    excerpts = library.locator(".recherche__extrait")
    marked = [set(one.locator("mark").all_inner_texts()) for one in excerpts.all()]
    assert all({"mise", "en", "coopération"} <= marks for marks in marked)


def asked(library: Page, function: str, text: str) -> object:
    """Return what a function of words.js makes of a text with the table of the index."""
    return library.evaluate(
        f"""async (text) => {{
            const words = await import("../assets/javascripts/recherche/words.js");
            const catalogue = await (await fetch("../pagefind/catalogue.json")).json();
            return {function};
        }}""",
        text,
    )


@pytest.mark.parametrize(("text", "words"), CASES, ids=[ascii(text) for text, _ in CASES])
def test_the_browser_cuts_and_folds_words_as_the_index_does(
    text: str, words: list[str], library: Page
) -> None:
    assert asked(library, "words.wordsOf(text, catalogue.words.letters)", text) == words


@pytest.mark.parametrize(
    ("text", "query"),
    [
        pytest.param("", {}, id="nothing"),
        pytest.param("Le Laos", {"words": ["laos"]}, id="little word"),
        pytest.param("le", {"words": ["le"]}, id="little word alone"),
        pytest.param('"le"', {"words": ["le"]}, id="little word in quotes"),
        pytest.param("l’accord qu'il a", {"words": ["accord"]}, id="elision"),
        pytest.param("l'", {"words": ["l"]}, id="elision alone"),
        pytest.param("aujourd'hui", {"words": ["aujourd", "hui"]}, id="apostrophe in a word"),
        pytest.param("Viêt-Nam", {"phrases": ["viet nam"]}, id="hyphen"),
        pytest.param("sud-est", {"phrases": ["sud est"]}, id="little word in a compound"),
        pytest.param("l’après-guerre", {"phrases": ["apres guerre"]}, id="elision and hyphen"),
        pytest.param(
            "la corée du nord", {"phrases": ["coree du nord"]}, id="name of several words"
        ),
        pytest.param(
            "corée du sud-est", {"words": ["coree"], "phrases": ["sud est"]}, id="no such name"
        ),
        pytest.param("premières étrangères", {"words": ["premier", "etranger"]}, id="endings"),
        pytest.param("entrée", {"words": ["entree"]}, id="ending that leaves a little word"),
        pytest.param("ambass*", {"words": ["ambass*"]}, id="beginning"),
        pytest.param(
            '"de la paix" mer', {"words": ["mer"], "phrases": ["de la paix"]}, id="phrase and word"
        ),
        pytest.param("« de la paix", {"phrases": ["de la paix"]}, id="unfinished phrase"),
        pytest.param("M. Trong", {"words": ["trong"]}, id="form of address"),
        pytest.param("mme", {"words": ["mme"]}, id="form of address alone"),
        pytest.param("N. Phu et J.-M. To", {"words": ["phu", "to"]}, id="initials"),
        pytest.param("sept. 2016", {"words": ["septembre", "2016"]}, id="month cut short"),
        pytest.param("jui. 2016", {"words": ["jui", "2016"]}, id="one of two months"),
        pytest.param(
            "fin. 26/07/2010", {"words": ["fin"], "phrases": ["26 07 2010"]}, id="figures"
        ),
        pytest.param("paix -guerre", {"words": ["paix"], "without": ["guerre"]}, id="minus"),
    ],
)
def test_a_query_is_read_as(text: str, query: dict[str, list[str]], library: Page) -> None:
    parsed = asked(library, "words.parseQuery(text, catalogue.words)", text)

    assert isinstance(parsed, dict)
    plain = {
        name: [one["word"] + "*" * one["open"] for one in parsed[name]]
        for name in ("words", "without")
    }
    plain["phrases"] = [" ".join(words) for words in parsed["phrases"]]
    assert plain == {"words": [], "phrases": [], "without": [], **query}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("le 26/07/2010", "le 26 juillet 2010"),
        ("1-5-2016", "1er mai 2016"),
        ("2016-09-07 laos", "7 septembre 2016 laos"),
        ("2016-09", "septembre 2016"),
        ("9/2016", "septembre 2016"),
        ("35/07/2016", "35 07 2016"),
        ("12/2016/3", "12 2016 3"),
        ("sud-coréen", "sud coréen"),
        ("l’O.N.U. O.N.U.", "l’O.N.U. ONU"),
        ('"07/2016" A.N. laos', '"07/2016" A.N. laos'),
    ],
)
def test_where_nothing_is_found_a_query_is_read_in_another_way(
    text: str, other: str, library: Page
) -> None:
    read = """(await import("../assets/javascripts/recherche/readings.js"))
        .otherwise(text, catalogue.words)"""
    assert asked(library, read, text) == other


NAMES = ["Nguyên Phu Trong", "Tô Lâm", "Tô Lan", "Région 4"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("nguyen pu trong", "Nguyên Phu Trong"),
        ("visite de nguyen fu trong", "visite de Nguyên Phu Trong"),
        ("to lamm laos", "Tô Lâm laos"),
        ("tô lam", None),
        ("to lang", "Tô Lan"),
        ("nguyen tu tang", None),
        ("region 5", None),
        ('"to lamm"', None),
        ("tolamm", None),
    ],
)
def test_a_whole_name_is_put_right_though_its_words_are_short(
    text: str, named: str | None, library: Page
) -> None:
    put_right = f"""(await import("../assets/javascripts/recherche/spelling.js"))
        .withName(text, {json.dumps(NAMES)}, catalogue.words)"""
    assert asked(library, put_right, text) == named


def test_a_slip_in_a_short_word_of_a_name_leads_to_the_name(library: Page) -> None:
    expect(typed(library, "vitaly bsuko")).to_have_text([BELARUS])
    expect(typed(library, "huynh nogc son")).not_to_have_count(0)
    expect(library.locator("[role=status]")).to_contain_text("Huynh Ngoc Son")

"""The language of a text is told where it is sure, and is the archive's otherwise."""

from pathlib import Path

import pytest

from generator.annotate.knowledge import Recipe, load_knowledge
from generator.errors import DataError
from generator.languages import read_table, tables
from generator.model import Seed
from generator.parse import language as text_language
from generator.parse.language import is_foreign, language_of
from tests.articles import read_seed
from tests.projects import GOOD, GOOD_TEXT, make_project
from tests.test_bad_input import problem_lines, run

FRENCH = (
    "Un accord sur les échanges\nVientiane (VNA) – Les deux ministres sont convenus d’ouvrir "
    "un poste frontalier dans la province, et d’en parler avec les habitants des villages."
)
ENGLISH = (
    "A border gate opens\nVientiane (VNA) – The two ministers agreed to open a border gate in "
    "the province and to talk about it with the people of the villages."
)
TOLD = {
    "en": ENGLISH,
    "vi": "Mở cửa khẩu mới\nViêng Chăn (TTXVN) – Hai bộ trưởng đã đồng ý mở một cửa khẩu mới ở "
    "tỉnh này và sẽ trao đổi với người dân của các làng trong thời gian tới.",
    "de": "Ein Abkommen\nVientiane (VNA) – Die beiden Minister haben sich auf einen Grenzübergang "
    "in der Provinz geeinigt und wollen mit den Bewohnern der Dörfer sprechen.",
    "ru": "Новый пункт\nВьентьян (ВИА) – Министры договорились о том, что это будет новый пункт "
    "на границе, а также для жителей деревень по обе стороны.",
    "zh": "新口岸\n" + "两国部长在万象同意开设一个新的口岸。" * 4,
    "lo": "ດ່ານໃໝ່\n" + "ລັດຖະມົນຕີສອງປະເທດຕົກລົງເປີດດ່ານຊາຍແດນໃໝ່ " * 3,
}


@pytest.mark.parametrize(("language", "text"), TOLD.items(), ids=TOLD)
def test_another_language_is_told(language: str, text: str) -> None:
    assert language_of(text, "fr") == language


def test_a_french_text_is_foreign_to_an_english_archive() -> None:
    assert (language_of(FRENCH, "en"), language_of(ENGLISH, "en")) == ("fr", "en")


@pytest.mark.parametrize(
    "text",
    [
        FRENCH,
        "Laos",
        "SEA Games : Nguyen Van Toan, Do Hung Dung, Que Ngoc Hai, Park Hang-seo, Bui Tien Dung",
        "A" * 600,
        "Résultats : 12-3 ; 4-5 ; 6-7. " * 9,
        "",
    ],
    ids=["French", "a word", "names", "one letter", "figures", "nothing"],
)
def test_where_nothing_tells_another_it_is_the_archive_s(text: str) -> None:
    assert language_of(text, "fr") == "fr"


def test_a_text_of_names_alone_is_foreign_and_of_no_language_that_is_known() -> None:
    names = "Nguyen Van Toan, Park Hang-seo, Bui Tien Dung, Somsak Keo, Phan Van Duc, Chanthavong"
    assert is_foreign(names, "fr")
    assert language_of(names, "fr") == "fr"


def test_the_words_of_another_language_are_not_taken_apart() -> None:
    """English tables would have made « chino is » of « chinois »."""
    text = FRENCH.replace("Les deux ministres", "Les ministres chinois et vietnamiens")
    seed = Seed(id="0" * 16, file="a.txt", sha256="0" * 64, text=text)
    read = read_seed(seed, load_knowledge(Recipe(language="en")))
    assert (read.article.lang, read.article.tables, read.repairs) == ("fr", "en", ())


def test_an_archive_with_articles_in_other_languages_is_built(tmp_path: Path) -> None:
    seeds = {GOOD: GOOD_TEXT, "en.txt": ENGLISH, "vi.txt": TOLD["vi"]}
    project = make_project(tmp_path / "p", seeds)
    lines = problem_lines(run(project, "pages"))
    assert [line.partition("; ")[2].partition(".")[0] for line in lines] == [
        "marked as en, its words left as they are",
        "marked as vi, its words left as they are",
    ]
    exported = (project / "docs/data/articles.jsonl").read_text("utf-8")
    assert [f'"lang": "{code}"' in exported for code in ("fr", "en", "vi")] == [True] * 3


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("words", ["de"], "keys and values"),
        ("words.pt", {"pt": [False]}, "a list of texts"),
        ("letters.zh", {"zh": "一"}, "a list of texts"),
        ("letters.zh", {"zh": ["一"]}, "a first and a last letter"),
    ],
)
def test_a_broken_table_is_named(
    monkeypatch: pytest.MonkeyPatch, key: str, value: object, allowed: str
) -> None:
    table = read_table("mul", "other_languages") | {key.partition(".")[0]: value}
    others = text_language._others.__wrapped__  # noqa: SLF001  # past what is remembered
    monkeypatch.setattr(tables, "read_table", lambda *_: table)
    with pytest.raises(
        DataError, match=f"other_languages.yml: {key}: found .*, allowed: {allowed}"
    ):
        others()

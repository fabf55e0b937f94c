"""What is no article gets no address; what is doubtful in one is said."""

from pathlib import Path

import pytest

from generator import extract
from generator.languages import read_table
from generator.model import Article, Seed
from generator.parse import parse_article
from generator.parse.head import LONGEST_TITLE
from tests.projects import GOOD, GOOD_TEXT, make_project
from tests.test_bad_input import ids, problem_lines, run

BODY = "Hanoï (VNA) – Le ministre a reçu mardi à Hanoï l’ambassadeur du Laos.\n"

NO_ARTICLES = {
    "a status and its phrase": ("404 Not Found\n\n404 Not Found\nnginx/1.24.0\n", "404 Not Found"),
    "a status and a dash": ("Erreur 503 – Service Unavailable\nRéessayez.\n", "Erreur 503 –"),
    "a protocol and a status": ("HTTP/1.1 403 Forbidden\nServer: nginx\n", "HTTP/1.1 403"),
    "a status in another language": ("404 : Page introuvable\nAccueil\n", "404 : Page"),
    "words without a status": ("Page non trouvée.\nRetour à l’accueil\n", "Page non trouvée."),
    "a shield against robots": ("Just a moment...\nEnable JavaScript and cookies.\n", "Just a"),
    "a wall of consent": (
        "Votre vie privée\nNous utilisons des cookies pour vous servir.\nTout accepter\n",
        "a wall that asks for consent",
    ),
    "a script that is asked for": (
        "vietnam.example\nPlease enable JavaScript to go on.\nWe use cookies.\n",
        "a wall that asks for consent",
    ),
    "signs and figures": ("...!!! ---\n.... 12 %\n", "no word in it"),
    "the source of a page": (
        f"<!DOCTYPE html>\n<html><head><title>Un titre</title></head>\n<body>{BODY}</body></html>",
        "the source of an HTML page",
    ),
    "the source of a PDF": (
        f"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n{BODY}",
        "the source of a PDF",
    ),
    "the source of an RTF document": (
        f"{{\\rtf1\\ansi Un titre\n{BODY}}}",
        "the source of an RTF document",
    ),
}


@pytest.mark.parametrize("case", NO_ARTICLES)
def test_what_a_server_says_in_place_of_an_article_is_left_out(tmp_path: Path, case: str) -> None:
    text, said = NO_ARTICLES[case]
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "bad.txt": text})
    (line,) = problem_lines(run(project, "pages"))
    assert line.startswith("warning: seeds/bad.txt: ")
    assert said in line
    assert "left out" in line
    assert ids(project) == ["0123456789abcdef"]
    assert "bad.txt" not in (project / "seeds/permalinks.csv").read_text("utf-8")


ARTICLES = {
    "a headline with a number": f"404 entreprises exportent vers le Laos\n{BODY}",
    "a headline of an answer's words, with a dateline": f"Accès refusé\n{BODY}",
    "a dispatch on cookies": (
        "Le Vietnam réglemente les cookies\n"
        "Les sites qui utilisent des cookies devront le dire.\n"
        "Hanoï (VNA) – Un site qui utilise des cookies devra proposer de tout refuser.\n"
    ),
    "a dispatch on cookies without its dateline": (
        "Des règles pour les cookies\n"
        "Les sites qui utilisent des cookies devront le dire, a déclaré le ministre Sok Dara.\n"
        "Un site qui utilise des cookies devra proposer de tout refuser.\n"
    ),
    "one line of a banner before the text": f"Un accord\nTout accepter\n{BODY}",
}


@pytest.mark.parametrize("case", ARTICLES)
def test_an_article_that_only_resembles_such_an_answer_stays(tmp_path: Path, case: str) -> None:
    project = make_project(tmp_path / "p", {"a_00000000000000aa.txt": ARTICLES[case]})
    assert problem_lines(run(project, "pages")) == []
    assert ids(project) == ["00000000000000aa"]


LONG = "Le Vietnam et le Laos resserrent leurs liens " * 8

DOUBTS = {
    "tags": (
        f'<p class="x">Un accord</p>\n{BODY}',
        'HTML in the text (2, such as <p class="x">), shown as it is',
    ),
    "entities": (f"Un accord\n{BODY}Un&nbsp;mot de plus.", "HTML in the text (1, such as &nbsp;)"),
    "UTF-8 read as another encoding": (
        "Un accord\nHanoÃ¯ (VNA) – La coopÃ©ration avance.\n",
        "letters in a wrong encoding",
    ),
    "another language": (
        "Talks in Vientiane\nHanoi (VNA) – The two ministers discussed trade on Monday.\n",
        "hardly a word of its opening is of the archive's language (fr)",
    ),
    "another script": (
        "越南总理会见日本大使\n"
        + "越南总理十二日在河内会见了日本驻越南大使双方讨论了经济合作。\n" * 3,
        "hardly a word of its opening is of the archive's language (fr)",
    ),
    "a first line that is too long": (
        f"{LONG}\n{BODY}",
        f"no title: its first line has {len(LONG.strip())} characters",
    ),
}


@pytest.mark.parametrize("case", DOUBTS)
def test_what_is_doubtful_in_an_article_is_one_warning(tmp_path: Path, case: str) -> None:
    text, said = DOUBTS[case]
    project = make_project(tmp_path / "p", {"a_00000000000000aa.txt": text})
    (line,) = problem_lines(run(project, "pages"))
    assert said in line
    assert ids(project) == ["00000000000000aa"]


@pytest.mark.parametrize(
    "words",
    [
        "Un < deux > trois",
        "voir <https://example.org/>",
        "R&D ; AT&T",
        "PHÓNG SỰ – XÃ HỘI ; « ÂGÉ »",
        "<VNA>",
        "SEA Games : Nguyen Van Toan, Do Hung Dung, Que Ngoc Hai, Park Hang-seo, Bui Tien Dung",
    ],
)
def test_signs_that_are_no_markup_are_no_doubt(tmp_path: Path, words: str) -> None:
    project = make_project(tmp_path / "p", {"a_00000000000000aa.txt": f"Un accord\n{BODY}{words}"})
    assert problem_lines(run(project, "pages")) == []


def test_a_title_given_by_hand_ends_the_doubt_about_a_long_first_line(tmp_path: Path) -> None:
    seeds = {"a.txt": f"{'Un long titre ' * (LONGEST_TITLE // 10)}\n{BODY}"}
    project = make_project(tmp_path / "p", seeds)
    (project / "seeds/a.yml").write_text("title: Un titre\n", "utf-8")
    assert problem_lines(run(project, "pages")) == []


def test_an_address_given_to_what_is_no_article_keeps_answering(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "bad.txt": f"Un accord\n{BODY}"})
    run(project, "pages")
    (project / "seeds/bad.txt").write_text("404 Not Found\nnginx\n", "utf-8")
    lines = problem_lines(run(project, "pages"))
    assert "left out; its address shows a notice. Say why in bad.yml" in lines[1]
    (project / "seeds/bad.yml").write_text("withdrawn: {reason: pas un article}\n", "utf-8")
    assert problem_lines(run(project, "pages")) == []


def test_the_table_is_sorted_and_says_each_thing_once() -> None:
    table = read_table("mul", "no_articles")
    for key in ("before_status", "first_lines", "walls"):
        assert table[key] == sorted(set(table[key]))


def test_a_text_that_the_rules_fail_on_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(seed: Seed, language: str) -> Article:
        if "Zorbu" in seed.text:
            raise IndexError
        return parse_article(seed, language)

    monkeypatch.setattr(extract, "parse_article", failing)
    project = make_project(tmp_path / "p", {GOOD: GOOD_TEXT, "odd.txt": f"Un titre\n{BODY}Zorbu."})
    (line,) = problem_lines(run(project, "pages"))

    assert line.startswith("warning: seeds/odd.txt: the program fails on this text (IndexError in ")
    assert line.endswith("until then, odd.yml may say them.")
    assert len(ids(project)) == 2

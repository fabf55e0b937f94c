from pathlib import Path

import pytest

from generator.errors import DataError
from generator.languages import hunspell, treebanks
from generator.restore.brands import is_syllable
from generator.restore.forms import pages
from generator.restore.lexicon import Lexicon, load_lexicon
from generator.restore.spelling import load_spelling
from generator.restore.words import Words

LEXICON = load_lexicon("fr")


def test_a_language_without_tables_is_an_error() -> None:
    with pytest.raises(DataError, match=r"languages/xx/words\.gz"):
        load_lexicon("xx")
    with pytest.raises(DataError, match="languages/xx/restoration"):
        load_spelling("xx")


def test_the_lexicon_is_loaded_once() -> None:
    assert load_lexicon("fr") is LEXICON


@pytest.mark.parametrize(
    ("word", "known"),
    [("parties", True), ("Vietnam", True), ("vietnam", False), ("dela", False), ("Lors", True)],
)
def test_only_words_with_a_class_are_known(word: str, known: bool) -> None:
    assert LEXICON.known(word) is known


@pytest.mark.parametrize(
    ("run", "is_one"),
    [("lorsque", True), ("lorsqu", False), ("jusqu", False), ("qu", False), ("à", True)],
)
def test_what_an_apostrophe_follows_is_no_word_alone(run: str, is_one: bool) -> None:
    assert LEXICON.word(run) is is_one


def test_tables_of_one_row_are_enough() -> None:
    words = "".join(pages([("mot", 450, "Nms:10")], 2)).encode()
    small = Lexicon(words, ["^\tNms\t1"], LEXICON.spelling)
    assert small.known("mot")
    assert not small.known("mots")


@pytest.mark.parametrize(
    ("word", "syllable"),
    [("Nguyên", True), ("Đồng", True), ("Trang", True), ("Busko", False), ("En2003", False)],
)
def test_the_form_of_vietnamese_syllables(word: str, syllable: bool) -> None:
    assert is_syllable(word) is syllable


@pytest.mark.parametrize(
    ("run", "brand"),
    [("VietinBank", True), ("l'OpenAI", True), ("BestDeal", True), ("SongTao", False)],
)
def test_brands_keep_their_capital_inside(run: str, brand: bool) -> None:
    assert Words(LEXICON, {}).is_brand(run) is brand


def test_names_are_known_from_the_same_article_only() -> None:
    assert Words(LEXICON, {"Zorgblax": 1}).whole("Zorgblax") is not None
    assert Words(LEXICON, {}).whole("Zorgblax") is None


def test_hunspell_flags_give_forms_and_classes(tmp_path: Path) -> None:
    (tmp_path / "index.aff").write_text(
        "SFX S. Y 2\nSFX S. 0 0/L'D'Q' [^s]\nSFX S. 0 s/D'Q' [^s]\n"
        "SFX a0 Y 2\nSFX a0 er er/n'q'd'l' er\nSFX a0 er ent/n'q'l's' er\n"
        "SFX p+ Y 1\nSFX p+ er ées/D'Q' er\n",
        "utf-8",
    )
    (tmp_path / "index.dic").write_text("3\nnation/S.\nparler/a0p+\nVietnam/L'D'\n", "utf-8")
    assert hunspell.expand(tmp_path) == {
        "nation": {"Nfs", "Afs"},
        "nations": {"Nfp", "Afp"},
        "parler": {"I"},
        "parlent": {"Vp"},
        "parlées": {"Kfp"},
        "Vietnam": {"P"},
    }


def test_treebanks_are_read_with_their_contractions(tmp_path: Path) -> None:
    file = tmp_path / "a.conllu"
    columns = ["1\tMort\tmort\tNOUN\t_\tGender=Fem|Number=Sing", "2-3\tdu\t_\t_\t_\t_"]
    columns += ["2\tde\tde\tADP\t_\t_", "3\tle\tle\tDET\t_\t_", "4\troi\troi\tNOUN\t_\t_"]
    file.write_text("# text\n" + "\n".join(columns) + "\n\n", "utf-8")
    (sentence,) = treebanks.sentences(file)
    assert [form for form, _, _ in sentence] == ["Mort", "du", "roi"]
    assert treebanks.closed_forms([sentence]) == {("du", "CONTRACTION")}

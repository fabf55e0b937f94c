import pytest

from generator.restore.tokens import segments, tokens


def cut(text: str) -> list[str]:
    return ["".join(blank + piece for blank, piece in segments(token)) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fini.Il", ["fini. Il"]),
        ("(PCV).Il", ["(PCV). Il"]),
        ('le "jour".Il', ["le", '"jour". Il']),
        ("M.Lam", ["M. Lam"]),
        ("U.S.A. J.K.Rowling TP.HCM", ["U.S.A.", "J.K.Rowling", "TP.HCM"]),
        ("13.211 4,72 10:30 1.000.000", ["13.211", "4,72", "10:30", "1.000.000"]),
        ("1.000.000.Six", ["1.000.000. Six"]),
        ("amis,mais ans,12", ["amis, mais", "ans, 12"]),
        ("reprise;- rapports:-", ["reprise; -", "rapports: -"]),
        ("monde…et maisons...et", ["monde… et", "maisons... et"]),
        ("parti(PC) A(H5N1) élu(e)s le(s)", ["parti (PC)", "A(H5N1)", "élu(e)s", "le(s)"]),
        ("(PC)et «oui»et", ["(PC) et", "«oui» et"]),
        ("développement.-VNA VNA/CVN", ["développement.-VNA", "VNA/CVN"]),
        ("exemple.vn/a,b a@b.fr", ["exemple.vn/a,b", "a@b.fr"]),
        ("5%par +22,8%", ["5% par", "+22,8%"]),
    ],
)
def test_punctuation_shows_where_a_blank_is_missing(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('un"bon" jour', ["un", '"bon"', "jour"]),
        ('un "bon"jour', ["un", '"bon"', "jour"]),
        ('des "amis"et "frères"', ["des", '"amis"', "et", '"frères"']),
        (
            'le "Recueil et la"Revue illustrée"',
            ["le", '"Recueil', "et", "la", '"Revue', 'illustrée"'],
        ),
        ('d\'"amitié"', ['d\'"amitié"']),
    ],
)
def test_a_straight_mark_opens_or_closes_by_its_neighbours(text: str, expected: list[str]) -> None:
    assert " ".join(cut(text)).split(" ") == expected


def test_seams_join_without_a_blank() -> None:
    (token,) = tokens("paix,l'ami/amie")
    assert segments(token) == [("", "paix,"), (" ", "l'ami/"), ("", "amie")]

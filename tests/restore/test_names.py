import pytest

from generator.restore.names import FoundNames, find_names, within


def test_names_are_capitalised_words_without_a_capital_inside() -> None:
    text = "Le vice-roi Zorg-blax et Zorg, du SongTao, aiment l'Orge et l’ONU. Zorg rit."
    assert find_names(text) == {"Le": 1, "Zorg-blax": 1, "Zorg": 2}


def test_small_vietnamese_letters_are_no_capitals_inside() -> None:
    assert find_names("Nguyễn Duẩn, ẢnhHồ, Ấn") == {"Nguyễn": 1, "Duẩn": 1, "Ấn": 1}


@pytest.mark.parametrize(
    ("letters", "held"),
    [
        ("zorg", ()),
        ("Zorga,", (("Zorg", 2),)),
        ("laZorg-blax", (("Zorg", 2), ("Zorg-blax", 1))),
        ("ZorgLe", (("Zorg", 2), ("Le", 1))),
    ],
)
def test_a_run_depends_on_the_names_that_it_holds(
    letters: str, held: tuple[tuple[str, int], ...]
) -> None:
    assert within(letters, FoundNames({"Le": 1, "Zorg-blax": 1, "Zorg": 2})) == held


def test_of_many_names_that_begin_alike_those_that_stand_there_are_found() -> None:
    names = FoundNames({f"Zo{number}": 1 for number in range(100)} | {"Zorg": 2, "Zo": 3})
    assert within("Zorg", names) == (("Zo", 3), ("Zorg", 2))
    assert within("laZo12,", names) == (("Zo", 3), ("Zo1", 1), ("Zo12", 1))

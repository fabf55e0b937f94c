from dataclasses import dataclass

import pytest

from generator.annotate.actors.name_index import NameIndex


@dataclass(frozen=True)
class Holder:
    key: tuple[str, ...]


NAMES = (("anna", "maria", "lind"), ("anna", "berg"), ("per", "lind"), ("anna", "lind"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param(("lind",), [NAMES[0], NAMES[2], NAMES[3]], id="one-word-in-order-added"),
        pytest.param(("lind", "anna"), [NAMES[0], NAMES[3]], id="all-words-in-any-order"),
        pytest.param(("berg", "lind"), [], id="no-name-has-both"),
        pytest.param(("olof",), [], id="unknown-word"),
    ],
)
def test_those_whose_names_have_all_the_words_are_found(
    words: tuple[str, ...], expected: list[tuple[str, ...]]
) -> None:
    index = NameIndex(Holder(name) for name in NAMES)
    assert [holder.key for holder in index.holding(words)] == expected

import gzip

import pytest

from generator.search.cbor import Value, packed, unpacked
from generator.search.pagefind import IndexRecord, run_pagefind
from generator.search.postings import SIGNATURE, counted, page_sizes, words_apart


def file_of(value: Value) -> bytes:
    return SIGNATURE + packed(value)


@pytest.fixture(name="made", scope="module")
def _made() -> dict[str, bytes]:
    """Pagefind's files of two articles, unpacked."""
    records = [
        IndexRecord(url="0", title="le pont", content="le pont de kratie . pont"),
        IndexRecord(url="1", title="", content="un pont"),
    ]
    files = run_pagefind(records, "fr")
    return {
        path: gzip.decompress(content)
        for path, content in files.items()
        if path.endswith((".pf_meta", ".pf_index"))
    }


def one(made: dict[str, bytes], ending: str) -> bytes:
    (content,) = (content for path, content in made.items() if path.endswith(ending))
    return content


def test_pages_come_in_the_order_in_which_they_were_indexed(made: dict[str, bytes]) -> None:
    sizes = [size for _, size in page_sizes(one(made, ".pf_meta"))]

    assert sizes == [6, 2]


def test_words_taken_apart_are_all_of_the_file(made: dict[str, bytes]) -> None:
    index = one(made, ".pf_index")
    words = list(words_apart(index))

    assert [word for word, _ in words] == ["de", "krat", "le", "pont", "un"]
    assert index.endswith(b"".join(places for _, places in words))


META: list[Value] = ["1.5", [["fr_1", 3]], [], [], [], ["title"]]


@pytest.mark.parametrize(
    ("meta", "fault"),
    [
        pytest.param(b"pagefind_new", "it begins with", id="another signature"),
        pytest.param(file_of(META[:5]), "has 5 parts", id="a part fewer"),
        pytest.param(file_of([*META, 1]), "has 7 parts", id="a part more"),
        pytest.param(file_of(META) + b"\0", "has 6 parts", id="something after it"),
        pytest.param(file_of(["1.5", [["fr_1"]], *META[2:]]), "a page is", id="another page"),
        pytest.param(file_of(["1.5", 3, *META[2:]]), "is no list", id="no pages"),
        pytest.param(file_of(META)[:-3], "ends too early", id="cut off"),
        pytest.param(SIGNATURE + b"\xf6", "an item is of kind 7", id="a kind that is never used"),
    ],
)
def test_a_description_of_another_form_is_an_error(meta: bytes, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        page_sizes(meta)


WORD: Value = ["pont", [[0, [4], []]], []]


@pytest.mark.parametrize(
    ("index", "fault"),
    [
        pytest.param(file_of([[WORD], []]), "no list of one part", id="a part more"),
        pytest.param(file_of([3]), "is no list", id="no words"),
        pytest.param(file_of([[["pont", []]]]), "a word is not", id="a word of another form"),
        pytest.param(file_of([[[1, [], []]]]), "a word is not", id="a word without text"),
        pytest.param(file_of([[["pont", [[0, [4]]], []]]]), "a page of a word", id="another page"),
        pytest.param(file_of([[["pont", 3, []]]]), "a page of a word", id="a word without pages"),
        pytest.param(file_of([[["pont", [], [["ô", []]]]]]), "other spellings", id="not folded"),
        pytest.param(file_of([[WORD]]) + b"\0", "goes on", id="something after it"),
        pytest.param(file_of([[WORD]])[:-1], "ends too early", id="cut off"),
        pytest.param(b"", "it begins with", id="empty"),
    ],
)
def test_a_file_of_words_of_another_form_is_an_error(index: bytes, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        list(words_apart(index))


@pytest.mark.parametrize(
    ("pages", "without"),
    [
        pytest.param([[0, [4, 7], []]], [[0, [0, 0], []]], id="places"),
        pytest.param(
            [[3, [-25, 4, 300, 70000], [-1, 2]]], [[3, [-25, 0, 0, 0], [-1, 0]]], id="big"
        ),
        pytest.param(
            [[500, [-1, 4], []], [1, [2], []]], [[500, [-1, 0], []], [1, [0], []]], id="2"
        ),
        pytest.param([[0, [4]], [1, [2]]], [[0, [4]], [1, [2]]], id="another form"),
        pytest.param([[0, [9] * 30, [1]]], [[0, [0] * 30, [0]]], id="long list"),
        pytest.param([[0, [9] * 200, [1]]], [[0, [9] * 200, [1]]], id="too often to be read"),
        pytest.param([[0, [9, -3, 1], []]], [[0, [9, -3, 1], []]], id="two weights"),
        pytest.param([], [], id="no page"),
    ],
)
def test_a_counted_word_tells_how_often_and_not_where(
    pages: list[Value], without: list[Value]
) -> None:
    assert counted(packed(["pont", pages, []])) == packed(["pont", without, []])


def test_a_word_of_pagefind_is_counted(made: dict[str, bytes]) -> None:
    words = dict(words_apart(one(made, ".pf_index")))
    read = unpacked(words["pont"])[0]
    light = unpacked(counted(words["pont"]))[0]

    assert light != read
    assert shape(light) == shape(read)


def shape(value: Value) -> object:
    """Return a value with every number that is not below 0 forgotten."""
    if isinstance(value, list):
        return [shape(one) for one in value]
    return 0 if isinstance(value, int) and value >= 0 else value

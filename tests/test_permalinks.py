"""Addresses are assigned once and the ledger only grows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import DataError
from generator.permalinks import Claim, Ledger, assign, ledger_text, parse_ledger, read_ledger

ID = "ea3d89f4fc626edf"
SHA = "a" * 64


def claim(
    ident: str = ID, title: str = "Un titre", source: str = "a.txt", sha256: str = SHA
) -> Claim:
    return Claim(id=ident, title=title, source=source, sha256=sha256)


def test_an_address_is_the_title_and_eight_digits_of_the_id() -> None:
    _, addresses = assign(Ledger(), [claim(title="Đồng cœur : l’été à Sékong")])
    assert addresses[ID] == "articles/dong-coeur-l-ete-a-sekong-ea3d89f4/"


def test_a_new_title_keeps_the_address_and_adds_no_row() -> None:
    ledger, before = assign(Ledger(), [claim()])
    again, after = assign(ledger, [claim(title="Tout autre chose")])
    assert after == before
    assert again == ledger


@pytest.mark.parametrize(
    "changed", [claim(source="b/renamed.txt"), claim(sha256="b" * 64)], ids=["rename", "edit"]
)
def test_a_rename_or_edit_adds_a_row_with_the_same_address(changed: Claim) -> None:
    ledger, before = assign(Ledger(), [claim()])
    again, after = assign(ledger, [changed])
    assert after == before
    assert len(again.rows) == 2
    assert again.rows[0] == ledger.rows[0]


def test_a_file_is_known_again_by_its_name_and_by_its_bytes() -> None:
    ledger, _ = assign(Ledger(), [claim()])
    assert ledger.id_of("a.txt", "c" * 64) == ID
    assert ledger.id_of("moved.txt", SHA) == ID
    assert ledger.id_of("other.txt", "c" * 64) is None


def test_ids_with_the_same_eight_digits_get_different_addresses() -> None:
    _, addresses = assign(Ledger(), [claim("abcdefabcdef1111"), claim("abcdefabcdef2222")])
    assert addresses["abcdefabcdef1111"] == "articles/un-titre-abcdefab/"
    assert addresses["abcdefabcdef2222"] == "articles/un-titre-abcdefabc/"


def test_a_withdrawn_article_keeps_its_address_in_a_row_that_says_so() -> None:
    ledger, before = assign(Ledger(), [claim()])
    gone = Claim(id=ID, title="", source="a.txt", sha256=SHA, withdrawn=True)
    again, after = assign(ledger, [gone])
    assert after == before
    assert again.rows[-1].status == "withdrawn"


@given(
    st.lists(
        st.builds(
            claim,
            st.text("0123456789abcdef", min_size=12, max_size=16),
            st.text(max_size=200),
        ),
        unique_by=lambda c: c.id,
        max_size=20,
    ),
    st.randoms(use_true_random=False),
)
def test_addresses_are_unique_short_and_independent_of_order(
    claims: list[Claim], random: object
) -> None:
    ledger, addresses = assign(Ledger(), claims)
    assert len(set(addresses.values())) == len(claims)
    assert all(len(path.split("/")[1]) <= 80 for path in addresses.values())
    random.shuffle(claims)  # type: ignore[attr-defined]
    assert assign(Ledger(), claims) == (ledger, addresses)
    assert parse_ledger(ledger_text(ledger), "permalinks.csv") == ledger


HEAD = "id,path,source,sha256,status,moved_to\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,path\n", "line 1 must be"),
        (f"{HEAD}{ID},articles/a/\n", "line 2: 2 columns, 6 expected"),
        (f'{HEAD}"{ID},articles/a/,a.txt,{SHA},published,\n', "line 2 is not CSV"),
        (f'{HEAD}"{"a" * 200_000}\n', "line 2 is not CSV"),
        (f"{HEAD}x,articles/a/,a.txt,{SHA},published,\n", "line 2: id 'x'"),
        (f"{HEAD}{ID},../../etc/,a.txt,{SHA},published,\n", "path '../../etc/'"),
        (f"{HEAD}{ID},articles/a/,a.txt,{SHA},gone,\n", "status 'gone'"),
        (f"{HEAD}{ID},articles/a/,a.txt,{SHA},moved,http://x/\n", "moved_to 'http://x/'"),
        (f"{HEAD}{ID},articles/a/,a.txt,{SHA},moved,\n", "moved_to '' of a row moved"),
        (f"{HEAD}{ID},articles/a/,a.txt,{SHA},published,articles/b/\n", "row published is not"),
        (
            f"{HEAD}{ID},articles/a/,a.txt,{SHA},moved,articles/b/\n",
            "line 2: articles/a/ leads to articles/b/, which no line of this file has as its path",
        ),
        (
            f"{HEAD}<<<<<<< HEAD\n{ID},articles/a/,a.txt,{SHA},published,\n=======\n>>>>>>> b\n",
            "line 2: git could not merge. Delete its marks (<<<<<<< …)",
        ),
        (
            (
                f"{HEAD}{ID},articles/a/,a.txt,{SHA},published,\n"
                f"{'b' * 16},articles/a/,b.txt,{SHA},published,\n"
            ),
            f"line 3: articles/a/ was given to {'b' * 16} (b.txt), and on line 2 to {ID} (a.txt)",
        ),
    ],
    ids=[
        "header",
        "columns",
        "open quote",
        "long cell",
        "id",
        "path",
        "status",
        "moved_to",
        "moved nowhere",
        "published elsewhere",
        "moved to nothing known",
        "conflict",
        "clash",
    ],
)
def test_a_broken_ledger_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(DataError, match=r"permalinks\.csv") as raised:
        parse_ledger(text, "permalinks.csv")
    assert said in str(raised.value)


def test_the_bytes_tell_more_than_the_name() -> None:
    other = "b" * 16
    ledger, _ = assign(Ledger(), [claim(), claim(other, "Autre", "b.txt", "b" * 64)])
    assert ledger.id_of("a.txt", "b" * 64) == other


def test_an_article_that_two_branches_added_keeps_its_first_address_and_the_other_leads_there() -> (
    None
):
    ours, _ = assign(Ledger(), [claim(title="Le titre")])
    theirs, _ = assign(Ledger(), [claim(title="Un titre corrigé")])
    merged = Ledger((*ours.rows, *theirs.rows))
    grown, addresses = assign(merged, [claim()])
    assert addresses[ID] == "articles/le-titre-ea3d89f4/"
    assert grown.moves == {"articles/un-titre-corrige-ea3d89f4/": "articles/le-titre-ea3d89f4/"}
    assert assign(grown, [claim()])[0] == grown


def test_a_union_that_repeats_lines_and_header_is_read() -> None:
    ledger, _ = assign(Ledger(), [claim(), claim("b" * 16, "Autre", "b.txt", "b" * 64)])
    text = ledger_text(ledger)
    again = parse_ledger(text + text, "permalinks.csv")
    assert again.addresses == ledger.addresses
    assert again.moves == {}


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a mark"])
def test_a_ledger_that_a_windows_program_saved_is_read(tmp_path: Path, mark: str) -> None:
    ledger, _ = assign(Ledger(), [claim(), claim("b" * 16, "Autre", "b.txt", "b" * 64)])
    text = mark + ledger_text(ledger).replace("\n", "\r\n") + "\r\n"
    (tmp_path / "permalinks.csv").write_bytes(text.encode())
    assert read_ledger(tmp_path) == ledger

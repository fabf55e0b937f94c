import unicodedata

import pytest

from generator.annotate.vocabulary import ActorRecord, OfficeHeld, load_actor_records
from generator.errors import DataError
from generator.model import ActorType

RECORD = """\
actors:
  - id: pham-van-x
    label: Phạm Văn X
    type: person
    variants: [Pham Van X, M. X]
    wikidata: Q42
    offices:
      - title: ministre de la Justice
        period: 2016-04/2021-03
      - title: député
"""


def test_a_record_has_everything_that_its_file_says() -> None:
    assert load_actor_records(RECORD) == (
        ActorRecord(
            id="pham-van-x",
            label="Phạm Văn X",
            type=ActorType.PERSON,
            variants=("Pham Van X", "M. X"),
            wikidata="Q42",
            offices=(
                OfficeHeld(title="ministre de la Justice", period="2016-04/2021-03"),
                OfficeHeld(title="député"),
            ),
        ),
    )


def test_a_record_without_id_gets_the_slug_of_its_label() -> None:
    (record,) = load_actor_records("actors: [{label: Đồng Tháp FC, type: organisation}]")
    assert record.id == "dong-thap-fc"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "actors: []"])
def test_an_empty_file_has_no_records(text: str) -> None:
    assert load_actor_records(text) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[1]", "actors.yml: holds [1], allowed: the key 'actors'"),
        ("people: []", "actors.yml: holds ['people'], allowed: the key 'actors'"),
        (
            "actors: [{label: X, label: Y}]",
            "actors.yml: not valid YAML at line 1: the key label stands twice",
        ),
        (
            "actors: [{label: X, type: person, offices: [{title: roi, period: 2021-13-45}]}]",
            (
                "actors.yml: actors[0].offices[0].period: found '2021-13-45', allowed: an EDTF "
                "date or interval, such as '2016-04/2021-03'"
            ),
        ),
        ("actors: 3", "actors.yml: actors: found 3, allowed: a list of records"),
        ("actors: [3]", "actors.yml: actors[0]: found 3, allowed: a record"),
        (
            "actors: [{label: X, type: body}]",
            "actors.yml: actors[0].type: found 'body', allowed: person or organisation",
        ),
        ("actors: [{type: person}]", "actors.yml: actors[0].label: found None, allowed: text"),
        (
            "actors: [{label: X, type: person, born: 1}]",
            (
                "actors.yml: actors[0].born: found 1, allowed: the keys "
                "id, label, offices, type, variants, wikidata"
            ),
        ),
        (
            "actors: [{label: X, type: person, id: Été}]",
            (
                "actors.yml: actors[0].id: found 'Été', "
                "allowed: lower-case ASCII words joined by hyphens"
            ),
        ),
        (
            "actors: [{label: X, type: person, wikidata: 42}]",
            "actors.yml: actors[0].wikidata: found 42, allowed: text",
        ),
        (
            "actors: [{label: X, type: person, wikidata: P4}]",
            "actors.yml: actors[0].wikidata: found 'P4', allowed: Q and digits",
        ),
        (
            'actors: [{label: X, type: person, variants: ["Y\\ud800"]}]',
            "actors.yml: holds 'Y\\ud800', allowed: lines of text that can be shown",
        ),
        (
            'actors: [{label: X, type: person, offices: [{title: "roi\\x07"}]}]',
            "actors.yml: holds 'roi\\x07', allowed: lines of text that can be shown",
        ),
        (
            'actors: [{label: "X\\u202e", type: person}]',
            "actors.yml: holds 'X\\u202e', allowed: lines of text that can be shown",
        ),
        (
            "actors: [{label: X, type: person, variants: Y}]",
            "actors.yml: actors[0].variants: found 'Y', allowed: a list of texts",
        ),
        (
            "actors: [{label: X, type: person, variants: [Y, 5]}]",
            "actors.yml: actors[0].variants: found ['Y', 5], allowed: a list of texts",
        ),
        (
            "actors: [{label: X, type: person, offices: [{title: roi, period: hier}]}]",
            (
                "actors.yml: actors[0].offices[0].period: found 'hier', allowed: an EDTF date or "
                "interval, such as '2016-04/2021-03'"
            ),
        ),
    ],
)
def test_a_fault_names_file_key_value_and_what_is_allowed(text: str, fault: str) -> None:
    with pytest.raises(DataError) as raised:
        load_actor_records(text)
    assert str(raised.value) == fault


def test_a_name_is_the_same_however_its_accents_were_typed() -> None:
    (record,) = load_actor_records(
        unicodedata.normalize("NFD", "actors: [{label: Tô Lâm, type: person}]")
    )
    assert record.label == unicodedata.normalize("NFC", "Tô Lâm")


def test_all_faults_are_named_at_once() -> None:
    text = "actors: [{label: X, type: a}, {label: Y, type: b}]"
    with pytest.raises(DataError, match=r"actors\[0\]\.type.*actors\[1\]\.type"):
        load_actor_records(text)


def test_two_records_cannot_share_a_name() -> None:
    text = (
        "actors: [{label: X, type: person, variants: [Z]}, {label: Y, type: person, variants: [Z]}]"
    )
    with pytest.raises(DataError, match="the name 'Z' stands in two records: 'X', 'Y'"):
        load_actor_records(text)


def test_two_records_cannot_share_an_id() -> None:
    text = "actors: [{id: x, label: X, type: person}, {id: x, label: Y, type: person}]"
    with pytest.raises(DataError, match="the id 'x' stands in two records: 'X', 'Y'"):
        load_actor_records(text)

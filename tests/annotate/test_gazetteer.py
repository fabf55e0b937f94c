from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale

import generator.annotate.gazetteer as subject
from generator.annotate.countries import find_countries
from generator.annotate.gazetteer import load_gazetteer
from generator.annotate.inflection import load_inflection
from generator.annotate.matching import fold
from generator.countries import country_name, known_codes
from generator.errors import DataError
from generator.languages import read_table, tables
from tests.articles import make_article

COUNTRIES = read_table("fr", "countries")
TRAPS = read_table("fr", "country_traps")
SECTIONS = ("names", "foreign", "foreign_adjectives", "adjectives", "capitals", "places")

NEED_THEIR_CONTEXT = {"BL", "DM", "GD", "MF", "MS", "MU", "RE", "SV", "SX"}
"""Islands whose bare French name is a person's or a common word."""


@pytest.mark.parametrize("code", sorted(known_codes() - NEED_THEIR_CONTEXT))
def test_the_name_shown_for_a_country_is_also_found(code: str) -> None:
    found, _ = find_countries(
        make_article(f"Nom : {country_name(code, 'fr')}"), load_gazetteer("fr")
    )
    assert found == (code,)


def test_every_code_has_names() -> None:
    dissolved = {code for codes in COUNTRIES["former"].values() for code in codes}
    assert set(COUNTRIES["names"]) | dissolved == known_codes()


def test_every_state_with_a_capital_in_the_table_has_an_adjective() -> None:
    without = set(COUNTRIES["capitals"]) - set(COUNTRIES["adjectives"])
    assert without == {"CG"}  # congolais is ambiguous


def test_codes_are_iso_3166_as_cldr_knows_them() -> None:
    table = read_table("mul", "country_codes")
    reserved = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN"}
    private = {"QO", "XA", "XB", "XK", "ZZ"}
    cldr = {str(code) for code in Locale("en").territories}
    assert set(table["current"]) == {c for c in cldr if len(c) == 2} - reserved - private
    assert len(table["current"]) == 249


@pytest.mark.parametrize("section", [*SECTIONS, "former", "prefixes"])
def test_tables_are_sorted(section: str) -> None:
    keys = [fold(key) for key in COUNTRIES[section]]
    assert keys == sorted(keys)


def test_no_phrase_names_two_countries_by_the_same_rule() -> None:
    owners = Counter(
        (section, fold(phrase))
        for section in SECTIONS
        for phrases in COUNTRIES[section].values()
        for phrase in dict.fromkeys(map(fold, phrases))
    )
    assert [owner for owner, count in owners.items() if count > 1] == []


def test_conditions_speak_of_listed_names() -> None:
    listed = {fold(p) for s in SECTIONS for row in COUNTRIES[s].values() for p in row}
    named = [
        *TRAPS["also_names"],
        *TRAPS["needs_before"],
        *TRAPS["accented"],
        *TRAPS["name_openers"],
    ]
    assert {fold(name) for name in named} - {
        form for e in listed for form in load_inflection("fr").forms(e)
    } == set()


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("vietnamien", ("vietnamien", "vietnamiens", "vietnamienne", "vietnamiennes")),
        ("français", ("francais", "francaise", "francaises")),
        ("américain", ("americain", "americains", "americaine", "americaines")),
        ("belge", ("belge", "belges")),
        ("turc/turque", ("turc", "turcs", "turque", "turques")),
        ("lao/lao", ("lao", "laos")),
        ("letton", ("letton", "lettons", "lettonne", "lettonnes")),
        ("sud-coréen", ("sud-coreen", "sud-coreens", "sud-coreenne", "sud-coreennes")),
    ],
)
def test_the_forms_of_an_adjective_follow_from_its_masculine(
    entry: str, forms: tuple[str, ...]
) -> None:
    assert load_inflection("fr").forms(entry) == forms


@pytest.mark.parametrize(
    ("table", "key", "value", "message"),
    [
        ("countries", "names", {"ZZ": ["Nulle part"]}, "names.ZZ: found ['ZZ'], allowed: codes"),
        (
            "countries",
            "names",
            {"LA": "Laos"},
            "names.LA: found 'Laos', allowed: a list of texts",
        ),
        ("countries", "capitals", ["Hanoï"], "capitals: found ['Hanoï'], allowed: keys"),
        ("countries", "names", {False: ["Norvège"]}, "names: found False, allowed: keys"),
        ("countries", "prefixes", {"sino": "ZZ"}, "prefixes.sino: found ['ZZ'], allowed: codes"),
        ("country_traps", "accented", [1], "accented: found [1], allowed: a list of texts"),
        ("country_traps", "ambiguous_names", {"Corée": []}, "ambiguous_names.Corée: found []"),
    ],
)
def test_a_broken_table_is_refused_with_file_key_and_value(
    monkeypatch: pytest.MonkeyPatch, table: str, key: str, value: Any, message: str
) -> None:
    def broken(language: str, name: str) -> dict[str, Any]:
        content = read_table(language, name)
        return {**content, key: value} if name == table else content

    monkeypatch.setattr(tables, "read_table", broken)
    load_gazetteer.cache_clear()
    with pytest.raises(DataError) as raised:
        load_gazetteer("fr")
    load_gazetteer.cache_clear()
    assert f"languages/fr/{table}.yml: {message}" in str(raised.value)


def test_the_code_of_norway_is_not_a_boolean() -> None:
    folder = Path(subject.__file__).parents[1] / "languages"
    for file in (folder / "fr" / "countries.yml", folder / "mul" / "country_codes.yml"):
        table = yaml.safe_load(file.read_text("utf-8"))
        assert "NO" in table.get("names", table.get("current"))

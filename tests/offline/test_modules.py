"""Modules become one classic script; what is not understood is refused with its name."""

import re

import pytest

from generator.errors import EngineError
from generator.offline.modules import classic_scripts

STARTED = "assets/page.js"


def made(**parts: str) -> dict[str, str]:
    """Make classic scripts of modules that are given by their names beside each other."""
    return classic_scripts({f"assets/{name}.js": source for name, source in parts.items()})


def test_a_script_that_is_no_module_stays_as_it_is() -> None:
    source = "// import nothing\n(() => document.title)();\n"
    assert made(page=source) == {STARTED: source}


def test_a_module_holds_all_that_it_imports_and_those_are_files_no_more() -> None:
    scripts = made(
        page='import { two } from "./sums.js";\ntwo();\n',
        sums='import { one } from "./numbers.js";\nexport const two = () => one + one;\n',
        numbers="export const one = 1;\n",
    )
    assert list(scripts) == [STARTED]
    assert re.findall(r"^// (assets/.*)", scripts[STARTED], re.MULTILINE) == [
        "assets/numbers.js",
        "assets/sums.js",
        "assets/page.js",
    ]
    assert not re.search(r"^(import|export)\b", scripts[STARTED], re.MULTILINE)


def test_two_modules_that_start_by_themselves_are_two_scripts() -> None:
    shared = 'import { one } from "./numbers.js";\nconsole.log(one);\n'
    scripts = made(page=shared, other=shared, numbers="export const one = 1;\n")
    assert sorted(scripts) == ["assets/other.js", STARTED]


@pytest.mark.parametrize(
    "source",
    [
        'import all from "./part.js";',
        'import { a } from "https://example.org/a.js";',
        "import { a } from './part.js';",
        "export default 1;",
        "export let a = 1;",
        'export * from "./part.js";',
        'const a = await import("./part.js");',
        "const here = import.meta.url;",
        'addEventListener("x", () => import("./part.js"));',
    ],
)
def test_a_form_that_is_not_known_is_refused_with_the_file(source: str) -> None:
    with pytest.raises(EngineError, match=r"assets/page\.js: .* does not know"):
        made(page=f"{source}\n", part="export const a = 1;\n")


def test_words_about_imports_in_a_comment_are_none() -> None:
    source = "/**\n * Uses import(it) and import.meta.\n */\n// import (x)\nimportant(1);\n"
    assert made(page=source) == {STARTED: source}


def test_an_import_of_what_is_not_there_names_both() -> None:
    with pytest.raises(EngineError, match=r"assets/page\.js: imports assets/gone\.js"):
        made(page='import { a } from "./gone.js";\n')


@pytest.mark.parametrize("start", ["", 'import { a } from "./one.js";\n'])
def test_modules_in_a_circle_are_refused(start: str) -> None:
    circle = {
        "one": 'import { b } from "./two.js";\nexport const a = b;\n',
        "two": 'import { a } from "./one.js";\nexport const b = a;\n',
    }
    with pytest.raises(EngineError, match=r"assets/one\.js: .*(circle)"):
        made(**circle, **({"page": start} if start else {}))

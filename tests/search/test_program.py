"""What the search page knows of Pagefind's program is true of the version that is installed."""

import gzip
import json
import re
from importlib.metadata import version

import pytest

from generator.search.pagefind import CALLED, IndexRecord, check_program, run_pagefind
from tests.projects import ROOT

SCRIPTS = ROOT / "theme_overrides" / "assets" / "javascripts" / "recherche"
DRIVER = SCRIPTS / "pagefind.js"
PAGE = ROOT / "theme_overrides" / "recherche.html"


@pytest.fixture(name="program", scope="module")
def _program() -> bytes:
    made = run_pagefind([IndexRecord(url="0", title="", content="un")], "fr")
    return gzip.decompress(made["wasm.fr.pagefind"])


def test_the_driver_is_of_the_version_that_is_installed() -> None:
    assert f'VERSION = "{version("pagefind")}";' in DRIVER.read_text("utf-8")


def test_what_the_driver_calls_is_in_the_program(program: bytes) -> None:
    called = set(
        re.findall(
            r"wasm\.(\w+)\b|(__wbindgen_init\w+)|\"(\./\w+\.js)\"", DRIVER.read_text("utf-8")
        )
    )
    names = {name for group in called for name in group if name} - {"memory"}

    assert names == set(CALLED)
    check_program(program)


@pytest.mark.parametrize("name", CALLED)
def test_a_program_without_what_is_called_is_refused(name: str, program: bytes) -> None:
    with pytest.raises(ValueError, match=f"^its program lacks {re.escape(name)}"):
        check_program(program.replace(name.encode(), b""))


def test_the_page_asks_for_every_module_ahead() -> None:
    (listed,) = re.findall(r"for name in (\[.*?\])", PAGE.read_text("utf-8"))

    assert json.loads(listed) == sorted(script.stem for script in SCRIPTS.glob("*.js"))

"""What all tests share."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.hostile import Hostile, build_hostile

# How long one example takes depends on what else the machine is doing.
settings.register_profile("kiosque", deadline=None)
settings.load_profile("kiosque")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden/ with what the program makes now; read the diff before commit",
    )
    parser.addoption(
        "--half",
        choices=["browser", "others"],
        help="run a browser's tests only, or all others: `.ci/tests` runs both at once",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out the files of the half that another process runs."""
    half = config.getoption("--half")
    if half is None or collection_path.suffix != ".py":
        return None
    return True if (collection_path.parent.name == "browser") != (half == "browser") else None


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Build the archive of hostile seeds once."""
    return build_hostile(tmp_path_factory.mktemp("hostile") / "p")

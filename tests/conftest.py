"""What all tests share."""

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


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    """Build the archive of hostile seeds once."""
    return build_hostile(tmp_path_factory.mktemp("hostile") / "p")

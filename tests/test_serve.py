"""The server on localhost answers every address, and stays quiet."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from generator.serve import make_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("non", "utf-8")
    (tmp_path / "site/404.html").write_text("Page introuvable", "utf-8")
    with make_server(tmp_path / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "address", ["/rien", "/%00", "/a%00/", "/..%2fsecret.txt", "/../secret.txt"]
)
def test_what_is_no_file_of_the_site_is_answered_with_its_own_page(port: int, address: str) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", address)
    answer = connection.getresponse()
    assert (answer.status, answer.read().decode()) == (404, "Page introuvable")
    connection.close()

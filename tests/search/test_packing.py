import gzip

from generator.search.packing import as_json, named, packed


def test_json_has_letters_as_they_are_and_no_spaces() -> None:
    assert as_json({"lieu": ["Đà Nẵng", 1]}) == '{"lieu":["Đà Nẵng",1]}'.encode()


def test_the_same_content_gives_the_same_bytes_and_name_and_another_another_name() -> None:
    path, content = named("a/", b"pont")
    assert (path, content) == named("a/", b"pont")
    assert gzip.decompress(content) == gzip.decompress(packed(b"pont", 1)) == b"pont"
    assert named("a/", b"ponts")[0] != path

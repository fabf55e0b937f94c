from generator.check.styles import loaded


def test_a_style_sheet_loads_what_it_names() -> None:
    css = """/* url(no) */ @import "a.css"; @import url(b.css); p { src: URL( 'c d' ) }
    q { background: url(data:image/png;base64,AA==), url(\\68 ttps://example.com/e) }"""
    assert list(loaded(css)) == ["a.css", "b.css", "c d", "https://example.com/e"]


def test_an_escape_of_any_letter_is_read() -> None:
    assert list(loaded("p { src: url(\\1EA1 .png) url(\\D800 .png) }")) == ["ạ.png", "\ufffd.png"]

"""mkdocs.yml is read safely and every fault is said at once."""

from pathlib import Path

import pytest

from generator.config import load_config
from generator.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return file


def test_an_almost_empty_file_has_defaults(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, "site_name: Essai\n"))
    assert config.site_name == "Essai"
    assert config.seeds_dir == tmp_path / "seeds"
    assert config.url("articles/x/") == "/articles/x/"


@pytest.mark.parametrize(
    ("text", "interface", "articles"),
    [
        ("site_name: Essai\n", "fr", "fr"),
        ("theme: {language: en}\n", "en", "en"),
        ("theme: {language: en}\nextra: {archive: {language: fr}}\n", "en", "fr"),
    ],
    ids=["neither", "the interface's", "each its own"],
)
def test_articles_have_the_language_of_the_interface_unless_they_have_their_own(
    tmp_path: Path, text: str, interface: str, articles: str
) -> None:
    config = load_config(write(tmp_path, text))
    assert (config.language, config.article_language) == (interface, articles)


@pytest.mark.parametrize(
    ("archive", "fault"),
    [
        ("rights: all", "extra.archive.rights is 'all' (allowed: full, extract, link)"),
        ("extract_words: 0", "extra.archive.extract_words must be a number from 1 on, found 0"),
        ("extract_words: true", "must be a number from 1 on, found True"),
        ("extract_words: many", "must be a number from 1 on, found 'many'"),
        ("indexing: 'no'", "extra.archive.indexing must be true or false, found 'no'"),
        ("tag: example.org", "extra.archive.tag must be a domain or an e-mail address and a day"),
        ("tag: 'Exa mple,2026'", "found 'Exa mple,2026'"),
    ],
)
def test_values_that_mean_nothing_are_refused(tmp_path: Path, archive: str, fault: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(write(tmp_path, f"extra: {{archive: {{{archive}}}}}\n"))
    assert fault in str(caught.value)


@pytest.mark.parametrize("given", ["https://a.example/b", "https://a.example/b/"])
def test_addresses_begin_with_the_site_url(tmp_path: Path, given: str) -> None:
    config = load_config(write(tmp_path, f"site_url: {given}\n"))
    assert config.url("articles/x/") == "https://a.example/b/articles/x/"


def test_env_tags_are_read_as_mkdocs_reads_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, 'site_url: !ENV [KIOSQUE_TEST_URL, ""]\n')
    assert load_config(file).site_url == ""
    monkeypatch.setenv("KIOSQUE_TEST_URL", "https://a.example/")
    assert load_config(file).site_url == "https://a.example/"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: [", "not valid YAML at line"),
        ("copyright: 2021-13-45\n", "not valid YAML: month must be in 1..12"),
        (
            "site_name: a\nsite_name: b\n",
            "not valid YAML at line 2: the key site_name stands twice",
        ),
        ("extra: {archive: {rights: link, rights: full}}\n", "the key rights stands twice"),
        ("site_name: \x00\n", "not valid YAML: unacceptable character"),
        ("site_name: " + "[" * 3000, "not valid YAML: maximum recursion depth"),
        ("- a\n- b\n", "must hold keys and values, found list"),
        ("site_name: 3\n", "site_name must be text, found 3"),
        ("site_url: ftp://x/\n", "site_url must begin with http"),
        ("site_dir: .\n", "site_dir must be a folder inside"),
        ("site_dir: ../elsewhere\n", "site_dir must be a folder inside"),
        ("site_dir: seeds\n", "site_dir and seeds share a folder"),
        ("site_dir: seeds/site\n", "site_dir and seeds share a folder"),
        ("docs_dir: site/docs\n", "site_dir and docs share a folder"),
        ("site_dir: .git\n", "site_dir and .git share a folder"),
        ("extra: {archive: {seeds_dir: docs/articles}}\n", "seeds_dir and docs share a folder"),
        ("extra: {archive: {seeds_dir: docs/seeds}}\n", "seeds_dir and docs share a folder"),
        ("docs_dir: seeds\n", "seeds_dir and seeds share a folder: what is in docs_dir is pub"),
        ("docs_dir: seeds/pages\n", "seeds_dir and pages share a folder"),
        ('site_name: ""\n', "site_name is empty"),
        ('site_name: "A\\x00b"\n', "site_name holds control characters"),
        ('copyright: "A\\ud800b"\n', "copyright holds control characters, or halves of"),
        ('extra: {archive: {publisher: "\\x1b"}}\n', "extra holds control characters"),
        ('a: &a [&b [x], *b]\nnav: [*a, *a, "\\x01"]\n', "nav holds control characters"),
        ("use_directory_urls: false\n", "use_directory_urls must be true"),
        ("plugins: [search]\n", "plugins must be []: the archive has a search"),
        ("plugins: [{search: {lang: fr}}]\n", "plugins must be []: the archive has a search"),
        ("theme: readthedocs\n", "theme.name must be material, found 'readthedocs'"),
        ("theme: {name: mkdocs}\n", "theme.name must be material, found 'mkdocs'"),
        ("theme: material\n", "theme.custom_dir is missing"),
        ("theme: {name: material}\n", "theme.custom_dir is missing"),
        ("theme: {language: xx}\n", "theme.language is 'xx' (allowed: en, fr)"),
        ("extra: {archive: {language: xx}}\n", "extra.archive.language is 'xx' (allowed: en, fr)"),
        ("extra: {archive: {colour: red}}\n", "extra.archive.colour is unknown (allowed:"),
        ("extra: {archive: []}\n", "archive must hold keys and values, found []"),
    ],
)
def test_a_fault_is_named_with_what_is_allowed(tmp_path: Path, text: str, said: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load_config(file)
    assert said in str(raised.value)
    assert str(file) in str(raised.value)


def test_a_tag_that_names_code_is_read_and_not_run(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    load_config(write(tmp_path, f"x: !!python/object/apply:os.mkdir [{mark}]\n"))
    assert not mark.exists()


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(write(tmp_path, "site_name: 3\nsite_url: ftp://x/\n"))
    assert "site_name" in str(raised.value)
    assert "site_url" in str(raised.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="not found"):
        load_config(tmp_path / "mkdocs.yml")


@pytest.mark.parametrize(
    ("seeds", "docs", "refused"),
    [
        ("a", "b", False),
        ("a", "a", False),
        ("a", "a/docs", False),
        ("b/data", "b", True),
        ("b/articles/2022", "b", True),
        (".", "old", True),
    ],
)
def test_articles_that_writing_the_pages_would_remove_are_refused(
    tmp_path: Path, seeds: str, docs: str, *, refused: bool
) -> None:
    config = load_config(write(tmp_path, "site_name: Essai\n"))
    (tmp_path / "old/articles").mkdir(parents=True)
    (tmp_path / "old/articles/a.txt").write_text("Un article.", "utf-8")
    folders = {"seeds": tmp_path / seeds, "docs": tmp_path / docs}
    if refused:
        with pytest.raises(ConfigError, match="holds articles"):
            config.with_folders(**folders)
    else:
        assert config.with_folders(**folders).docs_dir == tmp_path / docs


def test_what_surrounds_a_value_is_no_part_of_it(tmp_path: Path) -> None:
    assert load_config(write(tmp_path, 'site_name: " Essai "\n')).site_name == "Essai"

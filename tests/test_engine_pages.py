"""Links are MkDocs' own, asked for once for all pages of a folder."""

from pathlib import Path

import pytest
from mkdocs.config import load_config as load_mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor

from generator.engine_pages import Followed, Generated
from tests.projects import make_project

FILES = ("a/index.md", "a/b.md", "a/b/c.md", "a/d.md", "a/d/e.md", "f.md", "g/h.md", "g/i.csv")


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    project = make_project(tmp_path / "p")
    for name in FILES:
        file = project / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {name}\n---\n\n# {name[0]}\n", "utf-8")
    return load_mkdocs(str(project / "mkdocs.yml"))


@pytest.fixture
def files(config: MkDocsConfig) -> Files:
    return get_files(config)


def targets(file: File) -> list[str]:
    """Return links to everything, as the generator writes them and as a hand would."""
    up = "../" * file.src_uri.count("/")
    beside = ["b.md"] if file.src_uri == "a/d.md" else []
    return [*(f"{up}{name}" for name in FILES), f"{up}a/d.md#x", *beside]


def test_every_page_leads_where_mkdocs_says(config: MkDocsConfig, files: Files) -> None:
    followed = Followed()
    for name in FILES[:-1]:
        file = files.src_uris[name]
        links = _RelativePathTreeprocessor(file, files, config)
        follow = followed.of(file, links)
        for _ in range(2):
            assert [*map(follow, targets(file))] == [*map(links.path_to_url, targets(file))]


def test_a_page_is_as_mkdocs_makes_it(config: MkDocsConfig, files: Files) -> None:
    file = files.src_uris["a/d.md"]
    file.content_string = (
        "---\ntitle: D\n---\n\n# Un\n\n## Deux\n\n- [b](../a/b.md)\n\n### Trois\n\n## Deux\n"
    )
    plain, own = Page(None, file, config), Generated(None, file, config)
    own.followed = Followed()
    for page in (plain, own):
        page.read_source(config)
        page.render(config, files)
    assert (own.content, str(own.toc)) == (plain.content, str(plain.toc))
    assert plain.present_anchor_ids
    assert own.present_anchor_ids is None  # converted here


@pytest.mark.parametrize("change", ["extension", "setting", "title"])
def test_what_is_not_usual_is_converted_by_mkdocs(
    config: MkDocsConfig, files: Files, change: str
) -> None:
    file = files.src_uris["a/d.md"]
    file.content_string = "---\ntitle: D\n---\n\n# Un\n"
    if change == "extension":
        config.markdown_extensions.append("attr_list")
    elif change == "setting":
        config.mdx_configs["toc"] = {"permalink": True}
    else:
        file.content_string = "# Un\n"
    page = Generated(None, file, config)
    page.followed = Followed()
    page.read_source(config)
    page.render(config, files)
    assert page.present_anchor_ids is not None

import re
from pathlib import PurePosixPath

from generator.archive import Archive
from generator.origins import Origins
from generator.pages import all_pages
from generator.pages.downloads import COLLECTION
from generator.pages.frontmatter import read_front_matter
from tests.pages.archives import archive, settings


def made(held: Archive) -> dict[str, str]:
    return {file.path: file.content.decode() for file in all_pages(Origins(held, settings()))}


def test_there_is_a_page_for_everything() -> None:
    names = sorted(made(archive()))

    assert [name for name in names if not name.startswith("articles/")] == [
        "acteurs/asean.md",
        "acteurs/index.md",
        "acteurs/to-lam.md",
        "annees/2017.md",
        "annees/2021.md",
        "annees/2021/10.md",
        "annees/2021/11.md",
        "annees/inconnue.md",
        "annees/index.md",
        "index.md",
        "pays/fr-france.md",
        "pays/index.md",
        "pays/la-laos.md",
        "pays/vn-vietnam.md",
        "relations/index.md",
        "relations/la-vn.md",
        "relations/la.md",
        "relations/vn.md",
        "themes/frontieres.md",
        "themes/index.md",
    ]
    assert sum(name.startswith("articles/") for name in names) == 5


def test_an_empty_archive_has_its_home_and_its_overviews() -> None:
    assert sorted(made(Archive(()))) == [
        "acteurs/index.md",
        "annees/index.md",
        "index.md",
        "pays/index.md",
        "relations/index.md",
        "themes/index.md",
    ]


def test_every_link_leads_to_a_page() -> None:
    pages = made(archive())
    broken = [
        (name, target)
        for name, text in pages.items()
        for target in re.findall(r"\]\(([^)#]+)\)", read_front_matter(text)[1])
        if _resolved(name, target) not in {*pages, *(file for _, file in COLLECTION)}
    ]

    assert broken == []


def test_two_makings_are_the_same() -> None:
    assert list(all_pages(Origins(archive(), settings()))) == list(
        all_pages(Origins(archive(), settings()))
    )


def _resolved(page: str, target: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)

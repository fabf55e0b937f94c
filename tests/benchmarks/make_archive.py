"""Makes N synthetic seeds out of the labelled articles: for benchmarks and for tests at scale.

    python -m tests.benchmarks.make_archive FOLDER 10000

Paragraphs of the real captures are drawn at random (seeded), with other days, years, numbers and
names, so that every article is different, of usual length, and has glued words. They hold no word
that the labelled articles lack, but for the numbers: `fresh_words` adds what an archive would meet.
"""

import hashlib
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.model import Seed
from generator.parse import parse_article
from generator.parse.boilerplate import load_boilerplate
from generator.permalinks import Ledger
from generator.problems import Report
from generator.read import read_seeds

ROOT = Path(__file__).parent.parent.parent
SOURCES = (ROOT / "seeds", ROOT / "tests" / "accuracy" / "texts")
_PARAGRAPHS = 6
"""An article has so many where no number of words is asked for."""
_FAMILY = ("Nguyen", "Tran", "Le", "Pham", "Hoang", "Phan", "Vu", "Dang", "Bui", "Do")
_MIDDLE = ("Van", "Thi", "Duc", "Minh", "Quang", "Xuan", "Ngoc", "Thanh")
_GIVEN = ("Anh", "Binh", "Dung", "Giang", "Hai", "Hung", "Lan", "Long", "Nam", "Phong", "Son")
_COUNTRIES = (
    *("Laos", "Cambodge", "Chine", "Japon", "Inde", "France", "Russie", "Cuba", "Thaïlande"),
    *("Indonésie", "Malaisie", "Singapour", "Australie", "Canada", "Mongolie", "Algérie"),
)
_MONTHS = ("janvier", "mars", "avril", "mai", "juin", "juillet", "octobre", "novembre")


def synthetic_seeds(
    number: int, start: int = 0, words: int | None = None
) -> Iterator[tuple[str, str]]:
    """Yield (file name, text) of `number` articles, always the same ones.

    They have about so many words where a number of words is given, else six paragraphs, of which
    one that is signed ends the article.
    """
    titles, paragraphs = _material()
    for n in range(start, start + number):
        rng = random.Random(n)  # noqa: S311  # reproducible, no secret
        yield (
            f"{n:06}_{hashlib.sha256(str(n).encode()).hexdigest()[:16]}.txt",
            _article(rng, titles, paragraphs, words),
        )


@cache
def _material() -> tuple[list[str], list[str]]:
    titles, paragraphs = [], []
    for folder in SOURCES:
        for seed in _seeds(folder):
            article = parse_article(seed, "fr")
            titles += [article.title] if article.title else []
            paragraphs += [p for p in article.paragraphs if len(p) > 80]
    return titles, paragraphs


def _seeds(folder: Path) -> tuple[Seed, ...]:
    return read_seeds(folder, Ledger(), Report()).seeds


def _article(
    rng: random.Random, titles: list[str], paragraphs: list[str], words: int | None
) -> str:
    country, other = rng.sample(_COUNTRIES, 2)
    name = " ".join(rng.choice(part) for part in (_FAMILY, _MIDDLE, _GIVEN))
    day, month, year = rng.randint(1, 28), rng.choice(_MONTHS), rng.randint(2008, 2025)
    title = f"{rng.choice(titles)} : {name} en visite, {country}-{other} {rng.randint(1, 999)}"
    lead = f"Le ministre {name} a reçu le {day} {month} {year} une délégation de {country}."
    head = f"{title}\n\n{lead}\nHanoï (VNA) – {lead}\n\n"
    if words is None:
        drawn = rng.sample(paragraphs, _PARAGRAPHS)
    else:
        unsigned = [p for p in paragraphs if not load_boilerplate("fr").signature.search(p)]
        drawn = _long_enough(rng.sample(unsigned, len(unsigned)), words - len(head.split()))
    body = [re.sub(r"\d", lambda _: str(rng.randint(1, 9)), paragraph) for paragraph in drawn]
    return head + "\n\n".join(body) + " -VNA\n"


def _long_enough(paragraphs: list[str], words: int) -> list[str]:
    """Return the first paragraphs, as many as come nearest to a number of words."""
    count = 0
    for number, paragraph in enumerate(paragraphs):
        more = len(paragraph.split())
        if count + more / 2 > words:
            return paragraphs[:number]
        count += more
    return paragraphs


def main() -> None:
    """Write the seeds into a folder."""
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in synthetic_seeds(number):
        (folder / name).write_text(text, "utf-8")
    print(f"{number} seeds in {folder}")


if __name__ == "__main__":
    main()

"""The accuracy report: figures of every labelled set, each error, and how topics are confused.

python -m tests.accuracy.report            print it
python -m tests.accuracy.report --raise    raise the floors to what is reached; never lower one
python -m tests.accuracy.report --publish  write the figures into docs/methode.md
"""

import json
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from tests.accuracy.gate import FLOORS, ROOT, SETS, labels_of, measures, raised, score

METHOD = ROOT / "docs" / "methode.md"
NEW_ARCHIVE = ROOT / "generator" / "languages" / "fr" / "new_archive" / "docs" / "methode.md"
"""The same page, as `new` copies it for other archives."""

PUBLISHED = {
    "gold": "Annotées",
    "unseen": "Jamais vues",
    "held-out": "Inédites",
    "held-out-last": "Dernières",
}
"""The sets that readers see, and what they are called there."""

MEASURES = {
    "repairs": "mots séparés (F1)",
    "title": "titre",
    "end_of_body": "fin de l’article",
    "countries": "pays (F1)",
    "persons": "personnes (F1)",
    "organisations": "organisations (F1)",
    "dates_right": "dates justes",
}


def published(figures: dict[str, dict[str, float]]) -> str:
    """Return the figures as the Markdown table of the page *Méthode*."""
    sets = [name for name in PUBLISHED if name in figures]
    head = " | ".join(["Mesure", *(PUBLISHED[name] for name in sets)])
    lines = [f"| {head} |", "|---" * (len(sets) + 1) + "|"]
    for key, label in MEASURES.items():
        cells = [_percent(figures[name].get(key)) for name in sets]
        lines.append(f"| {' | '.join([label, *cells])} |")
    invented = [str(-int(figures[name]["dates_not_invented"])) for name in sets]
    lines.append(f"| {' | '.join(['dates inventées', *invented])} |")
    return "\n".join(lines)


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value * 100:.1f}\u202f%".replace(".", ",")


def with_figures(page: str, figures: dict[str, dict[str, float]]) -> str:
    """Return the page *Méthode* with the figures between its two marks."""
    before, rest = page.split("<!-- accuracy -->")
    after = rest.split("<!-- /accuracy -->")[1]
    return f"{before}<!-- accuracy -->\n{published(figures)}\n<!-- /accuracy -->{after}"


def confusions(name: str, exported: Path) -> dict[str, Counter[str]]:
    """Return, for each subject a person labelled, the topics that the program gave instead.

    Labels name subjects in free words; an article whose topics contain such a word agrees.
    """
    found = {
        Path(row["source"]).name: [topic["label"] for topic in row["topics"]]
        for row in map(json.loads, exported.read_text("utf-8").splitlines())
    }
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for label in labels_of(name):
        given = found.get(label.get("file", f"{label['id']}.txt"), [])
        for subject in label.get("topics", []):
            stem = subject.lower()[:5]
            if not any(stem in topic.lower() for topic in given):
                table[subject].update(given or ["(none)"])
    return table


def main(arguments: list[str]) -> None:
    """Print the report, and raise the floors or publish the figures if asked to."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    figures: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS:
            printed = score(name, Path(folder), verbose=True)
            print(f"{name}\n{printed}")
            figures[name] = measures(printed)
            raised(floors, name, figures[name])
            for subject, given in sorted(confusions(name, Path(folder) / f"{name}.jsonl").items()):
                topics = ", ".join(f"{topic} {count}" for topic, count in given.most_common(4))
                print(f"  topic {subject}: not found; given {topics}")
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    if "--publish" in arguments:
        for page in (METHOD, NEW_ARCHIVE):
            page.write_text(with_figures(page.read_text("utf-8"), figures), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

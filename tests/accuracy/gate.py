"""Scores the extraction against the labels, and holds it to the floors of `floors.json`.

    python -m tests.accuracy.gate            print the figures of both sets
    python -m tests.accuracy.gate --raise    raise the floors to what is reached; never lowers one
    python -m tests.accuracy.gate --publish  write the figures into docs/methode.md

`score.py` is the judge's own scorer, run as it is. `texts/` with `gold.json` are 20 labelled
articles, `seeds.json` labels the five of the repository's `seeds/`; `addenda.json` names the
glued words that `seeds.json` overlooks, and `seeds-completed` is scored with them. `written/`
with `written.json` are articles written and labelled for the measure by somebody who had not
read the rules.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.annotate.knowledge import Recipe
from generator.archive import Archive, chronological
from generator.config import load_config
from generator.exports.articles import articles_jsonl
from generator.extract import extract_all
from generator.model import Entry
from generator.permalinks import Ledger
from generator.problems import Report
from generator.progress import Progress
from generator.read import read_seeds

PUBLISHED = {
    "seeds-completed": "Archive",
    "gold": "Annotées",
    "written": "Écrites",
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

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FLOORS = HERE / "floors.json"
METHOD = ROOT / "docs" / "methode.md"
SETS = {
    "seeds": ("seeds.json", ROOT / "seeds"),
    "seeds-completed": ("seeds.json", ROOT / "seeds"),
    "gold": ("gold.json", HERE / "texts"),
    "written": ("written.json", HERE / "written"),
}
"""Each labelled set: its labels, and its articles."""


def score(name: str, into: Path, *, verbose: bool = False) -> str:
    """Extract one set into a file and return what the scorer prints."""
    folder = SETS[name][1]
    labels = into / f"{name}.labels.json"
    labels.write_text(json.dumps(labels_of(name)), "utf-8")
    reading = read_seeds(folder, Ledger(), Report())
    articles = extract_all(reading.seeds, Recipe(language="fr"), Progress())
    entries = (Entry(annotated=a, path=f"articles/{a.article.id}/") for a in articles)
    archive = Archive(entries=chronological(entries))
    file = into / f"{name}.jsonl"
    file.write_bytes(articles_jsonl(archive, load_config(ROOT / "mkdocs.yml")))
    command = [sys.executable, str(HERE / "score.py"), str(labels), str(file)]
    run = subprocess.run(
        [*command, *(["-v"] if verbose else [])], capture_output=True, text=True, check=True
    )
    return run.stdout


def labels_of(name: str) -> list[dict[str, Any]]:
    """Return the labels of a set, with the addenda where its name says so."""
    labels: list[dict[str, Any]] = json.loads((HERE / SETS[name][0]).read_text("utf-8"))
    if name.endswith("-completed"):
        addenda = json.loads((HERE / "addenda.json").read_text("utf-8"))["glued"]
        for label in labels:
            label["glued"] += addenda.get(label["id"], [])
    return labels


def measures(printed: str) -> dict[str, float]:
    """Return the figures that the scorer printed: F1 of each measure, and two for dates."""
    found = {
        re.sub(r"\W+", "_", line[:14].strip()): float(line.split("F1 ")[1].split()[0])
        for line in printed.splitlines()
        if " F1 " in line
    }
    dates = re.search(r"^dates +(.*)$", printed, re.MULTILINE)
    verdicts = {
        verdict: int(number)
        for number, verdict in (part.split(" ", 1) for part in _parts(dates[1] if dates else ""))
    }
    right = sum(number for verdict, number in verdicts.items() if verdict.startswith("right"))
    found["dates_right"] = round(right / max(1, sum(verdicts.values())), 3)
    found["dates_not_invented"] = float(-verdicts.get("invented", 0))
    return found


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r", (?=\d)", text) if part]


def raised(floors: dict[str, dict[str, float]], name: str, reached: dict[str, float]) -> None:
    """Raise the floors of one set to what is reached."""
    old = floors.setdefault(name, {})
    floors[name] = {key: max(old.get(key, value), value) for key, value in sorted(reached.items())}


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


def main(arguments: list[str]) -> None:
    """Print the figures, and raise the floors if asked to."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    figures: dict[str, dict[str, float]] = {}
    into = ROOT / ".cache"
    into.mkdir(exist_ok=True)
    for name in SETS:
        printed = score(name, into, verbose="-v" in arguments)
        print(f"{name}\n{printed}")
        figures[name] = measures(printed)
        raised(floors, name, figures[name])
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", "utf-8")
    if "--publish" in arguments:
        METHOD.write_text(with_figures(METHOD.read_text("utf-8"), figures), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Times extraction by stage, in CPU time on one core: the goal is 300 articles a second.

    python -m tests.benchmarks.extraction 1000

Every row is the median of three passes, each in a process of its own that loads the tables first
(the last line but one says how long that takes) and reads each article once. So the tables are
warm, and what the process remembers of words is cold when a pass begins. The garbage collector is
off while articles are read, and each stage reads as many articles before the next one, as it is in
`generator.extract`.

- `labelled` are the real texts, too few for anything to warm up: the worst case.
- `synthetic` are N articles of some 350 words recombined from real paragraphs. No word is new
  after the first few hundred: the best case.
- `fresh` are the same with new names in each and 3 % of the words replaced by such as were not met
  before (see `fresh_words`), as in an archive of ten thousand: the row to judge by.

Milliseconds are per 350 words, so that rows compare. Remembering and recalling (`remember.py`) is
timed on the synthetic articles, per article, the file in the page cache.
"""

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from generator.annotate.actors import find_actors_together
from generator.annotate.countries import find_countries
from generator.annotate.dates import find_date
from generator.annotate.knowledge import Recipe, load_knowledge
from generator.annotate.topics import find_topics
from generator.extract import CHUNK
from generator.garbage_collection import without_collector
from generator.model import Seed
from generator.parse import parse_article
from generator.parse.boilerplate import load_boilerplate
from generator.permalinks import Ledger
from generator.pickled import pack
from generator.problems import Report
from generator.read import read_seeds
from generator.remember import key, recall, remember
from generator.restore import load_lexicon, restore_together
from tests.articles import read_seed
from tests.benchmarks.fresh_words import share_of_new_tokens, with_fresh_words
from tests.benchmarks.make_archive import ROOT, synthetic_seeds

WORDS = 350
PASSES = 3
_RECIPE = Recipe("fr")
_LABELLED = (ROOT / "seeds", *(ROOT / "tests/accuracy" / x for x in ("texts", "written", "unseen")))
_STAGES = ("parse", "restore", "dates", "countries", "actors", "topics")

Given = ParamSpec("Given")
Result = TypeVar("Result")
Times = dict[str, float]
"""Seconds by what took them."""


class _Clock:
    """Adds up CPU seconds by stage."""

    def __init__(self) -> None:
        self.seconds: Times = defaultdict(float)

    def timed(
        self, stage: str, call: Callable[Given, Result], *args: Given.args, **more: Given.kwargs
    ) -> Result:
        started = time.process_time()
        result = call(*args, **more)
        self.seconds[stage] += time.process_time() - started
        return result


def one_pass(seeds: Sequence[Seed]) -> Times:
    """Load the tables, then read each seed once. To be called in a new process."""
    clock = _Clock()
    clock.timed("boilerplate", load_boilerplate, _RECIPE.language)
    knowledge = clock.timed("knowledge", load_knowledge, _RECIPE)
    lexicon = clock.timed("lexicon", load_lexicon, _RECIPE.language)
    parse = partial(parse_article, lang=_RECIPE.language)
    annotators: list[tuple[str, Callable[[Any], Any]]] = [
        ("dates", lambda texts: [find_date(text, knowledge.calendar) for text in texts]),
        ("countries", lambda texts: [find_countries(text, knowledge.gazetteer) for text in texts]),
        ("actors", lambda texts: find_actors_together(texts, knowledge.actors)),
        ("topics", lambda texts: [find_topics(text, knowledge.topics) for text in texts]),
    ]
    with without_collector():
        for place in range(0, len(seeds), CHUNK):
            together = seeds[place : place + CHUNK]
            parsed = clock.timed("parse", list, map(parse, together))
            restored = clock.timed("restore", restore_together, parsed, lexicon)
            articles = [article for article, _ in restored]
            for stage, find in annotators:
                clock.timed(stage, find, articles)
            texts = [text for article in articles for _, text in article.parts()]
            clock.seconds["words"] += sum(len(text.split()) for text in texts)
    return dict(clock.seconds)


def memory_pass(seeds: Sequence[Seed]) -> Times:
    """Remember the extracted articles and recall them. To be called in a new process."""
    clock, knowledge = _Clock(), load_knowledge(_RECIPE)
    extracted = [read_seed(seed, knowledge) for seed in seeds]
    with tempfile.TemporaryDirectory() as folder:
        keys = clock.timed("key", lambda: [key(seed, _RECIPE) for seed in seeds])
        with without_collector():
            packed = clock.timed("pack", lambda: [pack(article) for article in extracted])
        new = dict(zip(keys, packed, strict=True))
        clock.timed("remember", remember, Path(folder), new, keys)
        clock.timed("recall", recall, Path(folder), _RECIPE)
    return dict(clock.seconds)


def medians(measure: Callable[[Sequence[Seed]], Times], seeds: Sequence[Seed]) -> Times:
    """Return the median of some passes, each in a new process."""
    passes = []
    for _ in range(PASSES):
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
            passes.append(executor.submit(measure, seeds).result())
    return {name: statistics.median(one[name] for one in passes) for name in passes[0]}


def corpora(number: int) -> Iterator[tuple[str, list[Seed]]]:
    """Yield the articles to read, by name."""
    yield "labelled", [s for f in _LABELLED for s in read_seeds(f, Ledger(), Report()).seeds]
    synthetic = dict(synthetic_seeds(number, words=WORDS))
    yield "synthetic", [_seed(name, text) for name, text in synthetic.items()]
    fresh = {name: with_fresh_words(text, n) for n, (name, text) in enumerate(synthetic.items())}
    yield "fresh", [_seed(name, text) for name, text in fresh.items()]


def _seed(name: str, text: str) -> Seed:
    return Seed(id=Path(name).stem, file=name, sha256=sha256(text.encode()).hexdigest(), text=text)


def _row(name: str, seeds: Sequence[Seed], times: Times) -> str:
    share = times["words"] / WORDS
    stages = [1000 * times[stage] / share for stage in _STAGES]
    figures = "".join(f"{value:10.2f}" for value in (*stages, sum(stages)))
    new = f"{100 * share_of_new_tokens([seed.text for seed in seeds]):.1f} % new at the end"
    size = f"{len(seeds)} articles of {times['words'] / len(seeds):.0f} words, {new}"
    return f"{name:10}{figures}{1000 / sum(stages):8.0f}/s   {size}"


def main() -> None:
    """Print the table."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    print("ms / 350 w" + "".join(f"{stage:>10}" for stage in (*_STAGES, "whole")) + "  per core")
    for name, seeds in corpora(number):
        times = medians(one_pass, seeds)
        print(_row(name, seeds, times), flush=True)
        if name == "synthetic":
            memory = medians(memory_pass, seeds)
    tables = times["boilerplate"] + times["knowledge"]
    print(f"tables     {tables:.2f} s, and the lexicon {times['lexicon']:.2f} s")
    print("memory     " + ", ".join(f"{k} {1000 * v / number:.3f} ms" for k, v in memory.items()))


if __name__ == "__main__":
    main()

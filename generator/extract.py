"""Seeds → annotated articles: parse, restore, annotate, over several cores where that is worth it.

An article's values depend on its seed and the language's and vocabulary's tables alone, never on
other articles: that is what makes the work parallel and its result the same in every archive.
"""

import multiprocessing
import os
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from generator.annotate.knowledge import Knowledge, Recipe, annotate, load_knowledge
from generator.errors import KiosqueError
from generator.garbage_collection import without_collector
from generator.model import AnnotatedArticle, Dating, Seed
from generator.parse import as_captured, parse_article
from generator.pickled import pack, unpack
from generator.progress import Progress
from generator.remember import key, recall, remember
from generator.restore import load_lexicon, restore_together

_Run = Callable[..., Iterable[list[bytes]]]
"""What maps a function over lists of seeds."""
_WORTH_PROCESSES = 400
"""Below this many seeds, starting processes (0.7 s each) costs more than it saves."""

CHUNK = 50
"""Seeds handed to a process at a time, and read together."""


def extract_together(seeds: Sequence[Seed], knowledge: Knowledge) -> Iterator[AnnotatedArticle]:
    """Yield some articles, restored and annotated, each as it would be alone.

    Each step is taken with all of them before the next one: its rules and tables are then at hand
    in the processor's cache, which saves a quarter of the time.
    """
    captured = [parse_article(seed, knowledge.language) for seed in seeds]
    own = [article for article in captured if not article.read_as]
    restored = iter(restore_together(own, load_lexicon(knowledge.language)))
    # the lexicon would take the words of another language apart
    return annotate([(a, ()) if a.read_as else next(restored) for a in captured], knowledge)


def extract_all(
    seeds: Sequence[Seed],
    recipe: Recipe,
    progress: Progress,
    memory: Path | None = None,
    recalled: Mapping[str, AnnotatedArticle] | None = None,
) -> list[AnnotatedArticle]:
    """Return all articles in the order of their seeds.

    With a folder for the memory, only what is not remembered is extracted; `recalled` is what is
    remembered there, if that is known.
    """
    keys = {seed.id: key(seed, recipe) for seed in seeds}
    known = recalled or (recall(memory, recipe) if memory and recalled is None else {})
    fresh = [seed for seed in seeds if keys[seed.id] not in known]
    new = dict(zip((keys[s.id] for s in fresh), _run(fresh, recipe, progress), strict=True))
    if memory:
        remember(memory, new, keys.values())
    with without_collector():
        found = {**known, **{name: unpack(new.pop(name)) for name in list(new)}}
    return [found[keys[seed.id]] for seed in seeds]


def _run(seeds: Sequence[Seed], recipe: Recipe, progress: Progress) -> list[bytes]:
    """Return the articles as they are remembered, and as they come from other processes."""
    if not seeds:
        return []  # without the tables
    if len(seeds) < _WORTH_PROCESSES:
        return list(progress.track(_packed(map, seeds, recipe), len(seeds)))
    with _executor() as executor:
        return list(progress.track(_packed(executor.map, seeds, recipe), len(seeds)))


def _packed(run: _Run, seeds: Sequence[Seed], recipe: Recipe) -> Iterator[bytes]:
    """Run here, or over any `concurrent.futures` executor: processes, a cluster elsewhere."""
    chunks = [seeds[place : place + CHUNK] for place in range(0, len(seeds), CHUNK)]
    return chain.from_iterable(run(partial(_extract_chunk, recipe=recipe), chunks))


def _extract_chunk(seeds: Sequence[Seed], recipe: Recipe) -> list[bytes]:
    knowledge = load_knowledge(recipe)
    with without_collector():
        try:
            return list(map(pack, extract_together(seeds, knowledge)))
        except KiosqueError:
            raise
        except Exception:  # noqa: BLE001  # a fault of the rules ends no build
            return [pack(_extract_alone(seed, knowledge)) for seed in seeds]


def _extract_alone(seed: Seed, knowledge: Knowledge) -> AnnotatedArticle:
    """Return one article: as captured, with the fault, where the rules fail on it."""
    try:
        (article,) = extract_together([seed], knowledge)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is said
        where = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} in {Path(where.filename).name}, line {where.lineno}"
        return AnnotatedArticle(
            article=as_captured(seed, knowledge.language),
            repairs=(),
            dating=Dating(date=None, earliest=None, latest=None),
            countries=(),
            actors=(),
            topics=(),
            findings=(),
            fault=fault,
        )
    return article


def _executor() -> Executor:
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=os.cpu_count(), mp_context=spawned)

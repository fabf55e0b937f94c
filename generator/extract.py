"""Seeds → annotated articles: parse, restore, annotate, on several cores where that pays.

The values of an article depend only on its seed and on the tables of language and vocabulary, never
on other articles. So the work can be done in parallel, and its result is the same in every archive.
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
"""Maps a function over lists of seeds."""
_WORTH_PROCESSES = 400
"""With fewer seeds, starting processes (0.7 s each) costs more than it saves."""

CHUNK = 50
"""Seeds that a process gets at a time and reads together."""


def extract_together(seeds: Sequence[Seed], knowledge: Knowledge) -> Iterator[AnnotatedArticle]:
    """Yield articles, restored and annotated, each as if it were alone.

    All of them take each step together: then the rules and tables of a step are in the
    processor's cache, which saves a quarter of the time.
    """
    captured = [parse_article(seed, knowledge.language) for seed in seeds]
    own = [article for article in captured if not article.read_as]
    restored = iter(restore_together(own, load_lexicon(knowledge.language)))
    # the lexicon would split words of another language
    return annotate([(a, ()) if a.read_as else next(restored) for a in captured], knowledge)


def extract_all(
    seeds: Sequence[Seed],
    recipe: Recipe,
    progress: Progress,
    memory: Path | None = None,
    recalled: Mapping[str, AnnotatedArticle] | None = None,
) -> list[AnnotatedArticle]:
    """Return all articles in the order of their seeds.

    With `memory`, a folder, only seeds that are not remembered there are extracted; `recalled`
    is what is remembered, if that was read before.
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
    """Return the articles, packed as they are remembered."""
    if not seeds:
        return []  # without the tables
    if len(seeds) < _WORTH_PROCESSES:
        return list(progress.track(_packed(map, seeds, recipe), len(seeds)))
    with _executor() as executor:
        return list(progress.track(_packed(executor.map, seeds, recipe), len(seeds)))


def _packed(run: _Run, seeds: Sequence[Seed], recipe: Recipe) -> Iterator[bytes]:
    """Run here, or with the `map` of any `concurrent.futures` executor: processes, a cluster."""
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
    """Return one article; where the rules fail on it, as captured and with the fault."""
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

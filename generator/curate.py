"""Applies what people wrote beside the seeds: corrections of articles, and the vocabulary.

A broken file is reported and left out; the archive is built without it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.annotate.knowledge import Recipe, load_knowledge
from generator.annotate.vocabulary import ActorRecord, load_actor_records
from generator.config import Config
from generator.corrections import (
    Correction,
    apply_correction,
    correction_of,
    load_correction,
    removed_in_vain,
)
from generator.errors import DataError
from generator.model import AnnotatedArticle
from generator.problems import Report

VOCABULARY = "vocabulary"


def read_recipe(config: Config, report: Report) -> Recipe:
    """Return what the annotators' tables are made from, without broken vocabulary files."""
    recipe = Recipe(language=config.article_language)
    for name in ("actors", "topics"):
        file = config.seeds_dir / VOCABULARY / f"{name}.yml"
        text = _read(file, config.seeds_dir, report)
        if not text:
            continue
        grown = replace(recipe, **{name: text})
        try:
            load_knowledge(grown)
        except DataError as error:
            _left_out(_shown(file, config.seeds_dir), error, report)
        else:
            recipe = grown
    return recipe


def curated_actors(config: Config) -> dict[str, ActorRecord]:
    """Return the records of `vocabulary/actors.yml` by id."""
    listed = read_recipe(config, Report()).actors  # its faults are reported when articles are read
    return {record.id: record for record in load_actor_records(listed)}


def correct_all(
    articles: Sequence[AnnotatedArticle],
    folder: Path,
    recipe: Recipe,
    report: Report,
    *,
    same: Mapping[str, str],
) -> tuple[list[AnnotatedArticle], dict[str, Correction]]:
    """Apply `<seed's stem>.yml` to each article that has one; report files that fit no seed.

    Return the articles, and by seed file each correction that withdraws an article whose seed
    is gone too: a takedown may require that the text is deleted. `same` maps each file that was
    left out as a copy to the one that stays. The recipe's tables are loaded only where a
    correction needs them.
    """
    files = _files(folder, report)
    corrected = []
    for article in articles:
        file = files.pop(correction_of(article.article.source), None)
        if file is not None:
            corrected.append(_correct(article, file, folder, recipe, report))
        else:
            corrected.append(article)
    return corrected, _withdrawals(files, folder, report, same)


def _files(folder: Path, report: Report) -> dict[str, Path]:
    """Return the correction files by their paths in the folder.

    A file with another ending of YAML would be overlooked, even a takedown, so it is an error.
    """
    found = {}
    for file in sorted(folder.rglob("*.[yY]*[mM][lL]")):
        inside = file.relative_to(folder)
        if file.suffix == ".yml":
            if inside.parts[0] != VOCABULARY:
                found[inside.as_posix()] = file
        elif file.suffix.lower() in {".yml", ".yaml"}:
            advice = f"Call it {file.stem}.yml."
            report.error(_shown(file, folder), "not read: its name does not end in .yml", advice)
    return found


def _withdrawals(
    files: Mapping[str, Path], folder: Path, report: Report, same: Mapping[str, str]
) -> dict[str, Correction]:
    """Return the corrections that withdraw an article without a seed; report all others.

    It is an error if words would go on being shown that a correction withholds.
    """
    found = {}
    for name, file in files.items():
        shown, text = _shown(file, folder), _read(file, folder, report)
        try:
            correction = load_correction(text, shown) if text is not None else None
        except DataError:
            correction = None
        seed = f"{name.removesuffix('.yml')}.txt"
        say = report.error if correction and correction.withholds else report.warn
        if seed in same:
            advice = f"Move what it says to {correction_of(same[seed])}."
            say(shown, f"corrects a file that is the same article as {same[seed]}", advice)
        elif correction and correction.withdrawn:
            found[seed] = correction
        else:
            say(shown, "a correction of no article here", f"Is {seed} missing?")
    return found


def _correct(
    article: AnnotatedArticle, file: Path, folder: Path, recipe: Recipe, report: Report
) -> AnnotatedArticle:
    name = _shown(file, folder)
    text = _read(file, folder, report)
    if text is None:
        return article
    try:
        correction = load_correction(text, name)
        topics = load_knowledge(recipe).topics.labels
        corrected = apply_correction(article, correction, topics=topics)
    except DataError as error:
        _left_out(name, error, report)
        return article
    if corrected == article:
        report.warn(name, "changes nothing", "Remove it, or see what it was meant to change.")
    elif missed := removed_in_vain(article, correction):
        said = f"removes what was not read in the article: {', '.join(missed)}"
        report.warn(name, said, "Write names as its page has them, or remove them there.")
    return corrected


def _left_out(name: str, error: DataError, report: Report) -> None:
    """Report a file that is left out; its name is not repeated in the reason."""
    why = str(error).removeprefix(f"{name}: ").removeprefix(f"{Path(name).name}: ")
    report.error(name, f"left out: {why}", "Mend the file.")


def _shown(file: Path, folder: Path) -> str:
    return f"{folder.name}/{file.relative_to(folder).as_posix()}"


def _read(file: Path, folder: Path, report: Report) -> str | None:
    try:
        if file.exists() and not file.is_file():  # reading a pipe would wait for ever
            report.error(_shown(file, folder), "no plain file", "Put a text file there.")
            return None
        return file.read_text("utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        report.error(
            _shown(file, folder), f"cannot be read ({why})", "Save it as UTF-8, readable by you."
        )
        return None

"""The tables of the collection described column by column, as the page of the data has it.

The descriptions are the columns' own, which are the model's docstrings; `columns.<language>.yml`
translates each of them word for word, so that none can change behind its back. `test_fields` holds
the page to it, and writes it anew with --update-golden.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from generator.archive import Archive
from generator.config import Config
from generator.exports import csv_tables
from generator.exports.evidence import evidence_table
from generator.exports.links import link_tables, topics_table
from generator.exports.table import Table

OPENING, CLOSING = "<!-- tables -->\n", "<!-- /tables -->\n"
"""What the generated part of the page stands between."""


def described_tables(config: Config) -> tuple[Table, ...]:
    """Return every table that the page describes, without rows."""
    empty = Archive(())
    tables = (*csv_tables(config), evidence_table(empty))
    return (*tables, topics_table(empty), *link_tables(empty))


def translations(language: str) -> dict[str, Any]:
    """Return the heads of the columns, and under each description what the page says for it."""
    file = Path(__file__).with_name(f"columns.{language}.yml")
    table: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return table


def fields_section(tables: Sequence[Table], language: str) -> str:
    """Return, for each table, what a row is and what its columns hold."""
    table = translations(language)
    texts, heads = table["texts"], table["heads"]

    def say(text: str) -> str:
        return str(texts.get(text, text)).replace("|", r"\|")

    blocks = []
    for one in tables:
        rows = "".join(f"| `{column.name}` | {say(column.doc)} |\n" for column in one.columns)
        head = f"| {heads['field']} | {heads['holds']} |\n|---|---|\n"
        blocks.append(f"### `{one.name}`\n\n{say(one.doc)}\n\n{head}{rows}")
    return "\n" + "\n".join(blocks) + "\n"


def with_fields(page: str, section: str) -> str:
    """Return a page with the section between its marks. Raises ValueError when it has none."""
    before, opening, rest = page.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    if not opening or not closing:
        raise ValueError(f"the page has no {OPENING.strip()} … {CLOSING.strip()}")
    return before + opening + section + closing + after

"""Shows what a command is doing: a progress bar on a terminal, plain lines elsewhere."""

import sys
from collections.abc import Iterable, Iterator

import click

from generator.progress import Item, Progress

_EVERY = 1000
"""Off a terminal, a line is printed after so many items."""


class Speaking(Progress):
    """Prints each stage and its progress on standard error."""

    def stage(self, name: str) -> None:
        """Print the name of a stage."""
        click.echo(f"{name} …", err=True)

    def track(self, items: Iterable[Item], total: int) -> Iterator[Item]:
        """Yield the items, and print how many are done."""
        if sys.stderr.isatty():
            with click.progressbar(items, length=total, label="  ", file=sys.stderr) as bar:
                yield from bar
            return
        for number, item in enumerate(items, 1):
            if not number % _EVERY:
                click.echo(f"  {number} of {total}", err=True)
            yield item

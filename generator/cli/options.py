"""The options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


def common(command: _Command) -> _Command:
    """Give a command the options that all commands share."""
    for option in (
        click.option("--strict", is_flag=True, help="Exit with 1 for warnings too."),
        click.option(
            "-c",
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            default=Path("mkdocs.yml"),
            show_default=True,
            help="The archive's configuration file.",
        ),
    ):
        command = option(command)
    return command


def folders(command: _Command) -> _Command:
    """Give a command the options that name other folders than the configuration does."""
    folder = click.Path(path_type=Path, file_okay=False)
    for option in (
        click.option("--docs", type=folder, help="Write the Markdown and data there."),
        click.option("--seeds", type=folder, help="Read the articles from there."),
    ):
        command = option(command)
    return command

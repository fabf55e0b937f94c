"""Runs the commands: `python -m generator COMMAND`."""

from generator.cli import main

main(prog_name="python -m generator")

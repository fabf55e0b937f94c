"""The commands, as `python -m generator` runs them: the only room that prints.

`commands` has them all, `options` what several of them take, `progress` and `texts` what they tell.
"""

from generator.cli.commands import main

__all__ = ["main"]

"""The commands, `python -m generator COMMAND`: only this package prints.

`commands` has the commands, `options` their common options, `progress` and `texts` what they print.
"""

from generator.cli.commands import main

__all__ = ["main"]

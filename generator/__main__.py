"""Runs the commands: `python -m generator COMMAND`."""

import sys

try:
    from generator.cli import main

    main(prog_name="python -m generator")
except KeyboardInterrupt:  # while modules are loaded; afterwards click says so
    sys.exit("Aborted!")

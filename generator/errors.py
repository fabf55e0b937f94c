"""The errors that end a command; bad input that does not end it is a `problems.Problem`.

KiosqueError            any of those below; the CLI prints it as one line and exits with 1
├── ConfigError         mkdocs.yml cannot be used
├── SeedsError          the seeds folder is missing, empty or unreadable
├── DataError           a table that ships with the program or the archive is broken
├── OutputError         a file or folder cannot be written: permission, full disk
└── EngineError         the renderer or the search indexer failed
"""


class KiosqueError(Exception):
    """An error that ends a command; its message is one line: what failed, where, and what to do."""


class ConfigError(KiosqueError):
    """Raised when mkdocs.yml is missing, is not YAML, or holds a value of the wrong form."""


class SeedsError(KiosqueError):
    """Raised when there is no seed to build from."""


class DataError(KiosqueError):
    """Raised when a language table or a vocabulary file does not have the stated form."""


class OutputError(KiosqueError):
    """Raised when the result cannot be written; what was there before is still there."""


class EngineError(KiosqueError):
    """Raised when MkDocs or Pagefind fails."""

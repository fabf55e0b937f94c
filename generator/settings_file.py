"""Reads mkdocs.yml: YAML with `!ENV` tags, without running code that other tags name."""

import os
from pathlib import Path
from typing import Any

import yaml

from generator.errors import ConfigError
from generator.written_yaml import FAULTS, OnceLoader, fault


class _Loader(OnceLoader):
    """Loads tags that name Python objects as nothing; MkDocs' own loader runs them."""


def _environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """Return the value of `!ENV NAME` or `!ENV [NAME, default]`, as MkDocs does."""
    if isinstance(node, yaml.ScalarNode):
        names, default = [loader.construct_scalar(node)], None
    elif isinstance(node, yaml.SequenceNode):
        *names, default = loader.construct_sequence(node)
    else:
        raise yaml.constructor.ConstructorError(None, None, "!ENV takes a name", node.start_mark)
    return next((os.environ[str(name)] for name in names if str(name) in os.environ), default)


_Loader.add_constructor("!ENV", _environment)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def read_settings(file: Path) -> dict[str, Any]:
    """Return the values in mkdocs.yml, with environment variables filled in.

    Raises ConfigError when it cannot be read or is not YAML.
    """
    try:
        data = yaml.load(file.read_bytes(), _Loader)  # noqa: S506  # a SafeLoader with !ENV
    except FileNotFoundError as error:
        raise ConfigError(
            f"{file}: not found. Run the command in the archive's folder, or name the file with "
            "--config."
        ) from error
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror}).") from error
    except FAULTS as error:
        raise ConfigError(f"{file}: {fault(error)}. Correct that line.") from error
    if not isinstance(data, dict):
        raise ConfigError(f"{file}: must hold keys and values, found {type(data).__name__}.")
    return data

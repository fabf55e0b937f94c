"""A correction as people write it, `seeds/<seed's stem>.yml`, checked and turned into a value.

Every fault of a file is named at once, with key, value and what is allowed, because its author
mends it by hand. What a correction does to an article is `corrections`' business.
"""

from typing import Any

import yaml

from generator.correction_form import Form
from generator.correction_values import KEYS, Correction
from generator.errors import DataError


class _Loader(yaml.SafeLoader):
    """Leaves days as text, and refuses a key that stands twice: YAML would forget the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key} stands twice", node.start_mark
                )
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_correction(text: str, file: str) -> Correction:
    """Return the correction that a YAML text holds.

    Raises DataError, naming file, key, value and what is allowed for every fault at once.
    """
    try:
        data = yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        what = getattr(error, "problem", None) or str(error) or "too deep"
        raise DataError(f"{file}: not valid YAML{where}: {what}") from error
    if not isinstance(data, dict) or not data:
        found = "nothing" if data is None or data == {} else repr(data)
        raise DataError(f"{file}: must hold some of the keys {', '.join(KEYS)}, found {found}")
    form = Form(file)
    correction = form.read(data)
    if form.faults:
        raise DataError(f"{file}: {'; '.join(form.faults)}")
    return correction

"""Reads YAML that people write by hand: dates stay text, and faults name their line."""

from typing import Any

import yaml

from generator.errors import DataError

FAULTS = (yaml.YAMLError, ValueError, RecursionError)
"""What reading YAML can raise: an impossible day or number raises ValueError."""


class OnceLoader(yaml.SafeLoader):
    """Refuses a key that stands twice: YAML would forget the first."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Construct a mapping as YAML does; raises ConstructorError at a key's second place."""
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value} stands twice", key.start_mark
                )
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Loader(OnceLoader):
    """Leaves dates as text, and refuses repeated keys and aliases of collections.

    Of a key that stands twice, YAML would forget the first. With aliases of lists and mappings
    inside each other, a few lines can expand to more than a machine can hold.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            alias = self.peek_event()  # type: ignore[no-untyped-call]  # of PyYAML
            if not isinstance(self.anchors.get(alias.anchor), yaml.ScalarNode | None):
                problem = f"*{alias.anchor} stands for more than one value; write them out"
                raise yaml.composer.ComposerError(None, None, problem, alias.start_mark)
        return super().compose_node(parent, index)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(text: str, file: str) -> Any:
    """Return what a YAML text holds; raises DataError, naming file, line and fault."""
    try:
        return yaml.load(text, _Loader)  # noqa: S506  # a SafeLoader
    except FAULTS as error:
        raise DataError(f"{file}: {fault(error)}") from error


def fault(error: Exception) -> str:
    """Return where and why a text is not YAML: `not valid YAML at line 3: key a stands twice`."""
    mark = getattr(error, "problem_mark", None)
    where = f" at line {mark.line + 1}" if mark else ""
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return f"not valid YAML{where}: {what}"

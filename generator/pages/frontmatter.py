"""Writes and reads front matter, the YAML that opens a page (DESIGN §3.2); no other module does.

Strings are in double quotes, so that `NO` stays Norway and `2024-10-07` stays text. What
`fast_front_matter` refuses is written by PyYAML's safe dumper and read by its safe loader.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from generator.fast_front_matter import write
from generator.model import AnnotatedArticle

_Dumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FENCE = "---\n"
_NO_WRAP = 2**30


class _Quoted(str):
    """A string that is written in double quotes."""

    __slots__ = ()


class _Flow(list[Any]):
    """A list on one line."""


class _FlowMap(dict[str, Any]):
    """A mapping on one line."""


class _FrontMatterDumper(_Dumper):  # type: ignore[misc]
    """The safe dumper, with the three forms above."""


_FrontMatterDumper.add_representer(
    _Quoted, lambda d, text: d.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')
)
_FrontMatterDumper.add_representer(
    _Flow, lambda d, items: d.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)
)
_FrontMatterDumper.add_representer(
    _FlowMap, lambda d, m: d.represent_mapping("tag:yaml.org,2002:map", m.items(), flow_style=True)
)


def write_front_matter(values: Mapping[str, Any]) -> str:
    """Return values as front matter, in their order, fences included."""
    return write(values) or dumped(values)


def dumped(values: Mapping[str, Any]) -> str:
    """Return values as PyYAML writes them; `fast_front_matter.write` gives the same, or nothing."""
    text: str = yaml.dump(
        {key: _shown(value) for key, value in values.items()},
        Dumper=_FrontMatterDumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=_NO_WRAP,
    )
    return f"{_FENCE}{text}{_FENCE}"


def read_front_matter(page: str) -> tuple[dict[str, Any], str]:
    """Return a page's values and its body. Raises ValueError when it has no front matter."""
    if not page.startswith(_FENCE) or (end := page.find("\n" + _FENCE)) < 0:
        raise ValueError("the page does not open with front matter")
    values = yaml.load(page[len(_FENCE) : end + 1], _Loader)  # noqa: S506  # the safe loader
    if not isinstance(values, dict):
        raise TypeError("the front matter does not hold keys and values")
    return values, page[end + 1 + len(_FENCE) :]


def article_front_matter(annotated: AnnotatedArticle, title: str, description: str) -> str:
    """Return the front matter of an article's page: exactly the keys of DESIGN §3.2."""
    article = annotated.article
    return write_front_matter(
        {
            "title": title,
            "description": description,
            "template": "article.html",
            "id": article.id,
            "date": annotated.dating.date,
            "countries": annotated.countries,
            "actors": [actor.name for actor in annotated.actors],
            "tags": [topic.label for topic in annotated.topics],
            "lang": article.lang,
            "source": {"file": article.source, "sha256": article.sha256},
        }
    )


def _shown(value: Any) -> Any:
    if isinstance(value, str):
        return _Quoted(value)
    if isinstance(value, Mapping):
        return _FlowMap((key, _shown(item)) for key, item in value.items())
    if isinstance(value, Sequence):
        return _Flow(_shown(item) for item in value)
    return value

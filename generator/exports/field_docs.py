"""Reads the docstrings of the model's fields, which descriptions of exports quote."""

import ast
import inspect
from functools import cache

from generator import model


def doc(class_name: str, field: str) -> str:
    """Return the docstring of a field or property of a class of the model, on one line.

    Raises KeyError for an unknown name.
    """
    return _field_docs()[class_name, field]


@cache
def _field_docs() -> dict[tuple[str, str], str]:
    """Return the docstring under each field and property of the model's classes."""
    docs = {}
    for cls in ast.parse(inspect.getsource(model)).body:
        if isinstance(cls, ast.ClassDef):
            for node, following in zip(cls.body, [*cls.body[1:], None], strict=True):
                if isinstance(node, ast.FunctionDef):
                    docs[cls.name, node.name] = ast.get_docstring(node) or ""
                elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    docs[cls.name, node.target.id] = _literal(following)
    return docs


def _literal(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""

"""Turns JavaScript modules into classic scripts, since browsers refuse modules from `file://`.

It knows the forms of import and export that the site's own scripts use, each a statement of its own
at the beginning of a line, and refuses any other. `from_disk.js`, which goes before the modules,
replaces `fetch` in them.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import EngineError

_FROM_DISK = Path(__file__).with_name("from_disk.js")

_IS_MODULE = re.compile(r"^(?:import|export)\b", re.MULTILINE)
_IMPORT = re.compile(
    r"^import\s+(?:(?:\{(?P<names>[^}]*)\}|\*\s+as\s+(?P<whole>\w+))\s+from\s+)?"
    r'"(?P<path>\.[^"]+)";',
    re.MULTILINE,
)
_DECLARED = re.compile(
    r"^export\s+(?=(?:async\s+)?(?:function\b\s*\*?|class\b|const\b)\s*(?P<name>\w+))",
    re.MULTILINE,
)
_LISTED = re.compile(r"^export\s+\{(?P<names>[^}]*)\};", re.MULTILINE)
_UNKNOWN = re.compile(
    r"^(?:import|export)\b.*|^(?!\s*(?://|/?\*)).*?(?<![\w.])(?P<late>import\s*[.(].*)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Module:
    """A module without import and export statements."""

    needs: tuple[str, ...]
    """The paths of the modules that it imports, in order."""
    code: str
    """The body of a function that returns what the module exports."""


def classic_scripts(scripts: Mapping[str, str]) -> dict[str, str]:
    """Return scripts, source by path, as scripts that import nothing.

    A module that no other one imports becomes one script with all that it needs; those files
    are gone. Other scripts stay as they are. Raises EngineError, naming the file, for an
    unknown form of import or export, for an import of a missing file, and for modules in a
    circle.
    """
    for path, source in sorted(scripts.items()):
        if not _IS_MODULE.search(source):
            _refuse_unknown(path, source)
    modules = {p: _read(p, s) for p, s in sorted(scripts.items()) if _IS_MODULE.search(s)}
    needed = {path for module in modules.values() for path in module.needs}
    classic = {path: source for path, source in scripts.items() if path not in modules}
    started = [path for path in modules if path not in needed]
    if modules and not started:
        raise EngineError(f"{min(modules)}: the modules import each other in a circle.")
    return classic | {path: _together(path, modules) for path in started}


def _read(path: str, source: str) -> _Module:
    needs: list[str] = []
    exports: list[str] = []

    def take(found: re.Match[str]) -> str:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), found["path"]))
        needs.append(there)
        taken = found["whole"] or f"{{ {_renamed(found['names'] or '')} }}"
        return f'const {taken} = modules["{there}"];'

    def give(found: re.Match[str]) -> str:
        exports.append(found["name"])
        return ""

    def give_all(found: re.Match[str]) -> str:
        for name in filter(None, map(str.strip, found["names"].split(","))):
            inside, _, outside = name.partition(" as ")
            exports.append(f"{outside.strip()}: {inside}" if outside else inside)
        return ""

    code = _LISTED.sub(give_all, _DECLARED.sub(give, _IMPORT.sub(take, source)))
    _refuse_unknown(path, code)
    return _Module(tuple(needs), f"{code.strip()}\nreturn {{ {', '.join(exports)} }};")


def _renamed(names: str) -> str:
    """Return the names `a, b as c` of an import for a destructuring assignment: `a, b: c`."""
    return re.sub(r"\s+as\s+", ": ", ", ".join(filter(None, map(str.strip, names.split(",")))))


def _refuse_unknown(path: str, code: str) -> None:
    if found := _UNKNOWN.search(code):
        raise EngineError(
            f"{path}: {(found['late'] or found[0]).strip()[:60]!r} is a form of import or export "
            "that the offline copy does not know. Write it as the other scripts do, or teach it "
            "to generator/offline."
        )


def _together(path: str, modules: Mapping[str, _Module]) -> str:
    parts = [
        f'// {name}\nmodules["{name}"] = (() => {{\n{modules[name].code}\n}})();\n'
        for name in _in_order(path, modules, ())
    ]
    opening = '(() => {\n"use strict";\nconst modules = {};\n'
    return f"{opening}{_FROM_DISK.read_text('utf-8')}{''.join(parts)}}})();\n"


def _in_order(path: str, modules: Mapping[str, _Module], above: tuple[str, ...]) -> dict[str, None]:
    """Return the paths of a module and all that it needs, each after what it needs."""
    if path in above:
        raise EngineError(f"{path}: imports itself by way of {above[-1]}. Take the circle apart.")
    if path not in modules:
        raise EngineError(f"{above[-1]}: imports {path}, which is no module of the site.")
    order: dict[str, None] = {}
    for needed in modules[path].needs:
        order |= _in_order(needed, modules, (*above, path))
    return order | {path: None}

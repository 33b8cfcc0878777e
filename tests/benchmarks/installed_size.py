"""How many bytes an installation takes: a distribution and all that it needs."""

import re
from importlib import import_module
from importlib.metadata import Distribution, distribution
from pathlib import Path

_COMPILED = "__pycache__"


def installed_bytes(name: str, import_name: str) -> int:
    """The bytes of one distribution's package, compiled files aside."""
    found = import_module(import_name).__file__
    if found is None:
        raise ValueError(f"{name} is no package")
    return sum(path.stat().st_size for path in Path(found).parent.rglob("*") if path.is_file() and _counts(path))


def with_needs(name: str, import_name: str) -> int:
    """The bytes of a distribution and of everything it needs, in this environment."""
    needed = {each.name: each for each in _closure(distribution(name), set())}
    others = sum(_listed_bytes(each) for key, each in needed.items() if key != distribution(name).name)
    return installed_bytes(name, import_name) + others


def _closure(found: Distribution, seen: set[str]) -> list[Distribution]:
    """The distribution and what it needs without extras; needs for other platforms are not installed here."""
    if found.name in seen:
        return []
    seen.add(found.name)
    inner = []
    for requirement in found.requires or []:
        wanted, _, marker = requirement.partition(";")
        named = re.match(r"[\w.-]+", wanted)
        if named is None or "extra" in marker:
            continue
        try:
            inner += _closure(distribution(named[0]), seen)
        except ModuleNotFoundError:
            continue
    return [found, *inner]


def _listed_bytes(found: Distribution) -> int:
    paths = [Path(str(found.locate_file(file))) for file in found.files or []]
    return sum(path.stat().st_size for path in paths if path.is_file() and _counts(path))


def _counts(path: Path) -> bool:
    return _COMPILED not in path.parts

"""Finding what the modules of a package define, so that adding a file is all it takes to add a probe or a judge."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import TypeVar

Kind = TypeVar("Kind")


def instances(package: ModuleType, kind: type[Kind]) -> list[Kind]:
    """Every instance of `kind` that is a global of a module below `package`, or in a list or tuple that is one."""
    found: dict[int, Kind] = {}
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(import_module(module.name)).values():
            for each in _flat(value):
                if isinstance(each, kind):
                    found[id(each)] = each
    return list(found.values())


def _flat(value: object) -> Iterator[object]:
    if isinstance(value, list | tuple):
        yield from value
    else:
        yield value

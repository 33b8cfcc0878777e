"""How parsed JSON becomes models: small functions that the classes' tables combine.

A reader never fails. What does not look as the contract says is kept as it is: a client that is older than its server
should still get everything that it does know.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

Reader = Callable[[Any], Any]
Readers = Mapping[str, Reader]


def ref(name: str) -> Reader:
    """Read what the contract calls so, an object or a union. Its module is not loaded before it is needed."""
    found: Reader | None = None

    def read(value: Any) -> Any:
        nonlocal found
        if found is None:
            found = _reader_of(name)
        return found(value)

    return read


@cache
def _reader_of(name: str) -> Reader:
    models = import_module("wireproof_client.models")
    module = import_module(f"wireproof_client.models.{models.MODULES[name]}")
    if hasattr(module, "read"):
        union: Reader = module.read
        return union
    build: Reader = getattr(module, name).from_dict
    return lambda value: build(value) if type(value) is dict else value


@cache
def _unknown() -> Reader:
    build: Reader = import_module("wireproof_client.api_object").UnknownObject.from_dict
    return build


def items(read: Reader) -> Reader:
    """Read each item of a list."""
    return lambda value: [read(item) for item in value] if type(value) is list else value


def values(read: Reader) -> Reader:
    """Read each value of a mapping."""
    return lambda value: {key: read(item) for key, item in value.items()} if type(value) is dict else value


def either(*readers: Reader) -> Reader:
    """Read what has different JSON types: each reader leaves alone what is not of its own."""

    def read(value: Any) -> Any:
        for each in readers:
            found = each(value)
            if found is not value:
                return found
        return value

    return read


def tagged(tag: str, readers: Mapping[str, Reader], untagged: Reader | None = None) -> Reader:
    """Read one of several objects by the value of a member; `untagged` reads those without that member."""

    def read(value: Any) -> Any:
        if type(value) is not dict:
            return value
        name = value.get(tag)
        found = untagged if name is None else readers.get(name) if type(name) is str else None
        return (found or _unknown())(value)

    return read


def having(readers: Mapping[str, Reader]) -> Reader:
    """Read one of several objects by which member it has."""

    def read(value: Any) -> Any:
        if type(value) is not dict:
            return value
        return next((each for name, each in readers.items() if name in value), _unknown())(value)

    return read

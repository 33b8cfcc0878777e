"""Fields that ask for what is not offered: refused by name, never dropped."""

from collections.abc import Callable, Mapping
from typing import Any

from wireproof_server.generation.errors import UnsupportedParameter

Harmless = Callable[[Any], bool]


def refuse_unoffered(body: Mapping[str, Any], unoffered: Mapping[str, Harmless]) -> None:
    """Raise `UnsupportedParameter` for the first field of `unoffered` whose value is not harmless; null always is."""
    if unoffered.keys().isdisjoint(body):  # as nearly all requests
        return
    for name, is_harmless in unoffered.items():
        value = body.get(name)
        if value is not None and not is_harmless(value):
            raise UnsupportedParameter(f"{name} asks for what this server does not offer.", parameter=name)


def nothing(value: Any) -> bool:  # noqa: ARG001  every value asks for something
    """No value but null is harmless."""
    return False


def empty(value: Any) -> bool:
    """Harmless when it asks for nothing: false, or an empty object, list or text."""
    return not value


def one_of(*values: Any) -> Harmless:
    """Harmless when it is one of `values`."""
    return lambda value: value in values

"""One use of one tool."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wireproof_training.conversation import Call, Function

Properties = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """A request in words, the call it needs, the tool's result and the answer that the result allows."""

    function: Function
    request: str
    arguments: Mapping[str, Any]
    result: Mapping[str, Any]
    answer: str

    @property
    def call(self) -> Call:
        """The call of the tool."""
        return Call(str(self.function["name"]), self.arguments)


def function(name: str, description: str, properties: Properties, required: Sequence[str] | None = None) -> Function:
    """A tool's definition; every property is required unless told otherwise."""
    required = list(properties) if required is None else list(required)
    parameters = {"type": "object", "properties": properties, "required": required}
    return {"name": name, "description": description, "parameters": parameters}


def typed(kind: str, **more: object) -> dict[str, Any]:
    """A property's schema."""
    return {"type": kind, **more}

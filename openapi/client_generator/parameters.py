"""The TypedDicts of what may be given: one for each object that a request may hold, an alias for each union."""

from collections.abc import Iterator
from dataclasses import dataclass

from client_generator.document import Document, alternatives, described
from client_generator.operations import STREAM, operations
from client_generator.python_types import PARAMETER_SUFFIX, Annotations


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a TypedDict."""

    name: str
    annotation: str
    description: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A TypedDict."""

    name: str
    description: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Alias:
    """The alias of a union."""

    name: str
    description: str
    annotation: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """Everything in `wireproof_client.params`."""

    document: Document

    def bodies(self) -> list[str]:
        """The components that are bodies of requests."""
        return sorted({operation.body for operation in operations(self.document) if operation.body})

    def streamed(self, body: str) -> bool:
        """Whether `stream` is one of the body's members: the methods that send it have an argument for that."""
        return STREAM in self.document.schemas[body]["properties"]

    def shapes(self) -> Iterator[Shape]:
        """The TypedDicts; of a body all keys but `stream`, as the arguments of its method."""
        for name in self._names():
            if self.document.is_model(name):
                body = name in self.bodies()
                yield self._shape(name, arguments_of(name) if body else name + PARAMETER_SUFFIX, body)

    def aliases(self) -> Iterator[Alias]:
        """The aliases."""
        for name in self._names():
            schema = self.document.schemas[name]
            if alternatives(schema):
                annotation = Annotations(self.document, given=True).of_union(name)
                yield Alias(name + PARAMETER_SUFFIX, described(schema), annotation)

    def keys(self, body: str) -> tuple[Key, ...]:
        """The arguments that a body's method takes."""
        return self._shape(body, body, True).keys

    def _names(self) -> list[str]:
        roots = [{"$ref": f"#/components/schemas/{name}"} for name in self.bodies()]
        return sorted(self.document.reachable(*roots))

    def _shape(self, name: str, called: str, body: bool) -> Shape:
        schema, annotations = self.document.schemas[name], Annotations(self.document, given=True)
        required = schema.get("required", [])
        keys = []
        for key, inner in schema["properties"].items():
            annotation = annotations.of(inner)
            stated = f"Required[{annotation}]" if key in required else annotation
            if not (body and key == STREAM):
                keys.append(Key(key, stated, described(inner) or described(self.document.resolved(inner))))
        return Shape(called, described(schema), tuple(sorted(keys, key=lambda key: key.name not in required)))


def arguments_of(body: str) -> str:
    """`CreateResponseRequest` as the name of its method's arguments, `CreateResponseArguments`."""
    return body.removesuffix("Request") + "Arguments"

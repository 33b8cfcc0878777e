"""The contract's 3.1 document, asked in the terms of a generator of code."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]
_PREFIX = "#/components/schemas/"


def snake_case(name: str) -> str:
    """`ChatAnswer` as the name of its module, `chat_answer`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


@dataclass(frozen=True, slots=True)
class Branch:
    """One of the branches of a union, all references followed; `name` is its component's, if it is one."""

    name: str | None
    schema: Schema


@dataclass(frozen=True, slots=True)
class Document:
    """The document; what is asked of it relies on the rules that the contract keeps (docs/contract.md)."""

    content: Mapping[str, Any]

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """The components by name."""
        found: Mapping[str, Schema] = self.content["components"]["schemas"]
        return found

    def named(self, schema: Schema) -> str | None:
        """The name of the component that a reference leads to."""
        reference: str | None = schema.get("$ref")
        return reference.removeprefix(_PREFIX) if reference else None

    def resolved(self, schema: Schema) -> Schema:
        """What stands behind references."""
        while name := self.named(schema):
            schema = self.schemas[name]
        return schema

    def branches(self, schema: Schema, name: str | None = None) -> Iterator[Branch]:
        """The branches of a union, and of the unions in it; of any other schema the schema itself."""
        if referred := self.named(schema):
            yield from self.branches(self.schemas[referred], referred)
        elif union := alternatives(schema):
            for branch in union:
                yield from self.branches(branch)
        else:
            yield Branch(name, schema)

    def is_model(self, name: str) -> bool:
        """Whether the component is an object with members of its own, which becomes a class."""
        return bool(self.schemas[name].get("properties"))

    def reachable(self, *roots: Schema) -> set[str]:
        """The names of all components that the schemas lead to."""
        found: set[str] = set()
        waiting: list[Any] = [*roots]
        while waiting:
            node = waiting.pop()
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, Mapping):
                name = self.named(node)
                if name and name not in found:
                    found.add(name)
                    waiting.append(self.schemas[name])
                waiting += [value for key, value in node.items() if key not in {"const", "enum", "x-default"}]
        return found


def alternatives(schema: Schema) -> list[Schema]:
    """The branches that a union writes down; none for other schemas."""
    found: list[Schema] = schema.get("oneOf") or schema.get("anyOf") or []
    return found


def constants(schema: Schema) -> list[Any]:
    """The values that a schema admits, where it lists them."""
    if "const" in schema:
        return [schema["const"]]
    found: list[Any] = schema.get("enum", [])
    return found


def described(schema: Schema) -> str:
    """Its description on one line."""
    return " ".join(str(schema.get("description", "")).split())

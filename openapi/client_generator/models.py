"""What the templates of models need to know."""

from collections.abc import Iterator
from dataclasses import dataclass

from client_generator.document import Document, Schema, alternatives, described, snake_case
from client_generator.operations import operations
from client_generator.python_types import UNKNOWN, Annotations
from client_generator.readers import reader, union_reader

# Models with more to them than their members: the module and the class that each extends ...
CONVENIENCES = {"ResponseObject": ("conveniences", "OutputTexts")}
# ... and the lists, of what.
PAGES = {"ModelList": "Model", "InputItemList": "StoredItem"}
COMPUTED = {"ResponseObject": {"output_text"}}  # the members that their classes define


@dataclass(frozen=True, slots=True)
class Member:
    """A member of an object; `default` is None where it has to be given."""

    name: str
    annotation: str
    default: str | None
    description: str
    reader: str | None


@dataclass(frozen=True, slots=True)
class Model:
    """An object of the contract as a class; `mentioned` are the names that its annotations need.

    `lists` are the lists that it has to have, and that hold objects.
    """

    name: str
    base_module: str
    base: str
    lists: tuple[str, ...]
    description: str
    members: tuple[Member, ...]
    mentioned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """A union of the contract as an alias, with the reader that chooses a branch."""

    name: str
    description: str
    annotation: str
    reader: str | None
    mentioned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Models:
    """All classes, enumerations and aliases that requests, answers and events lead to."""

    document: Document

    def names(self) -> list[str]:
        """The names of the components that are used and get a module, sorted."""
        roots: list[Schema] = []
        for operation in operations(self.document):
            named = (operation.body, operation.answer, operation.event, "ErrorEnvelope")
            roots += [{"$ref": f"#/components/schemas/{name}"} for name in named if name]
            roots += [each.schema for each in (*operation.path_parameters, *operation.query_parameters)]
        return sorted(name for name in self.document.reachable(*roots) if self._has_module(name))

    def modules(self) -> dict[str, str]:
        """The module of each name, that of unknown objects too."""
        return {name: snake_case(name) for name in self.names()}

    def unions(self) -> Iterator[Union]:
        """Every union that has a name."""
        for name in self.names():
            if alternatives(self.document.schemas[name]):
                yield self._union(name)

    def model(self, name: str) -> Model:
        """The class of one object."""
        schema = self.document.schemas[name]
        annotations = Annotations(self.document)
        required = schema.get("required", [])
        members = [
            self._member(key, inner, key in required, annotations)
            for key, inner in _ordered(schema)
            if key not in COMPUTED.get(name, ())
        ]
        module, base = CONVENIENCES.get(name, ("api_object", "ApiObject"))
        if name in PAGES:
            module, base = "pages", f'Page["{PAGES[name]}"]'
        lists = tuple(each.name for each in members if each.reader and not each.default and _is_list(each.annotation))
        return Model(name, module, base, lists, described(schema), tuple(members), _names(annotations, name))

    def enumeration(self, name: str) -> Schema:
        """The schema of one enumeration."""
        return self.document.schemas[name]

    def _member(self, name: str, schema: Schema, required: bool, annotations: Annotations) -> Member:
        annotation, default = annotations.of(schema), None
        if required and "const" in self.document.resolved(schema):
            default = annotation.removeprefix("Literal[").removesuffix("]")
        elif not required:
            default = "None"
            annotation = " | ".join([*(each for each in annotation.split(" | ") if each != "None"), "None"])
        description = described(schema) or described(self.document.resolved(schema))
        return Member(name, annotation, default, description, reader(self.document, schema))

    def _union(self, name: str) -> Union:
        schema, annotations = self.document.schemas[name], Annotations(self.document)
        annotation = annotations.of_union(name)
        return Union(name, described(schema), annotation, union_reader(self.document, name), _names(annotations, name))

    def _has_module(self, name: str) -> bool:
        schema = self.document.schemas[name]
        return self.document.is_model(name) or "enum" in schema or bool(alternatives(schema))


def _is_list(annotation: str) -> bool:
    return annotation.startswith("list[") and not annotation.endswith(" | None")


def _names(annotations: Annotations, own: str) -> tuple[str, ...]:
    return tuple(sorted(annotations.mentioned - {own, UNKNOWN}))


def _ordered(schema: Schema) -> list[tuple[str, Schema]]:
    """The members, those first that have to be there."""
    members = schema.get("properties", {})
    required = schema.get("required", [])
    return sorted(members.items(), key=lambda member: member[0] not in required)

"""Schemas as annotations: of what is read from a server, and of what may be given to one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from client_generator.document import Document, Schema, alternatives

PARAMETER_SUFFIX = "Param"
UNKNOWN = "UnknownObject"

# What an answer holds may be sent back as part of a conversation, though the contract has schemas of its own for that.
SENT_BACK: Mapping[str, str] = {"ChatMessage": "ChatAnswer", "InputItem": "OutputItem"}

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


@dataclass(slots=True)
class Annotations:
    """Writes annotations, and remembers the names of classes and aliases that they mention.

    `given`: what may be sent, where dicts stand beside models, and an enumeration admits its values alone. Otherwise
    what is read, where a newer server may use values and objects that are not known here.
    """

    document: Document
    given: bool = False
    mentioned: set[str] = field(default_factory=set)

    def of(self, schema: Schema) -> str:
        """The annotation."""
        return " | ".join(_in_order(self._members(schema)))

    def of_union(self, name: str) -> str:
        """The annotation that the alias of a union stands for."""
        members = [member for branch in alternatives(self.document.schemas[name]) for member in self._members(branch)]
        if self.given and name in SENT_BACK:
            members.append(self._model(SENT_BACK[name]))
        return " | ".join(_in_order([*members, *self._unknown(self.document.schemas[name])]))

    def _members(self, schema: Schema) -> Iterator[str]:
        if name := self.document.named(schema):
            yield from self._component(name)
        elif union := alternatives(schema):
            for branch in union:
                yield from self._members(branch)
            yield from self._unknown(schema)
        elif "const" in schema:
            yield f"Literal[{_quoted(schema['const'])}]"
        else:
            types = schema.get("type", [])
            yield from (self._typed(kind, schema) for kind in ([types] if isinstance(types, str) else types))
            if not types:
                yield "Any"

    def _component(self, name: str) -> Iterator[str]:
        schema = self.document.schemas[name]
        if self.document.is_model(name):
            if self.given:
                yield self._mention(name + PARAMETER_SUFFIX)
            yield self._model(name)
        elif "enum" in schema:
            yield self._model(name)
            if not self.given:
                yield "str"
        elif alternatives(schema):
            yield self._mention(name + PARAMETER_SUFFIX if self.given else name)
        else:
            yield from self._members(schema)

    def _typed(self, kind: str, schema: Schema) -> str:
        if kind == "array":
            return f"{'Sequence' if self.given else 'list'}[{self.of(schema.get('items', {}))}]"
        if kind == "object":
            values = schema.get("additionalProperties")
            return f"{'Mapping' if self.given else 'dict'}[str, {self.of(values) if values else 'Any'}]"
        return _SCALARS[kind]

    def _unknown(self, schema: Schema) -> Iterator[str]:
        """A union of several objects may have a member that is not known here."""
        if several_objects(self.document, schema):
            yield self._model(UNKNOWN)

    def _model(self, name: str) -> str:
        self.mentioned.add(name)
        return f"models.{name}" if self.given else name

    def _mention(self, name: str) -> str:
        self.mentioned.add(name)
        return name


def several_objects(document: Document, schema: Schema) -> bool:
    """Whether the union has more than one branch that becomes a class."""
    return sum(bool(branch.schema.get("properties")) for branch in document.branches(schema)) > 1


def _quoted(value: object) -> str:
    return '"' + value + '"' if isinstance(value, str) else repr(value)


def _in_order(members: Iterable[str]) -> list[str]:
    """Each once, None last."""
    once = list(dict.fromkeys(members))
    return [each for each in once if each != "None"] + [each for each in once if each == "None"]

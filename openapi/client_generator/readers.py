"""How the JSON of a schema becomes models, as expressions of `wireproof_client.reading`.

Only what holds a class needs a reader; anything else stays what `json` made of it.
"""

from collections import defaultdict
from collections.abc import Sequence

from client_generator.document import Branch, Document, Schema, alternatives, constants

_USUAL_TAGS = ("type", "role", "object")  # tried first


def reader(document: Document, schema: Schema) -> str | None:
    """The expression, or None where nothing needs to be read."""
    if name := document.named(schema):
        if document.is_model(name) or (alternatives(document.schemas[name]) and union_reader(document, name)):
            return f'ref("{name}")'
        return reader(document, document.schemas[name])
    if alternatives(schema):
        return _union(document, schema)
    if schema.get("type") == "array":
        return _within("items", reader(document, schema.get("items", {})))
    if schema.get("type") == "object" and schema.get("additionalProperties"):
        return _within("values", reader(document, schema["additionalProperties"]))
    return None


def union_reader(document: Document, name: str) -> str | None:
    """The expression that the alias of a union needs."""
    return _union(document, document.schemas[name])


def _within(function: str, inner: str | None) -> str | None:
    return f"{function}({inner})" if inner else None


def _union(document: Document, schema: Schema) -> str | None:
    """A union differs by JSON type, and among objects by a tag or by what they must have."""
    branches = [branch for branch in document.branches(schema) if branch.schema.get("type") in {"object", "array"}]
    objects = [branch for branch in branches if branch.schema.get("properties")]
    lists = [reader(document, branch.schema) for branch in branches if branch.schema["type"] == "array"]
    found = [_objects(document, objects)] if objects else []
    found += [each for each in lists if each]
    if len(found) > 1:
        return f"either({', '.join(found)})"
    return found[0] if found else None


def _objects(document: Document, branches: Sequence[Branch]) -> str:
    if len(branches) == 1:
        return f'ref("{branches[0].name}")'
    return _by_tag(document, branches) or _by_members(branches)


def _by_tag(document: Document, branches: Sequence[Branch]) -> str | None:
    """Told apart by the values of one member; branches that share a value are told apart in their turn."""
    for tag in (*_USUAL_TAGS, *branches[0].schema["properties"]):
        groups: defaultdict[str, list[Branch]] = defaultdict(list)
        for branch in branches:
            for value in constants(document.resolved(branch.schema["properties"].get(tag, {}))):
                groups[value].append(branch)
        known = {branch.name for group in groups.values() for branch in group}
        if len(known) < len(branches) or len(groups) < 2:  # noqa: PLR2004  one value tells nothing apart
            continue
        table = ", ".join(f'"{value}": {_objects(document, group)}' for value, group in groups.items())
        return f'tagged("{tag}", {{{table}}}{_untagged(branches, tag)})'
    return None


def _untagged(branches: Sequence[Branch], tag: str) -> str:
    """The one branch that may leave its tag out."""
    lenient = [branch for branch in branches if tag not in branch.schema.get("required", [])]
    return f', ref("{lenient[0].name}")' if len(lenient) == 1 else ""


def _by_members(branches: Sequence[Branch]) -> str:
    """Told apart by a member that one requires and no other knows."""
    table = []
    for branch in branches:
        others = [other for other in branches if other is not branch]
        own = [
            name
            for name in branch.schema.get("required", [])
            if not any(name in other.schema["properties"] for other in others)
        ]
        if not own:
            raise ValueError(f"{branch.name} has no required member that tells it from {[o.name for o in others]}")
        table.append(f'"{own[0]}": ref("{branch.name}")')
    return f"having({{{', '.join(table)}}})"

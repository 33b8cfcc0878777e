"""Applying the actions of an overlay, each to what the one before it left."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from contract_generator.breach import ContractError
from contract_generator.overlays.reading import Action, Overlay
from contract_generator.overlays.targets import Node, TargetError, selected
from contract_generator.walking import nodes as mappings

# What an OpenAPI document cannot be without, wherever it stands.
_NEEDED_AT_THE_ROOT = frozenset({"openapi", "info", "paths"})


class ActionError(ValueError):
    """An action that does not do what its author must have meant; the text says why."""


def applied(document: dict[str, Any], overlay: Overlay) -> dict[str, Any]:
    """A new document. Raises ContractError at the first action that fails, since those after it may rely on it."""
    result = deepcopy(document)
    for action in overlay.actions:
        try:
            nodes = selected(result, action.target)
            if action.remove:
                _remove(result, nodes)
            else:
                _update(nodes, action)
        except (TargetError, ActionError) as error:
            raise ContractError([action.breach("overlay-action", str(error))]) from error
    return result


def _remove(document: dict[str, Any], nodes: Sequence[Node]) -> None:
    """Remove every node, the later of a list first, so that the places of the others hold."""
    for node in reversed(nodes):
        if node.holder is None:
            raise ActionError("the whole document cannot be removed")
        if reason := _need(document, node):
            raise ActionError(f"removes {node.key!r}, {reason}")
        del node.holder[node.key]


def _need(document: dict[str, Any], node: Node) -> str | None:
    """Why the document cannot be without the node, None where it can."""
    match node.place:
        case (str(key),) if key in _NEEDED_AT_THE_ROOT:
            return "which every OpenAPI document has"
        case (*schema, "properties", name) if name in _at(document, schema).get("required", ()):
            return "which its schema requires; remove it from `required` first"
        case ("components", kind, name) if f"#/components/{kind}/{name}" in _references(document):
            return "to which something still refers; components that nothing refers to go by themselves"
        case _:
            return None


def _at(document: Any, place: Sequence[str | int]) -> Any:
    for key in place:
        document = document[key]
    return document


def _references(document: dict[str, Any]) -> set[str]:
    return {mapping["$ref"] for _, mapping in mappings(document) if isinstance(mapping.get("$ref"), str)}


def _update(nodes: Sequence[Node], action: Action) -> None:
    for node in nodes:
        before = deepcopy(node.value)
        after = _merged(node.value, deepcopy(action.update), append=True)
        if node.holder is not None:
            node.holder[node.key] = after
        if _same(before, after):
            place = "/".join(map(str, node.place))
            raise ActionError(f"changes nothing at /{place}")


def _merged(old: Any, new: Any, *, append: bool = False) -> Any:
    """The old value with the new one in it: mappings are merged (in place), lists joined, everything else replaced.

    `append`: a list that is itself the target takes a value that is no list as one more entry.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            old[key] = _merged(old[key], value) if key in old else value
        return old
    if isinstance(old, list) and (append or isinstance(new, list)):
        return old + (new if isinstance(new, list) else [new])
    if isinstance(old, dict | list) or isinstance(new, dict | list):
        raise ActionError(f"a {type(new).__name__} cannot be merged into a {type(old).__name__}; remove that first")
    return new


def _same(one: Any, other: Any) -> bool:
    """Equal as JSON, where true is not 1."""
    return repr(one) == repr(other)

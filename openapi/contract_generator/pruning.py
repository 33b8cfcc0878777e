"""Which components of a document are used."""

from typing import Any

from contract_generator.walking import nodes


def used_components(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The components that the paths lead to; security schemes stay, for they are used by name."""
    components: dict[str, dict[str, Any]] = document["components"]
    used: set[tuple[str, str]] = set()
    waiting = _targets(document["paths"])
    while waiting:
        kind, name = waiting.pop()
        if (kind, name) not in used:
            used.add((kind, name))
            waiting += _targets(components[kind][name])
    return {
        kind: kept
        for kind, members in components.items()
        if (kept := {name: m for name, m in members.items() if kind == "securitySchemes" or (kind, name) in used})
    }


def _targets(value: Any) -> list[tuple[str, str]]:
    references = (node["$ref"] for _, node in nodes(value) if isinstance(node.get("$ref"), str))
    return [(kind, name) for _, _, kind, name in (reference.split("/") for reference in references)]

"""Following references inside an OpenAPI document."""

from collections.abc import Mapping
from typing import Any


def resolved(node: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    """What `node` refers to, or `node` itself when it is no reference."""
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node

"""The 3.1 rendition: what is served, what documentation pages render, what types and client are generated from.

3.2 describes a stream with `schema` (the whole) and `itemSchema` (one event). 3.1 has `schema` alone, and the tools
that understand event streams there read it as the schema of one event, so that is what it becomes. Components that only
the whole-stream schemas referred to are dropped.
"""

from typing import Any

from contract_generator.pruning import used_components
from contract_generator.walking import rewrite

VERSION = "3.1.1"


def render(bundle: dict[str, Any]) -> dict[str, Any]:
    """The 3.1 document of a 3.2 bundle."""
    document: dict[str, Any] = rewrite(bundle, _without_item_schema)
    document["openapi"] = VERSION
    document["components"] = used_components(document)
    return document


def _without_item_schema(node: dict[str, Any]) -> dict[str, Any] | None:
    """A 3.1 media type object for a 3.2 one that describes a stream."""
    if "itemSchema" not in node:
        return None
    rest = {key: value for key, value in node.items() if key not in {"schema", "itemSchema"}}
    return {"schema": node["itemSchema"], **rest}

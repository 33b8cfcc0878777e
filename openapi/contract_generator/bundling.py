"""Many files into one OpenAPI 3.2 document.

Path items are inlined, components are named by their file's stem, and each relative file reference becomes
`#/components/<kind>/<Name>`. Every component takes part; that none is unused is a rule of its own.
"""

from typing import Any

from contract_generator.references import target_of
from contract_generator.source import COMPONENT_KINDS, ROOT, Source, component_of
from contract_generator.walking import rewrite


def bundle(source: Source) -> dict[str, Any]:
    """The one document, in a deterministic order. The source must have passed the layout rules."""
    document = dict(source.root)
    document["paths"] = {
        path: _path_item(source, item["$ref"]) for path, item in sorted(source.root.get("paths", {}).items())
    }
    document["components"] = _components(source)
    return document


def _path_item(source: Source, reference: str) -> Any:
    file = target_of(ROOT, reference)
    return _localised(file, source.files[file])


def _components(source: Source) -> dict[str, dict[str, Any]]:
    kinds: dict[str, dict[str, Any]] = {}
    named = sorted(source.components().items(), key=lambda entry: (COMPONENT_KINDS.index(entry[1][0]), entry[1][1]))
    for file, (kind, name) in named:
        kinds.setdefault(kind, {})[name] = _localised(file, source.files[file])
    return kinds


def _localised(file: str, content: Any) -> Any:
    """The file's content with references that hold inside the bundle."""

    def change(node: dict[str, Any]) -> dict[str, Any] | None:
        text = node.get("$ref")
        if not isinstance(text, str):
            return None
        component = component_of(target_of(file, text))
        if component is None:
            return None
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        return {"$ref": f"#/components/{component[0]}/{component[1]}", **siblings}

    return rewrite(content, change)

"""One document into the files that it would have been bundled from, so that the rules on files judge it too."""

import posixpath
from pathlib import Path
from typing import Any

from contract_generator.source import ROOT, Source
from contract_generator.walking import rewrite


def unbundle(document: dict[str, Any]) -> Source:
    """A source that bundles to `document`: no file of it is on disk, and no domains group its schemas."""
    files: dict[str, Any] = {}
    for kind, members in document.get("components", {}).items():
        for name, content in members.items():
            file = f"components/{kind}/{name}.yaml"
            files[file] = _relative(file, content)
    for path, item in document["paths"].items():
        file = f"paths{path}.yaml"
        files[file] = _relative(file, item)
    root = {key: value for key, value in document.items() if key != "components"}
    files[ROOT] = root | {"paths": {path: {"$ref": f"paths{path}.yaml"} for path in document["paths"]}}
    return Source(Path(), files)


def _relative(file: str, content: Any) -> Any:
    """The content with references to files in place of references to components."""

    def change(node: dict[str, Any]) -> dict[str, Any] | None:
        text = node.get("$ref")
        if not isinstance(text, str):
            return None
        target = f"{text.removeprefix('#/')}.yaml"
        return {**node, "$ref": posixpath.relpath(target, posixpath.dirname(file))}

    return rewrite(content, change)

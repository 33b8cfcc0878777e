"""YAML as the contract uses it: JSON's data model, and nothing that surprises.

PyYAML reads YAML 1.1, in which `on` is true, `2026-01-01` a date and a repeated key silently wins. A contract that says
`enum: [on, off]` must mean strings, so only JSON's own spellings of booleans, null and numbers are resolved here.
"""

import re
from typing import Any

import yaml

_RESOLVERS = {
    "tag:yaml.org,2002:bool": (r"true|false", "tf"),
    "tag:yaml.org,2002:null": (r"null", "n"),
    "tag:yaml.org,2002:int": (r"-?(0|[1-9][0-9]*)", "-0123456789"),
    "tag:yaml.org,2002:float": (r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", "-0123456789"),
}


class _JsonLoader(yaml.SafeLoader):
    """A loader of its own, so that its resolvers are not those of every other user of PyYAML."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  PyYAML's own protocol


for _tag, (_pattern, _first) in _RESOLVERS.items():
    _JsonLoader.add_implicit_resolver(_tag, re.compile(rf"^(?:{_pattern})$"), list(_first))


def _mapping_without_duplicates(loader: _JsonLoader, node: yaml.MappingNode) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, str):
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} is not a string", key_node.start_mark)
        if key in result:
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} is repeated", key_node.start_mark)
        result[key] = loader.construct_object(value_node, deep=True)
    return result


_JsonLoader.add_constructor("tag:yaml.org,2002:map", _mapping_without_duplicates)


def parse(text: str) -> Any:
    """The value of a YAML text. Raises yaml.YAMLError, whose text names line and column."""
    return yaml.load(text, Loader=_JsonLoader)  # noqa: S506  a subclass of SafeLoader

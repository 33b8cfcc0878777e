"""The legal order of the events of each stream, and what holds over it, as data."""

import json
from importlib.resources import files
from typing import Any

NAMES = ("completions", "chat", "responses")


def load(name: str) -> dict[str, Any]:
    """The grammar `name`, a new object at each call; `grammar.schema.json` beside it says what its members mean.

    Raises KeyError for a name that is not in NAMES.
    """
    if name not in NAMES:
        raise KeyError(f"no grammar {name!r}; there are {', '.join(NAMES)}")
    grammar: dict[str, Any] = json.loads((files(__package__) / "data" / "grammars" / f"{name}.json").read_bytes())
    return grammar

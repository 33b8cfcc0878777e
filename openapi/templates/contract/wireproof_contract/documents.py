"""The contract's documents, shipped as files of this package."""

import json
from importlib.resources import files
from typing import Any

NAMES = ("openapi-3.2.json", "openapi-3.1.json", "openapi-3.0-routing.json")
PROFILES = ("openai", "hadrian", "mistralrs", "newapi")


def read(name: str) -> bytes:
    """The document `name`, byte for byte as it was written. Raises KeyError for a name that is not in NAMES."""
    if name not in NAMES:
        raise KeyError(f"no document {name!r}; there are {', '.join(NAMES)}")
    return (files(__package__) / "data" / name).read_bytes()


def load(name: str) -> dict[str, Any]:
    """The document `name`, parsed; a new object at each call. Raises KeyError for a name that is not in NAMES."""
    document: dict[str, Any] = json.loads(read(name))
    return document


def profile(name: str) -> dict[str, Any]:
    """What a deployment of dialect `name` is held to, one OpenAPI 3.2 document; a new object at each call.

    Its member `x-wireproof-profile` is a `profile_types.Profile`. Raises KeyError for a name that is not in PROFILES.
    """
    if name not in PROFILES:
        raise KeyError(f"no profile {name!r}; there are {', '.join(PROFILES)}")
    document: dict[str, Any] = json.loads((files(__package__) / "profiles" / f"openapi-3.2-{name}.json").read_bytes())
    return document

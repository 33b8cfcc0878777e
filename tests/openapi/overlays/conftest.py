"""The documents of the four profiles, and validators made from their schemas."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from contract_generator.__main__ import CONTRACT
from contract_generator.rules.examples import ExampleValidator
from wireproof_contract import documents


@pytest.fixture(scope="session")
def profiles() -> dict[str, dict[str, Any]]:
    return {name: documents.profile(name) for name in documents.PROFILES}


@pytest.fixture(scope="session")
def statements(profiles: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: document["x-wireproof-profile"] for name, document in profiles.items()}


@pytest.fixture(scope="session")
def overlays() -> dict[str, dict[str, Any]]:
    """The overlays as they are written."""
    return {
        name: yaml.safe_load((CONTRACT / "overlays" / f"{name}.yaml").read_text(encoding="utf-8"))
        for name in documents.PROFILES
    }


@pytest.fixture(scope="session")
def profile_accepts(profiles: dict[str, dict[str, Any]]) -> Callable[[str, Any, Any], bool]:
    """Whether a profile's schema, by name or written out, accepts a value; JSON within strings is judged too."""

    def judge(profile: str, schema: Any, value: Any) -> bool:
        written = {"$ref": f"#/components/schemas/{schema}"} if isinstance(schema, str) else schema
        components = profiles[profile]["components"]
        return bool(ExampleValidator({**written, "components": components}).is_valid(value))

    return judge

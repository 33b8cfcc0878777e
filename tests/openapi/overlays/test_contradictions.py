"""Every contradiction between the dialects is decided, and where it is said to be."""

from typing import Any

import pytest
import yaml

from contract_generator.__main__ import CONTRACT
from wireproof_contract import documents

CONTRADICTIONS: list[dict[str, Any]] = yaml.safe_load(
    (CONTRACT / "overlays" / "contradictions.yaml").read_text(encoding="utf-8")
)
KEYS = {"number", "topic", "settings", "actions", "shared", "reason"}


def resolves(document: Any, pointer: str) -> bool:
    """Whether a JSON pointer leads to something."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if not isinstance(document, dict) or key not in document:
            return False
        document = document[key]
    return pointer.startswith("/")


def test_all_51_are_there_once_and_in_order() -> None:
    assert [entry["number"] for entry in CONTRADICTIONS] == list(range(1, 52))
    assert all(entry["topic"].endswith(".") and entry.keys() <= KEYS for entry in CONTRADICTIONS)


@pytest.mark.parametrize("entry", CONTRADICTIONS, ids=lambda entry: str(entry["number"]))
def test_every_pointer_resolves_in_every_profile(
    profiles: dict[str, dict[str, Any]], statements: dict[str, dict[str, Any]], entry: dict[str, Any]
) -> None:
    for name in documents.PROFILES:
        assert [place for place in entry.get("settings", []) if not resolves(statements[name], place)] == []
        assert [place for place in entry.get("shared", []) if not resolves(profiles[name], place)] == []


@pytest.mark.parametrize("entry", CONTRADICTIONS, ids=lambda entry: str(entry["number"]))
def test_the_actions_that_decide_it_are_those_that_say_so(
    overlays: dict[str, dict[str, Any]], entry: dict[str, Any]
) -> None:
    deciding = {
        name
        for name, overlay in overlays.items()
        if any(entry["number"] in action.get("x-decides", []) for action in overlay["actions"])
    }
    assert set(entry.get("actions", [])) == deciding


@pytest.mark.parametrize("entry", CONTRADICTIONS, ids=lambda entry: str(entry["number"]))
def test_every_profile_decides_it_or_a_reason_says_why_not(entry: dict[str, Any]) -> None:
    for_all = any(entry.get(key) for key in ("settings", "shared", "reason"))
    assert for_all or set(entry.get("actions", [])) == set(documents.PROFILES)


def test_no_action_decides_what_is_no_contradiction(overlays: dict[str, dict[str, Any]]) -> None:
    decided = {
        number
        for overlay in overlays.values()
        for action in overlay["actions"]
        for number in action.get("x-decides", [])
    }
    assert decided <= set(range(1, 52))

"""One version for everything that is released together."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

RELEASED = ("impl", "generated/contract", "generated/client", "conformance")


def project(folder: Path) -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((folder / "pyproject.toml").read_text())["project"]
    return table


def version(repository: Path) -> str:
    return str(project(repository / "impl")["version"])


def test_all_distributions_carry_the_same_version(repository: Path) -> None:
    assert {project(repository / folder)["version"] for folder in RELEASED} == {version(repository)}


@pytest.mark.parametrize("folder", ["impl", "conformance"])
def test_server_and_kit_ask_for_exactly_the_contract_of_their_version(repository: Path, folder: str) -> None:
    assert f"wireproof-contract=={version(repository)}" in project(repository / folder)["dependencies"]


def test_the_documents_state_the_version(repository: Path) -> None:
    root = (repository / "openapi/openapi.yaml").read_text()
    assert re.search(rf"^  version: ['\"]?{re.escape(version(repository))}['\"]?$", root, re.MULTILINE)


def test_the_changelog_tells_of_the_version(repository: Path) -> None:
    changelog = (repository / "CHANGELOG.md").read_text()
    assert re.search(rf"^## {re.escape(version(repository))}\b", changelog, re.MULTILINE)


def test_every_distribution_needs_the_same_python(repository: Path) -> None:
    assert {project(repository / folder)["requires-python"] for folder in (*RELEASED, "openapi", ".")} == {">=3.11"}

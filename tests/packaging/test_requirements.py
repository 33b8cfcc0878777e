"""The pins: complete, hashed, and silent about where they were found."""

import re
from pathlib import Path

import pytest

COMPILED = ("impl/requirements.txt", "tests/requirements.txt", "conformance/requirements.txt")
PIN = re.compile(r"^[a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,._-]+\])?==[^ ;]+(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+$")


def logical_lines(path: Path) -> list[str]:
    """Requirements with their continuation lines joined, comments gone."""
    joined = path.read_text().replace("\\\n", " ")
    lines = (re.sub(r"\s+", " ", line.split("#")[0]).strip() for line in joined.splitlines())
    return [line for line in lines if line]


@pytest.mark.parametrize("name", COMPILED)
def test_every_requirement_is_one_version_with_hashes(repository: Path, name: str) -> None:
    lines = logical_lines(repository / name)
    assert len(lines) > 10
    assert [line for line in lines if not PIN.match(line)] == []


@pytest.mark.parametrize("name", COMPILED)
def test_no_requirement_says_where_it_came_from(repository: Path, name: str) -> None:
    assert "://" not in (repository / name).read_text()
    assert not re.search(r"^\s*(-i|--index|--extra-index|--find-links)", (repository / name).read_text(), re.MULTILINE)


@pytest.mark.parametrize("name", ["impl/requirements.txt", "conformance/requirements.txt"])
def test_what_is_shipped_is_pinned_alike_where_it_is_tested(repository: Path, name: str) -> None:
    shipped, tested = (
        {line.split(" ")[0].split("==")[0]: line.split(" ")[0] for line in logical_lines(repository / pins)}
        for pins in (name, "tests/requirements.txt")
    )
    differing = {name for name in shipped.keys() & tested.keys() if shipped[name] != tested[name]}
    assert differing == set()

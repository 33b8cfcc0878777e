"""Whole bodies on which the dialects' published documents disagree: the contract accepts what any of them accepts."""

from pathlib import Path
from typing import Any

import pytest

from contract_generator import yaml_reading

ROWS: list[dict[str, Any]] = yaml_reading.parse((Path(__file__).parent / "acceptance.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_a_body_is_accepted_when_a_dialect_accepts_it_and_no_reason_speaks_against_it(
    errors: Any, row: dict[str, Any]
) -> None:
    found = errors("CreateResponseRequest", row["body"])
    assert (found == []) == (bool(row["accepted_by"]) and "because" not in row), found

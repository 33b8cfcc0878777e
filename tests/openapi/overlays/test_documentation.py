"""The manual shows what the profiles state."""

from typing import Any

from contract_generator.__main__ import CONTRACT
from contract_generator.overlays.tables import tables


def test_the_tables_of_the_manual_are_those_of_the_profiles(statements: dict[str, dict[str, Any]]) -> None:
    manual = (CONTRACT.parent / "docs" / "contract.md").read_text(encoding="utf-8")
    for table in tables(dict(sorted(statements.items()))).split("\n\n"):
        assert table.strip() in manual, "print the tables with `python -m contract_generator tables`"

"""The report as JSON, and the schema of it."""

import json
from importlib.resources import files
from typing import Any


def json_report(report: dict[str, Any]) -> str:
    """The report as it stands in `report.json`."""
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def report_schema() -> dict[str, Any]:
    """The JSON Schema that every report keeps."""
    schema: dict[str, Any] = json.loads((files(__package__) / "report.schema.json").read_text("utf-8"))
    return schema

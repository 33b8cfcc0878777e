"""Reading reports back."""

import json
from pathlib import Path
from typing import Any

import jsonschema_rs

from wireproof.reports.json_report import report_schema

FILE = "report.json"


class NoReport(Exception):
    """A file is no report of this kit; the message says why."""


def read_report(path: Path) -> dict[str, Any]:
    """The report in a file, or in `report.json` of a folder that `run --out` wrote. Raises NoReport."""
    file = path / FILE if path.is_dir() else path
    try:
        data = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise NoReport(f"{file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise NoReport(f"{file} is no JSON: {error}") from error
    for breach in jsonschema_rs.validator_for(report_schema()).iter_errors(data):
        place = "/".join(map(str, breach.instance_path)) or "the whole"
        raise NoReport(f"{file} is no report: {place}: {breach.message[:200]}")
    report: dict[str, Any] = data
    return report

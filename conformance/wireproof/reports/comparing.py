"""Several reports side by side: a matrix of clauses and targets."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wireproof.reports.rendering import VERDICTS, render


@dataclass(frozen=True, slots=True)
class Column:
    """One report under a name that is unique in the comparison."""

    name: str
    report: dict[str, Any]


def comparison(columns: Sequence[Column]) -> str:
    """The matrix as one HTML page: a row a clause, a column a report; rows in which they differ come first."""
    verdicts = {column.name: {clause["id"]: clause for clause in column.report["clauses"]} for column in columns}
    known = {clause["id"]: clause for column in columns for clause in column.report["clauses"]}
    rows = [
        (clause, [verdicts[column.name].get(identifier) for column in columns]) for identifier, clause in known.items()
    ]
    rows.sort(key=lambda row: (not _differ(row[1]), row[0]["id"]))
    return render(
        "comparison.html.jinja",
        columns=columns,
        rows=[(clause, cells, _differ(cells)) for clause, cells in rows],
        verdicts=VERDICTS,
    )


def _differ(cells: Sequence[dict[str, Any] | None]) -> bool:
    return len({cell["verdict"] if cell else None for cell in cells}) > 1

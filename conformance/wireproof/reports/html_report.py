"""The report as one HTML page that needs nothing else: no script, font or picture from anywhere."""

from collections import Counter
from typing import Any

from wireproof.reports.areas import by_surface
from wireproof.reports.rendering import VERDICTS, render

_ORDER = {verdict: number for number, (verdict, _) in enumerate(VERDICTS)}


def html_report(report: dict[str, Any]) -> str:
    """The page: the verdict, a matrix of surfaces and verdicts, filters, and each clause with its evidence."""
    grouped = by_surface(report["clauses"])
    matrix = {surface: Counter(clause["verdict"] for clause in clauses) for surface, clauses in grouped.items()}
    clauses = sorted(report["clauses"], key=lambda clause: (_ORDER[clause["verdict"]], clause["id"]))
    return render("report.html.jinja", report=report, matrix=matrix, clauses=clauses, verdicts=VERDICTS)

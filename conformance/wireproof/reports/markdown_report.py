"""The report as Markdown, short enough for the summary of a CI job."""

from typing import Any

from wireproof.reports.rendering import VERDICTS, render


def markdown_report(report: dict[str, Any]) -> str:
    """Verdict, totals, and a section for each clause that did not simply pass."""
    by_verdict = {
        verdict: [clause for clause in report["clauses"] if clause["verdict"] == verdict] for verdict, _ in VERDICTS
    }
    return render("report.md.jinja", report=report, by_verdict=by_verdict, verdicts=VERDICTS)

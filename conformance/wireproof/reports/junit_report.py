"""The report as JUnit: a suite for each surface, a case for each clause."""

from typing import Any

from junitparser import Error, Failure, JUnitXml, Skipped, TestCase, TestSuite

from wireproof.reports.areas import area, by_surface
from wireproof.reports.xml_text import xml_text


def junit_report(report: dict[str, Any]) -> str:
    """JUnit has no warnings: a warning is a case that passed, and says so in its output."""
    document = JUnitXml("wireproof")
    for surface, clauses in by_surface(report["clauses"]).items():
        suite = TestSuite(surface)
        suite.add_property("base_url", xml_text(report["target"]["base_url"]))
        suite.add_property("profile", report["profile"])
        for clause in clauses:
            suite.add_testcase(_case(clause))
        document.add_testsuite(suite)
    document.update_statistics()  # type: ignore[no-untyped-call]  # the library is typed in part
    text = document.tostring()  # type: ignore[no-untyped-call]  # likewise
    return text.decode("utf-8") if isinstance(text, bytes) else text


def _case(clause: dict[str, Any]) -> TestCase:
    case = TestCase(clause["id"], classname=area(clause["id"]))
    message = xml_text(clause["message"])
    match clause["verdict"]:
        case "fail":
            failure = Failure(message, clause["level"])
            failure.text = _evidence(clause)
            case.result = [failure]
        case "error":
            case.result = [Error(message, "kit")]
        case "skipped" | "not_applicable" | "inconclusive":
            case.result = [Skipped(f"{clause['verdict']}: {message}")]
        case "warning":
            case.system_out = f"warning: {_evidence(clause)}"
    return case


def _evidence(clause: dict[str, Any]) -> str:
    lines = (
        clause["requirement"],
        f"message: {clause['message']}",
        f"expected: {clause['expected']}",
        f"actual: {clause['actual']}",
        f"place: {clause.get('place', '')}",
        clause["curl"] or "",
    )
    return xml_text("\n".join(lines))

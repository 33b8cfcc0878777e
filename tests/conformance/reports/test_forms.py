"""The forms for machines and for summaries."""

import xml.etree.ElementTree as ET
from typing import Any

from tests.conformance.reports.conftest import judged
from wireproof.reports.badge import badge
from wireproof.reports.junit_report import junit_report
from wireproof.reports.markdown_report import markdown_report
from wireproof.reports.report import report


def test_junit_has_a_suite_for_each_surface_and_a_case_for_each_clause(sample: dict[str, Any]) -> None:
    root = ET.fromstring(junit_report(sample))  # noqa: S314  our own document
    suites = {suite.get("name"): suite for suite in root.iter("testsuite")}
    assert set(suites) == {"chat", "errors"}
    assert {case.get("name") for case in root.iter("testcase")} == {clause["id"] for clause in sample["clauses"]}
    assert [suites["chat"].get(name) for name in ("tests", "failures", "errors", "skipped")] == ["6", "1", "1", "3"]


def test_junit_shows_the_evidence_of_a_failure_without_what_xml_forbids(sample: dict[str, Any]) -> None:
    root = ET.fromstring(junit_report(sample))  # noqa: S314  our own document
    [failure] = root.iter("failure")
    assert failure.get("message") == "it was late"
    assert failure.text is not None
    assert "curl" in failure.text
    assert "\ufffd" in failure.text, "the null byte of the answer"


def test_markdown_tells_failures_first_and_keeps_its_tables(sample: dict[str, Any]) -> None:
    text = markdown_report(sample)
    assert text.index("chat.stop.honoured") < text.index("errors.envelope") < text.index("chat.seed")
    rows = [line for line in text.splitlines() if line.startswith("| actual")]
    assert rows
    assert all(row.replace("\\|", "").count("|") == 3 for row in rows)
    assert "<script>" not in text


def test_markdown_of_a_good_run_has_no_empty_sections() -> None:
    good = report(judged(failing=False))
    good["clauses"] = [clause for clause in good["clauses"] if clause["verdict"] == "pass"]
    good["omissions"] = []
    assert "##" not in markdown_report(good)


def test_the_badge_says_profile_and_verdict(sample: dict[str, Any]) -> None:
    root = ET.fromstring(badge(sample))  # noqa: S314  our own picture
    assert root.get("aria-label") == "wireproof, openai: nonconformant"

"""The report as data."""

import json
from typing import Any

import jsonschema

from tests.conformance.reports.conftest import judged
from wireproof.reports.json_report import json_report, report_schema
from wireproof.reports.report import report


def test_a_report_keeps_the_schema_that_ships(sample: dict[str, Any]) -> None:
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(json_report(sample)))


def test_the_schema_refuses_a_clause_without_a_verdict(sample: dict[str, Any]) -> None:
    del sample["clauses"][0]["verdict"]
    assert not jsonschema.Draft202012Validator(report_schema()).is_valid(sample)


def test_the_same_run_gives_the_same_report() -> None:
    assert json_report(report(judged())) == json_report(report(judged()))


def test_totals_count_every_clause_once(sample: dict[str, Any]) -> None:
    totals = dict(sample["totals"])
    assert totals.pop("clauses") == sum(totals.values()) == len(sample["clauses"]) == 7
    assert totals["fail"] == totals["error"] == 1


def test_a_failing_clause_outweighs_everything(sample: dict[str, Any]) -> None:
    assert sample["verdict"] == "nonconformant"


def test_a_run_that_left_a_must_open_is_inconclusive() -> None:
    assert report(judged(failing=False))["verdict"] == "inconclusive"


def test_only_failures_and_warnings_have_a_curl_line(sample: dict[str, Any]) -> None:
    with_line = {clause["verdict"] for clause in sample["clauses"] if clause["curl"]}
    assert with_line == {"fail", "warning"}


def test_every_exchange_that_a_clause_names_is_in_the_report(sample: dict[str, Any]) -> None:
    named = {label for clause in sample["clauses"] for label in clause["exchanges"]}
    assert named == set(sample["exchanges"])


def test_a_long_body_is_cut_and_says_so(sample: dict[str, Any]) -> None:
    assert sample["exchanges"]["chat.stop"]["answer"]["body"].endswith("10000 bytes more")


def test_an_exchange_without_an_answer_says_why(sample: dict[str, Any]) -> None:
    assert sample["exchanges"]["chat.lost"]["answer"] == {
        "status": None,
        "cause": "timeout",
        "message": "silence",
        "seconds": 5,
    }

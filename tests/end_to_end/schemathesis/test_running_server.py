"""Schemathesis, all phases, finds no failure in the running server."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.running_server import RunningServer, running_server
from tests.end_to_end.schemathesis.running import run_schemathesis

pytestmark = pytest.mark.long  # thousands of requests

TEXT_OPERATIONS = ("--include-operation-id", "createCompletion", "--include-operation-id", "createChatCompletion")
RESPONSE_OPERATIONS = ("--include-path-regex", "^/responses")
BY_ID = ("getResponse", "deleteResponse", "cancelResponse", "listInputItems")


@pytest.fixture(scope="module")
def observed_server() -> Iterator[RunningServer]:
    """A server of its own, whose log tells what was answered."""
    with running_server("--log-format", "json") as started:
        yield started


def log_entries(server: RunningServer) -> list[dict[str, object]]:
    # Not splitlines: it splits at characters that JSON may hold as they are.
    return [json.loads(line) for line in server.output.split("\n") if line.startswith("{")]


def answered(server: RunningServer) -> Counter[object]:
    """How often each operation gave what was asked for."""
    return Counter(entry.get("operation") for entry in log_entries(server) if entry.get("status") in {200, 202})


def test_every_operation_keeps_the_contract(observed_server: RunningServer, tmp_path: Path) -> None:
    run = run_schemathesis(f"{observed_server.origin}/v1", tmp_path)
    assert run.returncode == 0, run.stdout


def test_every_operation_keeps_the_contract_at_the_other_mount(observed_server: RunningServer, tmp_path: Path) -> None:
    run = run_schemathesis(f"{observed_server.origin}/api/v1", tmp_path, "--seed", "7", "--max-examples", "20")
    assert run.returncode == 0, run.stdout


def test_valid_requests_are_answered_or_refused_for_a_reason(observed_server: RunningServer, tmp_path: Path) -> None:
    before = answered(observed_server)
    run = run_schemathesis(
        f"{observed_server.origin}/v1", tmp_path, *TEXT_OPERATIONS, "--mode", "positive", "--max-examples", "300"
    )
    assert run.returncode == 0, run.stdout
    generated = answered(observed_server) - before
    assert generated["createCompletion"] > 100, "too few to say anything"
    assert generated["createChatCompletion"] > 100, "too few to say anything"


def test_responses_are_made_counted_and_found_again(observed_server: RunningServer, tmp_path: Path) -> None:
    before = answered(observed_server)
    run = run_schemathesis(
        f"{observed_server.origin}/v1", tmp_path, *RESPONSE_OPERATIONS, "--mode", "positive", "--max-examples", "200"
    )
    assert run.returncode == 0, run.stdout
    made = answered(observed_server) - before
    assert made["createResponse"] > 50, "too few to say anything"
    assert made["countInputTokens"] > 50, "too few to say anything"
    assert [operation for operation in BY_ID if not made[operation]] == []


def test_nothing_of_all_that_was_an_error_of_the_server(observed_server: RunningServer) -> None:
    assert [entry for entry in log_entries(observed_server) if entry.get("level") in {"error", "critical"}] == []

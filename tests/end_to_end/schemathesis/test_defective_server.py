"""The same run against a server that breaks the rules reports each of them, so its silence means something."""

from pathlib import Path
from threading import Thread

import pytest
import uvicorn

from tests.end_to_end.running_server import free_port, wait_until
from tests.end_to_end.schemathesis.defective_server import app
from tests.end_to_end.schemathesis.running import run_schemathesis

OWN_CHECKS = (
    "stream_flag",
    "terminator",
    "choice_count",
    "logprobs_alignment",
    "usage_sum",
    "stop_leak",
    "error_envelope",
    "response_object",
    "response_stream",
)
OPERATIONS = ("--include-operation-id", "createCompletion", "--include-operation-id", "createResponse")


@pytest.mark.long
def test_every_check_reports_a_server_that_breaks_its_rule(tmp_path: Path) -> None:
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = Thread(target=server.run)
    thread.start()
    try:
        wait_until(lambda: server.started, within=10, failure=lambda: "it did not start")
        run = run_schemathesis(f"http://127.0.0.1:{port}/v1", tmp_path, *OPERATIONS, "-n", "100")
    finally:
        server.should_exit = True
        thread.join(10)
    assert run.returncode == 1, run.stdout
    assert [name for name in OWN_CHECKS if f"`{name}`" not in run.stdout] == [], run.stdout

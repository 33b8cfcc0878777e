"""A consumer's program: its types hold under the strictest settings, mistakes in it are found, and it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mypy import api

from tests.end_to_end.running_server import RunningServer

PROGRAM = Path(__file__).parent / "sample_program.py"
CLIENT = Path(__file__).parents[3] / "generated/client"
BEGIN = "from wireproof_client import Wireproof, models\nclient = Wireproof(base_url='http://localhost')\n"


def complaints(path: Path, cache: Path) -> str:
    """What mypy says in a folder that has no settings of ours."""
    said, failed, _ = api.run(["--strict", "--config-file=", f"--cache-dir={cache}", "--no-error-summary", str(path)])
    assert not failed
    return said


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("types")


def test_the_program_keeps_the_strictest_types(cache: Path) -> None:
    assert complaints(PROGRAM, cache) == ""


@pytest.mark.parametrize(
    ("mistake", "complaint"),
    [
        ("client.chat.completions.create(messages=[{'role': 'usr', 'content': 'hi'}])", "ChatUserMessageParam"),
        ("client.chat.completions.create(messages=[], temperature='hot')", '"str"'),
        ("client.chat.completions.create(messages=[], reasoning_effort='hugely')", "reasoning_effort"),
        ("client.chat.completions.create(messages=[], temprature=1)", "overload"),
        ("client.completions.create(prompt='x').choices[0].message", '"message"'),
        ("client.completions.create(prompt='x', stream=True).choices", '"choices"'),
        ("models.ChatUserMessage(content='hi', role='system')", '"role"'),
        ("client.responses.create(input='x').usage.total_tokens", "None"),
        ("reveal_type(client.responses.create(input='x', stream=True))", "Stream["),
        ("client.models.with_raw_response.list().data", '"data"'),
    ],
)
def test_a_mistake_is_found_before_the_program_runs(mistake: str, complaint: str, tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "mistaken.py"
    path.write_text(BEGIN + mistake + "\n")
    assert complaint in complaints(path, cache)


def test_a_type_that_is_asked_for_by_its_name_narrows_a_union(tmp_path: Path, cache: Path) -> None:
    path = tmp_path / "narrowing.py"
    path.write_text(
        BEGIN
        + """
for item in client.responses.create(input="x").output:
    if item.type == "message":
        for part in item.content:
            print(part.text if part.type == "output_text" else part.type)
    elif item.type == "function_call":
        print(item.call_id, item.name, item.arguments)
    elif isinstance(item, models.UnknownObject):
        print(str(item.type) == "hologram", item.depth)
for event in client.responses.create(input="x", stream=True):
    if event.type == "response.output_text.delta":
        print(event.delta.upper())
for call in client.chat.completions.create(messages=[]).choices[0].message.tool_calls or []:
    if call.type == "function":
        print(call.function.name.upper())
models.UnknownObject(type="hologram", depth=3)
"""
    )
    assert complaints(path, cache) == ""


def test_the_program_runs(server: RunningServer) -> None:
    run = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-W", "error", str(PROGRAM), f"{server.origin}/v1"],
        env={**os.environ, "OPENAI_API_KEY": server.api_key},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "False" not in run.stdout
    assert "chat tools tool_calls" in run.stdout
    assert "chat structured ['age', 'name']" in run.stdout
    assert "responses stream response.created response." in run.stdout
    assert "async completions 20" in run.stdout
    assert len(run.stdout.splitlines()) == 25

"""A consumer's program: its types hold under the strictest settings, mistakes in it are found, and it runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from mypy import api

from client_generator.document import snake_case
from client_generator.operations import FRONT_DOOR
from tests.end_to_end.running_server import RunningServer
from wireproof.peers.golden.settings import KEY, Settings
from wireproof.peers.peer import golden_peer

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


def test_the_program_uses_every_operation_in_both_ways() -> None:
    waiting, _, awaiting = PROGRAM.read_text().partition("async def awaiting")
    for operation, place in FRONT_DOOR.items():
        for text in (waiting, awaiting):
            assert f"client.{place}(" in text or f"{snake_case(operation)}." in text, place


def run(base_url: str, key: str) -> str:
    """What the program says of a server."""
    ended = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "-W", "error", str(PROGRAM), base_url],
        env={**os.environ, "OPENAI_API_KEY": key},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "False" not in ended.stdout
    assert "chat tools tool_calls" in ended.stdout
    assert "chat structured ['age', 'name']" in ended.stdout
    assert "responses stream response.created response." in ended.stdout
    assert "async completions 20" in ended.stdout
    assert len(ended.stdout.splitlines()) == 27
    return ended.stdout


def test_the_program_runs(server: RunningServer) -> None:
    said = run(f"{server.origin}/v1", server.api_key)
    assert "\ninput items ['message', 'message'] 1\n" in said
    assert "\nhealth ok ok ok\n" in said


def test_the_program_runs_before_a_golden_peer() -> None:
    with golden_peer(Settings(model="default", key=KEY)) as peer:
        run(peer.base_url, KEY)

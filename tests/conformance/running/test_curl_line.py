"""The curl line, run by bash, sends the request that was recorded."""

import shutil
import subprocess

import pytest

from tests.conformance import loopback
from tests.conformance.loopback import always, answer, target
from wireproof.running.curl_line import curl_line
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target

JSON = ("content-type", "application/json")
KEY = ("authorization", "Bearer $OPENAI_API_KEY")


def pasted(request: Request) -> tuple[loopback.Received, str]:
    """What arrives when bash runs the line, and what it prints."""
    with target(always(answer(200, b'{"fine": true}'))) as found:
        line = curl_line(Target(found.base_url, "tiny", "openai"), request)
        environment = {"OPENAI_API_KEY": "sk-$ecret 'x'", "X_TENANT": "7", "PATH": "/usr/bin:/bin"}
        bash = shutil.which("bash")
        assert bash is not None
        command = [bash, "-c", line]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=30)  # noqa: S603  our own line
    assert done.returncode == 0, done.stderr
    (received,) = found.received
    return received, done.stdout


@pytest.mark.parametrize(
    "body",
    [
        b'{"plain": 1}',
        b'{"text": "it\'s $HOME, `date`, \\"quoted\\" \\\\ !wow"}',
        '{"text": "zwölf 漢字 \u200b"}'.encode(),
        b'{"text": "\xff\xfe", "n": "\n\r\t"}',
        b"{\x00\x01\\0 it's null",
        b"@/etc/hostname",
        b"",
        b" ",
        b"\\",
    ],
)
def test_bodies_arrive_to_the_byte(body: bytes) -> None:
    received, _ = pasted(Request("POST", "/chat/completions", (JSON, KEY), body))
    assert received.body == body
    assert received.headers["content-type"] == "application/json"
    assert received.headers["authorization"] == "Bearer sk-$ecret 'x'"


def test_a_body_without_a_content_type_gets_none() -> None:
    received, _ = pasted(Request("POST", "/chat/completions", (), b"{}"))
    assert "content-type" not in received.headers


@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT", "POST", "OPTIONS"])
def test_methods_without_a_body(method: str) -> None:
    received, printed = pasted(Request(method, "/models", (KEY,)))
    assert (received.method, received.body) == (method, b"")
    assert '{"fine": true}' in printed


def test_a_get_may_have_a_body() -> None:
    received, _ = pasted(Request("GET", "/models", (JSON,), b"{}"))
    assert (received.method, received.body) == ("GET", b"{}")


@pytest.mark.parametrize("path", ["/models/a%20b?x=[1]&y={2}", "/models/../x", "/responses/it's"])
def test_paths_are_not_patterns_and_not_shortened(path: str) -> None:
    received, _ = pasted(Request("GET", path))
    assert received.path == f"/v1{path}"


@pytest.mark.parametrize(
    ("value", "arrives"), [("$X_TENANT", "7"), ('$X_TENANT "`!', '7 "`!'), ("costs 5$ each", "costs 5$ each"), ("", "")]
)
def test_variables_stand_for_values_and_the_rest_of_a_header_is_literal(value: str, arrives: str) -> None:
    received, _ = pasted(Request("GET", "/models", (("x-tenant", value),)))
    assert received.headers["x-tenant"] == arrives


def test_a_stream_is_printed_as_it_comes() -> None:
    line = curl_line(Target("http://h/v1", "m", "openai"), Request("POST", "/x", (JSON,), b'{"stream": true}'))
    assert line.startswith("curl -N ")


def test_a_simple_line_reads_as_people_write_it() -> None:
    line = curl_line(
        Target("http://h/v1", "m", "openai"), Request("POST", "/completions", (JSON, KEY), b'{"prompt": ""}')
    )
    assert line == (
        "curl -sS -i http://h/v1/completions -H 'content-type: application/json' "
        '-H "authorization: Bearer $OPENAI_API_KEY" --data-binary \'{"prompt": ""}\''
    )

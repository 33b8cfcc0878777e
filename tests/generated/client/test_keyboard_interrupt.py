"""Ctrl-C while a stream is read."""

import signal
import subprocess
import sys

from tests.generated.client.endless_server import WITHIN, endless

INTERRUPTED = """
import sys
from wireproof_client import Wireproof

with Wireproof(base_url=sys.argv[1]) as client:
    stream = client.chat.completions.create(messages=[], stream=True)
    try:
        for chunk in stream:
            print(chunk.choices[0].delta.content, flush=True)
    except KeyboardInterrupt:
        print("closed" if stream.response.is_closed else "open", flush=True)
        sys.stdin.read()
"""
"""Interrupted while it waits; then it stays alive, so that it is not its end that ends the request."""


def test_an_interrupt_from_the_keyboard_ends_the_request() -> None:
    with endless() as server:
        command = [sys.executable, "-c", INTERRUPTED, server.base_url]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own program
            assert process.stdin is not None
            assert process.stdout is not None
            assert [process.stdout.readline(), process.stdout.readline()] == ["one\n", "two\n"]
            process.send_signal(signal.SIGINT)
            assert process.stdout.readline() == "closed\n"
            assert server.left.wait(WITHIN)
            process.stdin.close()

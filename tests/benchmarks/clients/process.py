"""The measured process: one client, and the CPU time that it needs.

Run as `python -m tests.benchmarks.clients.process CLIENT BASE_URL CALLS STREAMS`. It prints a JSON object of CPU
seconds: to import and make a client, for all calls, and for all streams, with the number of chunks that these had.
"""

import importlib
import json
import sys
import time
from typing import Any

from tests.benchmarks.sample import API_KEY, DELTA, request_body

WARM_UP = 20


def main(name: str, base_url: str, calls: int, streams: int) -> None:
    """Measure and print."""
    body = json.loads(request_body(stream=False))
    del body["stream"]
    begun = time.process_time()
    client = importlib.import_module(f"tests.benchmarks.clients.{name}").build(base_url, API_KEY)
    made = time.process_time() - begun
    for _ in range(WARM_UP):
        call(client, body)
    begun = time.process_time()
    for _ in range(calls):
        call(client, body)
    called = time.process_time() - begun
    read(client, body)
    begun = time.process_time()
    chunks = sum(read(client, body) for _ in range(streams))
    streamed = time.process_time() - begun
    sys.stdout.write(json.dumps({"making": made, "calls": called, "streams": streamed, "chunks": chunks}) + "\n")


def call(client: Any, body: dict[str, Any]) -> None:
    """One whole answer, of which a member is used."""
    answer = client.chat.completions.create(**body)
    if answer.choices[0].message.content != DELTA:
        raise ValueError("That is not what the server says.")


def read(client: Any, body: dict[str, Any]) -> int:
    """One stream, each text of which is used; how many there were."""
    texts = [chunk.choices[0].delta.content for chunk in client.chat.completions.create(**body, stream=True)]
    return texts.count(DELTA)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

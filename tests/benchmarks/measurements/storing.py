"""What storing a response adds to making it: `store: true` over `store: false`, on the same server in the same run."""

import json
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from typing import Any

from tests.benchmarks.effort import Effort
from tests.benchmarks.raw_client import RawClient
from tests.benchmarks.results import Row, ratio
from tests.benchmarks.sample import API_KEY, http_request
from tests.benchmarks.served_stack import ServedStack, serving
from tests.benchmarks.temporary_database import temporary_database
from tests.end_to_end.running_server import running_server

NAME = "storing a response"
PATH = "/v1/responses"
OURS = "wireproof_scripted"
AT_ONCE = 16  # requests, which may share a transaction
SHARE = 10  # of the effort's requests one in so many: each waits for the disk
MILLISECONDS = 1000.0

Sample = Callable[[bool], float]
"""The cost of one response, stored or not."""


class ResponseError(Exception):
    """A response was not stored as asked, or did not end."""


def measure(effort: Effort) -> list[Row]:
    """Time, and of the scripted engine CPU time, of whole and streamed responses, and the ratios."""
    return [*_scripted(effort), *_embedded(effort)]


def _scripted(effort: Effort) -> list[Row]:
    requests = max(AT_ONCE, effort.requests // SHARE)
    with ExitStack() as opened:
        whole = opened.enter_context(serving(OURS, chunks=1))
        streamed = opened.enter_context(serving(OURS, chunks=effort.chunks))
        samples: dict[tuple[str, str], Sample] = {
            ("scripted, whole, CPU", "us"): partial(_cpu_microseconds, whole, requests),
            ("scripted, whole", "ms"): lambda store: _wall(whole.port, API_KEY, requests, 1, _body(store=store)),
            (f"scripted, whole, {AT_ONCE} at once", "ms"): lambda store: _wall(
                whole.port, API_KEY, requests, AT_ONCE, _body(store=store)
            ),
            (f"scripted, stream of {effort.chunks} deltas", "ms"): lambda store: _wall(
                streamed.port, API_KEY, effort.streams, 1, _body(store=store, stream=True)
            ),
        }
        return [row for (quantity, unit), sample in samples.items() for row in _compare(quantity, unit, sample, effort)]


def _embedded(effort: Effort) -> list[Row]:
    rows: list[Row] = []
    with temporary_database() as url, running_server(settings={"WIREPROOF_DATABASE_URL": url}) as server:
        for stream in (False, True):
            asked = {"stream": stream, "max_output_tokens": effort.tokens, "ignore_eos": True}
            sample = partial(_asked, server.port, server.api_key, effort.streams, asked)
            rows += _compare(
                f"embedded, {effort.tokens} tokens {'streamed' if stream else 'whole'}", "ms", sample, effort
            )
    return rows


def _asked(port: int, api_key: str, requests: int, asked: dict[str, Any], store: bool) -> float:
    return _wall(port, api_key, requests, 1, _body(store=store, **asked))


def _compare(quantity: str, unit: str, sample: Sample, effort: Effort) -> Sequence[Row]:
    samples: dict[bool, list[float]] = {False: [], True: []}
    for number in range(effort.rounds + 1):
        for store, values in samples.items():
            value = sample(store)
            if number:  # the first round warms up
                values.append(value)
    without, stored = (
        Row(NAME, f"{quantity}, store: {str(store).lower()}", unit, tuple(values)) for store, values in samples.items()
    )
    return [without, stored, ratio(NAME, f"{quantity}, true / false", (stored, without))]


def _cpu_microseconds(stack: ServedStack, requests: int, store: bool) -> float:
    port = stack.port
    before = stack.cpu_seconds()
    _wall(port, API_KEY, requests, 1, _body(store=store))
    return (stack.cpu_seconds() - before) / requests * 1e6


def _wall(port: int, api_key: str, requests: int, at_once: int, body: dict[str, Any]) -> float:
    """Milliseconds a response, so many of them made over so many connections."""
    request = http_request(PATH, json.dumps(body).encode(), api_key=api_key)

    def ask(count: int) -> None:
        client = RawClient.to_port(port)
        for _ in range(count):
            _check(client.exchange(request), store=body["store"])
        client.close()

    each = requests // at_once
    with ThreadPoolExecutor(at_once) as pool:
        began = time.perf_counter()
        list(pool.map(ask, [each] * at_once))
        return (time.perf_counter() - began) / (each * at_once) * MILLISECONDS


def _check(answer: bytes, *, store: bool) -> None:
    ended = b'"status":"completed"' in answer or b'"status":"incomplete"' in answer
    if not ended or (b'"store":true' in answer) != store:
        raise ResponseError(answer[-2000:].decode(errors="replace"))


def _body(*, store: bool, **fields: Any) -> dict[str, Any]:
    return {"input": "What is the weather like in Boston today?", "store": store, **fields}

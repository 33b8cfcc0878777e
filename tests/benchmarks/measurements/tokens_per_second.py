"""Tokens a second through our API against the engine asked directly: the same llama.cpp process, the same client."""

import json
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.benchmarks.effort import Effort
from tests.benchmarks.raw_client import RawClient
from tests.benchmarks.results import Goal, Row, ratio
from tests.benchmarks.sample import http_request
from tests.end_to_end.running_server import RunningServer, running_server

NAME = "tokens per second"
CONCURRENCY = (1, 8)
PROMPT = "Once upon a time"
# The same sampling on both sides; what is said does not matter, so its end is ignored.
SAMPLING = {"temperature": 0.8, "top_p": 0.95, "top_k": 40, "min_p": 0.05, "ignore_eos": True, "stream": True}
Generate = Callable[[int], None]


class TokenCountError(Exception):
    """Fewer or more tokens were generated than asked for."""


def measure(effort: Effort) -> list[Row]:
    """Both ways at 1 and 8 concurrent streams, and their ratios."""
    with tempfile.TemporaryDirectory() as folder, running_server(settings=_inside(folder)) as server:
        (engine_socket,) = Path(folder).glob("wireproof-*/*.sock")
        ways = {
            "engine asked directly": lambda seed: _ask_engine(engine_socket, effort.tokens, seed),
            "through our API": lambda seed: _ask_server(server, effort.tokens, seed),
        }
        rows = []
        for streams in CONCURRENCY:
            rows += _compare(ways, streams, effort)
    return rows


def _inside(folder: str) -> dict[str, str]:
    """Settings that keep everything the server writes in the folder."""
    return {"TMPDIR": folder, "WIREPROOF_DATABASE_URL": f"sqlite:///{folder}/responses.sqlite3"}


def _compare(ways: dict[str, Generate], streams: int, effort: Effort) -> list[Row]:
    samples: dict[str, list[float]] = {name: [] for name in ways}
    with ThreadPoolExecutor(streams) as pool:
        for number in range(effort.rounds + 1):
            for name, generate in ways.items():
                began = time.perf_counter()
                list(pool.map(generate, range(streams)))
                speed = streams * effort.tokens / (time.perf_counter() - began)
                if number:  # the first round warms up
                    samples[name].append(speed)
    direct, ours = (Row(NAME, f"{name}, {streams} streams", "1/s", tuple(values)) for name, values in samples.items())
    return [direct, ours, ratio(NAME, f"API / engine, {streams} streams", (ours, direct), Goal(">=", 0.9))]


def _ask_engine(socket: Path, tokens: int, seed: int) -> None:
    body = {"prompt": PROMPT, "n_predict": tokens, "seed": seed, "repeat_last_n": 0, "cache_prompt": True, **SAMPLING}
    client = RawClient.to_socket(str(socket))
    answer = client.exchange(http_request("/completion", json.dumps(body).encode()))
    client.close()
    _check(_last_event(answer, b'"tokens_predicted"')["tokens_predicted"], tokens)


def _ask_server(server: RunningServer, tokens: int, seed: int) -> None:
    body = {"prompt": PROMPT, "max_tokens": tokens, "seed": seed, "stream_options": {"include_usage": True}, **SAMPLING}
    client = RawClient.to_port(server.port)
    answer = client.exchange(http_request("/v1/completions", json.dumps(body).encode(), api_key=server.api_key))
    client.close()
    _check(_last_event(answer, b'"completion_tokens"')["usage"]["completion_tokens"], tokens)


def _last_event(answer: bytes, marker: bytes) -> dict[str, Any]:
    """The last event of a stream that holds the marker."""
    lines = [line for line in answer.splitlines() if line.startswith(b"data: ") and marker in line]
    found: dict[str, Any] = json.loads(lines[-1].removeprefix(b"data: "))
    return found


def _check(generated: int, asked: int) -> None:
    if generated != asked:
        raise TokenCountError(f"{generated} instead of {asked}")

"""CPU time a request costs the server: ours against the floor, a thin framework and the usual one."""

from contextlib import ExitStack

from tests.benchmarks.effort import Effort
from tests.benchmarks.raw_client import RawClient
from tests.benchmarks.results import Goal, Row, ratio
from tests.benchmarks.sample import PATH, http_request, request_body
from tests.benchmarks.served_stack import ServedStack, serving

NAME = "CPU per 1 kB chat request"
OURS = "wireproof_scripted"
FLOOR = "bare_asgi"
USUAL = "fastapi_with_pydantic"
STACKS = (FLOOR, "starlette_without_validation", USUAL, OURS, "wireproof_scripted_with_access_log")
WARM_UP = 200  # requests


def measure(effort: Effort) -> list[Row]:
    """Microseconds of CPU time a request, and the two ratios that have goals."""
    with ExitStack() as opened:
        stacks = [opened.enter_context(serving(name, chunks=1)) for name in STACKS]
        samples: dict[str, list[float]] = {name: [] for name in STACKS}
        for stack in stacks:
            _microseconds(stack, min(WARM_UP, effort.requests))
        for _ in range(effort.rounds):
            for stack in stacks:
                samples[stack.name].append(_microseconds(stack, effort.requests))
    rows = {name: Row(NAME, name, "us", tuple(values)) for name, values in samples.items()}
    return [
        *rows.values(),
        ratio(NAME, f"{OURS} / {FLOOR}", (rows[OURS], rows[FLOOR]), Goal("<=", 2.5)),
        ratio(NAME, f"{OURS} / {USUAL}", (rows[OURS], rows[USUAL]), Goal("<", 0.5)),
    ]


def _microseconds(stack: ServedStack, requests: int) -> float:
    request = http_request(PATH, request_body(stream=False))
    client = RawClient.to_port(stack.port)
    before = stack.cpu_seconds()
    for _ in range(requests):
        client.exchange(request)
    used = stack.cpu_seconds() - before
    client.close()
    return used / requests * 1e6

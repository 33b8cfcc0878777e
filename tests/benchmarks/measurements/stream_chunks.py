"""Chunks of an event stream that the server sends for a second of its CPU time."""

from contextlib import ExitStack

from tests.benchmarks.effort import Effort
from tests.benchmarks.raw_client import RawClient
from tests.benchmarks.results import Goal, Row, ratio
from tests.benchmarks.sample import PATH, http_request, request_body
from tests.benchmarks.served_stack import ServedStack, serving

NAME = "stream chunks per CPU second"
OURS = "wireproof_scripted"
FLOOR = "bare_asgi"


class ChunkCountError(Exception):
    """A stream had fewer or more events than the script has."""


def measure(effort: Effort) -> list[Row]:
    """Chunks a CPU second of both, and their ratio."""
    with ExitStack() as opened:
        stacks = [opened.enter_context(serving(name, chunks=effort.chunks)) for name in (FLOOR, OURS)]
        samples: dict[str, list[float]] = {stack.name: [] for stack in stacks}
        for stack in stacks:
            _chunks_per_second(stack, effort, streams=1)
        for _ in range(effort.rounds):
            for stack in stacks:
                samples[stack.name].append(_chunks_per_second(stack, effort, streams=effort.streams))
    rows = {name: Row(NAME, name, "1/s", tuple(values)) for name, values in samples.items()}
    return [*rows.values(), ratio(NAME, f"{OURS} / {FLOOR}", (rows[OURS], rows[FLOOR]), Goal(">=", 0.85))]


def _chunks_per_second(stack: ServedStack, effort: Effort, *, streams: int) -> float:
    request = http_request(PATH, request_body(stream=True))
    client = RawClient.to_port(stack.port)
    before = stack.cpu_seconds()
    bodies = [client.exchange(request) for _ in range(streams)]
    used = stack.cpu_seconds() - before
    client.close()
    for body in bodies:
        if (events := body.count(b'"content":"word "')) != effort.chunks:
            raise ChunkCountError(f"{stack.name}: {events} instead of {effort.chunks}")
    return effort.chunks * streams / used

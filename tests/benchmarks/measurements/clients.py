"""What the generated client costs its users: CPU time and size, against the official client."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.effort import Effort
from tests.benchmarks.installed_size import installed_bytes, with_needs
from tests.benchmarks.results import Goal, Row, ratio
from tests.benchmarks.served_stack import serving

OURS = "wireproof_client"
YARDSTICK = "openai"
CLIENTS = {OURS: "wireproof", YARDSTICK: "openai_sdk"}
DISTRIBUTIONS = {OURS: "wireproof-client", YARDSTICK: "openai"}
CALLS_PER_ROUND = 10  # of every request of the effort: clients are much slower than servers
GOAL = Goal("<=", 0.5)
REPOSITORY = Path(__file__).parents[3]
_IMPORT = "import time; begun = time.process_time(); import {}; print(time.process_time() - begun)"


def measure(effort: Effort) -> list[Row]:
    """Each quantity of both, and their ratio."""
    found: dict[tuple[str, str], list[float]] = {}
    with serving("bare_asgi", chunks=effort.chunks) as stack:
        base_url = f"http://127.0.0.1:{stack.port}/v1"
        for _ in range(effort.rounds):
            for name in CLIENTS:
                for quantity, value in _round(name, base_url, effort).items():
                    found.setdefault((quantity, name), []).append(value)
    quantities = dict.fromkeys(quantity for quantity, _ in found)
    return [row for quantity in quantities for row in _rows(quantity, found)]


def _rows(quantity: str, found: dict[tuple[str, str], list[float]]) -> list[Row]:
    title, _, unit = quantity.rpartition(", ")
    ours, yardstick = (Row(title, name, unit, tuple(found[quantity, name])) for name in (OURS, YARDSTICK))
    return [ours, yardstick, ratio(title, f"{OURS} / {YARDSTICK}, {title}", (ours, yardstick), GOAL)]


def _round(name: str, base_url: str, effort: Effort) -> dict[str, float]:
    calls = max(1, effort.requests // CALLS_PER_ROUND)
    imported = float(_output("-c", _IMPORT.format(name)))
    used = json.loads(
        _output("-m", "tests.benchmarks.clients.process", CLIENTS[name], base_url, str(calls), str(effort.streams))
    )
    return {
        "importing the client, ms": max(imported, 1e-6) * 1e3,
        "importing and making a client, ms": used["making"] * 1e3,
        "CPU per call of a client, us": used["calls"] / calls * 1e6,
        "CPU per chunk for a client, us": used["streams"] / used["chunks"] * 1e6,
        "installed size of the client, MB": installed_bytes(DISTRIBUTIONS[name], name) / 1e6,
        "installed size with all needs, MB": with_needs(DISTRIBUTIONS[name], name) / 1e6,
    }


def _output(*arguments: str) -> Any:
    run = subprocess.run([sys.executable, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=True)  # noqa: S603  our own modules
    return run.stdout

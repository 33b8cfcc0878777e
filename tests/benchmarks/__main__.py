"""`make bench`: measures server and client against yardsticks in the same run, as ratios.

Nothing is asserted: a missed goal is printed, and the exit status is 0 unless a measurement broke.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.effort import Effort
from tests.benchmarks.measurements import (
    clients,
    cpu_per_request,
    kits,
    storing,
    stream_chunks,
    tokens_per_second,
)
from tests.benchmarks.results import Row, table

MEASUREMENTS: Mapping[str, Callable[[Effort], list[Row]]] = {
    "cpu-per-request": cpu_per_request.measure,
    "stream-chunks": stream_chunks.measure,
    "tokens-per-second": tokens_per_second.measure,
    "storing": storing.measure,
    "clients": clients.measure,
}
ON_DEMAND: Mapping[str, Callable[[Effort], list[Row]]] = {"kits": kits.measure}
"""What takes long and installs packages is measured only when it is named."""

_ONLY = f"repeatable; everything but {', '.join(ON_DEMAND)} if left out"


def arguments(given: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for."""
    usual = Effort()
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the results to this file")
    parser.add_argument("--only", action="append", choices=(*MEASUREMENTS, *ON_DEMAND), help=_ONLY)
    parser.add_argument("--rounds", type=int, default=usual.rounds, help="interleaved rounds")
    parser.add_argument("--requests", type=int, default=usual.requests, help="requests per stack and round")
    parser.add_argument("--streams", type=int, default=usual.streams, help="streams per stack and round")
    parser.add_argument("--chunks", type=int, default=usual.chunks, help="chunks per stream")
    parser.add_argument("--tokens", type=int, default=usual.tokens, help="tokens per generation")
    parser.add_argument("--sample", type=int, metavar="N", help="mutants that kits are compared on; else all")
    parser.add_argument("--kit", action="append", default=[], metavar="NAME", help="only this kit; repeatable")
    return parser.parse_args(given)


def main(given: Sequence[str]) -> None:
    """Measure, print the table, write the file."""
    asked = arguments(given)
    effort = Effort(
        asked.rounds, asked.requests, asked.streams, asked.chunks, asked.tokens, asked.sample, tuple(asked.kit)
    )
    load_before = os.getloadavg()
    rows = [row for name in asked.only or MEASUREMENTS for row in {**MEASUREMENTS, **ON_DEMAND}[name](effort)]
    load_after = os.getloadavg()
    sys.stdout.write(f"{table(rows)}\n\n")
    sys.stdout.write(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load average "
        f"{load_before[0]:.2f} before and {load_after[0]:.2f} after\n"
    )
    if asked.json is not None:
        found = {
            "python": platform.python_version(),
            "cores": os.cpu_count(),
            "load_average": {"before": load_before, "after": load_after},
            "rows": [row.as_json() for row in rows],
        }
        asked.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

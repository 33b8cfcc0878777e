"""What the contract demands, sentence by sentence."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Level = Literal["MUST", "SHOULD", "MAY"]


@dataclass(frozen=True, slots=True)
class Known:
    """Servers that were seen to break a clause, and the address of a public report of it."""

    servers: tuple[str, ...]
    report: str


@dataclass(frozen=True, slots=True)
class Clause:
    """One requirement.

    `id` never changes. `level`: MUST is a documented promise whose breach breaks clients, SHOULD what well-behaved
    deployments do, MAY a nicety. `requirement` is one sentence. `pointer` leads into `openapi-3.2.json`
    (`#/components/schemas/Stop`), or into a file of the contract (`grammars/chat.yaml#/...`). `profiles` are those it
    holds in. `source` says where the rule comes from, `known` who broke it, `hint` what to look at when it fails.
    """

    id: str
    level: Level
    requirement: str
    pointer: str
    profiles: tuple[str, ...]
    source: str
    known: tuple[Known, ...] = ()
    hint: str | None = None


@cache
def all_clauses() -> tuple[Clause, ...]:
    """Every clause, sorted by id."""
    return tuple(_by_id().values())


def clause(identifier: str) -> Clause:
    """The clause of that id. Raises KeyError for an unknown one."""
    found = _by_id().get(identifier)
    if found is None:
        raise KeyError(f"no clause {identifier!r}")
    return found


@cache
def _by_id() -> dict[str, Clause]:
    written = json.loads((files(__package__) / "data" / "clauses.json").read_bytes())
    return {
        each["id"]: Clause(
            id=each["id"],
            level=each["level"],
            requirement=each["requirement"],
            pointer=each["pointer"],
            profiles=tuple(each["profiles"]),
            source=each["source"],
            known=tuple(Known(tuple(known["servers"]), known["report"]) for known in each["known"]),
            hint=each["hint"],
        )
        for each in written
    }

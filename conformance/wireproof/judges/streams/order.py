"""The order of the events of every stream: one judge for each clause that a grammar carries."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wireproof.grammars.breach import Breach
from wireproof.grammars.recogniser import grammar
from wireproof.judges.streams.findings import findings
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import streams
from wireproof.judging.subject import Subject
from wireproof.transcript.exchange import Exchange
from wireproof_contract.grammars import NAMES


def _clauses(rules: Mapping[str, Any]) -> Iterator[str]:
    """Every clause that a grammar carries."""
    for value in (*rules["machines"].values(), *rules["invariants"].values()):
        yield from _carried(value)


def _carried(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _carried(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in {"breaks", "clause"}:
                yield each
            else:
                yield from _carried(each)


def _decision(name: str, clause: str) -> Callable[[Subject, Exchange], Outcome | None]:
    def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
        found = findings(name, subject.profile, exchange)
        if found is None:
            return None
        breaches = [breach for breach in found.breaches if breach.clause == clause]
        if breaches:
            return _failed(breaches)
        return PASSED if clause in found.exercised else None

    return decide


def _failed(breaches: list[Breach]) -> Failed:
    first = breaches[0]
    more = f" ({len(breaches) - 1} more such)" if len(breaches) > 1 else ""
    place = "" if first.index is None else f"event {first.index}, byte {first.offset}"
    return Failed(f"{first.message}{more}", first.expected, first.actual, place)


JUDGES = [
    Judge(clause, streams(*grammar(name)["operations"]), _decision(name, clause))
    for name in NAMES
    for clause in dict.fromkeys(_clauses(grammar(name)))
]

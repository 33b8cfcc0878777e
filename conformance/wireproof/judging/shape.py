"""Judges of a schema: one validation, and each violation goes to the clause of the member it is in."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wireproof.contract.violation import Place, Violation
from wireproof.contract.whole_numbers import fractions
from wireproof.judging.judge import Judge
from wireproof.judging.outcome import PASSED, Failed, Outcome
from wireproof.judging.selection import Selection
from wireproof.judging.subject import Subject
from wireproof.reading.told_errors import tells_error
from wireproof.transcript.exchange import Exchange

Values = Callable[[Exchange], Iterator[Any]]


def whole_body(exchange: Exchange) -> Iterator[Any]:
    """The body, when it is a JSON object and no error: both are other clauses."""
    if exchange.object is not None and not tells_error(exchange.object):
        yield exchange.object


def every_payload(exchange: Exchange) -> Iterator[Any]:
    """The JSON objects of a stream, without those that tell of an error."""
    yield from (payload for payload in exchange.events.payloads if "error" not in payload)


def shape_judges(  # noqa: PLR0913  a schema is a table: what it is held to, and where its violations go
    selection: Selection,
    schema: str,
    values: Values,
    clauses: Mapping[tuple[str, ...], str],
    rest: str,
    *,
    told_elsewhere: Container[str] = (),
) -> list[Judge]:
    """One judge a clause.

    `clauses` maps a place without indexes (`("choices", "message", "tool_calls")`) to its clause: the longest place
    that a violation lies under gets it, and `rest` what lies under none. Of members of the value that are
    `told_elsewhere` it is told here what they are, but not that they are missing.
    """
    shape = _Shape(schema, values, clauses, rest, told_elsewhere)
    return [Judge(clause, selection, shape.decision(clause)) for clause in dict.fromkeys((*clauses.values(), rest))]


@dataclass(frozen=True, eq=False)
class _Shape:
    """What values of exchanges are held to, and the clauses that its violations go to."""

    schema: str
    values: Values
    clauses: Mapping[tuple[str, ...], str]
    rest: str
    told_elsewhere: Container[str]

    def decision(self, own: str) -> Callable[[Subject, Exchange], Outcome | None]:
        """What decides the clause of that id."""

        def decide(subject: Subject, exchange: Exchange) -> Outcome | None:
            broken = subject.once(self.first_violations, exchange)
            if broken is None:
                return None
            return _failed(self.schema, broken[own]) if own in broken else PASSED

        return decide

    def first_violations(self, subject: Subject, exchange: Exchange) -> dict[str, Violation] | None:
        """The first violation of each clause that is broken; None where there is no value to look at."""
        first: dict[str, Violation] = {}
        seen = False
        for value in self.values(exchange):
            seen = True
            for violation in (*subject.profile.violations(self.schema, value), *fractions(value)):
                if lacks(violation, value, self.told_elsewhere):
                    continue
                first.setdefault(_clause(violation.place, self.clauses, self.rest), violation)
        return first if seen else None


def lacks(violation: Violation, value: Any, names: Container[str]) -> bool:
    """Whether the violation is that one of these members of the value is missing."""
    own = len(violation.place) == 1 and violation.place[0] in names
    return own and isinstance(value, dict) and violation.place[0] not in value


def _clause(place: Place, clauses: Mapping[tuple[str, ...], str], rest: str) -> str:
    names = tuple(step for step in place if isinstance(step, str))
    for length in range(len(names), 0, -1):
        if clause := clauses.get(names[:length]):
            return clause
    return rest


def _failed(schema: str, violation: Violation) -> Failed:
    where = violation.pointer or "the whole"
    return Failed(
        f"{where} breaks the schema {schema}: {violation.message}",
        expected=violation.message,
        actual=repr(violation.actual)[:300],
        place=violation.pointer,
    )

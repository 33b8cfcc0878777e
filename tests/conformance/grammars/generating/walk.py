"""A second reading of the grammars' automata, independent of the recogniser, to lead a generator along legal ways."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Payload = dict[str, Any] | None
"""A message; None is `[DONE]`."""

_NOTHING = object()


def at(value: Any, path: str) -> Any:
    for step in path.split("."):
        value = value.get(step, _NOTHING) if isinstance(value, dict) else _NOTHING
    return value


def is_kind(value: Any, kind: Any) -> bool:
    if isinstance(kind, dict):
        return value is not _NOTHING and value in kind["is"]
    checks: dict[str, bool] = {
        "absent": value is _NOTHING,
        "null": value is None,
        "present": value is not _NOTHING and value is not None,
        "text": isinstance(value, str) and value != "",
        "number": isinstance(value, int),
        "object": isinstance(value, dict),
        "list": isinstance(value, list),
        "empty": value == [],
        "filled": value is not _NOTHING and bool(value) and not isinstance(value, int),
    }
    return checks[str(kind)]


def is_like(value: Any, where: Mapping[str, Any]) -> bool:
    return all(is_kind(at(value, path), kind) for path, kind in where.items())


@dataclass(frozen=True)
class Rules:
    """A grammar for one profile and one request."""

    grammar: Mapping[str, Any]
    statement: Mapping[str, Any]
    request: Mapping[str, Any]

    def condition(self, name: str) -> bool:
        condition = self.grammar["conditions"][name]
        if "profile" in condition:
            value = at(self.statement, condition["profile"])
            return condition["has"] in value if "has" in condition else value in condition["is"]
        value = at(self.request, condition["request"])
        if isinstance(condition["is"], str):
            return (value is not _NOTHING and value is not None) == (condition["is"] == "present")
        return value in condition["is"]

    def apply(self, rule: Mapping[str, Any]) -> bool:
        unless = rule.get("unless", [])
        return all(map(self.condition, rule.get("when", []))) and not (unless and all(map(self.condition, unless)))

    def move(self, moves: Any) -> Mapping[str, Any]:
        for each in moves if isinstance(moves, list) else [moves]:
            move: Mapping[str, Any] = {"to": each} if isinstance(each, str) else each
            if self.apply(move):
                return move
        raise AssertionError("no move fits")


@dataclass
class Walk:
    """Where the automata are: states by machine and key of the instance."""

    rules: Rules
    states: dict[tuple[str, tuple[int, ...]], str] = field(default_factory=dict)

    def copy(self) -> "Walk":
        return Walk(self.rules, dict(self.states))

    def breaks(self, payload: Payload) -> set[str]:
        """Take a step, and say which clauses that breaks."""
        found = set()
        for name, machine, key, value in self._readers(payload):
            letter = "done" if payload is None else _letter(machine, value)
            if letter is not None:
                move = self.rules.move(machine["states"][self.state(name, key)][letter])
                self.states[name, key] = move.get("to", self.state(name, key))
                found |= {move["breaks"]} if "breaks" in move else set()
        return found

    def lacks(self) -> set[str]:
        """The clauses that ending here breaks."""
        stream = [(name, ()) for name, machine in self._machines() if machine["of"] == "stream"]
        inner = [place for place in self.states if place not in stream]
        found = set()
        for name, key in [*stream, *inner]:
            move = self.rules.move(self.rules.grammar["machines"][name]["states"][self.state(name, key)]["end"])
            found |= {move["breaks"]} if "breaks" in move else set()
        return found

    def state(self, name: str, key: tuple[int, ...]) -> str:
        start: str = self.rules.move(self.rules.grammar["machines"][name]["start"])["to"]
        return self.states.get((name, key), start)

    def _machines(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        return ((name, each) for name, each in self.rules.grammar["machines"].items() if self.rules.apply(each))

    def _readers(self, payload: Payload) -> Iterator[tuple[str, Mapping[str, Any], tuple[int, ...], Any]]:
        for name, machine in self._machines():
            if payload is None:
                if machine["of"] == "stream":
                    yield name, machine, (), None
                continue
            for key, value in _instances(self.rules.grammar["subjects"], machine["of"], payload):
                yield name, machine, key, value


def _letter(machine: Mapping[str, Any], value: Any) -> str | None:
    return next((each["letter"] for each in machine["letters"] if is_like(value, each.get("where", {}))), None)


def _instances(subjects: Mapping[str, Any], name: str, payload: Any) -> Iterator[tuple[tuple[int, ...], Any]]:
    subject = subjects[name]
    outer = _instances(subjects, subject["within"], payload) if "within" in subject else iter([((), payload)])
    for key, value in outer:
        parts = at(value, subject["each"]) if "each" in subject else [value]
        for part in parts if isinstance(parts, list) else []:
            if "by" not in subject:
                yield key, part
            elif isinstance(number := at(part, subject["by"]), int):
                yield (*key, number), part

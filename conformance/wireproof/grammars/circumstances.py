"""What the rules of a grammar depend on: the profile, and the request."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wireproof.grammars.members import MISSING, is_number, member


@dataclass(frozen=True, slots=True)
class Circumstances:
    """`conditions` of the grammar by name, what the profile states, and the fields of the request's body or query."""

    conditions: Mapping[str, Mapping[str, Any]]
    statement: Mapping[str, Any]
    request: Mapping[str, Any]

    def admit(self, rule: Mapping[str, Any]) -> bool:
        """Whether a rule with `when` and `unless` applies."""
        when: Sequence[str] = rule.get("when", ())
        unless: Sequence[str] = rule.get("unless", ())
        return all(map(self._holds, when)) and not (unless and all(map(self._holds, unless)))

    def _holds(self, name: str) -> bool:
        condition = self.conditions[name]
        if "request" in condition:
            return _is(member(self.request, condition["request"]), condition["is"])
        value = member(self.statement, condition["profile"])
        return condition["has"] in value if "has" in condition else _is(value, condition["is"])

    def values(self, wanted: Any) -> list[Any]:
        """The values of a rule, which may be those that the profile states."""
        found: list[Any] = member(self.statement, wanted["profile"]) if isinstance(wanted, dict) else wanted
        return found

    def count(self, paths: Sequence[str]) -> int | None:
        """The product of what the request's members count; None where one cannot be counted."""
        product = 1
        for path in paths:
            counted = _counted(member(self.request, path))
            if counted is None:
                return None
            product *= counted
        return product


def _is(value: Any, wanted: Any) -> bool:
    if wanted == "absent":
        return value is MISSING or value is None
    if wanted == "present":
        return value is not MISSING and value is not None
    return any(value is each or (value == each and type(value) is type(each)) for each in wanted)


def _counted(value: Any) -> int | None:
    """How many a member asks for: a list of tokens is one prompt, a list of texts or lists several."""
    if is_number(value):
        return int(value) if value > 0 else None
    if isinstance(value, float):
        return _counted(int(value)) if value.is_integer() else None
    if isinstance(value, list):
        return 1 if value and all(map(is_number, value)) else len(value) or None
    return 1 if value is MISSING or value is None or isinstance(value, str) else None

"""What a target's model was seen not to take, and requests that do without it.

Strict reasoning models refuse parameters that other models take, need a least limit, and reason before they answer,
which counts against every limit. Most probes send such parameters only as a means: these are left out or replaced, so
that everything else can be asked. What a step is to test is never touched: its expectation names it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wireproof.probing.step import Step
from wireproof.reading.model_refusals import COMPLETIONS, LIMITS, has_no_room, least_limit, refused_parameters
from wireproof.transcript.exchange import Exchange

_OLDER_LIMIT, _NEWER_LIMIT = "max_tokens", "max_completion_tokens"
_ALLOWANCES = (256, 1024)
"""Tokens for reasoning on top of what a probe wants to read: the second where the first is not enough.

What refuses a temperature, or the older limit, reasons, too: it is given the first without waiting for an answer that
is cut. Both are in the first requests, so that no limit changes between answers that are compared; what models refuse
that do not reason, such as log probabilities, tells nothing of that.
"""
_REASONS = {"temperature", _OLDER_LIMIT}
_READ = 16
"""A limit below this is not there to bring a text."""
_IMPLIED: Mapping[str, tuple[str, ...]] = {
    "temperature": ("top_p", "frequency_penalty", "presence_penalty"),
    "frequency_penalty": ("presence_penalty",),
    "presence_penalty": ("frequency_penalty",),
    "logprobs": ("top_logprobs",),
    "top_logprobs": ("logprobs",),
}
"""What a model that refuses a parameter is not sent beside others either: that would be one refusal after the other."""


@dataclass(frozen=True, slots=True)
class Adaptation:
    """What the model refuses, whichever operation asks it; that of completions by itself, for it may be another.

    `least` is the smallest limit that is taken, `allowance` what is added to each because reasoning uses it up.
    """

    refused: frozenset[str] = frozenset()
    refused_completions: frozenset[str] = frozenset()
    least: int = 0
    allowance: int = 0

    def adapted(self, step: Step) -> Step:
        """The step in the form that the target takes; the same where nothing is in the way."""
        fields = _fields(step)
        if fields is None or self == Adaptation():
            return step
        refused = self.refused if step.operation in LIMITS else self.refused_completions
        changed = self._limited(step, _without(refused, step, fields))
        return step if changed == fields else replace(step, body=json.dumps(changed, ensure_ascii=False).encode())

    def learnt(self, step: Step, exchange: Exchange) -> "Adaptation":
        """What is known after the answer to the step, adapted as far as it was known before."""
        refused = {each for name in refused_parameters(exchange) for each in (name, *_IMPLIED.get(name, ()))}
        if exchange.operation == COMPLETIONS:
            return replace(self, refused_completions=self.refused_completions | refused)
        allowance = max(self.allowance, _ALLOWANCES[0] if refused & _REASONS else 0)
        if has_no_room(exchange) and not _tests_its_limit(step) and _limit(_fields(step)) >= _READ:
            allowance = next((more for more in _ALLOWANCES if more > allowance), allowance)
        least = max(self.least, least_limit(exchange) or 0)
        return replace(self, refused=self.refused | refused, least=least, allowance=allowance)

    def _limited(self, step: Step, fields: dict[str, Any]) -> dict[str, Any]:
        found = {
            name: fields[name] for name in LIMITS.get(step.operation or "", ()) if isinstance(fields.get(name), int)
        }
        more = self.allowance if step.valid and not _tests_its_limit(step) else 0
        return fields | {name: max(value, self.least) + more for name, value in found.items()}


def _fields(step: Step) -> dict[str, Any] | None:
    """The members of the body, where the operation is one of those that generate."""
    if step.operation not in {*LIMITS, COMPLETIONS} or step.body is None:
        return None
    try:
        fields = json.loads(step.body)
    except ValueError:
        return None
    return fields if isinstance(fields, dict) else None


def _without(refused: frozenset[str], step: Step, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The members but what is refused and only a means; the older limit by its newer name."""
    left = {name: value for name, value in fields.items() if name not in refused or not _is_means(step, name, value)}
    if _OLDER_LIMIT in fields and _OLDER_LIMIT not in left and left.get(_NEWER_LIMIT) is None:
        left[_NEWER_LIMIT] = fields[_OLDER_LIMIT]
    return left


def _is_means(step: Step, name: str, value: Any) -> bool:
    """Whether the step sends it for the sake of something else; one that has to be refused may do so for its value."""
    tested = step.expectation is not None and name in step.expectation.parameters
    usual = (isinstance(value, int) and name == _OLDER_LIMIT) or (name == "temperature" and value == 0) or step.valid
    return usual and not tested


def _tests_its_limit(step: Step) -> bool:
    names = LIMITS.get(step.operation or "", ())
    return step.expectation is not None and any(name in step.expectation.parameters for name in names)


def _limit(fields: Mapping[str, Any] | None) -> int:
    names = (name for limits in LIMITS.values() for name in limits)
    values = [value for name in names if isinstance(value := (fields or {}).get(name), int)]
    return max(values, default=0)

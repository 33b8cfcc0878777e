"""The answer that others are compared with, twice."""

from typing import Any

from wireproof.probes.completions.asking import OPERATION, reference_fields, request_fields
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import only_choice
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_NULLABLE = (
    "best_of",
    "echo",
    "frequency_penalty",
    "logit_bias",
    "logprobs",
    "n",
    "presence_penalty",
    "seed",
    "stop",
    "stream",
    "stream_options",
    "suffix",
    "top_p",
)
"""What the official document lets be null, and null means as much as not sent."""

_INVALID = (400, 422)


@probe("completions.reference", requests=2, tokens=160, capabilities=("completions",), again=1)
def reference(situation: Situation) -> Script:
    """The reference, and again with null in all fields that may be null, which must change nothing.

    Where the reference is refused as invalid, ask without temperature, to tell whether 0 is what is refused. Another
    text is asked for once more, to tell a target that is wrong from a model that changed its mind.
    """
    fields = reference_fields(situation)
    expectation = Expectation("completions.accepted", "completions", ("completions",))
    exchange = yield post("completions.reference", OPERATION, fields, expectation)
    if not exchange.succeeded:
        if exchange.status in _INVALID:
            del fields["temperature"]
            yield post("completions.reference/warm", OPERATION, fields, expectation)
        raise CannotAsk("the reference request was refused")
    nulls = {**fields, **_nulls(situation)}
    accepted = Expectation("completions.nulls.accepted")
    again = yield post("completions.reference/again", OPERATION, nulls, accepted)
    if not again.succeeded:
        yield post("completions.reference/repeated", OPERATION, fields, expectation)
    elif again.request.fields.get("temperature") == 0 and _differ(exchange, again):
        yield post("completions.reference/again/once-more", OPERATION, nulls, accepted)


def _differ(reference: Exchange, again: Exchange) -> bool:
    one, other = only_choice(reference), only_choice(again)
    return one is not None and other is not None and one.text != other.text


def _nulls(situation: Situation) -> dict[str, Any]:
    """Null for each field that the profile knows and lets be null."""
    known = request_fields(situation)
    refused = situation.profile.statement["null_policy"]["refused"].get("CreateCompletionRequest", [])
    return {name: None for name in _NULLABLE if name in known and name not in refused}

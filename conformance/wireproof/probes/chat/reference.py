"""The answer that others are compared with, twice."""

from collections.abc import Generator
from typing import Any

from wireproof.probes.chat.conversation import OPERATION, QUESTION, reference_fields, user, without
from wireproof.probes.chat.together import COMBINED, Form, together
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import Step, post
from wireproof.reading.chat import first_turn
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_NULLABLE = (
    "frequency_penalty",
    "presence_penalty",
    "logit_bias",
    "logprobs",
    "top_logprobs",
    "max_completion_tokens",
    "n",
    "seed",
    "stop",
    "stream",
    "stream_options",
    "top_p",
)
"""What the official document lets be null, and null means as much as not sent."""


@probe("chat.reference", requests=2, tokens=260, again=1)
def reference(situation: Situation) -> Script:
    """The reference, and again with the name of an end user and null in all fields that may be null.

    Where the reference itself is refused, ask for less and less, to tell which field is refused. Another text is asked
    for once more, to tell a target that is wrong from a model that changed its mind.
    """
    fields = reference_fields(situation)
    exchange = yield post("chat.reference", OPERATION, fields, Expectation("chat.reference.accepted"))
    if not exchange.succeeded:
        yield from _less(situation)
        raise CannotAsk("the reference request was refused")
    again = yield from _again(situation)
    if again.request.fields.get("temperature") == 0 and _differ(exchange, again):
        repeated = {**reference_fields(situation), **_nulls(situation), "user": "wireproof"}
        yield post("chat.reference/again/once-more", OPERATION, repeated, Expectation(COMBINED))


def _differ(reference: Exchange, again: Exchange) -> bool:
    one, other = first_turn(reference), first_turn(again)
    return one is not None and other is not None and one.content != other.content


def _again(situation: Situation) -> Generator[Step, Exchange, Exchange]:
    """With what must change nothing."""
    fields, nulls = reference_fields(situation), _nulls(situation)
    forms = [
        Form("nulls", "chat.nulls.accepted", {**fields, **nulls}),
        Form("user", "chat.user.accepted", {**fields, "user": "wireproof"}),
    ]
    return (yield from together("chat.reference/again", {**fields, **nulls, "user": "wireproof"}, forms))


def _less(situation: Situation) -> Script:
    fields = reference_fields(situation)
    for name, fewer, clause in (
        ("cold", without(fields, "max_tokens"), "chat.temperature.zero-accepted"),
        ("limited", without(fields, "temperature"), "chat.limit.max-tokens-accepted"),
        ("minimal", {"model": situation.model, "messages": [user(QUESTION)]}, "chat.minimal.accepted"),
    ):
        yield post(f"chat.reference/{name}", OPERATION, fewer, Expectation(clause))


def _nulls(situation: Situation) -> dict[str, Any]:
    """Null for each field that the profile knows and lets be null."""
    known = situation.profile.document["components"]["schemas"]["CreateChatCompletionRequest"]["properties"]
    refused = situation.profile.statement["null_policy"]["refused"].get("CreateChatCompletionRequest", [])
    return {name: None for name in _NULLABLE if name in known and name not in refused}

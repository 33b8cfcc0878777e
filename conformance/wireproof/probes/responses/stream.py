"""One request with everything that a response repeats, answered whole and as a stream."""

from collections.abc import Mapping
from typing import Any

from wireproof.probes.responses.fields import GREETING, INSTRUCTIONS, METADATA, has_field, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.reading.response import output_text, terminal_response
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_CORE: Mapping[str, Any] = {"input": GREETING, "instructions": INSTRUCTIONS, "top_p": 0.9}
_ALL: Mapping[str, Any] = {**_CORE, "metadata": METADATA, "store": True, "truncation": "disabled"}


_AFTER = ("responses.reference",)


@probe("responses.echo", requests=1, tokens=220, after=_AFTER, again=1)
def echo(situation: Situation) -> Script:
    """Instructions, sampling, metadata and storage; without the optional ones where they are refused."""
    capability = "metadata" if has_field(situation, "metadata") else "stored_responses"
    optional = Expectation("responses.metadata.accepted", capability, ("metadata", "store"))
    whole = yield respond(situation, "responses.echo", _ALL, optional)
    if not whole.succeeded:
        yield respond(situation, "responses.echo/core", _CORE, Expectation("responses.instructions.accepted"))


@probe(
    "responses.stream",
    requests=1,
    tokens=220,
    capabilities=("streaming",),
    after=_AFTER,
    follows=("responses.echo", "responses.nulls"),
    again=2,
)
def stream(situation: Situation) -> Script:
    """What was just answered whole, as a stream.

    Another text is asked for again, in both modes, to tell a target that is wrong from a model that changed its mind;
    not where the model is known to.
    """
    own = _ALL if situation.exchange("responses.echo") else _CORE
    accepted = Expectation("responses.streaming.accepted")
    streamed = yield respond(situation, "responses.stream", {**own, "stream": True}, accepted)
    labels = ("responses.echo", "responses.echo/core")
    whole = next((each for label in labels if (each := situation.exchange(label)) is not None), None)
    if whole is not None and _differ(whole, streamed) and _repeats_itself(situation):
        yield respond(situation, "responses.stream/again", {**own, "stream": True}, accepted)
        yield respond(situation, "responses.stream/whole", own, Expectation("responses.instructions.accepted"))


def _repeats_itself(situation: Situation) -> bool:
    """Whether the reference and its repetition have one text: where they have not, nothing is compared."""
    labels = ("responses.reference", "responses.nulls", "responses.nulls/without")
    found = [exchange for label in labels if (exchange := situation.exchange(label)) is not None]
    return len({output_text(exchange.object or {}) for exchange in found}) == 1


def _differ(whole: Exchange, streamed: Exchange) -> bool:
    """Whether texts at temperature 0 do; what is no response tells nothing."""
    one, other = whole.object, terminal_response(streamed.events.payloads)
    if not streamed.succeeded or streamed.request.fields.get("temperature") != 0 or one is None or other is None:
        return False
    return output_text(one) != output_text(other)

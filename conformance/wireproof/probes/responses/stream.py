"""One request with everything that a response repeats, answered whole and as a stream."""

from collections.abc import Mapping
from typing import Any

from wireproof.probes.responses.fields import GREETING, INSTRUCTIONS, METADATA, has_field, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.transcript.expectation import Expectation

_CORE: Mapping[str, Any] = {"input": GREETING, "instructions": INSTRUCTIONS, "top_p": 0.9}
_ALL: Mapping[str, Any] = {**_CORE, "metadata": METADATA, "store": True, "truncation": "disabled"}


_AFTER = ("responses.reference",)


@probe("responses.echo", requests=1, tokens=220, after=_AFTER)
def echo(situation: Situation) -> Script:
    """Instructions, sampling, metadata and storage; without the optional ones where they are refused."""
    capability = "metadata" if has_field(situation, "metadata") else "stored_responses"
    optional = Expectation("responses.metadata.accepted", capability, ("metadata", "store"))
    whole = yield respond(situation, "responses.echo", _ALL, optional)
    if not whole.succeeded:
        yield respond(situation, "responses.echo/core", _CORE, Expectation("responses.instructions.accepted"))


@probe(
    "responses.stream", requests=1, tokens=220, capabilities=("streaming",), after=_AFTER, follows=("responses.echo",)
)
def stream(situation: Situation) -> Script:
    """What was just answered whole, as a stream."""
    own = _ALL if situation.exchange("responses.echo") else _CORE
    accepted = Expectation("responses.streaming.accepted")
    yield respond(situation, "responses.stream", {**own, "stream": True}, accepted)

"""Documented fields that say something of the request and demand nothing of the answer."""

from wireproof.probes.chat.conversation import OPERATION, asking, may_stream, user
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_GREETING = "Say hello."
_LIMIT = 8
_FIELDS = {
    "user": "wireproof",
    "safety_identifier": "wireproof",
    "prompt_cache_key": "wireproof",
    "service_tier": "auto",
    "store": True,
    "metadata": {"purpose": "conformance"},
}
"""The official service takes `metadata` only with `store`."""


@probe(
    "chat.optional-fields",
    requests=1,
    tokens=30,
    capabilities=("metadata",),
    after=("chat.reference",),
    further=True,
)
def optional_fields(situation: Situation) -> Script:
    """All that the profile knows; a refusal may be for any of them, by its name."""
    known = situation.profile.document["components"]["schemas"]["CreateChatCompletionRequest"]["properties"]
    own = {name: value for name, value in _FIELDS.items() if name in known}
    fields = asking(situation, messages=[user(_GREETING)], max_tokens=_LIMIT, **own)
    accepted = Expectation("chat.optional-fields.accepted", "metadata", tuple(own))
    yield post("chat.optional-fields", OPERATION, fields, accepted)


@probe(
    "chat.usage-declined",
    requests=1,
    tokens=50,
    capabilities=("streaming", "stream_usage"),
    after=("chat.reference", "chat.stream"),
    further=True,
)
def usage_declined(situation: Situation) -> Script:
    """Options of a stream that ask for no usage."""
    if not may_stream(situation) or situation.exchange("chat.stream/usage") is None:
        raise CannotAsk("the target streams no usage")
    options = {"include_usage": False}
    fields = asking(situation, messages=[user(_GREETING)], max_tokens=4, stream=True, stream_options=options)
    named = ("stream_options", "include_usage")
    accepted = Expectation("chat.stream-usage.accepted", "stream_usage", named, proven_by="chat.stream/usage")
    yield post("chat.usage-declined", OPERATION, fields, accepted)

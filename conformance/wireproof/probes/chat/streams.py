"""The reference as a stream, without and with usage."""

from wireproof.probes.chat.conversation import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe("chat.stream", requests=2, tokens=260, capabilities=("streaming",), after=("chat.reference",))
def stream(situation: Situation) -> Script:
    """A stream as it comes by default, and one that is asked for its usage."""
    fields = asking(situation, stream=True)
    exchange = yield post("chat.stream", OPERATION, fields, Expectation("chat.streaming.accepted"))
    if not exchange.succeeded:
        return
    if situation.profile.capability("stream_usage") == "absent":
        yield post("chat.stream/again", OPERATION, fields, Expectation("chat.streaming.accepted"))
        return
    expectation = Expectation("chat.stream-usage.accepted", "stream_usage", ("stream_options", "include_usage"))
    fields |= {"stream_options": {"include_usage": True}}
    yield post("chat.stream/usage", OPERATION, fields, expectation)

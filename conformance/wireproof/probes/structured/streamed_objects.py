"""A JSON object in a stream."""

from wireproof.probes.chat.conversation import with_usage
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_NAMES = ("response_format", "json", "schema", "structured")


@probe(
    "chat.structured.object-stream",
    requests=1,
    tokens=60,
    capabilities=("json_object", "streaming"),
    follows=("chat.structured.object",),
    further=True,
)
def streamed_object(situation: Situation) -> Script:
    """What was accepted as a whole answer."""
    whole = situation.exchange("chat.structured.object")
    if whole is None:
        raise CannotAsk("the target has no JSON objects")
    fields = with_usage(situation, {**whole.request.fields, "stream": True, "max_tokens": 16})
    proven = Expectation("chat.structured.object.streamed-accepted", "json_object", _NAMES, whole.label)
    yield post("chat.structured.object-stream", "createChatCompletion", fields, proven)

"""Log probabilities of a short answer."""

from wireproof.probes.chat.conversation import OPERATION, limited, may_stream, user
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_TOKENS = 12
_QUESTION = "Name three rare minerals and two unusual animals."
"""Its answers have words that vocabularies write in pieces, by which `chat.logit-bias.honoured` knows such a one."""
_PARAMETERS = ("logprobs", "top_logprobs")


@probe(
    "chat.logprobs",
    requests=2,
    tokens=160,
    capabilities=("chat_logprobs",),
    after=("chat.reference",),
    follows=("chat.limit", "chat.stream"),
)
def logprobs(situation: Situation) -> Script:
    """With the likeliest tokens, whole and streamed. `chat.seed` asks without them."""
    fields = {**limited(situation, _TOKENS), "messages": [user(_QUESTION)], "logprobs": True, "top_logprobs": 2}
    expectation = Expectation("chat.logprobs.accepted", "chat_logprobs", _PARAMETERS)
    exchange = yield post("chat.logprobs", OPERATION, fields, expectation)
    if exchange.succeeded and may_stream(situation):
        streamed = Expectation("chat.logprobs.accepted", "chat_logprobs", _PARAMETERS, proven_by="chat.logprobs")
        yield post("chat.logprobs/stream", OPERATION, {**fields, "stream": True}, streamed)

"""Log probabilities of a short answer, and the same answer streamed."""

from typing import Any

from wireproof.probes.chat.conversation import OPERATION, limited, may_stream, takes_temperature, user
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_TOKENS = 12
_QUESTION = "Name three rare minerals and two unusual animals."
"""Its answers have words that vocabularies write in pieces, by which `chat.logit-bias.honoured` knows such a one."""
_PARAMETERS = ("logprobs", "top_logprobs")


def _asking(situation: Situation) -> dict[str, Any]:
    fields = limited(situation, _TOKENS)
    return {**fields, "messages": [user(_QUESTION)], "logprobs": True, "top_logprobs": 2}


@probe(
    "chat.logprobs",
    requests=1,
    tokens=80,
    capabilities=("chat_logprobs",),
    after=("chat.reference",),
    follows=("chat.limit",),
)
def logprobs(situation: Situation) -> Script:
    """With the likeliest tokens. `chat.seed` asks without them."""
    expectation = Expectation("chat.logprobs.accepted", "chat_logprobs", _PARAMETERS)
    yield post("chat.logprobs", OPERATION, _asking(situation), expectation)


@probe(
    "chat.short-stream",
    requests=1,
    tokens=80,
    capabilities=("streaming",),
    after=("chat.reference",),
    follows=("chat.limit", "chat.logprobs", "chat.stream"),
)
def short_stream(situation: Situation) -> Script:
    """A stream that its limit cuts: with log probabilities, where they are known to be there, else of the reference."""
    if not may_stream(situation):
        return
    if situation.exchange("chat.logprobs"):
        fields = {**_asking(situation), "stream": True}
        expectation = Expectation("chat.logprobs.accepted", "chat_logprobs", _PARAMETERS, proven_by="chat.logprobs")
    elif not takes_temperature(situation):
        return  # there is nothing to compare it with
    else:
        fields = {**limited(situation, _TOKENS), "stream": True}
        expectation = Expectation("chat.streaming.accepted")
    yield post("chat.short-stream", OPERATION, fields, expectation)

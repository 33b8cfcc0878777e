"""Temperatures that are not honoured, and probabilities that are none."""

import math

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.rules import CHAT, Json, payload, request, whole

_PIECED = {"words": "pieced"}


@mutant("chat.temperature.honoured", settings=_PIECED)
@request(CHAT)
def temperature_dropped(fields: Json) -> None:
    """`temperature` is accepted and ignored."""
    del fields["temperature"]


@mutant("chat.temperature.honoured", settings=_PIECED)
@request(CHAT)
def cold_streams_are_warm(fields: Json) -> None:
    """Streams take a `temperature` of 0 for none."""
    if fields["stream"] and fields["temperature"] == 0:
        del fields["temperature"]


@mutant("chat.logprobs.top-sum", settings=_PIECED)
@whole(CHAT)
def logarithms_to_base_ten(body: Json) -> None:
    """Log probabilities of whole answers are decadic."""
    for choice in body["choices"]:
        for entry in choice["logprobs"]["content"]:
            for each in (entry, *entry["top_logprobs"]):
                each["logprob"] /= math.log(10)


@mutant("chat.modes.same-logprobs", settings=_PIECED)
@payload(CHAT)
def streamed_logprobs_made_up(chunk: Json) -> None:
    """All tokens of streams have the log probability 0, and their likeliest ones -1."""
    for choice in chunk["choices"]:
        for entry in choice["logprobs"]["content"]:
            entry["logprob"] = 0
            for each in entry["top_logprobs"]:
                each["logprob"] = 0 if each["token"] == entry["token"] else -1

"""Log probabilities of the reference."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe(
    "completions.logprobs",
    requests=1,
    tokens=80,
    capabilities=("completion_logprobs",),
    after=("completions.reference",),
)
def logprobs(situation: Situation) -> Script:
    """With as many of the likeliest tokens as there may be."""
    yield post(
        "completions.logprobs",
        OPERATION,
        asking(situation, logprobs=5),
        Expectation("completions.logprobs.accepted", "completion_logprobs", ("logprobs",)),
    )

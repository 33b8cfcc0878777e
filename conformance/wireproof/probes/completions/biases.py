"""Biases on tokens."""

from typing import Any

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import only_choice
from wireproof.reading.completion_logprobs import token_ids
from wireproof.transcript.expectation import Expectation

FORCED = range(11, 100, 2)
"""Half of the tokens of small id: in a vocabulary of any size, some that the reference has are not among them."""


@probe(
    "completions.logit-bias",
    requests=1,
    tokens=60,
    capabilities=("logit_bias",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
)
def logit_bias(situation: Situation) -> Script:
    """The first token banned where its id is known; else many tokens forced, whichever they are."""
    biases: dict[str, Any] = {str(token): 100 for token in FORCED}
    choice = only_choice(situation.exchange("completions.logprobs"))
    if choice is not None and (known := token_ids(choice)):
        biases = {str(known[0]): -100}
    yield post(
        "completions.logit-bias",
        OPERATION,
        asking(situation, max_tokens=6, logit_bias=biases),
        Expectation("completions.logit-bias.accepted", "logit_bias", ("logit_bias",)),
    )

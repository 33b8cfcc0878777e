"""Biases on tokens."""

from wireproof.probes.completions.asking import OPERATION, asking, takes_temperature
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import only_choice
from wireproof.reading.completion_logprobs import token_ids
from wireproof.transcript.expectation import Expectation

FORCED = (13, 15)
"""Two tokens of small id, whose texts are known where token ids were echoed."""
BIASES = {"12": -100, **{str(token): 100 for token in FORCED}, "14": -100}
"""The first and the last change nothing: a target that takes one of all does nothing."""
_TOKENS = 16
"""So many that a penalty on what was said often makes the two take turns."""


@probe(
    "completions.logit-bias",
    requests=1,
    tokens=60,
    capabilities=("logit_bias",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
)
def logit_bias(situation: Situation) -> Script:
    """The first token banned where its id is known; else two tokens forced, whichever they are.

    Those with a penalty on what was said often, where every deployment must have that.
    """
    choice = only_choice(situation.exchange("completions.logprobs"))
    fields = asking(situation, max_tokens=_TOKENS, logit_bias=BIASES)
    if choice is not None and (known := token_ids(choice)):
        fields |= {"max_tokens": 6, "logit_bias": {str(known[0]): -100}}
    elif situation.profile.capability("penalties") == "core" and takes_temperature(situation):
        fields["frequency_penalty"] = 2
    yield post(
        "completions.logit-bias",
        OPERATION,
        fields,
        Expectation("completions.logit-bias.accepted", "logit_bias", ("logit_bias",)),
    )

"""A text that comes after the completion."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

SUFFIX = " and so, seven days later, the boat came back without any of its passengers."


@probe("completions.suffix", requests=1, tokens=100, capabilities=("suffix",), after=("completions.reference",))
def suffix(situation: Situation) -> Script:
    """Of several words, so that they show in the count of tokens."""
    fields = asking(situation, suffix=SUFFIX)
    yield post(
        "completions.suffix", OPERATION, fields, Expectation("completions.suffix.accepted", "suffix", ("suffix",))
    )

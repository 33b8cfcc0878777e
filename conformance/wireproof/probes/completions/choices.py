"""Several choices of one prompt."""

from wireproof.probes.completions.asking import OPERATION, WARM, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_SHORT = 6


@probe(
    "completions.n",
    requests=1,
    tokens=80,
    capabilities=("n",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
)
def several(situation: Situation) -> Script:
    """Two; warm, since some servers refuse several choices that would be equal.

    With log probabilities where they are known to be there, since warm tokens are not always the likeliest.
    """
    fields = asking(situation, n=2, max_tokens=_SHORT, temperature=WARM)
    if situation.exchange("completions.logprobs"):
        fields["logprobs"] = 2
    yield post("completions.n", OPERATION, fields, Expectation("completions.n.accepted", "n", ("n",)))


@probe("completions.best-of", requests=1, tokens=80, capabilities=("best_of",), after=("completions.reference",))
def best_of(situation: Situation) -> Script:
    """The better of two."""
    fields = asking(situation, best_of=2, max_tokens=_SHORT, temperature=1)
    expectation = Expectation("completions.best-of.accepted", "best_of", ("best_of",))
    yield post("completions.best-of", OPERATION, fields, expectation)

"""Options that are known to be there, together or in the other mode."""

from wireproof.probes.completions.asking import OPERATION, OTHER_PROMPT, asking, can_stream
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe(
    "completions.suffix-stream",
    requests=1,
    tokens=85,
    capabilities=("suffix", "streaming"),
    after=("completions.reference",),
    follows=("completions.suffix", "completions.stream"),
    further=True,
)
def suffix_in_a_stream(situation: Situation) -> Script:
    """What was answered whole."""
    whole = situation.exchange("completions.suffix")
    if whole is None or not can_stream(situation):
        raise CannotAsk("suffixes or streams were refused")
    fields = {**whole.request.fields, "stream": True}
    accepted = Expectation("completions.suffix.streamed-accepted", "suffix", ("suffix",))
    yield post("completions.suffix-stream", OPERATION, fields, accepted)


@probe(
    "completions.best-of.several",
    requests=1,
    tokens=30,
    capabilities=("n", "best_of"),
    after=("completions.reference",),
    follows=("completions.n", "completions.best-of"),
    further=True,
)
def best_of_several(situation: Situation) -> Script:
    """The best two of three; where the profile keeps as few as `best_of` says, that is what is asked for."""
    both = situation.exchange("completions.n") and situation.exchange("completions.best-of")
    if not both or situation.profile.statement["best_of"] != "generates_more":
        raise CannotAsk("several choices, or the best of several, are not there")
    fields = asking(situation, prompt=OTHER_PROMPT, n=2, best_of=3, temperature=1, max_tokens=4)
    accepted = Expectation("completions.best-of.several-accepted", "best_of", ("best_of", "n"))
    yield post("completions.best-of.several", OPERATION, fields, accepted)

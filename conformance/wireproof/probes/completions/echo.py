"""Completions that begin with their prompt."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_SHORT = 6


@probe(
    "completions.echo",
    requests=2,
    tokens=140,
    capabilities=("echo",),
    after=("completions.reference",),
    follows=("completions.logprobs",),
)
def echo(situation: Situation) -> Script:
    """With log probabilities where both are options that the target has; then the prompt and nothing else."""
    fields = asking(situation, max_tokens=_SHORT, echo=True)
    alone = Expectation("completions.echo.accepted", "echo", ("echo",))
    scored = situation.exchange("completions.logprobs") and situation.profile.capability("echo") == "optional"
    if scored:
        both = Expectation("completions.echo.scored-accepted", "echo", ("echo", "logprobs"))
        exchange = yield post("completions.echo", OPERATION, {**fields, "logprobs": 2}, both)
    else:
        exchange = yield post("completions.echo", OPERATION, fields, alone)
    if not exchange.succeeded:
        if scored:
            yield post("completions.echo/alone", OPERATION, fields, alone)
        return
    zero = {**fields, "max_tokens": 0}
    if not situation.profile.violations("CreateCompletionRequest", zero):
        expectation = Expectation("completions.echo.zero-accepted", "echo", ("echo",), proven_by="completions.echo")
        yield post("completions.echo/zero", OPERATION, zero, expectation)

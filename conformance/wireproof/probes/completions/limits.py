"""A limit that cuts the reference."""

from wireproof.probes.completions.asking import OPERATION, asking
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.completion import token_count
from wireproof.transcript.expectation import Expectation

_FEW = 5


@probe(
    "completions.limit",
    requests=1,
    tokens=60,
    after=("completions.reference",),
    follows=("completions.logprobs",),
    again=1,
)
def limit(situation: Situation) -> Script:
    """Few tokens; where log probabilities are known to be there, with those of the tokens and no likeliest ones."""
    fields = asking(situation, max_tokens=_fewer_than_the_reference(situation), stream=False)
    alone = Expectation("completions.limit.accepted")
    if situation.exchange("completions.logprobs") is None:
        yield post("completions.limit", OPERATION, fields, alone)
        return
    expectation = Expectation(
        "completions.logprobs.zero-accepted", "completion_logprobs", ("logprobs",), proven_by="completions.logprobs"
    )
    exchange = yield post("completions.limit", OPERATION, {**fields, "logprobs": 0}, expectation)
    if not exchange.succeeded:
        yield post("completions.limit/alone", OPERATION, fields, alone)


def _fewer_than_the_reference(situation: Situation) -> int:
    """So many that something of the reference is left and something is cut, however little the model says."""
    reference = situation.exchange("completions.reference")
    counted = token_count(reference, "completion_tokens") if reference is not None else None
    return min(_FEW, max((counted or 2 * _FEW) // 2, 1))

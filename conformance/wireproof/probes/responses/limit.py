"""A long answer, cut off twice: a stream that is cut later shows that the whole one was cut."""

from wireproof.probes.responses.fields import COUNTING, FURTHER_LIMIT, SMALLEST_LIMIT, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.transcript.expectation import Expectation


@probe("responses.limit", requests=2, tokens=240, after=("responses.reference",))
def limit(situation: Situation) -> Script:
    """The smallest official limit whole, then a stream of the same with a further one."""
    accepted = Expectation("responses.limit.accepted", parameters=("max_output_tokens",))
    cut = {"input": COUNTING, "max_output_tokens": SMALLEST_LIMIT}
    yield respond(situation, "responses.limit", cut, accepted)
    further = {"input": COUNTING, "max_output_tokens": FURTHER_LIMIT, "stream": True}
    yield respond(situation, "responses.limit/stream", further, accepted)

"""A limit that cuts the reference."""

from wireproof.probes.chat.conversation import LIMIT, OPERATION, asking, without
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.chat import token_count
from wireproof.transcript.expectation import Expectation


@probe("chat.limit", requests=1, tokens=90, capabilities=("max_completion_tokens",), after=("chat.reference",))
def limit(situation: Situation) -> Script:
    """The limit under its newer name; the reference has the older one."""
    fields = {**without(asking(situation), "max_tokens"), "max_completion_tokens": _fewer_than_the_reference(situation)}
    yield post(
        "chat.limit",
        OPERATION,
        fields,
        Expectation("chat.limit.max-completion-tokens-accepted", "max_completion_tokens", ("max_completion_tokens",)),
    )


def _fewer_than_the_reference(situation: Situation) -> int:
    """So many that something of the reference is left and something is cut, however little the model says."""
    reference = situation.exchange("chat.reference")
    counted = token_count(reference, "completion_tokens") if reference is not None else None
    return min(LIMIT, max((counted or 2 * LIMIT) // 2, 1))

"""A limit that cuts the reference."""

from wireproof.probes.chat.conversation import LIMIT, OPERATION, asking, without
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe("chat.limit", requests=1, tokens=90, capabilities=("max_completion_tokens",), after=("chat.reference",))
def limit(situation: Situation) -> Script:
    """The limit under its newer name; the reference has the older one."""
    fields = {**without(asking(situation), "max_tokens"), "max_completion_tokens": LIMIT}
    yield post(
        "chat.limit",
        OPERATION,
        fields,
        Expectation("chat.limit.max-completion-tokens-accepted", "max_completion_tokens", ("max_completion_tokens",)),
    )

"""As many stops as there may be."""

from wireproof.probes.chat.conversation import OPERATION, asking
from wireproof.probes.chat.stops import stop_for
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_NEVER_SAID = ("qzx qzx", "xzq xzq", "zqx zqx")


@probe(
    "chat.stop-list",
    requests=1,
    tokens=60,
    capabilities=("stop",),
    after=("chat.reference",),
    follows=("chat.stop",),
    further=True,
)
def stop_list(situation: Situation) -> Script:
    """A whole answer with four stops, of which the last ends it."""
    fields = asking(situation, stop=[*_NEVER_SAID, stop_for(situation)])
    yield post("chat.stop-list", OPERATION, fields, Expectation("chat.stop.accepted", "stop", ("stop",)))

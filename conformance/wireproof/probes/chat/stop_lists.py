"""As many stops as there may be."""

from wireproof.probes.chat.conversation import OPERATION, asking
from wireproof.probes.chat.stops import stop_within
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.reading.chat import first_turn
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
    reference = situation.exchange("chat.reference")
    turn = first_turn(reference) if reference else None
    if turn is None or (text := stop_within(turn.content)) is None:
        raise CannotAsk("the reference holds no text that could end it")
    fields = asking(situation, stop=[*_NEVER_SAID, text])
    yield post("chat.stop-list", OPERATION, fields, Expectation("chat.stop.accepted", "stop", ("stop",)))

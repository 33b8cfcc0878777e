"""Penalties by themselves, where they were not sent beside other ways to sample."""

from wireproof.probes.chat.conversation import OPERATION, asking, takes_temperature, user
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_NAMES = ("frequency_penalty", "presence_penalty")


@probe(
    "chat.penalties",
    requests=1,
    tokens=10,
    capabilities=("penalties",),
    after=("chat.reference",),
    follows=("chat.history",),
    further=True,
)
def penalties(situation: Situation) -> Script:
    """To a model that takes no temperature; of any other `chat.history` asks them."""
    if takes_temperature(situation):
        return
    fields = asking(situation, messages=[user("Hi")], max_tokens=4, frequency_penalty=0.5, presence_penalty=-0.5)
    yield post("chat.penalties", OPERATION, fields, Expectation("chat.penalties.accepted", "penalties", _NAMES))

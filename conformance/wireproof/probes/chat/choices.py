"""Several choices at once."""

from wireproof.probes.chat.conversation import OPERATION, asking, may_stream
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe(
    "chat.n",
    requests=2,
    tokens=180,
    capabilities=("chat_n",),
    after=("chat.reference",),
    follows=("chat.stream",),
)
def several(situation: Situation) -> Script:
    """Two choices whole, then streamed; warm, since some servers refuse several choices that would be equal."""
    fields = asking(situation, n=2, max_tokens=6, temperature=1)
    exchange = yield post("chat.n", OPERATION, fields, Expectation("chat.n.accepted", "chat_n", ("n",)))
    if exchange.succeeded and may_stream(situation):
        expectation = Expectation("chat.n.accepted", "chat_n", ("n",), proven_by="chat.n")
        yield post("chat.n/stream", OPERATION, {**fields, "stream": True}, expectation)

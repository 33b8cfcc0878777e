"""Several choices at once."""

from wireproof.probes.chat.conversation import OPERATION, asking, may_stream, with_usage
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
    """Two choices whole, then streamed, with usage where the target is known to tell that.

    Warm, since some servers refuse several choices at temperature 0; with a `top_p` that leaves the likeliest token
    alone to choose from.
    """
    fields = asking(situation, n=2, max_tokens=8, temperature=1, top_p=0.001)
    exchange = yield post("chat.n", OPERATION, fields, Expectation("chat.n.accepted", "chat_n", ("n",)))
    if exchange.succeeded and may_stream(situation):
        expectation = Expectation("chat.n.accepted", "chat_n", ("n",), proven_by="chat.n")
        yield post("chat.n/stream", OPERATION, with_usage(situation, {**fields, "stream": True}), expectation)

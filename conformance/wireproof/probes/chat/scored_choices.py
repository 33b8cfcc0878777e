"""Log probabilities of each of several choices."""

from wireproof.probes.chat.conversation import OPERATION, asking, user
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation


@probe(
    "chat.logprobs.choices",
    requests=1,
    tokens=35,
    capabilities=("chat_n", "chat_logprobs"),
    after=("chat.reference",),
    follows=("chat.n", "chat.logprobs"),
    further=True,
)
def scored_choices(situation: Situation) -> Script:
    """Two warm choices, so that each has a text, and tokens, of its own."""
    if situation.exchange("chat.n") is None or situation.exchange("chat.logprobs") is None:
        raise CannotAsk("several choices or log probabilities were refused")
    fields = asking(situation, messages=[user("Name a colour and an animal.")], n=2, temperature=1, max_tokens=6)
    fields |= {"logprobs": True, "top_logprobs": 1}
    accepted = Expectation("chat.n.scored-accepted", "chat_n", ("n", "logprobs"))
    yield post("chat.logprobs.choices", OPERATION, fields, accepted)

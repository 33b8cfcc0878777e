"""What changes the drawing of tokens."""

from collections.abc import Generator
from typing import Any

from wireproof.probes.chat.conversation import OPERATION, asking, takes_temperature
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, post
from wireproof.reading.chat import first_turn
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation

_SEED = 20731
FORCED_TOKEN = "60"  # noqa: S105 - the id of a token of the vocabulary
"""Small enough to exist in any vocabulary of pieces of words, where it is a character or a byte."""
BIASES = {"59": 0, FORCED_TOKEN: 100, "62": 0}
"""The first and the last change nothing: a target that takes one of all does nothing."""


@probe("chat.seed", requests=2, tokens=200, after=("chat.reference",), follows=("chat.logprobs",), again=1)
def seed(situation: Situation) -> Script:
    """A warm answer twice with one seed, and a third time where the two differ.

    Where log probabilities are known to be there, with them but no likeliest.
    """
    fields = asking(situation, temperature=1, max_tokens=12)
    seeded = situation.profile.capability("seed") != "absent"
    if seeded:
        fields["seed"] = _SEED
    if situation.exchange("chat.logprobs"):
        exchange = yield post("chat.seed", OPERATION, {**fields, "logprobs": True}, _alone(seeded=seeded))
        if not exchange.succeeded:
            yield from _seeded("chat.seed/bare", fields)
            return
        fields["logprobs"] = True
    elif seeded:
        exchange = yield from _seeded("chat.seed", fields)
    else:
        return
    if not seeded or not _may_repeat(situation):
        return
    again = yield from _seeded("chat.seed/again", fields)
    one, other = first_turn(exchange), first_turn(again)
    if takes_temperature(situation) and one is not None and other is not None and one.content != other.content:
        yield from _seeded("chat.seed/third", fields)


def _may_repeat(situation: Situation) -> bool:
    """Whether there is hope: one that takes no temperature was seen to repeat itself without a seed."""
    first, again = (situation.exchange(label) for label in ("chat.reference", "chat.reference/again"))
    if takes_temperature(situation) or first is None or again is None:
        return True
    return first_turn(first) == first_turn(again)


def _alone(*, seeded: bool) -> Expectation:
    """Log probabilities are there, so a refusal is justified by the seed alone."""
    if seeded:
        return Expectation("chat.logprobs.alone-accepted", "seed", ("seed",))
    return Expectation("chat.logprobs.alone-accepted", "chat_logprobs", ("logprobs",), proven_by="chat.logprobs")


def _seeded(label: str, fields: dict[str, Any]) -> Generator[Step, Exchange, Exchange]:
    return (yield post(label, OPERATION, fields, Expectation("chat.seed.accepted", "seed", ("seed",))))


@probe("chat.logit-bias", requests=1, tokens=90, capabilities=("logit_bias",), after=("chat.reference",))
def logit_bias(situation: Situation) -> Script:
    """One token, whichever it is, forced in every place."""
    fields = asking(situation, max_tokens=6, logit_bias=BIASES)
    yield post(
        "chat.logit-bias", OPERATION, fields, Expectation("chat.logit-bias.accepted", "logit_bias", ("logit_bias",))
    )

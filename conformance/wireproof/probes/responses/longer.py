"""The reference with more to read, in each place where a text can be lost."""

from wireproof.probes.responses.fields import GREETING, INSTRUCTIONS, SMALLEST_LIMIT, message, respond
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation


@probe(
    "responses.longer",
    requests=1,
    tokens=240,
    after=("responses.reference", "responses.messages"),
    follows=("responses.echo",),
    further=True,
)
def longer(situation: Situation) -> Script:
    """A message of the system, a second part, and a message of the assistant, all as long as the instructions.

    All forms were accepted in a conversation, where it cannot be seen whether each was read.
    """
    if situation.exchange("responses.messages") is None:
        raise CannotAsk("no conversation was answered")
    texts = [{"type": "input_text", "text": text} for text in (GREETING, INSTRUCTIONS)]
    conversation = [
        {"type": "message", **message(situation, "system", INSTRUCTIONS)},
        {"type": "message", **message(situation, "user", texts)},
        message(situation, "assistant", INSTRUCTIONS),
        message(situation, "user", GREETING),
    ]
    own = {"input": conversation, "max_output_tokens": SMALLEST_LIMIT}
    accepted = Expectation("responses.input.messages.accepted", proven_by="responses.messages")
    yield respond(situation, "responses.longer", own, accepted)

"""The reference with more to read: a message of the system, and a second part."""

from wireproof.probes.responses.fields import GREETING, INSTRUCTIONS, SMALLEST_LIMIT, message, respond
from wireproof.probing.probe import CannotAsk, Script, Situation, probe
from wireproof.transcript.expectation import Expectation


@probe(
    "responses.longer",
    requests=2,
    tokens=200,
    after=("responses.reference", "responses.messages"),
    further=True,
)
def longer(situation: Situation) -> Script:
    """Both forms were accepted in a conversation, where it cannot be seen whether each was read."""
    if situation.exchange("responses.messages") is None:
        raise CannotAsk("no conversation was answered")
    system = {"type": "message", **message(situation, "system", INSTRUCTIONS)}
    texts = [{"type": "input_text", "text": text} for text in (GREETING, INSTRUCTIONS)]
    parts = {"type": "message", **message(situation, "user", texts)}
    forms = {
        "system": ("responses.input.system.accepted", [system, message(situation, "user", GREETING)]),
        "parts": ("responses.input.parts.accepted", [parts]),
    }
    for name, (clause, form) in forms.items():
        own = {"input": form, "max_output_tokens": SMALLEST_LIMIT}
        accepted = Expectation(clause, proven_by="responses.messages")
        yield respond(situation, f"responses.longer/{name}", own, accepted)

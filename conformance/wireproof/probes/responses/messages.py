"""Input as a conversation."""

from collections.abc import Mapping, Sequence
from typing import Any

from wireproof.probes.responses.fields import message, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.transcript.expectation import Expectation

DEVELOPER = "Answer in plain English and keep every answer short."
SYSTEM = "Be friendly to everybody."
QUESTION = "Which colour does a clear sky have?"
EARLIER = "A clear sky is blue."
FOLLOWING = "And fresh grass?"


def conversation(situation: Situation) -> Sequence[Mapping[str, Any]]:
    """Each documented role and form of a message once; the assistant's turn has neither id nor status."""
    return [
        message(situation, "developer", DEVELOPER),
        message(situation, "system", SYSTEM),
        message(situation, "user", [{"type": "input_text", "text": QUESTION}]),
        message(situation, "assistant", [{"type": "output_text", "text": EARLIER}]),
        message(situation, "user", FOLLOWING),
    ]


@probe("responses.messages", requests=1, tokens=250, after=("responses.reference",))
def messages(situation: Situation) -> Script:
    """All forms in one conversation; where that is refused, each alone, to see which of them is the reason."""
    developer, system, question, earlier, following = conversation(situation)
    whole = [developer, system, question, earlier, following]
    accepted = Expectation("responses.input.messages.accepted")
    answered = yield respond(situation, "responses.messages", {"input": whole}, accepted)
    if answered.succeeded:
        return
    forms = {
        "plain": ([following], "responses.input.messages.accepted"),
        "developer": ([developer, following], "responses.input.developer.accepted"),
        "system": ([system, following], "responses.input.system.accepted"),
        "parts": ([question], "responses.input.parts.accepted"),
        "history": ([question, earlier, following], "responses.input.assistant-history.accepted"),
    }
    for name, (form, clause) in forms.items():
        yield respond(situation, f"responses.messages/{name}", {"input": form}, Expectation(clause))

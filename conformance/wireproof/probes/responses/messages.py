"""Input as a conversation."""

from collections.abc import Mapping, Sequence
from typing import Any

from wireproof.probes.responses.fields import GREETING, given_back, message, respond
from wireproof.probing.probe import Script, Situation, probe
from wireproof.transcript.expectation import Expectation

DEVELOPER = "Answer in plain English and keep every answer short."
SYSTEM = "Be friendly to everybody."
QUESTION = "Which colour does a clear sky have?"
EARLIER = "A clear sky is blue."
FOLLOWING = "And fresh grass?"

Items = Sequence[Mapping[str, Any]]


@probe("responses.messages", requests=1, tokens=300, after=("responses.reference",))
def messages(situation: Situation) -> Script:
    """Every role and form in one conversation; where that is refused, each alone, to see which is the reason.

    When even one plain message is refused, the reason is known.
    """
    developer = message(situation, "developer", DEVELOPER)
    system = {"type": "message", **message(situation, "system", SYSTEM)}
    question = {"type": "message", **message(situation, "user", [{"type": "input_text", "text": QUESTION}])}
    earlier = message(situation, "assistant", [{"type": "output_text", "text": EARLIER}])
    answer = given_back(situation, situation.exchange("responses.reference"), ("message", "reasoning"))
    answered = [message(situation, "user", GREETING), *answer]
    following = message(situation, "user", FOLLOWING)
    whole: Items = [developer, system, question, earlier, *answered, following]
    accepted = Expectation("responses.input.messages.accepted")
    conversation = yield respond(situation, "responses.messages", {"input": whole}, accepted)
    if conversation.succeeded:
        return
    forms: dict[str, tuple[str, Items]] = {
        "plain": ("responses.input.messages.accepted", [following]),
        "developer": ("responses.input.developer.accepted", [developer, following]),
        "system": ("responses.input.system.accepted", [system, following]),
        "parts": ("responses.input.parts.accepted", [question]),
        "history": ("responses.input.assistant-history.accepted", [following, earlier, following]),
        "answer": ("responses.input.answers.accepted", [*answered, following]),
    }
    for name, (clause, form) in forms.items():
        alone = yield respond(situation, f"responses.messages/{name}", {"input": form}, Expectation(clause))
        if name == "plain" and not alone.succeeded:
            return

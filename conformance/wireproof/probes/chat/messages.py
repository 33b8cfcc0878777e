"""Forms of messages, and roles. Short answers: what is looked at is whether the words reach the prompt."""

from typing import Any

from wireproof.probes.chat.conversation import INSTRUCTION, OPERATION, QUESTION, QUESTION_PARTS, asking, user
from wireproof.probes.chat.together import Form, together
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post
from wireproof.transcript.expectation import Expectation

_SHORT = 4
_TELLING = 16
"""Enough for an answer to speak of the JSON of parts, if that is what the target read."""
_ANOTHER_ANSWER = {"role": "assistant", "content": "Once upon a time there was a fox."}


@probe("chat.parts", requests=1, tokens=120, after=("chat.reference",))
def parts(situation: Situation) -> Script:
    """The reference's question as a list of parts."""
    content = [{"type": "text", "text": text} for text in QUESTION_PARTS]
    fields = asking(situation, messages=[user(content)], max_tokens=_TELLING)
    yield post("chat.parts", OPERATION, fields, Expectation("chat.messages.parts-accepted"))


@probe("chat.system", requests=1, tokens=260, after=("chat.reference",))
def system(situation: Situation) -> Script:
    """A system message twice as long as the developer's."""
    messages = [{"role": "system", "content": f"{INSTRUCTION} {INSTRUCTION}"}, user(QUESTION)]
    fields = _short(situation, {"messages": messages})
    yield post("chat.system", OPERATION, fields, Expectation("chat.messages.system-accepted"))


@probe("chat.developer", requests=1, tokens=180, after=("chat.reference",))
def developer(situation: Situation) -> Script:
    """A message of the developer."""
    messages = [{"role": "developer", "content": INSTRUCTION}, user(QUESTION)]
    fields = _short(situation, {"messages": messages})
    yield post("chat.developer", OPERATION, fields, Expectation("chat.messages.developer-accepted"))


@probe("chat.history", requests=1, tokens=260, after=("chat.reference",))
def history(situation: Situation) -> Script:
    """The target's own answer sent back as it came, by a user who has a name; with all the usual ways to sample."""
    own = own_answer(situation)
    bare = {"role": "assistant", "content": own["content"]}
    named = user(QUESTION, name="Ada")
    sampled: dict[str, Any] = {"temperature": 0.7, "top_p": 0.9}
    forms = [
        Form("named", "chat.messages.name-accepted", _short(situation, {"messages": [named]})),
        Form("bare", "chat.messages.history-accepted", _conversation(situation, user(QUESTION), bare)),
        Form("own", "chat.messages.own-answer-accepted", _conversation(situation, user(QUESTION), own)),
        Form("sampled", "chat.sampling.accepted", _short(situation, sampled)),
    ]
    if situation.profile.capability("penalties") == "core":
        penalties = {"frequency_penalty": 0.5, "presence_penalty": -0.5}
        forms.append(Form("penalties", "chat.penalties.accepted", _short(situation, penalties)))
        sampled = {**sampled, **penalties}
    yield from together("chat.history", {**_conversation(situation, named, own), **sampled}, forms)


def own_answer(situation: Situation) -> dict[str, Any]:
    """The message of the reference with all its members, where it has a text and the contract lets it be sent."""
    exchange = situation.exchange("chat.reference")
    try:
        message = exchange.json["choices"][0]["message"] if exchange else None
    except (TypeError, LookupError):
        return _ANOTHER_ANSWER
    if not isinstance(message, dict) or not message.get("content"):
        return _ANOTHER_ANSWER
    sendable = {name: value for name, value in message.items() if name != "tool_calls" or value}
    return _ANOTHER_ANSWER if situation.profile.violations("ChatAssistantMessage", sendable) else sendable


def _conversation(situation: Situation, first: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    return asking(situation, messages=[first, answer, user(INSTRUCTION)], max_tokens=_SHORT)


def _short(situation: Situation, fields: dict[str, Any]) -> dict[str, Any]:
    return {**asking(situation, max_tokens=_SHORT), **fields}

"""Requests that must be refused for the commonest mistakes, one at a time; `further_errors` has the rarer ones."""

from dataclasses import replace
from typing import Any

from wireproof.probes.protocol.models import NO_SUCH_MODEL
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post

_MESSAGES = [{"role": "user", "content": "Hi"}]


@probe("errors.malformed", requests=1, tokens=0)
def malformed(situation: Situation) -> Script:
    """A body that breaks off, as one does whose connection was cut."""
    step = post("errors.malformed", "createChatCompletion", _chat(situation), valid=False)
    yield replace(step, body=(step.body or b"")[:-2])


@probe("errors.messages", requests=1, tokens=0)
def messages(situation: Situation) -> Script:
    """No messages."""
    without = {"model": situation.model, "max_tokens": 1}
    yield post("errors.messages/missing", "createChatCompletion", without, valid=False)


@probe("errors.unknown-model", requests=1, tokens=0)
def unknown_model(situation: Situation) -> Script:
    """A model that does not exist."""
    chat = _chat(situation) | {"model": NO_SUCH_MODEL}
    yield post("errors.unknown-model", "createChatCompletion", chat, valid=False)


def _chat(situation: Situation) -> dict[str, Any]:
    return {"model": situation.model, "messages": _MESSAGES, "max_tokens": 1}

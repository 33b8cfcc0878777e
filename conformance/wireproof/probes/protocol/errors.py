"""Requests that must be refused, one cause at a time, spread over the operations: each validates with its own code."""

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


@probe("errors.messages", requests=3, tokens=0)
def messages(situation: Situation) -> Script:
    """No messages, a text in their place and with a stream asked for, an empty list."""
    without = {"model": situation.model, "max_tokens": 1}
    yield post("errors.messages/missing", "createChatCompletion", without, valid=False)
    text = _chat(situation) | {"messages": "Hi", "stream": True}
    yield post("errors.messages/text", "createChatCompletion", text, valid=False)
    empty = _chat(situation) | {"messages": []}
    yield post("errors.messages/empty", "createChatCompletion", empty, valid=False)


@probe("errors.range", requests=1, tokens=0)
def out_of_range(situation: Situation) -> Script:
    """A temperature of 3, where 2 is the most."""
    fields = {"model": situation.model, "prompt": "Hi", "max_tokens": 1, "temperature": 3}
    yield post("errors.range", "createCompletion", fields, valid=False)


@probe("errors.unknown-model", requests=3, tokens=0)
def unknown_model(situation: Situation) -> Script:
    """A model that does not exist, asked for by each operation, once with a stream."""
    chat = _chat(situation) | {"model": NO_SUCH_MODEL}
    yield post("errors.unknown-model", "createChatCompletion", chat, valid=False)
    completion = {"model": NO_SUCH_MODEL, "prompt": "Hi", "max_tokens": 1, "stream": True}
    yield post("errors.unknown-model/completions", "createCompletion", completion, valid=False)
    if situation.profile.capability("responses") != "absent":
        response = {"model": NO_SUCH_MODEL, "input": "Hi", "max_output_tokens": 16, "store": False}
        yield post("errors.unknown-model/responses", "createResponse", response, valid=False)


def _chat(situation: Situation) -> dict[str, Any]:
    return {"model": situation.model, "messages": _MESSAGES, "max_tokens": 1}

"""Rarer invalid requests, spread over the operations, for each validates with its own code.

Bodies that are no objects, fields of a wrong type or out of range, and models that do not exist.
"""

from dataclasses import replace

from wireproof.probes.protocol.models import NO_SUCH_MODEL
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, post

_MESSAGES = {"messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1}
_FOLLOWS = ("chat.reference", "completions.reference", "responses.reference")


@probe("errors.bodies", requests=4, tokens=10, follows=_FOLLOWS, further=True)
def bodies(situation: Situation) -> Script:
    """No body, `null`, a list, and an object that is declared to be plain text."""
    yield _with(_chat(situation, "errors.bodies/empty"), b"")
    completion = post("errors.bodies/null", "createCompletion", {}, valid=False)
    yield _with(completion, b"null")
    if situation.profile.capability("responses") != "absent":
        yield _with(post("errors.bodies/list", "createResponse", {}, valid=False), b"[]")
    declared = _chat(situation, "errors.bodies/plain-text")
    yield replace(declared, headers=(("content-type", "text/plain"),))


@probe("errors.fields", requests=8, tokens=20, follows=_FOLLOWS, further=True)
def fields(situation: Situation) -> Script:
    """Fields of a wrong type or out of range, and messages that lack a member or have a role that nobody knows."""
    model = {"model": situation.model}
    prompt = model | {"prompt": {"text": "Hi"}, "max_tokens": 1}
    yield post("errors.fields/prompt", "createCompletion", prompt, valid=False)
    number = model | {"prompt": "Hi", "max_tokens": "many"}
    yield post("errors.fields/max-tokens", "createCompletion", number, valid=False)
    if situation.profile.capability("responses") != "absent":
        given = model | {"input": 42, "max_output_tokens": 16, "store": False}
        yield post("errors.fields/input", "createResponse", given, valid=False)
        endless = model | {"input": "Hi", "max_output_tokens": "many", "store": False}
        yield post("errors.fields/max-output-tokens", "createResponse", endless, valid=False)
        hot = model | {"input": "Hi", "max_output_tokens": 16, "temperature": 3, "store": False}
        yield post("errors.fields/response-range", "createResponse", hot, valid=False)
    worded = _MESSAGES | model | {"temperature": "hot"}
    yield post("errors.fields/temperature", "createChatCompletion", worded, valid=False)
    silent = model | {"messages": [{"role": "user"}], "max_tokens": 1}
    yield post("errors.fields/content", "createChatCompletion", silent, valid=False)
    stranger = model | {"messages": [{"role": "wireproof", "content": "Hi"}], "max_tokens": 1}
    yield post("errors.fields/role", "createChatCompletion", stranger, valid=False)


@probe("errors.messages.forms", requests=2, tokens=5, follows=("errors.messages",), further=True)
def forms_of_messages(situation: Situation) -> Script:
    """A text in the place of messages, with a stream asked for, and an empty list."""
    common = {"model": situation.model, "max_tokens": 1}
    text = common | {"messages": "Hi", "stream": True}
    yield post("errors.messages.forms/text", "createChatCompletion", text, valid=False)
    yield post("errors.messages.forms/empty", "createChatCompletion", common | {"messages": []}, valid=False)


@probe("errors.range", requests=1, tokens=5, follows=_FOLLOWS, further=True)
def out_of_range(situation: Situation) -> Script:
    """A temperature of 3, where 2 is the most."""
    given = {"model": situation.model, "prompt": "Hi", "max_tokens": 1, "temperature": 3}
    yield post("errors.range", "createCompletion", given, valid=False)


@probe("errors.unknown-model.elsewhere", requests=2, tokens=0, follows=("errors.unknown-model",), further=True)
def unknown_model_elsewhere(situation: Situation) -> Script:
    """A model that does not exist, asked for by the other operations, once with a stream."""
    completion = {"model": NO_SUCH_MODEL, "prompt": "Hi", "max_tokens": 1, "stream": True}
    yield post("errors.unknown-model.elsewhere/completions", "createCompletion", completion, valid=False)
    if situation.profile.capability("responses") != "absent":
        response = {"model": NO_SUCH_MODEL, "input": "Hi", "max_output_tokens": 16, "store": False}
        yield post("errors.unknown-model.elsewhere/responses", "createResponse", response, valid=False)


def _chat(situation: Situation, label: str) -> Step:
    return post(label, "createChatCompletion", _MESSAGES | {"model": situation.model}, valid=False)


def _with(step: Step, body: bytes) -> Step:
    return replace(step, body=body)

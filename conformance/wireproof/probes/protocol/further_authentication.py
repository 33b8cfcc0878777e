"""Requests without a key, and with a wrong one, to the operations that the directed probes leave out."""

from dataclasses import replace

from wireproof.probes.responses.fields import identifier, stored
from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import Step, get, post


@probe(
    "authentication.operations",
    requests=7,
    tokens=60,
    follows=("authentication.missing", "authentication.wrong", "models.list", "responses.stream"),
    further=True,
)
def operations(situation: Situation) -> Script:
    """Each operation is guarded by itself, and each kind of bad key is refused by itself."""
    models = get("authentication.operations/models", "listModels", "/models")
    yield replace(models, credentials="none", valid=False)
    fields = {"model": situation.model, "max_tokens": 1}
    prompt = post("authentication.operations/completions", "createCompletion", fields | {"prompt": "Hi"}, valid=False)
    yield replace(prompt, credentials="none", headers=(*prompt.headers, ("authorization", "Bearer")))
    chat = _chat(situation, "authentication.operations/chat")
    yield replace(chat, credentials="wrong")
    streamed = _chat(situation, "authentication.operations/stream", stream=True)
    yield replace(streamed, credentials="wrong")
    if situation.profile.capability("responses") != "absent":
        given = {"model": situation.model, "input": "Hi", "max_output_tokens": 16, "store": False}
        response = post("authentication.operations/responses", "createResponse", given, valid=False)
        yield replace(response, credentials="none")
    found = identifier(situation.exchange("responses.stream"))
    if found is not None and situation.profile.capability("stored_responses") != "absent":
        read = get("authentication.operations/stored", "getResponse", stored(found))
        yield replace(read, credentials="none", valid=False)
    scheme = _chat(situation, "authentication.operations/scheme")
    headers = (*scheme.headers, ("authorization", "Basic d2lyZXByb29mOndpcmVwcm9vZg=="))
    yield replace(scheme, credentials="none", headers=headers)


def _chat(situation: Situation, label: str, *, stream: bool = False) -> Step:
    body = {"model": situation.model, "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1}
    return post(label, "createChatCompletion", body | ({"stream": True} if stream else {}), valid=False)

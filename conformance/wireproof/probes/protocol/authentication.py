"""Requests without a key and with a wrong one, to two operations: each is guarded by itself."""

from dataclasses import replace

from wireproof.probing.probe import Script, Situation, probe
from wireproof.probing.step import post


@probe("authentication.missing", requests=1, tokens=40)
def missing(situation: Situation) -> Script:
    """A chat without a key; one token where the target needs none."""
    fields = {"model": situation.model, "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 1}
    step = post("authentication.missing", "createChatCompletion", fields, valid=False)
    yield replace(step, credentials="none")


@probe("authentication.wrong", requests=1, tokens=40)
def wrong(situation: Situation) -> Script:
    """A completion with a wrong key."""
    fields = {"model": situation.model, "prompt": "Hi", "max_tokens": 1}
    step = post("authentication.wrong", "createCompletion", fields, valid=False)
    yield replace(step, credentials="wrong")
